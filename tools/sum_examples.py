"""The labelled sums as training reads them: which figures are one, and of which kind.

Every turn that names a currency is taken a second time without its marks, as many clients write
none. Of the cases that the rules were written for, what the rules say is hidden in four fifths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from callsheet.reading.domain.replies.amounts import MONEY
from callsheet.reading.domain.replies.choice import Features
from callsheet.reading.domain.replies.sentences import lower
from callsheet.reading.domain.replies.sums import KINDS, MaybeSum, intent_features
from tools.choice_fit import Example
from tools.labelled import UNSEEN, is_hidden, turn_with, unruled

SPLITS = (
    "dev", "held", "fresh_dev", "fresh_third", "fourth_dev", "fifth_dev", "fields/strangers",
    "fields/sums", "fields/ways", "intents/clients", "intents/long", "intents/mixed",
    "intents/ordinary", "intents/prepared", "intents/stands", *UNSEEN,
)  # fmt: skip
INNER_MARK = re.compile(r"[$€£₹](?=\d)")  # of the second figure of a range


def unmarked(text: str) -> str:
    """The text without the marks of its currencies."""
    out, last = "", 0
    for found in MONEY.finditer(lower(text)):
        for name in ("before", "after"):
            if found[name]:
                start, end = found.span(name)
                kept = text[last:start]
                out += kept.rstrip(" ") if text[start] == " " else kept
                last = end
    return INNER_MARK.sub("", out + text[last:])


def both(case: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A case, and once more without the marks of currencies where it has any."""
    yield case
    text = unmarked(case["text"])
    if case["money"] and text != case["text"]:
        yield {**case, "text": text, "previous": unmarked(case.get("previous") or "")}


def kind_of(one: MaybeSum, case: Mapping[str, Any]) -> str | None:
    """The labelled kind of a figure, None when it is no sum."""
    start, end = one.amounts[0].quote.start, one.amounts[0].quote.end
    for label in case["money"]:
        spots = [found.start() for found in re.finditer(re.escape(label["quote"]), case["text"])]
        there = not spots or any(at < end and start < at + len(label["quote"]) for at in spots)
        if there and any(float(label["amount"]) == float(each.amount) for each in one.amounts):
            return str(label["kind"])
    return None


def kind_phrases(features: Features) -> list[Features]:
    """The features of a sum for each of KINDS, which compete with each other and with `fixed`."""
    return [{f"{kind}: {name}": value for name, value in features.items()} for kind in KINDS]


def examples(split: str, case: Mapping[str, Any]) -> tuple[list[Example], list[Example]]:
    """The figures of a case: whether each is a sum, and the kinds of those that are one."""
    sums, kinds = list[Example](), list[Example]()
    if "money" not in case:
        return sums, kinds
    hidden = split not in UNSEEN and is_hidden(str(case["id"]))
    about, unknown = intent_features(case.get("intents", ())), intent_features(())
    for each in both(case):
        for one in turn_with(each).sums:
            kind = kind_of(one, each)
            own = unruled(one.features) if hidden else one.features
            sums.append(Example([own], [kind is not None], [about], [unknown]))
            if kind:
                told = unruled(one.kinds) if hidden else one.kinds
                kinds.append(
                    Example(
                        kind_phrases(told),
                        [kind == known for known in KINDS],
                        kind_phrases(about),
                        kind_phrases(unknown),
                    )
                )
    return sums, kinds


def all_examples(
    found: Sequence[tuple[str, Mapping[str, Any]]],
) -> tuple[list[Example], list[Example]]:
    """The same of all cases, each with its split."""
    parts = [examples(*each) for each in found]
    return [one for sums, _ in parts for one in sums], [one for _, kinds in parts for one in kinds]
