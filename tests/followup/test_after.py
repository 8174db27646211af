"""After the call: outcome and stage, promises, the recap, touches, the transcript."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from callsheet.core.errors import Refusal
from callsheet.followup.actions import attendance, outcomes, promises, recaps, touches
from callsheet.followup.after_page import AfterPage, after_page
from callsheet.followup.domain.recap import NextStep
from callsheet.followup.domain.touches import planned, touch_words
from callsheet.followup.models import FollowUp, Promise
from callsheet.followup.queries import due_today
from callsheet.interviews.actions.pastes import read_paste
from callsheet.interviews.domain.paste import Paste
from callsheet.interviews.models import Call, Interview, Message, WarningSign
from callsheet.library.models import Answer, Note
from callsheet.prep.models import SheetNote
from tests.followup.calls import ENDED, START, booked, jotted

pytestmark = pytest.mark.django_db(transaction=True)
TALK = """Maya: Have you moved a shop off Recharge before?
Ana: The weather in Lisbon is lovely this week, we should all be outside.
Maya: What would you do first?
Ana: I would export the subscribers, then test a renewal. I'll send you the steps by Tuesday.
"""


def page_of(call: Call, now: datetime = ENDED) -> AfterPage:
    rows = Call.objects.select_related("interview__client", "interview__venue", "owner")
    return after_page(rows.get(pk=call.pk), now=now)


def stage_of(call: Call) -> str:
    return Interview.objects.get(pk=call.interview_id).stage


def again(call: Call) -> Call:
    return Call.objects.select_related("interview").get(pk=call.pk)


STAGES = [("won", "hired"), ("thinking", "called"), ("lost", "lost"), ("passed", "passed")]


@pytest.mark.parametrize(("kind", "stage"), STAGES)
def test_the_stage_follows_the_outcome_and_the_call_is_held(kind: str, stage: str) -> None:
    call = booked()

    outcomes.say_outcome(call, kind, now=ENDED)

    assert (stage_of(call), again(call).state) == (stage, "held")


def test_a_no_show_is_a_warning_sign_that_goes_when_another_outcome_is_said() -> None:
    call = booked()

    outcomes.say_outcome(call, "no_show", now=ENDED)
    there = WarningSign.objects.filter(undone_at=None).count()
    outcomes.say_outcome(again(call), "thinking", now=ENDED)

    assert (there, WarningSign.objects.filter(undone_at=None).count()) == (1, 0)
    assert (stage_of(call), again(call).state) == ("called", "held")


def test_a_no_show_before_the_call_is_refused_and_changes_nothing() -> None:
    call = booked()

    with pytest.raises(Refusal):
        outcomes.say_outcome(call, "no_show", now=START - timedelta(hours=1))

    assert (again(call).state, page_of(call).outcome.kind) == ("booked", "")


def test_an_outcome_nobody_knows_is_refused() -> None:
    with pytest.raises(outcomes.UnknownOutcome):
        outcomes.say_outcome(booked(), "great", now=ENDED)


def test_ones_own_next_step_is_a_promise_and_the_clients_is_not() -> None:
    call = booked()

    outcomes.say_next(call, NextStep("send a quote", "me", date(2026, 12, 1)), now=ENDED)
    own = [(p.text, p.due_on, p.dropped_at) for p in Promise.objects.all()]
    outcomes.say_next(again(call), NextStep("send the access", "client"), now=ENDED)

    assert own == [("send a quote", date(2026, 12, 1), None)]
    assert Promise.objects.get().dropped_at is not None


def test_what_was_prepared_never_gets_into_the_recap() -> None:
    call = booked(post="Zebra shop needs a giraffe")
    for words in ("platypus", "wombat"):
        SheetNote.objects.create(owner=call.owner, call=call, text=words)
        Note.objects.create(owner=call.owner, topic=words, text=words)
        Answer.objects.create(owner=call.owner, question=words, text=words)
    jotted(call, ("client_words", "we want it by March"), ("note", "140 subscribers"))

    part = page_of(call).recap

    assert not re.search("platypus|wombat|zebra|giraffe", part.text, re.IGNORECASE)
    assert "“We want it by March.”" in part.text and "140 subscribers." in part.text
    assert [row.source and row.source.line.text for row in part.rows] == [
        "we want it by March",
        "140 subscribers",
    ]


def test_a_line_left_out_goes_and_comes_back() -> None:
    call = booked()
    line, _ = jotted(call, ("note", "seems tired"), ("client_words", "we grow"))

    recaps.leave_out(call, line.uid, out=True)
    without = page_of(call).recap
    recaps.leave_out(call, line.uid, out=False)

    assert "tired" not in without.text
    assert [source.line.text for source in without.left_out] == ["seems tired"]
    assert "tired" in page_of(call).recap.text


def test_an_edit_stays_when_more_is_heard_and_says_so() -> None:
    call = booked()
    jotted(call, ("note", "140 subscribers"))
    recaps.edit(call, "My own words", proposed=page_of(call).recap.proposed)
    before = page_of(call).recap
    Call.objects.get(pk=call.pk)
    jotted(call, ("note", "and a wholesale shop"))

    after = page_of(call).recap

    assert (before.text, before.is_outdated_edit) == ("My own words", False)
    assert (after.text, after.is_outdated_edit) == ("My own words", True)
    recaps.take_proposal(call)
    assert "wholesale" in page_of(call).recap.text


def test_the_venues_rules_are_held_against_the_recap() -> None:
    call = booked(post="Upwork\nProposals:\nLess than 5\nPayment method verified")
    jotted(call, ("note", "write to ana@lisbon.example"))

    assert [breach.kind for breach in page_of(call).recap.breaches] == ["contact"]


def test_a_sent_recap_stands_in_the_thread_once() -> None:
    call = booked()
    jotted(call, ("note", "140 subscribers"))
    text = page_of(call).recap.text

    for _ in range(2):
        recaps.mark_sent(call, text, now=ENDED)

    assert [m.text for m in Message.objects.filter(side="me")] == [text]
    assert page_of(call).recap.row.state == "sent"
    with pytest.raises(recaps.NothingInRecap):
        recaps.mark_sent(call, " ", now=ENDED)


def test_a_promise_jotted_in_the_call_is_changed_by_the_person_and_stays_so() -> None:
    call = booked()
    jotted(call, ("promise", "send the numbers by Tuesday"))
    row = Promise.objects.get()
    read = row.due_on

    promises.change(row, "send the numbers and the plan", date(2026, 12, 3), now=ENDED)
    promises.keep_promise(
        interview=call.interview_id, about=row.about, text="send the numbers", due_on="2026-12-01"
    )

    assert read == date(2026, 12, 1)
    kept = Promise.objects.get()
    assert (kept.text, kept.due_on) == ("send the numbers and the plan", date(2026, 12, 3))
    with pytest.raises(promises.NothingPromised):
        promises.change(kept, "  ", None, now=ENDED)


def test_touches_come_on_day_3_and_7_off_the_weekend_then_it_is_let_go() -> None:
    assert [(each.day, each.on, each.kind) for each in planned(date(2026, 11, 27))] == [
        (3, date(2026, 11, 30), "touch"),
        (7, date(2026, 12, 4), "touch"),
        (10, date(2026, 12, 7), "let_go"),
    ]
    assert planned(date(2026, 11, 25))[0].on == date(2026, 11, 30)  # the 28th is a Saturday


def test_while_they_think_touches_are_due_on_their_days_and_only_then() -> None:
    call = booked()
    outcomes.say_next(call, NextStep("send the access", "client"), now=ENDED)
    for _ in range(2):
        outcomes.say_outcome(again(call), "thinking", now=ENDED)

    early = due_today(call.owner, now=START + timedelta(days=2))
    third = due_today(call.owner, now=START + timedelta(days=3))
    tenth = due_today(call.owner, now=START + timedelta(days=10))

    assert not early
    assert [each.touch.day for each in third.touches] == [3]
    assert "the next step was with you: send the access." in third.touches[0].words
    assert third.touches[0].since == "Fri 27 Nov"
    assert [bool(each.words) for each in tenth.touches] == [True, True, False]


def test_another_outcome_lets_the_touches_go_and_thinking_again_brings_them_back() -> None:
    call = booked()
    outcomes.say_outcome(call, "thinking", now=ENDED)

    outcomes.say_outcome(again(call), "won", now=ENDED)
    won = FollowUp.objects.filter(dropped_at=None).count()
    outcomes.say_outcome(again(call), "thinking", now=ENDED)

    assert (won, FollowUp.objects.filter(dropped_at=None).count()) == (0, 3)


def test_a_client_who_writes_is_not_touched() -> None:
    call = booked()
    outcomes.say_outcome(call, "thinking", now=ENDED)

    words = Paste(reply="Hi Ana, we would like to go on. Which day can you start?",
                  interview=call.interview.uid)  # fmt: skip
    read_paste(call.owner, words, now=START + timedelta(days=1))

    assert not due_today(call.owner, now=START + timedelta(days=8)).touches


def test_an_older_message_pasted_later_does_not_count_as_an_answer() -> None:
    call = booked()
    outcomes.say_outcome(call, "thinking", now=ENDED)

    Message.objects.filter(side="client").update(written_at=START - timedelta(days=2))
    touches.drop_answered(interview=call.interview_id)

    assert FollowUp.objects.filter(dropped_at=None).count() == 3


def test_a_touch_is_settled_put_off_or_the_job_let_go() -> None:
    call = booked()
    outcomes.say_outcome(call, "thinking", now=ENDED)
    third, seventh, last = FollowUp.objects.select_related("call__interview").order_by("day")
    then = START + timedelta(days=10)

    touches.settle(third, "done", now=then)
    touches.settle(seventh, "skip", now=then)
    touches.settle(last, "wait", now=then)
    assert not due_today(call.owner, now=then)
    assert last.due_on == date(2026, 12, 14)

    touches.settle(last, "let_go", now=then)

    assert (stage_of(call), page_of(call).outcome.kind) == ("lost", "lost")


def test_a_touch_waits_for_ones_own_promise_and_keeps_the_venues_rules() -> None:
    call = booked(post="Upwork\nProposals:\nLess than 5\nPayment method verified")
    promises.add_promise(call.interview, "send the numbers", date(2026, 11, 30), now=ENDED)
    outcomes.say_next(call, NextStep("write to ana@lisbon.example", "client"), now=ENDED)
    outcomes.say_outcome(again(call), "thinking", now=ENDED)

    (touch,) = due_today(call.owner, now=START + timedelta(days=3)).touches

    assert [promise.text for promise in touch.owed] == ["send the numbers"]
    assert [breach.kind for breach in touch.breaches] == ["contact"]


def test_the_list_of_interviews_begins_with_what_is_due(
    client: Client, django_assert_max_num_queries: object
) -> None:
    call = booked()
    outcomes.say_outcome(call, "thinking", now=ENDED)
    FollowUp.objects.update(due_on=date(2020, 1, 1))
    client.force_login(call.owner)

    for path in ("/interviews/", "/"):
        client.get(path)
        with django_assert_max_num_queries(12):  # type: ignore[operator]
            shown = client.get(path).content.decode()
        assert "No word from Maya since the call of Fri 27 Nov" in shown
        assert "let it go?" in shown


def test_a_held_call_is_asked_about_until_somebody_says_how_it_went(client: Client) -> None:
    call = booked()
    attendance.they_came(call)

    during = due_today(call.owner, now=START + timedelta(minutes=10)).unsaid
    evening = due_today(call.owner, now=START + timedelta(hours=8)).unsaid
    much_later = due_today(call.owner, now=START + timedelta(days=8)).unsaid
    outcomes.say_next(again(call), NextStep("send the access", "client"), now=ENDED)
    only_next = due_today(call.owner, now=START + timedelta(hours=8)).unsaid
    outcomes.say_outcome(again(call), "won", now=ENDED)

    assert (during, much_later) == ([], [])
    assert evening == [call] == only_next
    assert not due_today(call.owner, now=START + timedelta(hours=8))


def test_a_touch_asks_one_thing_and_presses_nobody() -> None:
    for day in (3, 7):
        words = touch_words(day, NextStep(), to="Maya", me="Ana")

        assert words.count("?") == (day == 3) and "just following up" not in words.lower()
        assert words.startswith("Hi Maya,") and words.endswith("Ana")


def test_a_transcript_offers_its_promises_and_keeps_none_by_itself(client: Client) -> None:
    call = booked()
    client.force_login(call.owner)

    client.post(f"/calls/{call.uid}/transcript/", {"text": TALK})
    part = page_of(call).transcript
    assert part is not None and part.told is not None
    (found,) = part.offered
    before = Promise.objects.count()
    said = {"text": found.said.quote, "on": found.due_on.isoformat() if found.due_on else ""}
    for _ in range(2):
        client.post(f"/calls/{call.uid}/after/promises/", {**said, "about": found.about})

    assert (found.said.quote, found.due_on) == (
        "I'll send you the steps by Tuesday.",
        date(2026, 12, 1),
    )
    assert (before, Promise.objects.count()) == (0, 1)
    assert [each.question for each in part.told.dodged] == [
        "Have you moved a shop off Recharge before?"
    ]
    kept = page_of(call).transcript
    assert kept is not None and kept.offered[0].kept


def test_the_page_shows_all_of_it_and_asks_little_of_the_database(
    client: Client, django_assert_max_num_queries: object
) -> None:
    call = booked()
    jotted(call, ("client_words", "<b>we</b> grow"), ("promise", "send it"), ("parked", "who?"))
    outcomes.say_outcome(call, "thinking", now=ENDED)
    client.force_login(call.owner)
    client.post(f"/calls/{call.uid}/transcript/", {"text": TALK})
    path = f"/calls/{call.uid}/after/"
    client.get(path)

    with django_assert_max_num_queries(12):  # type: ignore[operator]
        shown = client.get(path).content.decode()

    assert "&lt;b&gt;we&lt;/b&gt; grow" in shown and "<b>we</b> grow" not in shown
    assert "How did it go?" in shown and "Keep it as a promise" in shown


def test_a_form_without_a_date_is_told_so_and_nothing_is_lost(client: Client) -> None:
    call = booked()
    client.force_login(call.owner)

    bad = client.post(
        f"/calls/{call.uid}/after/promises/", {"text": "x", "on": "soon"}, follow=True
    )
    client.post(f"/calls/{call.uid}/after/promises/", {"text": "send it by Tuesday"})

    assert "Give the day as a date." in bad.content.decode()
    assert Promise.objects.count() == 1


def test_another_ones_call_promise_and_touch_are_not_found(client: Client) -> None:
    from callsheet.accounts.models import Freelancer

    call = booked()
    outcomes.say_outcome(call, "thinking", now=ENDED)
    promise = promises.add_promise(call.interview, "send it", None, now=ENDED)
    client.force_login(Freelancer.objects.create(login="other", password="!"))

    paths = (f"/calls/{call.uid}/after/outcome/", f"/calls/{call.uid}/recap/",
             f"/promises/{promise.uid}/change/",
             f"/follow-ups/{FollowUp.objects.all()[0].uid}/")  # fmt: skip
    assert client.get(f"/calls/{call.uid}/after/").status_code == 404
    assert [client.post(path).status_code for path in paths] == [404] * 4
