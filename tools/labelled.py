"""The labelled replies as training reads them, for the weights of intents and of choices."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
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
