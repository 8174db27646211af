"""What in a text a venue's house rules bar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from callsheet.core.evidence import Quote
from callsheet.venues.domain.finders import FINDERS

Kind = Literal["contact", "links", "booking_link", "own_calls", "free_work"]


@dataclass(frozen=True)
class Rule:
    """One house rule as it counts now.

    reason       for the person: what the venue says
    alternative  for the client: what to do instead, fitting after "Let's use "
    source       the article it was read in; `checked_on` the day
    """

    kind: Kind
    allowed: bool
    reason: str
    alternative: str
    source: str
    checked_on: date
    venue: str


@dataclass(frozen=True)
class Breach:
    """Words of a text and the rule they touch."""

    kind: Kind
    quote: Quote
    rule: Rule


def breaches(text: str, rules: Sequence[Rule], *, contract_started: bool) -> tuple[Breach, ...]:
    """What the rules bar in a text, in its order, overlapping words once.

    contract_started  contact, links and calls are free once the contract runs; unpaid work is not
    """
    found: list[Breach] = []
    for rule in rules:
        if rule.allowed or (contract_started and rule.kind != "free_work"):
            continue
        found += [Breach(rule.kind, words.quote, rule) for words in FINDERS[rule.kind](text)]
    return without_overlaps(found)


def without_overlaps(found: Iterable[Breach]) -> tuple[Breach, ...]:
    """The breaches in the text's order; of two that overlap the longer one."""
    kept: list[Breach] = []
    for breach in sorted(found, key=lambda b: (b.quote.start - b.quote.end, b.quote.start)):
        if not any(breach.quote.overlaps(other.quote) for other in kept):
            kept.append(breach)
    return tuple(sorted(kept, key=lambda b: b.quote.start))
