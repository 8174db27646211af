"""The weights of what a turn's phrases mean, from the labelled cases (held ones left out).

For each phrase that may be the day for the work, or the channel to talk on, its features; a turn's
phrases compete with each other and with none of them. A turn is taken twice, with what it is about
known and not. Of the cases that the rules were written for, what the rules say is hidden in four
fifths, as they know those better than any message to come. Fitted by a fixed number of Adam steps
with a penalty and rounded to whole numbers: the same bytes on one machine.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from callsheet.reading.domain.replies import deadlines, platforms
from callsheet.reading.domain.replies.choice import SCALE, Features, Kind
from callsheet.reading.domain.replies.platforms import mentions_in
from tools.labelled import Table, cases, is_hidden, tabled, turn_with
from tools.score.replies import deadline_right

ROOT = Path(__file__).parents[1]
FILE = ROOT / "callsheet/reading/data/choices.json"
KNOWN_TO_RULES = (
    "dev",
    "held",
    "fresh_dev",
    "fresh_third",
    "fourth_dev",
    "fields/strangers",
    "fields/told",
    "fields/ways",
    "fields/phrases",
    "intents/trades",
    "intents/voices",
)
SPLITS = (*KNOWN_TO_RULES, "intents/long", "intents/mixed", "fifth_dev")
LEAST = 2  # phrases in which a feature must be to be weighed
PENALTY: Mapping[Kind, float] = {"due": 1.0, "channel": 1.0}
STEPS, PACE = 150, 0.05
NOT_KNOWN: Features = {"about: not known": 1.0}
LABEL: Mapping[Kind, str] = {"due": "deadline", "channel": "platform"}


@dataclass(frozen=True)
class Phrase:
    """A phrase that may be meant: what it says, its features, and what its turn is about."""

    said: str
    features: Features
    about: Features


@dataclass(frozen=True)
class Example:
    """A turn's phrases with their features, which of them are right, and what the turn is about.

    about   for each phrase what the intents tell of it
    """

    phrases: list[Features]
    right: list[bool]
    about: list[Features]


def phrases_in(kind: Kind, case: Mapping[str, Any]) -> list[Phrase]:
    """The phrases of a kind in a case's turn, in order."""
    turn, intents = turn_with(case), case.get("intents", ())
    if kind == "due":
        about = deadlines.intent_features(intents)
        return [Phrase(each.quote.text, each.features, about) for each in turn.times]
    return [
        Phrase(each.channel, each.features, platforms.intent_features(intents, each.channel))
        for each in mentions_in(turn.sentences, frozenset(turn.asks), turn.previous)
    ]


def is_meant(kind: Kind, said: str, wanted: str | None) -> bool:
    """Whether a phrase is the labelled one."""
    return bool(wanted) and (deadline_right(said, wanted) if kind == "due" else said == wanted)


def example(kind: Kind, split: str, case: Mapping[str, Any]) -> Example | None:
    """A case's phrases of a kind, None when it has none or is not labelled with it."""
    if LABEL[kind] not in case:
        return None
    found = phrases_in(kind, case)
    phrases = [each.features for each in found]
    if split in KNOWN_TO_RULES and is_hidden(str(case["id"])):
        phrases = [unruled(each) for each in phrases]
    right = [is_meant(kind, each.said, case[LABEL[kind]]) for each in found]
    return Example(phrases, right, [each.about for each in found]) if found else None


def unruled(features: Features) -> Features:
    """The features without what the rules say."""
    return {name: value for name, value in features.items() if not name.startswith("rule ")}


def rows_of(examples: Sequence[Example]) -> tuple[list[Features], list[bool], list[int]]:
    """Every turn twice, with what it is about and without: phrases, right ones, their turns."""
    rows, right, of = list[Features](), list[bool](), list[int]()
    for n, one in enumerate(examples):
        known = [own | more for own, more in zip(one.phrases, one.about, strict=True)]
        rows += [*known, *(own | NOT_KNOWN for own in one.phrases)]
        right += [*one.right, *one.right]
        of += [2 * n] * len(known) + [2 * n + 1] * len(known)
    return rows, right, of


def fit(examples: Sequence[Example], penalty: float) -> dict[str, float]:
    """The weight of each feature that is in LEAST phrases.

    The right phrases of a turn share what is due to them as they speak; where none is right, none
    of them, at 0, is the right choice.
    """
    rows, right, turns = rows_of(examples)
    seen = Counter(name for row in rows for name in row)
    names = sorted(name for name, times in seen.items() if times >= 2 * LEAST)
    table, of, goal = tabled(rows, names), np.array(turns), np.array(right, np.float32)
    starts = np.flatnonzero(np.diff(of, prepend=-1))
    weights, slow, spread = (np.zeros(len(names), np.float32) for _ in range(3))
    for step in range(1, STEPS + 1):
        slope = table.T @ missed(table @ weights, of, starts, goal) + penalty * weights
        slow = 0.9 * slow + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope * slope
        pace = PACE * min(1.0, (STEPS - step) / (0.4 * STEPS) + 0.02)
        size = np.sqrt(spread / (1 - 0.99**step)) + 1e-8
        weights = weights - pace * slow / (1 - 0.9**step) / size
    return dict(zip(names, weights.tolist(), strict=True))


def missed(scores: Table, of: NDArray[np.int64], starts: NDArray[np.int64], goal: Table) -> Table:
    """For each phrase its share of its turn less the share that is due to it."""
    top = np.maximum(np.maximum.reduceat(scores, starts), 0)
    loud = np.exp(scores - top[of])
    all_of = np.add.reduceat(loud, starts) + np.exp(-top)
    fair = np.add.reduceat(loud * goal, starts)
    due = np.where(fair[of] > 0, loud * goal / np.maximum(fair[of], 1e-12), 0)
    return np.asarray(loud / all_of[of] - due, np.float32)


def whole(weights: Mapping[str, float]) -> dict[str, int]:
    """The weights as whole numbers; a feature without any is left out."""
    return {name: n for name, value in weights.items() if (n := round(value * SCALE))}


def fitted(kind: Kind, found: Sequence[tuple[str, dict[str, Any]]]) -> dict[str, float]:
    """The weights of a kind from some cases, each with its split."""
    examples = [one for each in found if (one := example(kind, *each)) is not None]
    return fit(examples, PENALTY[kind])


def main() -> int:
    """Writes the weights; 0."""
    found, out = cases(SPLITS), dict[str, dict[str, int]]()
    for kind in LABEL:
        out[kind] = whole(fitted(kind, found))
        print(f"{kind}: {len(out[kind])} features")
    text = json.dumps(out, ensure_ascii=False, indent=0, separators=(",", ":"))
    FILE.write_text(text + "\n", "utf-8")
    print(f"{FILE.relative_to(ROOT)}: {FILE.stat().st_size:,} bytes")
    return 0
