"""What is read of calendars, offers and bookings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from callsheet.accounts.models import Freelancer
from callsheet.booking.domain.terms import Terms
from callsheet.booking.models import Booking, BusySpan, Offer
from callsheet.core.spans import Span
from callsheet.interviews.models import Call, Interview

MOST_OFFERS = 20  # sent in one message
MOST_OPEN = 200


def calendar_busy(owner: Freelancer, window: Span) -> list[Span]:
    """The busy time of one's calendars that touches the window."""
    rows = busy_rows(owner, window).values_list("starts_at", "ends_at")
    return [Span(start, end) for start, end in rows]


def busy_rows(owner: Freelancer, window: Span) -> QuerySet[BusySpan]:
    """The calendars' rows that touch the window."""
    return BusySpan.objects.filter(
        feed__owner=owner, starts_at__lt=window.end, ends_at__gt=window.start
    )


def live_bookings(owner: Freelancer, window: Span, *, now: datetime) -> QuerySet[Booking]:
    """Confirmed ones, and holds that have not run out, that touch the window."""
    live = Q(state=Booking.State.CONFIRMED) | Q(state=Booking.State.HELD, hold_ends_at__gt=now)
    return Booking.objects.filter(
        live, owner=owner, held_from__lt=window.end, held_to__gt=window.start
    )


def calls_held(
    owner: Freelancer, window: Span, *, now: datetime, without: Call | None = None
) -> list[Span]:
    """The live bookings as spans with their buffers; those of one call may be left out."""
    rows = live_bookings(owner, window, now=now)
    if without is not None:
        rows = rows.exclude(call=without)
    return [Span(start, end) for start, end in rows.values_list("held_from", "held_to")]


def busy_for(interview: Interview, terms: Terms, *, now: datetime) -> list[Span]:
    """All that a time for this interview must not touch: calendars, and calls with others."""
    window = Span(now, now + timedelta(days=terms.days_ahead + 1))
    owner = interview.owner
    calls = live_bookings(owner, window, now=now).exclude(call__interview=interview)
    rows = calls.order_by().values_list("held_from", "held_to")
    both = rows.union(busy_rows(owner, window).values_list("starts_at", "ends_at"), all=True)
    return [Span(start, end) for start, end in both]


def booking_of(call: Call) -> Booking | None:
    """The call's confirmed booking, None when it has none."""
    return call.bookings.filter(state=Booking.State.CONFIRMED).first()


def latest_booking(call: Call) -> Booking | None:
    """The call's newest booking, cancelled or not; a guest's hold does not count."""
    return call.bookings.exclude(state=Booking.State.HELD).order_by("-id").first()


def open_offers(owner: Freelancer, *, now: datetime) -> QuerySet[Offer]:
    """Offers that may still be taken."""
    return Offer.objects.filter(
        owner=owner, state=Offer.State.OPEN, expires_at__gt=now, starts_at__gt=now
    )


def newest_offers(interview: Interview) -> list[Offer]:
    """The interview's offers that were sent together last, in the order of their words."""
    rows = Offer.objects.filter(call__interview=interview).select_related("call")
    return sent_last(list(rows.order_by("-sent_at", "place")[:MOST_OFFERS]))


def sent_last(rows: Sequence[Offer]) -> list[Offer]:
    """Those of the newest message."""
    newest = max((offer.sent_at for offer in rows), default=None)
    return sorted(
        (offer for offer in rows if offer.sent_at == newest), key=lambda offer: offer.place
    )


def offers_around(interview: Interview, *, now: datetime) -> tuple[list[Offer], list[Offer]]:
    """The interview's newest offers, and those open to other clients, by one question."""
    theirs = Q(call__interview=interview)
    others = Q(owner=interview.owner, state=Offer.State.OPEN, expires_at__gt=now)
    rows = Offer.objects.filter(theirs | others).select_related("call__interview__client")
    found = list(rows.order_by("-sent_at", "place")[:MOST_OPEN])
    own = [offer for offer in found if offer.call.interview_id == interview.pk]
    return sent_last(own), [offer for offer in found if offer not in own]


def still_open(offers: Sequence[Offer], *, now: datetime) -> list[Offer]:
    """Those that may still be taken."""
    return [
        offer
        for offer in offers
        if offer.state == Offer.State.OPEN and offer.expires_at > now and offer.starts_at > now
    ]
