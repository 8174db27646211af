"""Rehearsal: takes, the honest answer and its promise, the bank, transcripts, their pages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from callsheet.followup.actions.promises import keep_promise, settle
from callsheet.followup.models import Promise
from callsheet.interviews.models import Interview
from callsheet.library.models import Answer
from callsheet.prep.actions import bank, rehearsal
from callsheet.prep.domain.honest import HonestParts
from callsheet.prep.domain.rehearsal import prompt_key
from callsheet.prep.models import BankQuestion, PastedTranscript, Take
from callsheet.prep.queries import open_call, rehearsed_questions, sheet_for
from callsheet.prep.takes import rehearsal_of
from tests import make

pytestmark = pytest.mark.django_db(transaction=True)
ASK = "Have you used Recharge before?"
REPLY = f"Hi Ana, {ASK} Can we talk Friday at 10am? Maya"
PARTS = HonestParts("I haven't used Recharge", "", "building a test store", date(2027, 1, 8))
VTT = """WEBVTT

00:01.000 --> 00:03.000
<v Maya>How would you report while you work?</v>

00:03.500 --> 00:05.000
<v Ana Reis>A short mail each Friday.</v>
"""


def questions(row: Interview) -> Any:
    return rehearsed_questions(row, open_call(row), now=timezone.now())


def test_a_take_is_kept_and_told_about() -> None:
    row = make.interview(REPLY)

    rehearsal.keep_take(row, ASK, "Yes, in two stores.", None)

    step = rehearsal_of(row, questions(row), "").step(prompt_key(ASK))
    assert step is not None
    assert step.state == "tried"
    assert step.takes[0].told.label == "Answered"


def test_a_take_needs_words_or_a_recording() -> None:
    row = make.interview(REPLY)

    with pytest.raises(rehearsal.NothingSaid):
        rehearsal.keep_take(row, ASK, "  ", None)
    take = rehearsal.keep_take(row, ASK, "", 25)
    with pytest.raises(rehearsal.NothingSaid, match="type what you said"):
        rehearsal.choose(take, now=timezone.now())


def test_the_best_take_becomes_the_prepared_answer() -> None:
    row = make.interview(REPLY)
    first = rehearsal.keep_take(row, ASK, "Yes.", None)
    best = rehearsal.keep_take(row, ASK, "Yes, in two stores.", None)

    rehearsal.choose(first, now=timezone.now())
    rehearsal.choose(best, now=timezone.now())

    assert Answer.objects.get(question=ASK).text == "Yes, in two stores."
    assert list(Take.objects.filter(chosen_at__isnull=False)) == [best]


def test_a_dodging_take_makes_a_weak_spot_until_a_better_one() -> None:
    row = make.interview(REPLY)
    question = "How long will it take?"
    rehearsal.keep_take(row, question, "Quality matters most to us and trust is the key.", None)

    whys = {q.text: q.why for q in sheet_for(row, None, now=timezone.now()).questions}
    assert whys[question] == "Your last take did not answer it."

    rehearsal.keep_take(row, question, "Three weeks.", None)
    whys = {q.text: q.why for q in sheet_for(row, None, now=timezone.now()).questions}
    assert whys.get(question) != "Your last take did not answer it."


def test_an_honest_answer_becomes_the_answer_and_a_promise_once() -> None:
    row = make.interview(REPLY)

    for _ in range(2):
        rehearsal.build_honest_answer(row, ASK, PARTS, today=date(2026, 11, 24))

    promise = Promise.objects.get()
    assert promise.due_on == date(2027, 1, 8)
    assert promise.text == f"Answer “{ASK}”: building a test store"
    assert "I haven't used Recharge." in Answer.objects.get(question=ASK).text


def test_keeping_a_promise_again_moves_its_day_and_opens_it() -> None:
    row = make.interview(REPLY)
    facts = {"interview": row.pk, "about": "q-1", "text": "Ask Tom", "due_on": "2027-01-08"}
    keep_promise(**facts)
    settle(Promise.objects.get(), "done", now=timezone.now())

    keep_promise(**(facts | {"due_on": "2027-01-09"}))

    promise = Promise.objects.get()
    assert (promise.due_on, promise.done_at) == (date(2027, 1, 9), None)


def test_questions_of_clients_grow_the_bank_once_an_interview() -> None:
    first = make.interview(f"How do you measure the result of your work? {REPLY}")
    make.interview(
        "Hello, how do you measure the result of your work? Thanks, Bo", owner=first.owner, new=True
    )

    bank.grow_bank(interview=first.pk)
    bank.grow_bank(interview=first.pk)

    rows = {row.text: row.times for row in BankQuestion.objects.all()}
    assert rows["How do you measure the result of your work?"] == 2
    assert not any("Friday" in text for text in rows)


def test_an_own_question_is_among_the_predictions_until_hidden() -> None:
    row = make.interview(REPLY)
    own = bank.add_question(row.owner, "Why did you leave your last client?")

    assert own.text in [q.text for q in questions(row)]

    bank.hide_question(own, hidden=True)
    assert own.text not in [q.text for q in questions(row)]
    with pytest.raises(bank.NoQuestion):
        bank.add_question(row.owner, " ")


def test_a_transcript_is_read_for_oneself_and_fills_the_bank() -> None:
    row = make.interview(REPLY)

    kept = rehearsal.keep_transcript(row, VTT, "Ana", now=timezone.now())

    assert kept.me == "Ana Reis"
    assert BankQuestion.objects.filter(text="How would you report while you work?").exists()


def test_a_transcript_without_oneself_asks_who_one_is(client: Client) -> None:
    row = make.interview(REPLY)
    kept = rehearsal.keep_transcript(row, VTT.replace("Ana Reis", "Guest"), "", now=timezone.now())
    client.force_login(row.owner)

    page = client.get(f"/transcripts/{kept.uid}/").content.decode()
    assert "Which one are you?" in page

    client.post(f"/transcripts/{kept.uid}/", {"me": "Guest"})
    page = client.get(f"/transcripts/{kept.uid}/").content.decode()
    assert "A short mail each Friday." in page
    assert "Not measurable: this transcript shows no" in page


def test_the_pages_of_a_rehearsal(client: Client) -> None:
    row = make.interview(REPLY)
    client.force_login(row.owner)
    path = f"/interviews/{row.uid}/rehearsal/"
    one = f"{path}{prompt_key(ASK)}/"

    assert ASK in client.get(path).content.decode()
    assert "Tell us about yourself" in client.get(f"{path}?list=spoken").content.decode()
    client.post(f"{one}takes/", {"question": ASK, "text": "Stores are about planning."})
    assert "Not answered" in client.get(one).content.decode()
    take = Take.objects.get()
    client.post(f"/takes/{take.uid}/", {"how": "remove"})
    assert "Bring the last one back" in client.get(one).content.decode()
    client.post(f"/takes/{take.uid}/", {"how": "back"})
    client.post(f"/takes/{take.uid}/", {"how": "choose"})
    assert "Your answer" in client.get(one).content.decode()
    gone = client.get(f"{path}00000000/", follow=True).content.decode()
    assert "no longer among the likeliest" in gone


def test_an_honest_answer_that_is_not_whole_keeps_the_words(client: Client) -> None:
    row = make.interview(REPLY)
    client.force_login(row.owner)
    path = f"/interviews/{row.uid}/rehearsal/{prompt_key(ASK)}/honest/"

    page = client.post(path, {"question": ASK, "unknown": "I never used it"})

    assert "I never used it" in page.content.decode()
    assert "Say how you will find out" in page.content.decode()
    assert not Promise.objects.exists()


def test_a_promise_is_done_let_go_and_opened_again_on_its_page(client: Client) -> None:
    row = make.interview(REPLY)
    rehearsal.build_honest_answer(row, ASK, PARTS, today=date(2026, 11, 24))
    client.force_login(row.owner)
    promise = Promise.objects.get()

    for how, done in (("done", True), ("open", False)):
        answer = client.post(
            f"/promises/{promise.uid}/", {"how": how, "next_path": "//evil.example"}
        )
        promise.refresh_from_db()
        assert bool(promise.done_at) is done
        assert answer["Location"] == "/interviews/"
    assert "building a test store" in client.get(f"/interviews/{row.uid}/sheet/").content.decode()


def test_a_pasted_transcript_without_speakers_is_refused(client: Client) -> None:
    row = make.interview(REPLY)
    client.force_login(row.owner)

    page = client.post(
        f"/interviews/{row.uid}/rehearsal/transcripts/", {"text": "words"}, follow=True
    )

    assert "No speakers were found" in page.content.decode()
    assert not PastedTranscript.objects.exists()


def test_of_a_question_with_a_sum_the_bank_keeps_only_the_other_half() -> None:
    row = make.interview("Have you worked with Auditdata, and could you do it for $1,500?")

    bank.grow_bank(interview=row.pk)

    assert [q.text for q in BankQuestion.objects.all()] == ["Have you worked with Auditdata?"]
