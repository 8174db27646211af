"""Groups of days and clocks turned into instants, with what was assumed for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from callsheet.core.evidence import Quote
from callsheet.reading.domain.times.clocks import ClockReading, Habits, Span, read_span
from callsheet.reading.domain.times.days import (
    Dates,
    DayMeaning,
    DayValue,
    Today,
    days_ahead,
    shifted,
)
from callsheet.reading.domain.times.groups import ClockItem, DayItem, Group
from callsheet.reading.domain.times.stretch_rules import OpenDay
from callsheet.reading.domain.times.values import Reading, TimeWindow, WindowKind
from callsheet.reading.domain.times.zone_rules import ZoneWord
from callsheet.reading.domain.times.zones import Sides, ZoneChoice, choose, tz

MOST_DAYS, MOST_CLOCKS = 40, 12  # of one group
MOST_RIVALS = 5  # days that a clock may be on instead


@dataclass(frozen=True)
class Asker:
    """Everything a time is read against: the instant, both zones, the country, clock habits."""

    now: datetime
    sides: Sides
    country: str | None
    habits: Habits

    def day_zone(self) -> str:
        """The zone whose calendar "tomorrow" and "Friday" belong to."""
        return self.sides.client or self.sides.mine

    def today(self, zone: str) -> Today:
        """The date and hour now in a zone."""
        local = self.now.astimezone(tz(zone))
        return Today(local.date(), local.hour, self.country)


@dataclass(frozen=True)
class Edge:
    """A local time turned into an instant: `state` is "", "skipped" or "doubled" by the clocks."""

    at: datetime
    state: str = ""


def instant(day: date, minutes: float, zone: str, fold: int = 0) -> Edge:
    """The instant of a local time, minutes after midnight; may run into the next day."""
    local = datetime(day.year, day.month, day.day, tzinfo=tz(zone)) + timedelta(minutes=minutes)
    local = local.replace(fold=fold)
    twin = local.replace(fold=1 - fold)
    if twin.utcoffset() == local.utcoffset():  # neither skipped nor doubled (PEP 495)
        return Edge(local)
    back = local.astimezone(UTC).astimezone(tz(zone))
    if back.replace(tzinfo=None) != local.replace(tzinfo=None):
        return Edge(back, "skipped")
    return Edge(local, "doubled")


def day_edges(day: date, last: date, zone: str) -> tuple[datetime, datetime]:
    """Local midnight of a day to that of another."""
    return instant(day, 0, zone).at, instant(last, 0, zone).at


def windows_of(group: Group, text: str, asker: Asker) -> list[TimeWindow]:
    """The windows of one group, in the order of its days and clocks."""
    quote = Quote(text[group.start : group.end], group.start, group.end)
    if group.moment is not None:
        zone = asker.day_zone()
        begin = (asker.now + group.moment.start).astimezone(tz(zone))
        end = (asker.now + group.moment.end).astimezone(tz(zone))
        return [TimeWindow(begin, end, zone, "point" if begin == end else "window", quote, ())]
    out: list[TimeWindow] = []
    for day in group.days[:MOST_DAYS] or [DayItem(TODAY, group.start, group.end, "")]:
        if isinstance(day.value, OpenDay):
            out += open_windows(day.value, quote, asker, first_zone(group))
        elif group.clocks:
            out += timed_windows(day, group, quote, asker)
        else:
            out += whole_days(day.value, quote, asker)
    if group.or_on and not group.days:
        rivals = windows_of(replace(group, days=group.or_on, or_on=[]), text, asker)
        out = [or_then(window, rivals) for window in out]
    for other in group.again[:2]:
        said = windows_of(other, text, asker)
        out = [same_instant(window, said) for window in out]
    return out


def or_then(window: TimeWindow, rivals: Sequence[TimeWindow]) -> TimeWindow:
    """A clock of today that may be of another day: asked."""
    others = tuple(Reading(each.start, each.end, each.zone, "day") for each in rivals[:MOST_RIVALS])
    codes = unique([*window.assumed, "day"])
    return replace(window, assumed=codes, readings=window.readings + others)


TODAY = DayValue(days_ahead(0))


def first_zone(group: Group) -> ZoneWord | None:
    """The zone word of the group's clocks."""
    return group.zone or next((clock.zone for clock in group.clocks if clock.zone), None)


