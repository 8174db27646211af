"""The weights of a reply's intents, from the labelled cases (held ones left out).

A turn's score for an intent is the log of the sum of its sentences' exponentials plus what the turn
as a whole speaks; fitted by a fixed number of Adam steps with a penalty and rounded to whole
numbers: the same bytes on one machine. Two things are asked of the weights: that the turn has its
intents, and that each sentence has those it is labelled to show, or a long turn would not tell
which of its sentences taught what. Of the cases that the cues were written for, cues are hidden in
four fifths, as they know those better than any message to come.
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

from callsheet.reading.domain.replies.evidence import all_hits
from callsheet.reading.domain.replies.features import Features, sentence_features, turn_features
from callsheet.reading.domain.replies.read import money_in
from callsheet.reading.domain.replies.second import in_context, plain
from callsheet.reading.domain.replies.values import INTENTS
from tools.labelled import (
    UNSEEN,
    Sparse,
    Table,
    cases,
    descended,
    is_hidden,
    starts_of,
    turn_with,
)

ROOT = Path(__file__).parents[1]
DATA = ROOT / "callsheet/reading/data"
KNOWN_TO_CUES = ("dev", "held", "intents/voices", "intents/stands")
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
    *UNSEEN,
)
LEAST = 5  # turns in which a word must be to be weighed
SCALE, STRETCH, PENALTY = 64, 7.0, 1.0
SHOWN = 2.0  # what a sentence's label counts beside a turn's
MEAN = 1.0  # how long the mean of a turn's vectors is beside a sentence's


@dataclass(frozen=True)
class Example:
    """A labelled turn: the features of its sentences and of itself, its sentences' vectors, and
    what each sentence shows: (sentences, intents), 0 or 1.
    """

    sentences: list[Features]
    turn: Features
    vectors: Table
    shown: Table
    intents: list[str]
    primary: str


@dataclass(frozen=True)
class Batch:
    """All examples as tables; `of` is the turn of each sentence."""

    sentences: Sparse
    vectors: Table  # of the sentences, no columns when read by words
    of: NDArray[np.int64]
    turns: Sparse
    means: Table  # of each turn's vectors
    shown: Table
    has: Table
    first: Table


@dataclass(frozen=True)
class Fitted:
    """The weights of one part: (features or dimensions, intents)."""

    sentence: Table
    vectors: Table
    turn: Table
    means: Table


def example(split: str, case: dict[str, Any]) -> Example | None:
    """One case as it is weighed, None when nothing in it speaks."""
    turn = turn_with(case)
    if not turn.sentences:
        return None
    hidden = split in KNOWN_TO_CUES and is_hidden(case["id"])
    hits = [] if hidden else all_hits(turn, money_in(turn))
    sentences = sentence_features(turn, hits)
    words = [plain(each) for each in turn.sentences]
    vectors = in_context(words)[: len(sentences)]
    return Example(
        sentences,
        turn_features(turn, sentences),
        vectors,
        shown_by(words[: len(sentences)], case),
        case["intents"],
        case["primary"],
    )


def shown_by(words: Sequence[str], case: Mapping[str, Any]) -> Table:
    """(sentences, intents): 1 for each intent a sentence shows; one alone shows all of its turn.

    A case names the sentences that show an intent by how they begin.
    """
    if "shown" not in case:
        if len(words) > 1:
            raise ValueError(f"case {case['id']} does not say which sentences show its intents")
        return np.array([[float(name in case["intents"]) for name in INTENTS]], np.float32)
    starts = {
        name: [" ".join(each.split()) for each in case["shown"].get(name, ())] for name in INTENTS
    }
    rows = [
        [float(any(each in words_of for each in starts[name])) for name in INTENTS]
        for words_of in words
    ]
    return np.array(rows, np.float32)


def names_of(examples: Sequence[Example]) -> tuple[list[str], list[str]]:
    """The features of sentences and of turns that are weighed."""
    turns = [Counter({name for each in one.sentences for name in each}) for one in examples]
    seen = sum(turns, Counter[str]())
    kept = sorted(n for n, times in seen.items() if times >= LEAST or not n.startswith("words "))
    return kept, sorted({name for one in examples for name in one.turn})


def batch(examples: Sequence[Example], names: tuple[list[str], list[str]], *, seen: bool) -> Batch:
    """The tables of the examples, with the sentences' vectors when `seen`."""
    sizes = [len(one.sentences) for one in examples]
    of = np.repeat(np.arange(len(examples)), sizes)
    vectors = np.concatenate([one.vectors for one in examples]) * np.float32(STRETCH)
    vectors = vectors if seen else vectors[:, :0]
    starts = starts_of(of)
    totals = np.add.reduceat(vectors, starts) if seen else np.zeros((len(examples), 0), np.float32)
    has = [[float(name in one.intents) for name in INTENTS] for one in examples]
    first = [[float(name == one.primary) for name in INTENTS] for one in examples]
    return Batch(
        Sparse.of([each for one in examples for each in one.sentences], names[0]),
        vectors,
        of,
        Sparse.of([one.turn for one in examples], names[1]),
        np.float32(MEAN) * totals / np.array(sizes, np.float32)[:, None],
        np.concatenate([one.shown for one in examples]),
        np.array(has, np.float32),
        np.array(first, np.float32),
    )


