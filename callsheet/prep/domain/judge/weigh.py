"""The weights of the features: small whole numbers, made by `make train`."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LABELS = ("direct", "partial", "honest_unknown", "dodge")
WEIGHTS = files("callsheet.prep") / "data" / "judge.json"


@dataclass(frozen=True)
class Weights:
    """What `make train` wrote.

    named     feature -> one weight a label, in units of 1 / `scale`
    scale     features' unit
    meaning   384 rows of one weight a label, in units of 1 / `meaning_scale`: the answer's vector
              gives four more values, weighed by `mix`
    """

    named: Mapping[str, Sequence[int]]
    scale: int
    words_only: Mapping[str, Sequence[int]]
    meaning: Sequence[Sequence[int]]
    meaning_scale: int
    mix: Sequence[Sequence[int]]


@cache
def weights() -> Weights:
    """The package's own weights."""
    return Weights(**json.loads(WEIGHTS.read_text("utf-8")))


def weighed(
    features: Mapping[str, float], vector: Sequence[float] | None, kept: Weights
) -> dict[str, float]:
    """The probability of each label.

    features  by name; a name without a weight counts nothing
    vector    (384,) of the answer, or None: then the words alone decide
    """
    named = kept.words_only if vector is None else kept.named
    scores = [0.0] * len(LABELS)
    for name, value in features.items():
        for place, weight in enumerate(named.get(name, ())):
            scores[place] += value * weight / kept.scale
    if vector is not None:
        near = times(vector, kept.meaning, kept.meaning_scale)
        scores = [a + b for a, b in zip(scores, times(near, kept.mix, kept.scale), strict=True)]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    return {label: power / sum(powers) for label, power in zip(LABELS, powers, strict=True)}


def times(row: Sequence[float], table: Sequence[Sequence[int]], scale: int) -> list[float]:
    """A row times a table of whole numbers, in units of 1 / scale."""
    return [
        sum(float(value) * line[place] for value, line in zip(row, table, strict=True)) / scale
        for place in range(len(LABELS))
    ]
