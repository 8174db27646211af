"""Sums that concern the pay for the job."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import islice

from callsheet.core.evidence import Quote
from callsheet.reading.domain.replies.bare import (
    A_PRICE,
    AFTER_BARE,
    MONTH,
    is_allowed,
    is_bare_sum,
    is_count,
    is_judged,
    is_of_digits,
    near,
    said_short,
)
from callsheet.reading.domain.replies.beside import kinds_settled
from callsheet.reading.domain.replies.currencies import CURRENCIES, DOLLARS, NATIONS
from callsheet.reading.domain.replies.figures import WORD, number, spelled_number
from callsheet.reading.domain.replies.kinds import AROUND, HOURLY, clause_of, kind_of
from callsheet.reading.domain.replies.sentences import Sentence, lower
from callsheet.reading.domain.replies.values import Amount

CENTS = frozenset({"cent", "cents", "¢"})
SYMBOL = r"(?:us|usd|au|a|ca|c|nz|hk|s|r)?\$|[€£₹¥₱₺₪₦₴]|\br(?=\d{1,3}[ ,]\d{3}\b|\d{3,6}\b)"
CODE = (
    r"usd\$?|eur|gbp|inr|aud|cad|nzd|sgd|hkd|chf|sek|nok|dkk|pln|czk|huf|ron|zar|aed|php|brl"
    r"|mxn|jpy|pkr|bdt|ngn|kes"
    r"|uah|rs\.?|idr|rp\.?|bgn|thb|vnd|myr|twd|cny|rmb|krw|egp|ghs|ugx|tzs|lkr|npr|rsd|isk|ars|clp"
)
NOUN = (
    r"dollars?|dolars|dollers|bucks?|euros?|pounds?|quid|rupees?|cents?|francs|zł|zloty|yen|naira"
    r"|usd[tc]|kroner?|kronor|dirhams?|rand|forints?|shekels?|rupiah|levs?|leva|baht|ringgit|yuan"
    r"|riyals?|cedis?|sterling|(?:canadian|aussie|australian)(?=[.,;!?]|$| (?:for|if|in|is|as"
    r"|per|max|total|and|all|an?|or)\b)"
)
DIGITS = (
    r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"  # 1,20,000
    r"|\d{1,3}(?:[,.' ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,3})?|\.\d\d?\b"
)
FIGURE = rf"(?:{DIGITS})"
SCALE = r"(?:[ ]?(?:k|grand|thousand|hundred|lakh|mila|million|mln|billion)\b)"
SPELLED = rf"(?:(?:an?|{WORD})[ -])?(?:(?:{WORD})[ -](?:and[ ])?){{0,4}}(?:{WORD})"
UNIT = (
    r"(?:[ ]?(?:/|per|an?|the|each|p/|p\.)[ ]?(?:hours?|hrs?|h|project|words?|pages?|videos?"
    r"|articles?|posts?|months?|weeks?|days?"
    r"|minutes?|mins?|images?|photos?|episodes?|pieces?|items?|illustrations?|lessons?|task"
    r"|thousand words|1000 words|piece|unit"
    r"|minute of \w+|finished hour|design|logo|screen|chapter|song|product|listing|lead|year"
    r"|person|session|milestone|edit)\b"
    r"|[ ]?ph\b|[ ](?:hourly|monthly|weekly|flat|each)\b)"
)
# no sum begins inside a word, but for "us$": passed over at once
INSIDE = r"(?!(?<=[a-z])[a-z](?![a-z]{0,2}\$))"
MONEY = re.compile(
    rf"{INSIDE}(?P<before>{SYMBOL}|\b(?:{CODE}))?[ ]?(?:(?P<low>(?<![\w.,:/#-]){FIGURE}"
    rf"|(?<=[$€£₹¥₱₺₪₦₴]){FIGURE}|(?<=\br){FIGURE}|(?<=[$€£₹¥₱₺₪₦₴] ){FIGURE}"
    rf"|(?<=usd|eur|gbp|inr|aud|cad|nzd|chf|sgd){FIGURE})(?P<lowscale>{SCALE})?"
    rf"(?:[ ]?(?:-|to|or|and|\.\.)[ ]?(?:{SYMBOL}"
    rf"|(?:{CODE})[ ]?)?(?P<high>{FIGURE})(?P<highscale>{SCALE})?)?"
    rf"|(?P<spelled>\b{SPELLED}\b))"
    rf"(?P<after>[ ]?(?:\$ ?(?:cad|aud|nzd|sgd|usd)\b|{SYMBOL}|(?:(?:us|canadian|australian|aussie"
    rf"|singapore|norwegian|swedish|danish|swiss)[ ])?(?:{NOUN})\b|(?:{CODE})\b))?"
    rf"(?P<unit>{UNIT})?"
)
ANY_NUMBER = re.compile(rf"\d|\b(?:{WORD})\b")
NOT_THE_PAY = re.compile(
    r"\b(?:ads?|advert\w*|media|marketing|adwords|ppc|campaign) (?:budget|spend)"
    r"|\bin (?:ads|advertising)\b|\bbudget (?:for|on) (?:the )?(?:ads?|advert\w*|media|marketing)\b"
    r"|\bspend(?:ing)? (?:around |about |roughly )?(?:[^.;!?]{0,20})(?:on (?:ads|google|meta"
    r"|facebook|marketing)|ads)"
    r"|\bturnover\b|\brevenue\b|\b(?:in|of) sales\b|\bsell(?:s|ing)?\b[^.;!?]{0,40}\b(?:for|at"
    r"|from)\b|\b(?:products?"
    r"|items?|tickets?|plans?|subscriptions?|courses?|memberships?|boxes|bottles"
    r"|orders?) (?:cost|are|is|at|for|from|of|worth|over)\b"
    r"|\bpriced\b|\b(?:mrr|arr|aov|cpa|cpc|cac|ltv)\b|\brais(?:ed|ing)\b|\bfunding\b"
    r"|\bseed round\b|\bsalary range of our\b|\bretail\w*\b|\baverage order\b"
    r"|\b(?:last|previous|former|old|ex)[ -](?:\w+ )?(?:developer|designer|freelancer|agency"
    r"|guy|editor|writer|contractor|company|team|va|person|one)\b|\b(?:charged|cost) us\b"
    r"|\b(?:we|i)(?:'ve| have)? (?:already )?(?:paid|spent|lost|wasted)\b|\bpaid (?:the|our"
    r"|a) (?:last|previous"
    r"|former)\b"
    r"|\bspend(?<!can spend)(?<!could spend)(?<!'t spend)(?<!not spend)(?<!to spend)"
    r"(?<!will spend)(?<!would spend) (?:around|about|roughly|approximately|some|close to)?\b"
    r"|\bworth (?:of )?(?:around|about)?\b|\bsmart contract\b|\bour (?:product|price|plan"
    r"|basic plan|subscription)\b|\bcustomers pay\b|\bdonations?\b|\bdaily budget\b"
    r"|\b(?:average|typical|usual) (?:order|basket|cart|ticket|sale|customer|bill)\b"
    r"|\b(?:rent|mortgage|wages|salaries|bills|(?:the|our|my|a|phone|electricity) bill)\b"
)
BARE_BEFORE = re.compile(
    r"\b(?:budget(?: for \w+(?: \w+)?)?(?: is| of| at|:| was| =| around)?|(?:do|doing) (?:it"
    r"|this|that|them|either|both|all(?: of it)?|everything"
    r"|the (?:whole )?(?:thing|job|project|work"
    r"|lot))(?: all)? (?:for|at)|max(?:imum)?(?: is| of| at|:)?"
    r"|(?:ceiling|limit|cap|total)(?: is| was| of| at|:)|offer(?:ing)?|pay(?:ing)?(?: you)?"
    r"|charge|quoted?(?: me| us)?|rate(?: is| of| at|:)|price(?: is| of| at|:)|go(?: up to"
    r"| as (?:high|low) as| over| above| below| under| for| to| down to)|can(?:not|'t"
    r"|t)? (?:only )?(?:do|pay|spend|afford)|could (?:you )?(?:do|accept|work (?:for|with)|go)"
    r"|you (?:do|accept|take|go|work for)|settle (?:for|on|at)|agree (?:on|to)|accept"
    r"|meet (?:us|me) at|how about|what about|say|bid(?: of| is| was)?|drop to"
    r"|lower (?:it )?to|come down to|make it|for (?:a )?(?:total|flat|fixed)(?: of)?|do|have"
    r"|an? (?:flat|total|round)|looking at|you (?:had|were at)|you're at|(?:are|we're) now at"
    r"|(?:sum|figure|amount)(?: \w+){0,3},?"
    r"|we(?:'ve| have) got|fixed(?: price)?(?: of| at| for)?"
    r"|spend|expensive,|instead of|max|more than|less than|under|over|up to|asks?|asking"
    r"|(?:hoping|looking|thinking|aiming|closer|near|something|expecting|hoped|wanted)(?: for"
    r"| to| of| like)?"
    r"|(?:do|done|hire you|you|me) at)(?: (?:only|just|around|about|like|roughly|maybe|max|is"
    r"|approx\.?|you|to|of|than|more))*[ ]?$"
)
NOT_PAY_AFTER = re.compile(
    r"^[ ]?(?:[%°:x#]|st\b|nd\b|rd\b|th\b|am\b|pm\b|a\.m|p\.m|[ap]\b|o'clock|gb\b|mb\b|px\b"
    r"|km\b|kg\b|m2\b|cm\b|mm\b|fps\b|dpi\b|min\w*\b|secs?\b|seconds?\b|hours?\b|hrs?\b|h\b"
    r"|days?\b|weeks?\b|months?\b"
    r"|years?\b|words?\b|pages?\b|(?:(?!(?:is|was|are|would)\b)\w+[ ])?(?:people"
    r"|products|users|videos|articles|posts"
    r"|screens|images|photos|pictures|languages|items|rounds|revisions|emails|leads|contacts"
    r"|visitors|episodes|chapters|samples|examples|calls"
    r"|questions|designs|concepts|pieces|sites|websites|versions|slides|listings|reviews|stars"
    r"|calls|things|options|templates|countries|of|times|more|other|rows|records|orders"
    r"|followers|subscribers|branches|employees|agents|clients|customers|your time|my time"
    r"|lines|minutes|hours|days"
    r"|weeks|est\b|pst\b|cet\b|gmt\b|utc\b))"
)


def currency_of(found: re.Match[str]) -> str | None:
    """The ISO code said before or after the figure, None when none is."""
    after = (found["after"] or "").strip()
    before = (found["before"] or "").strip()
    if before == "$" and after in DOLLARS:
        return DOLLARS[after]
    qualified = after.split(" ")
    if after.startswith("$") and len(after) > 1:
        return CURRENCIES[after[1:].strip()]
    if len(qualified) == 2:
        return DOLLARS.get(qualified[0], CURRENCIES.get(qualified[1]))
    return CURRENCIES.get(before) or CURRENCIES.get(after) or NATIONS.get(after)


COMPARED = re.compile(r"\b(?:of what|than(?: what)?|as much as what) (?:our|my|the|we|i)\b")
COUNT_INSTEAD = re.compile(
    r"\b\d+ (?!an? |per |usd|eur|gbp|dollars|euros|pounds|bucks)[a-z]{3,}s"
    r" (?:instead of|rather than) $"
)
STRONG, A_FORTUNE = frozenset({"USD", "EUR", "GBP"}), 1_000_000  # no pay for one job
MOST = 100  # a text with more sums is a price list, no message
MOST_FIGURES = 2_000  # of one turn that are looked at


def is_pay(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a match is money at all, and money for this job."""
    low = sentence.low
    before, after = clause_of(sentence, found.start())
    rest = low[found.end() :]
    marked = bool(found["before"] or found["after"])
    if NOT_THE_PAY.search(before + found[0]) or NOT_THE_PAY.search(COMPARED.split(after)[0]):
        return False
    if (found["before"] or "").strip() == "php" and max(values_of(found)) < A_PRICE:
        return False  # the language and its version, not pesos
    if marked:
        vague = re.search(r"\b(?:few|couple of|several|some) ?$", before_of(low, found))
        most = max(values_of(found))
        fortune = most >= (A_FORTUNE if currency_of(found) in STRONG else 1000 * A_FORTUNE)
        return not (vague or fortune or re.match(r"[ ]?(?:m\b|mn\b)", rest))
    if NOT_PAY_AFTER.match(rest) and not found["unit"]:
        return False
    if (
        found["low"]
        and not found["lowscale"]
        and is_of_digits(low, found.start("low"), found.end())
    ):
        return False
    unit = found["unit"] or ""
    hourly = HOURLY.search(unit) and not re.search(
        r"\b(?:emails|calls|km|miles|words|orders|visitors|requests)\b", before
    )
    if found["spelled"]:
        return bool(hourly) or ("grand" in found["spelled"] and " " in found["spelled"])
    if hourly:
        return True
    if COUNT_INSTEAD.search(before_of(low, found)) or is_count(low, found.start("low")):
        return False  # as many things as that, or as many years
    small = not found["lowscale"] and re.fullmatch(r"\d(?:\.\d+)?|\d{1,2}\.\d", found["low"])
    before = before_of(low, found)
    most = max(values_of(found))
    named = AFTER_BARE.match(rest) and (BARE_BEFORE.search(before) or is_allowed(before, most))
    return not small and bool(named or is_judged(before, rest, most))


