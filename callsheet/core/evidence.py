"""Where a value that was read or guessed comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from callsheet.core import lazy_re as re

How = Literal["rule", "model", "person"]
SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")


@dataclass(frozen=True)
class Quote:
    """Words of a text, verbatim: `text == source[start:end]`, offsets in code points."""

    text: str
    start: int
    end: int

    def overlaps(self, other: Quote) -> bool:
        """Whether both cover a common character of the same source."""
        return self.start < other.end and other.start < self.end


def sentence_around(text: str, quote: Quote) -> str:
    """The whole sentence in which the words stand: what to prepare is often its second half."""
    before = list(SENTENCE_END.finditer(text, 0, quote.start))
    after = SENTENCE_END.search(text, max(quote.start, quote.end - 1))
    return text[before[-1].end() if before else 0 : after.end() if after else None].strip()
