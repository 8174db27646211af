"""Where a value that was read or guessed comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

How = Literal["rule", "model", "person"]


@dataclass(frozen=True)
class Quote:
    """Words of a text, verbatim: `text == source[start:end]`, offsets in code points."""

    text: str
    start: int
    end: int

    def overlaps(self, other: Quote) -> bool:
        """Whether both cover a common character of the same source."""
        return self.start < other.end and other.start < self.end
