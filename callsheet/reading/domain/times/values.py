"""What the times engine gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from callsheet.core.evidence import Quote

# why a time that was said is no offer; "" where nothing tells
Why = Literal["", "past", "deadline", "hours", "event", "work", "refused", "told"]
WindowKind = Literal["point", "window", "day", "after", "before"]


@dataclass(frozen=True)
class Reading:
    """One possible meaning of an unclear time; `code` is the ask code it settles."""

    start: datetime | None
    end: datetime | None
    zone: str
    code: str


@dataclass(frozen=True)
class TimeWindow:
    """A time the client could meet.

    start, end  aware; None = open; equal for a point
    zone        IANA name, or "UTC+02:00" for a fixed offset
    quote       the words that say it, offsets in the text given
    assumed     ask codes that were assumed for this window
    readings    the other meanings when it is unclear, likeliest first
    note        a plain sentence for the freelancer, "" when nothing was interpreted
    """

    start: datetime | None
    end: datetime | None
    zone: str
    kind: WindowKind
    quote: Quote
    assumed: tuple[str, ...]
    readings: tuple[Reading, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Other:
    """A time that was said and is no offer: the window that it would be as one, and why not.

    why  past: it is over; deadline: something is due by then; hours: usual or opening hours;
         event: something else is on then; work: work is done then; refused: the words rule it out;
         told: only mentioned
    """

    window: TimeWindow
    why: Why


@dataclass(frozen=True)
class TimesRead:
    """All windows of a message, earliest first, and what has to be asked, each code once.

    away   when the client cannot meet, by their own words: never an offer and never asked about;
           an unclear one carries what was assumed
    other  times that were said and are neither, in their order, each with why: nothing is asked
           of them until a person calls one an offer
    """

    windows: tuple[TimeWindow, ...]
    ask: tuple[str, ...]
    away: tuple[TimeWindow, ...] = ()
    other: tuple[Other, ...] = ()
