"""The weights of a reply's intents, from the labelled cases (held ones left out).

A turn's score for an intent is the log of the sum of its sentences' exponentials plus what was open
before; fitted by a fixed number of Adam steps with a penalty and rounded to whole numbers: the same
bytes on one machine. Of the cases that the cues were written for, cues are hidden in four fifths,
as they know those better than any message to come. Short cases are also run together by twos and
threes, for what a turn says in one sentence takes nothing from what it says in another.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from callsheet.reading.domain.replies.evidence import all_hits
from callsheet.reading.domain.replies.features import Features, sentence_features, turn_features
from callsheet.reading.domain.replies.read import sums_in
from callsheet.reading.domain.replies.second import in_context, plain
from callsheet.reading.domain.replies.values import INTENTS
from tools.labelled import Table, cases, is_hidden, tabled, turn_with

ROOT = Path(__file__).parents[1]
DATA = ROOT / "callsheet/reading/data"
KNOWN_TO_CUES = ("dev", "held", "intents/voices")
SPLITS = (
    *KNOWN_TO_CUES,
    "intents/trades",
    "intents/days",
    "intents/long",
    "intents/mixed",
    "intents/ordinary",
    "intents/prepared",
    "intents/clients",
    "intents/used",
    "intents/short",
    "fresh_dev",
    "fresh_third",
    "fourth_dev",
    "fields/strangers",
    "fifth_dev",
)
LEAST = 3  # turns in which a word must be to be weighed
SCALE, STRETCH, PENALTY, STEPS, RATE = 64, 3.0, 1.0, 200, 0.03


TOGETHER, SHORT = 400, 500  # turns made of others; characters of one that is taken for it
ENDS = frozenset({"decline", "cancel", "hire"})  # one of them at most in a turn
PUSHES = frozenset({"negotiate_price", "negotiate_deadline", "negotiate_scope"})


@dataclass(frozen=True)
class Example:
    """A labelled turn: the features of its sentences and of itself, its sentences' vectors."""

    sentences: list[Features]
    turn: Features
    vectors: Table
    intents: list[str]
    primary: str


@dataclass(frozen=True)
class Batch:
    """All examples as tables; `of` is the turn of each sentence."""

    sentences: Table
    of: NDArray[np.int64]
    turns: Table
    has: Table
    first: Table


def example(split: str, case: dict[str, Any]) -> Example | None:
    """One case as it is weighed, None when nothing in it speaks."""
    turn = turn_with(case)
    if not turn.sentences:
        return None
    hidden = split in KNOWN_TO_CUES and is_hidden(case["id"])
    hits = [] if hidden else all_hits(turn, sums_in(turn))
    sentences = sentence_features(turn, hits)
    vectors = in_context([plain(each) for each in turn.sentences])[: len(sentences)]
    return Example(
        sentences, turn_features(turn, sentences), vectors, case["intents"], case["primary"]
    )


def together(found: Sequence[tuple[str, dict[str, Any]]]) -> list[tuple[str, dict[str, Any]]]:
    """Turns made of two or three short ones, with the intents of all; no two that exclude."""
    chance = random.Random(7)
    pool = [each for each in found if is_short(each[1])]
    made: list[tuple[str, dict[str, Any]]] = []
    while len(made) < TOGETHER:
        parts = chance.sample(pool, chance.choice((2, 2, 2, 3, 3)))
        intents = [name for _, case in parts for name in case["intents"]]
        if sum(name in ENDS for name in intents) > 1 or (
            "hire" in intents and PUSHES & set(intents)
        ):
            continue
        between = chance.choice((" ", "\n", "\n\n"))
        previous = (case["previous"] for _, case in parts if case.get("previous"))
        whole = {
            "id": "+".join(str(case["id"]) for _, case in parts),
            "text": between.join(case["text"].strip() for _, case in parts),
            "previous": next(previous, ""),
            "intents": sorted(set(intents), key=INTENTS.index),
            "primary": "",
        }
        made.append((parts[0][0], whole))
    return made


def is_short(case: dict[str, Any]) -> bool:
    """Whether a case can be a part of a longer one: words for themselves are chitchat no more."""
    plain_one = "chitchat" not in case["intents"] and case.get("language", "en") == "en"
    return plain_one and len(case["text"]) < SHORT


def names_of(examples: Sequence[Example]) -> tuple[list[str], list[str]]:
    """The features of sentences and of turns that are weighed."""
    turns = [Counter({name for each in one.sentences for name in each}) for one in examples]
    seen = sum(turns, Counter[str]())
    kept = sorted(n for n, times in seen.items() if times >= LEAST or not n.startswith("words "))
    return kept, sorted({name for one in examples for name in one.turn})


