"""The labelled questions as training reads them: which unmarked sentences want an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from callsheet.reading.domain.replies.asks import MARKED, asks_in, trimmed
from callsheet.reading.domain.replies.context import context_of
from callsheet.reading.domain.replies.heard import heard
from callsheet.reading.domain.replies.sentences import sentences
from callsheet.reading.domain.replies.wanted import ask_features
from tools.choice_fit import Example
from tools.labelled import UNSEEN
from tools.score.replies import plain

SPLITS = (
    "dev", "held", "fresh_dev", "fresh_third", "fourth_dev", "fifth_dev", "fields/strangers",
    "fields/questions", "intents/clients", "intents/long", "intents/mixed", "intents/ordinary",
    "intents/prepared", "intents/stands", *UNSEEN,
)  # fmt: skip


def examples(case: Mapping[str, Any]) -> list[Example]:
    """The unmarked sentences of a case that ask by their form, each with whether it is an ask."""
    context = context_of(case.get("previous") or "")
    labels = [plain(each) for each in case["asks"]]
    out = []
    for sentence in asks_in(sentences(heard(case["text"]).words)):
        if not MARKED.search(sentence.low):
            words = plain(trimmed(sentence).text)
            right = any(words in label or label in words for label in labels)
            out.append(Example([ask_features(sentence, context)], [right], [{}], [{}]))
    return out


def all_examples(found: Sequence[tuple[str, Mapping[str, Any]]]) -> list[Example]:
    """The same of all cases, each with its split."""
    return [one for _, case in found for one in examples(case)]
