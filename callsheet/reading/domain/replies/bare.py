"""Figures without a currency that are sums all the same, by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from decimal import Decimal

from callsheet.reading.domain.replies.sentences import Sentence

OF_PRICE = re.compile(
    r"\b(?:price|pricing|budget|rates?|fees?|quotes?|quoted|costs?|charges?|bids?|pay\w*|paid"
    r"|afford|expensive|cheap\w*|discount|cash|paypal|allocat\w+|most|max\w*|ceiling|total"
    r"|come down|go down|settle|meet (?:me|us|you)|steep|money|deal)\b"
)
PART_OF_PAY = re.compile(
    r"\b(?:deposit|bonus|advance|tip|fee|down payment|retainer|instal\w+|milestones?)"
    r" (?:of|is|was|at|:) ?$"
)
BESIDE = re.compile(
    r"\b(?:not|instead of|rather than|than|below|under|over|above|from|to|vs|versus|or|and|so"
    r"|of|your|the|at|around|about|but|down to|for|maybe|perhaps|say)[ ]?$"
)
BY_WAY = re.compile(r"^ ?(?:through|via|by|cash|directly|in cash|instead)\b")
MONTH = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? ?$"
)
OF_A_DATE = re.compile(
    r"^ ?(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|june|july|august|september"
    r"|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b"
)
# a figure among others is a part of a telephone number; a sum never starts with a nought
AMONG_DIGITS = re.compile(r"(?:\d|\+\d+)[ -]?$")
MORE_DIGITS = re.compile(r"^[ -]\d{2}")
NOUGHT = re.compile(r"0\d")
GROUPED = re.compile(r"\d{1,3}(?:[,.' ]\d{3})+|\d+(?:\.\d+)?(?= ?(?:k|grand)\b)")
COUNTED = re.compile(
    r"^ ?(?!and\b)(?:[%°:#x]|[a-z]*(?:words|pages|hours|hrs|days|weeks|months|years|people|users"
    r"|posts|videos|images|photos|products|items|minutes|rows|orders|stops|lines|px|gb|mb|am|pm"
    r"|st|nd|rd|th)\b)"
)
# what may follow a sum without a currency; any other noun makes it a count of something
AFTER_BARE = re.compile(
    r"^ ?(?:$|[.,;:!?)/+-]|\b(?:for|in total|total|max|all|flat|if|and|but|or|as|is|to|fixed"
    r"|per|each|tops|incl"
    r"|including|plus|net|up-?front|then|so|at|from|right|now|today|with|on|instead|not"
    r"|because|it|we|i|you|would|will"
    r"|an?|only|though|anyway|without|that|per|budget|sounds|works|ok|okay|maybe|please|pls|by"
    r"|after|before"
    r"|until|when|firm|final|here|this|be|felt|feels|seems|was|were|raised)\b)"
)
# "50 product descriptions"
COUNT_NOUN = re.compile(r"^ (?:[a-z-]+ ){0,2}[a-z-]{3,}(?:s|ren|people)\b")
# "2 mila": a scale that is said of money, where a word of price stands by in its language
PRICED_ABROAD = re.compile(
    r"\b(?:budget|prezz[oi]|cost[aio]\w*|massimo|pag\w+|prevent\w+|offr\w+|offert\w+|arriv\w+"
    r"|spend\w+|compenso|tariff\w+)\b"
)
AFTER_MILA = re.compile(
    r"^ ?(?:$|[.,;:!?)]|(?:non|per|al|in tutto|in totale|e|ma|massimo|è|sono)\b)"
)
WORDS_AFTER = re.compile(r"^ ?(?:$|[.,;:!?)/-]|[a-z']+\b)")
# a bare figure that is judged as a price: "150 is too much"
VERDICT = re.compile(
    r"^ (?:is|was|are|would be|seems?|sounds?|feels?|looks?) (?:(?!not)\w+ ){0,2}(?:too (?:much"
    r"|high"
    r"|steep|expensive)|a lot|steep|high|expensive|pricey|a stretch|normal|usual|fair|reasonable"
    r"|the (?:going |usual )?rate|beyond|above|over (?:my|our|what)|out of"
    r"|(?:more|less|higher|lower) than (?:what |anything )?(?:i|we|my|our|they|anybody|the)"
    r"|(?:double|twice|triple|half|three times)(?: of)? (?:what|my|our|the|their))\b"
)
# "could the 1,200 include two icon sets"
SUM_HOLDS = re.compile(r"^ (?:also |still |already )?(?:includes?|covers?|contains?)\b")
THE = re.compile(r"\b(?:the|that|this) $")
# "is the 4,200 negotiable", "the 600 firm?"
BARGAINED = re.compile(r"^ (?:is |are )?(?:negotiable|flexible|firm|set in stone|fixed)\b")
# who says, keeps or allows a figure: "my partner says 3k", "could you keep the 180"
ALLOWED = re.compile(
    r"\b(?:says?|said|approv(?:es?|ed|ing)|allow(?:s|ed)?|authori[sz]e[sd]?"
    r"|sign(?:s|ed)? off(?: on)?|okayed|keep|leave it at|the same|order up to|financ(?:es?|ed)"
    r"|(?:fit|squeeze) (?:in|into|within)|stay (?:at|under|within))"
    r" (?:(?:the|about|around|only|just|same|up to|a|max) )*$"
)
YOURS = re.compile(
    r"\b(?:(?:your|ur)|(?:included|covered|part|comes?) (?:in|with|by|for|of) (?:the|that)) $"
)
ITS_NOUN = re.compile(
    r"^ ?(?:[%°:x#-]|(?!is|was|has|does|covers|includes|leaves)[a-z]+s\b|(?:page|word|minute|year"
    r"|day|hour|item|point|step|star|plus|of|and)\b)"
)
FIRST = re.compile(r"^(?:ok(?:ay)?,? |so |then |well,? |say |make it |[^\w]*)?$")
ENDS_IT = re.compile(
    r"^,? (?:and (?:we(?:'re| are| have)?|you(?:'re| are| have)?|it's|i'll|i) (?:\w+ ){0,2}\w+"
    r"|or (?:nothing|no deal)|take it|final|tops|all in|max|then(?= ?(?:$|[.,!?])))\b"
)
AGED = re.compile(
    r"\b(?:mostly|people|women|men|adults|kids|children|those|everyone|anyone|aged?|\w{3,}ers)"
    r" (?:over|under|above|below|from)[ ]?$"
)
A_PIECE = re.compile(
    r"(?:/|per|an?|each) ?(?:word|page|image|photo|picture|video|article|post|piece|item|unit"
    r"|lesson|illustration|episode|song|product|slide|lead|chapter)\b"
)
SMALL_COUNT = re.compile(r"1?\d(?![\d.,]*\d)")
DIGITS = re.compile(r"\d[\d.,]*")
A_PRICE = 100  # a bare figure that somebody names as one
LEAST = 20  # a smaller figure is more often an hour or a count
SMALL = 13  # a bare figure under it is more often a count
NEAR = 5  # times as much or as little as a sum beside it


def is_bare_sum(
    sentence: Sentence,
    found: re.Match[str],
    values: Collection[Decimal],
    known: Collection[Decimal],
    beside: Iterable[Decimal],
) -> bool:
    """Whether a figure without a currency is a sum.

    values   what the figure can mean
    known    the sums of the message before: who repeats one speaks of the price
    beside   the sums of the same sentence
    """
    low, rest = sentence.low, sentence.low[found.end() :]
    before = low[: found.start()] + found[0][: len(found[0]) - len(found[0].lstrip())]
    if (COUNTED.match(rest) and not found["unit"]) or MONTH.search(before):
        return False
    counts = COUNT_NOUN.match(rest) and not AFTER_BARE.match(rest) and not found["unit"]
    if any(value in known and (value >= SMALL or value % 1) for value in values) and not counts:
        return True
    if (found["lowscale"] or "").strip() == "mila":
        return bool(PRICED_ABROAD.search(low) and AFTER_MILA.match(rest))
    priced = bool(OF_PRICE.search(low))
    if PART_OF_PAY.search(before.rstrip() + " "):
        return True
    if any(near(value, sum_) for value in values for sum_ in beside):
        return bool(BESIDE.search(before.rstrip() + " ") or BY_WAY.match(rest))
    if found["spelled"]:
        return priced and any(value >= 100 for value in values)
    if found["unit"] and re.search(
        r"(?:per|/|a|an) ?(?:\d+ )?(?:word|page|minute|min)\b", found[0]
    ):
        return priced or any(value < 1 for value in values)
    if found["unit"] and A_PIECE.search(found["unit"]) and any(v >= LEAST for v in values):
        return True
    grouped = GROUPED.match(low, found.start("low")) and WORDS_AFTER.match(rest)
    return priced and bool(grouped) and not counts


def is_judged(before: str, rest: str, value: Decimal) -> bool:
    """Whether a bare figure is called dear or cheap, the freelancer's own, or a last word."""
    if value < LEAST:
        return False
    last_word = FIRST.match(before) and ENDS_IT.match(rest)
    theirs = YOURS.search(before) and not ITS_NOUN.match(rest)
    judged = VERDICT.match(rest) or BARGAINED.match(rest)
    holds = SUM_HOLDS.match(rest) and THE.search(before)
    return bool(judged or theirs or last_word or holds)


