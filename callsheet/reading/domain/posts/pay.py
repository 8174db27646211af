"""Hourly or fixed, and for how much. The venue's own field wins over prose."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import islice

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.card_facts import paid_on
from callsheet.reading.domain.posts.facts import Budget, Kind
from callsheet.reading.domain.posts.labels import Labels
from callsheet.reading.domain.posts.lengths import LENGTH
from callsheet.reading.domain.posts.money import AFTER, CURRENCIES, KRONE, MONEY
from callsheet.reading.domain.posts.pay_words import (
    ALL_IN,
    CUE,
    DAY_RATE,
    EITHER,
    NOT_HOURLY,
    NOT_PAY,
    PAID_BY_OTHERS,
    QUOTED,
    SAYS_FIXED,
    SAYS_HOURLY,
)
from callsheet.reading.domain.posts.zones import Zones

# a row of a sum and a time: "3,000 to 3,500 EUR, 5 weeks from kick-off"
THEN_LENGTH = re.compile(rf"\s?[,;·|/–-]\s?(?:in |within |over )?{LENGTH}", re.I)
BY_HOUR = re.compile(r"\W*hourly\b", re.I)
HOUR = re.compile(r"(?:hours?|hrs?|h|std|stunde|heure|hora|ora|uur|timme|godz\w*)$", re.I)
KRONE_HOUR = re.compile(r"(?:timm?en?|tim|t)$", re.I)  # of a price in crowns
HOUR_LABEL = re.compile(r"hour|timpris|timepris|godzin|stundensatz|horaire|hora\b|uurtarief", re.I)
DECIMAL_COMMA = re.compile(r"\d{1,6},\d{2}")
THOUSANDS = re.compile(r"\d{1,3}(?:[. \u00a0\u202f]\d{3})+")
_PIECES = (
    "day week wk month mo year annum word article video post page piece image photo item listing "
    "lead "
    "minute min song logo illustration call meeting site product episode reel unit design sku blog "
    "email clip set session chapter character screen puzzle label card row record portrait hour "
    "lesson"
).split()
PIECE = re.compile(
    rf"\s*(?:/|(?:per|an?|each|every|for each)\s)\s*(?:\w+ )?(?:{'|'.join(_PIECES)})s?\b|"
    r"\s*(?:per|pr\.?) (?!hour|hr\b|project|job|milestone|contract)[a-z]+\b|\s*(?:each|apiece)\b",
    re.I,
)
SITE_RANGE = re.compile(
    r"(?P<low>\$[\d,]+(?:\.\d+)?)\s*[-–]\s*(?P<high>\$[\d,]+(?:\.\d+)?)\s+Hourly\b|"
    r"\bHourly(?: Range| rate)?\s*[:\-]?\s*(?P<low2>\$[\d,]+(?:\.\d+)?)"
    r"\s*[-–]\s*(?P<high2>\$?[\d,]+(?:\.\d+)?)|(?P<one>\$[\d,]+(?:\.\d+)?)(?:\s*/\s*hr)"
    r"?\s+Hourly\b"
)
_UP_TO = r"(?:\s?[-–]\s?(?P<up>[$€£₹]?[\d,]+(?:\.\d+)?))?"
SITE_FIXED = re.compile(
    r"(?P<one>[$€£₹][\d,]+(?:\.\d+)?)\s+Fixed[- ][Pp]rice\b|"
    r"\bFixed[- ]price\b.{0,40}?(?:Est\. )?[Bb]udget:?\s*(?P<two>[$€£₹][\d,]+(?:\.\d+)?)|"
    rf"\bFixed[- ][Pp]rice\s*[:\-]?\s+(?P<three>[$€£₹][\d,]+(?:\.\d+)?){_UP_TO}|"
    r"\bEst\. [Bb]udget:?\s*(?P<four>[$€£₹][\d,]+(?:\.\d+)?)"
)
SITE_HOURLY = re.compile(
    r"(?:^|\n)[ \t]*Hourly[ \t]*(?:\n|$)|hrs/week\s+Hourly|Hours to be determined\s+Hourly|"
    r"\bHourly Range\b|\bHourly(?:\s*[-–:]\s*|\s+)(?:Intermediate|Expert|Entry)"
)
SITE_FIXED_WORD = re.compile(
    r"(?:^|\n)[ \t]*Fixed[- ]price[ \t]*(?:\n|$)|\bFixed-price(?:\s*[-–:]\s*|\s+)(?:Intermediate|"
    r"Expert|Entry)"
)
FOR_TRIAL = re.compile(
    r"\b(?:pay|paid|paying|pays)\s+(?:you )?(?:for )?(?:the|a|an|your|this|"
    r"that)?\s*(?:\w+ )?(?:sample|trial|"
    r"test)\b|\b(?:paid|sample|trial|test)\b[^.]{0,20}\b(?:sample|trial|test|paid)\b",
    re.I,
)
WORTH_TO = re.compile(r" to (?:us|me)\b", re.I)
HOURS_AT = re.compile(r"\bhours? (?:at|for|@) $", re.I)
# "I have $350 for it from a small grant"
HAVE = re.compile(
    r"\b(?:(?:wir|vi|we) (?:haben|har|hebben)|ich habe|jeg har|jag har|ik heb|nous avons|j['’]ai|"
    r"tenemos|tengo|temos|tenho|abbiamo|(?:i|we)(?:['’]ve| have)(?: got)?)(?: about| around|"
    r" up to| roughly)? ?$",
    re.I,
)
FOR_IT = re.compile(
    r"(?:\s*(?:left|set aside|put aside)(?: (?:in|from|of) (?:the|our|my|a) \w+)?)?"
    r"\s*(?:for (?:it|this|that|the|all|everything)\b|to spend\b|in total\b|en total\b|in "
    r"totale\b|no total\b|insgesamt\b|all in\b|put aside|"
    r"para (?:todo|tudo|el|la|o)\b|für (?:alles|das|die|den)\b|dafür|pour (?:tout|le|la)\b|"
    r"per (?:tutto|il|la)\b|voor (?:alles|het|de)\b|for det hele|till allt)",
    re.I,
)


@dataclass(frozen=True)
class Pay:
    """Kind and price with the words each was read from."""

    kind: Kind | None = None
    kind_quote: Quote | None = None
    budget: Budget | None = None
    budget_quote: Quote | None = None


def pay_in(text: str, zones: Zones, labels: Labels, title: Quote | None) -> Pay:
    """How the job is paid: the venue's fields, else labels, else the client's prose."""
    site = _on_card(text, zones) or (_site(text, *zones.fields) if zones.venue_page else Pay())
    if site.kind:
        return site if site.budget else _with_said(text, zones, site)
    site = _site(text, *zones.heading)
    if site.kind and not site.budget:
        row = _row_of_its_own(text, *zones.heading)
        site = Pay(site.kind, site.kind_quote, row.budget, row.budget_quote) if row else site
    if site.budget:
        return site
    labelled = _labelled(text, labels)
    if labelled.budget or (labelled.kind and not site.kind):
        return Pay(
            site.kind or labelled.kind,
            site.kind_quote or labelled.kind_quote,
            labelled.budget,
            labelled.budget_quote,
        )
    prose = _prose(text, *(zones.words if zones.words[0] < zones.words[1] else zones.page))
    if prose.budget is None:
        prose = _row_of_its_own(text, *zones.heading) or _in_title(title) or prose
    return Pay(
        site.kind or labelled.kind or prose.kind,
        site.kind_quote or labelled.kind_quote or prose.kind_quote,
        prose.budget,
        prose.budget_quote,
    )


def _on_card(text: str, zones: Zones) -> Pay | None:
    shown = paid_on(text, zones.card) if zones.card else None
    if shown is None:
        return None
    said, summed = shown
    kind: Kind = "fixed" if "fixed" in said.text.lower() else "hourly"
    mark = _first_money(summed.text)
    return _money_pay(kind, mark, summed.start) if mark else Pay(kind, said)


def _with_said(text: str, zones: Zones, site: Pay) -> Pay:
    """The page's kind with the price that the client's words name, where both are of one kind."""
    said = _prose(text, *zones.words)
    if said.kind != site.kind or said.budget is None:
        return site
    return Pay(site.kind, site.kind_quote, said.budget, said.budget_quote)


def _site(text: str, start: int, end: int) -> Pay:
    ranged = SITE_RANGE.search(text, start, end)
    if ranged:
        low = ranged["low"] or ranged["low2"] or ranged["one"]
        high = ranged["high"] or ranged["high2"] or ranged["one"]
        return _pay("hourly", ranged, low, high)
    fixed = SITE_FIXED.search(text, start, end)
    if fixed:
        amount = fixed["one"] or fixed["two"] or fixed["three"] or fixed["four"]
        return _pay("fixed", fixed, amount, fixed["up"] or amount)
    for kind, pattern in (("hourly", SITE_HOURLY), ("fixed", SITE_FIXED_WORD)):
        mark = pattern.search(text, start, end)
        if mark:
            return Pay(
                "hourly" if kind == "hourly" else "fixed", _tight(text, mark.start(), mark.end())
            )
    return Pay()


def _tight(text: str, start: int, end: int) -> Quote:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return Quote(words.strip(), start + left, start + left + len(words.strip()))


def _pay(kind: Kind, mark: re.Match[str], low: str, high: str) -> Pay:
    currency = CURRENCIES.get(re.sub(r"[\d.,\s]", "", low), "USD")
    quote = Quote(mark[0], mark.start(), mark.end())
    least, most = _decimal(low), _decimal(high)
    return Pay(kind, quote, Budget(least, most, currency) if least is not None else None, quote)


def _decimal(words: str, thousands: bool = False) -> Decimal | None:
    if DECIMAL_COMMA.fullmatch(words.strip()):
        words = words.replace(",", ".")
    if THOUSANDS.fullmatch(words.strip()):
        words = re.sub(r"\D", "", words)
    try:
        value = Decimal(re.sub(r"[^\d.]", "", words).strip("."))
    except InvalidOperation:
        return None
    return value * 1000 if thousands else value


# what stands between wide gaps and dots: "🌍 Worldwide   💰 $9k - $12k fixed   ⏳ 10 weeks"
PIECES = re.compile(r"[^\n·•|\t]+?(?=\s{2,}|\s*[\n·•|\t]|\Z)")
ALONE = re.compile(
    rf"[^\w$€£₹¥₱₪₦]*(?:(?:budget|price|pay)\s+)?{MONEY.pattern}\W*"
    rf"(?P<kind>fixed(?:[- ]price)?|flat|hourly|total)?\W*$",
    re.I,
)
PRICE_AT_END = re.compile(rf"[,(–—-]\s?{MONEY.pattern}\)?$", re.I)


def _in_title(title: Quote | None) -> Pay | None:
    """The price that a title ends with: "Illustrator for a book, $1,800"."""
    mark = PRICE_AT_END.search(title.text) if title else None
    if title is None or mark is None or not (mark["sign"] or mark["after"]):
        return None
    if _per_piece(title.text, mark):
        return None
    return _money_pay("hourly" if _is_hourly(mark) else "fixed", mark, title.start)


def _row_of_its_own(text: str, start: int, end: int) -> Pay | None:
    """The price of a heading's row, or of a part of one, that holds nothing else."""
    for piece in PIECES.finditer(text, start, end):
        mark = ALONE.match(piece[0])
        if not mark or not (mark["sign"] or mark["sign2"] or mark["after"]):
            continue
        hourly = _is_hourly(mark) or (mark["kind"] or "").lower() == "hourly"
        return _money_pay("hourly" if hourly else "fixed", mark, piece.start())
    return None


