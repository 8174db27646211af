"""What speaks for and against a figure as a sum of the pay, as named features for a choice."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import combinations

from callsheet.reading.domain.replies import bare
from callsheet.reading.domain.replies.amounts import (
    BARE_BEFORE,
    NOT_PAY_AFTER,
    NOT_THE_PAY,
    before_of,
    leading,
)
from callsheet.reading.domain.replies.around import around, words_in
from callsheet.reading.domain.replies.choice import Features
from callsheet.reading.domain.replies.kinds import clause_of
from callsheet.reading.domain.replies.letters import possible
from callsheet.reading.domain.replies.sentences import Sentence

# the bounds of a sum's size
SIZES = tuple(map(Decimal, "0.3 2 6 13 20 40 80 150 300 700 1500 4000 15000 100000".split()))
OF_MONEY = re.compile(
    r"\b(?:price|pricing|budget|rates?|fees?|quotes?|quoted|costs?|charges?|bids?|pays?|paying"
    r"|paid|payments?|amount|sum|total|deposit|milestones?|bonus|invoice|offer(?:ed)?|afford"
    r"|spen[dt]|cheap\w*|expensive|discount|money|flat|fixed|hourly|caps?|capped|max|maximum"
    r"|ceiling|limit|accept|agree|approved?|raise|lower|instead|propose|ask(?:ed|ing)?|wrote|said"
    r"|can do|do it for|make it|keep|send you|get|earn|half|split|tip|salary|contract|hours?"
    r"|crypto|bitcoin|usdt|cheque|check|paypal|wallet|worth|settle|meet)\b"
)
FOLLOWED: Mapping[str, re.Pattern[str]] = {
    "counted": bare.COUNTED,
    "no pay after": NOT_PAY_AFTER,
    "a date after": bare.OF_A_DATE,
    "a verdict": bare.VERDICT,
    "holds": bare.SUM_HOLDS,
    "bargained": bare.BARGAINED,
    "ends": bare.AFTER_BARE,
    "counts a noun": bare.COUNT_NOUN,
}
PRECEDED: Mapping[str, re.Pattern[str]] = {
    "a month before": bare.MONTH,
    "an age": bare.AGED,
    "a part of the pay": bare.PART_OF_PAY,
    "bare before": BARE_BEFORE,
    "allowed": bare.ALLOWED,
}
# what the figure is a price of: "12 for each floor plan", "22 a render"
A_THING = re.compile(
    r" ?(?:(?P<sure>/ ?|per |for each |for every |each )|an? (?!bit|lot|little|few|couple|stretch"
    r"|while|total|max|problem|deal|fair|good|great|better|third|quarter|half|touch|small"
    r"|year ago))"
    r"[a-z]{3,}"
)
# whose figure the words tell it to be
WHOSE: Mapping[str, re.Pattern[str]] = {
    "once": re.compile(
        r"\b(?:last|previous|former|old|earlier|ex) (?:\w+ ){1,2}(?:took|was|charged|cost|asked|got"
        r"|did|wanted|paid|had|at)\b|\blast (?:year|time|summer|winter|spring|autumn|month|week)\b"
        r"|\b(?:paid|gave|spent|had) (?:him|her|them|someone|somebody|over|an? (?:guy|lad|man|girl"
        r"|woman|\w*er)\b)|\bused to\b|\b(?:lost|lose|losing|wasted|robbed)\b|\bback then\b"
    ),
    "others": re.compile(
        r"\b(?:others?|another|someone|somebody|elsewhere|competitors?|colleague|lad|guy|student"
        r"|cousin|nephew|agency|bids?|offers?|quotes?|quoted|rest say|everyone|locals?|bureau)\b"
    ),
    "yours": re.compile(
        r"\byours?\b|\byou(?:'re| are| were|'ve)? (?:said|say|ask(?:ed)?|wrote|quoted?|put|want"
        r"|charge"
        r"|at|offer(?:ed)?|named?|bid|came|gave|propos\w+|mentioned)\b|\byou (?:are|were)\b"
    ),
    "ours": re.compile(
        r"\b(?:i|we)(?:'d|'ll| can| could| would| will| might)? (?:only |just |also |rather "
        r"|maybe )?"
        r"(?:pay|do|go|offer|give|accept|manage|stretch|add|throw|sign|find|raise|have|thought"
        r"|start)\b"
    ),
    "sold": re.compile(
        r"\b(?:we|they|i|who) (?:sell|charge|make|turn over|take)\b|\b(?:customers?|members?"
        r"|visitors"
        r"|guests?|turnover|bottle|pair|tickets?|subscri\w+|donat\w+|sales|revenue|retail"
        r"|shop price"
        r"|worth|loans?|invoices? of|fine of|salary|sponsor)\b"
    ),
    "funded": re.compile(
        r"\b(?:grants?|foundation|fund(?:s|ed|ing|er|raiser)?|kickstarter|crowdfund\w*|raised"
        r"|donors?"
        r"|lottery|subsid\w+|council|ministry|mortgage|insured|valued|listed|bought|inherit\w*"
        r"|prize"
        r"|won|rent|wages|salaries|stipend|capital|investors?|orders? (?:is|are|worth))\b"
    ),
    "of a third": re.compile(
        r"\b(?:the|our|my|an?|his|her|their|no) (?:[\w-]+ ){1,2}(?:pays?|paid|wanted|wants|charges?"
        r"|charged|asks?|asked|gets?|got|earns?|fetch(?:es|ed)?|takes|makes|turns over|reached"
        r"|raised)\b"
        r"|\bex-\w+|\b(?:my|our|his|her|the) (?:\w+ )?(?:pension|income|turnover|wage|salary"
        r"|loan|bill"
        r"|van|car|house|roof|kitchen|insurance|debt|savings)\b"
    ),
    "for the work": re.compile(
        r"\bfor (?:the |this |that |your |our |all )?(?:\w+ )?(?:work|job|design|texts?"
        r"|translation|edit"
        r"|whole|site|project|lot|all|everything|it|this|phase|part|two|three|four|set)\b"
    ),
    "a thing of theirs": re.compile(
        r"\b(?:sells?|sold|selling|priced|costs? (?:the|our|my|a) |pays? (?:me|us)"
        r"|charged? (?:the|our|my"
        r"|them|people)|goes? for|(?:entry|entrance|admission|tuition|membership|shop|retail|menu"
        r"|ticket) (?:is|costs|price)|(?:members|guests|parents|customers|students|visitors|people"
        r"|tenants|they) pay|an? (?:ticket|bottle|jar|box|bag|seat|room|night|plate|pair|month from"
        r"|copy) (?:is|costs|at|for))\b"
    ),
    "fraud": re.compile(
        r"\b(?:cheque|check|wire|gift cards?|refundable|zelle|forward|deposited|western union"
        r"|registration|activation)\b"
    ),
    "kept": re.compile(
        r"\b(?:agreed|as (?:you|we) (?:said|asked|agreed|wrote)|like (?:you|we) (?:said|asked)"
        r"|stays?"
        r"|still|same as|accepted|fine with|it is)\b"
    ),
}
PER = re.compile(r" ?(?:/|per|an?|the|each|p/|p\.)")
LINK = re.compile(r"[\s/,+&x*×=-]{1,4}|,? (?:and|then|or|plus) ")  # between figures of a row
NEAR = 4  # times as much or as little as another figure
NEXT = 80  # characters on each side of which single words are told
MOST_MULTIPLIED = 12


@dataclass(frozen=True, eq=False)
class Figure:
    """A figure of a turn: the place of its sentence, its match in `low`, the one or two values.

    a_dollar   how many of its currency are about one, 1 when not known
    """

    at: int
    sentence: Sentence
    found: re.Match[str]
    values: Sequence[Decimal]
    a_dollar: int = 1

    @property
    def worth(self) -> Decimal:
        """About how many dollars its largest value is."""
        return self.top / self.a_dollar

    @cached_property
    def start(self) -> int:
        """Where it begins in `low`."""
        return self.found.start() + leading(self.found)

    @cached_property
    def marked(self) -> bool:
        """Whether a currency stands beside it."""
        return bool(self.found["before"] or self.found["after"])

    @cached_property
    def top(self) -> Decimal:
        """Its largest value."""
        return max(self.values)


def size(value: Decimal) -> str:
    """The size of a value, from 0."""
    return f"size {sum([value >= each for each in SIZES])}"


def form(figure: Figure) -> str:
    """How a figure is written."""
    found = figure.found
    if found["spelled"]:
        return "spelled"
    if found["lowscale"] or found["highscale"]:
        return "scaled"
    if bare.GROUPED.match(figure.sentence.low, found.start("low")):
        return "grouped"
    return "plain" if figure.top == figure.top.to_integral_value() else "decimal"


def sum_features(
    figures: Sequence[Figure],
    n: int,
    parts: Sequence[Sentence],
    asks: Collection[Sentence],
    known: Collection[Decimal],
) -> Features:
    """Everything that tells whether the figure at `n` is a sum of the pay.

    known   the figures that the message before named
    """
    figure = figures[n]
    own = around(parts, figure.at, (figure.start, figure.found.end()), asks)
    own.update(form_features(figure))
    own.update(next_features(figure))
    own.update(word_features(figure))
    own.update(turn_features(figure, parts))
    own.update(before_features(figure, known))
    own.update(other_features(figure, [each for each in figures if each is not figure]))
    return own


def form_features(figure: Figure) -> Features:
    """What a figure is by itself."""
    mark, written = "marked" if figure.marked else "bare", form(figure)
    large, unit = size(figure.worth), figure.found["unit"]
    own = {large: 1.0, f"form {written}": 1.0, mark: 1.0}
    own |= {f"{mark} {written}": 0.7, f"{mark} {large}": 0.7}
    round_to = next((each for each in (100, 10, 5) if float(figure.top) % each == 0), 1)
    own[f"round to {round_to}"] = 0.7
    if unit:
        per = "price per" if PER.match(unit) else "other unit"
        own |= {f"unit {words_in(unit)[-1]}": 1.0, "a unit": 0.7, f"{mark} with unit": 0.7}
        own |= {f"{mark} {per}": 0.7, f"{written} {per}": 0.5}
    if len(figure.values) > 1:
        own["a range"] = 1.0
    if written == "plain" and 1900 <= figure.top <= 2100:
        own["a year"] = 1.0
    return own


def next_features(figure: Figure) -> Features:
    """What stands next to a figure."""
    low, found = figure.sentence.low, figure.found
    before, rest = before_of(low, found), low[found.end() :]
    told = [name for name, pattern in PRECEDED.items() if pattern.search(before)]
    if not found["unit"]:
        told += [name for name, pattern in FOLLOWED.items() if pattern.match(rest)]
        thing = A_THING.match(rest)
        if thing:
            told.append("per something" if thing["sure"] else "a something")
    if figure.marked:
        told = [f"marked, {name}" for name in told]
    if found["low"] and bare.is_of_digits(low, found.start("low"), found.end()):
        told.append("of digits")
    front, back = low[: figure.start].rstrip()[-1:], rest.lstrip()[:1]
    own = {
        f"mark before {'a' if front.isalnum() else front}": 0.7,
        f"mark after {'a' if back.isalnum() else back}": 0.7,
    }
    return own | dict.fromkeys(told, 1.0)


def word_features(figure: Figure) -> Features:
    """The words of money in the figure's clause and sentence, and any word shortly by."""
    sentence, mark = figure.sentence, "marked" if figure.marked else "bare"
    low, start, end = sentence.low, figure.start, figure.found.end()
    clause = sentence.words_of(sentence.clause_at(sentence.start + start))
    own = Features()
    for place, words, value in (("sentence", low, 0.5), ("clause", clause, 0.6)):
        found = of_money_in(words)
        own.update({f"{place} says {each}": value for each in found})
        if found:
            own |= {f"{place} tells money": 0.5, f"{mark} {place} tells money": 0.5}
    if "clause tells money" in own:
        own[f"clause tells money, {size(figure.worth)}"] = 0.4
    front, back = clause_of(sentence, figure.found.start())
    if NOT_THE_PAY.search(front + figure.found[0]) or NOT_THE_PAY.search(back):
        own["not the pay"] = 1.0
    for name in whose_in(low):
        own[f"sentence tells {name}"] = 0.6
        if WHOSE[name].search(clause):
            own |= {f"clause tells {name}": 0.7, f"{mark} clause tells {name}": 0.5}
    shortly = words_in(low[max(0, start - NEXT) : start])[-6:-1]
    own.update({f"shortly before {each}": 0.5 for each in shortly})
    own.update({f"shortly after {each}": 0.4 for each in words_in(low[end : end + NEXT])[1:5]})
    return own


