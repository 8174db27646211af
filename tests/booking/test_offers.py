"""Times offered are held softly; a clear pick of one books it, anything else is asked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from callsheet.accounts.models import Freelancer
from callsheet.booking.actions import bookings, offers
from callsheet.booking.models import Booking, Offer
from callsheet.booking.queries import open_offers
from callsheet.interviews.actions.pastes import read_paste
from callsheet.interviews.domain.paste import Paste
from callsheet.interviews.models import Call, Interview
from callsheet.replies.actions import mark_sent
from callsheet.replies.models import Draft
from tests import make

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 11, 23, 13, 41, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock() -> object:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


def offered() -> Interview:
    """Maya in New York, to whom three times were offered in the reply that was sent."""
    row = make.interview("Hi Ana, I'm in New York. Can we talk? Maya", now=NOW)
    row.client.zone = "America/New_York"
    row.client.save()
    from callsheet.replies.actions import compose_draft

    compose_draft(interview=row.pk)
    draft = Draft.objects.get(interview=row)
    mark_sent(draft, draft.text, now=NOW)
    return row


def answer(row: Interview, words: str) -> None:
    """Maya's answer pasted."""
    read_paste(row.owner, Paste(reply=words, interview=str(row.uid)), now=NOW + timedelta(hours=1))


def times(row: Interview) -> list[datetime]:
    """The offered instants in the order of the words."""
    return [offer.starts_at for offer in offers.newest_offers(row)]


def test_the_times_of_a_sent_reply_are_held_softly_until_their_expiry() -> None:
    row = offered()

    found = list(Offer.objects.filter(call__interview=row))

    assert len(found) == 3
    assert {offer.expires_at - NOW for offer in found} <= {timedelta(hours=48)} | {
        offer.starts_at - NOW for offer in found
    }
    assert row.calls.get().state == Call.State.OFFERED


def test_a_clear_pick_books_the_call_and_lets_the_others_go() -> None:
    row = offered()
    second = times(row)[1]

    answer(row, "The second one works, thanks!")

    call = row.calls.get()
    assert (call.state, call.starts_at) == (Call.State.BOOKED, second)
    assert not open_offers(row.owner, now=NOW).exists()
    assert Draft.objects.filter(interview=row).latest("id").proposed.count(" works: ") == 1


def test_the_confirmation_states_length_and_agenda() -> None:
    row = offered()

    answer(row, "The second one works, thanks!")

    text = Draft.objects.filter(interview=row).latest("id").proposed
    assert "15 minutes" in text and "your situation first" in text


def test_an_ok_that_picks_none_is_asked_not_booked() -> None:
    row = offered()

    answer(row, "ok sounds good")

    assert not Booking.objects.exists()
    assert "Which one shall I keep" in Draft.objects.filter(interview=row).latest("id").proposed


def test_an_expired_offer_is_not_taken() -> None:
    row = offered()
    Offer.objects.update(expires_at=NOW)

    answer(row, "The second one works, thanks!")

    assert not Booking.objects.exists()


def test_the_first_yes_wins_a_time_offered_twice() -> None:
    row = offered()
    at = times(row)[0]
    other = make.interview("Hi, can we talk? Tom", owner=row.owner, now=NOW, new=True)
    offers.offer_times(other, [at], now=NOW)

    answer(row, "The first one works, thanks!")
    answer(other, "Yes, the first one works for me")

    assert row.calls.get().state == Call.State.BOOKED
    assert other.calls.get().state != Call.State.BOOKED
    assert Booking.objects.count() == 1


def test_a_booked_time_is_not_booked_again_with_its_buffer() -> None:
    owner: Freelancer = make.freelancer()
    from callsheet.booking.actions.terms import set_limits

    set_limits(owner, buffer_after_minutes=30)
    first = make.interview("Hi, can we talk? Tom", owner=owner, now=NOW, new=True)
    second = make.interview("Hi, can we talk? Ben", owner=owner, now=NOW, new=True)
    at = NOW + timedelta(days=2)
    bookings.book(first.calls.get(), at, minutes=15, now=NOW)

    with pytest.raises(bookings.SlotTaken):
        bookings.book(second.calls.get(), at + timedelta(minutes=30), minutes=15, now=NOW)
    bookings.book(second.calls.get(), at + timedelta(minutes=45), minutes=15, now=NOW)


def test_a_time_taken_meanwhile_keeps_the_sent_words_and_says_so() -> None:
    from callsheet.replies.actions import TimeTaken

    row = make.interview("Hi Ana, can we talk Friday at 10am Lisbon time? Maya", now=NOW)
    draft = Draft.objects.get(interview=row)
    assert draft.accepts_at is not None
    other = make.interview("Hi, can we talk? Tom", owner=row.owner, now=NOW, new=True)
    bookings.book(other.calls.get(), draft.accepts_at, minutes=30, now=NOW)

    with pytest.raises(TimeTaken):
        mark_sent(draft, draft.text, now=NOW)

    assert row.messages.filter(side="me").exists()
    assert row.calls.get().state != Call.State.BOOKED


def test_one_interview_may_have_several_calls_each_with_its_booking() -> None:
    from callsheet.interviews.actions.stages import new_call

    row = offered()
    first = row.calls.get()
    second = new_call(row, title="With the CTO", minutes=30)
    bookings.book(first, NOW + timedelta(days=2), minutes=15, now=NOW)
    bookings.book(second, NOW + timedelta(days=3), minutes=30, now=NOW)

    assert Booking.objects.filter(state=Booking.State.CONFIRMED).count() == 2


def test_the_guard_stands_in_the_database_after_every_migration() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM sqlite_master WHERE name LIKE 'booking_no_overlap_%'")
        assert cursor.fetchone() == (2,)


def test_a_move_that_the_client_asked_for_is_theirs() -> None:
    row = make.interview("Hi Ana, can we talk Friday at 10am Lisbon time? Maya", now=NOW)
    draft = Draft.objects.get(interview=row)
    mark_sent(draft, draft.text, now=NOW)
    answer(row, "Sorry, I need to reschedule our call. Can we do Friday 4pm Lisbon time instead?")
    moved = Draft.objects.filter(interview=row).latest("id")

    mark_sent(moved, moved.text, now=NOW + timedelta(hours=2))

    booking = Booking.objects.get()
    assert booking.starts_at == datetime(2026, 11, 27, 16, 0, tzinfo=UTC)
    assert [change.by for change in booking.changes.all()] == ["client"]


def test_a_cancellation_offers_to_take_the_call_out() -> None:
    from callsheet.replies.page import reply_page

    row = make.interview("Hi Ana, can we talk Friday at 10am Lisbon time? Maya", now=NOW)
    draft = Draft.objects.get(interview=row)
    mark_sent(draft, draft.text, now=NOW)
    answer(row, "Hi Ana, I have to cancel our call, we went another way. Sorry!")

    page = reply_page(Interview.objects.get(pk=row.pk), now=NOW)

    assert page is not None and page.cancels == row.calls.get().uid
