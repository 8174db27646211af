"""The company as a page shows it: under the title, below "About the company", in "Firm | Job"."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.countries import COUNTRY
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.title_pick import PLACE, SEEKING
from callsheet.reading.domain.posts.title_rows import FROM_AFAR, WORK, is_chrome, is_name
from callsheet.reading.domain.posts.who import is_no_name

NEAREST = 3  # rows below a title among which its company stands
LONGEST = 60  # letters
PART = re.compile(r"[^\n·•|\t]+?(?=\s{2,}|\s*[·•|\t]|\s[-–—]\s|\s*\Z)")
ROW = re.compile(r"[^\n]+")
SUFFIX = re.compile(
    r"\b(?:Inc|LLC|L\.L\.C|Ltd|Limited|GmbH|UG|AG|KG|S\.?r\.?l|SARL|SAS|SA|S\.A|B\.?V|ApS|A/S|AB|"
    r"Oy|PLC|plc|"
    r"LLP|Kft|Sp\. z o\.o|Pty|Co)\.?$"
)
TRUSTED = re.compile(r"(?:payment |client )?verified(?: client)?|view (?:company|profile)", re.I)
SITE = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+", re.I)
SMALL = re.compile(
    r"\s(?:am|im|an|de[nrl]?|van|von|zum|zur|la|le|les|du|des|di|da|do|y|e|et|und|on|in|at|by|for|"
    r"to)\s"
)
BY = re.compile(
    r"\b(?:Posted|Offered|Listed) by:? (?P<n>[A-Z][^\n·|]{1,50}?)(?= on \d|\s{2,}|\s*[·|]|\s*$)",
    re.M,
)
HIRING = re.compile(r"^[ \t]*(?P<n>[A-Z][^\n]{1,50}?) (?:is|are) (?:now )?hiring\b", re.M)
# "Operations Lead at Tamarind Street Kitchens" right under the person's name
ROLE_AT = re.compile(
    r"^[ \t]*(?:[A-Z][\w.'’-]+ ){0,3}[A-Z][\w.'’-]+[ \t]*(?:\n?[•·][^\n]{1,12})?\n[ \t]*"
    r"(?:[\w&/-]+ ){0,3}"
    r"(?i:lead|manager|director|founder|owner|head|ceo|cto|coo|coordinator|officer|producer|editor|"
    r"president|partner|assistant|principal|chair|secretary)(?: of [\w& ]{3,30})?(?:,? at |, | @ )"
    r"(?P<n>[A-Z][^\n,|]{1,50}?)[ \t]*(?:\|[^\n]*)?$",
    re.M,
)
SENT_BY = re.compile(
    r"^[^\n.!?]{0,30}\b(?:[Oo]pportunity|[Bb]rief|[Rr]equest|[Ii]nvitation|[Ii]nvite|[Ll]ead|"
    r"[Ee]nquiry|[Ii]nquiry) from "
    r"(?P<n>[A-Z][^\n]{1,50}?)[ \t]*$",
    re.M,
)
# whose messages a chat's paste holds: "[03/11/2026, 19:04:12] Carla Mobile Grooming: hi"
SPEAKS = re.compile(r"^\[[^\]\n]{4,30}\] (?P<n>[A-Z][^:\n]{1,40}): ", re.M)
EMPLOYED = re.compile(
    r"(?:freelance|contract(?:or)?|full[- ]time|part[- ]time|remote(?: ok)?|on-?site|hybrid)", re.I
)
PROSE = re.compile(r"[.!?,:;]$|^.{90,}|^(?:hi|hello|hey|dear|good)\b", re.I)
HEADED = re.compile(
    r"^[ \t]*(?:About the (?:company|employer|organi[sz]ation|business|buyer|outsourcer|"
    r"poster|hirer)|"
    r"Sobre (?:el|o) cliente|Sul cliente|À propos du client|Über den (?:Kunden|Auftraggeber)|"
    r"Company|Employer|Client|"
    r"Hiring (?:company|organi[sz]ation)|Unternehmen|Auftraggeber|Kunde|Entreprise|Société|Empresa|"
    r"Azienda|"
    r"Bedrijf|Opdrachtgever|Firma)[ \t]*:?[ \t]*\n(?:[ \t]*\n)?(?P<n>[^\n]{2,60})$",
    re.M,
)


def firm_on_page(text: str, title: Quote | None, end: int) -> Quote | None:
    """The company's name on a job's page, None where no row shows one.

    title  the job's title, in the words of the page
    end    where the page ends
    """
    below = _below(text, title, end) if title else None
    above = below or (_before(text, title) if title else None) or _headed(text, end)
    return above or _speaker(text, end)


def _speaker(text: str, end: int) -> Quote | None:
    """The one whose messages all are in a chat that was pasted."""
    marks = list(SPEAKS.finditer(text, 0, end))
    if not marks or len({mark["n"] for mark in marks}) > 1:
        return None
    first = re.escape(marks[0]["n"].split()[0])
    # "hi its Carla from the dog grooming"
    told = re.search(rf"\b(?:it['’]?s|this is|i['’]?m|name is) {first}\b", text, re.I)
    return quote_of(text, *marks[0].span("n")) if told else None


def _below(text: str, title: Quote, end: int) -> Quote | None:
    at = text.find("\n", title.end, end)
    rows = [quote_of(text, *m.span()) for m in ROW.finditer(text, at, min(end, at + 400))]
    rows = [row for row in rows if row.text][: NEAREST + 1] if at >= 0 else []
    for row, after in zip(rows[:NEAREST], [*rows[1:], None], strict=False):
        if PROSE.search(row.text):
            return None
        parts = PART.findall(row.text)
        name = _name(text, row.start, parts[0] if parts else "")
        if name and (SUFFIX.search(name.text) or _is_vouched(parts[1:], after, name, text, title)):
            return name
    return None


def _is_vouched(
    parts: list[str], after: Quote | None, name: Quote, text: str, title: Quote
) -> bool:
    """Whether what stands beside or below a name, or is said later, shows it to be a company's."""
    beside = [part.strip(" –—-,") for part in parts] or (
        PART.findall(after.text)[:2] if after else []
    )
    if any(_goes_with(part.strip()) for part in beside):
        return True
    return " " in name.text and name.text in text[name.end :]


