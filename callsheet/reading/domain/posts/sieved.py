"""A long pattern searched only in sentences that have letters of which it needs one.

The search of such a pattern costs some 30 microseconds, the look for its letters two.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path

NEEDED = Path(__file__).with_name("needed.json")
MOST = 128  # words whose answers are remembered: rules, then weights ask for the same sentences
Found = Callable[..., re.Match[str] | None]


# small letters that `re.I` takes for others
LIKE = str.maketrans("ſıİK", "siik")


def lowered(words: str) -> str:
    """The words in small letters, to be searched like the words themselves with `re.I`."""
    return words.lower() if words.isascii() else words.translate(LIKE).lower()


@cache
def needed() -> Mapping[str, Sequence[str]]:
    """By a pattern's name the letters of which every match has one; `make train` writes them."""
    found: dict[str, list[str]] = json.loads(NEEDED.read_text("utf-8"))
    return found


@dataclass(frozen=True, eq=False)
class Sieved:
    """A pattern with the letters of which every match has one, in lower case."""

    pattern: re.Pattern[str]
    letters: Sequence[str]

    @cached_property
    def search(self) -> Found:
        """As the pattern's own search."""
        return lru_cache(MOST)(self.searched)

    def searched(self, words: str, start: int = 0) -> re.Match[str] | None:
        """The same, anew."""
        if any(map(lowered(words).__contains__, self.letters)):
            return self.pattern.search(words, start)
        return None


@dataclass(frozen=True, eq=False)
class Remembered:
    """A pattern that is matched with the same words again and again."""

    pattern: re.Pattern[str]

    @cached_property
    def match(self) -> Found:
        """As the pattern's own match."""
        return lru_cache(MOST)(self.pattern.match)


@dataclass(frozen=True, eq=False)
class FirstWord:
    """A pattern matched only where the first word, after words that may stand before it, is known.

    before  what may stand before the word
    words   the words, in lower case; with "re" or "re-" before them they count too
    """

    pattern: re.Pattern[str]
    before: re.Pattern[str]
    words: frozenset[str]

    @cached_property
    def match(self) -> Found:
        """As the pattern's own match."""
        return lru_cache(MOST)(self.matched)

    def matched(self, words: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The same, anew."""
        stop = len(words) if end is None else end
        mark = self.before.match(words, start, stop)
        first = mark["word"].lower() if mark else ""
        known = first in self.words or first.split("-", 1)[0] in self.words
        if not known and first.startswith("re"):
            rest = first[2:].removeprefix("-")
            known = rest in self.words or rest.split("-", 1)[0] in self.words
        return self.pattern.match(words, start, stop) if known else None
