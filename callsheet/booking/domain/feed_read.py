"""What a calendar feed said. Apart from the reader, whose iCalendar package is slow to load."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


class NotACalendar(ValueError):
    """The bytes are no iCalendar file; the text is the sentence to show."""


@dataclass(frozen=True, order=True)
class Busy:
    """A time that is taken: aware UTC, half-open, `start` < `end`; texts of 200 letters at most."""

    start: datetime
    end: datetime
    uid: str
    summary: str
    all_day: bool


@dataclass(frozen=True)
class FeedRead:
    """What a feed says of a window.

    busy      sorted; whole, also where they reach out of the window
    name      the calendar's own, "" when it has none
    warnings  sentences to show the owner, 21 at most
    """

    busy: tuple[Busy, ...]
    name: str
    warnings: tuple[str, ...]