def _goes_with(part: str) -> bool:
    if PLACE.fullmatch(part) or COUNTRY.fullmatch(part) or FROM_AFAR.fullmatch(part):
        return True
    return any(form.fullmatch(part) for form in (TRUSTED, SITE, EMPLOYED))


def _name(text: str, start: int, part: str) -> Quote | None:
    bare = part.strip(" ,–-")
    if not 1 < len(bare) <= LONGEST or PLACE.fullmatch(bare) or COUNTRY.fullmatch(bare):
        return None
    words = bare.split()
    small = (
        len(words) < 6 and words[-1][:1].isupper() and SMALL.search(bare) and not WORK.search(bare)
    )
    fits = (
        is_name(bare)
        or (bare[:1].isupper() and small)
        or (SUFFIX.search(bare) and bare[:1].isupper())
    )
    if (
        not fits
        or is_no_name(bare)
        or is_chrome(bare)
        or (bare.endswith((":", ".")) and not SUFFIX.search(bare))
    ):
        return None
    at = text.index(bare, start)
    return Quote(bare, at, at + len(bare))


def _before(text: str, title: Quote) -> Quote | None:
    """ "Kelpworks" of "Kelpworks | Embedded Rust contractor | REMOTE"."""
    row = text.rfind("\n", 0, title.start) + 1
    stop = text.find("\n", title.end)
    whole = text[row : stop if stop >= 0 else len(text)]
    parts = [part.strip() for part in whole.split("|")]
    first = parts[1] if SEEKING.fullmatch(parts[0]) else parts[0]
    if whole.count("|") < 2 or title.start == row or not first or WORK.search(first):
        return None
    at = text.index(first, row)
    bare = re.sub(r"\s*\([^()]*\)$", "", first)
    return Quote(bare, at, at + len(bare)) if bare and len(bare) <= LONGEST else None


# "SEEKING FREELANCER | REMOTE | Tidewire", and who writes "Hi Ana, … let me know. Fatima"
SOUGHT = re.compile(r"^[^\n|]{4,40}(?: ?\| ?[^\n|]{2,60}){2,6}$", re.M)
FROM_CLIENT = re.compile(
    r"^[ \t]*(?:message|note|invitation) from (?:the )?(?:client|buyer|employer)[ \t]*:?\n"
    r"[^\n]*[.!?,] (?P<n>[A-Z][\w'’-]+)[ \t]*$",
    re.I | re.M,
)


def _sought(text: str, end: int) -> Quote | None:
    """The part of "SEEKING FREELANCER | REMOTE | Tidewire" that is a name."""
    row = next(
        (m for m in SOUGHT.finditer(text, 0, end) if SEEKING.match(m[0].split("|")[0])), None
    )
    parts = [part.strip() for part in row[0].split("|")[1:]] if row else []
    fits = (part for part in parts if is_name(part) and not FROM_AFAR.fullmatch(part))
    names = (_name(text, row.start(), part) for part in fits if row)
    return next((name for name in names if name), None)


def _headed(text: str, end: int) -> Quote | None:
    marks = (form.search(text, 0, end) for form in (HEADED, HIRING, BY, ROLE_AT, SENT_BY))
    names = (_name(text, mark.start("n"), mark["n"]) for mark in marks if mark)
    return next((name for name in names if name), None) or _sought(text, end)


def sender_in(text: str) -> Quote | None:
    """Who signs the message with which a client invites to a job's page."""
    mark = FROM_CLIENT.search(text)
    return quote_of(text, *mark.span("n")) if mark and mark["n"][0].isupper() else None
