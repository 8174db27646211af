"""Which patterns a sentence need be searched for: those whose letters it has.

Kept in a file, as taking the patterns apart costs seconds; a test holds it against the patterns.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from operator import add
from pathlib import Path

from callsheet.core import lazy_re as re

NEEDED = Path(__file__).parent / "cues" / "needed.json"  # written by `make train`
LONGEST = 4  # letters of a stretch in it
FIGURES = "0123456789"
FIGURE = re.compile(r"\d")
LIST = re.compile(r"\\b\(\?:(.*)\)\\b", re.DOTALL)
PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]|[^\\\[()|]+", re.DOTALL)


@dataclass(frozen=True)
class Needed:
    """The patterns of one kind by their places.

    always  those that are searched in any sentence
    first   by a stretch of letters those that need it or another one
    second  for each pattern the stretches of which it needs one besides, () when none
    """

    always: tuple[int, ...]
    first: Mapping[str, tuple[int, ...]]
    second: Sequence[frozenset[str]]


@cache
def table() -> Mapping[str, Sequence[Sequence[Sequence[str]]]]:
    """The file: by kind a row for each pattern, with the sets of stretches that it needs."""
    found: dict[str, list[list[list[str]]]] = json.loads(NEEDED.read_text("utf-8"))
    return found


@cache
def all_letters() -> frozenset[str]:
    """Every stretch of the file."""
    rows = (row for kind in table().values() for row in kind)
    return frozenset(stretch for row in rows for one in row for stretch in one)


@cache
def needed_by(kind: str) -> Needed:
    """What the patterns of a kind need."""
    rows = table()[kind]
    first: dict[str, list[int]] = {}
    for n, row in enumerate(rows):
        for stretch in row[0] if row else ():
            first.setdefault(stretch, []).append(n)
    return Needed(
        always=tuple(n for n, row in enumerate(rows) if not row),
        first={stretch: tuple(places) for stretch, places in first.items()},
        second=[frozenset(row[1] if len(row) > 1 else ()) for row in rows],
    )


def possible(kind: str, low: str) -> Sequence[int]:
    """The places of the patterns of a kind whose letters are in a sentence, in order."""
    needed, shown = needed_by(kind), known_in(low)
    places = first_in(low).get(kind)
    if places is None:
        return needed.always
    second = needed.second
    found = [n for n in places if not second[n] or not shown.isdisjoint(second[n])]
    return sorted([*needed.always, *found])


@cache
def by_stretch() -> Mapping[str, Sequence[tuple[str, tuple[int, ...]]]]:
    """For each stretch the patterns that need it or another one, by kind."""
    out: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
    for kind in table():
        for stretch, places in needed_by(kind).first.items():
            out.setdefault(stretch, []).append((kind, places))
    return out


@lru_cache(maxsize=64)
def first_in(low: str) -> Mapping[str, set[int]]:
    """By kind the places of the patterns whose first letters are in a sentence."""
    known, out = by_stretch(), dict[str, set[int]]()
    for stretch in known_in(low):
        for kind, places in known.get(stretch, ()):
            if kind in out:
                out[kind].update(places)
            else:
                out[kind] = set(places)
    return out


@lru_cache(maxsize=64)
def known_in(low: str) -> frozenset[str]:
    """The stretches of the file that are in a sentence."""
    return all_letters().intersection(stretches_of(low))


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
