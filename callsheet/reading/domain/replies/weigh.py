"""How likely each intent is, by weights that `make train` makes from the labelled cases.

A sentence speaks for an intent by the weights of its features; a turn has it about as much as the
sentence that speaks loudest for it (log of the sum of exponentials), and what was open before adds.
Two tables: `words` by words alone, `meaning` beside the sentence model's vectors. In each, one part
says which intents a turn has and one which of them comes first.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from callsheet.reading.domain.replies.features import Features
from callsheet.reading.domain.replies.values import INTENTS

DATA = files("callsheet.reading") / "data"
Row = Sequence[float]  # one value for each of INTENTS


@dataclass(frozen=True)
class Part:
    """Whole numbers by feature, `scale` to one; `vectors` are 384 rows, none by words alone."""

    scale: float
    sentence: Mapping[str, Row]
    turn: Mapping[str, Row]
    vectors: Sequence[Row]


@dataclass(frozen=True)
class Weights:
    """`has` says which intents a turn has, `first` which of them comes first."""

    has: Part
    first: Part


@cache
def weights(name: str) -> Weights:
    """The table `words` or `meaning`."""
    found: dict[str, Any] = json.loads((DATA / f"intents_{name}.json").read_text("utf-8"))
    return Weights(Part(**found["has"]), Part(**found["first"]))


def summed(features: Features, rows: Mapping[str, Row], scale: float) -> list[float]:
    """What features speak for each intent; an unknown one is silent."""
    known = [(rows[name], value) for name, value in features.items() if name in rows]
    weighed = [row if value == 1.0 else [value * each for each in row] for row, value in known]
    return [sum(column) / scale for column in zip(*weighed, strict=True)] or [0.0] * len(INTENTS)


def louder(scores: Sequence[Row]) -> list[float]:
    """For each intent the log of the sum of exponentials over the sentences."""
    if len(scores) == 1:
        return list(scores[0])
    out = []
    for column in zip(*scores, strict=True):
        top = max(column)
        out.append(top + math.log(sum([math.exp(each - top) for each in column])))
    return out


def sentence_scores(
    part: Part, sentences: Sequence[Features], meant: Sequence[Row | None]
) -> list[list[float]]:
    """What each sentence speaks for each intent; `meant` is what its vector adds."""
    out = []
    for features, more in zip(sentences, meant, strict=True):
        own = summed(features, part.sentence, part.scale)
        out.append(own if more is None else [a + b for a, b in zip(own, more, strict=True)])
    return out


def turn_scores(part: Part, scores: Sequence[Row], turn: Features) -> list[float]:
    """What the turn speaks for each intent, 0 is even."""
    own = summed(turn, part.turn, part.scale)
    return [a + b for a, b in zip(louder(scores), own, strict=True)]


def chance(score: float) -> float:
    """A score as a share from 0 to 1."""
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, score))))
