"""The client's booking page as values: times in their zone beside the freelancer's."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import available_timezones

from django.http import HttpRequest

from callsheet.accounts.models import Freelancer
from callsheet.booking.actions.terms import terms_of
from callsheet.booking.domain.fit import is_awake
from callsheet.booking.domain.slots import free_slots
from callsheet.booking.models import Booking, GuestLink
from callsheet.booking.queries import calendar_busy, calls_held
from callsheet.core import when
from callsheet.core.spans import Span
from callsheet.interviews.models import Call

OPEN_DAYS = 5
LOOK_DAYS = (14, 62)  # first two weeks; all that may be looked at when they hold too little
SHOWN_A_DAY = 6
YEARS = range(2000, 2200)  # that an address may ask for


@dataclass(frozen=True)
class Reader:
    """How the guest reads times: their zone, 12 or 24 hours."""

    zone: str
    twelve: bool
    chosen: bool  # whether they (or their browser) said so

    @property
    def city(self) -> str:
        """The city that names the zone."""
        return when.city(self.zone)

    @property
    def query(self) -> str:
        """The choice as part of an address."""
        return f"zone={self.zone}&clock={12 if self.twelve else 24}" if self.chosen else ""


def reader_of(request: HttpRequest, usual_zone: str) -> Reader:
    """The reader as the address or the form says, else of the usual zone."""
    values = request.POST if request.method == "POST" else request.GET
    said = values.get("zone", "")
    known = said in available_timezones()
    zone = said if known else usual_zone
    clock = values.get("clock", "")
    twelve = clock == "12" if clock in ("12", "24") else when.twelve_hour(zone)
    return Reader(zone, twelve, known or clock in ("12", "24"))


@dataclass(frozen=True)
class Slot:
    """One start: `iso` is what the form sends."""

    iso: str
    theirs: str
    mine: str


@dataclass(frozen=True)
class OpenDay:
    """One of the guest's days with its times; `more` of them are not shown."""

    on: date
    words: str
    slots: tuple[Slot, ...]
    more: int


@dataclass(frozen=True)
class MonthCell:
    """One day of the month; `open` tells whether it has times."""

    on: date
    open: bool
    chosen: bool


@dataclass(frozen=True)
class Month:
    """A month as weeks of cells; None where another month's day stands."""

    words: str
    weeks: list[list[MonthCell | None]]
    before: str
    after: str


@dataclass(frozen=True)
class TimesPage:
    """What the client sees before they book."""

    owner_name: str
    title: str
    minutes: int
    where: str
    reader: Reader
    days: list[OpenDay]
    month: Month | None
    day: OpenDay | None
    mine_city: str


def open_starts(
    owner: Freelancer, minutes: int, window: Span, *, now: datetime, without: Call | None = None
) -> list[datetime]:
    """The starts a guest may pick inside the window: hours, limits, calendars and calls."""
    terms = replace(terms_of(owner), minutes=minutes)
    first = now + timedelta(minutes=terms.notice_minutes)
    part = window.intersection(Span(first, max(first, now + timedelta(days=terms.days_ahead))))
    if part is None:
        return []
    around = Span(part.start - timedelta(days=1), part.end + timedelta(days=1))
    busy = calendar_busy(owner, around)
    calls = calls_held(owner, around, now=now, without=without)
    return free_slots(terms, busy, part, calls)


def is_open(
    owner: Freelancer, minutes: int, at: datetime, *, now: datetime, without: Call | None = None
) -> bool:
    """Whether a guest may still pick that start."""
    window = Span(at - timedelta(hours=12), at + timedelta(hours=12))
    return at in open_starts(owner, minutes, window, now=now, without=without)


def next_days(
    owner: Freelancer, minutes: int, reader: Reader, *, now: datetime, without: Call | None = None
) -> list[OpenDay]:
    """The next five of the guest's days that have times."""
    days: list[OpenDay] = []
    for ahead in LOOK_DAYS:
        window = Span(now, now + timedelta(days=ahead))
        starts = open_starts(owner, minutes, window, now=now, without=without)
        days = open_days(starts, owner, reader, most=SHOWN_A_DAY)[:OPEN_DAYS]
        if len(days) == OPEN_DAYS:
            break
    return days


def open_days(
    starts: Sequence[datetime], owner: Freelancer, reader: Reader, *, most: int
) -> list[OpenDay]:
    """The starts by the guest's day; at most `most` of each, spread over it."""
    zone = when.zone(reader.zone)
    by_day: dict[date, list[datetime]] = {}
    for at in starts:
        by_day.setdefault(at.astimezone(zone).date(), []).append(at)
    return [
        OpenDay(
            on,
            f"{when.LONG_WEEKDAYS[on.weekday()]} {on.day} {calendar.month_name[on.month]}",
            tuple(slot(at, owner, reader) for at in some_of(found, reader.zone, most)),
            max(0, len(found) - most),
        )
        for on, found in sorted(by_day.items())
    ]


