"""The page of one call as a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from callsheet.booking.actions.invites import appointment_of
from callsheet.booking.actions.wheres import NO_LINK, barring
from callsheet.booking.domain.letters import Kind, letter
from callsheet.booking.models import Booking, GuestLink, Mail, Offer
from callsheet.booking.queries import latest_booking, newest_offers, still_open
from callsheet.booking.tokens import guest_url, token_of
from callsheet.core import when
from callsheet.interviews.models import Call
from callsheet.venues.domain.guard import Rule

PASTED: tuple[tuple[Kind, str], ...] = (
    ("confirmed", "Confirmation"),
    ("day_before", "Reminder, the day before"),
    ("quarter_hour", "Reminder, 15 minutes before"),
    ("in_the_room", "When you are in the room"),
)


@dataclass(frozen=True)
class Words:
    """Something to copy and paste."""

    label: str
    text: str


@dataclass(frozen=True)
class OfferRow:
    """One offered time and until when it is held."""

    at: str
    held: str


@dataclass(frozen=True)
class CallPage:
    """Everything the page shows."""

    call: Call
    booking: Booking | None
    both: str
    words: list[Words]
    scheduler: str
    offers: list[OfferRow]
    mails: list[Mail]
    changes: str
    link: str
    barred: Rule | None
    only_here: bool


def call_page(call: Call, *, now: datetime) -> CallPage:
    """The page of one call."""
    booking = latest_booking(call)
    link = GuestLink.objects.filter(call=call, ended_at__isnull=True).first()
    offers = [o for o in still_open(newest_offers(call.interview), now=now) if o.call_id == call.pk]
    return CallPage(
        call=call,
        booking=booking,
        both=appointment_of(booking).both if booking else "",
        words=words_of(booking) if booking else [],
        scheduler=scheduler_words(call, booking) if booking else "",
        offers=[offer_row(offer, call) for offer in offers],
        mails=list(booking.mails.exclude(state=Mail.State.DROPPED)) if booking else [],
        changes=changes_words(booking) if booking else "",
        link=guest_url(token_of("link", link.uid)) if link else "",
        barred=barring(call.interview, NO_LINK),
        only_here=settings.ON_LOOPBACK,
    )


def words_of(booking: Booking) -> list[Words]:
    """The words to paste for the booking's state."""
    call = appointment_of(booking)
    if booking.state == Booking.State.CANCELLED:
        return [Words("Cancellation", letter("cancelled", call).text)]
    moved = [Words("Change", letter("moved", call).text)] if booking.sequence else []
    return [*moved, *(Words(label, letter(kind, call).text) for kind, label in PASTED)]


def scheduler_words(call: Call, booking: Booking) -> str:
    """What to type into the venue's own scheduler; "" when it has none or nothing is booked."""
    lengths = call.interview.venue.scheduler_minutes
    if not lengths or booking.state != Booking.State.CONFIRMED:
        return ""
    zone = call.owner.zone or "UTC"
    at = when.when(booking.starts_at, zone, twelve=call.owner.reads_twelve)
    fitting = next(
        (length for length in sorted(lengths) if length >= booking.minutes), max(lengths)
    )
    own = f" (it has no {booking.minutes}; the boundary stays in your words)"
    return f"{at}, {fitting} minutes{'' if fitting == booking.minutes else own}"


def offer_row(offer: Offer, call: Call) -> OfferRow:
    """One offered time in one's own zone."""
    zone, twelve = call.owner.zone or "UTC", call.owner.reads_twelve
    return OfferRow(
        when.when(offer.starts_at, zone, twelve=twelve),
        when.when(offer.expires_at, zone, twelve=twelve),
    )


def changes_words(booking: Booking) -> str:
    """`moved twice by the client, once by you`; "" when it never moved."""
    moves = [change.by for change in booking.changes.all() if change.what == "moved"]
    times = {1: "once", 2: "twice"}
    said = [
        f"{times.get(count, f'{count} times')} by {who}"
        for by, who in (("client", "the client"), ("me", "you"))
        if (count := moves.count(by))
    ]
    return f"Moved {', '.join(said)}." if said else ""
