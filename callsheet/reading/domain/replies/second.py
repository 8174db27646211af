"""A second look at sentences that no cue explains: what sentences like them meant.

The vector of a sentence (core/meaning) is weighed by small whole numbers that `make train` writes
from tests/cases/replies; only what is surer than SURE counts, and never against a cue.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from callsheet.reading.domain.language import language_of
from callsheet.reading.domain.replies.amounts import amounts_in
from callsheet.reading.domain.replies.asks import asks_in
from callsheet.reading.domain.replies.context import context_of
from callsheet.reading.domain.replies.cue import Hit
from callsheet.reading.domain.replies.evidence import Turn, cue_hits, money_hits
from callsheet.reading.domain.replies.heard import heard
from callsheet.reading.domain.replies.sentences import Sentence, sentences
from callsheet.reading.domain.replies.values import INTENTS

WEIGHTS = files("callsheet.reading") / "data" / "second_look.json"
GENERIC = frozenset({"general_question", "more_info", "chitchat"})
# a false alarm of these costs most: the words themselves must say it
BY_WORDS_ONLY = frozenset({"scam_signal", "prep_answer"})
EXPLAINED = 0.6  # the weight of a cue from which a sentence needs no second look
SURE, KEPT = 0.5, 0.4
MOST = 8  # sentences of a turn that are looked at twice
LONGEST = 400  # characters of one sentence
WHY = "reads like it"

Vectors = Callable[[Sequence[str]], Any]  # texts -> (n, 384) floats of length 1


@dataclass(frozen=True)
class Hint:
    """What sentences like this one meant: its words, an intent, how sure (0 to 1)."""

    sentence: str
    intent: str
    p: float


def second_look(text: str, previous: str, vectors: Vectors) -> tuple[Hint, ...]:
    """What the sentences that no cue explains are likely to mean.

    text      one client turn; previous the freelancer's last message
    vectors   the sentence model
    gives     only intents surer than KEPT; () for a turn in another language
    """
    said = heard(text)
    if language_of(said.words if said.words.strip() else said.linkable) not in ("en", "und"):
        return ()
    parts = tuple(sentences(said.words[:50_000]))
    turn = Turn(parts, asks_in(parts), context_of(previous))
    open_ones = unexplained(turn, (*cue_hits(turn), *money_hits(turn, amounts_in(parts))))[:MOST]
    words = [plain(each) for each in open_ones]
    if not words:
        return ()
    found = []
    for sentence, vector in zip(words, vectors(words), strict=True):
        found += [Hint(sentence, name, p) for name, p in chances(vector) if p >= KEPT]
    return tuple(found)


def unexplained(turn: Turn, hits: Iterable[Hit]) -> list[Sentence]:
    """The sentences in which no cue speaks of more than a question, a fact or a courtesy."""
    told = {h.sentence for h in hits if h.weight >= EXPLAINED and h.intent not in GENERIC}
    return [each for each in turn.sentences if each not in told and len(plain(each).split()) > 1]


def plain(sentence: Sentence) -> str:
    """The sentence's words on one line."""
    return " ".join(sentence.text.split())[:LONGEST]


def hint_hits(turn: Turn, hits: Sequence[Hit], hints: Sequence[Hint]) -> list[Hit]:
    """A hit over the whole sentence for each hint that is sure and that no cue overrules."""
    open_ones = {plain(each): each for each in unexplained(turn, hits)}
    return [
        Hit(hint.intent, 1.0, WHY, sentence.start, sentence.end, sentence)
        for hint in hints
        if hint.p >= SURE
        and hint.intent not in GENERIC | BY_WORDS_ONLY
        and (sentence := open_ones.get(hint.sentence)) is not None
    ]


@cache
def weights() -> dict[str, Any]:
    """What `make train` wrote: `scale`, and for each intent 384 whole numbers and a base."""
    found: dict[str, Any] = json.loads(WEIGHTS.read_text("utf-8"))
    return found


def chances(vector: Sequence[float]) -> list[tuple[str, float]]:
    """How likely each intent is for a sentence of this vector, by name."""
    kept = weights()
    out = []
    for name in INTENTS:
        row, base = kept["rows"][name], kept["bases"][name]
        score = (sum(float(v) * w for v, w in zip(vector, row, strict=True)) + base) / kept["scale"]
        out.append((name, round(1 / (1 + math.exp(-score)), 3)))
    return out
