"""The weights of a reply's second look, from tests/cases/replies (`unseen` left out).

Each sentence of the labelled turns is one example: an intent of the turn is the sentence's when a
cue finds it there, or when the turn has no other sentence. Fifteen logistic models with a penalty,
fitted by a fixed number of Adam steps and rounded to whole numbers: the same bytes on one machine.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from callsheet.core import meaning
from callsheet.reading.domain.replies.amounts import amounts_in
from callsheet.reading.domain.replies.asks import asks_in
from callsheet.reading.domain.replies.context import context_of
from callsheet.reading.domain.replies.evidence import (
    Turn,
    cue_hits,
    fact_hits,
    money_hits,
    question_hits,
)
from callsheet.reading.domain.replies.heard import heard
from callsheet.reading.domain.replies.second import plain
from callsheet.reading.domain.replies.sentences import sentences
from callsheet.reading.domain.replies.values import INTENTS

Table = NDArray[np.float64]
ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests/cases/replies"
OUT = ROOT / "callsheet/reading/data/second_look.json"
SPLITS = ("dev", "held", "intents/voices")
SCALE, STRETCH, PENALTY, STEPS = 32, 3.0, 2.0, 800


def examples() -> tuple[list[str], Table]:
    """The sentences, and (sentences, intents) of 0 and 1."""
    texts: list[str] = []
    labels: list[list[float]] = []
    for split in SPLITS:
        for line in (CASES / f"{split}.jsonl").read_text("utf-8").splitlines():
            case = json.loads(line)
            if case.get("language", "en") == "en":
                add(case, texts, labels)
    return texts, np.array(labels)


def add(case: dict[str, Any], texts: list[str], labels: list[list[float]]) -> None:
    """The sentences of one case."""
    parts = tuple(sentences(heard(case["text"]).words))
    turn = Turn(parts, asks_in(parts), context_of(case.get("previous") or ""))
    hits = [*cue_hits(turn), *money_hits(turn, amounts_in(parts))]
    hits += question_hits(turn, hits)
    hits += fact_hits(turn, hits)
    gold = set(case["intents"])
    for part in parts:
        own = {h.intent for h in hits if h.sentence == part and h.weight >= 0.5} & gold
        own = gold if len(parts) == 1 else own
        texts.append(plain(part))
        labels.append([float(name in own) for name in INTENTS])


def fit(x: Table, y: Table) -> Table:
    """(features + base, intents) weights."""
    x = np.hstack([x, np.ones((len(x), 1))])
    weight = np.zeros((x.shape[1], y.shape[1]))
    first, second = np.zeros_like(weight), np.zeros_like(weight)
    for step in range(1, STEPS + 1):
        chance = 1 / (1 + np.exp(-(x @ weight)))
        slope = (x.T @ (chance - y) + PENALTY * weight) / len(x)
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope * slope
        rate = 0.05 / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
        weight -= rate * first / (1 - 0.9**step)
    return weight


def main() -> int:
    """Writes the weights; 0."""
    texts, labels = examples()
    vectors = meaning.vectors(texts).astype(np.float64) * STRETCH
    weight = fit(vectors, labels)
    table = np.rint(weight[:-1] * STRETCH * SCALE).astype(int)
    bases = np.rint(weight[-1] * SCALE).astype(int)
    kept = {
        "scale": SCALE,
        "bases": {name: int(bases[n]) for n, name in enumerate(INTENTS)},
        "rows": {name: [int(v) for v in table[:, n]] for n, name in enumerate(INTENTS)},
    }
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(kept, separators=(",", ":")).replace('],"', '],\n"') + "\n", "utf-8")
    print(f"{OUT.relative_to(ROOT)}: {OUT.stat().st_size:,} bytes from {len(texts)} sentences")
    return 0