@lru_cache(maxsize=512)
def of_money_in(words: str) -> frozenset[str]:
    """The words of money among words; the figures of a sentence ask for the same ones."""
    return frozenset(OF_MONEY.findall(words))


@lru_cache(maxsize=512)
def whose_in(words: str) -> tuple[str, ...]:
    """Whose figures the words of a sentence tell its own to be."""
    names = tuple(WHOSE)
    return tuple([names[n] for n in possible("whose", words) if WHOSE[names[n]].search(words)])


@lru_cache(maxsize=512)
def is_of_price(words: str) -> bool:
    """Whether words speak of a price; the figures of a sentence ask for the same ones."""
    return bare.OF_PRICE.search(words) is not None


def turn_features(figure: Figure, parts: Sequence[Sentence]) -> Features:
    """Where the figure's turn speaks of the price."""
    at, own = figure.at, Features()
    clause = figure.sentence.clause_at(figure.sentence.start + figure.start)
    told = {
        "sentence before of price": parts[at - 1].low if at else "",
        "sentence of price": figure.sentence.low,
        "clause of price": figure.sentence.words_of(clause),
        "sentence after of price": parts[at + 1].low if at + 1 < len(parts) else "",
    }
    own.update({name: 0.6 for name, words in told.items() if is_of_price(words)})
    return own