def pooled(scores: Table, of: NDArray[np.int64]) -> tuple[Table, Table]:
    """The log of the sum of exponentials for each turn, and the share of each sentence in it."""
    starts = starts_of(of)
    top = np.maximum.reduceat(scores, starts)
    loud = np.exp(scores - top[of])
    total = np.add.reduceat(loud, starts)
    return top + np.log(total), loud / total[of]


def fit(batch: Batch, goal: Table, *, one: bool) -> Fitted:
    """The weights for a goal of (turns, intents).

    one   whether the intents of a turn exclude each other: which comes first only whole turns
          tell, which there are each sentence tells too
    """
    tables = (batch.sentences, batch.vectors, batch.turns, batch.means)
    zeros = [np.zeros((table.shape[1], len(INTENTS)), np.float32) for table in tables]
    return Fitted(*descended(lambda parts: slopes_of(batch, goal, parts, one=one), zeros))


def slopes_of(batch: Batch, goal: Table, parts: Sequence[Table], *, one: bool) -> list[Table]:
    """How the loss, penalty and all, rises with each weight of `parts`."""
    own, whole = own_scores(batch, Fitted(*parts))
    loud, share = pooled(own, batch.of)
    missed = chances(loud + whole, one=one) - goal
    by_sentence, by_turn = share * missed[batch.of], missed
    if not one:
        apart = SHOWN * (chances(own + whole[batch.of], one=False) - batch.shown)
        by_sentence = by_sentence + apart
        by_turn = by_turn + np.add.reduceat(apart, starts_of(batch.of))
    rises = (
        batch.sentences.turned(by_sentence),
        batch.vectors.T @ by_sentence,
        batch.turns.turned(by_turn),
        batch.means.T @ by_turn,
    )
    return [rise + PENALTY * part for rise, part in zip(rises, parts, strict=True)]


def own_scores(batch: Batch, fitted: Fitted) -> tuple[Table, Table]:
    """What each sentence and what each turn as a whole speaks for each intent."""
    own = batch.sentences.times(fitted.sentence) + batch.vectors @ fitted.vectors
    return own, batch.turns.times(fitted.turn) + batch.means @ fitted.means


def chances(scores: Table, *, one: bool) -> Table:
    """Scores as shares: each for itself, or all together 1."""
    if not one:
        return 1 / (1 + np.exp(-np.clip(scores, -60, 60)))
    loud = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(loud / loud.sum(axis=1, keepdims=True))


def part(batch: Batch, goal: Table, names: tuple[list[str], list[str]], *, one: bool) -> Any:
    """The fitted weights of one part, in whole numbers; a feature without any is left out."""
    fitted = fit(batch, goal, one=one)
    return {
        "scale": SCALE,
        "sentence": rows_of(names[0], fitted.sentence),
        "turn": rows_of(names[1], fitted.turn),
        "vectors": whole(fitted.vectors * STRETCH),
        "means": whole(fitted.means * (STRETCH * MEAN)),
    }


def rows_of(names: Sequence[str], weights: Table) -> dict[str, list[int]]:
    """The weights of each feature by its name."""
    rows = zip(names, whole(weights), strict=True)
    return {name: row for name, row in rows if any(row)}


def whole(weights: Table) -> list[list[int]]:
    """Weights as whole numbers."""
    found: list[list[int]] = np.rint(weights * SCALE).astype(int).tolist()
    return found


def write(name: str, examples: Sequence[Example], *, seen: bool) -> None:
    """One file of weights, a feature a line."""
    names = names_of(examples)
    all_of = batch(examples, names, seen=seen)
    kept = {
        "has": part(all_of, all_of.has, names, one=False),
        "first": part(all_of, all_of.first, names, one=True),
    }
    path = DATA / f"intents_{name}.json"
    text = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).replace("],", "],\n")
    path.write_text(text + "\n", "utf-8")
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes, {len(names[0])} features")


def main() -> int:
    """Writes the weights; 0."""
    found = [made for each in cases(SPLITS) if (made := example(*each)) is not None]
    for name, seen in (("words", False), ("meaning", True)):
        write(name, found, seen=seen)
    print(f"from {len(found)} turns")
    return 0
