"""What a guest does: hold, book, move, propose, take the invitation along."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from callsheet.accounts.models import Freelancer
from callsheet.booking.actions import bookings
from callsheet.booking.actions.bookings import Guest, SlotTaken
from callsheet.booking.actions.feeds import refresh_soon, wait_for_feeds
from callsheet.booking.actions.invites import client_invite, own_invite
from callsheet.booking.domain.agenda import agenda
from callsheet.booking.domain.invitation import calendar_of, own_file
from callsheet.booking.guest_page import is_open
from callsheet.booking.models import Booking, Change, GuestLink
from callsheet.booking.tokens import hash_of, token_hash
from callsheet.core.errors import Refusal
from callsheet.interviews.actions.guests import (
    interview_of_guest,
    keep_guest_words,
    name_guest,
)
from callsheet.interviews.actions.stages import call_of, new_call
from callsheet.interviews.models import PREPARE, Call

OTHER_TIME = "When would suit you?"
OVER = "The five minutes are over, so the time was let go. Please choose again."
TAKEN = "That time is no longer free. Please choose another one."
PAST_CALLS = timedelta(days=60)


class NothingToPropose(Refusal):
    code = "nothing_to_propose"


def hold_open(link: GuestLink, at: datetime | None, *, now: datetime) -> Booking:
    """The hold of a start that is open now; calendars are read again meanwhile.

    Raises SlotTaken.
    """
    if at is None or not is_open(link.owner, link.minutes, at, now=now):
        raise SlotTaken(TAKEN)
    held = bookings.hold(link, at, now=now)
    refresh_soon(link.owner, now=now)
    return held


def book_held(held: Booking, guest: Guest, wish: str, *, now: datetime) -> Booking:
    """The held time booked, the wish kept as the client's words.

    Raises SlotTaken when a calendar filled up since, HoldEnded when the form took too long.
    """
    wait_for_feeds(held.owner, since=held.created_at)
    if bookings.meets_calendar(held):
        held.delete()
        raise SlotTaken(TAKEN)
    with transaction.atomic():
        call = call_for(held, guest)
        name_guest(call.interview, guest.name, guest.zone)
        made = bookings.confirm_hold(held, call, guest, now=now)
        keep_guest_words(call.interview, wish, answers=PREPARE, now=now)
    return made


def call_for(held: Booking, guest: Guest) -> Call:
    """The link's call; with a standing link a new interview's."""
    link = held.link
    if link is not None and link.call is not None:
        if link.call.state == Call.State.CANCELLED:
            interview = link.call.interview
            return new_call(interview, title=link.call.title, minutes=link.minutes)
        return link.call
    title = link.title if link is not None else ""
    interview = interview_of_guest(held.owner, guest.name, title or f"Call with {guest.name}")
    return call_of(interview)


def move_open(booking: Booking, at: datetime | None, *, now: datetime) -> Booking:
    """The client's booking at another open start. Raises SlotTaken."""
    owner = booking.owner
    if at is None or not is_open(owner, booking.minutes, at, now=now, without=booking.call):
        raise SlotTaken(TAKEN)
    return bookings.move(booking, at, by=Change.By.CLIENT, now=now)


def propose(
    link: GuestLink | None, booking: Booking | None, said: dict[str, str], *, now: datetime
) -> None:
    """The client's own words about another time, to be read and answered like any reply."""
    call = booking.call if booking else link.call if link else None
    if call is not None:
        interview = call.interview
    elif link is not None:
        name = said.get("name") or ""
        interview = interview_of_guest(link.owner, name, link.title or "Another time proposed")
    else:
        raise NothingToPropose("This link books no more.")
    keep_guest_words(interview, said["words"], answers=OTHER_TIME, now=now)


def agenda_of(booking: Booking) -> str:
    """The short agenda with the stated length."""
    return agenda(booking.minutes)


def invite_file(booking: Booking) -> bytes:
    """The client's .ics."""
    return own_file(client_invite(booking, now=timezone.now()))


def owner_of_calls(token: str) -> Freelancer | None:
    """Whose calls the token shows, None when it is nobody's."""
    owner = Freelancer.objects.the_one()
    return owner if token_hash("calls", owner.uid) == hash_of(token) else None


def calls_file(owner: Freelancer) -> bytes:
    """One's own calls from two months ago on, cancelled ones as such."""
    now = timezone.now()
    rows = Booking.objects.filter(owner=owner, starts_at__gt=now - PAST_CALLS, call__isnull=False)
    rows = rows.exclude(state=Booking.State.HELD).select_related("call__interview__client", "owner")
    invites = [own_invite(booking, now=now) for booking in rows]
    return calendar_of(invites, "Calls (Callsheet)")
