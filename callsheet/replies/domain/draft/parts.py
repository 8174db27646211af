"""What a draft is made of."""

from __future__ import annotations

from dataclasses import dataclass

from callsheet.core import lazy_re as re

BLANK = re.compile(r"\[[^\[\]\n]{2,120}\]")


@dataclass(frozen=True)
class Part:
    """One paragraph. `about` names its subject; `covers` are the client's asks it answers."""

    about: str
    text: str
    covers: tuple[str, ...] = ()


@dataclass(frozen=True)
class DraftText:
    """A composed reply. `open_points` are for the person only and never part of the text."""

    parts: tuple[Part, ...]
    open_points: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The reply as it is copied: paragraphs with a blank line between."""
        return "\n\n".join(part.text for part in self.parts)

    @property
    def blanks(self) -> tuple[str, ...]:
        """The marked blanks that are left, as written, brackets off."""
        return blanks_in(self.text)


def blanks_in(text: str) -> tuple[str, ...]:
    """The marked blanks of any text, in order: "[your start date]" gives "your start date"."""
    return tuple(found.group()[1:-1] for found in BLANK.finditer(text))
