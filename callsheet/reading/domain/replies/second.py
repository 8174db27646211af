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
from callsheet.reading.domain.replies.prep_style import style_weights
from callsheet.reading.domain.replies.sentences import Sentence, sentences
from callsheet.reading.domain.replies.weigh import weights

LAYERS = 5  # of the model's six: as right as all of them
MOST_PIECES = 144  # about 110 words; later sentences are weighed by their words
LONGEST = 400  # characters of one sentence
MOST_CHARACTERS = 3_000

Vectors = Callable[[Sequence[str]], Any]  # sentences in a row -> (n, 384) floats, zeros for unread


@dataclass(frozen=True)
class Hint:
    """What a sentence's vector speaks for each intent: that a turn has it, that it comes first; for
    the turn as a whole, both in a row; and for each style of preparing.
    """

    sentence: str
    has: tuple[float, ...]
    first: tuple[float, ...]
    whole: tuple[float, ...]
    style: tuple[float, ...]


def second_look(text: str, vectors: Vectors) -> tuple[Hint, ...]:
    """What the sentences of one client turn mean by the sentence model, for `read_reply`.

    vectors  the sentence model, for sentences in a row: `in_context`
    """
    parts = sentences(heard(text[:MOST_CHARACTERS]).words)
    words = [plain(each) for each in parts]
    if not words:
        return ()
    seen = vectors(words)
    own, whole, style = (seen @ columns(table) for table in ("vectors", "means", "styles"))
    half = own.shape[1] // 2
    read = [n for n, vector in enumerate(seen) if vector.any()]
    return tuple(
        Hint(
            words[n],
            rounded(own[n, :half]),
            rounded(own[n, half:]),
            rounded(whole[n]),
            rounded(style[n]),
        )
        for n in read
    )


def in_context(words: Sequence[str]) -> Any:
    """The vectors of sentences in a row by the sentence model."""
    return meaning.in_context(words, layers=LAYERS, most=MOST_PIECES)


@cache
def columns(kind: str) -> Any:
    """(384, n) of `vectors` and `means`, each the intents of the part `has` and then of `first`, or
    of `styles`.
    """
    # only who has the model has numpy's 20 MB in memory already
    import numpy as np

    if kind == "styles":
        styles = style_weights("meaning")
        return np.asarray(styles.vectors, np.float32) / np.float32(styles.scale)
    table = weights("meaning")
    parts = table.vectors if kind == "vectors" else table.means
    return np.hstack([parts["has"], parts["first"]]).astype(np.float32) / np.float32(table.scale)


def rounded(scores: Any) -> tuple[float, ...]:
    """A row of scores, as short as they need be."""
    return tuple(round(each, 2) for each in scores.tolist())


def plain(sentence: Sentence) -> str:
    """The sentence's words on one line."""
    return " ".join(sentence.text.split())[:LONGEST]
