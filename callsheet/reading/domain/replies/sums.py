"""The sums of a turn that concern the pay for the job, and their kinds.

Any figure may be one. Whether it is, and of which kind, tell its form, the words and signs around
it, the other figures, what the turn is about and the rules of `amounts`, by trained weights
(`choice`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import islice

from callsheet.core.evidence import Quote
from callsheet.reading.domain.replies import bare
from callsheet.reading.domain.replies.amounts import (
    amounts_in,
    currency_of,
    figures_of,
    in_cents,
    in_one_currency,
    money_in,
    said_in,
    values_meant,
    values_of,
)
from callsheet.reading.domain.replies.choice import (
    NOT_KNOWN,
    Features,
    about_of,
    spoken,
    surest,
    weights,
    weights_of,
)
from callsheet.reading.domain.replies.currencies import TO_A_DOLLAR
from callsheet.reading.domain.replies.kind_features import kind_features, rates_of
from callsheet.reading.domain.replies.sentences import Sentence
from callsheet.reading.domain.replies.sum_features import Figure, form, sum_features
from callsheet.reading.domain.replies.turn_currency import (
    TurnCurrency,
    currency_in,
    currency_meant,
    filled,
)
from callsheet.reading.domain.replies.values import Amount, AmountKind

# how surely a figure must be a sum, and of a kind; best on the cases of writers left out of the
# training
LEAST, LEAST_KIND = 0.0, -0.3
# no total of the client's
OF_A_PIECE = (
    "kind a piece", "kind near a price a piece", "per something", "marked, per something",
)  # fmt: skip
# the intents that make a figure more or less likely a sum, or one of a kind
TELLING = (
    "negotiate_price", "negotiate_scope", "scam_signal", "hire", "more_info", "decline", "cancel",
    "general_question",
)  # fmt: skip
KINDS: tuple[AmountKind, ...] = ("hourly", "budget")  # or else `fixed`, which needs no words
LARGE = ("grouped", "scaled")  # a bare figure of money is written so
MOST = 100  # a text with more figures is a price list, no message


@dataclass(frozen=True, eq=False)
class MaybeSum:
    """A figure with what tells that it is a sum, and of which kind.

    at       its place among the `figures` of the turn
    rates    the prices an hour that the message before named
    verdict  its kind by the rules, None when they take it for no sum
    """

    at: int
    figures: Sequence[Figure]
    parts: Sequence[Sentence]
    rates: Collection[Decimal]
    verdict: AmountKind | None
    amounts: Sequence[Amount]
    features: Features

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.figures[self.at]

    @cached_property
    def kinds(self) -> Features:
        """What tells of which kind it is."""
        told = kind_features(self.figures, self.at, self.parts, self.rates)
        return self.features | told | {f"rule kind {self.verdict}": 1.0}

    @cached_property
    def spoken(self) -> float:
        """What speaks for it as a sum, whatever the turn is about."""
        return spoken(weights("sum"), self.features)

    @cached_property
    def kinds_spoken(self) -> Sequence[float]:
        """What speaks for each of KINDS, which compete with each other and with `fixed`."""
        return [spoken(weights_of("kind", kind), self.kinds) for kind in KINDS]


def digits_in(parts: Sequence[Sentence]) -> frozenset[Decimal]:
    """The numbers that a turn has in digits."""
    found = (each for part in parts for each in money_in(part.low) if each["low"])
    return frozenset(value for each in found for value in values_of(each))


def figures_in(parts: Sequence[Sentence], known: frozenset[Decimal]) -> Iterator[Figure]:
    """The figures of a turn, in order; small numbers in words only where they are `known`."""
    said: TurnCurrency | None = None
    for at, sentence in enumerate(parts):
        for found in money_in(sentence.low):
            said = said or currency_in(parts)
            values = values_meant(found, known)
            currency = currency_meant(found, said) or said.bare or ""
            figure = Figure(at, sentence, found, values, TO_A_DOLLAR.get(currency, 1))
            named = found["low"] or found["unit"] or figure.marked or known & set(values)
            if values and (named or max(values) >= bare.SMALL):
                yield figure


def maybe_sums_in(
    parts: Sequence[Sentence], asks: Collection[Sentence], previous: str
) -> tuple[MaybeSum, ...]:
    """The figures of a turn that may be sums of its pay, in order.

    previous   the freelancer's last message: who repeats a figure of it speaks of the price
    """
    known, rates = figures_of(previous), rates_of(previous)
    figures = list(islice(figures_in(parts, known | digits_in(parts)), MOST))
    ruled = {each.quote.start: each.kind for each in amounts_in(parts, previous)} if figures else {}
    out = []
    for n, figure in enumerate(figures):
        verdict = ruled.get(figure.sentence.start + figure.start)
        own = sum_features(figures, n, parts, asks, known) | rule_features(figure, verdict)
        out.append(MaybeSum(n, figures, parts, rates, verdict, amounts_of(figure), own))
    return tuple(out)


def amounts_of(figure: Figure) -> list[Amount]:
    """The amounts of a figure, both of a range with the whole phrase as quote."""
    sentence, found = figure.sentence, figure.found
    words = sentence.text[figure.start : found.end()]
    quote = Quote(words, sentence.start + figure.start, sentence.start + found.end())
    return [Amount(value, currency_of(found), "fixed", quote) for value in figure.values]


def rule_features(figure: Figure, verdict: AmountKind | None) -> Features:
    """What the rules say of a figure; their names begin with `rule`."""
    said, mark = "pay" if verdict else "no pay", "marked" if figure.marked else "bare"
    return {f"rule {said}": 1.0, f"rule {said} {mark}": 0.7}


def intent_features(intents: Collection[str]) -> Features:
    """What a turn is about, as far as it tells of its sums."""
    return about_of(intents, TELLING)


def no_pay_in(found: Sequence[MaybeSum]) -> frozenset[Sentence]:
    """The sentences with a sum of money that by itself is no part of the pay.

    found   the figures of a turn, by `maybe_sums_in`
    """
    known = weights("sum")
    return frozenset(
        each.figure.sentence
        for each in found
        if (each.figure.marked or form(each.figure) in LARGE)
        and surest([spoken(known, NOT_KNOWN, each.spoken)], LEAST) is None
    )


def sums_in(found: Sequence[MaybeSum], intents: Collection[str] = ()) -> tuple[Amount, ...]:
    """Every amount that concerns the pay, in order; a range gives two with the same quote.

    found     the figures of a turn, by `maybe_sums_in`
    intents   of the turn, () when they are not known yet
    """
    about = intent_features(intents)
    known = weights("sum")
    sums = [each for each in found if surest([spoken(known, about, each.spoken)], LEAST) == 0]
    cents = [value for each in sums if in_cents(each.figure.found) for value in each.figure.values]
    if not sums:
        return ()
    said, out = currency_in(sums[0].parts), list[Amount]()
    for sentence in dict.fromkeys(each.figure.sentence for each in sums):
        here = [each for each in sums if each.figure.sentence is sentence]
        amounts = [one for each in here for one in with_kind(each, about, cents, said)]
        out += filled(in_one_currency(sentence, amounts), said)
    return tuple(out)


def with_kind(
    one: MaybeSum, about: Features, cents: Sequence[Decimal], said: TurnCurrency
) -> list[Amount]:
    """The amounts of a sum with their kind; `cents` are the turn's sums that are said in cents."""
    told = zip(KINDS, one.kinds_spoken, strict=True)
    scores = [spoken(weights_of("kind", of), about, before) for of, before in told]
    best = surest(scores, LEAST_KIND)
    kind: AmountKind = "fixed" if best is None else KINDS[best]
    if kind == "budget" and any(name in one.kinds for name in OF_A_PIECE):
        kind = "fixed"
    found = one.figure.found
    values, currency = said_in(list(one.figure.values), found, cents), currency_meant(found, said)
    return [
        replace(amount, amount=value, kind=kind, currency=currency)
        for amount, value in zip(one.amounts, values, strict=True)
    ]
