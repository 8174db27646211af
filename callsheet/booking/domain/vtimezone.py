"""A zone written out for an invitation, so that no calendar has to know its name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from callsheet.core import when

BEFORE, AFTER = timedelta(days=400), timedelta(days=800)
STEP = timedelta(hours=6)


def vtimezone(zone_name: str, around: datetime) -> list[str]:
    """The lines of a VTIMEZONE that is right from 13 months before to two years after `around`.

    Each change of offset is an observance of its own, without a rule to be misread.
    Source: RFC 5545 section 3.6.5 (DTSTART is local time by the offset before the change).
    """
    zone = when.zone(zone_name)
    first = (around - BEFORE).astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    start = offset(first, zone)
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone_name}"]
    lines += observance(first.replace(tzinfo=None) + start, start, start, first, zone)
    for at, old, new in changes(first, around + AFTER, zone):
        lines += observance(at.replace(tzinfo=None) + old, old, new, at, zone)
    return [*lines, "END:VTIMEZONE"]


def offset(at: datetime, zone: ZoneInfo) -> timedelta:
    """The zone's offset from UTC at that instant."""
    return at.astimezone(zone).utcoffset() or timedelta()


def changes(
    start: datetime, end: datetime, zone: ZoneInfo
) -> Iterator[tuple[datetime, timedelta, timedelta]]:
    """(instant, offset before, offset after) of each change between two instants."""
    at = start
    while at < end:
        later = at + STEP
        old, new = offset(at, zone), offset(later, zone)
        if old != new:
            yield exact(at, later, zone), old, new
        at = later


def exact(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The second at which the offset changes, between two instants that differ in it."""
    old = offset(before, zone)
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) // 2
        middle = middle.replace(microsecond=0)
        if offset(middle, zone) == old:
            before = middle
        else:
            after = middle
    return after


def observance(
    local: datetime, old: timedelta, new: timedelta, at: datetime, zone: ZoneInfo
) -> list[str]:
    """One STANDARD or DAYLIGHT part."""
    here = at.astimezone(zone)
    kind = "DAYLIGHT" if here.dst() else "STANDARD"
    return [
        f"BEGIN:{kind}",
        f"DTSTART:{local:%Y%m%dT%H%M%S}",
        f"TZOFFSETFROM:{offset_words(old)}",
        f"TZOFFSETTO:{offset_words(new)}",
        f"TZNAME:{here.tzname()}",
        f"END:{kind}",
    ]


def offset_words(delta: timedelta) -> str:
    """`+0545`, `-0300`; with seconds where an old zone has them."""
    total = int(delta.total_seconds())
    sign, total = ("-", -total) if total < 0 else ("+", total)
    words = f"{sign}{total // 3600:02d}{total // 60 % 60:02d}"
    return f"{words}{total % 60:02d}" if total % 60 else words
