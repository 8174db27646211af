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
from dataclasses import dataclass
from typing import Any

import numpy as np

from callsheet.reading.domain.replies.settle import by_name, foremost, likeliest, likely
from callsheet.reading.domain.replies.values import INTENTS
from tools import train_replies as training
from tools.labelled import starts_of
from tools.score.replies import Score

# as their cases' ids begin
LEFT_OUT = (
    *("w", "x", "ws", "blind", "fourth", "l3", "m6", "sa", "sb", "sc"),
    *("ua", "ub", "uc", "ud", "ue", "uf", "ug", "p", "q"),
    *("ra", "rb", "vb"),
)


def writer_of(case: Mapping[str, Any]) -> str:
    """The writer of a case."""
    name, dash, _ = str(case["id"]).partition("-")
    return name if dash else re.sub(r"\d+$", "", name)


@dataclass(frozen=True)
class Spoken:
    """What speaks for each of INTENTS: for having it and coming first, and each sentence."""

    has: Sequence[float]
    first: Sequence[float]
    sentences: Sequence[Sequence[float]]


def noted(score: Score, one: training.Example, spoken: Spoken) -> None:
    """Count one turn."""
    scores = by_name(spoken.has)
    said = likely(scores, one.sentences) or (likeliest(scores, one.sentences),)
    score.cases += 1
    for name in INTENTS:
        score.intents[name].add([name] * (name in said), [name] * (name in one.intents))
    score.note("exact set", right=set(said) == set(one.intents))
    primary = foremost(said, spoken.first, spoken.sentences)
    score.note("primary", right=primary == one.primary)


def left_out(
    known: Sequence[training.Example], unknown: Sequence[training.Example], *, seen: bool
) -> Iterable[tuple[training.Example, Spoken]]:
    """The turns of a writer with what speaks in them by weights fitted on `known`."""
    names = training.names_of(known)
    fitted, asked = (training.batch(each, names, seen=seen) for each in (known, unknown))
    fits = [
        training.fit(fitted, fitted.has, one=False),
        training.fit(fitted, fitted.first, one=True),
    ]
    parts = [training.own_scores(asked, each) for each in fits]
    has, first = ((training.pooled(own, asked.of)[0] + whole).tolist() for own, whole in parts)
    sentences = [each.tolist() for each in np.split(parts[0][0], starts_of(asked.of)[1:])]
    return zip(unknown, map(Spoken, has, first, sentences), strict=True)


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
            for one, spoken in left_out(known, unknown, seen=seen):
                noted(own, one, spoken)
                noted(whole, one, spoken)
            print(line(writer, own), flush=True)
        print(line(name, whole), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