def whole_days(value: DayValue, quote: Quote, asker: Asker) -> list[TimeWindow]:
    """Days without a clock: local midnight to midnight."""
    zone = asker.day_zone()
    dates = value.mean(asker.today(zone))
    if dates is None:
        return []
    if dates.whole:
        begin, end = day_edges(*dates.whole, zone)
        return [TimeWindow(begin, end, zone, "window", quote, dates.ask)]
    out = []
    for day in dates.days:
        begin, end = day_edges(day, day + timedelta(days=1), zone)
        readings = tuple(
            Reading(*day_edges(other, other + timedelta(days=1), zone), zone, code)
            for code, days in dates.others
            for other in days
        )
        out.append(TimeWindow(begin, end, zone, "day", quote, dates.ask, readings))
    return out


def open_windows(
    value: OpenDay, quote: Quote, asker: Asker, word: ZoneWord | None
) -> list[TimeWindow]:
    """`after Tuesday`, `from Monday`, `until Friday 5pm`."""
    zone = asker.day_zone()
    dates = value.day.mean(asker.today(zone))
    if dates is None:
        return []
    first, past = dates.days[0], dates.last()
    kind: WindowKind = "after" if value.kind == "after" else "before"
    if value.clock is not None:
        return open_at_clock(value, first, quote, asker, word, dates.ask)
    words = quote.text.lower()
    if "begin" in words or "start of" in words:
        past = first
    if kind == "after":
        inclusive = (
            words.startswith(("from", "since", "start", "begin", "not before", "no ", "not until"))
            or "onward" in words
        )
        at = first if inclusive or "later" in words else past if long_day(words, dates) else first
        return [TimeWindow(instant(at, 0, zone).at, None, zone, kind, quote, dates.ask)]
    end = first if words.startswith("before") and "end of" not in words else past
    return [TimeWindow(None, instant(end, 0, zone).at, zone, kind, quote, dates.ask)]


def long_day(words: str, dates: Dates) -> bool:
    """`after Tuesday` starts when the Tuesday is over."""
    return words.startswith(("after", "not after")) or bool(dates.whole)


def open_at_clock(
    value: OpenDay,
    day: date,
    quote: Quote,
    asker: Asker,
    word: ZoneWord | None,
    ask: tuple[str, ...],
) -> list[TimeWindow]:
    """`until Friday 5pm`: open up to, or from, a clock on a day."""
    assert value.clock is not None
    reading = read_span(value.clock, asker.habits)
    minutes = reading.best.start if reading.best.start is not None else reading.best.end
    choice = choose(word, datetime(day.year, day.month, day.day, 12), asker.sides)  # noqa: DTZ001
    at = instant(day, minutes or 0, choice.zone).at
    codes = unique([*ask, *reading.ask, *(["zone"] if choice.asked else [])])
    if value.lasting is not None:
        until = shifted(days_ahead(0), int(value.lasting.count), value.lasting.unit)
        last = until(Today(day, 0)) or Dates((day,))
        end = instant(last.days[0], minutes or 0, choice.zone).at
        return [TimeWindow(at, end, choice.zone, "window", quote, codes)]
    if value.kind == "after":
        return [TimeWindow(at, None, choice.zone, "after", quote, codes)]
    return [TimeWindow(None, at, choice.zone, "before", quote, codes)]


def unique(codes: Sequence[str]) -> tuple[str, ...]:
    """The codes, each once, in order."""
    return tuple(dict.fromkeys(codes))


