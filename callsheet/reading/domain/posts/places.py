"""Where a client is, and from where one may work, in the rows around a job's words."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.countries import COUNTRY, LOCAL

ROW = re.compile(r"[^\n]+")
PART = re.compile(r"[^·•|\t\n]+?(?=\s{2,}|\s*[·•|\t]|\s*\Z)")
LONGEST = 160  # letters of a row that shows a place
SIGNATURE_ROWS = 6
DIGIT = re.compile(r"\d")
IN_PERSON = re.compile(r"\s*\((?:remote|hybrid|on-?site|remoto|à distance)\)$", re.I)
AGAIN = re.compile(r"[,(]\s*(?P<place>[^,()\d]{3,40}?)\)?\s*$")
# from where one may work: anywhere, a part of the world, "US only", remote with a time zone
FROM_WHERE = re.compile(
    r"(?:anywhere(?: in (?:the )?[\w ]{3,20})?|worldwide(?: remote)?|"
    r"remote[ -]?[(,–-]+ ?[^()\n]{2,40}\)?|"
    r"(?:[\w.&/ ]{2,30} )?(?:applicants |candidates |freelancers |residents |based )?only|"
    r"(?:remote|remoto|télétravail|à distance|teletrabajo|teletrabalho)[ ,:]+(?:(?:from|within|"
    r"in|in the) .{2,40}|"
    r"depuis .{2,40}|desde .{2,40}|a partir d.{2,40}|uniquement.{0,20}|only|worldwide|anywhere)|"
    r"(?:solo|sólo|nur|uniquement|somente|apenas|soltanto|alleen|seulement|tylko|endast|kun) "
    r"(?!für\b|para\b|pour\b)[^.\n]{2,40}|[\w ]{2,25} (?:uniquement|seulement)|"
    r"(?:us|usa|uk|eu|europe|emea|apac|latam|americas|canada|north america)(?:[ -](?:based|"
    r"time ?zones?))?(?: only)?)",
    re.I,
)
ANYTHING = re.compile(
    r"\b(?:paid|work|posts?|read|members?|bids?|replies|once|if|the|to|we|you|text|dm|contract|"
    r"hourly|fixed|view|"
    r"invite|hour|day|days|week|weeks|pdf|word|mail|e-?mail|left|min|max|por|per|pro)\b",
    re.I,
)


def country_of(row: str) -> tuple[int, int] | None:
    """Where in a row of a page a country stands as a place: alone or behind a town."""
    if len(row) > LONGEST:
        return None
    for part in PART.finditer(row):
        words = IN_PERSON.sub("", part[0].strip())
        start = part.start() + len(part[0]) - len(part[0].lstrip())
        if _is_country(words):
            return start, start + len(words)
        again = AGAIN.search(words)
        if again and _is_country(again["place"].strip()):
            return start + again.start("place"), start + again.start("place") + len(
                again["place"].rstrip()
            )
    return None


def _is_country(words: str) -> bool:
    return bool(COUNTRY.fullmatch(words) or words.lower() in LOCAL)


def country_in_rows(text: str, start: int, end: int, *, most: int = 40) -> Quote | None:
    """The first row of `text[start:end]` that shows a country as a place."""
    for n, row in enumerate(ROW.finditer(text, start, end)):
        span = country_of(row[0]) if n < most else None
        if span:
            at = row.start() + span[0]
            return Quote(text[at : row.start() + span[1]], at, row.start() + span[1])
    return None


def country_signed(text: str, start: int, end: int) -> Quote | None:
    """The country of an address with figures among the last rows: "7700 Thisted, Denmark"."""
    rows = list(ROW.finditer(text, max(start, end - 400), end))[-SIGNATURE_ROWS:]
    for row in rows:
        span = country_of(row[0])
        if span and "," in row[0]:
            at = row.start() + span[0]
            return Quote(text[at : row.start() + span[1]], at, row.start() + span[1])
    return None


def country_beside(text: str, name: str) -> Quote | None:
    """The country of a row that begins with the client's name: "Vivai Carrega, …, Italia"."""
    at = text.find(f"\n{name},")
    stop = text.find("\n", at + 1)
    return country_in_rows(text, at, stop if stop >= 0 else len(text)) if at >= 0 else None


def eligible_in_rows(text: str, start: int, end: int) -> Quote | None:
    """The first part of a row that tells from where one may work, and nothing else."""
    for row in ROW.finditer(text, start, end):
        if len(row[0]) > LONGEST:
            continue
        for part in PART.finditer(row[0]):
            words = part[0].strip()
            if FROM_WHERE.fullmatch(words) and not ANYTHING.search(words):
                at = row.start() + part.start() + len(part[0]) - len(part[0].lstrip())
                return Quote(words, at, at + len(words))
    return None


def only_in(place: Quote) -> Quote | None:
    """The part of a label's value that tells who may apply: "Remote, UK residents only"."""
    words = place.text.rstrip(" .")
    last = words.rsplit(", ", 1)[-1].rsplit("; ", 1)[-1]
    if not re.search(r"\bonly$", last, re.I) or not FROM_WHERE.fullmatch(last):
        return None
    end = place.start + len(words)
    return Quote(last, end - len(last), end)


def tells_where(words: str) -> bool:
    """Whether a label's value tells from where one may work: "Solo Latinoamérica"."""
    return bool(FROM_WHERE.fullmatch(words.strip())) and not COUNTRY.fullmatch(words.strip())