def is_allowed(before: str, value: Decimal) -> bool:
    """Whether somebody says, keeps or allows a figure of the size of a price, no year."""
    return value >= A_PRICE and not 1900 <= value <= 2100 and bool(ALLOWED.search(before))


def is_of_digits(low: str, start: int, end: int) -> bool:
    """Whether the figure from `start` to `end` is a day of a month or a part of a number."""
    among = AMONG_DIGITS.search(low, max(0, start - 6), start) or MORE_DIGITS.match(
        low[end : end + 4]
    )
    return bool(among or NOUGHT.match(low, start) or OF_A_DATE.match(low[end : end + 20]))


def is_count(low: str, at: int) -> bool:
    """Whether a bare figure is an age, or a small one beside what the sentence counts."""
    if AGED.search(low, max(0, at - 40), at):
        return True
    small = SMALL_COUNT.match(low, at)
    return small is not None and any(
        COUNTED.match(low[found.end() :]) for found in DIGITS.finditer(low)
    )


def near(value: Decimal, other: Decimal) -> bool:
    """Whether two sums are of one size; small counts are none."""
    return value > 0 and value <= NEAR * other and other <= NEAR * value


def said_short(words: str) -> Decimal | None:
    """ "two fifty" as 250, None for anything else: it is a sum only when one is known."""
    ones = "one two three four five six seven eight nine".split()
    tens = "ten twenty thirty forty fifty sixty seventy eighty ninety".split()
    parts = words.split()
    if len(parts) == 2 and parts[0] in ones and parts[1] in tens:
        return Decimal(100 * (ones.index(parts[0]) + 1) + 10 * (tens.index(parts[1]) + 1))
    return None
