"""What the sentence model adds: what each sentence does, and how near it is to the question."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from callsheet.core import meaning
from callsheet.prep.domain.judge import said as cue
from callsheet.prep.domain.judge.said import Said
from callsheet.prep.domain.judge.words import stems

Floats = NDArray[np.float64]
MOST_SENTENCES, MOST_LETTERS = 12, 640  # what a judgement may cost: about 160 pieces of the model
LONG, LONG_LETTERS = 2_000, 300  # past two minutes of talk the words themselves cost too
FIRST = 2  # sentences of a long answer that are always heard, and the last one
SHARPER = 4.0  # the vectors' stretch before the acts are told apart


def heard(question: str, said: Said) -> list[str]:
    """The sentences that the model is asked about: the first ones, and the last of many.

    Of a long answer the first two, the last, and those between that a cheap first look finds to
    speak of the question or to admit, step or count.
    """
    sentences: Sequence[str] = said.sentences
    room = MOST_LETTERS
    if len(said.text) > LONG and len(sentences) > FIRST + 1:
        sentences, room = likeliest(question, sentences), LONG_LETTERS
    kept: list[str] = []
    for sentence in (*sentences[: MOST_SENTENCES - 1], *sentences[-1:]):
        if room > 0 and sentence not in kept:
            kept.append(sentence[:room])
            room -= len(sentence)
    return kept


def likeliest(question: str, sentences: Sequence[str]) -> list[str]:
    """The sentences of a long answer that fit its room, in their order."""
    wanted = stems(question)

    def worth(at: int) -> tuple[float, int]:
        part = sentences[at]
        same = len(wanted & stems(part)) / (len(wanted) or 1)
        signs = sum(bool(sign.search(part)) for sign in (cue.ADMIT, cue.STEP, cue.NUMBER))
        return same + signs / 4, -at

    last = len(sentences) - 1
    between = sorted(range(FIRST, last), key=worth, reverse=True)
    kept, room = [], float(LONG_LETTERS)
    for at in (*range(FIRST), last, *between):
        if room > 0:
            kept.append(at)
            room -= len(sentences[at])
    return [sentences[at] for at in sorted(kept)]


def read_vectors(question: str, sentences: Sequence[str]) -> tuple[Floats, Floats]:
    """(384,) of the question and (sentences, 384)."""
    found = meaning.vectors([question, *sentences]).astype(np.float64)
    return found[0], found[1:]


def whole_vector(sentences: Sequence[str], vectors: Floats) -> Floats:
    """(384,) of the answer: its sentences by their length, length 1."""
    whole = vectors.T @ np.array([float(len(sentence)) for sentence in sentences])
    return np.asarray(whole / (np.linalg.norm(whole) or 1.0), np.float64)


def act_chances(vectors: Floats, table: Sequence[Sequence[int]], scale: int) -> Floats:
    """(sentences, acts): how likely each sentence is to admit, step, boast and so on.

    table  385 rows, the last for all sentences alike, in units of 1 / scale
    """
    weights = np.array(table, np.float64) / scale
    scores = SHARPER * vectors @ weights[:-1] + weights[-1]
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), np.float64)


def near_features(
    question: Floats, vectors: Floats, chances: Floats, acts: Sequence[str]
) -> dict[str, float]:
    """By name: the strongest and the mean chance of each act, and the nearness to the question."""
    nearness = vectors @ question
    strongest = dict(zip(acts, chances.max(axis=0).tolist(), strict=True))
    admits, steps = strongest.get("admit", 0.0), strongest.get("step", 0.0)
    return {
        **{f"act_{name}": value for name, value in strongest.items()},
        **{
            f"acts_{name}": float(value)
            for name, value in zip(acts, chances.mean(axis=0), strict=True)
        },
        "admit_then_step": admits * steps,
        "admit_no_step": admits * (1 - steps),
        "step_no_admit": steps * (1 - admits),
        "near_best": float(nearness.max()),
        "near_mean": float(nearness.mean()),
        "near_first": float(nearness[0]),
        "near_least": float(nearness.min()),
    }
