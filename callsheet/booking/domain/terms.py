"""When one takes calls: weekly hours in two bands, in one's own zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

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
class Terms:
    """The terms calls are taken on; minutes everywhere, `country` ISO 3166 for holidays."""

    zone: str
    hours: tuple[Hours, ...]
    minutes: int = 15
    notice_minutes: int = 120
    buffer_minutes: int = 0
    country: str | None = None
    max_days: int = 60
    grid_minutes: int = 15
    max_offers: int = 3000
    said: bool = True  # False while the usual hours stand for hours nobody confirmed


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


def opening_hours(terms: Terms, window: Span, band: Band | None = None) -> list[Span]:
    """UTC spans inside `window` in which calls may be, sorted and merged.

    band   only that band's hours; None for both
    """
    zone = when.zone(terms.zone)
    on = window.start.astimezone(zone).date() - timedelta(days=1)
    last = window.end.astimezone(zone).date()
    spans = []
    while on <= last:
        for hours in terms.hours:
            if hours.weekday == on.weekday() and band in (None, hours.band):
                span = hours_span(on, hours.start_minute, hours.end_minute, terms.zone)
                part = span.intersection(window) if span else None
                if part:
                    spans.append(part)
        on += timedelta(days=1)
    return merged(spans)