def before_features(figure: Figure, known: Collection[Decimal]) -> Features:
    """What the message before tells of a figure."""
    own = {"sums before": 0.5} if known else Features()
    if any(each in known for each in figure.values):
        own |= {"said before": 1.0, f"{'marked' if figure.marked else 'bare'} said before": 1.0}
    if any(near(figure.top, each) for each in known):
        own["near one before"] = 0.7
    return own


def other_features(figure: Figure, others: Sequence[Figure]) -> Features:
    """What the other figures of the turn tell of a figure."""
    mark, own = "marked" if figure.marked else "bare", Features()
    marked = [each for each in others if each.marked]
    groups = {
        "marked in sentence": [each for each in marked if each.at == figure.at],
        "marked in turn": marked,
        "other in sentence": [each for each in others if each.at == figure.at],
        "other in turn": others,
    }
    for name, group in groups.items():
        values = {value for each in group for value in each.values}
        if values:
            own[name] = 0.5
            if any(near(figure.top, value) for value in values):
                own |= {f"{name} near": 0.7, f"{mark} {name} near": 0.7}
            if not values.isdisjoint(figure.values):
                own[f"{name} same"] = 0.7
    own[f"{min(3, len(others))} others"] = 0.4
    if not marked and not figure.marked:
        own |= {"none marked": 0.7, f"none marked, {size(figure.worth)}": 0.7}
    row = row_of(figure, groups["other in sentence"]) if groups["other in sentence"] else []
    if row:
        own |= {"in a row": 0.7, f"{mark} in a row": 0.5}
    if not figure.marked and any(ends_in_count(each) for each in (figure, *row)):
        own |= {"in a row that counts" if row else "counts": 1.0}
    return own | dict.fromkeys(reckoned(figure, others), 1.0)