def _labelled(text: str, labels: Labels) -> Pay:
    for quote in (*labels.all("budget"), *labels.all("kind")):
        label = text[max(0, quote.start - 40) : quote.start].lower().rsplit("\n", 1)[-1]
        mark = _first_money(quote.text)
        if not mark:
            continue
        hourly = (
            bool(HOUR_LABEL.search(label))
            or _is_hourly(mark)
            or bool(SAYS_HOURLY.search(quote.text))
        )
        if not hourly and _per_piece(quote.text, mark):
            continue
        hourly = hourly or any(BY_HOUR.match(kind.text) for kind in labels.all("kind"))
        return _money_pay("hourly" if hourly else "fixed", mark, quote.start)
    kind_words = " ".join(
        text[max(0, q.start - 20) : q.end].lower().rsplit("\n", 1)[-1]
        for q in (*labels.all("kind"), *labels.all("budget"))
    )
    for kind, pattern in (("hourly", SAYS_HOURLY), ("fixed", SAYS_FIXED)):
        if pattern.search(kind_words):
            quote = (labels.all("kind") or labels.all("budget"))[0]
            return Pay("hourly" if kind == "hourly" else "fixed", quote)
    return Pay()


def _first_money(words: str) -> re.Match[str] | None:
    for mark in MONEY.finditer(words):
        if mark["sign"] or mark["sign2"] or mark["after"] or _code(mark[0]):
            return mark
    return None


