"""Times to offer when none of the client's fits, or when the person wants to offer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from callsheet.booking.domain.fit import GRID, is_awake, judge, local, on_grid
from callsheet.booking.domain.terms import Terms, opening_hours
from callsheet.core.spans import Span

LOOK_DAYS = 14
# The middle of a working day is what most people say yes to; the distance in minutes counts.
USUAL_MINUTE = 11 * 60
HALF_DAY = 12 * 60


def counter_times(
    terms: Terms,
    *,
    now: datetime,
    busy: Sequence[Span],
    near: Sequence[datetime],
    client_zone: str | None,
    client_country: str | None,
    count: int = 3,
) -> list[datetime]:
    """Times to offer, earliest first, each on another of one's own days.

    near   instants the client named: the clock time nearest to them on each side's day wins
    gives  at most `count`; only preferred hours off both sides' holidays, the client awake; fewer
           or none when the terms leave no more
    """
    zone = client_zone or terms.zone
    by_day: dict[date, datetime] = {}
    wanted = [minute_of(each, zone) for each in near] or [USUAL_MINUTE]
    for at in sorted(
        starts(terms, now), key=lambda at: (distance(minute_of(at, zone), wanted), at)
    ):
        day = local(at, terms.zone).date()
        if day not in by_day and is_awake(at, zone) and local(at, zone).weekday() < 5:
            fit = judge(at, terms, now, busy, client_country, zone)
            if fit.label == "fits":  # the nearest of its day
                by_day[day] = at
    return nearest_days(sorted(by_day.values()), near, count)


def starts(terms: Terms, now: datetime) -> Iterator[datetime]:
    """Every quarter hour of one's preferred hours in the next two weeks."""
    window = Span(now + timedelta(minutes=terms.notice_minutes), now + timedelta(days=LOOK_DAYS))
    for span in opening_hours(terms, window, "preferred"):
        at = on_grid(span.start)
        while at + timedelta(minutes=terms.minutes) <= span.end:
            if local(at, terms.zone).minute % 30 == 0:
                yield at
            at += GRID


def minute_of(at: datetime, zone: str) -> int:
    """Minutes after midnight on the clock there."""
    there = local(at, zone)
    return there.hour * 60 + there.minute


def distance(minute: int, wanted: Sequence[int]) -> int:
    """Minutes between a clock time and the nearest one wanted, each in minutes after midnight."""
    return min(min(abs(minute - w), 2 * HALF_DAY - abs(minute - w)) for w in wanted)


def nearest_days(days: Sequence[datetime], near: Sequence[datetime], count: int) -> list[datetime]:
    """The `count` days nearest to the first instant named (the first days when none was)."""
    if not near:
        return list(days[:count])
    first = min(near)
    chosen = sorted(days, key=lambda at: abs(at - first))[:count]
    return sorted(chosen)
