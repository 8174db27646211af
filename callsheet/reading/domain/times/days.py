"""Day words turned into dates: what "next Friday" or "next week" mean on the client's date."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

# CLDR: countries that write the month first
MONTH_FIRST = frozenset({"US", "PH"})
NEAR_WEEKS = 5  # a small number of a week further ahead counts the weeks of some work
MAX_DAYS = 14  # a longer stretch is one window, not one a day


@dataclass(frozen=True)
class Today:
    """The client's date and hour, and the country whose date order is used."""

    on: date
    hour: int
    country: str | None = None


@dataclass(frozen=True)
class Dates:
    """The dates a day word means.

    days    the likeliest dates, one window each; ask: codes that were assumed for them
    others  the other readings: (code it settles, dates)
    whole   first and past-last date when it is one long stretch, days is then its first
    """

    days: tuple[date, ...]
    ask: tuple[str, ...] = ()
    others: tuple[tuple[str, tuple[date, ...]], ...] = ()
    whole: tuple[date, date] | None = None

    def last(self) -> date:
        """The date after the last one."""
        return self.whole[1] if self.whole else self.days[-1] + timedelta(days=1)


DayMeaning = Callable[[Today], Dates | None]


@dataclass(frozen=True)
class DayValue:
    """A day word: what it means, and what kind of word it is.

    weekdays  the plain weekdays named, so that a week named nearby can hold them
    week      it names a week, which frames weekdays said beside it
    dated     it names a day of a month, so a weekday beside it is the same day
    named     the month is named as well
    past      its own words say it is over ("yesterday", "last week")
    fixed     it names one certain day, which a plain weekday said after it follows
    counted   it counts from another day ("in two weeks"), so a weekday beside it is in that week
    weak      only a date where the words around it are about meeting ("in two weeks")
    """

    mean: DayMeaning
    weekdays: tuple[int, ...] = ()
    week: bool = False
    dated: bool = False
    named: bool = False
    past: bool = False
    weak: bool = False
    counted: bool = False
    fixed: bool = False


def days_ahead(count: int, *, tomorrow: bool = False) -> DayMeaning:
    """The date `count` days on; "tomorrow" said before 04:00 is asked (rules/times.md 13)."""

    def mean(today: Today) -> Dates:
        day = today.on + timedelta(days=count)
        if tomorrow and today.hour < 4:
            return Dates((day,), ("day",), (("day", (day - timedelta(days=1),)),))
        return Dates((day,))

    return mean


def coming(on: date, weekday: int) -> date:
    """The first date of that weekday after `on`."""
    return on + timedelta(days=(weekday - on.weekday() - 1) % 7 + 1)


def one_weekday(today: Today, weekday: int, which: str) -> Dates:
    """One weekday said plainly, with "this" or with "next" (rules/times.md 8)."""
    ahead = coming(today.on, weekday)
    later = ahead + timedelta(days=7)
    if which == "next":
        if weekday > today.on.weekday():
            return Dates((later,), ("week",), (("week", (ahead,)),))
        return Dates((ahead,))
    if which == "following":
        return Dates((later if weekday > today.on.weekday() else ahead,))
    if weekday == today.on.weekday():
        if which == "coming":
            return Dates((ahead,))
        return Dates((today.on,), ("week",), (("week", (ahead,)),))
    return Dates((ahead,))


def weekdays(numbers: tuple[int, ...], which: str = "") -> DayMeaning:
    """Several weekdays, each read alone, in one list."""

    def mean(today: Today) -> Dates:
        return together([one_weekday(today, number, which) for number in numbers])

    return mean


def together(parts: list[Dates]) -> Dates:
    """Several dates read as one list; codes once, the readings of each kept."""
    days = tuple(dict.fromkeys(day for part in parts for day in part.days))
    ask = tuple(dict.fromkeys(code for part in parts for code in part.ask))
    return Dates(days, ask, tuple(other for part in parts for other in part.others))


def weekday_range(first: int, last: int, which: str = "") -> DayMeaning:
    """Monday to Thursday: every weekday from the coming first one on."""

    def mean(today: Today) -> Dates:
        start = one_weekday(today, first, which)
        at = start.days[0]
        if (
            not which
            and not start.ask
            and (last - today.on.weekday()) % 7 < (first - today.on.weekday()) % 7
        ):
            at = start.days[0]
        count = (last - first) % 7 + 1
        return Dates(
            tuple(at + timedelta(days=step) for step in range(count)), start.ask, start.others
        )

    return mean


def monday_of(on: date, ahead: int) -> date:
    """The Monday of the week `ahead` weeks after that of `on`."""
    return on - timedelta(days=on.weekday()) + timedelta(days=7 * ahead)


def in_week(numbers: tuple[int, ...], ahead: int) -> DayMeaning:
    """Named weekdays of the week `ahead` weeks on."""

    def mean(today: Today) -> Dates:
        monday = monday_of(today.on, ahead)
        return Dates(tuple(monday + timedelta(days=number) for number in numbers))

    return mean


