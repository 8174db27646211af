"""Pastes with a blank row between all rows, and with other blanks than spaces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.lines import Line
from callsheet.reading.domain.posts.words import CLOSING

LEAST = 6  # lines that show how a text is set
MOST = 0.85  # of the lines have a blank row above
SHORT = 5  # words of a row that may head others
LONGEST = 30  # words of a list's row
SEVERAL = re.compile(r"[a-z)\d][.!?] +[A-Z]")
OWN = re.compile(
    r"(?:we|i|our|my|if|please|this|these|it|thanks?|looking|you|there|here|hi|hello|dear|"
    r"feel free|let (?:me|us))(?:['’](?:re|m|ll|ve|d|s))?\b",
    re.I,
)

ODD = re.compile(r"[^\S\n\t ]")
DOUBLED = re.compile(r"\n([ \t]*)\n")
PAGE = 16  # rows
MIDDLE = 40  # letters, at most, of a page's middle row; a client's prose has longer ones
FEW = 0.06  # of the rows have one right below in a page copied with blank rows between


def evened_out(text: str) -> str:
    """The text with spaces for odd blanks, and without the blank rows that a copy put between all.

    gives   as many letters as before, so that what is found stands at the same place
    """
    if ODD.search(text):
        text = ODD.sub(" ", text.replace("\r\n", " \n").replace("\r", "\n"))
    return DOUBLED.sub(r" \1\n", text) if _is_doubled(text) else text


def _is_doubled(text: str) -> bool:
    rows = [row.strip() for row in text.split("\n")]
    full = [len(row) for row in rows if row]
    if len(full) < PAGE or median(full) > MIDDLE:
        return False
    return sum(bool(one and other) for one, other in pairwise(rows)) < FEW * len(full)


def as_written(text: str, quote: Quote) -> Quote:
    """The words of a quote as they stand in the text it was evened out of."""
    return Quote(text[quote.start : quote.end], quote.start, quote.end)


def evened(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that go on with a list of rows no longer set apart from the row above.

    Of a text without a blank row between most lines nothing changes.
    """
    gaps = sum(line.gap for line in lines[1:])
    if len(lines) < LEAST or gaps < MOST * (len(lines) - 1):
        return list(lines)
    out = [lines[0]]
    for above, line in pairwise(lines):
        goes_on = (_is_row(above) or _heads(above)) and _is_row(line) and not _may_head(line)
        out.append(replace(line, gap=False) if goes_on else line)
    return out


def _heads(line: Line) -> bool:
    return line.text.endswith(":")


def _may_head(line: Line) -> bool:
    return len(line.text.split()) <= SHORT and line.text[-1].isalpha()


def _is_row(line: Line) -> bool:
    """Whether a line may be one of a list: a single sentence that is nobody's talk."""
    words = line.text
    if _heads(line) or SEVERAL.search(words) or CLOSING.match(words):
        return False
    return len(words.split()) <= LONGEST and not OWN.match(words)
