"""The weights of what kind of call a client's words on preparing tell, from the labelled cases.

The sentences that a case says show `prep_answer`, all of a phrase that is labelled with its style
alone, are taken as one: their signs and words, and the mean of their vectors; fitted as the intents
are and rounded to whole numbers.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from callsheet.reading.domain.replies.prep_signs import Features, prep_features
from callsheet.reading.domain.replies.prep_style import PREP_STYLES
from callsheet.reading.domain.replies.second import in_context, plain
from callsheet.reading.domain.replies.values import INTENTS
from tools.labelled import Sparse, Table, cases, descended, turn_with
from tools.train_replies import SPLITS, chances, shown_by

ROOT = Path(__file__).parents[1]
FILE = ROOT / "callsheet/reading/data/prep_styles.json"
PHRASES = ("fields/ways", "fields/told")
LEAST = 3  # cases in which a word must be to be weighed
SCALE, STRETCH, PENALTY = 64, 7.0, 1.0
SHOWS = INTENTS.index("prep_answer")


@dataclass(frozen=True)
class Example:
    """A case's words on preparing, the mean of their vectors, the style."""

    features: Features
    vector: Table
    style: str


def example(case: Mapping[str, Any]) -> Example | None:
    """One case as it is weighed, None when it tells nothing on preparing."""
    turn = turn_with(case)
    if not case.get("prep_style") or not turn.sentences:
        return None
    words = [plain(each) for each in turn.sentences]
    shown = shown_by(words, case)[:, SHOWS] if "intents" in case else np.zeros(0)
    told = np.flatnonzero(shown).tolist() or list(range(len(words)))
    vectors = in_context(words)[told]
    features = prep_features([turn.sentences[n] for n in told])
    return Example(features, vectors.mean(axis=0), case["prep_style"])


def fit(examples: Sequence[Example], *, seen: bool) -> dict[str, Any]:
    """The weights by words alone, or beside the vectors when `seen`; in whole numbers."""
    times = Counter(name for one in examples for name in one.features)
    names = sorted(n for n, count in times.items() if count >= LEAST or not n.startswith("words "))
    table = Sparse.of([one.features for one in examples], names)
    vectors = np.float32(STRETCH) * np.stack([one.vector for one in examples])[:, : 384 * seen]
    goal = np.array([[float(one.style == s) for s in PREP_STYLES] for one in examples], np.float32)

    def slopes(parts: Sequence[Table]) -> list[Table]:
        missed = chances(table.times(parts[0]) + vectors @ parts[1], one=True) - goal
        rises = (table.turned(missed), vectors.T @ missed)
        return [rise + PENALTY * part for rise, part in zip(rises, parts, strict=True)]

    sizes = (len(names), vectors.shape[1])
    own, more = descended(slopes, [np.zeros((n, len(PREP_STYLES)), np.float32) for n in sizes])
    rows = zip(names, np.rint(own * SCALE).astype(int).tolist(), strict=True)
    return {
        "scale": SCALE,
        "features": {name: row for name, row in rows if any(row)},
        "vectors": np.rint(more * (SCALE * STRETCH)).astype(int).tolist(),
    }


def main() -> int:
    """Writes the weights; 0."""
    examples = [one for _, case in cases((*SPLITS, *PHRASES)) if (one := example(case)) is not None]
    kept = {name: fit(examples, seen=seen) for name, seen in (("words", False), ("meaning", True))}
    text = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).replace("],", "],\n")
    FILE.write_text(text + "\n", "utf-8")
    print(f"{FILE.relative_to(ROOT)}: {FILE.stat().st_size:,} bytes, from {len(examples)} cases")
    return 0
