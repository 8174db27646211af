"""Jobs of booking: load by id, call the action."""

from __future__ import annotations

from callsheet.booking.actions.copies import write_copies
from callsheet.booking.actions.feeds import refresh
from callsheet.booking.actions.mails import send_mail as send
from callsheet.booking.models import Booking, Feed, Mail


def send_mail(*, mail: int) -> None:
    """One queued mail."""
    rows = Mail.objects.select_related("booking__call__interview__client", "booking__owner")
    row = rows.filter(pk=mail).first()
    if row is not None:
        send(row)


def refresh_feed(*, feed: int) -> None:
    """One calendar read again; the next look is planned."""
    row = Feed.objects.filter(pk=feed).first()
    if row is not None:
        refresh(row)


def copy_booking(*, booking: int) -> None:
    """One booking into one's own calendars."""
    rows = Booking.objects.select_related("call__interview__client", "owner")
    row = rows.filter(pk=booking).first()
    if row is not None:
        write_copies(row)
