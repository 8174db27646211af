"""Which prepared answer fits a question that a client asks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from callsheet.core import lazy_re as re
from callsheet.library.domain.words import words_of

ALIKE = 0.75  # share of common words from which two questions ask the same
# words that change nothing about what is asked; "how", "many", "when" and the like do
EMPTY = frozenset(
    """a an the you your yours do does did is are was were be been have has had of for to in on at
    with this that these it our we us i me my and or please could would can will so just also
    before ever already yet any some there hi hello hey thank thanks""".split()
)
# the same of several words; "chance" or "past" alone may be what is asked about
FILLER = re.compile(
    r"\b(?:by (?:any )?chance|happen(?:ed)? to|in the past|so far|at all|at any point)\b",
    re.IGNORECASE,
)


def fitting_question(ask: str, questions: Sequence[str]) -> str | None:
    """The prepared question that asks the same as `ask`, None when none does.

    Strict: a wrong answer in a draft is worse than a blank. Word forms and order make no
    difference; "how long" and "how much" do.
    """
    wanted = telling(ask)
    alike = [(likeness(wanted, telling(question)), question) for question in questions]
    best = max(alike, default=(0.0, ""))
    return best[1] if best[0] >= ALIKE else None


@lru_cache(maxsize=5_000)  # every prepared question is held against each one of a call
def telling(question: str) -> frozenset[str]:
    """The stems that say what is asked."""
    text = FILLER.sub(" ", question[:1000])
    words = [word for word in words_of(text) if word.text.lower() not in EMPTY]
    return frozenset(word.stem for word in words if len(word.text) > 1)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words in common, 0..1."""
    return len(one & other) / len(one | other) if one and other else 0.0
