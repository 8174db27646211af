"""What is weighed of a turn: for each sentence and for the whole, named values.

A sentence has its signs, its words, the cues found in it; a turn what was open before, all cues and
how many sentences it has.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from callsheet.reading.domain.replies.cue import Hit
from callsheet.reading.domain.replies.evidence import Turn
from callsheet.reading.domain.replies.grams import grams_of
from callsheet.reading.domain.replies.signs import NAMES, TURN_NAMES, signs_of, turn_signs
from callsheet.reading.domain.replies.standing import before_of
from callsheet.reading.domain.replies.sums import no_pay_in
from callsheet.reading.domain.replies.values import INTENTS

Features = dict[str, float]
LEAST, MOST = -1.0, 1.2  # the weight of cues that one sentence, or a turn, can have
GRAM = 0.7
SIGNS = tuple(f"sign {name}" for name in NAMES)
TURN_SIGNS = tuple(f"sign {name}" for name in TURN_NAMES)
CUES = {name: (f"cue {name}", f"all cue {name}", f"best cue {name}") for name in INTENTS}
# what is weighed; a longer message has said before what it wants
MOST_SENTENCES, MOST_CHARACTERS = 60, 6_000


def sentence_features(turn: Turn, hits: Sequence[Hit]) -> list[Features]:
    """The features of each sentence that is weighed."""
    start = turn.sentences[0].start if turn.sentences else 0
    parts = [
        each for each in turn.sentences[:MOST_SENTENCES] if each.end - start <= MOST_CHARACTERS
    ]
    before, others = before_of(turn.previous, turn.context), no_pay_in(turn.sums)
    signs = signs_of(parts, frozenset(turn.asks), before, turn.due, others)
    cues = cues_by_sentence(hits)
    out = []
    for part, shown in zip(parts, signs, strict=True):
        own: Features = {"sentence": 1.0}
        own.update([(SIGNS[n], 1.0) for n in shown])
        own.update([("words " + gram, GRAM) for gram in grams_of(part.low)])
        own.update([(CUES[name][0], value) for name, value in cues.get(id(part), {}).items()])
        out.append(own)
    return out


def turn_features(turn: Turn, sentences: Sequence[Mapping[str, float]]) -> Features:
    """The features of the turn as a whole."""
    own: Features = {"turn": 1.0}
    shown = turn_signs(turn.context, turn.previous, foreign=turn.foreign)
    own.update([(TURN_SIGNS[n], 1.0) for n in shown])
    for name, total, most in CUES.values():
        found = [each[name] for each in sentences if name in each]
        if found:
            own |= {total: sum(found), most: max(0.0, *found)}
    kept = {name: bounded(value) for name, value in own.items()}
    # of many sentences that say nothing one speaks loud enough by chance
    return kept | {"length": math.log(max(1, len(sentences)))}


def cues_by_sentence(hits: Sequence[Hit]) -> dict[int, dict[str, float]]:
    """The weight of each intent's cues in each sentence, by the sentence's identity."""
    out: dict[int, dict[str, float]] = {}
    for hit in hits:
        own = out.setdefault(id(hit.sentence), {})
        own[hit.intent] = own.get(hit.intent, 0.0) + hit.weight
    return {key: {name: bounded(value) for name, value in own.items()} for key, own in out.items()}


def bounded(value: float) -> float:
    """The value within LEAST and MOST."""
    return max(LEAST, min(MOST, value))
