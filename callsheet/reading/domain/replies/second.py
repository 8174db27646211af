"""The second look at a turn: what its sentences mean by the sentence model, for the weighing.

The model costs some 20 ms, so its part is made once, when a message comes, and kept with it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from callsheet.core import meaning
from callsheet.reading.domain.replies.heard import heard
from callsheet.reading.domain.replies.sentences import Sentence, sentences
from callsheet.reading.domain.replies.weigh import weights

LAYERS = 5  # of the model's six: as right as all of them
MOST_PIECES = 144  # about 110 words; later sentences are weighed by their words
LONGEST = 400  # characters of one sentence
MOST_CHARACTERS = 3_000

Vectors = Callable[[Sequence[str]], Any]  # sentences in a row -> (n, 384) floats, zeros for unread


@dataclass(frozen=True)
class Hint:
    """What a sentence's vector speaks for each intent: that a turn has it, that it comes first."""

    sentence: str
    has: tuple[float, ...]
    first: tuple[float, ...]


def second_look(text: str, vectors: Vectors) -> tuple[Hint, ...]:
    """What the sentences of one client turn mean by the sentence model, for `read_reply`.

    vectors  the sentence model, for sentences in a row: `in_context`
    """
    parts = sentences(heard(text[:MOST_CHARACTERS]).words)
    words = [plain(each) for each in parts]
    if not words:
        return ()
    seen = vectors(words)
    has, first = (seen @ columns(place) for place in ("has", "first"))
    read = [n for n, vector in enumerate(seen) if vector.any()]
    return tuple(Hint(words[n], rounded(has[n]), rounded(first[n])) for n in read)


def in_context(words: Sequence[str]) -> Any:
    """The vectors of sentences in a row by the sentence model."""
    return meaning.in_context(words, layers=LAYERS, most=MOST_PIECES)


@cache
def columns(place: str) -> Any:
    """(384, intents) of the part `has` or `first`."""
    # only who has the model has numpy's 20 MB in memory already
    import numpy as np

    table = weights("meaning")
    return np.asarray(table.vectors[place], np.float32) / np.float32(table.scale)


def rounded(scores: Any) -> tuple[float, ...]:
    """A row of scores, as short as they need be."""
    return tuple(round(each, 2) for each in scores.tolist())


def plain(sentence: Sentence) -> str:
    """The sentence's words on one line."""
    return " ".join(sentence.text.split())[:LONGEST]
