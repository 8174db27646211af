"""`python -m tools.score judge [-- --words] [--worst N]`: how well answers are judged.

Macro-F1 over the four labels and the share of straight answers called a dodge. `held` is never
trained on (tools/train.py); `--words` leaves the meaning model out.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from callsheet.prep.domain.judge import LABELS, judge

CASES = Path(__file__).parents[2] / "tests/cases/judge"
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


def main(argv: list[str]) -> int:
    """Prints the figures; 0."""
    worst = int(argv[argv.index("--worst") + 1]) if "--worst" in argv else 0
    for path in sorted(CASES.glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        given = [
            judge(row["question"], row["answer"], by_meaning="--words" not in argv) for row in rows
        ]
        pairs = [(row["label"], each.label) for row, each in zip(rows, given, strict=True)]
        print(
            f"{path.stem}: {len(rows)} pairs, macro-F1 {macro_f1(pairs):.3f}, "
            f"straight called a dodge {dodges(pairs):.1%}"
        )
        wrong = [
            row | {"given": each.label}
            for row, each in zip(rows, given, strict=True)
            if row["label"] != each.label
        ]
        for row in wrong[:worst] if path.stem != "held" else []:
            print(f"  {row['label']} -> {row['given']}: {row['question']} | {row['answer']}")
    return 0
