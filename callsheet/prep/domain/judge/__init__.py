"""Does the answer answer the question? Four labels, by rules/answers.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from callsheet.core import meaning
from callsheet.prep.domain.judge.features import features_of
from callsheet.prep.domain.judge.requested import requested_items
from callsheet.prep.domain.judge.said import said_in
from callsheet.prep.domain.judge.weigh import LABELS, weighed, weights
from callsheet.prep.domain.judge.why import missing_items, why_of

__all__ = ["LABELS", "Judgement", "judge"]

LONGEST = 6_000  # characters of an answer that are read: about five minutes of talk


@dataclass(frozen=True)
class Judgement:
    """How an answer stands to its question.

    label    direct, partial, honest_unknown or dodge
    p        its probability, 0 to 1
    why      one sentence for a person
    missing  what was asked and not said, in words ("a number")
    """

    label: str
    p: float
    why: str
    missing: tuple[str, ...] = ()


def judge(question: str, answer: str, *, by_meaning: bool = True) -> Judgement:
    """Whether the answer gives what the question asks for.

    question    one question, as spoken; answer as typed or transcribed, LONGEST characters count
    by_meaning  whether the sentence model may be asked too (30 ms); it is left out without its data
    gives       an empty answer is a dodge
    source      rules/answers.md
    """
    asked, said = requested_items(question[:LONGEST]), said_in(answer[:LONGEST])
    if not said.sentences:
        return Judgement("dodge", 1.0, why_of("dodge", asked, said), missing_items(asked, said))
    near: Sequence[float] | None = None
    if by_meaning and meaning.present():
        near = meaning.vector(said.text).tolist()
    chances = weighed(features_of(question[:LONGEST], asked, said), near, weights())
    label = max(LABELS, key=lambda name: chances[name])
    gaps = missing_items(asked, said) if label in {"partial", "dodge"} else ()
    return Judgement(label, round(chances[label], 3), why_of(label, asked, said), gaps)