def before_of(low: str, found: re.Match[str]) -> str:
    """The words right before a figure, with one blank at their end."""
    at = found.start() + leading(found)
    return low[max(0, at - AROUND) : at].rstrip() + " "


def leading(found: re.Match[str]) -> int:
    """How many blanks the match starts with."""
    return len(found[0]) - len(found[0].lstrip())


def values_of(found: re.Match[str]) -> list[Decimal]:
    """The one or two numbers of a match."""
    if found["spelled"]:
        values = [spelled_number(found["spelled"])]
    else:
        scale = found["lowscale"] or (found["highscale"] if found["high"] else None)
        values = [number(found["low"], scale)]
        values += [number(found["high"], found["highscale"])] if found["high"] else []
    per = 100 if in_cents(found) else 1
    return [value / per for value in values if value is not None]


def in_cents(found: re.Match[str]) -> bool:
    """Whether a sum is said in cents."""
    return (found["after"] or "").strip().rsplit(" ", 1)[-1] in CENTS


def said_in(values: list[Decimal], found: re.Match[str], cents: Sequence[Decimal]) -> list[Decimal]:
    """The values of a figure; a bare one beside cents of about its size is in cents too."""
    if found["before"] or found["after"]:
        return values
    alike = [any(near(value / 100, one) for one in cents) for value in values]
    return [value / 100 if one else value for value, one in zip(values, alike, strict=True)]


