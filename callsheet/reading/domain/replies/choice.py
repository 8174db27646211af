"""Which of a turn's phrases is meant: the day for the work, the channel, a sum, a question.

Each phrase that may be meant has named features; the weights of those say how surely it is. They
are made by `make train` from the labelled cases (`tools/train_choices.py`): a phrase competes with
the others of its turn and with none of them, which stands at 0.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

DATA = files("callsheet.reading") / "data"
SCALE = 64  # to one of a weight
EXACT = 6  # digits of a score; what differs beyond is the rounding of sums
Kind = Literal["ask", "due", "channel", "sum", "kind"]
Features = dict[str, float]
NOT_KNOWN: Features = {"about: not known": 1.0}  # what a turn is about


@cache
def all_weights() -> Mapping[str, Mapping[str, int]]:
    """The weight of each feature by the kind of choice, SCALE to one."""
    found: dict[str, dict[str, int]] = json.loads((DATA / "choices.json").read_text("utf-8"))
    return found


def weights(kind: Kind) -> Mapping[str, int]:
    """The weight of each feature, SCALE to one."""
    return all_weights()[kind]


def about_of(intents: Collection[str], telling: Sequence[str]) -> Features:
    """What a turn is about by its intents that are telling; of none it is not known yet."""
    return {f"about: {name}": 1.0 for name in telling if name in intents} if intents else NOT_KNOWN


@cache
def weights_of(kind: Kind, answer: str) -> Mapping[str, int]:
    """The weights of the features named for one of several answers: "hourly: a unit"."""
    start = f"{answer}: "
    return {
        name.removeprefix(start): weight
        for name, weight in weights(kind).items()
        if name.startswith(start)
    }


def spoken(known: Mapping[str, int], features: Mapping[str, float], before: float = 0.0) -> float:
    """What features speak, SCALE to one, on top of what others spoke; an unknown one is silent."""
    return sum([known[name] * value for name, value in features.items() if name in known], before)


def chosen(kind: Kind, phrases: Sequence[Mapping[str, float]], least: float) -> int | None:
    """The place of the phrase most surely meant, of equals the last; None when none is.

    least   how surely it must be, 0 is as surely as none
    """
    known = weights(kind)
    return surest([spoken(known, each) for each in phrases], least)


def surest(told: Sequence[float], least: float) -> int | None:
    """The same of what is `spoken` for each phrase."""
    if not told:
        return None
    scores = [round(each / SCALE, EXACT) for each in told]
    best = max(range(len(scores)), key=lambda n: (scores[n], n))
    return best if scores[best] >= least else None
