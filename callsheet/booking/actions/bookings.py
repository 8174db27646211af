"""Taking a time, moving and cancelling it. Nothing here opens a connection inside the lock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from django.db import IntegrityError, transaction

from callsheet.accounts.models import Freelancer
from callsheet.booking.actions.terms import terms_of
from callsheet.booking.actions.wheres import where_of
from callsheet.booking.models import Booking, Change, GuestLink, Offer
from callsheet.booking.overlap import is_overlap
from callsheet.booking.queries import booking_of, busy_rows
from callsheet.booking.tokens import token_hash
from callsheet.core.errors import Refusal
from callsheet.core.spans import Span
from callsheet.interviews.actions.stages import agree_time, unagree
from callsheet.interviews.models import Call
from callsheet.jobs.actions import record

HOLD = timedelta(minutes=5)
USUAL_MINUTES = 30  # taken where nobody said a length


class SlotTaken(Refusal):
    code = "slot_taken"


class HoldEnded(Refusal):
    code = "hold_ended"


@dataclass(frozen=True)
class Guest:
    """Who books, as they said; `zone` and `twelve` are how they read times."""

    name: str = ""
    email: str = ""
    zone: str = ""
    twelve: bool | None = None


def take(
    owner: Freelancer, starts_at: datetime, minutes: int, *, now: datetime, **values: object
) -> Booking:
    """A live booking of that time, buffers inside. Raises SlotTaken when another one is there.

    Holds that ran out are let go in the same transaction; the database's guard decides.
    """
    held = held_span(owner, starts_at, minutes)
    uid = uuid4()
    try:
        with transaction.atomic():
            drop_ended_holds(owner, now=now)
            return Booking.objects.create(
                uid=uid,
                owner=owner,
                starts_at=starts_at,
                minutes=minutes,
                held_from=held.start,
                held_to=held.end,
                token_hash=token_hash("booking", uid),
                **values,
            )
    except IntegrityError as error:
        raise taken(error) from error


def taken(error: IntegrityError) -> SlotTaken:
    """The refusal for the database's own; any other error is raised again."""
    if is_overlap(error) or "one_booking_per_call" in str(error) or "call_id" in str(error):
        return SlotTaken("That time has just been taken. Please choose another one.")
    raise error


def held_span(owner: Freelancer, starts_at: datetime, minutes: int) -> Span:
    """The call with one's buffers."""
    return terms_of(owner).held(Span(starts_at, starts_at + timedelta(minutes=minutes)))


def drop_ended_holds(owner: Freelancer, *, now: datetime) -> None:
    """Guests' holds that ran out are gone."""
    Booking.objects.filter(owner=owner, state=Booking.State.HELD, hold_ends_at__lte=now).delete()


def hold(link: GuestLink, starts_at: datetime, *, now: datetime) -> Booking:
    """Five minutes for the guest's form. One hold for each single-use link: the newest.

    Raises SlotTaken.
    """
    with transaction.atomic():
        if not link.is_standing:
            Booking.objects.filter(link=link, state=Booking.State.HELD).delete()
        return take(
            link.owner,
            starts_at,
            link.minutes,
            now=now,
            state=Booking.State.HELD,
            hold_ends_at=now + HOLD,
            link=link,
        )


def confirm_hold(booking: Booking, call: Call, guest: Guest, *, now: datetime) -> Booking:
    """The held time becomes the call's. Raises HoldEnded, SlotTaken."""
    try:
        with transaction.atomic():
            held = Booking.objects.filter(
                pk=booking.pk, state=Booking.State.HELD, hold_ends_at__gt=now
            )
            if not held.update(state=Booking.State.CONFIRMED, call=call, hold_ends_at=None):
                # the hold ran out, or the same form was sent twice
                raise HoldEnded("The five minutes are over. Please choose the time again.")
            booking.refresh_from_db()
            keep_guest(booking, guest)
            settle(booking, now=now)
    except IntegrityError as error:
        raise taken(error) from error
    return booking


def keep_guest(booking: Booking, guest: Guest) -> None:
    """What the guest said about themselves."""
    booking.guest_name, booking.guest_email = guest.name[:120], guest.email[:254]
    booking.guest_zone, booking.guest_twelve = guest.zone, guest.twelve
    booking.save(update_fields=["guest_name", "guest_email", "guest_zone", "guest_twelve"])


