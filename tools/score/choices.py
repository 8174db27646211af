"""What the days due and the channels reach on writers left out: `python -m tools.score.choices`.

The estimate for messages of people nobody has seen: each writer in turn is left out, the weights
are fitted on all others as `make train` does, and the writer's turns are read by them. Only writers
whose cases the rules were not written for; what their turns are about is taken from the labels.
Half a minute of CPU.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

from callsheet.reading.domain.replies import deadlines, platforms
from callsheet.reading.domain.replies.choice import Kind
from tools import train_choices as training
from tools.score.replies import deadline_right
from tools.score.strangers import writer_of

LEFT_OUT = ("l1", "l2", "l3", "long", "m4", "m5", "m6", "sa", "sb", "sc")  # as their ids begin
BARS: Mapping[Kind, float] = {"due": deadlines.LEAST, "channel": platforms.LEAST}
Case = tuple[str, dict[str, Any]]


def said_in(kind: Kind, weights: Mapping[str, float], split: str, case: dict[str, Any]) -> str:
    """What a case says by some weights, "" for nothing."""
    found = training.phrases_in(kind, case)
    one = training.example(kind, split, case)
    if one is None:
        return ""
    rows = [own | more for own, more in zip(one.phrases, one.about, strict=True)]
    scores = [sum(weights.get(name, 0.0) * value for name, value in row.items()) for row in rows]
    best = max(range(len(scores)), key=lambda n: (scores[n], n))
    return found[best].said if scores[best] >= BARS[kind] else ""


def is_right(kind: Kind, said: str, wanted: str | None) -> bool:
    """Whether what was said is what the label says."""
    return deadline_right(said, wanted) if kind == "due" else said == (wanted or "")


def line(kind: Kind, found: Sequence[Case]) -> str:
    """The figures of a kind, all writers left out in turn."""
    right = []
    for writer in LEFT_OUT:
        known = [each for each in found if writer_of(each[1]) != writer]
        weights = training.fitted(kind, known)
        for split, case in found:
            if writer_of(case) == writer and training.LABEL[kind] in case:
                said, wanted = said_in(kind, weights, split, case), case[training.LABEL[kind]]
                right += [is_right(kind, said, wanted)] if said or wanted else []
    return f"{kind}: {sum(right)} of {len(right)}, {sum(right) / len(right):.3f}"


def main() -> int:
    """Prints the figures; 0."""
    found = training.cases(training.SPLITS)
    for kind in training.LABEL:
        print(line(kind, found), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
