"""What a reply does to the days, the talk and the terms that the message before it named."""

from __future__ import annotations

import pytest

from callsheet.reading.domain.replies import read_reply
from callsheet.reading.domain.replies.context import context_of
from callsheet.reading.domain.replies.sentences import sentences
from callsheet.reading.domain.replies.standing import (
    KINDS,
    NAMES,
    before_of,
    clocks_in,
    days_before,
    days_in,
    standing_signs,
)


def shown(text: str, previous: str) -> set[str]:
    """The signs that the sentences of a reply show."""
    before = before_of(previous, context_of(previous))
    found = [standing_signs(each, before, ()) for each in sentences(text)]
    return {NAMES[n] for each in found for n in each}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("the 18th", "on 18 april"),
        ("april 18", "18th of april"),
        ("friday", "fri"),
        ("two weeks", "2 working weeks"),
        ("end of october", "the end of october"),
    ],
)
def test_a_day_is_the_same_in_two_spellings(first: str, second: str) -> None:
    assert set(days_in(first)) == set(days_in(second)) != set()


@pytest.mark.parametrize("text", ["25 an hour", "40/hr", "the 1,150", "at 1.150", "64 pages"])
def test_a_figure_is_no_day_and_no_clock_time(text: str) -> None:
    assert not list(days_in(text))
    assert not list(clocks_in(text))


def test_a_clock_time_is_the_same_in_two_spellings() -> None:
    assert set(clocks_in("at 3")) == set(clocks_in("15:00")) == set(clocks_in("3pm"))


def test_the_day_of_delivery_is_told_from_the_day_of_the_start() -> None:
    named, due = days_before("I could start on Monday, and you would have it by the 12th.")

    assert named == {"mon", "the 12"}
    assert due == {"the 12"}


def test_another_day_where_a_talk_stands_is_told_from_one_that_was_offered() -> None:
    stands, offered, told = KINDS

    assert f"another day, {stands}" in shown("Monday, same hour?", "See you on Thursday at 3!")
    assert f"a day said before, {offered}" in shown(
        "So Friday please.", "I'm free Thursday or Friday for a talk, which suits you?"
    )
    assert f"another day, {told}" in shown("So the 11th?", "I'd deliver it on the 14th.")


@pytest.mark.parametrize(
    ("text", "repeats"),
    [
        ("0.09 then, tomorrow then.", True),
        ("ok 0.09. start tomorrow", True),
        ("0.09 then, Monday then.", False),
        ("0.07 then, tomorrow then.", False),
        ("0.09 then, but not tomorrow.", False),
        ("0.09, tomorrow?", False),
    ],
)
def test_who_says_nothing_new_takes_the_terms(text: str, *, repeats: bool) -> None:
    found = shown(text, "I charge 0.09 a word and can start tomorrow.")

    assert ("nothing new, the work told" in found) == repeats


@pytest.mark.parametrize(
    ("text", "previous", "primary"),
    [
        ("ok 30/hr. start tuesday", "My rate is 30/hr for transcription.", "hire"),
        ("fine by me, 25/h. begin on the 3rd", "I charge $25/h, ten hours a week.", "hire"),
        (
            "ok 30/hr works if you can start tuesday, otherwise i take the other guy",
            "My rate is 30/hr.",
            "negotiate_price",
        ),
        (
            "Sorry, the plumber comes then. Monday, same hour?",
            "See you on Friday at 3!",
            "reschedule",
        ),
        (
            "Thursday the plumber comes, so Friday please.",
            "I'm free Thursday or Friday for a talk, which suits you?",
            "call_request",
        ),
    ],
)
def test_terms_taken_are_a_hire_and_a_day_moved_is_no_first_call(
    text: str, previous: str, primary: str
) -> None:
    assert read_reply(text, previous=previous).primary == primary


@pytest.mark.parametrize(
    ("text", "bargained", "due"),
    [
        (
            "Is the French version included? Ready by the 12th, as you wrote, is ok.",
            False,
            "12",
        ),
        ("The 12th as you proposed is perfect, the party is on the 21st, 40 guests.", False, "12"),
        ("The 12th is too late, can you make it the 9th?", True, "9"),
    ],
)
def test_a_day_taken_as_proposed_is_not_bargained_over(
    text: str, due: str, *, bargained: bool
) -> None:
    found = read_reply(text, previous="I can have them ready by the 12th.")

    assert ("negotiate_deadline" in found.intents) == bargained
    assert found.deadline is not None
    assert due in found.deadline.text


def test_a_row_of_quantities_is_no_sum() -> None:
    assert not read_reply("Tell me your price for 10, 20 and 40 place-card sets a month.").money
    assert [
        each.amount
        for each in read_reply("My price for 10, 20 and 40 sets? It's 300 for all.").money
    ] == [300]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Upwork's own video call please, we aren't allowed Zoom.", "upwork"),
        ("No slides, it's a phone thing, my boss only wants to say hello.", "phone"),
    ],
)
def test_a_channel_that_is_refused_is_not_the_one_named(text: str, channel: str) -> None:
    assert read_reply(text, previous="How shall we talk?").platform == channel
