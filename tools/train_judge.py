"""The weights of `callsheet judge`, from tests/cases/judge (held ones left out).

Two layers, both plain softmax with a penalty, fitted by a fixed number of Adam steps: the sentence
vector of an answer gives four values (made on folds by question, so that they are as good as on
unseen ones), and those weigh beside the named features. Rounded to whole numbers before writing:
the same bytes again on the same machine.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from callsheet.core import meaning
from callsheet.prep.domain.judge.features import features_of
from callsheet.prep.domain.judge.requested import requested_items
from callsheet.prep.domain.judge.said import said_in
from callsheet.prep.domain.judge.weigh import LABELS

Table = NDArray[np.float64]
ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests/cases/judge"
OUT = ROOT / "callsheet/prep/data/judge.json"
SPLITS = ("dev", "fresh", "more")
SCALE, MEANING_SCALE, STRETCH = 256, 16, 3.0
PENALTY, MEANING_PENALTY = 2.0, 2.0
FOLDS = 5


def cases() -> list[dict[str, str]]:
    """The pairs to learn from."""
    lines = []
    for split in SPLITS:
        path = CASES / f"{split}.jsonl"
        lines += path.read_text("utf-8").splitlines() if path.exists() else []
    return [json.loads(line) for line in lines]


def fit(x: Table, y: NDArray[np.int64], penalty: float, steps: int = 2500) -> Table:
    """(features, labels) weights of a softmax."""
    weight = np.zeros((x.shape[1], len(LABELS)))
    goal = np.eye(len(LABELS))[y]
    first, second = np.zeros_like(weight), np.zeros_like(weight)
    for step in range(1, steps + 1):
        scores = x @ weight
        scores -= scores.max(axis=1, keepdims=True)
        chance = np.exp(scores)
        chance /= chance.sum(axis=1, keepdims=True)
        slope = (x.T @ (chance - goal) + penalty * weight) / len(x)
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope * slope
        rate = 0.02 / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
        weight -= rate * first / (1 - 0.9**step)
    return weight


def whole(table: Table, scale: float) -> list[list[int]]:
    """The table in whole units of 1 / scale."""
    return [[int(value) for value in row] for row in np.rint(table * scale)]


def by_folds(x: Table, y: NDArray[np.int64], folds: NDArray[np.int64]) -> Table:
    """The four values of each answer from a model that never saw its question."""
    found = np.zeros((len(x), len(LABELS)))
    for fold in range(FOLDS):
        out = folds == fold
        found[out] = x[out] @ fit(x[~out], y[~out], MEANING_PENALTY)
    return found


def trained(rows: list[dict[str, str]]) -> dict[str, Any]:
    """The file's content."""
    labels = np.array([LABELS.index(row["label"]) for row in rows])
    said = [said_in(row["answer"]) for row in rows]
    features = [
        features_of(row["question"], requested_items(row["question"]), words)
        for row, words in zip(rows, said, strict=True)
    ]
    names = sorted({name for each in features for name in each})
    table = np.array([[each.get(name, 0.0) for name in names] for each in features])
    vectors = meaning.vectors([words.text for words in said]).astype(np.float64) * STRETCH
    questions = sorted({row["question"] for row in rows})
    folds = np.array([questions.index(row["question"]) % FOLDS for row in rows])
    near = fit(vectors, labels, MEANING_PENALTY) * STRETCH
    both = np.hstack([table, by_folds(vectors, labels, folds)])
    mixed, alone = fit(both, labels, PENALTY), fit(table, labels, PENALTY)
    cut = len(names)
    return {
        "scale": SCALE,
        "meaning_scale": MEANING_SCALE,
        "named": dict(zip(names, whole(mixed[:cut], SCALE), strict=True)),
        "words_only": dict(zip(names, whole(alone, SCALE), strict=True)),
        "mix": whole(mixed[cut:], SCALE),
        "meaning": whole(near, MEANING_SCALE),
    }


def main() -> int:
    """Writes the weights; 0."""
    rows = cases()
    OUT.parent.mkdir(exist_ok=True)
    lines = json.dumps(trained(rows), separators=(",", ":")).replace('],"', '],\n"')
    OUT.write_text(lines + "\n", "utf-8")
    print(f"{OUT.relative_to(ROOT)}: {OUT.stat().st_size:,} bytes from {len(rows)} pairs")
    return 0
