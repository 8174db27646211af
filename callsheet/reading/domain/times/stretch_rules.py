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
    coming,
    days_ahead,
    in_week_of,
    iso_week,
    shifted,
    together,
    week,
    week_of,
    weekdays,
    weekend,
)
from callsheet.reading.domain.times.length_rules import Length
from callsheet.reading.domain.times.span_rules import X, from_now, says_as
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
    piece = piece_in(run)
    frames = piece not in ("rest", "later")
    value = DayValue(week(ahead, piece), week=frames, past=run_has(run, "LAST"))
    return day_token(tokens, first, end, value)


def week_behind(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`next week or the week after`: the one behind the week just named."""
    if not ends_day(tokens, end) and kind_at(tokens, end) != "ANY":
        return None
    after_next = any(token.text == "next week" for token in tokens[max(0, first - 8) : first])
    return day_token(tokens, first, end, DayValue(week(1 + after_next), week=True))


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


def edge_month(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`after February`, `before May`: a bare month that bounds an open stretch."""
    led = kind_at(tokens, first - 1) in ("AFTER", "BEFORE", "SINCE")
    return some_month(tokens, first, end) if led and ends_day(tokens, end) else None


def numbered_week(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`week 31`, `KW 31`: an ISO week."""
    run = tokens[first:end]
    number = run[-1].number()
    counts = run[-2].kind == "WEEK" and kind_at(tokens, end) == "WORD"
    if not 1 <= number <= 53 or counts or kind_at(tokens, end) in ("DASH", "SLASH"):
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
    return day_token(tokens, first, end, DayValue(mean, fixed=True))


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
    mean = shifted(day.mean, count, length.unit)
    return day_token(tokens, first, end, DayValue(mean, counted=True))


def counted_day(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`Thursday in two weeks`, `in 3 days on Friday`: the weekday of the week counted to."""
    values = [token.value for token in of_kind(tokens[first:end], "DATE")]
    counted = next((v for v in values if isinstance(v, DayValue) and v.counted), None)
    name = next((v for v in values if isinstance(v, DayValue) and len(v.weekdays) == 1), None)
    if counted is None or name is None:
        return None
    return day_token(tokens, first, end, DayValue(in_week_of(counted.mean, name.weekdays)))


def day_behind(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`Thursday or the day after`, `Monday or the next day`: that day and the one behind it."""
    value, last = tokens[first].value, tokens[end - 1]
    if last.kind == "DATE" and last.text not in ("the next day", "next day"):
        return None
    if not isinstance(value, DayValue) or (last.kind == "AFTER" and not ends_day(tokens, end)):
        return None
    mean, next_one = value.mean, shifted(value.mean, 1, "day")

    def both(today: Today) -> Dates | None:
        found = [dates for each in (mean, next_one) if (dates := each(today)) is not None]
        return together(found) if found else None

    return day_token(tokens, first, end, DayValue(both))


def day_after(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the day after`, of today when no day stands before it."""
    if not ends_day(tokens, end):
        return None
    return day_token(tokens, first, end, DayValue(days_ahead(1)))


def ends_day(tokens: Sequence[Token], at: int) -> bool:
    """Whether a day word ends there: no noun or day follows."""
    return kind_at(tokens, at) in (
        "",
        "STOP",
        "PERIOD",
        "COMMA",
        "NEWLINE",
        "AT",
        "CLOCK",
        "RPAREN",
    )


def weekday_after(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the Tuesday after Labor Day`, `Friday after the 10th`: the first such day behind a date."""
    name, day = tokens[first].value, tokens[end - 1].value
    if not isinstance(name, DayValue) or len(name.weekdays) != 1 or not isinstance(day, DayValue):
        return None
    if day.weekdays or day.past:
        return None
    mean, number = day.mean, name.weekdays[0]

    def behind(today: Today) -> Dates | None:
        dates = mean(today)
        return Dates((coming(dates.days[-1], number),), dates.ask) if dates else None

    return day_token(tokens, first, end, DayValue(behind))


def after_next(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the Monday after next`: the second coming one."""
    name = of_kind(tokens[first:end], "DATE")[0].value
    if not isinstance(name, DayValue) or len(name.weekdays) != 1:
        return None
    mean = shifted(weekdays(name.weekdays, "coming"), 1, "week")
    return day_token(tokens, first, end, DayValue(mean, fixed=True))


def beside_day(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the day after Thanksgiving`, `the week before Easter`."""
    run = tokens[first:end]
    day = run[-1].value
    if not isinstance(day, DayValue) or day.past:
        return None
    step = -1 if run_has(run, "BEFORE") else 1
    if run_has(run, "WEEK"):
        return day_token(
            tokens, first, end, DayValue(week_of(shifted(day.mean, step, "week")), week=True)
        )
    return day_token(tokens, first, end, DayValue(shifted(day.mean, step, "day")))


def days_from_now(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`between now and Friday`: today up to a day."""
    value = tokens[end - 1].value
    if not isinstance(value, DayValue) or value.past:
        return None
    return day_token(tokens, first, end, DayValue(date_range(days_ahead(0), value.mean)))


def some_year(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the end of the year`, `early next year`: its last or first weeks, weak as a time."""
    run = tokens[first:end]
    late = piece_in(run) in ("end", "late")
    mean = month_span(12 if late else 1, 12 if run_has(run, "NEXT") else 0, "end" if late else "")
    return day_token(tokens, first, end, DayValue(mean, weak=True))


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
    if not isinstance(day, DayValue) or (first and tokens[first - 1].text in ("apart", "aside")):
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


def as_late_as_day(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`as late as Thursday`, `as early as Monday`."""
    day = tokens[end - 1].value
    if not says_as(tokens, first) or not isinstance(day, DayValue):
        return None
    kind = "before" if tokens[first].kind == "LATE" else "after"
    return joined("OPEN", tokens, first, end, OpenDay(kind, day))


PIECE = "(EARLY|LATE|LATER|MID|BEGIN OF|END OF|END|REST)"
WEEKS = "(THIS|NEXT|COMING|LAST|THE NEXT|THE COMING)"
STRETCHES = table(
    rule("THIS WEEK? (OR|AND) NEXT WEEK", two_weeks),
    rule("THE? (WEEK|WEEKEND) AFTER THE? NEXT", some_week),
    rule("(THE)? (WEEK|WEEKNO) (NUM)", numbered_week),
    rule(f"THE? {PIECE} (OF|IN)? (THE|MY|THIS|NEXT|COMING|THE NEXT) WEEK", some_week),
    rule(f"{WEEKS} WEEK", some_week),
    rule("(THIS|NEXT|THE|COMING|LAST)? WEEKEND", some_weekend),
    rule(f"THE? {PIECE} (OF|IN|DASH)? (THE|THIS|NEXT|COMING)? (MONTHW|MONTH) YEAR?", some_month),
    rule("THE? (END OF?|BEGIN OF|EARLY|LATE) (THE|THIS|NEXT) YEARW", some_year),
    rule("(THIS|NEXT|COMING|LAST) (MONTHW|MONTH)", some_month),
    rule("IN (THE)? MONTH (OF)? YEAR?", some_month),
    rule("MONTH (COMMA|DASH|SLASH)? YEAR", some_month),
    rule("MONTH", edge_month),
)
JOINS = table(
    rule("THE WEEK AFTER", week_behind),
    rule("THE? WEEK (OF|FROM|BEGIN|COMING|WORD)? ON? DATE", week_with),
    rule("WEEKOF DATE", week_with),
    rule("DATE (OR|AND|COMMA)? THE (COMING DAYW|DAYW AFTER)", day_behind),
    rule("DATE (OR|AND) DATE", day_behind),
    rule("THE (DAYW|WEEK) (AFTER|BEFORE) DATE", beside_day),
    rule("DATE AFTER DATE", weekday_after),
    rule("THE? DATE AFTER NEXT", after_next),
    rule("THE DAYW AFTER", day_after),
    rule("DATE COMMA? THE? DATE", same_day),
    rule("DATE LPAREN DATE RPAREN", same_day),
    rule("DURATION (FROM|AFTER|BEFORE|ON) DATE", moved_day),
    rule("(NUM|WNUM) DATE (FROM NOW|LATER)", counted_weekday),
)
BETWEENS = table(
    rule("DATE ON? DATE", counted_day),
    rule("FROM? DATE (DASH|TO|UNTIL) DATE", days_between),
    rule("BETWEEN DATE AND DATE", days_between),
    rule("(BETWEEN|FROM)? NOW (AND|TO|UNTIL|DASH) DATE", days_from_now),
    rule(f"(BETWEEN|FROM)? NOW (AND|TO|UNTIL|DASH) {X}", from_now),
)
OPEN_DAYS = table(
    rule("NOTW (BEFORE|AFTER|UNTIL) DATE", open_day),
    rule("(AFTER|BEFORE|BY|UNTIL) (ON)? DATE ((COMMA|AT)? CLOCK)?", open_day),
    rule("(AFTER|BEFORE|BY|UNTIL) CLOCK (ON|COMMA)? DATE", open_day),
    rule("(LATE|EARLY) WORD DATE", as_late_as_day),
    rule("SINCE DATE", past_day),
    rule("(FROM|BEGIN) ON? DATE (ONWARDS|ON)?", open_day),
    rule("DATE (OR|AND) (LATER|AFTER|ONWARDS)", open_day),
    rule("DATE (ONWARDS|LATEST)", open_day),
)
