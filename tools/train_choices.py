"""The weights of what a turn's phrases mean, from the labelled cases (held ones left out).

For each phrase that may be the day for the work, or the channel to talk on, its features; a turn's
phrases compete with each other and with none of them. (Sums: `sum_examples`.) A turn is taken
twice, with what it is about known and not. Of the cases that the rules were written for, what the
rules say is hidden in four fifths, as they know those better than any message to come. Fitted by a
fixed number of Adam steps with a penalty and rounded to whole numbers: the same bytes on one
machine.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from callsheet.reading.domain.replies import choice, deadlines, platforms
from callsheet.reading.domain.replies.choice import NOT_KNOWN, Features, Kind
from callsheet.reading.domain.replies.platforms import mentions_in
from tools import ask_examples, sum_examples
from tools.choice_fit import Example, fit, whole
from tools.labelled import UNSEEN, cases, is_hidden, turn_with, unruled
from tools.score.replies import deadline_right

ROOT = Path(__file__).parents[1]
FILE = ROOT / "callsheet/reading/data/choices.json"
KNOWN_TO_RULES = (
    "dev",
    "held",
    "fresh_dev",
    "fresh_third",
    "fourth_dev",
    "fields/strangers",
    "fields/told",
    "fields/ways",
    "fields/phrases",
    "intents/trades",
    "intents/voices",
)
SPLITS = (
    *KNOWN_TO_RULES, "intents/long", "intents/mixed", "fifth_dev", "intents/clients",
    "intents/ordinary", "intents/prepared", "intents/stands", *UNSEEN,
)  # fmt: skip
PENALTY: Mapping[Kind, float] = {"ask": 1.0, "due": 2.0, "channel": 1.0, "sum": 1.0, "kind": 1.0}
LABEL: Mapping[Kind, str] = {"due": "deadline", "channel": "platform"}


@dataclass(frozen=True)
class Phrase:
    """A phrase that may be meant: what it says, its features, and what its turn is about."""

    said: str
    features: Features
    about: Features


def phrases_in(kind: Kind, case: Mapping[str, Any]) -> list[Phrase]:
    """The phrases of a kind in a case's turn, in order."""
    turn, intents = turn_with(case), case.get("intents", ())
    if kind == "due":
        about = deadlines.intent_features(intents)
        return [Phrase(each.quote.text, each.features, about) for each in turn.times]
    return [
        Phrase(each.channel, each.features, platforms.intent_features(intents, each.channel))
        for each in mentions_in(turn.sentences, frozenset(turn.asks), turn.previous)
    ]


def is_meant(kind: Kind, said: str, wanted: str | None) -> bool:
    """Whether a phrase is the labelled one."""
    return bool(wanted) and (deadline_right(said, wanted) if kind == "due" else said == wanted)


def example(kind: Kind, split: str, case: Mapping[str, Any]) -> Example | None:
    """A case's phrases of a kind, None when it has none or is not labelled with it."""
    if LABEL[kind] not in case:
        return None
    found = phrases_in(kind, case)
    phrases = [each.features for each in found]
    if split in KNOWN_TO_RULES and is_hidden(str(case["id"])):
        phrases = [unruled(each) for each in phrases]
    right = [is_meant(kind, each.said, case[LABEL[kind]]) for each in found]
    unknown = [NOT_KNOWN] * len(found)
    return Example(phrases, right, [each.about for each in found], unknown) if found else None


def fitted(kind: Kind, found: Sequence[tuple[str, dict[str, Any]]]) -> dict[str, float]:
    """The weights of a kind from some cases, each with its split."""
    examples = [one for each in found if (one := example(kind, *each)) is not None]
    return fit(examples, PENALTY[kind])


def written(out: Mapping[str, Mapping[str, int]]) -> None:
    """Writes the file, and has it read anew."""
    text = json.dumps(out, ensure_ascii=False, indent=0, separators=(",", ":"))
    FILE.write_text(text + "\n", "utf-8")
    choice.all_weights.cache_clear()


def main() -> int:
    """Writes the weights; 0."""
    found, out = cases(SPLITS), dict[str, dict[str, int]]()
    out["ask"] = whole(fit(ask_examples.all_examples(cases(ask_examples.SPLITS)), PENALTY["ask"]))
    written(choice.all_weights() | out)  # what asks is a sign for all others
    for kind in LABEL:
        out[kind] = whole(fitted(kind, found))
    sums, kinds = sum_examples.all_examples(cases(sum_examples.SPLITS))
    out |= {"sum": whole(fit(sums, PENALTY["sum"])), "kind": whole(fit(kinds, PENALTY["kind"]))}
    for name, weights in out.items():
        print(f"{name}: {len(weights)} features")
    written(out)
    print(f"{FILE.relative_to(ROOT)}: {FILE.stat().st_size:,} bytes")
    return 0
