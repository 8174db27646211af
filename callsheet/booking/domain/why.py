"""Why a time is not offered: the rule or the event that blocks it, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from callsheet.booking.domain.holidays import public_holiday
from callsheet.booking.domain.slots import full_days, local_date, starts
from callsheet.booking.domain.terms import Terms, opening_hours, span_words
from callsheet.core import when
from callsheet.core.spans import Span


@dataclass(frozen=True)
class NamedSpan:
    """Busy time and what it is."""

    span: Span
    name: str


@dataclass(frozen=True)
class Reason:
    """One thing that blocks a time; `rule` is stable, `words` are for the person."""

    rule: str
    words: str


def why_not(
    at: datetime,
    terms: Terms,
    *,
    now: datetime,
    busy: Sequence[NamedSpan],
    calls: Sequence[NamedSpan],
) -> tuple[Reason, ...]:
    """Every reason for which a start is not offered; () when it is.

    busy   events of calendars, as they are
    calls  one's own calls with their buffers
    """
    if at < now:
        return (Reason("past", "It is over."),)
    found = [*too_soon_or_far(at, terms, now), *off_hours(at, terms), *off_grid(at, terms)]
    found += blocked_by(at, terms, busy, calls)
    day = local_date(terms, at)
    if day in full_days(terms, [call.span for call in calls]):
        found.append(Reason("most_a_day", f"{when.day(day)} has {terms.most_a_day} calls already."))
    return tuple(found)


def too_soon_or_far(at: datetime, terms: Terms, now: datetime) -> list[Reason]:
    """Notice, and how far ahead."""
    if at < now + timedelta(minutes=terms.notice_minutes):
        need = when.length_words(timedelta(minutes=terms.notice_minutes))
        return [Reason("notice", f"You want {need} notice.")]
    if at >= now + timedelta(days=terms.days_ahead):
        return [Reason("days_ahead", f"You take calls at most {terms.days_ahead} days ahead.")]
    return []


def off_hours(at: datetime, terms: Terms) -> list[Reason]:
    """A day off, a public holiday, or another time of the day."""
    day = local_date(terms, at)
    holiday = public_holiday(day, terms.country) if terms.holidays_off else None
    found = [Reason("holiday", f"{when.day(day)} is {holiday}.")] if holiday else []
    call = Span(at, at + timedelta(minutes=terms.minutes))
    around = Span(at - timedelta(days=2), at + timedelta(days=2))
    if any(span.contains(call) for span in opening_hours(terms, around)):
        return found
    own = any(own_day.on == day for own_day in terms.own_days)
    return [*found, Reason("own_day" if own else "hours", hours_words(day, terms))]


def hours_words(day: date, terms: Terms) -> str:
    """`Your hours on Fri 27 Nov are 09:00-18:00.`"""
    spans = [span_words(start, end) for start, end, _band in sorted(terms.hours_on(day))]
    if not spans:
        return f"{when.day(day)} is a day off."
    city = when.city(terms.zone_on(day))
    return (
        f"Your hours on {when.day(day)} are {', '.join(spans)} {city}; the call must end in them."
    )


def off_grid(at: datetime, terms: Terms) -> list[Reason]:
    """A clock time at which no call starts."""
    local = at.astimezone(when.zone(terms.zone_on(local_date(terms, at))))
    if (local.hour * 60 + local.minute) % terms.grid_minutes or local.second:
        return [Reason("grid", f"Your calls start every {terms.grid_minutes} minutes.")]
    around = Span(at - timedelta(days=2), at + timedelta(days=2))
    if not off_hours(at, terms) and at not in set(starts(terms, around)):
        return [Reason("grid", "The clocks change then: this time is offered once.")]
    return []


def blocked_by(
    at: datetime, terms: Terms, busy: Sequence[NamedSpan], calls: Sequence[NamedSpan]
) -> list[Reason]:
    """Events and calls that touch the call or its buffers."""
    call = Span(at, at + timedelta(minutes=terms.minutes))
    held = terms.held(call)
    found = []
    for event in busy:
        if event.span.overlaps(call):
            found.append(Reason("busy", f"“{event.name}” is then."))
        elif event.span.overlaps(held):
            found.append(Reason("buffer", f"“{event.name}” is within your free time around it."))
    for other in calls:
        if other.span.overlaps(held):
            found.append(Reason("call", f"The call with {other.name} is then, or too near."))
    return found