def amounts_of(sentence: Sentence, found: re.Match[str], values: Sequence[Decimal]) -> list[Amount]:
    """The amounts of a match, both of a range with the whole phrase as quote."""
    start = sentence.start + found.start() + leading(found)
    end = sentence.start + found.end()
    quote = Quote(sentence.text[start - sentence.start : end - sentence.start], start, end)
    kind = kind_of(sentence, found)
    return [Amount(value, currency_of(found), kind, quote) for value in values]


def amounts_in(sentences: Sequence[Sentence], previous: str = "") -> tuple[Amount, ...]:
    """Every amount that by rules concerns the pay, in order; a range gives two with one quote.

    previous   the freelancer's last message: who repeats a figure of it speaks of the price
    """
    known = figures_of(previous)
    figures = ((each, found) for each in sentences for found in money_in(each.low))
    by_sentence: dict[Sentence, list[re.Match[str]]] = {}
    for sentence, found in islice(figures, MOST_FIGURES):
        by_sentence.setdefault(sentence, []).append(found)
    out: list[Amount] = []
    for sentence, matches in by_sentence.items():
        if len(out) < MOST:
            out += sums_of(sentence, matches, known)
    return tuple(kinds_settled(out, sentences))


def sums_of(
    sentence: Sentence, matches: Sequence[re.Match[str]], known: frozenset[Decimal]
) -> list[Amount]:
    """The amounts of one sentence: the marked ones, then bare ones that stand beside them."""
    sure = [found for found in matches if is_pay(sentence, found)]
    for _ in range(2):  # a bare sum makes its neighbour one
        beside = [value for found in sure for value in values_of(found)]
        marked = len(sure)
        sure = [
            found
            for found in matches
            if found in sure
            or (
                may_be_bare(sentence, found)
                and is_bare_sum(sentence, found, values_meant(found, known), known, beside)
            )
        ]
        if len(sure) == marked:
            break
    cents = [value for found in sure if in_cents(found) for value in values_of(found)]
    out = [
        each
        for found in sure
        for each in amounts_of(sentence, found, said_in(values_meant(found, known), found, cents))
    ]
    return in_one_currency(sentence, out)