def book(
    call: Call,
    starts_at: datetime,
    *,
    minutes: int | None,
    now: datetime,
    by: Change.By = Change.By.ME,
) -> Booking:
    """The call at a time both sides named; a call that is booked is moved. Raises SlotTaken.

    by  who wanted the move, when it is one
    """
    current = booking_of(call)
    length = minutes or call.minutes or call.owner.call_minutes or USUAL_MINUTES
    if current is not None:
        return move(current, starts_at, minutes=length, by=by, now=now)
    with transaction.atomic():
        booking = take(
            call.owner, starts_at, length, now=now, state=Booking.State.CONFIRMED, call=call
        )
        settle(booking, now=now)
    return booking


def settle(booking: Booking, *, now: datetime) -> None:
    """A fresh booking: the call says so, its open offers are over, what follows is recorded."""
    call = booking.call
    if call is None:
        raise ValueError("A confirmed booking belongs to a call.")
    booking.confirmed_at = now
    booking.where = call.room or where_of(call.interview)
    booking.save(update_fields=["confirmed_at", "where"])
    agree_time(call, booking.starts_at, minutes=booking.minutes, room=booking.where)
    Offer.objects.filter(call=call, starts_at=booking.starts_at).update(
        state=Offer.State.TAKEN, taken_at=now
    )
    Offer.objects.filter(call=call, state=Offer.State.OPEN).update(state=Offer.State.WITHDRAWN)
    record("booking.confirmed", booking=booking.pk, interview=call.interview_id)


def move(
    booking: Booking,
    starts_at: datetime,
    *,
    by: Change.By,
    now: datetime,
    minutes: int | None = None,
) -> Booking:
    """The booking at another time, one more change of its invitation. Raises SlotTaken.

    The same time and length again change nothing.
    """
    length = minutes or booking.minutes
    if (starts_at, length) == (booking.starts_at, booking.minutes):
        return booking
    held = held_span(booking.owner, starts_at, length)
    old = booking.starts_at
    try:
        with transaction.atomic():
            drop_ended_holds(booking.owner, now=now)
            live = Booking.objects.filter(
                pk=booking.pk, state=Booking.State.CONFIRMED, sequence=booking.sequence
            )
            if not live.update(
                starts_at=starts_at,
                minutes=length,
                held_from=held.start,
                held_to=held.end,
                sequence=booking.sequence + 1,
            ):
                raise SlotTaken("This call was changed a moment ago. Please look again.")
            booking.refresh_from_db()
            changed(booking, "moved", by, old, now=now)
    except IntegrityError as error:
        raise taken(error) from error
    return booking


def changed(booking: Booking, what: str, by: Change.By, old: datetime, *, now: datetime) -> None:
    """The change kept, the call told, what follows recorded."""
    Change.objects.create(
        owner=booking.owner, booking=booking, what=what, by=by, from_at=old, happened_at=now
    )
    call = booking.call
    if call is None:
        return
    if what == "moved":
        agree_time(call, booking.starts_at, minutes=booking.minutes, room=booking.where)
    else:
        unagree(call)
    record(f"booking.{what}", booking=booking.pk, interview=call.interview_id)


def newer_than(booking: Booking) -> Booking | None:
    """The call's current booking when it is another one; None when there is none."""
    if booking.call is None:
        return None
    current = booking_of(booking.call)
    return current if current is not None and current.pk != booking.pk else None


def meets_calendar(booking: Booking) -> bool:
    """Whether a calendar's busy time touches the booking, buffers included."""
    return busy_rows(booking.owner, booking.held).exists()


def cancel(booking: Booking, *, by: Change.By, now: datetime) -> None:
    """The booking let go; cancelling twice is no error."""
    with transaction.atomic():
        live = Booking.objects.filter(pk=booking.pk, state=Booking.State.CONFIRMED)
        if not live.update(state=Booking.State.CANCELLED, sequence=booking.sequence + 1):
            return
        booking.refresh_from_db()
        changed(booking, "cancelled", by, booking.starts_at, now=now)
