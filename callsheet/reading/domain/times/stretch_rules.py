"""The grammar of weeks, months and open stretches of days, and of days joined with others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from callsheet.reading.domain.times.clock_rules import run_has
from callsheet.reading.domain.times.clocks import Span
from callsheet.reading.domain.times.date_rules import day_token, year_in
from callsheet.reading.domain.times.dates import date_range, on_weekday
from callsheet.reading.domain.times.dates import month as month_span
from callsheet.reading.domain.times.days import (
    Dates,
    DayValue,
    Today,
    iso_week,
    shifted,
    together,
    week,
    week_of,
    weekdays,
    weekend,
)
from callsheet.reading.domain.times.length_rules import Length
from callsheet.reading.domain.times.tokens import Token, joined, kind_at, of_kind, rule, table

PIECE_OF = {
    "EARLY": "early",
    "BEGIN": "early",
    "FIRST": "early",
    "MID": "mid",
    "LATE": "late",
    "LATER": "later",
    "END": "end",
    "REST": "rest",
    "LATEST": "",
}


@dataclass(frozen=True)
class OpenDay:
    """From a day on, or up to one: `kind` after or before; `by` for a deadline's word."""

    kind: str
    day: DayValue
    by: bool = False
    clock: Span | None = None


def piece_in(run: Sequence[Token]) -> str:
    """Which piece of a stretch is named: early, mid, late, end, later, rest or all of it."""
    for token in run:
        if token.kind in PIECE_OF:
            return PIECE_OF[token.kind]
    return ""