def values_meant(found: re.Match[str], known: frozenset[Decimal]) -> list[Decimal]:
    """The numbers of a match; "two fifty" is 250 when that was said before."""
    short = said_short(found["spelled"] or "")
    return [short] if short is not None and short in known else values_of(found)


def may_be_bare(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether nothing speaks against a figure without a currency as a sum."""
    around = "".join(clause_of(sentence, found.start()))
    marked = found["before"] or found["after"]
    after = sentence.low[found.end() :]
    counted = NOT_PAY_AFTER.match(after) and not found["unit"]
    if found["low"] and is_of_digits(sentence.low, found.start("low"), found.end()):
        return False
    return not (marked or counted or NOT_THE_PAY.search(around))


@lru_cache(maxsize=256)
def money_in(low: str) -> Sequence[re.Match[str]]:
    """The figures of a sentence that may be sums, in order."""
    return tuple(MONEY.finditer(low)) if ANY_NUMBER.search(low) else ()


@lru_cache(maxsize=8)
def figures_of(previous: str) -> frozenset[Decimal]:
    """The figures of the message before that can be sums."""
    low = lower(previous[:2000])
    return frozenset(
        value
        for found in MONEY.finditer(low)
        if found["before"]
        or found["after"]
        or not (NOT_PAY_AFTER.match(low[found.end() :]) or MONTH.search(before_of(low, found)))
        for value in values_of(found)
    )


def in_one_currency(sentence: Sentence, amounts: list[Amount]) -> list[Amount]:
    """The amounts of a sentence; one without a currency has the only one that is named there."""
    named = {each.currency for each in amounts if each.currency}
    named = named or ({"USD"} if re.search(r"\bus dollars?\b|\busd\b", sentence.low) else named)
    if len(named) != 1:
        return amounts
    only = next(iter(named))
    return [replace(each, currency=each.currency or only) for each in amounts]
