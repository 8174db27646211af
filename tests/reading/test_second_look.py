"""The second look: sentences like it decide where no cue speaks, and never against one."""

from __future__ import annotations

import numpy as np
import pytest

from callsheet.core import meaning
from callsheet.reading.domain.replies import read_reply
from callsheet.reading.domain.replies.second import (
    BY_WORDS_ONLY,
    GENERIC,
    KEPT,
    Hint,
    second_look,
)

TEXT = "Lovely. Let me see some pictures you took at other weddings."


def test_a_sure_hint_gives_the_intent_with_the_sentence_as_its_words() -> None:
    sentence = "The sum made my co-founder sit down."

    read = read_reply(sentence, hints=(Hint(sentence, "negotiate_price", 0.9),))

    assert read.primary == "negotiate_price"
    assert [s.quote.text for s in read.signals if s.intent == "negotiate_price"] == [
        "The sum made my co-founder sit down."
    ]


@pytest.mark.parametrize("intent", sorted(GENERIC | BY_WORDS_ONLY))
def test_fraud_and_what_is_general_are_left_to_the_words(intent: str) -> None:
    sentence = "The sum made my co-founder sit down."
    plain = read_reply(sentence)

    assert read_reply(sentence, hints=(Hint(sentence, intent, 0.99),)).intents == plain.intents


def test_an_unsure_hint_and_one_against_a_cue_change_nothing() -> None:
    sentence = "Unfortunately we went with someone else."
    plain = read_reply(sentence)

    for hint in (Hint(sentence, "hire", 0.99), Hint("Another one.", "hire", 0.99)):
        assert read_reply(sentence, hints=(hint,)) == plain
    unsure = Hint("The sum made my co-founder sit down.", "hire", KEPT)
    assert "hire" not in read_reply(unsure.sentence, hints=(unsure,)).intents


def test_only_unexplained_sentences_are_looked_at() -> None:
    asked: list[str] = []

    def vectors(texts: list[str]) -> object:
        asked.extend(texts)
        return np.zeros((len(texts), 384), np.float32)

    second_look("Could you do it for $30? The moon was red.", "", vectors)  # type: ignore[arg-type]

    assert asked == ["The moon was red."]


def test_another_language_is_not_looked_at() -> None:
    assert second_look("Können wir morgen über das Projekt sprechen?", "", meaning.vectors) == ()


@pytest.mark.skipif(not meaning.present(), reason="the sentence model is not there")
def test_the_model_sees_what_no_cue_names() -> None:
    hints = second_look(TEXT, "", meaning.vectors)

    assert "sample_request" in read_reply(TEXT, hints=hints).intents
