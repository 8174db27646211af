"""The honest answer and what is told after a take."""

from __future__ import annotations

from datetime import date

import pytest

from callsheet.prep.domain.honest import HonestParts, NotWhole, honest_words, promise_words
from callsheet.prep.domain.judge import judge
from callsheet.prep.domain.questions import Question
from callsheet.prep.domain.rehearsal import (
    box_seconds,
    feedback_on,
    prompts_of,
    spoken_prompts,
)

TODAY = date(2026, 11, 24)
PARTS = HonestParts(
    "I haven't used Recharge's bundles", "Two stores with Bold's bundles",
    "Rebuilding one bundle on a test store", date(2026, 11, 27),
)  # fmt: skip


def test_the_honest_answer_says_all_four_parts() -> None:
    words = honest_words(PARTS, today=TODAY)

    assert words == (
        "I haven't used Recharge's bundles. The nearest I have done: two stores with Bold's "
        "bundles. I'll find out by rebuilding one bundle on a test store, and you have the answer "
        "by Friday 27 November."
    )
    assert judge("Have you used Recharge's bundles?", words).label in ("direct", "honest_unknown")
    assert promise_words("Have you used  it?", PARTS) == (
        "Answer “Have you used it?”: rebuilding one bundle on a test store"
    )


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"unknown": " "}, "unknown"),
        ({"how": ""}, "how"),
        ({"by_on": None}, "by_on"),
        ({"by_on": date(2026, 11, 20)}, "by_on"),
    ],
    ids=["unknown", "how", "no-day", "past-day"],
)
def test_a_missing_part_is_named(change: dict[str, object], part: str) -> None:
    parts = HonestParts(**(vars(PARTS) | change))  # type: ignore[arg-type]

    with pytest.raises(NotWhole) as refused:
        honest_words(parts, today=TODAY)

    assert refused.value.part == part


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("Asking their support", "I'll find out by asking their support, and you"),
        ("by asking their support", "I'll find out by asking their support, and you"),
        ("I'll ask their support", "I'll ask their support, and you"),
        ("I ask their support", "I'll ask their support, and you"),
        ("Ask their support", "I'll ask their support, and you"),
        ("to try it on a test store", "I'll try it on a test store, and you"),
        ("AWS support", "I'll find out this way: AWS support, and you"),
        ("a test store", "I'll find out this way: a test store, and you"),
        ("I’m meeting a user of it", "I’m meeting a user of it, and you"),
    ],
)
def test_how_is_said_as_a_sentence_however_it_was_written(how: str, said: str) -> None:
    parts = HonestParts("I haven't used it", "AWS and I", how, TODAY)

    words = honest_words(parts, today=TODAY)

    assert f"I haven't used it. The nearest I have done: AWS and I. {said}" in words


@pytest.mark.parametrize(
    ("unknown", "said"),
    [
        ("whether it takes partial refunds", "I don't know whether it takes partial refunds."),
        ("Fortnox's refunds", "I don't know Fortnox's refunds."),
        ("the refunds", "I don't know the refunds."),
        ("never used it", "Never used it."),
        ("No idea how long it takes", "No idea how long it takes."),
        ("I’ve not used it", "I’ve not used it."),
    ],
)
def test_what_is_not_known_is_said_as_a_sentence(unknown: str, said: str) -> None:
    parts = HonestParts(unknown, "", "asking them", TODAY)

    assert honest_words(parts, today=TODAY).startswith(f"{said} I'll find out by asking them")


def test_boxes_follow_what_is_asked() -> None:
    assert box_seconds("How many stores?") == 30
    assert box_seconds("How would you approach it?") == 90
    assert box_seconds("Tell me about a problem you solved.") == 120


def test_a_take_is_told_what_is_missing_and_how_long_it_is() -> None:
    found = feedback_on("How many stores?", "Stores are all about good planning.", None, 30)

    assert (found.label, found.tone) == ("Not answered", "stop")
    assert found.missing == ("a number",)
    assert found.length == "About 0:02 when spoken; the box is 0:30."
    open_one = feedback_on("How would you do it?", "With care.", None, 90)
    assert open_one.length.endswith("there is room for one example.")
    long = feedback_on("How many stores?", "Forty.", 95, 30)
    assert long.length == "1:35 spoken; the box is 0:30: cut 1:05."
    assert long.tone == "ok"


def test_a_recording_without_words_is_judged_by_its_length_only() -> None:
    found = feedback_on("How many stores?", "", 25, 30)

    assert found.label == "Not judged"
    assert found.length == "0:25 spoken; the box is 0:30."


def test_prompts_keep_why_and_the_prepared_answer() -> None:
    prompts = prompts_of([Question("how many?", "Asked in the thread.", True, "Forty.")])

    assert prompts[0].text == "How many?"
    assert (prompts[0].why, prompts[0].answer, prompts[0].weak) == (
        "Asked in the thread.", "Forty.", False,
    )  # fmt: skip


def test_a_spoken_interview_lasts_five_to_ten_minutes() -> None:
    prompts = spoken_prompts(["Which tools do you use?", "Start with APPLE."], {})

    assert 300 <= sum(p.seconds for p in prompts) <= 600
    assert prompts[-1].text == "Which tools do you use?"


def test_a_spoken_prompt_that_is_no_question_is_asked_too() -> None:
    asked = ["Tell us about a board nobody used.", "Describe your setup", "Start with APPLE."]

    prompts = spoken_prompts(asked, {})

    assert [p.text for p in prompts[-2:]] == asked[:2]


def test_a_spoken_prompt_shows_the_answer_kept_for_it() -> None:
    prompts = spoken_prompts([], {"Why do you want this  job?": "For the boards."})

    assert [p.answer for p in prompts if p.answer] == ["For the boards."]
