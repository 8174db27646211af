"""Which of several answers the evidence speaks for, by weights that `make train` wrote.

A piece of evidence is the set of the names of what is true of it. Its score is the sum of their
weights; an answer's is its best piece's, and half a logarithm of how many pieces come near to it.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import cache
from importlib.resources import files

WEIGHTS = files("callsheet.prep") / "data" / "company.json"
SCALE = 64  # a weight of one, as it is written
MORE = 0.5  # how much of the logarithm of further evidence counts
Evidence = tuple[str, Set[str]]  # the answer, what is true of this piece


@cache
def weights(field: str) -> Mapping[str, int]:
    """The weights of a field's features, in units of 1 / SCALE."""
    found: dict[str, dict[str, int]] = json.loads(WEIGHTS.read_text("utf-8"))
    return found[field]


def score_of(marks: Set[str], named: Mapping[str, int]) -> float:
    """The sum of the weights of what is true; what has no weight counts nothing."""
    return sum(named.get(mark, 0) for mark in marks) / SCALE


def surest(
    evidence: Sequence[Evidence], named: Mapping[str, int], *, least: float, apart: float
) -> int | None:
    """The place of the best piece for the answer that is surest.

    least  an answer's lowest score; apart  how far the next answer must lie behind it
    gives  None when nothing is sure enough, or two answers are nearly as sure
    """
    scores = [score_of(marks, named) for _, marks in evidence]
    by_answer: dict[str, list[int]] = defaultdict(list)
    for place, (answer, _) in enumerate(evidence):
        by_answer[answer].append(place)
    strength = {
        answer: together([scores[place] for place in places])
        for answer, places in by_answer.items()
    }
    ranked = sorted(strength, key=lambda answer: (-strength[answer], answer))
    if not ranked or strength[ranked[0]] < least:
        return None
    if len(ranked) > 1 and strength[ranked[0]] - strength[ranked[1]] < apart:
        return None
    return max(by_answer[ranked[0]], key=lambda place: scores[place])


def together(scores: Sequence[float]) -> float:
    """The best of several scores and a little more for those that come near it."""
    best = max(scores)
    return best + MORE * math.log(sum(math.exp(score - best) for score in scores))
