"""The labelled replies as training reads them, for the weights of intents and of choices."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from callsheet.reading.domain.language import language_of
from callsheet.reading.domain.replies.evidence import Turn, turn_of
from callsheet.reading.domain.replies.features import Features
from callsheet.reading.domain.replies.heard import heard
from callsheet.reading.domain.replies.read import READABLE

Table = NDArray[np.float32]
Weights = NDArray[Any]  # of one kind of number in one training
CASES = Path(__file__).parents[1] / "tests/cases/replies"
# of people whose words no rule was written for
UNSEEN = (
    "seventh_dev", "eighth_dev", "intents/ua", "intents/ub", "intents/uc", "intents/ud",
    "intents/ue", "intents/uf", "intents/ug", "intents/ra", "intents/rb",
    "intents/ya", "intents/yb",
)  # fmt: skip
HIDDEN = 0.8  # of the cases that cues and rules were written for
STEPS, RATE = 200, 0.03  # of `descended`


def cases(splits: Sequence[str]) -> list[tuple[str, dict[str, Any]]]:
    """The cases of some splits, each with its split."""
    found = []
    for split in splits:
        lines = (CASES / f"{split}.jsonl").read_text("utf-8").splitlines()
        found += [(split, json.loads(line)) for line in lines]
    return found


def is_hidden(name: str, part: float = HIDDEN) -> bool:
    """Whether a case is one of those that hide what was written for it, always the same ones."""
    share = int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF
    return share < part


def unruled(features: Features) -> Features:
    """The features without what the rules say."""
    return {name: value for name, value in features.items() if not name.startswith("rule ")}


def turn_with(case: Mapping[str, Any]) -> Turn:
    """The case's turn in parts."""
    words = heard(case["text"]).words
    foreign = language_of(words) not in READABLE
    return turn_of(words, case.get("previous") or "", foreign=foreign)


def placed(
    rows: Sequence[Features], names: Sequence[str]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """The values of the named features: the row, the column and the value of each."""
    at = {name: n for n, name in enumerate(names)}
    found = [(n, at[name], value) for n, row in enumerate(rows) for name, value in row.items()
             if name in at]  # fmt: skip
    first, second, values = zip(*found, strict=True) if found else ((), (), ())
    return np.array(first, np.int64), np.array(second, np.int64), np.array(values, np.float64)


def starts_of(of: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where each group begins in rows that are sorted by `of`, the number of their group."""
    return np.flatnonzero(np.diff(of, prepend=-1))


@dataclass(frozen=True)
class Rows:
    """Values with their places, those of a row together: `starts` of the rows that have any."""

    values: Table
    columns: NDArray[np.int64]
    starts: NDArray[np.int64]
    rows: NDArray[np.int64]
    shape: tuple[int, int]

    def times(self, weights: Table) -> Table:
        """(rows, n) from (columns, n)."""
        out = np.zeros((self.shape[0], weights.shape[1]), np.float32)
        if len(self.values):
            out[self.rows] = np.add.reduceat(self.values * weights[self.columns], self.starts)
        return out


@dataclass(frozen=True)
class Sparse:
    """(rows, names) of features, nearly all of them 0: kept by rows, and by columns too."""

    by_row: Rows
    by_column: Rows

    @classmethod
    def of(cls, rows: Sequence[Features], names: Sequence[str]) -> Sparse:
        """The named features of each row."""
        first, second, exact = placed(rows, names)
        values = exact.astype(np.float32)
        shape = len(rows), len(names)
        return cls(
            grouped(first, second, values, shape),
            grouped(second, first, values, (shape[1], shape[0])),
        )

    @property
    def shape(self) -> tuple[int, int]:
        """How many rows and names."""
        return self.by_row.shape

    def times(self, weights: Table) -> Table:
        """(rows, n) from (names, n)."""
        return self.by_row.times(weights)

    def turned(self, slopes: Table) -> Table:
        """(names, n) from (rows, n)."""
        return self.by_column.times(slopes)


def grouped(
    rows: NDArray[np.int64], columns: NDArray[np.int64], values: Table, shape: tuple[int, int]
) -> Rows:
    """The values row by row."""
    order = np.argsort(rows, kind="stable")
    starts = starts_of(rows[order])
    return Rows(values[order][:, None], columns[order], starts, rows[order][starts], shape)


def descended(
    slopes: Callable[[Sequence[Weights]], Sequence[Weights]],
    parts: Sequence[Weights],
    steps: int = STEPS,
    rate: float = RATE,
) -> list[Weights]:
    """The parts after some steps of Adam down their `slopes`, shorter ones at the end."""
    parts = list(parts)
    slow = [np.zeros_like(part) for part in parts]
    spread = [np.zeros_like(part) for part in parts]
    for step in range(1, steps + 1):
        pace = rate * min(1.0, (steps - step) / (0.4 * steps) + 0.02)
        for n, slope in enumerate(slopes(parts)):
            slow[n] = 0.9 * slow[n] + 0.1 * slope
            spread[n] = 0.99 * spread[n] + 0.01 * slope * slope
            size = np.sqrt(spread[n] / (1 - 0.99**step)) + 1e-8
            parts[n] = parts[n] - pace * slow[n] / (1 - 0.9**step) / size
    return parts
