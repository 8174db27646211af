"""The name under a client's words: the last row, "Raj", "Ngozi & Femi", "Team Snaggle Treats"."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.lines import quote_of

TAIL = 500  # letters at the end of the words among which a signature stands
MOST_WORDS = 6
ROW = re.compile(r"[^\n]+")
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
FROM = re.compile(
    r"(?P<person>[A-Z][^\n,]{1,40}?)(?:,| (?:from|at|of)| \()\s*(?P<firm>[A-Z][^\n()]{1,50})\)?$"
)
ROLE = re.compile(
    r"(?:the )?(?:founder|owner|head|director|manager|editor|producer|ceo|cto|coo|co-founder|"
    r"lead|senior|art|"
    r"creative|project|product|marketing|office|operations|phd|dr|md|esq)\b",
    re.I,
)
BYE = re.compile(
    r"(?:(?:many |kind |warm |best |all )*(?:thanks|thank you|thx|regards|wishes|cheers|"
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
    if len(rows) < 2:
        return None
    row, above = rows[-1], rows[-2]
    stands_off = (
        row.start - above.end > 1 or END_OF_SENTENCE.search(above.text) or BYE.match(above.text)
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
    capitals = all(part in JOINING or WORD.fullmatch(part) for part in parts)
    return capitals and parts[0] not in JOINING and parts[-1] not in JOINING
