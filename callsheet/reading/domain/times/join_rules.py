"""The grammar of days told by another: "the day after Thanksgiving", "Friday, 27 May"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from callsheet.reading.domain.times.clauses import AFTER_TIME
from callsheet.reading.domain.times.clocks import Span
from callsheet.reading.domain.times.date_rules import day_token
from callsheet.reading.domain.times.dates import date_range, on_weekday
from callsheet.reading.domain.times.day_lists import TELLING, told_of
from callsheet.reading.domain.times.days import (
    Dates,
    DayValue,
    Today,
    coming,
    days_ahead,
    shifted,
    together,
    week,
    week_of,
    weekdays,
)
from callsheet.reading.domain.times.length_rules import Length
from callsheet.reading.domain.times.stretch_rules import OpenDay, ends_day
from callsheet.reading.domain.times.tokens import (
    Token,
    joined,
    kind_at,
    of_kind,
    rule,
    run_has,
    table,
)


def week_behind(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`next week or the week after`: the one behind the week just named."""
    told = kind_at(tokens, end) == "WORD" and tokens[end].text in AFTER_TIME
    if not (told or ends_day(tokens, end) or kind_at(tokens, end) == "ANY"):
        return None
    after_next = any(token.text == "next week" for token in tokens[max(0, first - 8) : first])
    return day_token(tokens, first, end, DayValue(week(1 + after_next), week=True))


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


def lasting_from(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`for two weeks from Monday`, `for 3 days, starting tomorrow`: the days from then on."""
    length, day = tokens[first].value, tokens[end - 1].value
    if not isinstance(length, Length) or not isinstance(day, DayValue) or day.past:
        return None
    whole = length.unit != "minute" and length.count == int(length.count)
    if not whole or not tokens[first].text.startswith("for "):
        return None
    behind = shifted(day.mean, int(length.count), length.unit)
    return day_token(tokens, first, end, DayValue(date_range(day.mean, shifted(behind, -1, "day"))))


def lasting_from_clock(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`for two days from Friday 5pm`: from then on as long."""
    run = tokens[first:end]
    length, day, clock = run[0].value, of_kind(run, "DATE")[0].value, run[-1].value
    if not (isinstance(length, Length) and isinstance(day, DayValue) and isinstance(clock, Span)):
        return None
    whole = length.unit != "minute" and length.count == int(length.count)
    if not whole or day.past or clock.kind != "point" or not run[0].text.startswith("for "):
        return None
    value = OpenDay("after", day, clock=clock, lasting=length)
    return joined("OPEN", tokens, first, end, value)


def day_and_more(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`Monday and the following two days`: that day and as many behind it."""
    value, length = tokens[first].value, tokens[end - 1].value
    if not isinstance(value, DayValue) or value.past or not isinstance(length, Length):
        return None
    if length.unit != "day" or length.count != int(length.count):
        return None
    last = shifted(value.mean, int(length.count), "day")
    return day_token(tokens, first, end, DayValue(date_range(value.mean, last)))


def day_behind(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`Thursday or the day after`, `Monday or the next day`: that day and the one behind it."""
    value, last = tokens[first].value, tokens[end - 1]
    if last.kind == "DATE" and last.text not in ("the next day", "next day"):
        return None
    if not isinstance(value, DayValue) or (last.kind == "AFTER" and not ends_day(tokens, end)):
        return None
    if run_has(tokens[first:end], "COMMA") and told_of(tokens, end):
        return None  # "I'm in court tomorrow, the following day works"
    mean, next_one = value.mean, shifted(value.mean, 1, "day")

    def both(today: Today) -> Dates | None:
        found = [dates for each in (mean, next_one) if (dates := each(today)) is not None]
        return together(found) if found else None

    return day_token(tokens, first, end, DayValue(both))


def all_of_day(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`all of Friday`, `Friday all day`: the day whole, whatever clock follows."""
    run = tokens[first:end]
    words = [token.text for token in (*tokens[max(0, first - 1) : first], *of_kind(run, "WORD"))]
    day = of_kind(run, "DATE")[0]
    if {"all", "whole"}.isdisjoint(words) or not isinstance(day.value, DayValue):
        return None
    made = joined("DATE", tokens, first, end, day.value)
    return replace(made, text=f"all of {day.text}")


def day_after(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the day after`, of the day said before it (`behind_days`), of today when there is none."""
    if not ends_day(tokens, end) and tokens[end].text not in BEHIND_DAY:
        return None
    return day_token(tokens, first, end, DayValue(days_ahead(1)))


# what may stand behind "the day after" beside a mark or a clock
BEHIND_DAY = TELLING | frozenset("that if or and but when too also from before after i".split())


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


def counted_weekday(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`two Sundays from now`: the second coming one."""
    run = tokens[first:end]
    count = run[0].number()
    value = run[1].value
    if not isinstance(value, DayValue) or len(value.weekdays) != 1 or not 1 <= count <= 8:
        return None
    mean = shifted(weekdays(value.weekdays, "coming"), count - 1, "week")
    return day_token(tokens, first, end, DayValue(mean))


JOINS = table(
    rule("THE WEEK AFTER", week_behind),
    rule("THE? WEEK (OF|FROM|BEGIN|COMING|WORD)? ON? DATE", week_with),
    rule("WEEKOF DATE", week_with),
    rule("DATE (OR|AND|COMMA)? THE (COMING DAYW|DAYW AFTER)", day_behind),
    rule("DATE AND THE? COMING DURATION", day_and_more),
    rule("DATE (OR|AND) DATE", day_behind),
    rule("THE (DAYW|WEEK) (AFTER|BEFORE) DATE", beside_day),
    rule("DATE AFTER DATE", weekday_after),
    rule("THE? DATE AFTER NEXT", after_next),
    rule("OF DATE", all_of_day),
    rule("DATE (THE|A)? WORD DAYW", all_of_day),
    rule("DATE LPAREN WORD DAYW RPAREN", all_of_day),
    rule("THE DAYW AFTER", day_after),
    rule("THE COMING DAYW", day_after),
    rule("DATE COMMA? THE? DATE", same_day),
    rule("DATE LPAREN DATE RPAREN", same_day),
    rule("DURATION COMMA? FROM FROM? DATE (COMMA|AT)? CLOCK", lasting_from_clock),
    rule("DURATION COMMA? FROM FROM? DATE", lasting_from),
    rule("DURATION (FROM|AFTER|BEFORE|ON) DATE", moved_day),
    rule("(NUM|WNUM) DATE (FROM NOW|LATER)", counted_weekday),
)
