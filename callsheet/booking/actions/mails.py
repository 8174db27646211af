"""Mails about a booking: queued with the change that wants them, each sent at most once."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from callsheet.booking.actions.invites import appointment_of, client_invite, event_uid
from callsheet.booking.actions.wheres import NO_EMAIL, barring
from callsheet.booking.domain.invitation import invitation
from callsheet.booking.domain.letters import Kind, letter
from callsheet.booking.models import Booking, Mail, Terms
from callsheet.core.errors import ServiceError
from callsheet.jobs.actions import cancel, enqueue
from callsheet.outside.mail import MailServer, MaybeSent, OutMail, parse_email_url, send

SEND = "callsheet.booking.jobs.send_mail"
STATES: frozenset[Kind] = frozenset({"confirmed", "moved", "cancelled"})  # carry an invitation
REMINDERS: dict[Kind, timedelta] = {
    "day_before": timedelta(days=1),
    "quarter_hour": timedelta(minutes=15),
}


def server() -> MailServer | None:
    """The mail server of the settings, None without one."""
    return parse_email_url(settings.EMAIL_URL) if settings.EMAIL_URL else None


def may_mail(booking: Booking) -> bool:
    """Whether this client can and may be written to."""
    if not booking.guest_email or server() is None or booking.call is None:
        return False
    return barring(booking.call.interview, NO_EMAIL) is None


def plan_mails(*, booking: int, interview: int) -> None:
    """Follower of a booking's every change: the mail about it now, the reminders at their time."""
    row = Booking.objects.select_related("call__interview__client", "owner").get(pk=booking)
    terms = Terms.objects.filter(owner=row.owner).first()
    with transaction.atomic():
        for kind in REMINDERS:
            cancel(f"mail:{row.pk}:{kind}:")
        Mail.objects.filter(booking=row, state=Mail.State.QUEUED, sequence__lt=row.sequence).update(
            state=Mail.State.DROPPED
        )
        if terms is None or not may_mail(row):
            return
        now = timezone.now()
        if terms.mail_confirmation:
            queue(row, kind_of(row), now)
        for kind, switched in reminders_of(terms):
            at = row.starts_at - REMINDERS[kind]
            if switched and row.state == Booking.State.CONFIRMED and at > now:
                queue(row, kind, at)


def kind_of(booking: Booking) -> Kind:
    """Which mail the booking's state wants."""
    if booking.state == Booking.State.CANCELLED:
        return "cancelled"
    return "moved" if booking.sequence else "confirmed"


def reminders_of(terms: Terms) -> tuple[tuple[Kind, bool], ...]:
    """Each reminder and whether it is switched on."""
    return (("day_before", terms.mail_day_before), ("quarter_hour", terms.mail_quarter_hour))


def queue(booking: Booking, kind: Kind, at: datetime) -> None:
    """One mail of a kind for this state of the booking; asking twice is no error."""
    mail, _ = Mail.objects.get_or_create(
        booking=booking,
        kind=kind,
        sequence=booking.sequence,
        defaults={"owner": booking.owner},
    )
    if mail.state == Mail.State.QUEUED:
        enqueue(SEND, f"mail:{booking.pk}:{kind}:{booking.sequence}", {"mail": mail.pk}, at)


def send_mail(mail: Mail) -> None:
    """The mail handed in, unless it is no longer true or went before.

    One that was being handed over when the process died may have arrived: it is never sent again
    by itself, the person is asked. Raises ServiceError when trying again may help.
    """
    booking = mail.booking
    if mail.state == Mail.State.SENDING:
        settle(mail, Mail.State.UNSURE, "The program stopped while this mail went over.")
        return
    if mail.state != Mail.State.QUEUED:
        return
    if mail.sequence != booking.sequence or is_over(booking, mail):
        settle(mail, Mail.State.DROPPED, "")
        return
    post = server()
    if post is None:
        settle(mail, Mail.State.FAILED, "No mail server is set (CALLSHEET_EMAIL_URL).")
        return
    hand_in(mail, post)


def is_over(booking: Booking, mail: Mail) -> bool:
    """Whether nobody needs this mail any more."""
    if mail.kind in REMINDERS:
        return booking.state != Booking.State.CONFIRMED or booking.starts_at < timezone.now()
    return False


def hand_in(mail: Mail, post: MailServer) -> None:
    """One attempt; what became of it is saved."""
    try:
        send(out_mail(mail, post), post, before_data=lambda: settle(mail, Mail.State.SENDING, ""))
    except MaybeSent as error:
        settle(mail, Mail.State.UNSURE, str(error))
    except ServiceError as error:
        settle(mail, Mail.State.FAILED if error.permanent else Mail.State.QUEUED, str(error))
        raise
    else:
        settle(mail, Mail.State.SENT, "")


def settle(mail: Mail, state: Mail.State, error: str) -> None:
    """The mail's state saved at once."""
    mail.state, mail.error = state, error[:400]
    mail.sent_at = timezone.now() if state == Mail.State.SENT else None
    mail.save(update_fields=["state", "error", "sent_at"])


def send_again(mail: Mail) -> None:
    """The person wants one that failed, or may not have arrived, sent (again)."""
    if mail.state in (Mail.State.UNSURE, Mail.State.FAILED):
        with transaction.atomic():
            settle(mail, Mail.State.QUEUED, "")
            key = f"mail:{mail.booking_id}:{mail.kind}:{mail.sequence}"
            enqueue(SEND, key, {"mail": mail.pk}, timezone.now())


def out_mail(mail: Mail, post: MailServer) -> OutMail:
    """The mail's words and, for a state of the booking, its invitation."""
    booking = mail.booking
    words = letter(mail.kind, appointment_of(booking))  # type: ignore[arg-type]
    method = "CANCEL" if mail.kind == "cancelled" else "REQUEST"
    invite = None
    if mail.kind in STATES:
        data = client_invite(booking, now=timezone.now(), sender=post.sender)
        invite = invitation(data, method)  # type: ignore[arg-type]
    return OutMail(
        to=booking.guest_email,
        subject=words.subject,
        text=words.text,
        message_id=f"{mail.kind}.{mail.sequence}.{event_uid(booking)}",
        sender_name=booking.owner.name,
        calendar=invite,
        method=method if invite else "",
    )
