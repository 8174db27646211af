"""Sentences without a question mark that want an answer, and those that only tell of one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from callsheet.reading.domain.replies.read import read_reply
from tools.ask_examples import examples

CASES = Path(__file__).parents[1] / "cases" / "replies" / "fields" / "questions.jsonl"


@pytest.mark.parametrize(
    "text",
    [
        "Please confirm that you own the fonts.",
        "I'd love to understand how you bill.",
        "does that price cover the index",
        "Let me know which of the three dates suits you.",
        "8?",
    ],
)
def test_it_wants_an_answer(text: str) -> None:
    assert len(read_reply(text).asks) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Then you tell us on Monday what you would change.",
        "My boss will want to hear why we need two of them.",
        "Read the two letters and tell us on the call what annoys you.",
        "I only want to hear you talk before I hand over my diary.",
    ],
)
def test_it_tells_of_what_will_be_asked(text: str) -> None:
    assert read_reply(text).asks == ()


def test_most_written_for_it_are_read_right() -> None:
    cases = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]

    right = [
        [each.text for each in read_reply(case["text"]).asks] == case["asks"] for case in cases
    ]

    assert sum(right) / len(right) >= 0.85


def test_a_marked_question_is_not_weighed() -> None:
    assert examples({"text": "Do you take cards?", "asks": ["Do you take cards?"]}) == []
