"""When one takes calls: weekly hours in two bands, own days, a zone while travelling."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from callsheet.core import lazy_re as re
from callsheet.core import when
from callsheet.core.spans import Span, merged

Band = Literal["preferred", "possible"]
DAY_MINUTES = 1440
CLOCK = r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?"
HOURS = re.compile(rf"\s*{CLOCK}\s*(?:-|–|to|bis)\s*{CLOCK}\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Hours:
    """Local clock hours of one weekday (0 Monday); `end_minute` over 1440 runs past midnight."""

    weekday: int
    start_minute: int
    end_minute: int
    band: Band


@dataclass(frozen=True)
class OwnDay:
    """The hours of one date instead of its weekday's: (start, end, band); none is a day off."""

    on: date
    hours: tuple[tuple[int, int, Band], ...] = ()


@dataclass(frozen=True)
class Travel:
    """Another zone from `first` to `last`, both included: weekly hours are that zone's clock."""

    first: date
    last: date
    zone: str


@dataclass(frozen=True)
class Terms:
    """The terms calls are taken on; minutes everywhere, `country` ISO 3166 for holidays.

    buffers     kept free before and after each call
    most_a_day  calls on one local day, None for any number
    days_ahead  how far ahead a call may be
    """

    zone: str
    hours: tuple[Hours, ...]
    minutes: int = 15
    notice_minutes: int = 120
    buffer_before_minutes: int = 0
    buffer_after_minutes: int = 0
    country: str | None = None
    holidays_off: bool = False
    most_a_day: int | None = None
    days_ahead: int = 60
    own_days: tuple[OwnDay, ...] = ()
    travels: tuple[Travel, ...] = ()
    grid_minutes: int = 15
    max_offers: int = 3000
    said: bool = True  # False while the usual hours stand for hours nobody confirmed

    def zone_on(self, on: date) -> str:
        """The zone one is in on that date; the earliest trip wins where two overlap."""
        return next((t.zone for t in self.travels if t.first <= on <= t.last), self.zone)

    def hours_on(self, on: date) -> tuple[tuple[int, int, Band], ...]:
        """The hours of that date: its own, else those of its weekday."""
        for day in self.own_days:
            if day.on == on:
                return day.hours
        weekday = on.weekday()
        return tuple(
            (h.start_minute, h.end_minute, h.band) for h in self.hours if h.weekday == weekday
        )

    def held(self, call: Span) -> Span:
        """The call with its buffers: what no other call may touch."""
        return Span(
            call.start - timedelta(minutes=self.buffer_before_minutes),
            call.end + timedelta(minutes=self.buffer_after_minutes),
        )


@dataclass(frozen=True)
class DayHours:
    """One stretch of hours of one local date, as a UTC span."""

    on: date
    zone: str
    band: Band
    span: Span


def parse_hours(text: str) -> tuple[int, int]:
    """Minutes of the day from words: "9-18" gives (540, 1080); "22-2" runs past midnight.

    Raises ValueError with the sentence to show.
    """
    found = HOURS.fullmatch(text)
    if not found:
        raise ValueError("Write hours like 9-18 or 09:00-18:00.")
    start = minute_of(found[1], found[2], found[3])
    end = minute_of(found[4], found[5], found[6])
    if start == end:
        raise ValueError("The hours begin and end at the same time. Write them like 9-18.")
    return start, end if end > start else end + DAY_MINUTES


def parse_spans(text: str) -> list[tuple[int, int]]:
    """Several hours of one day: "9-12, 14-18"; [] for no words. Raises ValueError as parse_hours,
    and for hours that overlap."""
    spans = sorted(parse_hours(part) for part in re.split(r"[,;]|\band\b", text) if part.strip())
    for (_, end), (start, _) in itertools.pairwise(spans):
        if start < end:
            raise ValueError("Those hours overlap. Write them like 9-12, 14-18.")
    return spans


def span_words(start_minute: int, end_minute: int) -> str:
    """`09:00-18:00`; past midnight `22:00-02:00`."""
    return f"{clock_words(start_minute)}-{clock_words(end_minute)}"


def clock_words(minute: int) -> str:
    """`09:00` of a minute of the day; midnight at its end is `24:00`."""
    of_day = minute if minute == DAY_MINUTES else minute % DAY_MINUTES
    return f"{of_day // 60:02d}:{of_day % 60:02d}"


def minute_of(hour: str, minute: str | None, half: str | None) -> int:
    """The minute of the day of one clock time. Raises ValueError beyond 24:00."""
    hours, minutes = int(hour), int(minute or 0)
    if half:
        hours = hours % 12 + (12 if half.lower() == "pm" else 0)
    total = hours * 60 + minutes
    if minutes > 59 or total > DAY_MINUTES:
        raise ValueError("A day has 24 hours. Write hours like 9-18 or 09:00-18:00.")
    return total


def local_instant(on: date, minute: int, zone_name: str) -> datetime:
    """The UTC instant of a local clock minute; a minute over 1440 lies in the next day.

    A time that a clock change skips is the moment of the change; a repeated one is the first
    (PEP 495, fold 0).
    """
    extra, of_day = divmod(minute, DAY_MINUTES)
    day = on + timedelta(days=extra)
    zone = when.zone(zone_name)
    local = datetime.combine(day, time(of_day // 60, of_day % 60), tzinfo=zone)
    instant = local.astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return instant
    return clock_change(local.replace(fold=1).astimezone(UTC), instant, zone)


def clock_change(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The minute in (before, after] at which the zone's offset changes."""
    old = before.astimezone(zone).utcoffset()
    while after - before > timedelta(minutes=1):
        middle = before + (after - before) // 2
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after.replace(second=0, microsecond=0)


@lru_cache(maxsize=4096)
def hours_span(on: date, start_minute: int, end_minute: int, zone_name: str) -> Span | None:
    """The hours of one local day as a UTC span; None when a clock change leaves nothing."""
    start = local_instant(on, start_minute, zone_name)
    end = local_instant(on, end_minute, zone_name)
    return Span(start, end) if start < end else None


def day_hours(terms: Terms, window: Span) -> Iterator[DayHours]:
    """The hours of each date, cut to the window; a date is that of the zone one is in then."""
    on = window.start.astimezone(UTC).date() - timedelta(days=2)
    last = window.end.astimezone(UTC).date() + timedelta(days=1)
    while on <= last:
        zone_name = terms.zone_on(on)
        for start, end, band in terms.hours_on(on):
            span = hours_span(on, start, end, zone_name)
            part = span.intersection(window) if span else None
            if part:
                yield DayHours(on, zone_name, band, part)
        on += timedelta(days=1)


def opening_hours(terms: Terms, window: Span, band: Band | None = None) -> list[Span]:
    """UTC spans inside `window` in which calls may be, sorted and merged.

    band   only that band's hours; None for both
    """
    found = day_hours(terms, window)
    return merged(hours.span for hours in found if band in (None, hours.band))
