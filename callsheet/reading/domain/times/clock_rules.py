"""The grammar of clock times that are written as such: "3pm", "half past 9", "noon", EOD."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from callsheet.reading.domain.times.clocks import Clock, Span, in_part, with_marker
from callsheet.reading.domain.times.hour_numbers import (
    LEADS,
    OPENING,
    free_behind,
    hour_value,
    point,
)
from callsheet.reading.domain.times.tokens import (
    Build,
    Token,
    joined,
    kind_at,
    of_kind,
    rule,
    run_has,
    table,
)

DAYS_BEHIND = ("ON", "DATE", "WEEKDAY", "TODAY", "TOMORROW", "TONIGHT")
DAY_KINDS = ("NUM", "ORD", "OF", "WNUM", "FIRST")
LENGTH_WORDS = frozenset({"long", "min", "mins", "minutes", "video", "ratio", "mark", "duration"})


def plain(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`7:30`, `3pm`, `2.30 pm`, `0900 am`, `14h`, `15.30h`, `10 o'clock`."""
    run = tokens[first:end]
    clock = hour_value(run[0])
    markers = of_kind(run, "AMPM")
    if clock is None or (markers and clock.hour > 23):
        return None
    if run[0].text.endswith("h") and kind_at(tokens, first - 1) in ("IN", "WITHIN", "FOR", "NEXT"):
        return None  # "in 2h" is a length
    if not markers and end < len(tokens) and tokens[end].text in LENGTH_WORDS:
        return None
    is_day = run[0].kind == "NUM" and kind_at(tokens, first - 1) == "MONTH"
    if is_day and markers and not markers[0].glued and kind_at(tokens, first - 2) not in DAY_KINDS:
        return None  # "Feb 5 AM" is a morning
    if (
        kind_at(tokens, end) in ("MIN", "HOUR")
        and not markers
        and tokens[end].text not in ("hrs", "hours")
    ):
        return None
    if markers:
        clock = with_marker(clock, str(markers[0].value))
    if run[-1].kind == "WORD" and not (run[-1].text == "h" and run[-1].glued):
        return None
    if run[-1].text in ("uhr", "h"):
        clock = replace(clock, sure=True)  # German tells the 24 hours
    return point(tokens, first, end, clock)


