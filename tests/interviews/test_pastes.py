"""A paste becomes an interview with its turns, once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from callsheet.interviews.actions import keeps, pastes, stages
from callsheet.interviews.actions.keeps import NothingKept
from callsheet.interviews.domain.example import example_paste
from callsheet.interviews.domain.paste import NothingPasted, Paste
from callsheet.interviews.models import Interview, Message
from callsheet.interviews.queries import open_turn, replaced_windows
from callsheet.reading.domain.mails import read_mail
from tests import make

pytestmark = pytest.mark.django_db

THREAD = """Maya Lindqvist
8:41 AM
Hi Ana, can you show me something similar?

You
9:02 AM
Of course, the Tin Can work is close to this. My WhatsApp is none of it.

Maya Lindqvist
9:10 AM
Great. Can we talk on Thursday at 3pm?
"""
MAIL = b"""From: "Maya Lindqvist via Upwork" <donotreply@upwork.com>
To: ana@mail.example
Subject: You have unread messages about the job Rework checkout for subscriptions
Date: Mon, 23 Nov 2026 08:41:00 -0500
Content-Type: text/plain; charset=utf-8

Hi Ana, can we talk on Thursday at 3pm EST?
"""


def test_an_empty_paste_keeps_nothing() -> None:
    with pytest.raises(NothingPasted):
        make.interview("  ")

    assert not Interview.objects.exists()


def test_a_thread_is_split_and_ones_own_lines_are_never_the_clients() -> None:
    row = make.interview(THREAD)

    sides = [(m.side, m.text.split()[0]) for m in row.messages.all()]
    assert sides == [("client", "Hi"), ("me", "Of"), ("client", "Great.")]
    assert row.client.name == "Maya Lindqvist"


def test_only_the_turn_after_ones_own_words_waits_for_an_answer() -> None:
    turn = open_turn(make.interview(THREAD))

    assert turn is not None
    assert turn.text == "Great. Can we talk on Thursday at 3pm?"


def test_pasting_the_same_words_twice_adds_nothing() -> None:
    owner = make.freelancer()
    row = make.interview(THREAD, owner=owner)

    again = pastes.read_paste(
        owner, Paste(reply=THREAD, interview=str(row.uid)), now=make.NOW + timedelta(hours=1)
    )

    assert again.added == 0
    assert row.messages.count() == 3


def test_a_stamp_in_the_paste_says_when_it_was_written() -> None:
    row = make.interview(THREAD, now=datetime(2026, 11, 23, 20, tzinfo=UTC))

    last = row.messages.last()
    assert last is not None
    assert last.written_how == "stamp"
    assert (last.written_at.hour, last.written_at.minute) == (9, 10)


def test_without_a_stamp_it_was_written_just_now() -> None:
    message = make.interview().messages.get()

    assert message.written_at == make.NOW
    assert message.written_how == "now"


def test_when_it_was_written_may_be_said() -> None:
    row = make.interview("Can we talk tomorrow at 3pm?", written="Nov 20, 8:41 AM")

    message = row.messages.get()
    assert message.written_at.date() == datetime(2026, 11, 20).date()


def test_the_post_names_the_job_and_the_clients_zone() -> None:
    row = make.interview(post=example_paste().post)

    assert row.title == "Rework checkout for subscriptions"
    assert row.client.zone == "America/New_York"
    assert row.client.zone_quote == "New York, United States"


def test_a_zone_the_person_gave_is_never_overwritten() -> None:
    row = make.interview()
    from callsheet.interviews.actions.corrections import set_client_zone

    set_client_zone(row.client, "Europe/Berlin", now=make.NOW)
    keeps.add_words(row, post=example_paste().post, proposal="", now=make.NOW)

    row.client.refresh_from_db()
    assert row.client.zone == "Europe/Berlin"


def test_weeks_later_the_reply_finds_the_bid_that_was_kept() -> None:
    owner = make.freelancer()
    words = example_paste()
    bid = keeps.keep_bid(
        owner, Paste(reply="", post=words.post, proposal=words.proposal), now=make.NOW
    )

    kept = pastes.read_paste(
        owner,
        Paste(reply="Thanks for your proposal on the subscription checkout and Stripe billing."),
        now=make.NOW + timedelta(weeks=3),
    )

    assert kept.interview == bid
    assert kept.matched


def test_keeping_a_bid_needs_words() -> None:
    with pytest.raises(NothingKept):
        keeps.keep_bid(make.freelancer(), Paste(reply=""), now=make.NOW)


def test_the_example_is_never_the_answer_to_anything() -> None:
    owner = make.freelancer()
    words = example_paste()
    row = make.interview(words.reply, owner=owner, post=words.post)
    keeps.mark_example(row)

    other = pastes.read_paste(owner, Paste(reply=words.reply), now=make.NOW)

    assert other.interview != row


def test_a_mail_gives_job_client_venue_and_moment() -> None:
    kept = pastes.read_paste(
        make.freelancer(), Paste(reply=""), now=make.NOW + timedelta(hours=1), mail=read_mail(MAIL)
    )

    row = kept.interview
    assert row.title == "Rework checkout for subscriptions"
    assert row.venue.slug == "upwork"
    assert row.messages.get().written_at == datetime(2026, 11, 23, 13, 41, tzinfo=UTC)


def test_a_later_message_puts_other_times_in_the_place_of_the_first() -> None:
    owner = make.freelancer()
    row = make.interview("Can we talk Thursday at 3pm?", owner=owner)
    pastes.read_paste(
        owner,
        Paste(reply="Sorry, could we make it Friday at 10am instead?", interview=str(row.uid)),
        now=make.NOW + timedelta(hours=2),
    )

    turn = open_turn(row)

    assert turn is not None
    assert [w.quote.text for w in turn.windows] == ["Friday at 10am"]
    assert [w.quote.text for _, w in replaced_windows(row, turn)] == ["Thursday at 3pm"]


def test_passing_is_undone_to_the_stage_before() -> None:
    row = make.interview()
    stages.set_stage(row, "talking")

    stages.pass_on(row)
    assert row.stage == Interview.Stage.PASSED
    stages.undo_pass(row)

    assert row.stage == Interview.Stage.TALKING


def test_ones_own_proposal_pasted_into_the_thread_is_ones_own() -> None:
    proposal = example_paste().proposal
    row = make.interview(
        f"You\n{proposal}\n\nMaya\nLoved it. Can we talk Friday at 10am?", proposal=proposal
    )

    theirs = row.messages.filter(side=Message.Side.CLIENT)
    assert [m.text for m in theirs] == ["Loved it. Can we talk Friday at 10am?"]


def test_a_mail_that_quotes_what_it_answers_waits_for_an_answer() -> None:
    earlier = "Hi Maya, in which zone are you?"
    mail = (
        "We are in Delft.\n\nMaya\n\n"
        f"On Thu, 19 Nov 2026 at 18:01, Ana <a@mail.example> wrote:\n> {earlier}\n"
    )

    row = make.interview(mail, me="Ana")

    assert [(m.side, m.text) for m in row.messages.all()] == [
        ("me", earlier),
        ("client", "We are in Delft.\n\nMaya"),
    ]
    turn = open_turn(row)
    assert turn is not None
    assert turn.text == "We are in Delft.\n\nMaya"
