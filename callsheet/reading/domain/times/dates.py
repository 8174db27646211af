"""Calendar dates: "27 May", "4/5", "the 3rd", "in June", and a weekday said with them."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from callsheet.reading.domain.times.days import (
    MONTH_FIRST,
    Dates,
    DayMeaning,
    Today,
    coming,
    month_added,
)


def valid(year: int, month: int, day: int) -> date | None:
    """The date, None when the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(year: int) -> int:
    """`18` is 2018."""
    return year + 2000 if year < 100 else year


def next_such(today: date, month: int, day: int, year: int | None) -> date | None:
    """That date of the year given, else the next from today on (rules/times.md 16)."""
    if year is not None:
        return valid(full_year(year), month, day)
    for ahead in range(9):  # 29 February may be eight years off
        found = valid(today.year + ahead, month, day)
        if found is not None and found >= today:
            return found
    return None


def month_days(month: int, days: tuple[int, ...], year: int | None = None) -> DayMeaning:
    """Days of a named month, the next such."""

    def mean(today: Today) -> Dates | None:
        found = [next_such(today.on, month, day, year) for day in days]
        kept = tuple(day for day in found if day is not None)
        return Dates(kept) if len(kept) == len(days) else None

    return mean


def date_range(first: DayMeaning, last: DayMeaning) -> DayMeaning:
    """Every day from one date to another, both in it; more than 14 days are one stretch."""

    def mean(today: Today) -> Dates | None:
        start, stop = first(today), last(today)
        if start is None or stop is None:
            return None
        begin, end = start.days[0], stop.last()
        while end <= begin:
            end = month_added(end, 12 if (begin - end).days > 31 else 1)
        return stretch(begin, end, start.ask + stop.ask)

    return mean


def running(first: DayMeaning, last: DayMeaning) -> DayMeaning:
    """The first day of dates that may have begun: "closed from 10 to 21 August", on the 11th."""

    def mean(today: Today) -> Dates | None:
        start, stop = first(today), last(today)
        if start is None or stop is None or stop.last() > start.days[0]:
            return start
        begin = start.days[0]
        earlier = month_added(begin, -12 if (begin - stop.last()).days > 31 else -1)
        return Dates((earlier,), start.ask) if earlier <= today.on < stop.last() else start

    return mean


def dated_stretch(first: DayMeaning, last: DayMeaning) -> DayMeaning:
    """Every day from one calendar date to another; it may have begun."""
    return date_range(running(first, last), last)


def in_year_of(first: DayMeaning, last: DayMeaning) -> DayMeaning:
    """A date without a year before one that has it: "26 June to 28 June 2028"."""

    def mean(today: Today) -> Dates | None:
        start, stop = first(today), last(today)
        if start is None or stop is None:
            return start
        begin = start.days[0]
        while month_added(begin, 12) <= stop.days[0]:
            begin = month_added(begin, 12)
        return Dates((begin,), start.ask)

    return mean


def stretch(begin: date, end: date, ask: tuple[str, ...] = ()) -> Dates:
    """The days of [begin, end), or the whole of it when there are more than 14."""
    count = (end - begin).days
    if count > 14:
        return Dates((begin,), ask, whole=(begin, end))
    return Dates(tuple(begin + timedelta(days=step) for step in range(count)), ask)


def of_month(days: tuple[int, ...], ahead: int | None = None) -> DayMeaning:
    """`the 27th`: of this month or the next one that has it; `ahead` names the month."""

    def mean(today: Today) -> Dates | None:
        found = [day_in_month(today.on, day, ahead) for day in days]
        kept = tuple(day for day in found if day is not None)
        return Dates(kept) if kept and len(kept) == len(days) else None

    return mean


def day_in_month(today: date, day: int, ahead: int | None) -> date | None:
    """One day of the month `ahead` months on, or of the next month that still has it."""
    months = range(3) if ahead is None else range(ahead, ahead + 1)
    for step in months:
        first = month_added(today.replace(day=1), step)
        found = valid(first.year, first.month, day)
        if found is not None and (found >= today or ahead is not None):
            return found
    return None


