"""A draft follows the client's turn and keeps what the person did with it."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from callsheet.accounts.actions import set_call_minutes
from callsheet.core.money import Money
from callsheet.interviews.actions import pastes
from callsheet.interviews.actions.corrections import set_client_zone
from callsheet.interviews.domain.paste import Paste
from callsheet.interviews.models import Call, Interview, Message
from callsheet.library.actions.words import add_answer
from callsheet.replies import actions
from callsheet.replies.actions import NothingToSend
from callsheet.replies.models import Draft
from callsheet.replies.page import reply_page
from tests import make

pytestmark = pytest.mark.django_db(transaction=True)
ASK = "Have you used Recharge before?"


def drafted(reply: str = f"Hi Ana. {ASK} Can we talk next Friday at 10am? Maya") -> Draft:
    """The draft of a reply from New York, written now."""
    owner = make.freelancer()
    row = make.interview(reply, owner=owner, now=timezone.now())
    set_client_zone(row.client, "America/New_York", now=make.NOW)
    return Draft.objects.get(interview=row)


def test_a_pasted_reply_has_a_draft_at_once() -> None:
    draft = drafted()

    assert "On Recharge: [your experience with Recharge]" in draft.text


def test_an_edit_is_kept_when_the_proposal_changes() -> None:
    draft = drafted()
    actions.edit(draft, "My own words.")

    set_call_minutes(draft.owner, 20)
    actions.compose_draft(interview=draft.interview_id)

    draft.refresh_from_db()
    assert draft.text == "My own words."
    assert "20 minutes" in draft.proposed
    assert draft.is_outdated_edit


def test_taking_the_proposal_lets_the_edit_go() -> None:
    draft = drafted()
    actions.edit(draft, "My own words.")

    actions.take_proposal(draft)

    assert draft.text == draft.proposed


def test_an_answer_written_now_fills_the_blank_of_an_open_draft() -> None:
    draft = drafted()

    add_answer(draft.owner, ASK, "I moved two shops to Recharge in 2025.")

    draft.refresh_from_db()
    assert "I moved two shops to Recharge in 2025." in draft.text


def test_sent_as_is_keeps_ones_own_message_and_books_the_accepted_time() -> None:
    draft = drafted("Can we talk on Tuesday in two weeks at 10am? Maya")
    assert draft.accepts_at is not None

    actions.mark_sent(draft, draft.text, now=timezone.now())

    call = Call.objects.get(interview=draft.interview, state=Call.State.BOOKED)
    draft.interview.refresh_from_db()
    assert draft.state == Draft.State.SENT
    assert call.starts_at == draft.accepts_at
    assert draft.interview.stage == Interview.Stage.CALLING
    assert draft.interview.messages.filter(side=Message.Side.ME).count() == 1


@pytest.mark.parametrize(
    ("said", "own_for_call", "minutes"),
    [
        pytest.param("for 10 minutes", None, 10, id="shorter"),
        pytest.param("for 45 minutes", None, 15, id="longer"),
        pytest.param("for 10 minutes", 30, 30, id="set for this call"),
    ],
)
def test_a_call_is_booked_for_the_length_the_draft_agreed_to(
    said: str, own_for_call: int | None, minutes: int
) -> None:
    draft = drafted(f"Can we talk on Tuesday in two weeks at 10am {said}? Maya")
    if own_for_call:
        draft.interview.calls.update(minutes=own_for_call)

    actions.mark_sent(draft, draft.text, now=timezone.now())

    assert Call.objects.get(state=Call.State.BOOKED).minutes == minutes


def test_other_words_without_the_time_book_nothing() -> None:
    draft = drafted()

    actions.mark_sent(draft, "Let me think about it.", now=timezone.now())

    assert draft.state == Draft.State.SENT_OTHER
    assert not Call.objects.filter(state=Call.State.BOOKED).exists()


def test_sending_twice_keeps_one_message() -> None:
    draft = drafted()

    for _ in range(2):
        actions.mark_sent(draft, draft.text, now=timezone.now())

    assert draft.interview.messages.filter(side=Message.Side.ME).count() == 1


def test_an_empty_sent_text_is_refused() -> None:
    with pytest.raises(NothingToSend):
        actions.mark_sent(drafted(), "  ", now=timezone.now())


def test_composing_twice_leaves_one_draft() -> None:
    draft = drafted()

    actions.compose_draft(interview=draft.interview_id)

    assert Draft.objects.count() == 1


def test_a_draft_may_offer_times_instead_and_go_back() -> None:
    draft = drafted("Can we talk on Tuesday in two weeks at 10am? Maya")

    actions.offer_times(draft)
    draft.refresh_from_db()
    assert "Which one suits you?" in draft.text
    actions.choose_time(draft, None)
    draft.refresh_from_db()

    assert "works:" in draft.text


def test_no_time_is_offered_while_the_client_is_away_and_the_page_says_why() -> None:
    first = drafted("Can we talk? Maya")
    before = reply_page(first.interview, now=timezone.now())
    assert before is not None
    day = before.situation.counter[0]
    words = f"I'm out on {day.day} {day:%B}"

    added = Paste(reply=f"{words}.", interview=str(first.interview.uid))
    pastes.read_paste(first.owner, added, now=timezone.now())
    page = reply_page(Interview.objects.get(pk=first.interview_id), now=timezone.now())

    assert page is not None
    assert page.situation.counter != ()
    assert day.date() not in [at.date() for at in page.situation.counter]
    assert any(row.tag == "Away" and words in row.sentence for row in page.meanings)


def test_an_absence_with_an_assumed_beginning_says_so_on_the_page() -> None:
    first = drafted("Can we talk? I'm away for two weeks. Maya")

    page = reply_page(first.interview, now=timezone.now())

    assert page is not None
    [row] = [row for row in page.meanings if row.tag == "Away"]
    assert row.sentence.endswith("taken from the day it was written.")


def test_a_new_message_of_theirs_gets_a_draft_of_its_own_and_the_first_is_kept() -> None:
    first = drafted()
    actions.edit(first, "My own words.")

    pastes.read_paste(
        first.owner,
        Paste(reply="One more thing: do you know Klaviyo?", interview=str(first.interview.uid)),
        now=timezone.now() + timedelta(minutes=1),
    )

    first.refresh_from_db()
    assert first.edited == "My own words."
    newest = Draft.objects.last()
    assert newest is not None
    assert "On Klaviyo:" in newest.text
    assert "On Recharge:" in newest.text


def test_a_reply_in_another_language_is_said_and_nothing_guessed() -> None:
    draft = drafted(
        "Hola Ana, nos gustaría hablar contigo mañana por la tarde sobre el proyecto de la tienda."
    )

    page = reply_page(draft.interview, now=timezone.now())

    assert page is not None
    assert "Spanish" in page.meanings[0].sentence
    assert page.times == []
    assert draft.accepts_at is None


def test_the_guard_marks_ones_own_edit_red() -> None:
    draft = drafted()
    actions.edit(draft, "Mail me at ana@mail.example")

    page = reply_page(draft.interview, now=timezone.now())

    assert page is not None
    assert [b.quote.text for b in page.breaches] == ["ana@mail.example"]


def test_a_fraud_sign_stands_on_the_client_and_offers_no_site() -> None:
    draft = drafted(
        "Please buy a $200 gift card first and send me the code, see oat-pay.example for details."
    )

    page = reply_page(draft.interview, now=timezone.now())

    assert page is not None
    assert page.signs
    assert page.sites == []


def test_a_floor_after_the_fee_is_held_against_what_the_client_pays() -> None:
    draft = drafted("Could you do $44/hr?")
    draft.owner.floor_after_fee = True
    draft.owner.save()
    row = draft.interview
    row.venue.fee_percent = Decimal(10)
    row.venue.save()

    page = reply_page(draft.interview, now=timezone.now())

    assert page is not None
    assert page.situation.rates.floor == Money.of("46.67")
    assert "your floor is $46.67" in page.open_points[0]


def test_an_unknown_fee_is_said_and_not_guessed() -> None:
    draft = drafted("Could you do $44/hr?")
    draft.owner.floor_after_fee = True
    draft.owner.save()

    page = reply_page(draft.interview, now=timezone.now())

    assert page is not None
    assert "say the fee" in page.open_points[0]


def test_a_replaced_time_says_which_words_replaced_it() -> None:
    row = make.interview("Would Tuesday or Thursday suit you, around 3pm London time?")
    pastes.read_paste(
        row.owner,
        Paste(reply="Thursday is better for us.", interview=str(row.uid)),
        now=make.NOW + timedelta(hours=1),
    )

    page = reply_page(Interview.objects.get(pk=row.pk), now=make.NOW + timedelta(hours=2))

    assert page is not None
    assert [each.replaced_by for each in page.replaced] == ["“Thursday”"]
