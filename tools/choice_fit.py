"""The fit of a choice's weights: phrases that compete with each other and with none of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from callsheet.reading.domain.replies.choice import SCALE, Features
from tools.labelled import descended, placed, starts_of

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
LEAST = 2  # phrases in which a feature must be to be weighed
STEPS, PACE = 150, 0.05


@dataclass(frozen=True)
class Example:
    """A turn's phrases with their features, which of them are right, and what the turn is about.

    about    for each phrase what the intents tell of it
    unknown  for each phrase what stands for that when they are not known
    """

    phrases: list[Features]
    right: list[bool]
    about: list[Features]
    unknown: list[Features]


def rows_of(examples: Sequence[Example]) -> tuple[list[Features], list[bool], list[int]]:
    """Every turn twice, with what it is about and without: phrases, right ones, their turns."""
    rows, right, of = list[Features](), list[bool](), list[int]()
    for n, one in enumerate(examples):
        for more in (one.about, one.unknown):
            rows += [own | each for own, each in zip(one.phrases, more, strict=True)]
            right += one.right
        of += [2 * n] * len(one.phrases) + [2 * n + 1] * len(one.phrases)
    return rows, right, of


@dataclass(frozen=True)
class Table:
    """The values of rows of features: `values[i]` stands in row `rows[i]`, column `columns[i]`."""

    rows: Places
    columns: Places
    values: Numbers

    def scores(self, weights: Numbers, many: int) -> Numbers:
        """What the weights give each of `many` rows."""
        return np.bincount(self.rows, self.values * weights[self.columns], many)

    def slopes(self, missed: Numbers, many: int) -> Numbers:
        """What each of `many` columns adds to what the rows missed."""
        return np.bincount(self.columns, self.values * missed[self.rows], many)


def fit(examples: Sequence[Example], penalty: float) -> dict[str, float]:
    """The weight of each feature that is in LEAST phrases.

    The right phrases of a turn share what is due to them as they speak; where none is right, none
    of them, at 0, is the right choice.
    """
    rows, right, turns = rows_of(examples)
    seen = Counter(name for row in rows for name in row)
    names = sorted(name for name, times in seen.items() if times >= 2 * LEAST)
    table, of, goal = Table(*placed(rows, names)), np.array(turns), np.array(right, float)
    starts = starts_of(of)

    def slopes(parts: Sequence[Numbers]) -> list[Numbers]:
        lacks = missed(table.scores(parts[0], len(rows)), of, starts, goal)
        return [table.slopes(lacks, len(names)) + penalty * parts[0]]

    [weights] = descended(slopes, [np.zeros(len(names))], STEPS, PACE)
    return dict(zip(names, weights.tolist(), strict=True))


def missed(scores: Numbers, of: Places, starts: Places, goal: Numbers) -> Numbers:
    """For each phrase its share of its turn less the share that is due to it."""
    top = np.maximum(np.maximum.reduceat(scores, starts), 0)
    loud = np.exp(scores - top[of])
    all_of = np.add.reduceat(loud, starts) + np.exp(-top)
    fair = np.add.reduceat(loud * goal, starts)
    due = np.where(fair[of] > 0, loud * goal / np.maximum(fair[of], 1e-12), 0)
    return np.asarray(loud / all_of[of] - due, float)


def whole(weights: Mapping[str, float]) -> dict[str, int]:
    """The weights as whole numbers; a feature without any is left out."""
    return {name: n for name, value in weights.items() if (n := round(value * SCALE))}
