"""Clock times: what was written, and which hour of the 24 it means (rules/times.md 6 and 7)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

# CLDR preferred hour format and common speech: where 9:30 without am or pm is not the evening
TWELVE_HOUR_COUNTRIES = frozenset(
    "US CA AU NZ GB IE IN PK BD PH MY SG HK EG SA AE JO KW QA CO MX KE NG GH ZA LK NP JM TT".split()
)
HALF_AFTER = frozenset({"GB", "IE"})

SpanKind = Literal["point", "window", "after", "before"]


@dataclass(frozen=True)
class Clock:
    """A clock time as written; `sure` when the hour needs no am or pm."""

    hour: int
    minute: int = 0
    second: int = 0
    sure: bool = False
    half: bool = False  # "half 3": 2:30 or 3:30
    colon: bool = False  # written H:MM

    def minutes(self) -> float:
        """Minutes since midnight of the hour as written."""
        return self.hour * 60 + self.minute + self.second / 60


@dataclass(frozen=True)
class Span:
    """A point, a range or a half-open time of day; `part` names a part of day.

    by  said as "by 3pm": a deadline unless people meet by it
    """

    kind: SpanKind
    start: Clock | None
    end: Clock | None
    part: str = ""
    by: bool = False
    now: bool = False  # starts at this moment: "between now and 5pm"
    soft: bool = False  # a bare number: only where the words around it are about meeting


@dataclass(frozen=True)
class ClockReading:
    """One way to read a span: minutes since midnight, the end may pass 1440."""

    start: float | None
    end: float | None


@dataclass(frozen=True)
class SpanReading:
    """The likeliest way, what was assumed for it, and the other ways with the code each settles."""

    best: ClockReading
    ask: tuple[str, ...] = ()
    others: tuple[tuple[str, ClockReading], ...] = ()


@dataclass(frozen=True)
class Habits:
    """How the writer writes clocks: their country, and whether a 24-hour time stands nearby."""

    country: str | None = None
    sees_24: bool = False


def with_marker(clock: Clock, marker: str) -> Clock:
    """The clock with am ("a") or pm ("p"); an hour past 12 is kept."""
    hour = clock.hour
    if hour <= 12:
        hour = hour % 12 + (12 if marker == "p" else 0)
    return replace(clock, hour=hour, sure=True)


def in_part(clock: Clock, part: str) -> Clock:
    """The clock settled by a part of day: "half 3 this afternoon", "9 in the morning"."""
    if clock.sure or clock.hour > 12:
        return replace(clock, sure=True)
    if part in ("morning", "first thing") and clock.hour != 12:
        return with_marker(clock, "a")
    if part == "lunch":
        return replace(clock, hour=clock.hour + 12 if clock.hour < 6 else clock.hour, sure=True)
    if part == "night" and clock.hour in (12, 1, 2, 3, 4):
        return replace(clock, hour=clock.hour % 12, sure=True)
    if part == "morning":
        return replace(clock, sure=True)
    return replace(clock, hour=clock.hour % 12 + 12, sure=True)


def settled(clock: Clock, habits: Habits) -> Clock:
    """The clock marked sure where rules/times.md 6 says it is definite on its own."""
    if clock.sure:
        return clock
    if clock.hour >= 12 or clock.hour == 0:
        return replace(clock, sure=True)
    written = clock.colon and not clock.half
    of_24 = habits.country is not None and habits.country not in TWELVE_HOUR_COUNTRIES
    if written and (habits.sees_24 or (of_24 and clock.hour >= 7)):
        return replace(clock, sure=True)
    return clock


def office_hour(clock: Clock) -> Clock:
    """The likeliest hour of a bare clock in talk about calls: 8 to 12 by day, else afternoon."""
    return replace(clock, hour=clock.hour + 12 if 1 <= clock.hour <= 7 else clock.hour)


def turned(minutes: float) -> float:
    """The same clock twelve hours on."""
    return (minutes + 720) % 1440


def halved(span: Span, country: str | None) -> tuple[Span, bool]:
    """A span with "half 3" as 3:30 (GB, IE) or 2:30, and whether that has to be asked."""
    clock = span.start or span.end
    if clock is None or not clock.half or country in HALF_AFTER:
        return span, False
    return replace(span, start=half_before(span.start), end=half_before(span.end)), True


def half_before(clock: Clock | None) -> Clock | None:
    """`half 3` as 2:30."""
    return replace(clock, hour=(clock.hour - 1) or 12) if clock else None


def read_span(span: Span, habits: Habits) -> SpanReading:
    """The likeliest reading of a span and its rivals."""
    plain = span
    span, ask_half = halved(span, habits.country)
    reading = read_range(span, habits) if span.kind == "window" else read_single(span, habits)
    if not ask_half:
        return reading
    other = (read_range if span.kind == "window" else read_single)(plain, habits).best
    return SpanReading(reading.best, ("half", *reading.ask), (("half", other), *reading.others))


def read_single(span: Span, habits: Habits) -> SpanReading:
    """A point, or the one named end of an open span."""
    clock = span.start or span.end
    assert clock is not None
    clock = settled(clock, habits)
    minutes = (clock if clock.sure else office_hour(clock)).minutes()
    best = placed(span, minutes)
    if clock.sure:
        return SpanReading(best)
    return SpanReading(best, ("ampm",), (("ampm", placed(span, turned(minutes))),))


def placed(span: Span, minutes: float) -> ClockReading:
    """Minutes as the start, the end or both of a span, as its kind says."""
    start = None if span.kind == "before" else minutes
    end = None if span.kind == "after" else minutes
    return ClockReading(start, end)


def read_range(span: Span, habits: Habits) -> SpanReading:
    """A range: one sure end settles the other, the shortest way round."""
    assert span.start is not None and span.end is not None
    start, end = settled(span.start, habits), settled(span.end, habits)
    if not start.sure and not end.sure:
        begin = office_hour(start).minutes()
        best = ClockReading(begin, shortest_end(begin, end))
        other = turned(begin)
        return SpanReading(
            best, ("ampm",), (("ampm", ClockReading(other, shortest_end(other, end))),)
        )
    if start.sure:
        begin = start.minutes()
        return SpanReading(ClockReading(begin, shortest_end(begin, end)))
    finish = end.minutes()
    as_written = start.minutes()
    begin = as_written
    if not (end.hour >= 13 and span.end.hour >= 13 and not span.end.sure and as_written < finish):
        begin = min((as_written, turned(as_written)), key=lambda at: (finish - at - 1) % 1440)
    return SpanReading(ClockReading(begin, finish if finish > begin else finish + 1440))


def shortest_end(begin: float, end: Clock) -> float:
    """The end of a range that starts at `begin`; an unsure one takes the nearer half of the day."""
    minutes = end.minutes()
    choices = (minutes,) if end.sure else (minutes, turned(minutes))
    return min((minutes - begin - 1) % 1440 + 1 + begin for minutes in choices)
