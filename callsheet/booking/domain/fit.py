"""How a time that a client named fits one's own terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfoNotFoundError

from callsheet.booking.domain.holidays import public_holiday
from callsheet.booking.domain.terms import Terms, opening_hours
from callsheet.core import when
from callsheet.core.spans import Span
from callsheet.reading.domain.times import TimeWindow

Label = Literal["fits", "possible", "outside", "past", "unclear"]
GRID = timedelta(minutes=15)
CLOSE = timedelta(minutes=15)  # nearer than this to another call leaves no breath
# an open-ended window ("after 2pm") is looked at for this long
OPEN_END = timedelta(hours=8)
AWAKE = (8, 20)  # local hours in which a call is no burden to the other side
# A client who names a span ("Friday morning", 8 to 12) is met a while into it (9:30), not at its
# first minute; a shorter span at its last start that still fits.
INTO_SPAN = timedelta(minutes=90)


@dataclass(frozen=True)
class Fit:
    """`start` is the one instant to accept (None when none fits); reasons are plain words."""

    label: Label
    start: datetime | None = None
    reasons: tuple[str, ...] = ()
    my_holiday: str | None = None
    their_holiday: str | None = None


def fit_of(
    window: TimeWindow,
    terms: Terms,
    *,
    now: datetime,
    busy: Sequence[Span],
    client_zone: str | None,
    client_country: str | None,
) -> Fit:
    """The best instant of a window under the terms, and what speaks against it.

    window  a point gives that instant or nothing; a span, a day or an open window the best start
    busy    one's other calls, half-open UTC spans
    gives   "fits" in preferred hours off holidays, "possible" in the possible hours or on a
            holiday, "outside" otherwise; "past" once it is over; "unclear" without any instant
    """
    candidates = list(starts(window, now))
    if not candidates:
        over = window.end is not None and window.end < now
        return Fit("past", reasons=("already over",)) if over else Fit("unclear")
    zone = client_zone or window.zone
    judged = [judge(at, terms, now, busy, client_country, zone) for at in candidates]
    fitting = [fit for fit in judged if fit.label == "fits"]
    possible = [fit for fit in judged if fit.label == "possible"]
    good = fitting or possible
    if not good:
        return judged[0]
    if window.kind == "point":
        return good[0]
    return best_of(good, window, zone)


def best_of(good: Sequence[Fit], window: TimeWindow, zone: str) -> Fit:
    """The humane start of a span: within the client's day, a while into it, else the earliest."""
    awake = [fit for fit in good if fit.start and is_awake(fit.start, zone)] or list(good)
    if window.start is None:
        return awake[0]
    wanted = day_begins(window.start, zone) + INTO_SPAN
    later = [fit for fit in awake if fit.start and fit.start >= wanted]
    return later[0] if later else awake[-1]


def day_begins(start: datetime, zone_name: str) -> datetime:
    """The start itself, or 8 o'clock of that day there when it lies before."""
    there = local(start, zone_name)
    return max(start, there.replace(hour=AWAKE[0], minute=0, second=0, microsecond=0))


def starts(window: TimeWindow, now: datetime) -> Iterator[datetime]:
    """Instants to try, earliest first: the point itself, or each quarter hour of the span."""
    if window.kind == "point" and window.start is not None:
        if window.start > now:
            yield window.start
        return
    start, end = bounds(window)
    if start is None or end is None:
        return
    at = on_grid(max(start, now))
    while at < end:
        yield at
        at += GRID


def bounds(window: TimeWindow) -> tuple[datetime | None, datetime | None]:
    """Start and end of a span; an open end is closed a day's work away."""
    start, end = window.start, window.end
    if start is None and end is not None:
        return end - OPEN_END, end
    if start is not None and end is None:
        return start, start + OPEN_END
    return start, end


def on_grid(at: datetime) -> datetime:
    """The next full quarter of an hour."""
    over = timedelta(minutes=at.minute % 15, seconds=at.second, microseconds=at.microsecond)
    return at if not over else at - over + GRID


def judge(
    at: datetime,
    terms: Terms,
    now: datetime,
    busy: Sequence[Span],
    client_country: str | None,
    client_zone: str,
) -> Fit:
    """One instant held against the terms, with every reason that speaks against it."""
    call = Span(at, at + timedelta(minutes=terms.minutes))
    mine = public_holiday(local(at, terms.zone).date(), terms.country)
    theirs = public_holiday(local(at, client_zone).date(), client_country)
    if at < now + timedelta(minutes=terms.notice_minutes):
        need = when.length_words(timedelta(minutes=terms.notice_minutes))
        return Fit("outside", None, (f"you need {need} notice",), mine, theirs)
    held = terms.held(call)
    if any(held.overlaps(other) for other in busy):
        return Fit("outside", None, ("another call is then",), mine, theirs)
    around = Span(call.start - timedelta(days=1), call.end + timedelta(days=1))
    preferred = opening_hours(terms, around, "preferred")
    tight = ("close to another call",) if is_close(held, busy) else ()
    if any(span.contains(call) for span in preferred):
        return Fit("possible" if mine or theirs or tight else "fits", at, tight, mine, theirs)
    if any(span.contains(call) for span in opening_hours(terms, around)):
        side = early_or_late(call, preferred)
        return Fit("possible", at, (side, *tight), mine, theirs)
    clock = when.clock(at, terms.zone, twelve=False)
    return Fit("outside", None, (f"{clock} for you, outside your hours",), mine, theirs)


def is_close(held: Span, busy: Sequence[Span]) -> bool:
    """Whether something else begins or ends within a quarter of an hour of the held time."""
    wide = Span(held.start - CLOSE, held.end + CLOSE)
    return any(wide.overlaps(other) for other in busy)


def early_or_late(call: Span, preferred: Sequence[Span]) -> str:
    """Which side of the nearest preferred hours a possible call is on."""
    if not preferred:
        return "in your possible hours"
    nearest = min(preferred, key=lambda span: min(abs(span.start - call.end),
                                                  abs(call.start - span.end)))  # fmt: skip
    return "early for you" if call.start < nearest.start else "late for you"


def local(at: datetime, zone_name: str) -> datetime:
    """The instant on the local clock; as it is for a fixed offset that is no zone's name."""
    try:
        return at.astimezone(when.zone(zone_name))
    except (ZoneInfoNotFoundError, ValueError):
        return at


def is_awake(at: datetime, zone_name: str) -> bool:
    """Whether it is between 8 and 20 o'clock there."""
    return AWAKE[0] <= local(at, zone_name).hour < AWAKE[1]
