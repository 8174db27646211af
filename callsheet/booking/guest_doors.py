"""What a guest's token opens, and the pages' values that depend on it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils import timezone

from callsheet.booking import guest_page as page
from callsheet.booking.actions.wheres import TOLD_WITH_BOOKING, where_before
from callsheet.booking.models import Booking, GuestLink
from callsheet.booking.tokens import hash_of
from callsheet.core import when
from callsheet.interviews.models import Call


@dataclass(frozen=True)
class Door:
    """What a token opens: a link to book with, or a booking."""

    token: str
    link: GuestLink | None = None
    booking: Booking | None = None

    @property
    def zone(self) -> str:
        """The zone to read times in before the guest says theirs."""
        if self.booking is not None:
            return self.booking.guest_zone or client_zone(self.booking)
        return page.link_reader_zone(self.link) if self.link else "UTC"


def client_zone(booking: Booking) -> str:
    """The client's zone as the interview knows it, else one's own."""
    call = booking.call
    return (call.interview.client.zone if call else "") or booking.owner.zone or "UTC"


def door_of(token: str) -> Door | None:
    """What the token opens; a used single link leads to its current booking."""
    hashed = hash_of(token)
    calls = "call__interview__client", "owner"
    booking = Booking.objects.select_related(*calls).filter(token_hash=hashed).first()
    if booking is not None and booking.state != Booking.State.HELD:
        return Door(token, booking=booking)
    link = GuestLink.objects.select_related(*calls).filter(token_hash=hashed).first()
    if link is None:
        return None
    booked = None
    if link.call_id is not None:
        rows = Booking.objects.select_related(*calls).filter(call_id=link.call_id)
        booked = rows.exclude(state=Booking.State.HELD).order_by("-id").first()
    over = booked is not None and booked.state == Booking.State.CANCELLED and not link.ended_at
    return Door(token, link=link, booking=None if over else booked)


def times_context(request: HttpRequest, door: Door, refused: str = "") -> dict[str, object]:
    """The page of times; for a booking these are the times it can move to."""
    now = timezone.now()
    row = door.booking or door.link
    if row is None:
        raise ValueError("A door opens a link or a booking.")
    reader = page.reader_of(request, door.zone)
    without = door.booking.call if door.booking else None
    first, day = page.asked_day(request)
    month, chosen = (None, None)
    if first is not None:
        month, chosen = page.month_of(
            row.owner, row.minutes, reader, first, day, now=now, without=without
        )
    days = [] if month else page.next_days(row.owner, row.minutes, reader, now=now, without=without)
    return {
        "door": door,
        "owner_name": row.owner.name or "your freelancer",
        "minutes": row.minutes,
        "title": door.link.title if door.link else title_of(door.booking),
        "where": where_words(door),
        "reader": reader,
        "days": days,
        "month": month,
        "day": chosen,
        "refused": refused,
        "mine": when.city(row.owner.zone or "UTC"),
    }


def title_of(booking: Booking | None) -> str:
    """What the call is about: the job's title for a marketplace call."""
    return str(booking.call.interview) if booking and booking.call else ""


def where_words(door: Door) -> str:
    """Where the call happens; a link or a number is told only once it is booked."""
    call: Call | None = door.booking.call if door.booking else door.link.call if door.link else None
    if call is not None and call.room:
        return call.room
    return where_before(call.interview) if call is not None else TOLD_WITH_BOOKING