def numeric(first: int, second: int, year: int | None = None) -> DayMeaning:
    """`4/5`: order by country; asked where nothing settles it (rules/times.md 11)."""

    def mean(today: Today) -> Dates | None:
        by_month = next_such(today.on, first, second, year)
        by_day = next_such(today.on, second, first, year)
        if by_month is None or by_day is None or first == second:
            found = by_month or by_day
            return Dates((found,)) if found else None
        month_first = today.country in MONTH_FIRST
        if today.country in (None, "CA"):
            return Dates((by_month,), ("dmy",), (("dmy", (by_day,)),))
        return Dates((by_month if month_first else by_day,))

    return mean


def on_weekday(inner: DayMeaning, weekday: int, *, named_month: bool) -> DayMeaning:
    """A date with its weekday; both are shown and asked when they disagree (rules/times.md 12)."""

    def mean(today: Today) -> Dates | None:
        dates = inner(today)
        if dates is None or len(dates.days) > 1:
            return dates
        if dates.days[0].weekday() == weekday and not dates.ask:
            return dates
        for code, days in (("", dates.days), *dates.others):
            if code != "date" and days[0].weekday() == weekday:
                return Dates(days)
        return disagreeing(today, dates, weekday, named_month=named_month)

    return mean


def disagreeing(today: Today, dates: Dates, weekday: int, *, named_month: bool) -> Dates:
    """The date said, the weekday said, and for "Friday 13th" the next Friday the 13th."""
    said = dates.days[0]
    by_weekday = nearest(said, weekday) if named_month else coming(today.on, weekday)
    readings = [said, by_weekday]
    if not named_month:
        both = next_with(today.on, said.day, weekday)
        readings = [both, *readings] if both else readings
    first, *rest = dict.fromkeys(readings)
    return Dates((first,), ("date",), tuple(("date", (day,)) for day in rest))


def nearest(said: date, weekday: int) -> date:
    """The date of that weekday nearest to the one said."""
    ahead = (weekday - said.weekday()) % 7
    return said + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def next_with(today: date, day: int, weekday: int) -> date | None:
    """The next date that is that day of its month and that weekday, within a year."""
    for step in range(13):
        first = month_added(today.replace(day=1), step)
        found = valid(first.year, first.month, day)
        if found and found >= today and found.weekday() == weekday:
            return found
    return None


# the days of a month that "early", "mid" and "late" name
MONTH_PIECES = {"early": (1, 16), "mid": (10, 21), "late": (16, 32), "end": (16, 32), "": (1, 32)}


def month(
    number: int | None, ahead: int = 0, piece: str = "", year: int | None = None
) -> DayMeaning:
    """A whole month (by name, or `ahead` months on) or a piece of it."""

    def mean(today: Today) -> Dates:
        first = month_added(today.on.replace(day=1), ahead)
        if number is not None:
            later = number < today.on.month or (ahead == 12)
            first = date(full_year(year) if year else today.on.year + later, number, 1)
        begin, end = MONTH_PIECES["" if piece in ("later", "rest") else piece]
        last = calendar.monthrange(first.year, first.month)[1]
        start = first.replace(day=begin)
        if piece in ("later", "rest"):
            start = max(start, today.on)
        stop = month_added(first, 1) if end > last else first.replace(day=end)
        return stretch(start, stop)

    return mean


def nth_weekday(nth: int, weekday: int, inner: DayMeaning) -> DayMeaning:
    """`the first Friday of July`; 5 is the last one."""

    def mean(today: Today) -> Dates | None:
        dates = inner(today)
        if dates is None:
            return None
        first = dates.days[0].replace(day=1)
        found = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
        return Dates((found if found.month == first.month else found - timedelta(weeks=1),))

    return mean


def nth_week(nth: int, inner: DayMeaning) -> DayMeaning:
    """`the third week of May`: Monday to Friday; 5 or more is the last one."""

    def mean(today: Today) -> Dates | None:
        dates = inner(today)
        if dates is None:
            return None
        first = dates.days[0].replace(day=1)
        monday = first + timedelta(
            days=(-first.weekday()) % 7 if first.weekday() > 3 else -first.weekday()
        )
        monday += timedelta(days=7 * (min(nth, 4) - 1))
        if nth > 4 and (monday + timedelta(days=10)).month == first.month:
            monday += timedelta(days=7)
        return Dates(tuple(monday + timedelta(days=step) for step in range(5)))

    return mean
