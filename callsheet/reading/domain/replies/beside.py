"""What kind of price a sum is, told by the sums and sentences beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from callsheet.reading.domain.replies.sentences import Sentence
from callsheet.reading.domain.replies.values import Amount

CEILING = re.compile(
    r"(?:and |sorry,? )?(?:that(?:'s| is| would be)|this is|it(?:'s| is)|thats|there(?:'s| is))"
    r" (?:really |honestly |already )?(?:(?:all|everything) (?:we|i|there|that|they)|no more in"
    r"|nothing more|(?:my|our|the) (?:\w+ )?(?:max\w*|limit|ceiling|budget|cap)\b|the most"
    r"|as (?:high|far) as (?:we|i)|what (?:we|i)(?:'ve| have) )|(?:we|i) (?:can't|cannot|cant"
    r"|can not) go (?:any )?(?:higher|further|over|above|beyond)|not a (?:cent|penny) more"
    r"|no more than that"
)
ONCE = re.compile(
    r"\b(?:paid|short|small|one|first) (?:\w+ )?(?:test|trial|sample|task)\b|\bbonus\b"
)
A_PIECE = re.compile(
    r"(?:/|per|an?|each)[ ]?(?:word|page|image|photo|picture|minute|video|article|post|piece|item"
    r"|unit|lesson|illustration|episode|screen|song|product|slide|lead|chapter)"
)


def kinds_settled(amounts: list[Amount], sentences: Sequence[Sentence]) -> list[Amount]:
    """The amounts with their kinds as all of them and the sentences beside them tell."""
    return in_units(compared(capped(amounts, sentences), sentences))


def capped(amounts: list[Amount], sentences: Sequence[Sentence]) -> list[Amount]:
    """The amounts; one that the next sentence calls all there is becomes the budget."""
    ends = [each.start for each in sentences if CEILING.match(each.low)]
    if not ends or not amounts:
        return amounts
    last = {max((a.quote.start for a in amounts if a.quote.end <= at), default=-1) for at in ends}
    return [
        replace(each, kind="budget") if each.quote.start in last and each.kind == "fixed" else each
        for each in amounts
    ]


def in_units(amounts: list[Amount]) -> list[Amount]:
    """The amounts; a limit without a unit beside a price a piece of about its size is one too."""
    prices = [each.amount for each in amounts if A_PIECE.search(each.quote.text.lower())]
    return [
        replace(each, kind="fixed")
        if each.kind == "budget" and any(beside(each, price) for price in prices)
        else each
        for each in amounts
    ]


def compared(amounts: list[Amount], sentences: Sequence[Sentence]) -> list[Amount]:
    """The amounts; a plain price beside an hourly one of about its size is hourly too, unless it
    pays for a thing done once.
    """
    hourly = [each.amount for each in amounts if each.kind == "hourly"]
    once = [each for each in sentences if hourly and ONCE.search(each.low)]

    def paid_once(amount: Amount) -> bool:
        return any(each.start <= amount.quote.start < each.end for each in once)

    return [
        replace(each, kind="hourly")
        if any(beside(each, rate) for rate in hourly) and not paid_once(each)
        else each
        for each in amounts
    ]


def beside(amount: Amount, rate: Decimal) -> bool:
    """Whether a plain price has the size of an hourly rate, a third to three times."""
    plain = amount.kind != "hourly" and not re.search(r"[a-z/]{2}", amount.quote.text.lower())
    return plain and rate <= 3 * amount.amount <= 9 * rate