def timed_windows(day: DayItem, group: Group, quote: Quote, asker: Asker) -> list[TimeWindow]:
    """Every date of a day word with every clock of its group."""
    assert isinstance(day.value, DayValue)
    out: list[TimeWindow] = []
    for clock in group.clocks[:MOST_CLOCKS]:
        dates = day.value.mean(asker.today(calendar_zone(clock.zone, asker)))
        if dates is None:
            continue
        made = [
            one_window(Said(at, dates, clock, bool(day.text)), quote, asker) for at in dates.days
        ]
        if clock.alias and out:
            out = [same_instant(window, made) for window in out]
        else:
            out += [window for window in made if window is not None]
    return out


def calendar_zone(word: ZoneWord | None, asker: Asker) -> str:
    """Whose calendar a day word beside a clock belongs to: the client's, else the named zone's."""
    if asker.sides.client or word is None or word.how in ("mine", "yours"):
        return asker.day_zone()
    now = asker.now.astimezone(tz(asker.sides.mine)).replace(tzinfo=None)
    return choose(word, now, asker.sides).zone


def same_instant(window: TimeWindow, named: Sequence[TimeWindow | None]) -> TimeWindow:
    """A window whose instant was said again in another zone; asked when the two disagree."""
    others = [other for other in named if other is not None]
    told = [(o.start, o.end) for o in others]
    told += [(other.start, other.end) for o in others for other in o.readings]
    if (window.start, window.end) in told or not others:
        return window
    if "zone" in window.assumed and "zone" not in others[0].assumed:
        return others[0]
    known = {(reading.start, reading.end): reading for reading in window.readings}
    for other in others:
        match = known.get((other.start, other.end))
        if match is not None:
            left = tuple(code for code in window.assumed if code != match.code)
            return replace(window, start=match.start, end=match.end, assumed=left, readings=())
    extra = tuple(Reading(o.start, o.end, o.zone, "zone") for o in others[:1])
    return replace(
        window, assumed=unique([*window.assumed, "zone"]), readings=window.readings + extra
    )


@dataclass(frozen=True)
class Said:
    """One date with one clock, as said; `named` when a day word was there."""

    day: date
    dates: Dates
    clock: ClockItem
    named: bool


def one_window(said: Said, quote: Quote, asker: Asker) -> TimeWindow | None:
    """The window of one date and one clock; None when the clocks skip it."""
    reading = read_span(said.clock.span, asker.habits)
    kind: WindowKind = said.clock.span.kind
    minutes = reading.best.start if reading.best.start is not None else reading.best.end
    assert minutes is not None
    on = datetime(said.day.year, said.day.month, said.day.day) + timedelta(minutes=minutes)  # noqa: DTZ001
    choice = choose(said.clock.zone, on, asker.sides)
    day, swapped = likelier_day(said, reading.best, choice.zone, asker)
    start, end, state = edges(day, reading.best, choice.zone)
    codes = [*said.dates.ask, *reading.ask]
    codes += ["day"] if said.dates.whole else []  # "next month at 6pm" names no day
    codes += ["zone"] if choice.asked else []
    codes += ["dst"] if state else []
    readings = other_readings(said, day, reading.others, choice, reading.best)
    readings += swapped
    if is_midnight_tomorrow(said, quote):
        codes.append("day")
        before = edges(day - timedelta(days=1), reading.best, choice.zone)
        readings.append(Reading(before[0], before[1], choice.zone, "day"))
    if state == "doubled":
        later = edges(day, reading.best, choice.zone, fold=1)
        readings.append(Reading(later[0], later[1], choice.zone, "dst"))
    today = day == asker.today(calendar_zone(said.clock.zone, asker)).on
    if (
        today
        and "ampm" in codes
        and not said.clock.span.now
        and is_over(kind, start, end, asker.now)
    ):
        start, end, readings = later_half(kind, (start, end), readings, asker.now)
    if today and is_over(kind, start, end, asker.now):
        codes.append("past")
        again = edges(day + timedelta(days=1), reading.best, choice.zone)
        readings.append(Reading(again[0], again[1], choice.zone, "past"))
    if said.clock.span.now and end is not None:
        end = max(
            [end, *(r.end for r in readings if r.code == "ampm" and r.end and end <= asker.now)]
        )
        start, kind = min(asker.now.astimezone(tz(choice.zone)), end), "window"
    shown = None if state == "skipped" else (start, end)
    note = " ".join(filter(None, (choice.note, part_note(said.clock.span))))
    if shown is None:
        return TimeWindow(None, None, choice.zone, kind, quote, ("dst",), (), note)
    return TimeWindow(start, end, choice.zone, kind, quote, unique(codes), tuple(readings), note)


