"""What tells the kind of a sum: a price an hour, the client's total, any other price."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from decimal import Decimal

from callsheet.reading.domain.replies.amounts import MONEY, values_of
from callsheet.reading.domain.replies.beside import CEILING, ONCE
from callsheet.reading.domain.replies.choice import Features
from callsheet.reading.domain.replies.kinds import (
    A_DAYS,
    AN_HOUR,
    AROUND,
    BUDGET_AFTER,
    BUDGET_BEFORE,
    FIXED_AROUND,
    FLAT_AFTER,
    HOURLY,
    HOURS_AT,
    NOT_MORE,
    THEIR_PRICE,
    clause_of,
)
from callsheet.reading.domain.replies.sentences import Sentence, lower
from callsheet.reading.domain.replies.sum_features import Figure

OF_RATE = re.compile(r"\b(?:rate|hourly)\b")
A_RATE = re.compile(r"\b(?:rate|hourly|per hour)\b|/h")
HOURLY_AFTER = re.compile(r"[^.;!?]{0,15}\bhourly\b")
NO_PIECE = re.compile(r"month|week|project|hour|hrs?\b|h\b")
# where the client's money comes from, and how far it goes
OF_PURSE = re.compile(
    r"\b(?:kitty|pot|purse|cash ?box|funds?|funding|funded|funders?|grants?|voted|vote|allots?"
    r"|allocat\w+"
    r"|saved|savings|aside|left|raised|ceiling|limit|top|max\w*|cap|stops?|stretch|hurt|afford"
    r"|budget\w*"
    r"|all|total|nothing|more|under|within|up to|between|thought|thinking|head|something like|board"
    r"|trustees|council|committee|pta|students?|pension|pocket|insult|depending|whole|including"
    r"|inclusive|only|exactly|then|second|first|now|later|when|deposit|phase|bonus|instal\w+|per"
    r"|each"
    r"|extra|on top)\b"
)
NEAR = 3  # times as much or as little as a sum whose kind is told


def kind_features(
    figures: Sequence[Figure], n: int, parts: Sequence[Sentence], rates: Collection[Decimal]
) -> Features:
    """Everything that tells of which kind the sum at `n` is, beside what tells that it is one.

    rates   the prices an hour that the message before named
    """
    figure = figures[n]
    others = [each for each in figures if each is not figure]
    own = dict.fromkeys([f"kind {name}" for name in told_of(figure, parts)], 1.0)
    own.update({f"kind {name}": 0.7 for name in beside(figure, others, rates)})
    own.update(purse_features(figure))
    if any("hour" in each.low for each in parts):
        own["kind hours in turn"] = 0.5
    if any(A_RATE.search(each.low) for each in parts):
        own["kind rate in turn"] = 0.5
    return own


def purse_features(figure: Figure) -> Features:
    """The words of a sum's sentence and clause that tell whose money it is and how far it goes."""
    sentence = figure.sentence
    clause = sentence.words_of(sentence.clause_at(sentence.start + figure.start))
    own = {f"kind sentence has {word}": 0.5 for word in OF_PURSE.findall(sentence.low)}
    return own | {f"kind clause has {word}": 0.5 for word in OF_PURSE.findall(clause)}


def told_of(figure: Figure, parts: Sequence[Sentence]) -> list[str]:
    """What the words around a sum tell of its kind."""
    found, low, unit = figure.found, figure.sentence.low, figure.found["unit"] or ""
    before, after = clause_of(figure.sentence, found.start())
    rest = after[found.end() - found.start() :]
    wide = low[max(0, found.start() - 60) : found.start()]
    following = parts[figure.at + 1].low if figure.at + 1 < len(parts) else ""
    told = {
        "unit hour": HOURLY.search(unit),
        "an hour after": re.match(AN_HOUR, rest),
        "hours at": not unit and HOURS_AT.search(wide),
        "rated": OF_RATE.search(before),
        "hourly after": HOURLY_AFTER.match(rest),
        "a day's": A_DAYS.search(before),
        "flat": FLAT_AFTER.match(rest),
        "others": FIXED_AROUND.search(before[-40:]),
        "a piece": unit and not NO_PIECE.search(unit),
        "theirs": THEIR_PRICE.search(wide),
        "not more": NOT_MORE.match(low, found.end(), found.end() + AROUND),
        "budget before": BUDGET_BEFORE.search(wide),
        "budget after": BUDGET_AFTER.search(rest),
        "ceiling next": CEILING.match(following),
        "once": ONCE.search(low),
    }
    return [name for name, each in told.items() if each]


def beside(figure: Figure, others: Sequence[Figure], rates: Collection[Decimal]) -> list[str]:
    """What the other sums of the turn, and those of the message before, tell of a sum's kind."""
    hourly, piece = set[Decimal](), set[Decimal]()
    for each in others:
        if each.found["unit"]:
            (hourly if HOURLY.search(each.found["unit"]) else piece).update(each.values)
    marked = [each.top for each in others if each.marked]
    told = {
        "an hourly one in turn": hourly,
        "near an hourly one": any(near(figure.top, each) for each in hourly),
        "near a price a piece": any(near(figure.top, each) for each in piece),
        "an hourly one before": rates,
        "the hourly one before": any(each in rates for each in figure.values),
        "near the hourly one before": any(near(figure.top, each) for each in rates),
        "the largest marked": figure.marked and figure.top >= max(marked, default=Decimal(0)),
    }
    return [name for name, each in told.items() if each]


def near(value: Decimal, other: Decimal) -> bool:
    """Whether two sums are of one size."""
    return value > 0 and value <= NEAR * other and other <= NEAR * value


def rates_of(previous: str) -> frozenset[Decimal]:
    """The prices an hour that a message names."""
    found = (each for each in MONEY.finditer(lower(previous[:2000])) if each["unit"])
    return frozenset(
        value for each in found if HOURLY.search(each["unit"]) for value in values_of(each)
    )
