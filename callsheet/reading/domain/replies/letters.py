"""Which patterns a sentence need be searched for: those whose letters it has.

Kept in a file, as taking the patterns apart costs seconds; a test holds it against the patterns.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, reduce
from operator import add, or_
from pathlib import Path

NEEDED = Path(__file__).parent / "cues" / "needed.json"  # written by `make train`
LONGEST = 4  # letters of a stretch in it
FIGURES = "0123456789"
FIGURE = re.compile(r"\d")
LIST = re.compile(r"\\b\(\?:(.*)\)\\b", re.DOTALL)
PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]|[^\\\[()|]+", re.DOTALL)


@dataclass(frozen=True)
class Marks:
    """What each stretch of letters says of all patterns, a bit for each pattern.

    stretches  every stretch of the file
    first      by a stretch the patterns that need it or another one; `size` bits above these, those
               that need it or another one besides
    always     in both the patterns that need none
    places     for each kind its first pattern's bit, and a bit for each of its patterns
    """

    stretches: frozenset[str]
    first: Mapping[str, int]
    always: int
    size: int
    places: Mapping[str, tuple[int, int]]


@cache
def table() -> Mapping[str, Sequence[Sequence[Sequence[str]]]]:
    """The file: by kind a row for each pattern, with the sets of stretches that it needs."""
    found: dict[str, list[list[list[str]]]] = json.loads(NEEDED.read_text("utf-8"))
    return found


@cache
def marks() -> Marks:
    """The file, ready to be asked."""
    size = sum(len(rows) for rows in table().values())
    first: dict[str, int] = {}
    always = at = 0
    places: dict[str, tuple[int, int]] = {}
    for kind, rows in table().items():
        places[kind] = at, (1 << len(rows)) - 1
        for n, row in enumerate(rows, at):
            for half in (0, 1):
                bit = 1 << n + half * size
                for stretch in row[half] if len(row) > half else ():
                    first[stretch] = first.get(stretch, 0) | bit
                always |= 0 if len(row) > half else bit
        at += len(rows)
    return Marks(frozenset(first), first, always, size, places)


def possible(kind: str, low: str) -> list[int]:
    """The places of the patterns of a kind whose letters are in a sentence, in order."""
    at, every = marks().places[kind]
    left = shown(low) >> at & every
    found = []
    while left:
        last = left & -left
        found.append(last.bit_length() - 1)
        left ^= last
    return found


@lru_cache(maxsize=64)
def shown(low: str) -> int:
    """The patterns of all kinds whose letters are in a sentence, a bit for each."""
    known = marks()
    first = known.first
    told = [first[stretch] for stretch in known.stretches.intersection(stretches_of(low))]
    both = reduce(or_, told, known.always)
    return both & both >> known.size


def stretches_of(low: str) -> tuple[str, ...]:
    """Every letter, and every two, three and four in a row."""
    twos = list(map(add, low, low[1:]))
    threes = list(map(add, twos, low[2:]))
    # a pattern's figures are those of any script
    figures = "" if low.isascii() or not FIGURE.search(low) else FIGURES
    return (*low, *twos, *threes, *map(add, threes, low[3:]), *figures)


@dataclass(frozen=True)
class Sieve:
    """A pattern searched alternative by alternative, only those whose letters are there.

    kind  its name in the file of needed letters
    """

    kind: str
    pattern: str

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """Its alternatives."""
        return tuple(alternatives(self.pattern))

    def is_in(self, low: str, sentence: str = "") -> bool:
        """Whether words match; `sentence`, when given, holds them and is sieved in their place."""
        forms = self.forms
        return any(ready(forms[n]).search(low) for n in possible(self.kind, sentence or low))

    def may_be_in(self, low: str) -> bool:
        """False when words surely do not match."""
        return bool(possible(self.kind, low))


@cache
def ready(pattern: str) -> re.Pattern[str]:
    """The pattern ready to use; made when a message first needs it."""
    return re.compile(pattern)


def alternatives(pattern: str) -> list[str]:
    """The parts of a pattern between its outermost bars; one of them matches where it does."""
    out, depth = [""], 0
    for part in PART.findall(pattern):
        depth += (part == "(") - (part == ")")
        if part == "|" and depth == 0:
            out.append("")
        else:
            out[-1] += part
    return out


def spread(pattern: str) -> list[str]:
    """The alternatives of a pattern; a list of words between word ends gives a part a word."""
    out: list[str] = []
    for each in alternatives(pattern):
        listed = LIST.fullmatch(each)
        if listed and is_whole(listed[1]):
            out += [rf"\b{word}\b" for word in alternatives(listed[1])]
        else:
            out.append(each)
    return out


def is_whole(pattern: str) -> bool:
    """Whether no bracket is closed that was not opened, so that a list is one list."""
    depth = 0
    for part in PART.findall(pattern):
        depth += (part == "(") - (part == ")")
        if depth < 0:
            return False
    return True
