"""A description cut into sentences, and these into the smallest parts a wish may begin or end at.

"We need a logo, two flyers and someone to print them" has the parts "We need", "a logo,", "two
flyers", "and", "someone", "to", "print them". A wish is a run of parts of one sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from callsheet.core import lazy_re as re
from callsheet.reading.domain.posts.lines import Line
from callsheet.reading.domain.posts.sentences import sentences

BEFORE = frozenset(
    """and plus or but so because since then as which who that while before after if when with for
    to und et y e mais pero aber sowie mit für pour para con de""".split()
)
BEHIND = frozenset(
    """need want needed wants needs and plus to for with must have or is like please after of you
    who can will only that but so""".split()
)
TOKEN = re.compile(r"\S+")
BARE = "\"'“”‘’()[].,;:!?"
DASHES = frozenset(("-", "–", "—", "--"))
WORD = re.compile(r"[\w'’]+")
MOST = 600  # parts of a post that are weighed


@dataclass(frozen=True)
class Part:
    """A part of a sentence, `text[start:end]` of the source, with its words in lower case."""

    start: int
    end: int
    text: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Said:
    """A sentence with its parts, the line it stands in, and whether it is that line's first."""

    start: int
    end: int
    text: str
    line: Line
    first: bool
    alone: bool
    parts: tuple[Part, ...]
    words: tuple[str, ...]


def said_in(view: str, lines: Sequence[Line]) -> list[Said]:
    """The sentences of the lines in order, up to 600 parts; every blank of `view` is a space."""
    out: list[Said] = []
    left = MOST
    for line in lines:
        found = sentences(view, line.start, line.end)
        for at, quote in enumerate(found):
            text = view[quote.start : quote.end]
            parts = _parts(text, quote.start)
            left -= len(parts)
            if left < 0:
                return out
            words = tuple(word for part in parts for word in part.words) or ("",)
            alone = len(found) == 1
            out.append(Said(quote.start, quote.end, text, line, not at, alone, parts, words))
    return out


def _parts(text: str, start: int) -> tuple[Part, ...]:
    cuts, before = [0], ""
    for mark in TOKEN.finditer(text):
        token = mark[0]
        if before and _is_cut(before, token):
            cuts.append(mark.start())
        before = token
    return tuple(_part(text[a:b], start + a) for a, b in pairwise([*cuts, len(text)]))


def _is_cut(before: str, after: str) -> bool:
    """Whether a wish may end with one word and another begin with the next."""
    if before[-1] in ",;:)" or after[0] == "(" or before in DASHES:
        return True
    return before.lower() in BEHIND or after.strip(BARE).lower() in BEFORE or after in DASHES


def _part(text: str, start: int) -> Part:
    words = tuple(word.lower().replace("’", "'") for word in WORD.findall(text)) or ("",)
    return Part(start, start + len(text), text, words)
