"""Booked calls in one's own CalDAV calendar: written, changed, taken out."""

from __future__ import annotations

from django.utils import timezone

from callsheet.booking.actions.invites import event_uid, own_invite
from callsheet.booking.domain.invitation import invitation
from callsheet.booking.models import Booking, CalendarCopy, Feed
from callsheet.core.errors import ServiceError
from callsheet.jobs.actions import enqueue

COPY = "callsheet.booking.jobs.copy_booking"


def plan_copies(*, booking: int, interview: int) -> None:
    """Follower of a booking's every change: the calendars follow in a job."""
    row = Booking.objects.get(pk=booking)
    if Feed.objects.filter(owner=row.owner, gets_calls=True, kind=Feed.Kind.CALDAV).exists():
        enqueue(COPY, f"copy:{booking}:", {"booking": booking}, timezone.now())


def write_copies(booking: Booking) -> None:
    """Every calendar that gets calls holds the booking as it is now.

    Raises ServiceError when trying again may help; one that cannot work is kept as its sentence.
    """
    failed: ServiceError | None = None
    for feed in Feed.objects.filter(owner=booking.owner, gets_calls=True, kind=Feed.Kind.CALDAV):
        copy, _ = CalendarCopy.objects.get_or_create(
            booking=booking, feed=feed, defaults={"owner": booking.owner}
        )
        try:
            write(copy, booking, feed)
        except ServiceError as error:
            copy.last_error = str(error)[:400]
            copy.save(update_fields=["last_error"])
            failed = failed if error.permanent else error
    if failed is not None:
        raise failed


def write(copy: CalendarCopy, booking: Booking, feed: Feed) -> None:
    """One calendar; a change made there by another program is read and then replaced once."""
    from callsheet.outside import caldav_server as server

    account, uid = server.Account(feed.url, feed.username, feed.password), event_uid(booking)
    if booking.state == Booking.State.CANCELLED:
        server.delete_event(account, feed.url, uid, None)
        return written(copy, booking, "")
    if copy.sequence == booking.sequence:
        return None
    method = own_invite(booking, now=timezone.now())
    data = without_method(invitation(method, "PUBLISH"))
    try:
        etag = server.put_event(account, feed.url, uid, data, copy.etag or None)
    except server.EventChanged:
        there = server.read_event(account, feed.url, uid)
        etag = server.put_event(account, feed.url, uid, data, there.etag if there else None)
    return written(copy, booking, etag)


def without_method(data: bytes) -> bytes:
    """A stored event has no METHOD (RFC 4791 section 4.1)."""
    return data.replace(b"METHOD:PUBLISH\r\n", b"")


def written(copy: CalendarCopy, booking: Booking, etag: str) -> None:
    """The copy is as the booking."""
    copy.etag, copy.sequence, copy.last_error = etag, booking.sequence, ""
    copy.save(update_fields=["etag", "sequence", "last_error"])
