"""The prepared answer is found for its question, however it is said, and for no other."""

from __future__ import annotations

import pytest

from callsheet.library.domain.prepared import fitting_question

PREPARED = (
    "Have you used Recharge?",
    "How do you handle refunds?",
    "How long does a migration take?",
    "When could you start?",
)


@pytest.mark.parametrize(
    ("ask", "question"),
    [
        ("Have you used Recharge before?", PREPARED[0]),
        ("Have you ever used Recharge?", PREPARED[0]),
        ("Have you already used Recharge?", PREPARED[0]),
        ("Have you used Recharge yet?", PREPARED[0]),
        ("Have you by any chance used Recharge before?", PREPARED[0]),
        ("Have you happened to have used Recharge?", PREPARED[0]),
        ("Have you used Recharge in the past, by chance?", PREPARED[0]),
        ("Have you used Recharge at all so far?", PREPARED[0]),
        ("So how do you handle the refunds?", PREPARED[1]),
        ("How long does a migration usually take?", PREPARED[2]),
    ],
)
def test_filler_changes_nothing_about_what_is_asked(ask: str, question: str) -> None:
    assert fitting_question(ask, PREPARED) == question


@pytest.mark.parametrize(
    "ask",
    [
        "Have you used Bold before?",
        "How long have you used Recharge?",
        "Have you used Recharge by Friday?",
        "What chance do you give Recharge?",
        "What is in the past of Recharge?",
        "Have you?",
        "Have you ever, by chance?",
        "",
    ],
)
def test_another_question_gets_no_answer(ask: str) -> None:
    assert fitting_question(ask, PREPARED) is None
