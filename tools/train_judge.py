"""The weights of `callsheet judge`, from tests/cases/judge (held ones left out).

All are a plain softmax with a penalty, fitted to its lowest place, every label weighing the same.
First what a sentence does (admit, boast, give and so on, from acts/sentences.jsonl); then four
values of an answer's vector (made on folds by question, so that they are as good as on unseen
ones); then the named features with both, each by its spread. Vectors are float64 here and each fit
goes on until it is flat, so that rounding to whole numbers gives the same bytes again, whatever
order a machine's library sums in.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from callsheet.core import meaning
from callsheet.prep.domain.judge import near
from callsheet.prep.domain.judge.features import features_of
from callsheet.prep.domain.judge.requested import requested_items
from callsheet.prep.domain.judge.said import said_in
from callsheet.prep.domain.judge.weigh import LABELS

Table = NDArray[np.float64]
Places = NDArray[np.int64]
Row = dict[str, str]
ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests/cases/judge"
ACTS = CASES / "acts/sentences.jsonl"
OUT = ROOT / "callsheet/prep/data/judge.json"
SCALE, ACT_SCALE, MEANING_SCALE, STRETCH = 256, 64, 16, 3.0
PENALTY, ACT_PENALTY, MEANING_PENALTY = 15.0, 1.0, 2.0
TRUST = (
    0.75  # a dodge must be this much surer: calling a straight answer one costs the user's trust
)
TOO_NEAR = 0.85  # an act's sentence this close to a measured answer's is left out when measuring
FLOOR = 0.05  # added to a feature's spread: a rare one must not weigh more than it can bear
FOLDS = 5
FLAT, STEEP = 1e-12, 0.9
KEPT_STEPS, MOST_STEPS = 20, 5_000
Read = tuple[list[str], Table, Table]  # sentences, question's vector, theirs


def read(path: Path) -> list[Row]:
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def batches() -> dict[str, list[Row]]:
    """The pairs to learn from, by file; those whose name begins with `held` are only measured."""
    paths = sorted(CASES.glob("*.jsonl"))
    return {path.stem: read(path) for path in paths if not path.stem.startswith("held")}


def fit(x: Table, y: Places, penalty: float) -> Table:
    """(features, labels) weights of a softmax in which every label weighs the same."""
    counts = np.bincount(y)
    goal = np.eye(len(counts))[y]
    worth = (len(y) / (len(counts) * counts))[y][:, None]

    def slope(weight: Table) -> Table:
        scores = x @ weight
        scores -= scores.max(axis=1, keepdims=True)
        chance = np.exp(scores)
        chance /= chance.sum(axis=1, keepdims=True)
        return np.asarray((x.T @ (worth * (chance - goal)) + penalty * weight) / len(x))

    return lowest(slope, np.zeros((x.shape[1], len(counts))))


def lowest(slope: Callable[[Table], Table], start: Table) -> Table:
    """Where a convex function is least: its slope there is FLAT, so every way down ends the same.

    source  L-BFGS, Nocedal and Wright, Numerical Optimization, algorithm 7.4; the step is halved
            while it overshoots, which the slope tells exactly where sums of losses no longer do
    """
    at, down = start, slope(start)
    past: list[tuple[Table, Table]] = []
    for _ in range(MOST_STEPS):
        if np.abs(down).max() < FLAT:
            return at
        way = -toward(down, past)
        step, before = 1.0, float(np.vdot(way, down))
        while float(np.vdot(way, after := slope(at + step * way))) > STEEP * abs(before):
            step /= 2
        past = [*past[1 - KEPT_STEPS :], (step * way, after - down)]
        at, down = at + step * way, after
    raise ArithmeticError(f"no lowest place after {MOST_STEPS} steps")


def toward(down: Table, past: Sequence[tuple[Table, Table]]) -> Table:
    """The slope, each direction made as long as the last steps found it to be."""
    shares = []
    for moved, turned in reversed(past):
        shares.append(np.vdot(moved, down) / np.vdot(moved, turned))
        down = down - shares[-1] * turned
    if past:
        moved, turned = past[-1]
        down = down * (np.vdot(moved, turned) / np.vdot(turned, turned))
    for (moved, turned), share in zip(past, reversed(shares), strict=True):
        down = down + moved * (share - np.vdot(turned, down) / np.vdot(moved, turned))
    return np.asarray(down)


def by_spread(x: Table, y: Places) -> Table:
    """As `fit`, every feature first divided by its spread, so that the penalty treats all alike."""
    spread = x.std(axis=0) + FLOOR
    return fit(x / spread, y, PENALTY) / spread[:, None]


def whole(table: Table, scale: float) -> list[list[int]]:
    """The table in whole units of 1 / scale."""
    return [[int(value) for value in row] for row in np.rint(table * scale)]


def by_folds(x: Table, y: Places, folds: Places) -> Table:
    """The four values of each answer from a model that never saw its question."""
    found = np.zeros((len(x), len(LABELS)))
    for fold in range(FOLDS):
        out = folds == fold
        found[out] = x[out] @ fit(x[~out], y[~out], MEANING_PENALTY)
    return found


def act_model(apart_from: Table | None = None) -> tuple[list[str], list[list[int]]]:
    """The acts by name and the table that tells them apart.

    apart_from  sentences' vectors to be measured on: an act's sentence TOO_NEAR to one is not used
    """
    rows = read(ACTS)
    names = sorted({row["act"] for row in rows})
    vectors = meaning.exact_vectors([row["sentence"] for row in rows])
    places = np.array([names.index(row["act"]) for row in rows])
    if apart_from is not None:
        kept = (vectors @ apart_from.T).max(axis=1) < TOO_NEAR
        vectors, places = vectors[kept], places[kept]
    x = np.hstack([vectors * near.SHARPER, np.ones((len(vectors), 1))])
    return names, whole(fit(x, places, ACT_PENALTY), ACT_SCALE)


def sentences_of(rows: Sequence[Row]) -> list[Read]:
    """What the sentence model sees of each pair."""
    found = []
    for row in rows:
        sentences = near.heard(row["question"], said_in(row["answer"]))
        vectors = meaning.exact_vectors([row["question"], *sentences])
        found.append((sentences, vectors[0], vectors[1:]))
    return found


def words_of(rows: Sequence[Row]) -> list[dict[str, float]]:
    """The features that need no model."""
    return [
        features_of(row["question"], requested_items(row["question"]), said_in(row["answer"]))
        for row in rows
    ]


def table_of(features: Sequence[dict[str, float]]) -> tuple[list[str], Table]:
    """The names in order and (rows, names)."""
    names = sorted({name for each in features for name in each})
    return names, np.array([[each.get(name, 0.0) for name in names] for each in features])


def trained(
    rows: Sequence[Row], seen: Sequence[Read], acts: Sequence[str], act_table: list[list[int]]
) -> dict[str, Any]:
    """The file's content.

    seen  of each row what `sentences_of` gives
    """
    labels = np.array([LABELS.index(row["label"]) for row in rows])
    words = words_of(rows)
    meant = [
        near.near_features(question, vectors, near.act_chances(vectors, act_table, ACT_SCALE), acts)
        for _, question, vectors in seen
    ]
    x = (
        np.array([near.whole_vector(sentences, vectors) for sentences, _, vectors in seen])
        * STRETCH
    )
    questions = sorted({row["question"] for row in rows})
    folds = np.array([questions.index(row["question"]) % FOLDS for row in rows])
    fold_values = by_folds(x, labels, folds)
    whole_values = [
        {f"whole_{label}": value for label, value in zip(LABELS, line, strict=True)}
        for line in fold_values.tolist()
    ]
    names, table = table_of([a | b | c for a, b, c in zip(words, meant, whole_values, strict=True)])
    word_names, word_table = table_of(words)
    return {
        "scale": SCALE,
        "named": named_weights(names, table, labels),
        "words_only": named_weights(word_names, word_table, labels),
        "acts": list(acts),
        "act_scale": ACT_SCALE,
        "act_table": act_table,
        "meaning_scale": MEANING_SCALE,
        "meaning": whole(fit(x, labels, MEANING_PENALTY) * STRETCH, MEANING_SCALE),
    }


def named_weights(names: Sequence[str], table: Table, labels: Places) -> dict[str, list[int]]:
    """Each feature's four weights; "one", which all answers have, holds a dodge back by TRUST."""
    weight = by_spread(table, labels)
    weight[list(names).index("one"), LABELS.index("dodge")] += np.log(TRUST)
    return dict(zip(names, whole(weight, SCALE), strict=True))


def main() -> int:
    """Writes the weights; 0."""
    rows = [row for batch in batches().values() for row in batch]
    lines = json.dumps(trained(rows, sentences_of(rows), *act_model()), separators=(",", ":"))
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(lines.replace('],"', '],\n"').replace("],[", "],\n[") + "\n", "utf-8")
    print(f"{OUT.relative_to(ROOT)}: {OUT.stat().st_size:,} bytes from {len(rows)} pairs")
    return 0