def batch(examples: Sequence[Example], names: tuple[list[str], list[str]], *, seen: bool) -> Batch:
    """The tables of the examples, with the sentences' vectors when `seen`."""
    sentences = tabled([each for one in examples for each in one.sentences], names[0])
    if seen:
        vectors = np.concatenate([one.vectors for one in examples]) * np.float32(STRETCH)
        sentences = np.hstack([sentences, vectors])
    of = np.repeat(np.arange(len(examples)), [len(one.sentences) for one in examples])
    has = [[float(name in one.intents) for name in INTENTS] for one in examples]
    first = [[float(name == one.primary) for name in INTENTS] for one in examples]
    turns = tabled([one.turn for one in examples], names[1])
    return Batch(sentences, of, turns, np.array(has, np.float32), np.array(first, np.float32))


def pooled(scores: Table, of: NDArray[np.int64]) -> tuple[Table, Table]:
    """The log of the sum of exponentials for each turn, and the share of each sentence in it."""
    starts = np.flatnonzero(np.diff(of, prepend=-1))
    top = np.maximum.reduceat(scores, starts)
    loud = np.exp(scores - top[of])
    total = np.add.reduceat(loud, starts)
    return top + np.log(total), loud / total[of]


def fit(batch: Batch, goal: Table, *, one: bool) -> tuple[Table, Table]:
    """(sentence features, intents) and (turn features, intents) weights.

    one   whether the intents of a turn exclude each other
    """
    shapes = (batch.sentences.shape[1], batch.turns.shape[1])
    parts = [np.zeros((shape, len(INTENTS)), np.float32) for shape in shapes]
    slow = [np.zeros_like(part) for part in parts]
    spread = [np.zeros_like(part) for part in parts]
    for step in range(1, STEPS + 1):
        loud, share = pooled(batch.sentences @ parts[0], batch.of)
        missed = chances(loud + batch.turns @ parts[1], one=one) - goal
        slopes = (
            batch.sentences.T @ (share * missed[batch.of]) + PENALTY * parts[0],
            batch.turns.T @ missed + PENALTY * parts[1],
        )
        pace = RATE * min(1.0, (STEPS - step) / (0.4 * STEPS) + 0.02)
        for n, slope in enumerate(slopes):
            slow[n] = 0.9 * slow[n] + 0.1 * slope
            spread[n] = 0.99 * spread[n] + 0.01 * slope * slope
            size = np.sqrt(spread[n] / (1 - 0.99**step)) + 1e-8
            parts[n] = parts[n] - pace * slow[n] / (1 - 0.9**step) / size
    return parts[0], parts[1]


def chances(scores: Table, *, one: bool) -> Table:
    """Scores as shares: each for itself, or all together 1."""
    if not one:
        return 1 / (1 + np.exp(-np.clip(scores, -60, 60)))
    loud = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(loud / loud.sum(axis=1, keepdims=True))


def part(batch: Batch, goal: Table, names: tuple[list[str], list[str]], *, one: bool) -> Any:
    """The fitted weights of one part, in whole numbers; a feature without any is left out."""
    sentence, turn = fit(batch, goal, one=one)
    vectors = sentence[len(names[0]) :] * STRETCH
    return {
        "scale": SCALE,
        "sentence": rows_of(names[0], sentence[: len(names[0])]),
        "turn": rows_of(names[1], turn),
        "vectors": whole(vectors),
    }


def rows_of(names: Sequence[str], weights: Table) -> dict[str, list[int]]:
    """The weights of each feature by its name."""
    rows = zip(names, whole(weights), strict=True)
    return {name: row for name, row in rows if any(row)}


def whole(weights: Table) -> list[list[int]]:
    """Weights as whole numbers."""
    found: list[list[int]] = np.rint(weights * SCALE).astype(int).tolist()
    return found


def write(name: str, alone: Sequence[Example], more: Sequence[Example], *, seen: bool) -> None:
    """One file of weights, a feature a line; which intent comes first only whole turns tell."""
    names = names_of(alone)
    all_of, whole_ones = (batch(each, names, seen=seen) for each in ([*alone, *more], alone))
    kept = {
        "has": part(all_of, all_of.has, names, one=False),
        "first": part(whole_ones, whole_ones.first, names, one=True),
    }
    path = DATA / f"intents_{name}.json"
    text = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).replace("],", "],\n")
    path.write_text(text + "\n", "utf-8")
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes, {len(names[0])} features")


def main() -> int:
    """Writes the weights; 0."""
    found = cases(SPLITS)
    alone, more = examples(found), examples(together(found))
    for name, seen in (("words", False), ("meaning", True)):
        write(name, alone, more, seen=seen)
    print(f"from {len(alone)} turns, and {len(more)} made of them")
    return 0


def examples(found: Sequence[tuple[str, dict[str, Any]]]) -> list[Example]:
    """The cases as they are weighed, those in which nothing speaks left out."""
    return [made for each in found if (made := example(*each)) is not None]
