"""A long pattern searched only in sentences that have letters of which it needs one.

The search of such a pattern costs some 30 microseconds, the look for its letters two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Sieved:
    """A pattern with the letters of which every match has one, in lower case."""

    pattern: re.Pattern[str]
    letters: Sequence[str]

    def search(self, words: str, start: int = 0) -> re.Match[str] | None:
        """As the pattern's own search."""
        low = words.lower()
        if not any(letters in low for letters in self.letters):
            return None
        return self.pattern.search(words, start)


@dataclass(frozen=True)
class FirstWord:
    """A pattern matched only where the first word, after words that may stand before it, is known.

    before  what may stand before the word
    words   the words, in lower case; with "re" or "re-" before them they count too
    """

    pattern: re.Pattern[str]
    before: re.Pattern[str]
    words: frozenset[str]

    def match(self, words: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As the pattern's own match."""
        stop = len(words) if end is None else end
        mark = self.before.match(words, start, stop)
        first = mark["word"].lower() if mark else ""
        known = first in self.words or first.split("-", 1)[0] in self.words
        if not known and first.startswith("re"):
            rest = first[2:].removeprefix("-")
            known = rest in self.words or rest.split("-", 1)[0] in self.words
        return self.pattern.match(words, start, stop) if known else None
