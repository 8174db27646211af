"""What a pasted transcript tells after a call."""

from __future__ import annotations

import pytest

from callsheet.followup.domain.told import owes, promises_in, told_by
from callsheet.prep.domain.transcripts import Turn, read_transcript

OWING = [
    "I'll send you the numbers by Friday.",
    "I will share the case study tonight.",
    "And I’ll also get back to you on the licence.",
    "Let me check with Tom and I'll let you know.",
    "We'll draft a plan by Monday.",
    "I can send you the deck.",
    "You'll have it by Tuesday.",
    "I'm going to look into the webhook limit.",
    "I'll fix that by Wednesday.",
    "If you like it, I'll send a quote.",
]
NOT_OWING = [
    "I'll be honest, I have not used Hydrogen.",
    "I'll share my screen.",
    "Let me check I understood you.",
    "Let me give you an example.",
    "Should I send you the deck?",
    "I won't send anything before that.",
    "First I'll build a staging copy, then I'll test it.",
    "We can build that.",
    "You will have seen the site.",
    "They'll send the access by Friday.",
    "I sent the numbers on Friday.",
    "Let me finish.",
    "You will receive a code on your phone.",
]
TALK = """Maya: Have you moved a shop off Recharge before?
Ana: The weather in Lisbon is lovely this week, we should all be outside.
Maya: What would you do first?
Ana: I would export the subscribers, then test a renewal. I'll send you the steps by Friday.
Tom: How many subscribers did your last shop have?
Maya: And who owns the theme?
Ana: You own it from the first day; it is in your account.
"""


@pytest.mark.parametrize("sentence", OWING)
def test_a_sentence_that_owes_something_is_a_promise(sentence: str) -> None:
    assert owes(sentence)


@pytest.mark.parametrize("sentence", NOT_OWING)
def test_a_sentence_that_owes_nothing_is_none(sentence: str) -> None:
    assert not owes(sentence)


def test_promises_are_told_as_said_those_under_a_condition_last() -> None:
    turns = [
        Turn("Ana", "If you like it, I'll send a quote. I'll send the numbers by Friday.", 61.0),
        Turn("Ana", "I'll send the numbers by Friday.", 99.0),
    ]

    found = promises_in(turns)

    assert [(each.quote, each.at, each.conditional) for each in found] == [
        ("I'll send the numbers by Friday.", 61.0, False),
        ("If you like it, I'll send a quote.", 61.0, True),
    ]


def test_only_ones_own_promises_are_found() -> None:
    told = told_by(read_transcript(TALK), "Maya")

    assert told.promised == ()


def test_a_dodge_is_told_with_its_reason_and_a_question_without_ones_answer_is_not_judged() -> None:
    told = told_by(read_transcript(TALK), "Ana")

    assert [each.question for each in told.dodged] == ["Have you moved a shop off Recharge before?"]
    assert told.dodged[0].judged.why
    assert told.unanswered == ("How many subscribers did your last shop have?",)
    assert [each.quote for each in told.promised] == ["I'll send you the steps by Friday."]


def test_the_shares_are_of_words_and_say_so_when_no_turn_tells_its_end() -> None:
    told = told_by(read_transcript(TALK), "Ana")

    assert [share.who for share in told.shares] == ["Ana", "Maya", "Tom"]
    assert sum(share.of_words for share in told.shares) in (99, 100, 101)
    assert all(share.of_time is None for share in told.shares)
    assert any("of words, not of minutes" in line for line in told.cannot)


def test_the_share_of_minutes_is_told_where_the_turns_end() -> None:
    words = (
        "WEBVTT\n\n00:00.000 --> 00:30.000\n<v Maya>We sell bread.\n\n"
        "00:30.000 --> 00:40.000\n<v Ana>I see, and who buys it today?\n"
    )

    told = told_by(read_transcript(words), "Ana")

    assert {share.who: share.of_time for share in told.shares} == {"Maya": 75, "Ana": 25}
    assert told.promised == () and told.dodged == ()


def test_one_speaker_alone_cannot_be_told_from_the_others() -> None:
    told = told_by(read_transcript("Ana: Hello there, this is all of it."), "Ana")

    assert any("Only one speaker" in line for line in told.cannot)
