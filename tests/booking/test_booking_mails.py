"""Mails about a booking: only where switched on, once for each state, never twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, timedelta

import icalendar
import pytest
import time_machine
import vobject
from django.test import Client as Browser
from django.utils import timezone

from callsheet.booking import guest_limits
from callsheet.booking.actions.mails import send_again
from callsheet.booking.actions.terms import set_limits
from callsheet.booking.jobs import send_mail
from callsheet.booking.models import Booking, Mail
from callsheet.jobs.runner import run_next
from tests.booking.guests import address, always_open, at_hour, book, page_of, standing_link
from tests.outside.mailbox import Mailbox, mailbox

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def box(settings: object) -> Iterator[Mailbox]:
    guest_limits.forget()
    with mailbox() as found:
        settings.EMAIL_URL = found.url  # type: ignore[attr-defined]
        yield found


def booked(hours: int = 30, **switches: bool) -> Booking:
    """A booking by Maya, who left her e-mail."""
    owner = always_open()
    set_limits(owner, **({"mail_confirmation": True} | switches))
    made = book(Browser(), address(standing_link(owner)), at_hour(hours))
    assert made is not None
    return made


def run_all() -> None:
    """Every due job."""
    while run_next():
        pass


def test_a_booking_sends_one_invitation_that_a_second_library_reads(box: Mailbox) -> None:
    made = booked()
    run_all()

    (mail,) = box.mails
    data = next(p for p in mail.walk() if p.get_content_type() == "text/calendar").get_content()
    event = vobject.readOne(data).vevent
    assert mail["To"] == "maya@example.test"
    assert event.dtstart.value.astimezone(UTC) == made.starts_at
    assert event.uid.value == f"{made.uid}@callsheet"


def test_nothing_is_mailed_until_it_is_switched_on(box: Mailbox) -> None:
    booked(mail_confirmation=False)
    run_all()

    assert box.mails == []


def test_every_change_raises_the_sequence_and_the_cancel_says_so(box: Mailbox) -> None:
    made = booked()
    run_all()
    Browser().post(page_of(made) + "move/", {"at": at_hour(50).isoformat()})
    run_all()
    Browser().post(page_of(made) + "cancel/")
    run_all()

    events = [
        icalendar.Calendar.from_ical(part.get_content())
        for mail in box.mails
        for part in mail.walk()
        if part.get_content_type() == "text/calendar"
    ]
    assert [str(e["METHOD"]) for e in events] == ["REQUEST", "REQUEST", "CANCEL"]
    assert [e.walk("VEVENT")[0]["SEQUENCE"] for e in events] == [0, 1, 2]
    assert len({str(e.walk("VEVENT")[0]["UID"]) for e in events}) == 1


def test_the_job_run_twice_sends_once(box: Mailbox) -> None:
    booked()
    mail = Mail.objects.get()

    send_mail(mail=mail.pk)
    send_mail(mail=mail.pk)

    assert len(box.mails) == 1


def test_a_mail_that_was_going_over_when_the_process_died_is_asked_about(box: Mailbox) -> None:
    booked()
    Mail.objects.update(state=Mail.State.SENDING)

    send_mail(mail=Mail.objects.get().pk)

    assert Mail.objects.get().state == Mail.State.UNSURE
    assert box.mails == []
    send_again(Mail.objects.get())
    run_all()
    assert len(box.mails) == 1


def test_a_passing_refusal_is_tried_again_and_arrives_once(box: Mailbox) -> None:
    booked()
    box.refuse_receiver = "451 later"
    run_all()
    box.refuse_receiver = ""
    with time_machine.travel(timezone.now() + timedelta(minutes=2)):
        run_all()

    assert len(box.mails) == 1
    assert Mail.objects.get().state == Mail.State.SENT


def test_a_lost_line_after_the_last_byte_is_never_sent_again(box: Mailbox) -> None:
    booked()
    box.drop_after_data = True
    run_all()
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        run_all()

    assert len(box.mails) == 1
    assert Mail.objects.get().state == Mail.State.UNSURE


def test_reminders_come_at_their_time_and_move_with_the_call(box: Mailbox) -> None:
    made = booked(hours=60, mail_confirmation=False, mail_day_before=True, mail_quarter_hour=True)
    Browser().post(page_of(made) + "move/", {"at": at_hour(80).isoformat()})
    old = made.starts_at
    made.refresh_from_db()
    run_all()
    with time_machine.travel(old - timedelta(hours=23)):
        run_all()
        early = len(box.mails)
    with time_machine.travel(made.starts_at - timedelta(hours=23)):
        run_all()
        day_before = len(box.mails)
    with time_machine.travel(made.starts_at - timedelta(minutes=14)):
        run_all()

    assert (early, day_before, len(box.mails)) == (0, 1, 2)
    assert "Tomorrow" in box.mails[0]["Subject"]


def test_a_cancelled_call_is_not_reminded_of(box: Mailbox) -> None:
    made = booked(hours=60, mail_confirmation=False, mail_day_before=True)
    Browser().post(page_of(made) + "cancel/")
    with time_machine.travel(made.starts_at - timedelta(hours=23)):
        run_all()

    assert box.mails == []
