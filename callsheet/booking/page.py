"""The pages of one's availability as values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from callsheet.accounts.models import Freelancer
from callsheet.booking.actions.terms import terms_of, trips_of
from callsheet.booking.domain.holidays import public_holiday
from callsheet.booking.domain.terms import Travel, span_words
from callsheet.booking.domain.why import NamedSpan, Reason, why_not
from callsheet.booking.models import Booking, Terms
from callsheet.booking.queries import busy_rows, live_bookings, open_offers
from callsheet.core import when
from callsheet.core.spans import Span

HOLIDAYS_SHOWN = 4


@dataclass(frozen=True)
class DayRow:
    """One date's own hours in words."""

    on: date
    day: str
    words: str


@dataclass(frozen=True)
class TripRow:
    """One trip in words."""

    trip: Travel
    days: str
    city: str


@dataclass(frozen=True)
class HoursPage:
    """What the page of hours lists beside its forms."""

    own_days: list[DayRow]
    trips: list[TripRow]
    holidays: list[str]


def hours_page(owner: Freelancer, row: Terms, *, now: datetime) -> HoursPage:
    """Own days and trips that are not over, and the next public holidays."""
    terms = terms_of(owner)
    today = now.astimezone(when.zone(terms.zone)).date()
    days = [
        DayRow(
            day.on,
            when.day(day.on, today=today),
            ", ".join(f"{span_words(s, e)} {band}" for s, e, band in day.hours) or "day off",
        )
        for day in terms.own_days
        if day.on >= today
    ]
    trips = [trip_row(trip) for trip in trips_of(row) if trip.last >= today]
    return HoursPage(days, trips, next_holidays(terms.country, today))


def trip_row(trip: Travel) -> TripRow:
    """`Mon 7 Dec to Fri 11 Dec`, `New York`."""
    days = f"{when.day(trip.first)} to {when.day(trip.last)}"
    return TripRow(trip, days, when.city(trip.zone))


def next_holidays(country: str | None, today: date) -> list[str]:
    """`Tue 8 Dec: PT Immaculate Conception` for the next few."""
    found = []
    for ahead in range(200):
        on = today + timedelta(days=ahead)
        name = public_holiday(on, country)
        if name:
            found.append(f"{when.day(on)}: {name}")
            if len(found) == HOLIDAYS_SHOWN:
                break
    return found


@dataclass(frozen=True)
class WhyAnswer:
    """The moment in words, what blocks it, and to whom it is offered already."""

    at: str
    reasons: tuple[Reason, ...]
    offered_to: list[str]


def why_answer(owner: Freelancer, at: datetime, minutes: int | None, *, now: datetime) -> WhyAnswer:
    """Everything that blocks a start, with the names of events and clients."""
    terms = terms_of(owner)
    if minutes:
        terms = replace(terms, minutes=minutes)
    window = Span(at - timedelta(days=1), at + timedelta(days=2))
    busy = [
        NamedSpan(Span(row.starts_at, row.ends_at), f"{row.name or 'Busy'}, {row.feed}")
        for row in busy_rows(owner, window).select_related("feed")
    ]
    bookings = live_bookings(owner, window, now=now).select_related("call__interview__client")
    calls = [NamedSpan(row.held, booked_with(row)) for row in bookings]
    offers = open_offers(owner, now=now).filter(starts_at=at)
    names = [
        offer.call.interview.client.name or "a client"
        for offer in offers.select_related("call__interview__client")
    ]
    twelve = owner.reads_twelve
    words = when.when(at, terms.zone_on(at.date()), twelve=twelve)
    return WhyAnswer(words, why_not(at, terms, now=now, busy=busy, calls=calls), names)


def booked_with(booking: Booking) -> str:
    """Who a booking is with, in words."""
    if booking.state == Booking.State.HELD:
        return "a client who is filling in the form"
    return (
        booking.guest_name
        or (booking.call.interview.client.name if booking.call else "")
        or "a client"
    )