def _per_piece(text: str, mark: re.Match[str]) -> bool:
    """Whether the price is for a word, a month, an image …: neither hourly nor for the job."""
    end = mark.start("unit") if mark["unit"] else mark.end()
    return bool(PIECE.match(text, end)) and not _is_hourly(mark)


def _code(words: str) -> str | None:
    found = re.search(rf"(?<![A-Za-z]){AFTER}(?![A-Za-z])", words, re.I)
    return found[0] if found else None


def _is_hourly(mark: re.Match[str]) -> bool:
    what = mark["what"] or ""
    crowns = _currency(mark) in (KRONE, "DKK", "NOK", "SEK")
    return bool(HOUR.match(what) or (crowns and KRONE_HOUR.match(what)))


def _money_pay(kind: Kind | None, mark: re.Match[str], offset: int) -> Pay:
    """The price of a match; `offset` is where the matched string begins in the source."""
    thousands = bool(mark["k2"])
    high = _decimal(mark["high"], thousands) if mark["high"] else None
    low = _decimal(mark["low"], bool(mark["k1"]))
    if thousands and not mark["k1"] and low is not None and high and low * 1000 <= high:
        low *= 1000  # "2-3k", but not "$500-$1k"
    high = low if high is None else high
    if low is None or (high is not None and high < low):
        high = low
    words = _tight(mark.string, mark.start(), mark.end())
    words = Quote(words.text, words.start + offset, words.end + offset)
    return Pay(kind, words, Budget(low, high, _currency(mark)), words)


