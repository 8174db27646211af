"""The name under a client's words: the last row, "Raj", "Ngozi & Femi", "Team Snaggle Treats"."""

from __future__ import annotations

from itertools import pairwise

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.lines import quote_of

TAIL = 500  # letters at the end of the words among which a signature stands
MOST_WORDS = 6
MOST_BYE = 3  # words of "God bless," over a name
ROW = re.compile(r"[^\n]+")
# how somebody is reached, and what a forum says below a message: no part of a name
CONTACT_ROW = re.compile(
    r"(?:\w{1,12}\.?:? ?)?(?:\S+@\S+|(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?|"
    r"[+(\d][\d ()/.-]{6,24})|last edited\b.*|sent from my .*|posts:? \d+",
    re.I,
)
OFFICE = re.compile(
    r"(?:[\w&/'’-]+ ){0,3}(?:founder|owner|head|director|manager|editor|producer|ceo|cto|coo|lead|"
    r"coordinator|officer|secretary|treasurer|chair(?:man|woman|person)?|president|curator|"
    r"consultant|partner|principal|administrator|registrar|trustee|"
    r"\w*(?:führer|leiter|sprecher|sekretär|vorsitzende|beauftragte|referent)(?:in|r)?|"
    r"responsable(?: [\w-]+){0,2}|président(?:e)?|presidente|segretari[ao]|secretari[ao])(?: "
    r"of [\w&, ]{3,40})?",
    re.I,
)
FIRM_FORM = re.compile(
    r"[A-ZÀ-Þ][^\n,!?:]{1,50} (?:GmbH|UG|AG|S\.?r\.?l\.?|S\.?p\.?A\.?|SARL|SAS|B\.?V\.?|ApS|A/S|AB|"
    r"Oy|(?:Pte |Pty )?Ltd\.?|Limited|LLC|LLP|Inc\.?|Lda\.?|Sp\. z o\.o\.|s\.r\.o\.|d\.o\.o\.)"
)
LONGEST_ROW = 60  # letters of a row of a signature
LEAD = re.compile(r"(?:[-–—~/*•]+|(?:yours|love|from|signed|the|your)\b,?|x{1,3}\b)\s*", re.I)
TEAM = re.compile(
    r"(?:the )?(?:team|crew|folks|people|friends)(?: (?:at|of|from))? (?=[A-Z])", re.I
)
CREW = re.compile(r" (?:team|crew|family|folks)$", re.I)
JOINING = frozenset(
    "& and of the de von van der den from at del di y et und e for du des la le les am im zum "
    "dos da do".split()
)
WORD = re.compile(r"[A-ZÀ-Þ][\w.'’-]*|Dr\.|[A-Z]\.")
FIGURES = re.compile(r"\d{1,4}")
FROM = re.compile(
    r"(?P<person>[A-Z][^\n,]{1,40}?)(?:,| (?:from|at|of)| \()\s*(?P<firm>[A-Z][^\n()]{1,50})\)?$"
)
ROLE = re.compile(
    r"(?:the )?(?:mrs?|ms|miss|founder|owner|head|director|manager|editor|producer|ceo|cto|"
    r"coo|co-founder|"
    r"lead|senior|art|"
    r"creative|project|product|marketing|office|operations|phd|dr|md|esq)\b",
    re.I,
)
BYE = re.compile(
    r"(?:(?:with |many |kind |warm |best |all )*(?:thanks|thank you|thx|regards|wishes|cheers|"
    r"greetings|best|sincerely|"
    r"yours|ta|love|peace|gracias|merci|danke|grazie|obrigad[oa]|saludos|grüße|gruß|hilsen|mvh|"
    r"groet\w*|"
    r"looking forward|talk soon|take care|so long)\b[^\n]{0,50}?)[,.!–—-]*\s*",
    re.I,
)
INITIAL = re.compile(r"\b[A-Z]\.$")
END_OF_SENTENCE = re.compile(r"[.!?)…:]\W*$")


