"""The grammar of counted pieces: "the last two weeks of August", "more than a week after today"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from callsheet.reading.domain.times.dates import month as month_span
from callsheet.reading.domain.times.dates import nth_week, stretch
from callsheet.reading.domain.times.days import (
    Dates,
    DayMeaning,
    DayValue,
    Today,
    days_ahead,
    month_added,
    next_days,
    shifted,
)
from callsheet.reading.domain.times.length_rules import LENGTH, QUANTITY, has_minutes, length_of
from callsheet.reading.domain.times.stretch_rules import OpenDay
from callsheet.reading.domain.times.tokens import (
    Token,
    joined,
    kind_at,
    of_kind,
    rule,
    run_has,
    table,
)

A_WEEK = 7


def than_counted(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`more than 2 weeks after today` is open, `less than 3 days after tomorrow` lies within."""
    run, word = tokens[first:end], tokens[first - 1].text if first else ""
    found = length_of(run[:-2])
    if found is None or has_minutes(run) or found.count != int(found.count):
        return None
    count, begin = int(found.count), int(run_has(run, "TOMORROW"))
    if word == "less" and found.unit in ("day", "week"):
        days = count * (A_WEEK if found.unit == "week" else 1)
        return joined("DATE", tokens, first, end, DayValue(next_days(days, begin)))
    if word != "more":
        return None
    value = DayValue(shifted(days_ahead(begin), count, found.unit))
    return joined("OPEN", tokens, first, end, OpenDay("after", value))


def piece_of_stretch(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the last two weeks of August`, `the first 3 days of next month`."""
    run = tokens[first:end]
    at = next(at for at, token in enumerate(run) if token.kind in ("OF", "IN"))
    found = length_of(run[1:at])
    if found is None or found.unit not in ("day", "week") or not 1 < found.count <= 20:
        return None
    whole = months_of(run[at + 1 :])
    last = run[0].kind == "LAST"
    past = kind_at(run, at + 1) == "LAST"
    mean = piece_of(whole, int(found.count), weeks=found.unit == "week", last=last)
    return joined("DATE", tokens, first, end, DayValue(mean, past=past))


def months_of(run: Sequence[Token]) -> DayMeaning:
    """The month or year that is named: "August 2027", "next month", "the year"."""
    names, years = of_kind(run, "MONTH"), of_kind(run, "YEAR")
    ahead = int(run_has(run, "NEXT") or run_has(run, "COMING"))
    if run[-1].kind != "YEARW":
        number = names[0].number() if names else None
        return month_span(number, 0 if names else ahead, year=years[0].number() if years else None)

    def mean(today: Today) -> Dates:
        begin = date(today.on.year + ahead, 1, 1)
        return Dates((begin,), whole=(begin, month_added(begin, 12)))

    return mean


def piece_of(whole: DayMeaning, count: int, *, weeks: bool, last: bool) -> DayMeaning:
    """The first or last days, or weeks from Monday to Sunday, of a month or year."""

    def mean(today: Today) -> Dates | None:
        dates = whole(today)
        if dates is None:
            return None
        begin, past, days = dates.days[0], dates.last(), count
        if weeks:
            month = (past - timedelta(days=1)).replace(day=1) if last else begin
            week = nth_week(5 if last else 1, lambda _: Dates((month,)))(today)
            if week is None:
                return None
            begin, days = week.days[0], A_WEEK * count
            past = begin + timedelta(days=A_WEEK)
        start = past - timedelta(days=days) if last else begin
        stop = start + timedelta(days=days)
        return Dates((start,), whole=(start, stop)) if weeks else stretch(start, stop)

    return mean


MONTHS = "((THIS|NEXT|COMING|THE)? (MONTHW|YEARW)|MONTH YEAR?)"
COUNTED = table(
    rule(f"THAN {LENGTH} (AFTER|FROM) (TODAY|TOMORROW)", than_counted),
    rule(f"(LAST|FIRST) {QUANTITY} (WEEK|DAYW) (OF|IN) {MONTHS}", piece_of_stretch),
)
