"""A booking as an invitation: for the client, and for one's own calendar."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings

from callsheet.booking.actions.wheres import NO_LINK, barring
from callsheet.booking.domain.agenda import agenda
from callsheet.booking.domain.invitation import Invite
from callsheet.booking.domain.letters import Appointment
from callsheet.booking.models import Booking
from callsheet.booking.tokens import guest_url, token_of
from callsheet.core import when

DOMAIN = "callsheet"  # the right side of an invitation's UID; ours are known by it


def event_uid(booking: Booking) -> str:
    """The one UID of a booking's invitation, for life."""
    return f"{booking.uid}@{DOMAIN}"


def guest_link(booking: Booking) -> str:
    """The client's page of the booking; "" where the venue bars links or nobody could open it."""
    if settings.ON_LOOPBACK or booking.call is None or barring(booking.call.interview, NO_LINK):
        return ""
    return guest_url(token_of("booking", booking.uid))


def appointment_of(booking: Booking) -> Appointment:
    """The booking as letters speak of it."""
    owner, call = booking.owner, booking.call
    client = call.interview.client if call else None
    theirs = booking.guest_zone or (client.zone if client else "") or owner.zone or "UTC"
    twelve = when.twelve_hour(theirs) if booking.guest_twelve is None else booking.guest_twelve
    return Appointment(
        my_name=owner.name,
        their_name=booking.guest_name or (client.name if client else ""),
        title=str(call.interview) if call else "",
        starts_at=booking.starts_at,
        minutes=booking.minutes,
        my_zone=owner.zone or "UTC",
        their_zone=theirs,
        my_twelve=owner.reads_twelve,
        their_twelve=twelve,
        where=booking.where,
        link=guest_link(booking),
    )


def client_invite(booking: Booking, *, now: datetime, sender: str = "") -> Invite:
    """What the client's calendar gets; `sender` is the address that invites."""
    call = appointment_of(booking)
    words = [agenda(booking.minutes), f"{call.both}"]
    if call.link:
        words.append(f"To move or cancel it: {call.link}")
    return Invite(
        uid=event_uid(booking),
        sequence=booking.sequence,
        starts_at=booking.starts_at,
        minutes=booking.minutes,
        zone=call.their_zone,
        summary=f"Call with {call.my_name or 'your freelancer'}",
        description="\n".join(words),
        location=booking.where,
        stamped_at=now,
        organizer_name=call.my_name,
        organizer_email=sender,
        attendee_name=booking.guest_name,
        attendee_email=booking.guest_email if sender else "",
        url=call.link,
        cancelled=booking.state == Booking.State.CANCELLED,
    )


def own_invite(booking: Booking, *, now: datetime) -> Invite:
    """What one's own calendar gets: no e-mail of anybody in it."""
    call = appointment_of(booking)
    return Invite(
        uid=event_uid(booking),
        sequence=booking.sequence,
        starts_at=booking.starts_at,
        minutes=booking.minutes,
        zone=call.my_zone,
        summary=f"Call with {call.their_name or 'a client'}",
        description="\n".join(filter(None, (call.title, call.both))),
        location=booking.where,
        stamped_at=now,
        cancelled=booking.state == Booking.State.CANCELLED,
    )