def in_week_of(inner: DayMeaning, numbers: tuple[int, ...]) -> DayMeaning:
    """Named weekdays of the week that another word names."""

    def mean(today: Today) -> Dates | None:
        dates = inner(today)
        if dates is None:
            return None
        monday = monday_of(dates.days[0], 0)
        return Dates(tuple(monday + timedelta(days=number) for number in numbers))

    return mean


def weekdays_behind(inner: DayMeaning, numbers: tuple[int, ...], plainly: DayMeaning) -> DayMeaning:
    """Weekdays said behind a certain day of a later week: the next such; else read plainly."""

    def mean(today: Today) -> Dates | None:
        dates = inner(today)
        if dates is None or dates.whole or monday_of(dates.days[-1], 0) <= monday_of(today.on, 0):
            return plainly(today)
        return Dates(tuple(coming(dates.days[-1], number) for number in numbers))

    return mean


# which working days "early", "mid", "late" in a week are
WEEK_PIECES = {"": (0, 5), "early": (0, 3), "mid": (1, 4), "late": (3, 5), "end": (3, 5)}


def week(ahead: int, piece: str = "") -> DayMeaning:
    """The working days of a week, or its early, mid or late ones; this week from today on."""

    def mean(today: Today) -> Dates:
        monday = monday_of(today.on, ahead)
        first, last = WEEK_PIECES["" if piece in ("later", "rest") else piece]
        days = tuple(monday + timedelta(days=step) for step in range(first, last))
        if ahead == 0:
            from_day = today.on + timedelta(days=1 if piece == "later" else 0)
            days = tuple(day for day in days if day >= from_day) or (today.on,)
        return Dates(days)

    return mean


def weekend(ahead: int) -> DayMeaning:
    """Saturday and Sunday; on the weekend itself, what is left of it."""

    def mean(today: Today) -> Dates:
        saturday = monday_of(today.on, ahead) + timedelta(days=5)
        days = (saturday, saturday + timedelta(days=1))
        left = tuple(day for day in days if day >= today.on)
        return Dates(left or (days[0] + timedelta(days=7), days[1] + timedelta(days=7)))

    return mean


def week_of(inner: DayMeaning) -> DayMeaning:
    """The working days of the week that holds a date."""

    def mean(today: Today) -> Dates | None:
        dates = inner(today)
        if dates is None:
            return None
        monday = monday_of(dates.days[0], 0)
        return Dates(tuple(monday + timedelta(days=step) for step in range(5)), dates.ask)

    return mean


def iso_week(number: int) -> DayMeaning:
    """The working days of an ISO week, this year's or the next's when it is over."""

    def mean(today: Today) -> Dates | None:
        for year in (today.on.isocalendar().year, today.on.isocalendar().year + 1):
            try:
                monday = date.fromisocalendar(year, number, 1)
            except ValueError:
                continue
            if monday + timedelta(days=6) >= today.on:
                return Dates(tuple(monday + timedelta(days=step) for step in range(5)))
        return None

    return mean


def near_week(inner: DayMeaning) -> DayMeaning:
    """A week that begins within NEAR_WEEKS; none where it lies further."""

    def mean(today: Today) -> Dates | None:
        dates = inner(today)
        near = dates is not None and dates.days[0] <= today.on + timedelta(weeks=NEAR_WEEKS)
        return dates if near else None

    return mean


def next_days(count: int, begin: int = 1) -> DayMeaning:
    """The `count` days after today; `begin` 0 counts today itself."""

    def mean(today: Today) -> Dates | None:
        if not 1 <= count <= 31:
            return None
        if count > MAX_DAYS:
            first = today.on + timedelta(days=begin)
            return Dates((first,), whole=(first, first + timedelta(days=count)))
        return Dates(tuple(today.on + timedelta(days=step) for step in range(begin, count + begin)))

    return mean


def working_days_ahead(count: int) -> DayMeaning:
    """The date `count` working days (Monday to Friday) on."""

    def mean(today: Today) -> Dates | None:
        day, left = today.on, min(count, 60)
        while left > 0:
            day += timedelta(days=1)
            left -= day.weekday() < 5
        return Dates((day,))

    return mean


def month_added(on: date, count: int) -> date:
    """The same day `count` months on, or that month's last one."""
    year, month = divmod(on.year * 12 + on.month - 1 + count, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(on.day, last))


def shifted(inner: DayMeaning, count: int, unit: str) -> DayMeaning:
    """`3 days from Tuesday`: a date moved by days, weeks or months."""

    def mean(today: Today) -> Dates | None:
        dates = inner(today)
        if dates is None or abs(count) > 1000:
            return None
        return replace(dates, days=tuple(moved(day, count, unit) for day in dates.days), others=())

    return mean


def moved(day: date, count: int, unit: str) -> date:
    """A date moved by days, weeks, months or years."""
    if unit in ("month", "year"):
        return month_added(day, count * (12 if unit == "year" else 1))
    return day + timedelta(days=count * (7 if unit == "week" else 1))