def some_of(starts: Sequence[datetime], zone_name: str, most: int) -> Sequence[datetime]:
    """At most `most` of a day's starts: of its waking hours first, on the half hour first."""
    if len(starts) <= most:
        return starts
    awake = [at for at in starts if is_awake(at, zone_name)] or list(starts)
    zone = when.zone(zone_name)
    halves = [at for at in awake if at.astimezone(zone).minute % 30 == 0]
    return spread(halves if len(halves) >= most else awake, most)


def spread(starts: Sequence[datetime], most: int) -> Sequence[datetime]:
    """At most `most` of them, spread evenly, the first one among them."""
    if len(starts) <= most:
        return starts
    return [starts[index * len(starts) // most] for index in range(most)]


def slot(at: datetime, owner: Freelancer, reader: Reader) -> Slot:
    """One start on both clocks; one's own day is named when it is another one."""
    mine = owner.zone or "UTC"
    if mine == reader.zone:
        return Slot(at.isoformat(), noon_clock(at, reader), "")
    clock = f"{when.clock(at, mine, twelve=owner.reads_twelve)} {when.city(mine)}"
    if when.local_day(at, mine) != when.local_day(at, reader.zone):
        clock = f"{when.WEEKDAYS[at.astimezone(when.zone(mine)).weekday()]} {clock}"
    return Slot(at.isoformat(), noon_clock(at, reader), clock)


def noon_clock(at: datetime, reader: Reader) -> str:
    """`9:30 am`, and `12:00 noon`, which nobody takes for midnight."""
    words = when.clock(at, reader.zone, twelve=reader.twelve)
    return "12:00 noon" if words == "12:00 pm" else words


def month_of(
    owner: Freelancer,
    minutes: int,
    reader: Reader,
    first: date,
    chosen: date | None,
    *,
    now: datetime,
    without: Call | None = None,
) -> tuple[Month, OpenDay | None]:
    """One month, and the chosen day with all its times."""
    zone = when.zone(reader.zone)
    after = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    window = Span(
        *(datetime.combine(d, time(), tzinfo=zone).astimezone(UTC) for d in (first, after))
    )
    starts = open_starts(owner, minutes, window, now=now, without=without)
    days = {day.on: day for day in open_days(starts, owner, reader, most=len(starts) + 1)}
    weeks = [
        [MonthCell(day, day in days, day == chosen) if day.month == first.month else None
         for day in week]
        for week in calendar.Calendar().monthdatescalendar(first.year, first.month)
    ]  # fmt: skip
    today = now.astimezone(zone).date().replace(day=1)
    before = (first - timedelta(days=1)).replace(day=1)
    month = Month(
        f"{calendar.month_name[first.month]} {first.year}",
        weeks,
        f"{before:%Y-%m}" if first > today else "",
        f"{after:%Y-%m}" if after <= today + timedelta(days=400) else "",
    )
    return month, days.get(chosen) if chosen else None


def asked_day(request: HttpRequest) -> tuple[date | None, date | None]:
    """(first of the month, day) that the address asks for; None where it asks for none."""
    said = request.GET.get("day") or f"{request.GET.get('month', '')}-01"
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return None, None
    if day.year not in YEARS:
        return None, None
    return day.replace(day=1), day if "day" in request.GET else None


@dataclass(frozen=True)
class BookedPage:
    """What the client sees of their own booking."""

    booking: Booking
    state: str
    theirs: str
    mine: str
    length: str
    where: str
    owner_name: str
    over: bool


def booked_page(booking: Booking, reader: Reader, *, now: datetime) -> BookedPage:
    """The booking on both clocks."""
    owner = booking.owner
    mine = owner.zone or "UTC"
    return BookedPage(
        booking,
        booking.state,
        when.when(booking.starts_at, reader.zone, twelve=reader.twelve),
        when.when(booking.starts_at, mine, twelve=owner.reads_twelve),
        f"{booking.minutes} minutes",
        booking.where,
        owner.name or "your freelancer",
        booking.starts_at + timedelta(minutes=booking.minutes) < now,
    )


def link_reader_zone(link: GuestLink) -> str:
    """The zone to show before the guest says theirs: the client's when it is known."""
    if link.call is not None and link.call.interview.client.zone:
        return link.call.interview.client.zone
    return link.owner.zone or "UTC"
