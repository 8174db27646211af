"""One event of a calendar feed, read: when it is, how it repeats, whether it takes time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar.prop import vDDDTypes, vDuration

from callsheet.booking.domain.feed_text import Component, Line, plain
from callsheet.booking.domain.feed_zones import ZoneBook
from callsheet.core import lazy_re as re
from callsheet.core.spans import Span

MOST_DATES = 3_000
MOST_RULES = 10
LONGEST_RULE = 500
ONE_DAY = timedelta(days=1)
UNNAMED = "an event without a name"
DAYS_IN_IT = re.compile("[DW]", re.IGNORECASE)


@dataclass(frozen=True)
class Repeated:
    """A further time of an event; `end` when it has a length of its own (RDATE as a period)."""

    start: date
    end: date | None = None


@dataclass(frozen=True)
class Entry:
    """One VEVENT. Its times are all aware datetimes, or all dates when it lasts all day.

    exact        the length when it is given in hours and minutes: a clock change does not alter it
    replaces     the time of the series that this entry stands for (RECURRENCE-ID)
    and_future   whether it stands for all later ones too (RANGE=THISANDFUTURE)
    free         it takes no time: transparent or cancelled
    """

    uid: str
    title: str
    start: date
    end: date
    exact: timedelta | None
    rules: tuple[str, ...]
    extra: tuple[Repeated, ...]
    left_out: tuple[date, ...]
    replaces: date | None
    and_future: bool
    sequence: int
    free: bool

    @property
    def repeats(self) -> bool:
        """Whether it has more times than its first."""
        return bool(self.rules or self.extra)


def title_of(component: Component) -> str:
    """What a warning or a row calls the event."""
    try:
        line = component.first("SUMMARY") or component.first("UID")
    except ValueError:
        line = None
    return (plain(line.value) if line else "") or UNNAMED


def uid_of(component: Component) -> str:
    """The event's UID, "" when it has none. Raises ValueError."""
    line = component.first("UID")
    return plain(line.value) if line else ""


def text_of(component: Component, name: str) -> str:
    """A value of one word in capitals, "" when it is missing. Raises ValueError."""
    line = component.first(name)
    return line.value.strip().upper() if line else ""


def entry_of(component: Component, book: ZoneBook) -> Entry:
    """A VEVENT read. Raises ValueError and its kin when it is broken."""
    title = title_of(component)
    start_line = component.first("DTSTART")
    if start_line is None:
        raise ValueError("no start")
    start = when(start_line, book, title)
    end, exact = end_of(component, start, book, title)
    replaced = component.first("RECURRENCE-ID")
    sequence = text_of(component, "SEQUENCE")
    return Entry(
        uid=uid_of(component),
        title=title,
        start=start,
        end=end,
        exact=exact,
        rules=rules_of(component),
        extra=tuple(extra_times(component, book, title)),
        left_out=tuple(each.start for each in dates(component, "EXDATE", book, title)),
        replaces=when(replaced, book, title) if replaced else None,
        and_future=bool(replaced and replaced.params.get("RANGE", "").upper() == "THISANDFUTURE"),
        sequence=int(sequence) if sequence.isdecimal() and len(sequence) < 10 else 0,
        free=is_free(component),
    )


def is_free(component: Component) -> bool:
    """Whether the event takes no time. Raises ValueError."""
    transparent = text_of(component, "TRANSP") == "TRANSPARENT"
    return transparent or text_of(component, "STATUS") == "CANCELLED"


def rules_of(component: Component) -> tuple[str, ...]:
    """Its RRULEs as written. Raises ValueError when they are too long or too many."""
    rules = tuple(line.value.strip() for line in component.all("RRULE"))
    if len(rules) > MOST_RULES or any(len(rule) > LONGEST_RULE for rule in rules):
        raise ValueError("too many rules")
    return rules


def when(line: Line, book: ZoneBook, title: str) -> date:
    """The one time of a line: a date, or an aware datetime. Raises ValueError."""
    return moment(line.value.strip(), line, book, title)


