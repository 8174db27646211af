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
CASES = Path(__file__).parents[1] / "tests/cases/replies"
# of people whose words no rule was written for
UNSEEN = (
    "seventh_dev", "intents/ua", "intents/ub", "intents/uc", "intents/ud", "intents/ue",
    "intents/uf", "intents/ug",
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


def is_hidden(name: str) -> bool:
    """Whether a case is one of those that hide what was written for it, always the same ones."""
    share = int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF
    return share < HIDDEN


def unruled(features: Features) -> Features:
    """The features without what the rules say."""
    return {name: value for name, value in features.items() if not name.startswith("rule ")}


def turn_with(case: Mapping[str, Any]) -> Turn:
    """The case's turn in parts."""
    words = heard(case["text"]).words
    foreign = language_of(words) not in READABLE
    return turn_of(words, case.get("previous") or "", foreign=foreign)


def tabled(rows: Sequence[Features], names: Sequence[str]) -> Table:
    """(rows, names) of values."""
    at = {name: n for n, name in enumerate(names)}
    out = np.zeros((len(rows), len(names)), np.float32)
    for number, row in enumerate(rows):
        for name, value in row.items():
            if name in at:
                out[number, at[name]] = value
    return out


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
        at = {name: n for n, name in enumerate(names)}
        found = [(n, at[name], value) for n, row in enumerate(rows) for name, value in row.items()
                 if name in at]  # fmt: skip
        places = np.array([each[:2] for each in found], np.int64).reshape(-1, 2)
        values = np.array([each[2] for each in found], np.float32)
        shape = len(rows), len(names)
        return cls(
            grouped(places[:, 0], places[:, 1], values, shape),
            grouped(places[:, 1], places[:, 0], values, (shape[1], shape[0])),
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
    starts = np.flatnonzero(np.diff(rows[order], prepend=-1))
    return Rows(values[order][:, None], columns[order], starts, rows[order][starts], shape)


def descended(
    slopes: Callable[[Sequence[Table]], Sequence[Table]], shapes: Sequence[tuple[int, int]]
) -> list[Table]:
    """The parts, of `shapes` and 0 at first, after STEPS steps of Adam down their `slopes`."""
    parts = [np.zeros(shape, np.float32) for shape in shapes]
    slow = [np.zeros_like(part) for part in parts]
    spread = [np.zeros_like(part) for part in parts]
    for step in range(1, STEPS + 1):
        pace = RATE * min(1.0, (STEPS - step) / (0.4 * STEPS) + 0.02)
        for n, slope in enumerate(slopes(parts)):
            slow[n] = 0.9 * slow[n] + 0.1 * slope
            spread[n] = 0.99 * spread[n] + 0.01 * slope * slope
            size = np.sqrt(spread[n] / (1 - 0.99**step)) + 1e-8
            parts[n] = parts[n] - pace * slow[n] / (1 - 0.9**step) / size
    return parts
