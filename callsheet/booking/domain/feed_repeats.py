"""The times of a series within a window, by its rules, with what was moved, added and left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import islice
from math import prod

import recurring_ical_events  # type: ignore[import-untyped]
from icalendar import Calendar, Event
from icalendar.prop import vDDDLists, vDDDTypes, vRecur, vText

from callsheet.booking.domain.feed_events import Entry
from callsheet.core.spans import Span

MOST_TIMES = 5_000
MOST_STEPS = 200_000
SECONDS = {"SECONDLY": 1, "MINUTELY": 60, "HOURLY": 3600, "DAILY": 86400, "WEEKLY": 604800}
SECOND = timedelta(seconds=1)
DAY_SECONDS = 86400
WIDEST_INTERVAL = 100_000
MONTHS = {"MONTHLY": 1, "YEARLY": 12}
SUB_DAILY = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
CLOCK_PARTS = ("BYHOUR", "BYMINUTE", "BYSECOND")
ONE_DAY = timedelta(days=1)
REPEATED_HOURS = timedelta(hours=3)  # what a clock is put back by, at most


class TooOften(ValueError):
    """A rule that repeats so often that it cannot be worked out up to the window."""


@dataclass(frozen=True)
class Time:
    """One time of a series, by the clock on the wall (naive), or dates; `entry` says what it is."""

    entry: Entry
    start: date
    end: date


@dataclass(frozen=True)
class Times:
    """The times found; `cut` when there are more than were read."""

    found: tuple[Time, ...]
    cut: bool


@dataclass(frozen=True)
class Rule:
    """A rule with the start and the part of the window that it is worked out for."""

    recur: vRecur
    start: date
    until: datetime
    cut: bool


def series_times(group: Sequence[Entry], window: Span, zone: tzinfo) -> Times:
    """The times of one UID's entries that may touch the window.

    group   at least one of them repeats or is repeated
    window  UTC; times a little outside it may be given too
    zone    of the series: all is worked out by its wall clock, which is what a rule means. The
            package below mixes up UTC and wall when it compares times that have zones.
    raises  ValueError and its kin for a rule that is none
    """
    start, stop = wall(window.start, zone), wall(window.end, zone) + REPEATED_HOURS
    calendar, cut = Calendar(), False
    for entry in group:
        rules = [bounded(entry, text, group, (start, stop), zone) for text in entry.rules]
        calendar.add_component(component(entry, rules, zone))
        stop = min([stop, *(rule.until for rule in rules)])
        cut = cut or any(rule.cut for rule in rules)
    made_from = sources(group, zone)
    found = [
        Time(made_from[replaced], first, last)
        for replaced, first, last in islice(occurrences(calendar, start, stop), MOST_TIMES + 1)
    ]
    return Times(tuple(found[:MOST_TIMES]), cut or len(found) > MOST_TIMES)


def sources(group: Sequence[Entry], zone: tzinfo) -> Mapping[datetime | None, Entry]:
    """The entries by the time they stand for, None for the series itself; the newest of each."""
    found: dict[datetime | None, Entry] = {}
    for entry in group:
        replaced = wall(entry.replaces, zone) if entry.replaces is not None else None
        known = found.setdefault(replaced, entry)
        if entry.sequence > known.sequence:
            found[replaced] = entry
    return found


def occurrences(
    calendar: Calendar, start: datetime, stop: datetime
) -> Iterator[tuple[datetime | None, date, date]]:
    """What each time is made from (the time that it stands for), its start and its end."""
    for series in recurring_ical_events.of(calendar).series:
        for each in series.between(start, stop):
            yield (each.recurrence_ids or (None,))[0], each.start, each.end


def wall(at: date, zone: tzinfo) -> datetime:
    """The clock on the wall at that time, naive; of a date its midnight."""
    if isinstance(at, datetime):
        return at.astimezone(zone).replace(tzinfo=None)
    return datetime.combine(at, time.min)


def kept(at: date, zone: tzinfo) -> date:
    """A date as it is, a time by the clock on the wall."""
    return wall(at, zone) if isinstance(at, datetime) else at


def component(entry: Entry, rules: Sequence[Rule], zone: tzinfo) -> Event:
    """The entry as the package wants it, all times by the wall clock."""
    made = Event()
    start, end = span_of(entry, zone)
    first = rules[0].start if len(rules) == 1 else start
    made["UID"], made["SEQUENCE"] = vText("series"), entry.sequence
    made["DTSTART"], made["DTEND"] = vDDDTypes(first), vDDDTypes(end + (first - start))
    made["RRULE"] = [rule.recur for rule in rules]
    if entry.extra:
        made["RDATE"] = vDDDLists([extra_of(each.start, each.end, zone) for each in entry.extra])
    if entry.left_out:
        made["EXDATE"] = vDDDLists([kept(each, zone) for each in entry.left_out])
    if entry.replaces is not None:
        made["RECURRENCE-ID"] = vDDDTypes(kept(entry.replaces, zone))
        if entry.and_future:
            made["RECURRENCE-ID"].params["RANGE"] = "THISANDFUTURE"
    return made


def extra_of(start: date, end: date | None, zone: tzinfo) -> date | tuple[date, date]:
    """An RDATE by the wall clock, a pair when it is a period."""
    return kept(start, zone) if end is None else (kept(start, zone), kept(end, zone))


def span_of(entry: Entry, zone: tzinfo) -> tuple[date, date]:
    """The entry's own start and end by the wall clock, or as dates."""
    start, end = kept(entry.start, zone), kept(entry.end, zone)
    return start, start + entry.exact if entry.exact is not None else end


