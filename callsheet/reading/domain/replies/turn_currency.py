"""Which currency a turn speaks of, for the sums that stand without one.

"All in pounds" and "we're in New Zealand so NZD" say it of every sum of the turn; where one only is
named beside the figures, the bare ones are in it too, and a `$` is the dollar that is named.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from callsheet.reading.domain.replies.amounts import CODE, currency_of, in_cents, money_in
from callsheet.reading.domain.replies.currencies import CURRENCIES, DOLLAR_CODES, DOLLARS
from callsheet.reading.domain.replies.sentences import Sentence
from callsheet.reading.domain.replies.values import Amount

# a currency by its name alone; a figure before it is read with the figure
NAMED = re.compile(
    r"(?<!\d )\b(?:(?P<whose>us|canadian|australian|aussie|singapore|norwegian|swedish|danish"
    r"|swiss)"
    r" )?(?:(?P<noun>dollars|euros?|pounds|sterling|rupees|rupiah|francs|kroner|kronor|yen|naira"
    rf"|shekels|dirhams)|(?P<code>{CODE}))\b"
    r"|\((?P<nation>canadian|australian|aussie|swiss|danish|swedish|norwegian)\)"
)
AMBIGUOUS = frozenset({"ron", "php", "rs", "rs.", "rp", "rp.", "all"})  # words and names too
REFUSED = re.compile(r"\b(?:not|no|instead of|rather than) (?:in )?$")


@dataclass(frozen=True)
class TurnCurrency:
    """The currency of a turn's bare sums, None when not said or several; that of its `$`."""

    bare: str | None
    dollar: str


def named_in(low: str) -> set[str]:
    """The currencies that words name without a figure."""
    out = set()
    for found in NAMED.finditer(low):
        word = found["noun"] or found["code"] or ""
        if word not in AMBIGUOUS and not REFUSED.search(low, 0, found.start()):
            whose = found["whose"] or found["nation"] or ""
            out.add(DOLLARS[whose] if whose in DOLLARS else CURRENCIES[word])
    return out


def currency_in(parts: Sequence[Sentence]) -> TurnCurrency:
    """The currency that a turn of these sentences speaks of."""
    named = {code for each in parts for code in named_in(each.low)}
    figures = [found for each in parts for found in money_in(each.low) if currency_of(found)]
    beside = {str(currency_of(found)) for found in figures if not is_bare_dollar(found)}
    dollars = (named | beside) & DOLLAR_CODES
    dollar = next(iter(dollars)) if len(dollars) == 1 else "USD"
    if any(is_bare_dollar(found) for found in figures):
        beside.add(dollar)
    return TurnCurrency(only(named) or only(named | beside), dollar)


def only(codes: Collection[str]) -> str | None:
    """The one of a set, None when there are none or several."""
    return next(iter(codes)) if len(codes) == 1 else None


def is_bare_dollar(found: re.Match[str]) -> bool:
    """Whether a figure's currency is a `$` that does not say whose."""
    before, after = (found["before"] or "").strip(), (found["after"] or "").strip()
    return (before == "$" and not after) or (after == "$" and not before)


def currency_meant(found: re.Match[str], said: TurnCurrency) -> str | None:
    """The currency of a figure by its own marks, None without any.

    Cents are of the turn's currency, or of a dollar.
    """
    if in_cents(found) and currency_of(found) is None:
        return said.bare or "USD"
    return said.dollar if is_bare_dollar(found) else currency_of(found)


def filled(amounts: Sequence[Amount], said: TurnCurrency) -> list[Amount]:
    """The amounts; one without a currency has that of its turn."""
    return [replace(each, currency=each.currency or said.bare) for each in amounts]