def some_week(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`next week`, `later this week`, `the end of next week`, `the week after next`."""
    run = tokens[first:end]
    ahead = int(run_has(run, "NEXT") or run_has(run, "COMING"))
    if run_has(run, "AFTER"):
        ahead += 1
    value = DayValue(week(ahead, piece_in(run)), week=True, past=run_has(run, "LAST"))
    return day_token(tokens, first, end, value)


def two_weeks(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`this or next week`: the rest of this one and the next."""

    def mean(today: Today) -> Dates | None:
        found = [week(0)(today), week(1)(today)]
        return together([dates for dates in found if dates is not None])

    return day_token(tokens, first, end, DayValue(mean))


def some_weekend(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the weekend`, `next weekend`."""
    run = tokens[first:end]
    value = DayValue(
        weekend(int(run_has(run, "NEXT"))), (5, 6), week=True, past=run_has(run, "LAST")
    )
    return day_token(tokens, first, end, value)


def some_month(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`in June`, `next month`, `late March`: a long stretch, weak as a time to meet."""
    run = tokens[first:end]
    names = of_kind(run, "MONTH")
    ahead = int(run_has(run, "NEXT") or run_has(run, "COMING"))
    number = names[0].number() if names else None
    mean = month_span(number, 0 if names else ahead, piece_in(run), year_in(run))
    value = DayValue(mean, weak=True, past=run_has(run, "LAST"))
    return day_token(tokens, first, end, value)


def numbered_week(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`week 31`, `KW 31`: an ISO week."""
    run = tokens[first:end]
    number = run[-1].number()
    if not 1 <= number <= 53 or kind_at(tokens, end) in ("WORD", "DASH", "SLASH"):
        return None
    return day_token(tokens, first, end, DayValue(iso_week(number), week=True))


def week_with(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the week of May 5`, `w/c 4 Feb`: the working week that holds the date."""
    value = tokens[end - 1].value
    words = of_kind(tokens[first:end], "WORD")
    if not isinstance(value, DayValue) or (words and words[0].text != "commencing"):
        return None
    return day_token(tokens, first, end, DayValue(week_of(value.mean), week=True))


def same_day(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`Friday, 27 May` and `27 May (Friday)`: one day said twice."""
    run = of_kind(tokens[first:end], "DATE")
    values = [token.value for token in run]
    one = next((each for each in values if isinstance(each, DayValue) and each.dated), None)
    name = next(
        (each for each in values if isinstance(each, DayValue) and len(each.weekdays) == 1), None
    )
    if one is None or name is None:
        return None
    mean = on_weekday(one.mean, name.weekdays[0], named_month=one.named)
    return day_token(tokens, first, end, DayValue(mean))


def days_between(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`from May 5 to May 8`, `today till Friday`."""
    values = [token.value for token in of_kind(tokens[first:end], "DATE")]
    begin, stop = values[0], values[-1]
    if not isinstance(begin, DayValue) or not isinstance(stop, DayValue) or begin.past or stop.past:
        return None
    return day_token(tokens, first, end, DayValue(date_range(begin.mean, stop.mean)))


def moved_day(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`3 days from Tuesday`, `two weeks after January 15`."""
    run = tokens[first:end]
    length, day = run[0].value, run[-1].value
    if not isinstance(length, Length) or not isinstance(day, DayValue):
        return None
    if run_has(run, "ON") and length.unit != "week":
        return None
    if length.unit == "minute" or length.count != int(length.count):
        return None
    count = int(length.count) * (-1 if run_has(run, "BEFORE") else 1)
    return day_token(tokens, first, end, DayValue(shifted(day.mean, count, length.unit)))


def counted_weekday(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`two Sundays from now`: the second coming one."""
    run = tokens[first:end]
    count = run[0].number()
    value = run[1].value
    if not isinstance(value, DayValue) or len(value.weekdays) != 1 or not 1 <= count <= 8:
        return None
    mean = shifted(weekdays(value.weekdays, "coming"), count - 1, "week")
    return day_token(tokens, first, end, DayValue(mean))


def open_day(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`after Tuesday`, `from Monday on`, `before the 5th`, `by Friday 5pm`, `until Thursday`."""
    run = tokens[first:end]
    day = of_kind(run, "DATE")[0].value
    clocks = of_kind(run, "CLOCK")
    if not isinstance(day, DayValue):
        return None
    span = clocks[0].value if clocks else None
    assert span is None or isinstance(span, Span)
    before = (
        run_has(run, "BEFORE")
        or run_has(run, "BY")
        or run_has(run, "UNTIL")
        or run_has(run, "LATEST")
    )
    negative = run_has(run, "NOTW") or run_has(run, "SINCE")
    kind = "before" if before != negative else "after"
    by = run_has(run, "BY") or run_has(run, "LATEST")
    return joined("OPEN", tokens, first, end, OpenDay(kind, day, by=by, clock=span))


def past_day(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`after next Friday` is open; `since Monday` is about the past."""
    return joined("JUNK", tokens, first, end, None)


PIECE = "(EARLY|LATE|LATER|MID|BEGIN OF|END OF|END|REST)"
WEEKS = "(THIS|NEXT|COMING|LAST|THE NEXT|THE COMING)"
STRETCHES = table(
    rule("THIS WEEK? (OR|AND) NEXT WEEK", two_weeks),
    rule("THE? (WEEK|WEEKEND) AFTER THE? NEXT", some_week),
    rule("(THE)? (WEEK|WEEKNO) (NUM)", numbered_week),
    rule(f"{PIECE} (OF|IN)? (THE|MY|THIS|NEXT|COMING|THE NEXT) WEEK", some_week),
    rule(f"{WEEKS} WEEK", some_week),
    rule("(THIS|NEXT|THE|COMING|LAST)? WEEKEND", some_weekend),
    rule(f"{PIECE} (OF|IN|DASH)? (THE|THIS|NEXT|COMING)? (MONTHW|MONTH) YEAR?", some_month),
    rule("(THIS|NEXT|COMING|LAST) (MONTHW|MONTH)", some_month),
    rule("IN (THE)? MONTH (OF)? YEAR?", some_month),
    rule("MONTH (COMMA|DASH|SLASH)? YEAR", some_month),
)
JOINS = table(
    rule("THE? WEEK (OF|FROM|BEGIN|COMING|WORD)? ON? DATE", week_with),
    rule("WEEKOF DATE", week_with),
    rule("DATE COMMA? THE? DATE", same_day),
    rule("DATE LPAREN DATE RPAREN", same_day),
    rule("DURATION (FROM|AFTER|BEFORE|ON) DATE", moved_day),
    rule("(NUM|WNUM) DATE (FROM NOW|LATER)", counted_weekday),
)
BETWEENS = table(
    rule("FROM? DATE (DASH|TO|UNTIL) DATE", days_between),
    rule("BETWEEN DATE AND DATE", days_between),
)
OPEN_DAYS = table(
    rule("NOTW (BEFORE|AFTER|UNTIL) DATE", open_day),
    rule("(AFTER|BEFORE|BY|UNTIL) (ON)? DATE ((COMMA|AT)? CLOCK)?", open_day),
    rule("(AFTER|BEFORE|BY|UNTIL) CLOCK (ON|COMMA)? DATE", open_day),
    rule("SINCE DATE", past_day),
    rule("(FROM|BEGIN) ON? DATE (ONWARDS|ON)?", open_day),
    rule("DATE (OR|AND) (LATER|AFTER|ONWARDS)", open_day),
    rule("DATE (ONWARDS|LATEST)", open_day),
)