Ends = tuple[datetime | None, datetime | None]


def later_half(
    kind: str, ends: Ends, readings: list[Reading], now: datetime
) -> tuple[datetime | None, datetime | None, list[Reading]]:
    """`meet at 8?` said at ten: the evening, when only that is still to come."""
    for at, other in enumerate(readings):
        at_night = (other.start or other.end or now).hour > 21
        if other.code == "ampm" and not at_night and not is_over(kind, other.start, other.end, now):
            left = [*readings[:at], replace(other, start=ends[0], end=ends[1]), *readings[at + 1 :]]
            return other.start, other.end, left
    return *ends, readings


def is_midnight_tomorrow(said: Said, quote: Quote) -> bool:
    """`midnight tomorrow`: which end of the day is asked."""
    clock = said.clock.span.start
    midnight = clock is not None and said.clock.span.kind == "point" and clock.minutes() == 0
    words = quote.text.lower()
    return (
        midnight
        and "midnight" in words
        and any(word in words for word in ("tomorrow", "tmrw", "tmr"))
    )


def likelier_day(
    said: Said, best: ClockReading, zone: str, asker: Asker
) -> tuple[date, list[Reading]]:
    """A weekday said on itself whose clock is over means the next one; the rest stays as it is."""
    if "week" not in said.dates.ask:
        return said.day, []
    start, end, _ = edges(said.day, best, zone)
    others = [days[0] for code, days in said.dates.others if code == "week"]
    if others and (end or start or asker.now) < asker.now:
        return others[0], [Reading(start, end, zone, "week")]
    return said.day, []


def edges(
    day: date, reading: ClockReading, zone: str, fold: int = 0
) -> tuple[datetime | None, datetime | None, str]:
    """Start and end on a day in a zone, and whether the clocks skip or double one of them."""
    start = instant(day, reading.start, zone, fold) if reading.start is not None else None
    end = instant(day, reading.end, zone, fold) if reading.end is not None else None
    states = [edge.state for edge in (start, end) if edge is not None and edge.state]
    state = "skipped" if "skipped" in states else states[0] if states else ""
    return start.at if start else None, end.at if end else None, state


def other_readings(
    said: Said,
    day: date,
    clocks: Sequence[tuple[str, ClockReading]],
    choice: ZoneChoice,
    best: ClockReading,
) -> list[Reading]:
    """The rival clocks, days and zones, one change at a time."""
    out = []
    for code, reading in clocks:
        start, end, _ = edges(day, reading, choice.zone)
        out.append(Reading(start, end, choice.zone, code))
    for code, days in said.dates.others:
        for other in days:
            if other != day:
                start, end, _ = edges(other, best, choice.zone)
                out.append(Reading(start, end, choice.zone, code))
    for zone in choice.rivals:
        start, end, _ = edges(day, best, zone)
        out.append(Reading(start, end, zone, "zone"))
    return out


def is_over(kind: str, start: datetime | None, end: datetime | None, now: datetime) -> bool:
    """Whether a time of today is already past."""
    if kind == "after":
        return False
    last = end or start
    return last is not None and last < now


def part_note(span: Span) -> str:
    """A sentence on the hours a part of day was read as."""
    if not span.part or span.start is None or span.end is None:
        return ""
    if span.kind == "point":
        return f'"{span.part}" read as {hours(span.start.minutes())}.'
    return f'"{span.part}" read as {hours(span.start.minutes())} to {hours(span.end.minutes())}.'


def hours(minutes: float) -> str:
    """`8`, `14:30`."""
    whole, rest = divmod(int(minutes), 60)
    return f"{whole}:{rest:02d}" if rest else str(whole)


__all__ = ["Asker", "DayMeaning", "windows_of"]