def _currency(mark: re.Match[str]) -> str:
    after = (mark["after"] or _code(mark[0]) or "").upper()
    sign = (mark["sign"] or mark["sign2"] or "").upper().rstrip(".")
    if sign in ("$", "") and after:
        return CURRENCIES.get(after, "USD")
    return CURRENCIES.get(sign, "USD")


MOST_SUMS = 300  # of a post; a page of prices would hold the reader up


def _prose(text: str, start: int, end: int) -> Pay:
    best = Pay()
    for mark in islice(MONEY.finditer(text, start, end), MOST_SUMS):
        if not (mark["sign"] or mark["sign2"] or mark["after"] or _code(mark[0])):
            continue
        if _per_piece(text, mark):
            continue
        pay = _said(text, mark, start, end)
        if pay.budget:
            best = pay
            break
    if best.budget is None and (bare := ALL_IN.search(text, start, end)):
        signs = (_currency(mark) for mark in MONEY.finditer(text, start, end) if mark["sign"])
        least = _decimal(bare["sum"]) or Decimal(0)
        quote = Quote(bare[0], *bare.span())
        return Pay("fixed", quote, Budget(least, least, next(signs, "USD")), quote)
    return best if best.kind else _kind_said(text, start, end, best)


def _said(text: str, mark: re.Match[str], start: int, end: int) -> Pay:
    head = min(i for i in (mark.start("sign"), mark.start("low")) if i >= 0)
    before = re.split(r"[.!?\n]\s", text[max(start, head - 90) : head])[-1]
    after = re.split(r"[.!?\n](?:\s|$)", text[mark.end() : min(end, mark.end() + 60)])[0]
    around = before + " " + after
    hourly = _is_hourly(mark) or bool(re.match(r"\s*(?:hourly|/h|an hour|p/?h)\b", after, re.I))
    hourly = hourly or bool(HOURS_AT.search(before))
    told_fixed = re.match(r"\W{0,3}(?:fixed|flat|total|in total|for the|all[- ]in)\b", after, re.I)
    have = HAVE.search(before) and FOR_IT.match(after)
    if FOR_TRIAL.search(around) or DAY_RATE.search(before) or PAID_BY_OTHERS.search(before):
        return Pay()
    beside = before + " " + re.split(r"[,;(]", after)[0] if hourly else around
    if (
        not told_fixed
        and NOT_PAY.search(beside)
        and not re.search(r"\bbudget\b|\bpay(?:ing)?\b", around, re.I)
        and not (have or WORTH_TO.match(after))
    ):
        return Pay()
    beside_it = after.split("\n", 1)[0]
    alone = not re.search(r"\w", before.rsplit("\n", 1)[-1])
    alone = alone and (not re.search(r"\w", beside_it) or bool(THEN_LENGTH.match(beside_it)))
    if not hourly and not alone and not have and not CUE.search(around):
        return Pay()
    by_hour = hourly or (SAYS_HOURLY.search(around) and not told_fixed)
    kind: Kind = "hourly" if by_hour else "fixed"
    return _money_pay(kind, mark, 0)


def _kind_said(text: str, start: int, end: int, best: Pay) -> Pay:
    if EITHER.search(text, start, end):
        return best
    for fixed in SAYS_FIXED.finditer(text, start, end):
        if not QUOTED.search(text[max(start, fixed.start() - 40) : fixed.start()]):
            return Pay(
                "fixed", Quote(fixed[0], fixed.start(), fixed.end()), best.budget, best.budget_quote
            )
    for hourly in SAYS_HOURLY.finditer(text, start, end):
        if not NOT_HOURLY.search(text[max(start, hourly.start() - 60) : hourly.start()]):
            return Pay(
                "hourly",
                Quote(hourly[0], hourly.start(), hourly.end()),
                best.budget,
                best.budget_quote,
            )
    return best
