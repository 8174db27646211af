"""Which intents a turn has and which comes first, when all is weighed."""

from __future__ import annotations

import pytest

from callsheet.reading.domain.replies import read_reply
from callsheet.reading.domain.replies.second import in_context, second_look
from callsheet.reading.domain.replies.settle import foremost, likely
from callsheet.reading.domain.replies.values import INTENTS

EVEN = [0.0] * len(INTENTS)


def saying(*intents: str) -> list[float]:
    """What a sentence speaks for each intent that says these."""
    return [3.0 if name in intents else -3.0 for name in INTENTS]


def test_of_intents_that_weigh_the_same_the_one_said_earlier_comes_first() -> None:
    sentences = [saying("negotiate_scope"), saying(), saying("negotiate_price")]

    found = foremost(("negotiate_price", "negotiate_scope"), EVEN, sentences)

    assert found == "negotiate_scope"


def test_of_intents_said_in_one_sentence_the_weightier_comes_first() -> None:
    sentences = [saying("negotiate_price", "negotiate_scope"), saying()]

    found = foremost(("negotiate_scope", "negotiate_price"), EVEN, sentences)

    assert found == "negotiate_price"


def test_what_comes_first_by_far_does_so_wherever_it_is_said() -> None:
    first = [6.0 if name == "negotiate_price" else 0.0 for name in INTENTS]
    sentences = [saying("negotiate_scope"), saying(), saying("negotiate_price")]

    assert foremost(("negotiate_price", "negotiate_scope"), first, sentences) == "negotiate_price"


def test_no_fraud_is_called_without_a_word_that_names_it() -> None:
    scores = dict.fromkeys(INTENTS, -3.0) | {"hire": 3.0, "more_info": 3.0, "scam_signal": 9.0}

    assert likely(scores, [{}] * 8) == ("hire", "more_info")


FIRST = ["Could we speak Friday at 2?", "Can we talk on Monday at 5pm? Tom", "Thursday 4pm?"]
MOVED = ["Sorry, I can't make Tuesday. Could we speak Wednesday at 4 instead?",
         "Can we move our call to Thursday at 3?"]  # fmt: skip


@pytest.mark.parametrize("text", FIRST)
def test_a_first_call_asked_for_moves_none(text: str) -> None:
    read = read_reply(text, hints=second_look(text, in_context))

    assert "reschedule" not in read.intents
    assert read.primary == "call_request"


@pytest.mark.parametrize("text", MOVED)
def test_a_call_that_is_moved_is_moved_without_anything_said_before(text: str) -> None:
    assert "reschedule" in read_reply(text, hints=second_look(text, in_context)).intents
