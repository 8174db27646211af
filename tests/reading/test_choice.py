"""The phrase that is meant among those of a turn."""

from __future__ import annotations

import pytest

from callsheet.reading.domain.replies import choice
from callsheet.reading.domain.replies.around import words_in
from callsheet.reading.domain.replies.read import read_reply


@pytest.mark.parametrize(
    ("phrases", "place"),
    [
        ([], None),
        ([{"ago": 1.0}], None),
        ([{"by": 1.0}, {"ago": 1.0}], 0),
        ([{"by": 1.0}, {"by": 1.0}], 1),
        ([{"by": 1.0, "ago": 1.0}, {"unknown": 3.0}], None),
    ],
    ids=["none", "surely not", "the one", "of equals the last", "unknown is silent"],
)
def test_the_surest_phrase_is_meant_or_none(
    phrases: list[dict[str, float]], place: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choice, "weights", lambda kind: {"by": 64, "ago": -64})

    assert choice.chosen("due", phrases, 0.5) == place


def test_figures_are_one_word() -> None:
    assert words_in("by 12 may, $40?") == ["by", "#", "may", "$", "#", "?"]


def test_what_a_turn_is_about_tells_its_times_apart() -> None:
    moved = read_reply("Can we move our call to Friday?", previous="See you on Thursday at 10.")
    pushed = read_reply("Your two weeks are too long. Could you do it by Friday?")

    assert moved.deadline is None
    assert pushed.deadline is not None
    assert pushed.deadline.text == "by Friday"


def test_a_channel_that_others_use_is_none_to_talk_on() -> None:
    assert read_reply("First job: clean the list that Zoom exports, 300 rows.").platform is None
    assert read_reply("Skip Zoom, just ring me on 0161 496 0102.").platform == "phone"


@pytest.mark.parametrize("kind", ["due", "channel"])
def test_the_weights_are_whole_numbers_of_named_features(kind: choice.Kind) -> None:
    found = choice.weights(kind)

    assert len(found) > 300
    assert all(isinstance(each, int) and each for each in found.values())


@pytest.mark.parametrize(
    "text",
    [
        "Our talk on Friday is informal, no slides, just the two of us.",
        "For the call on Monday, come with a plan for the first month.",
        "The panel will ask you about past projects, so have two examples ready.",
    ],
)
def test_how_to_come_to_a_talk_is_heard(text: str) -> None:
    assert "prep_answer" in read_reply(text).intents
