"""A mail that lists several jobs, each a marked title over a row of facts: the first of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.card_rows import facts_of, is_of_block, is_paid, may_be_title
from callsheet.reading.domain.posts.lines import quote_of

MARK = re.compile(r"[ \t]*(?:[•●○◦▪■▸►▶➤➜→✦◆*–-]|[1-9][.)])[ \t]+(?=\S+ \S)")
PART = re.compile(r"(?:[^·•|\s]|\s(?!\s))+")
BESIDE = re.compile(r"[·•|]|\s\s")
LABELLED = re.compile(r"(?:budget|pay|rate|price|fee)[ \t]*:", re.I)
FEWEST = 2  # parts of a row of facts
TOP = 8  # rows before its first job


@dataclass(frozen=True)
class Listed:
    """Where the first job of a digest has what: half-open spans of the source.

    facts  the row of facts without the company in front
    words  what is said of the job
    end    where the next job begins
    """

    title: Quote
    facts: tuple[int, int]
    words: tuple[int, int]
    end: int


def first_listed(text: str, rows: Sequence[Quote]) -> Listed | None:
    """The first job of a digest; None where not two rows of facts stand under marked titles.

    rows  the rows of the text, the blank ones left out
    """
    begun = (_head(text, rows, at) for at in range(1, min(len(rows), TOP + 1)))
    first = next((head for head in begun if head), None)
    if first is None:
        return None
    at, title, start = first
    others = (_head(text, rows, later) for later in range(at + 2, len(rows)))
    other = next((head for head in others if head), None)
    if other is None:
        return None
    after, following, _ = other
    said = list(rows[at + 1 : after - 1])
    while said and is_of_block(said[-1].text):
        said.pop()
    if not said:
        return None
    return Listed(title, (start, rows[at].end), (said[0].start, said[-1].end), following.start)


def _head(text: str, rows: Sequence[Quote], at: int) -> tuple[int, Quote, int] | None:
    """A row of facts under a marked title: its place, the title, and where its facts begin."""
    if not BESIDE.search(rows[at].text):
        return None
    title = _marked(text, rows[at - 1])
    start = _facts_start(rows[at]) if title else None
    return (at, title, start) if title and start is not None else None


def _marked(text: str, row: Quote) -> Quote | None:
    """A row's words behind the mark of a list's item, when they may be a title."""
    mark = MARK.match(text, text.rfind("\n", 0, row.start) + 1, row.end)
    title = quote_of(text, mark.end(), row.end) if mark else None
    return title if title and may_be_title(title.text) else None


def _facts_start(row: Quote) -> int | None:
    """Where a row's facts begin, which say how the job is paid; None in other rows."""
    parts = [(mark.start(), mark[0].strip()) for mark in PART.finditer(row.text)]
    if len(parts) < FEWEST:
        return None
    if any(LABELLED.match(words) for _, words in parts):
        return row.start
    if not any(is_paid(words) for _, words in parts):
        return None
    return row.start + next(start for start, words in parts if facts_of(words))
