"""A place told under its own label: "Head office: Shop 12, Heritage Plaza, Ring Road, Ibadan"."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.prep.domain.company.addresses import NUMBER, STREET, TOWN, is_name, known
from callsheet.prep.domain.company.town_words import A_STREET

SURE, UNKNOWN = 3.6, 3.1  # as strong as "our office is in"; a town that no table has
LABELLED = re.compile(
    r"^(?i:(?:head |main |our |registered )?(?:office|studio|workshop|shop|store|yard|showroom|"
    r"clinic|"
    r"factory|farm|bakery|kitchen|gallery|salon|headquarters|hq|address|location|visit(?: us)?|"
    r"find us|where we are|taller|oficina|tienda|atelier|bureau|werkstatt|b[uü]ro|laden|sede|"
    r"laboratorio|negozio|kantoor|werkplaats|direcci[oó]n|adresse|indirizzo|anschrift|adres|"
    r"morada|endere[cç]o)(?: (?:and|&) [\w-]+)?) ?(?:[:–—]| -) ?"
    rf"(?P<street>[^:;@]{{3,90}}?), (?P<place>{TOWN}(?:, {TOWN})?)(?: \([^()]{{2,30}}\))?(?:\.\s|"
    rf"\.?$)"
)


def labelled_place(text: str) -> str:
    """The place after a label and a street, "" when there is none.

    text  one block's words
    """
    found = LABELLED.match(text)
    if found is None or not (STREET.search(found["street"]) or A_STREET.search(found["street"])):
        return ""
    if not NUMBER.search(found["street"]):
        return ""
    town = found["place"].split(",")[0].strip(" .")
    return found["place"].strip(" .") if is_name(town) else ""


def surely(place: str) -> float:
    """How sure a labelled place is: less so when no table has its town."""
    return SURE if known(place.split(",", maxsplit=1)[0]) else UNKNOWN
