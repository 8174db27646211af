"""What stands around a phrase in its sentence, as named features for a choice."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from callsheet.reading.domain.replies.choice import Features
from callsheet.reading.domain.replies.sentences import Sentence
from callsheet.reading.domain.replies.signs import PATTERNS, shown_in

WORD = re.compile(r"[a-zà-ÿ]+(?:'[a-z]+)?|\d+|[$€£?]")
SIGNS = tuple(PATTERNS)
FEW = 2  # words beside a phrase that is as good as alone


def words_in(low: str) -> list[str]:
    """The words of lower-case letters, any figure as `#`."""
    return ["#" if word.isdigit() else word for word in WORD.findall(low)]


def around(
    parts: Sequence[Sentence], at: int, span: tuple[int, int], asks: Collection[Sentence]
) -> Features:
    """The words next to a phrase, the signs of its clause and sentence, and where it stands.

    at    the place of its sentence in `parts`; span: half-open offsets into its `low`
    asks  the sentences that want an answer
    """
    sentence, (start, end) = parts[at], span
    low = sentence.low
    clause = sentence.clause_at(sentence.start + start)
    first, last = clause.start - sentence.start, max(end, clause.end - sentence.start)
    before, after = words_in(low[:start]), words_in(low[end:])
    own = {"phrase": 1.0, **beside(before, after)}
    own.update([(f"before: {SIGNS[n]}", 0.7) for n in shown_in(low[first:start], low)])
    own.update([(f"after: {SIGNS[n]}", 0.7) for n in shown_in(low[end:last], low)])
    own.update([(f"sentence: {SIGNS[n]}", 0.4) for n in shown_in(low)])
    told = {
        "opens": not low[:start].strip(),
        "closes": not low[end:].strip(" .!?"),
        "question": low.rstrip().endswith("?"),
        "asks": sentence in asks,
        "first": at == 0,
        "last": at == len(parts) - 1,
        "alone": len(before) + len(after) <= FEW,
    }
    own.update([(name, 1.0) for name, each in told.items() if each])
    return own


def beside(before: Sequence[str], after: Sequence[str]) -> Features:
    """The words next to a phrase, one and two; `^` and `$` at the ends of the sentence."""
    front, back = ["^", "^", *before[-2:]], [*after[:2], "$", "$"]
    return {
        f"word before {front[-1]}": 1.0,
        f"word after {back[0]}": 1.0,
        f"words before {front[-2]} {front[-1]}": 0.7,
        f"words after {back[0]} {back[1]}": 0.7,
    }