def row_of(figure: Figure, others: Sequence[Figure]) -> list[Figure]:
    """The other figures of the row that a figure stands in: "10, 20 and 40 sets"."""
    out = list[Figure]()
    for step in (1, -1):
        last = figure
        for each in sorted(others, key=lambda other: step * other.start):
            if step * each.start > step * last.start and is_linked(last, each):
                out.append(each)
                last = each
    return out


def ends_in_count(figure: Figure) -> bool:
    """Whether what stands behind a figure is counted by it."""
    low, end = figure.sentence.low, figure.found.end()
    rest = low[end : end + NEXT]
    counted = bare.COUNTED.match(rest) or bare.COUNT_NOUN.match(rest)
    return not figure.marked and not figure.found["unit"] and counted is not None


def near(value: Decimal, other: Decimal) -> bool:
    """Whether two sums are of one size."""
    return value > 0 and value <= NEAR * other and other <= NEAR * value


def is_linked(figure: Figure, other: Figure) -> bool:
    """Whether only a joining mark or word stands between two figures of a sentence."""
    first, last = sorted((figure, other), key=lambda each: each.start)
    return LINK.fullmatch(first.sentence.low[first.found.end() : last.start]) is not None


def reckoned(figure: Figure, others: Sequence[Figure]) -> Iterator[str]:
    """How a figure is reckoned from figures beside it, or another from it."""
    close = [each for each in others if abs(each.at - figure.at) <= 1]
    values = [value for each in close for value in each.values if value > 1][:MOST_MULTIPLIED]
    top = figure.top
    if top < bare.SMALL:
        return
    pairs = list(combinations(values, 2))
    if any(a * b == top for a, b in pairs):
        yield "a product"
    if any(top in (a + b, abs(a - b)) for a, b in pairs):
        yield "a sum of others"
    if any(value * top in values for value in values if value != top):
        yield "a factor"
