"""`python -m tools.score judge [-- [--words] [--worst N] [--unseen]]`: how well answers are judged.

Macro-F1 over the four labels and the share of straight answers called a dodge. Files named `held…`
are never trained on (tools/train_judge.py); `--words` leaves the meaning model out; `--unseen`
trains anew for each other file without it, which takes some minutes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from callsheet.prep.domain.judge import LABELS, judge, judged
from callsheet.prep.domain.judge.weigh import Weights
from tools import train_judge as train
from tools.train_judge import CASES, Row

STRAIGHT = ("direct", "honest_unknown")


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Of (right, given) pairs."""
    total = 0.0
    for label in LABELS:
        both = sum(right == given == label for right, given in pairs)
        said = sum((right == label) + (given == label) for right, given in pairs)
        total += 2 * both / said if said else 1.0
    return total / len(LABELS)


def dodges(pairs: Sequence[tuple[str, str]]) -> float:
    """The share of straight answers that were called a dodge."""
    straight = [given for right, given in pairs if right in STRAIGHT]
    return sum(given == "dodge" for given in straight) / max(len(straight), 1)


def unseen(batches: Mapping[str, list[Row]]) -> None:
    """Each batch judged by weights that never saw it, nor an act's sentence like one of its own."""
    seen = {name: train.sentences_of(rows) for name, rows in batches.items()}
    total: list[tuple[str, str]] = []
    for name, rows in batches.items():
        others = [other for other in batches if other != name]
        kept = Weights(
            **train.trained(
                [row for other in others for row in batches[other]],
                [each for other in others for each in seen[other]],
                *train.act_model(np.vstack([vectors for _, _, vectors in seen[name]])),
            )
        )
        pairs = [
            (row["label"], judged(row["question"], row["answer"], kept, by_meaning=True).label)
            for row in rows
        ]
        told(f"{name}, unseen", pairs)
        total += pairs
    told("all, unseen", total)


def told(name: str, pairs: Sequence[tuple[str, str]]) -> None:
    """One line of figures."""
    print(
        f"{name}: {len(pairs)} pairs, macro-F1 {macro_f1(pairs):.3f}, "
        f"straight called a dodge {dodges(pairs):.1%}"
    )


def main(argv: list[str]) -> int:
    """Prints the figures; 0."""
    if "--unseen" in argv:
        unseen(train.batches())
        return 0
    worst = int(argv[argv.index("--worst") + 1]) if "--worst" in argv else 0
    for path in sorted(CASES.glob("*.jsonl")):
        rows = train.read(path)
        given = [
            judge(row["question"], row["answer"], by_meaning="--words" not in argv) for row in rows
        ]
        told(path.stem, [(row["label"], each.label) for row, each in zip(rows, given, strict=True)])
        wrong = [
            row | {"given": each.label}
            for row, each in zip(rows, given, strict=True)
            if row["label"] != each.label
        ]
        for row in wrong[:worst] if not path.stem.startswith("held") else []:
            print(f"  {row['label']} -> {row['given']}: {row['question']} | {row['answer']}")
    return 0