def last_row(text: str, start: int, end: int) -> Quote | None:
    """What the last row of `text[start:end]` signs with, without a dash or "Team".

    None where the row is no name: it has a word without a capital, or ends or begins a sentence."""
    rows = [
        quote_of(text, *mark.span()) for mark in ROW.finditer(text, max(start, end - TAIL), end)
    ]
    rows = [row for row in rows if row.text]
    while len(rows) > 1 and CONTACT_ROW.fullmatch(rows[-1].text):
        rows.pop()
    if len(rows) < 2:
        return None
    row, above = rows[-1], rows[-2]
    stands_off = (
        row.start - above.end > 1
        or END_OF_SENTENCE.search(above.text)
        or BYE.match(above.text)
        or (above.text.endswith(",") and len(above.text.split()) <= MOST_BYE)
    )
    if row.text[0] == above.text[0] and not row.text[0].isalnum():
        return None  # an item of a list
    if not stands_off or text[row.start : row.start + 1] in "•*" or row.text[-1] in "?!:;":
        return None
    return _name(text, row)


def _name(text: str, row: Quote) -> Quote | None:
    at = row.start
    for form in (BYE, LEAD, TEAM):
        mark = form.match(text, at, row.end)
        at = mark.end() if mark and mark.end() < row.end else at
    bare = text[at : row.end].rstrip(" ,")
    words = CREW.sub("", bare if INITIAL.search(bare) else bare.rstrip(" ."))
    split = FROM.fullmatch(words)
    if split and not ROLE.match(split["firm"]):
        at, words = at + split.start("firm"), split["firm"]
    elif split:
        words = split["person"]
    words = re.sub(r"\s*[(|].*$", "", words)
    return Quote(words, at, at + len(words)) if _is_named(words) else None


def _is_named(words: str) -> bool:
    parts = words.split()
    if not 0 < len(parts) <= MOST_WORDS or len(words) < 2:
        return False
    capitals = all(
        part in JOINING or WORD.fullmatch(part) or (at and FIGURES.fullmatch(part))
        for at, part in enumerate(parts)
    )
    return capitals and parts[0] not in JOINING and parts[-1] not in JOINING


def is_in_signature(text: str, row: Quote, name: Quote) -> bool:
    """Whether a row says who signs or what they are: "Wei Tan", "Head of X" over a firm."""
    near = row.start < name.end and name.start - row.end < LONGEST_ROW
    near = near and "\n\n" not in text[row.end : name.start].strip(" ")
    return near and bool(OFFICE.fullmatch(row.text) or _is_named(row.text))


def firm_below(text: str, start: int, end: int) -> Quote | None:
    """The firm of a signature of rows: a person, what they are, and below it where they are.

    Also "Treasurer, Harbour Choir" and "Moor Marine, Leith" right below a person's name."""
    rows = _signature(text, start, end)
    for person, office, firm in zip(rows, rows[1:], rows[2:], strict=False):
        named = _is_named(person.text.split(" | ")[0]) or person.text == office.text
        if named and OFFICE.fullmatch(office.text) and _is_firm(firm.text):
            return firm
    if len(rows) == 2 and rows[1].start - rows[0].end == 1:
        fits = _is_named(rows[0].text) and " " in rows[0].text and _is_firm(rows[1].text)
        if fits and len(rows[0].text.split()) <= MOST_PERSON:
            return rows[1]
    for person, row in pairwise(rows):
        first, comma, rest = row.text.partition(", ")
        if not (_is_named(person.text) and len(person.text.split()) <= MOST_PERSON):
            continue
        if comma and OFFICE.fullmatch(first) and _is_firm(rest):
            return Quote(rest, row.end - len(rest), row.end)
        if comma and " " in first and _is_firm(first) and not OFFICE.search(first):
            return Quote(first, row.start, row.start + len(first))
    return None


MOST_PERSON = 3  # words
MOST_SIGNATURE = 6  # rows


def _is_firm(words: str) -> bool:
    if OFFICE.fullmatch(words) or BYE.match(words):
        return False
    return bool(FIRM_FORM.fullmatch(words)) or (_is_named(words) and not words.endswith("."))


def _signature(text: str, start: int, end: int) -> list[Quote]:
    """The last rows that are no sentences, without those that say how somebody is reached."""
    found = [quote_of(text, *m.span()) for m in ROW.finditer(text, max(start, end - TAIL), end)]
    rows: list[Quote] = []
    for row in reversed([row for row in found if row.text]):
        if CONTACT_ROW.fullmatch(row.text):
            continue
        ended = END_OF_SENTENCE.search(row.text) and not FIRM_FORM.fullmatch(row.text)
        bye = BYE.fullmatch(row.text) or (row.text[-1] == "," and len(row.text.split()) <= MOST_BYE)
        if len(row.text) > LONGEST_ROW or ended or bye:
            break
        rows.insert(0, row)
        if len(rows) == MOST_SIGNATURE:
            break
    return rows