def moment(value: str, line: Line, book: ZoneBook, title: str) -> date:
    """A time as the line's parameters mean it: its zone by Z, TZID, else the floating one."""
    found = vDDDTypes.from_ical(value)  # type: ignore[no-untyped-call]
    if not isinstance(found, datetime):
        if type(found) is date:
            return found
        raise ValueError("no date or time")
    if line.params.get("VALUE", "").upper() == "DATE":
        return found.date()
    if found.tzinfo is not None:
        return found.replace(tzinfo=UTC)
    tzid = line.params.get("TZID", "")
    return found.replace(tzinfo=book.of(tzid, title) if tzid else book.floating)


def end_of(
    component: Component, start: date, book: ZoneBook, title: str
) -> tuple[date, timedelta | None]:
    """The end, of the same kind as the start, and the length when it is an exact one.

    Without an end a day is whole and a time is no time at all (RFC 5545 section 3.6.1). A day that
    ends on itself is whole too: that is how some write it.
    """
    line = component.first("DTEND")
    length = component.first("DURATION")
    exact = None
    if line is not None:
        end = same_kind(when(line, book, title), start)
    elif length is not None:
        delta = duration(length.value.strip())
        exact = None if DAYS_IN_IT.search(length.value) else delta
        end = later(start, delta, exact)
    else:
        end = start
    if type(start) is date and end == start:
        end = start + ONE_DAY
    if instant(end, book) < instant(start, book):
        raise ValueError("ends before it starts")
    return end, exact


def duration(value: str) -> timedelta:
    """A length as RFC 5545 writes it, `PT1H30M`. Raises ValueError."""
    found: timedelta = vDuration.from_ical(value)  # type: ignore[no-untyped-call]
    return found


def later(start: date, delta: timedelta, exact: timedelta | None) -> date:
    """The start moved on: by the clock on the wall, or by an exact length."""
    if isinstance(start, datetime) and exact is not None:
        return (start.astimezone(UTC) + exact).astimezone(start.tzinfo)
    return start + delta


def same_kind(end: date, start: date) -> date:
    """The end as a date when the start is one, as a time when it is one."""
    if isinstance(start, datetime):
        if isinstance(end, datetime):
            return end
        return datetime.combine(end, time.min, tzinfo=start.tzinfo)
    return end.date() if isinstance(end, datetime) else end


def instant(at: date, book: ZoneBook) -> datetime:
    """The time in UTC; a date is its midnight in the owner's zone."""
    if isinstance(at, datetime):
        return at.astimezone(UTC)
    return datetime.combine(at, time.min, tzinfo=book.owner).astimezone(UTC)


def dates(component: Component, name: str, book: ZoneBook, title: str) -> Iterator[Repeated]:
    """The times of EXDATE or RDATE, periods among them. Raises ValueError when they are too many.

    Nothing is left out in silence, so that a list without end makes the event a broken one.
    """
    count = 0
    for line in component.all(name):
        for value in line.value.split(","):
            count += 1
            if count > MOST_DATES:
                raise ValueError("too many dates")
            if value.strip():
                yield repeated(value.strip(), line, book, title)


def repeated(value: str, line: Line, book: ZoneBook, title: str) -> Repeated:
    """A date, a time, or a period `start/end`, `start/length`. Raises ValueError."""
    first, slash, second = value.partition("/")
    start = moment(first, line, book, title)
    if not slash:
        return Repeated(start)
    if second[:1].upper() in ("P", "+", "-"):
        return Repeated(start, later(start, delta := duration(second), delta))
    return Repeated(start, moment(second, line, book, title))


def extra_times(component: Component, book: ZoneBook, title: str) -> Iterator[Repeated]:
    """The RDATEs. Raises ValueError."""
    return dates(component, "RDATE", book, title)


def taken_periods(component: Component, book: ZoneBook) -> Iterator[Span]:
    """The busy periods of a VFREEBUSY. Raises ValueError.

    source  RFC 5545 section 3.2.9: without FBTYPE, and with one not known, it is busy
    """
    title = title_of(component)
    for line in component.all("FREEBUSY"):
        if line.params.get("FBTYPE", "").upper() == "FREE":
            continue
        for value in filter(None, (each.strip() for each in line.value.split(","))):
            period = repeated(value, line, book, title)
            if period.end is None:
                raise ValueError("no period")
            yield Span(instant(period.start, book), instant(period.end, book))