def bounded(
    entry: Entry,
    text: str,
    group: Sequence[Entry],
    span: tuple[datetime, datetime],
    zone: tzinfo,
) -> Rule:
    """A rule that takes a bounded number of steps.

    It starts near the window instead of years before it. One with too many steps all the same
    (every second) is worked out for the first part of the window only.
    """
    recur = vRecur.from_ical(text)
    numbers = recur.get("INTERVAL", [1])[0], recur.get("COUNT", [1])[0]
    if min(numbers) < 1 or numbers[0] > WIDEST_INTERVAL or "FREQ" not in recur:
        raise ValueError("no rule")
    start, end = span_of(entry, zone)
    set_until(recur, start, zone)
    if len(entry.rules) == 1 and not any(each.and_future for each in group):
        start = moved_on(recur, start, span[0] - ONE_DAY - (end - start))
    stop, cut = within_steps(recur, wall(start, zone), span)
    return Rule(recur, start, stop, cut)


def set_until(recur: vRecur, start: date, zone: tzinfo) -> None:
    """UNTIL in the kind of the start: a day includes all of its times, a Z time is put on the wall.

    RFC 5545 wants the same kind, and calendars do not keep to it.
    """
    if "UNTIL" not in recur:
        return
    until = recur["UNTIL"][0]
    if not isinstance(start, datetime):
        recur["UNTIL"] = [date(until.year, until.month, until.day)]
    elif not isinstance(until, datetime):
        recur["UNTIL"] = [datetime.combine(until, time(23, 59, 59))]
    elif until.tzinfo is not None:
        recur["UNTIL"] = [wall(until, zone)]


def moved_on(recur: vRecur, start: date, latest: datetime) -> date:
    """The rule's start, moved on by whole intervals to just before `latest`.

    A COUNT gets smaller by what was passed over; with BY parts that is not known, so it stays.
    """
    freq, interval = str(recur["FREQ"][0]).upper(), recur.get("INTERVAL", [1])[0]
    behind = latest - (start if isinstance(start, datetime) else datetime.combine(start, time.min))
    counted = "COUNT" in recur
    if behind <= timedelta(0) or (counted and (has_parts(recur) or freq in MONTHS)):
        return start
    if freq in MONTHS:
        return months_on(start, latest, MONTHS[freq] * interval)
    step = timedelta(seconds=SECONDS[freq] * interval)
    steps = behind // step
    if counted:
        steps = min(steps, recur["COUNT"][0] - 1)
        recur["COUNT"] = [recur["COUNT"][0] - steps]
    return start + step * steps


def has_parts(recur: vRecur) -> bool:
    """Whether the rule has BY parts."""
    return any(part.upper().startswith("BY") for part in recur)


def months_on(start: date, latest: datetime, step: int) -> date:
    """The start moved on by whole steps of months; unmoved on a day that some months lack."""
    months = (latest.year - start.year) * 12 + latest.month - start.month - 1
    if months < step or start.day > 28:
        return start
    year, month = divmod(start.month - 1 + months // step * step, 12)
    return start.replace(year=start.year + year, month=month + 1)


def within_steps(
    recur: vRecur, start: datetime, span: tuple[datetime, datetime]
) -> tuple[datetime, bool]:
    """Up to when the rule can be worked out in MOST_STEPS, and whether that is too early.

    Raises TooOften when that is before the window.
    """
    until = recur["UNTIL"][0] if "UNTIL" in recur else span[1]
    needed = (min(span[1], wall(until, UTC) if type(until) is date else until) - start) / SECOND
    possible = MOST_STEPS * step_seconds(recur)
    plain_count = "COUNT" in recur and not has_parts(recur)
    if needed <= possible or (plain_count and recur["COUNT"][0] <= MOST_STEPS):
        return span[1], False
    reached = start + possible * SECOND
    if reached <= span[0]:
        raise TooOften
    return reached, True


def step_seconds(recur: vRecur) -> float:
    """How far one step of working the rule out gets. Days are looked at one by one."""
    freq = str(recur["FREQ"][0]).upper()
    clocks = prod(len(recur.get(part, [0])) for part in CLOCK_PARTS)
    whole = SECONDS[freq] * recur.get("INTERVAL", [1])[0] if freq in SUB_DAILY else DAY_SECONDS
    return float(whole / clocks)
