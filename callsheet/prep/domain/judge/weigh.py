"""The weights of the features: whole numbers, made by `make train`."""

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

    named       feature -> one weight a label, in units of 1 / `scale`
    words_only  the same for when the sentence model is not asked
    acts        what a sentence can do, by name
    act_table   385 rows of one weight an act, in units of 1 / `act_scale`
    meaning     384 rows of one weight a label, in units of 1 / `meaning_scale`: the answer's vector
                gives four more features, "whole_direct" and so on
    """

    scale: int
    named: Mapping[str, Sequence[int]]
    words_only: Mapping[str, Sequence[int]]
    acts: Sequence[str]
    act_scale: int
    act_table: Sequence[Sequence[int]]
    meaning_scale: int
    meaning: Sequence[Sequence[int]]


@cache
def weights() -> Weights:
    """The package's own weights."""
    return Weights(**json.loads(WEIGHTS.read_text("utf-8")))


def weighed(
    features: Mapping[str, float], named: Mapping[str, Sequence[int]], scale: int
) -> dict[str, float]:
    """The probability of each label; a feature without a weight counts nothing."""
    scores = [0.0] * len(LABELS)
    for name, value in features.items():
        for place, weight in enumerate(named.get(name, ())):
            scores[place] += value * weight / scale
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    return {label: power / sum(powers) for label, power in zip(LABELS, powers, strict=True)}


def pulls(
    label: str, features: Mapping[str, float], named: Mapping[str, Sequence[int]]
) -> dict[str, float]:
    """How much each feature speaks for the label, against the mean of all labels."""
    place = LABELS.index(label)
    return {
        name: value * (named[name][place] - sum(named[name]) / len(LABELS))
        for name, value in features.items()
        if name in named
    }


def times(row: Sequence[float], table: Sequence[Sequence[int]], scale: int) -> list[float]:
    """A row times a table of whole numbers, in units of 1 / scale."""
    return [
        sum(float(value) * line[place] for value, line in zip(row, table, strict=True)) / scale
        for place in range(len(LABELS))
    ]
