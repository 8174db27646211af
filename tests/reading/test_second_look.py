"""The second look: the sentence model's part in the weighing, kept apart so it is made once."""

from __future__ import annotations

import json
from dataclasses import astuple

import numpy as np
import pytest

from callsheet.core import meaning
from callsheet.reading.domain.replies import INTENTS, read_reply
from callsheet.reading.domain.replies.second import (
    MOST_CHARACTERS,
    Hint,
    in_context,
    second_look,
)
from callsheet.reading.domain.replies.weigh import weights, whole_scores

TEXT = "Lovely. I'd be curious to leaf through other pictures from weddings of yours."
FOR = {name: tuple(9.0 * (other == name) for other in INTENTS) for name in INTENTS}
SILENT = (0.0,) * 2 * len(INTENTS)
model = pytest.mark.skipif(not meaning.present(), reason="the sentence model is not there")


def hint_for(intent: str, sentence: str) -> Hint:
    return Hint(sentence, FOR[intent], FOR[intent], SILENT, (0.0, 0.0, 0.0))


def test_what_the_model_sees_adds_to_what_the_words_say() -> None:
    sentence = "The moon was red."

    read = read_reply(sentence, hints=(hint_for("hire", sentence),))

    assert read.primary == "hire"
    assert [s.quote.text for s in read.signals if s.intent == "hire"] == [sentence]


def test_fraud_is_never_called_where_no_word_names_it() -> None:
    sentence = "The moon was red."
    hint = hint_for("scam_signal", sentence)

    assert "scam_signal" not in read_reply(sentence, hints=(hint,)).intents


def test_what_the_turn_means_as_a_whole_is_the_mean_over_its_sentences() -> None:
    whole = (*FOR["decline"], *FOR["decline"])
    hint = Hint("The moon was red.", (0.0,) * len(INTENTS), (0.0,) * len(INTENTS), whole, (0, 0, 0))

    assert read_reply(hint.sentence, hints=(hint,)).primary == "decline"
    assert whole_scores(weights("meaning"), {}, [whole], 3)[INTENTS.index("decline")] == 3.0


def test_a_hint_about_another_sentence_is_silent() -> None:
    other = hint_for("hire", "Another one.")

    assert "hire" not in read_reply("The moon was red.", hints=(other,)).intents


def test_sentences_are_looked_at_in_a_row_and_a_vector_of_zeros_gives_no_hint() -> None:
    asked: list[str] = []

    def vectors(texts: list[str]) -> object:
        asked.extend(texts)
        return np.zeros((len(texts), 384), np.float32)

    hints = second_look("> quoted\nCould you do it for $30? The moon was red.", vectors)  # type: ignore[arg-type]

    assert (asked, hints) == (["Could you do it for $30?", "The moon was red."], ())


@model
def test_only_the_beginning_of_a_long_message_costs_the_model() -> None:
    hints = second_look("We bake bread for sailors. " * 2000, in_context)

    assert 5 < len(hints) < MOST_CHARACTERS / 27


@model
def test_sentences_in_context_are_unit_vectors_and_later_ones_zeros() -> None:
    found = meaning.in_context(["One boat.", "", "Two boats. " * 60, "A third."], most=32)

    lengths = np.linalg.norm(found, axis=1).round(3).tolist()
    assert lengths == [1.0, 0.0, 1.0, 0.0]


@model
def test_hints_survive_being_kept_as_json() -> None:
    hints = second_look(TEXT, in_context)
    kept = json.loads(json.dumps([astuple(each) for each in hints]))

    assert hints == tuple(Hint(words, *map(tuple, rows)) for words, *rows in kept)


@model
def test_the_model_sees_what_no_cue_names() -> None:
    assert "sample_request" in read_reply(TEXT, hints=second_look(TEXT, in_context)).intents
