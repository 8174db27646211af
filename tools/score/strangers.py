"""What intents reach on writers left out of the training: `python -m tools.score.strangers`.

The estimate for messages of people nobody has seen: each writer in turn is left out, the weights
are fitted on all others as `make train` does, and the writer's turns are settled by them. Features,
penalties and the bars of likelihood are chosen by it; cues and signs were written with most of
these writers in view, so read it as an upper bound. Some ten minutes of CPU.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from callsheet.reading.domain.replies.settle import by_name, likeliest, likely, names_fraud
from callsheet.reading.domain.replies.values import INTENTS
from tools import train_replies as training
from tools.score.replies import Score

# as their cases' ids begin
LEFT_OUT = (
    *("w", "x", "ws", "blind", "fourth", "l3", "m6", "sa", "sb", "sc"),
    *("ua", "ub", "uc", "ud", "ue", "uf", "ug", "p", "q"),
)


def writer_of(case: Mapping[str, Any]) -> str:
    """The writer of a case."""
    name, dash, _ = str(case["id"]).partition("-")
    return name if dash else re.sub(r"\d+$", "", name)


def noted(
    score: Score, one: training.Example, has: Sequence[float], first: Sequence[float]
) -> None:
    """Count one turn with its scores for each of INTENTS."""
    scores = by_name(has)
    fraud = names_fraud(one.sentences)
    said = likely(scores, fraud=fraud) or (likeliest(scores, one.sentences),)
    firsts = by_name(first)
    score.cases += 1
    for name in INTENTS:
        score.intents[name].add([name] * (name in said), [name] * (name in one.intents))
    score.note("exact set", right=set(said) == set(one.intents))
    score.note("primary", right=max(said, key=lambda name: firsts[name]) == one.primary)


def left_out(
    known: Sequence[training.Example], unknown: Sequence[training.Example], *, seen: bool
) -> Iterable[tuple[training.Example, list[float], list[float]]]:
    """The turns of a writer with their scores by weights fitted on `known`."""
    names = training.names_of(known)
    fitted, asked = (training.batch(each, names, seen=seen) for each in (known, unknown))
    columns = []
    for goal, one in ((fitted.has, False), (fitted.first, True)):
        own, whole = training.own_scores(asked, training.fit(fitted, goal, one=one))
        columns.append((training.pooled(own, asked.of)[0] + whole).tolist())
    return zip(unknown, *columns, strict=True)


def line(name: str, score: Score) -> str:
    """The figures of some turns."""
    return (
        f"{name:>8} ({score.cases}): macro-F1 {score.macro:.3f}, "
        f"primary {score.share('primary'):.3f}, exact set {score.share('exact set'):.3f}"
    )


def main() -> int:
    """Prints the figures of each writer and of all, by words and with the sentence model; 0."""
    examples = [
        (writer_of(case), training.example(split, case))
        for split, case in training.cases(training.SPLITS)
    ]
    for name, seen in (("words", False), ("meaning", True)):
        whole = Score()
        for writer in LEFT_OUT:
            own = Score()
            known = [e for who, e in examples if e and who != writer]
            unknown = [e for who, e in examples if e and who == writer]
            for one, has, first in left_out(known, unknown, seen=seen):
                noted(own, one, has, first)
                noted(whole, one, has, first)
            print(line(writer, own), flush=True)
        print(line(name, whole), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
