"""Questions that people tell in the thread for somebody else."""

from __future__ import annotations

import pytest

from callsheet.prep.domain.grounds import Asker, grounds_of
from callsheet.prep.domain.questions import questions_for
from callsheet.reading.domain.replies import read_reply
from callsheet.reading.domain.replies.reported import reported


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Tuesday is perfect. Abe wants to know if you've done this for a plant shop. Jo",
            ["Abe wants to know if you've done this for a plant shop"],
        ),
        ("My business partner asked how you would roll it back.", None),
        ("they'll ask some React stuff, nothing deep", None),
        ("Our CTO will probably want to know why not Postgres", None),
        ("the board is wondering whether a rebuild is cheaper", None),
    ],
)
def test_a_question_told_for_somebody_else_is_found(text: str, found: list[str] | None) -> None:
    assert list(reported(text)) == (found or [text.rstrip(".")])


@pytest.mark.parametrize(
    "text",
    [
        "I was wondering if you could start on Monday.",
        "I asked how long it takes.",
        "We want to know what it costs.",
        "She asked me for the password.",
        "They will test it on Friday.",
        "This asks a lot of the server.",
    ],
)
def test_ones_own_question_and_other_asking_is_none(text: str) -> None:
    assert reported(text) == ()


def test_it_is_among_the_first_hard_questions_with_its_words() -> None:
    text = "Tuesday 9:30 works. Abe wants to know what happens if it's still slow after."

    grounds = grounds_of(Asker(reads=[read_reply(text)], texts=[text]))
    first = questions_for(grounds)[0]

    assert first.text == "Abe wants to know what happens if it's still slow after"
    assert first.weak
    assert first.why == "Told in the thread as somebody else's question."


def test_a_long_text_of_people_who_ask_is_read_at_once() -> None:
    assert len(reported("Abe wants to know if this and then " * 3_000)) <= 6
