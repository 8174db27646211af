"""Lines of a paste that has a blank row between every two: only some of them stand apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

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