def worded(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`eight forty am`, `fifteen thirty p.m.`, `at seven thirty`: number words as a clock."""
    run = tokens[first:end]
    hour, minute = (token.number() for token in of_kind(run, "WNUM"))
    markers = of_kind(run, "AMPM")
    part_behind = kind_at(tokens, end) == "IN" and "PART" in (
        kind_at(tokens, end + 1),
        kind_at(tokens, end + 2),
    )
    said = (
        markers
        or part_behind
        or kind_at(tokens, first - 1) in (*LEADS, "FROM", "BETWEEN", "TO", "FOR", "ORD")
        or (kind_at(tokens, first - 1) in OPENING and kind_at(tokens, end) in DAYS_BEHIND)
    )
    if not said or not 1 <= hour <= 24 or not (10 <= minute < 60 or (markers and minute < 10)):
        return None
    if (
        not markers
        and not part_behind
        and not free_behind(tokens, end)
        and kind_at(tokens, end) not in ("TO", "UNTIL")
    ):
        return None
    clock = Clock(hour % 24, minute, colon=True)
    return point(
        tokens, first, end, with_marker(clock, str(markers[0].value)) if markers else clock
    )


def relative(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`half past 8`, `quarter to seven`, `20 min past eight in the evening`."""
    run = tokens[first:end]
    hours = of_kind(run, "NUM", "WNUM", "CLOCK")
    target = hour_value(hours[-1])
    amount = of_kind(run, "HALF", "QUARTER")
    if target is None or (len(hours) < 2 and not amount):
        return None
    if run_has(run, "TO") and not amount and not run_has(run, "MIN"):
        spoken = hours[0].number() in (5, 10, 20, 25)  # else "at two to four" is a range
        if not spoken or kind_at(tokens, first - 1) not in ("AT", "ABOUT"):
            return None
    minutes = 30 if run_has(run, "HALF") else 15 if amount else hours[0].number()
    if run[0].kind == "WNUM" and amount:
        minutes = 15 * run[0].number()
    if run_has(run, "TO"):
        minutes = -minutes
    total = (target.hour * 60 + target.minute + minutes) % 1440
    clock = Clock(total // 60, total % 60, sure=target.sure, colon=True)
    if not target.sure and clock.hour == 0 and target.hour == 12:
        clock = Clock(12, clock.minute, colon=True)
    markers = of_kind(run, "AMPM")
    return point(
        tokens, first, end, with_marker(clock, str(markers[0].value)) if markers else clock
    )


def half_hour(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`half 3`, read by country later."""
    run = tokens[first:end]
    hour = run[1].number()
    free = free_behind(tokens, end) or kind_at(tokens, end) in ("TO", "UNTIL")
    if not 1 <= hour <= 12 or not (run_has(run, "AMPM") or free):
        return None
    german = run[0].text == "halb"  # which leaves no doubt: half an hour before
    clock = Clock((hour - 1) or 12, 30, colon=True) if german else Clock(hour, 30, half=True)
    markers = of_kind(run, "AMPM")
    return point(
        tokens, first, end, with_marker(clock, str(markers[0].value)) if markers else clock
    )


def noon(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`noon`, `12 noon`, `midnight`."""
    run = tokens[first:end]
    hour = 12 if run_has(run, "NOON") or run_has(run, "DAYW") else 0
    return point(tokens, first, end, Clock(hour, sure=True))


def oclock_noon(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`12 o'clock noon`, `1 o'clock midnight`."""
    hour = tokens[first].number()
    if not 1 <= hour <= 12:
        return None
    past = hour % 12 + (12 if tokens[end - 1].kind == "NOON" else 0)
    return point(tokens, first, end, Clock(past, sure=True))


def mid_night(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`mid-night`."""
    is_night = tokens[end - 1].text == "night"
    return point(tokens, first, end, Clock(0, sure=True)) if is_night else None


def close_of(hour: int, name: str) -> Build:
    """A builder for the end of the day or of business, a point."""

    def build(tokens: Sequence[Token], first: int, end: int) -> Token | None:
        clock = Clock(hour, sure=True)
        return joined("CLOCK", tokens, first, end, Span("point", clock, clock, part=name))

    return build


def settled_by_part(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`8 in the morning`, `9 at night`."""
    run = tokens[first:end]
    clock = hour_value(run[0])
    part = of_kind(run, "PART")[-1].value
    assert isinstance(part, tuple)
    return point(tokens, first, end, in_part(clock, part[0])) if clock else None


def pair(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`2.30` or `4.22`: a clock, a date or a decimal; decided by what stands around it."""
    run = tokens[first:end]
    if not run[1].glued or not run[2].glued or kind_at(tokens, end) == "DOT":
        return None
    text = f"{run[0].text}.{run[2].text}"
    value = (run[0].number(), run[2].number())
    return Token("PAIR", run[0].start, run[2].end, text, value, run[0].glued)


SIMPLE = table(
    rule("MID DASH? DAYW", noon),
    rule("MID DASH? PART", mid_night),
    rule("MIDNIGHT", noon),
    rule("NUM? NOON", noon),
    rule("NUM MIDNIGHT", noon),
    rule("THE? END OF? (THE|MY|THIS)? (DAYW|TODAY)", close_of(18, "end of day")),
    rule("EOD", close_of(18, "end of day")),
    rule("COB", close_of(17, "close of business")),
    rule("A? HALF PAST (NUM|WNUM) OCLOCK? AMPM?", relative),
    rule("(A QUARTER|WNUM QUARTER|QUARTER) (PAST|TO) (NUM|WNUM) OCLOCK? AMPM?", relative),
    rule("(NUM|WNUM) MIN? PAST (NUM|WNUM) OCLOCK? AMPM?", relative),
    rule("(NUM|WNUM) MIN TO (NUM|WNUM) OCLOCK? AMPM?", relative),
    rule("WNUM TO (NUM|WNUM) OCLOCK? AMPM?", relative),
    rule("HALF (NUM|WNUM) OCLOCK? AMPM?", half_hour),
    rule("HM (AMPM|HOUR)?", plain),
    rule("NUM DOT NUM", pair),
    rule("(NUM|HHMM|WNUM) PERIOD? AMPM", plain),
    rule("(NUM|WNUM) OCLOCK (NOON|MIDNIGHT)", oclock_noon),
    rule("(NUM|WNUM) OCLOCK AMPM?", plain),
    rule("(NUM|WNUM) DASH? ISH AMPM?", plain),
    rule("WNUM DASH? WNUM AMPM?", worded),
    rule("HHMM HOUR", plain),
)
SETTLED = table(
    rule("PAIR (AMPM|OCLOCK|HOUR)", plain),
    rule("PAIR WORD", plain),
    rule("(NUM|WNUM|CLOCK|PAIR) (IN|AT) (THE|A)? PART", settled_by_part),
)
