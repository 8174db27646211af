"""Free starts found minute by minute, without any of the engine's code."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from callsheet.booking.domain.terms import Terms
from callsheet.core.spans import Span

MINUTE = timedelta(minutes=1)


@lru_cache(maxsize=64)
def clocks(zone_name: str, begin: datetime, minutes: int) -> list[datetime]:
    """The local clock at each minute from `begin` on, naive."""
    zone = ZoneInfo(zone_name)
    return [(begin + MINUTE * n).astimezone(zone).replace(tzinfo=None) for n in range(minutes)]


def highest_so_far(local: list[datetime]) -> list[datetime]:
    """The latest clock shown up to each minute: it rises even where clocks go back."""
    found, top = [], local[0]
    for at in local:
        top = max(top, at)
        found.append(top)
    return found


def oracle(
    terms: Terms, busy: list[Span], window: Span, calls: list[Span], closed: set[date]
) -> list[datetime]:
    """Every minute of the window asked one by one; `closed` are the public holidays."""
    begin = window.start - timedelta(days=3)
    minutes = int((window.end - begin) / MINUTE) + 3 * 1440
    days = [window.start.date() + timedelta(days=n) for n in range(-3, window.length.days + 4)]
    zones = {terms.zone_on(day) for day in days}
    found: set[datetime] = set()
    for zone_name in zones:
        local = clocks(zone_name, begin, minutes)
        rising = highest_so_far(local)
        is_open = [False] * minutes
        for day in days:
            if terms.zone_on(day) != zone_name or day in closed:
                continue
            midnight = datetime.combine(day, datetime.min.time())
            for start, end, _band in terms.hours_on(day):
                first = bisect_left(rising, midnight + MINUTE * start)
                last = bisect_left(rising, midnight + MINUTE * end)
                is_open[first:last] = [True] * (last - first)
        found |= starts_in(terms, local, is_open, begin, window)
    blocked = blocked_minutes(terms, [*busy, *calls], begin, minutes)
    full = full_days(terms, calls)
    kept = []
    for at in sorted(found):
        index = int((at - begin) / MINUTE)
        if not any(blocked[index : index + terms.minutes]) and day_of(terms, at) not in full:
            kept.append(at)
    return kept


def starts_in(
    terms: Terms, local: list[datetime], is_open: list[bool], begin: datetime, window: Span
) -> set[datetime]:
    """Starts on the grid whose whole call is open; a repeated clock time counts once."""
    low = int((window.start - begin) / MINUTE)
    high = int((window.end - begin) / MINUTE)
    found: set[datetime] = set()
    seen: set[datetime] = set()
    for n in range(low, high - terms.minutes + 1):
        if not is_open[n]:
            seen = set()  # another stretch of hours
            continue
        clock = local[n]
        if (clock.hour * 60 + clock.minute) % terms.grid_minutes or clock.second:
            continue
        if all(is_open[n : n + terms.minutes]):
            if clock not in seen:
                found.add(begin + MINUTE * n)
            seen.add(clock)
    return found


def blocked_minutes(terms: Terms, busy: list[Span], begin: datetime, count: int) -> list[bool]:
    """The minutes that a call may not hold, its own buffers counted against the busy time."""
    found = [False] * count
    for span in busy:
        first = span.start - MINUTE * terms.buffer_after_minutes
        last = span.end + MINUTE * terms.buffer_before_minutes
        for n in range(
            max(0, int((first - begin) / MINUTE)), min(count, int((last - begin) / MINUTE))
        ):
            found[n] = True
    return found


def day_of(terms: Terms, at: datetime) -> date:
    """The local date, a trip's while one travels."""
    home = at.astimezone(ZoneInfo(terms.zone)).date()
    return at.astimezone(ZoneInfo(terms.zone_on(home))).date()


def full_days(terms: Terms, calls: list[Span]) -> set[date]:
    """Days with as many calls as one has."""
    if terms.most_a_day is None:
        return set()
    before = MINUTE * terms.buffer_before_minutes
    counts = Counter(day_of(terms, (call.start + before).astimezone(UTC)) for call in calls)
    return {day for day, count in counts.items() if count >= terms.most_a_day}
