"""What the venue shows about the client, and how contested the job is."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.card_facts import place_on
from callsheet.reading.domain.posts.countries import COUNTRY
from callsheet.reading.domain.posts.facts import Activity, ClientBlock
from callsheet.reading.domain.posts.labels import Labels
from callsheet.reading.domain.posts.lines import quote_of
from callsheet.reading.domain.posts.places import (
    country_in_rows,
    country_of,
    country_signed,
    only_in,
)
from callsheet.reading.domain.posts.zones import POSTED, Zones


def _shown(words: str) -> re.Pattern[str]:
    """A pattern whose blanks may be line breaks: pages arrive re-wrapped."""
    return re.compile(words.replace(" ", r"\s+"), re.I)


PAYMENT = _shown(r"\bPayment(?: method)? (?P<no>not |un)?verified\b")
PHONE = _shown(r"\bPhone(?: number)? (?P<no>not |un)?verified\b")
RATING = _shown(r"\bRating is (?P<n>\d(?:\.\d+)?) out of 5")
REVIEWS = _shown(
    r"\b(?P<rating>\d(?:\.\d+)?) of (?P<n>[\d,]+) reviews?\b|\b(?P<m>[\d,]+) reviews?\b"
)
JOBS = _shown(r"\b(?P<n>[\d,]+) jobs? posted\b")
HIRE_RATE = _shown(r"\b(?P<n>\d{1,3})% hire rate\b")
OPEN = _shown(r"\b(?P<n>[\d,]+) open jobs?\b")
SPENT = _shown(r"\$(?P<n>[\d,]+(?:\.\d+)?)(?P<k>[KMB])?\+? (?:total )?spent\b")
HIRES = _shown(r"\b(?P<n>[\d,]+) hires?(?! rate)\b(?:, (?P<active>[\d,]+) active)?")
AVERAGE = _shown(r"\$(?P<n>[\d,]+(?:\.\d+)?) ?/ ?hr avg hourly rate".replace(" ?", r"\s*"))
HOURS = _shown(r"(?<![\w/.])(?P<n>[\d,]+) hours\b(?! ago)")
MEMBER = _shown(
    r"\bMember since:? (?P<n>[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}|"
    r"[A-Z][a-z]{2,8} \d{4}|\d{4})"
)
SIZE = _shown(
    r"\b(?P<n>(?:Small|Mid-?sized?|Medium|Large|Very large|"
    r"Individual)(?:[ -](?:company|client|business|enterprise))? \((?:[\d,]+[-–+]?[\d,]*\+?) "
    r"(?:people|employees)\)|Individual client)"
)
CLOCK = re.compile(r"(?P<n>\d{1,2}:\d{2}\s?(?:AM|PM|am|pm)?)(?![\d:])")
INDUSTRIES = (
    "Tech & IT", "Finance & Accounting", "Health & Fitness", "Retail & Consumer Goods",
    "Media & Entertainment", "Manufacturing & Construction", "Real Estate", "Education",
    "Sales & Marketing", "Legal", "Government & Public Sector", "Art & Design",
    "Engineering & Architecture", "HR & Business Services", "Science & Medicine",
    "Travel & Hospitality", "Food & Beverage", "Automotive", "Transportation & Warehousing",
    "Energy & Utilities", "Agriculture & Forestry", "Aerospace", "Fashion & Beauty",
    "Sports & Recreation", "Supply Chain & Logistics", "Mining", "Military & Defense",
    "Customer Service", "Marketing & Advertising", "Non-profit", "Nonprofit", "Other industry",
)  # fmt: skip
INDUSTRY = re.compile(
    "|".join(re.escape(name) for name in sorted(INDUSTRIES, key=len, reverse=True))
)
PROPOSALS = _shown(
    r"\bProposals:? (?P<n>(?:Less|Fewer) than \d+|\d+ (?:to|-|–) \d+|\d+[-–]\d+|\d+\+?)"
)
VIEWED = _shown(
    r"\bLast viewed by client:? (?P<n>(?:(?:about|over|almost) )?(?:\d+|an?|last) \w+(?: ago)?|"
    r"yesterday|today|just now)"
)
INTERVIEWING = _shown(r"\bInterviewing:? (?P<n>\d+)")
INVITES = _shown(r"\bInvites sent:? (?P<n>\d+)")
UNANSWERED = _shown(r"\bUnanswered invites:? (?P<n>\d+)")
CONNECTS = _shown(
    r"\bSend a proposal for:? (?P<n>\d+) Connects|\bRequired Connects[^:\d]{0,30}:? (?P<m>\d+)|"
    r"(?<!Available\s)\bConnects (?:required|to apply)[^:\d]{0,20}:? (?P<o>\d+)"
)
# without one of these letters a page shows nothing of the kind
ACTIVE = re.compile(r"[Cc]onnects|CONNECTS|[Pp]roposals|PROPOSALS|[Ii]nvites|INVITES|"
                    r"[Ii]nterviewing|INTERVIEWING|"
                    r"[Vv]iewed\s|VIEWED\s|[Bb]id\s[Rr]ange|BID\sRANGE")  # fmt: skip
BIDS = re.compile(r"\bBid range\s*[-–:]?\s*(?P<rest>[^\n]{0,40}(?:\n[^\n]{0,40}){0,3})", re.I)
BID = re.compile(r"\b(?P<which>High|Avg|Average|Low)\s+\$(?P<n>[\d,]+(?:\.\d+)?)", re.I)
# Freelancer.com's one line on it, with the average in the currency of the job
BIDDING = _shown(
    r"\b(?P<n>\d[\d,]*) (?:freelancers?|people) (?:are|is) bidding\b"
    r"(?: on average [^\n]{2,30}? for this (?:job|project))?"
)
CITY = re.compile(r"[A-Z][\w.'’\- ]{1,40}?")


def client_in(text: str, zones: Zones) -> ClientBlock:
    """The client's block as shown; all None on posts without one."""
    start, end = _block(zones)
    if start >= end:
        return ClientBlock()
    reviews = REVIEWS.search(text, start, end)
    hires = HIRES.search(text, start, end)
    rating = _float(RATING.search(text, start, end))
    return ClientBlock(
        payment_verified=_verified(PAYMENT.search(text, start, end)),
        phone_verified=_verified(PHONE.search(text, start, end)),
        rating=float(reviews["rating"])
        if rating is None and reviews and reviews["rating"]
        else rating,
        reviews=_whole(reviews["n"] or reviews["m"]) if reviews else None,
        jobs_posted=_int(JOBS.search(text, start, end)),
        hire_rate=_int(HIRE_RATE.search(text, start, end)),
        open_jobs=_int(OPEN.search(text, start, end)),
        total_spent=_spent(SPENT.search(text, start, end)),
        hires=_int(hires),
        active=_whole(hires["active"]) if hires and hires["active"] else None,
        avg_hourly=_float(AVERAGE.search(text, start, end)),
        hours=_int(HOURS.search(text, start, end)),
        member_since=_words(MEMBER.search(text, start, end)),
        industry=_whole_match(INDUSTRY.search(text, start, end)),
        size=_words(SIZE.search(text, start, end)),
        city=_city(text, start, end),
        local_time=_words(_clock(text, start, end)),
    )


def _block(zones: Zones) -> tuple[int, int]:
    """The client's block; pages that lost its heading show the same lines among the fields."""
    return zones.client if zones.client[0] < zones.client[1] else zones.fields


def _clock(text: str, start: int, end: int) -> re.Match[str] | None:
    return CLOCK.search(text, start, end) if start > 0 else None


def _city(text: str, start: int, end: int) -> str | None:
    """The words glued to the local time, without the country that may stand before them."""
    clock = _clock(text, start, end)
    if not clock:
        return None
    row = max(text.rfind("\n", start, clock.start()) + 1, start)
    before = text[row : clock.start()].strip()
    if not before:
        return None
    countries = list(COUNTRY.finditer(before))
    country = countries[-1] if countries else None
    if country and country.end() < len(before):
        before = before[country.end() :].strip()
    elif country and country.start() > 0:
        return None
    if len(before) > 40:
        before = before[-40:].split(" ", 1)[-1]
    return before if CITY.fullmatch(before) and not COUNTRY.fullmatch(before) else None


def country_in(text: str, zones: Zones, labels: Labels, head: int) -> Quote | None:
    """The client's country as shown: "United States", "AUS", or the country column.

    head  where the rows under the title end
    """
    shown = place_on(text, zones.card) if zones.card else None
    if shown:
        return shown
    start, end = _block(zones)
    if start < end:
        named = labels.first("country")
        if named and named.start >= zones.fields[0]:
            return named
        for mark in COUNTRY.finditer(text, start, end):
            if _stands_as_country(text, mark):
                return Quote(mark[0], mark.start(), mark.end())
    named = labels.first("country")
    place = labels.first("place")
    if named is None and place and not only_in(place):
        span = country_of(place.text)
        found = span or next((m.span() for m in reversed([*COUNTRY.finditer(place.text)])), None)
        if found:
            start, end = place.start + found[0], place.start + found[1]
            return Quote(text[start:end], start, end)
    if named:
        return named
    around = _in_brackets(labels) or country_in_rows(text, *zones.fields)
    around = around or country_in_rows(text, 0, head) or _below_client(text, zones.page[1])
    around = around or country_signed(text, *zones.words)
    return around or country_in_rows(text, _last_rows(text, zones.page[1]), zones.page[1])


LAST_ROWS = 4


def _last_rows(text: str, end: int) -> int:
    """Where the last rows of a page begin, among which it may show whose job it is."""
    at = end
    for _ in range(LAST_ROWS):
        at = max(text.rfind("\n", 0, at), 0)
    return at


# a row of its own over whose job it is
OVER_CLIENT = re.compile(
    r"^[ \t]*(?:(?:about the |the )?(?:buyer|client|employer|customer)|auftraggeber|kunde|client|"
    r"cliente|comprador|opdrachtgever|committente|klient|zleceniodawca)[ \t]*:?[ \t]*\n",
    re.I | re.M,
)
CLIENT_LETTERS = 120  # below such a row


def _below_client(text: str, end: int) -> Quote | None:
    mark = OVER_CLIENT.search(text, 0, end)
    if not mark:
        return None
    return country_in_rows(text, mark.end(), min(end, mark.end() + CLIENT_LETTERS))


def _in_brackets(labels: Labels) -> Quote | None:
    """ "Client: Petra H. (United Kingdom)"."""
    for quote in labels.all("company"):
        mark = re.search(rf"\((?P<place>{COUNTRY.pattern})\)\s*$", quote.text)
        if mark:
            return Quote(
                mark["place"], quote.start + mark.start("place"), quote.start + mark.end("place")
            )
        span = country_of(quote.text) if "," in quote.text else None
        if span:
            start, end = quote.start + span[0], quote.start + span[1]
            return Quote(quote.text[span[0] : span[1]], start, end)
    return None


def _stands_as_country(text: str, mark: re.Match[str]) -> bool:
    before = text[max(0, mark.start() - 30) : mark.start()]
    return not before.rstrip().endswith(("located in", "located in the", "Worldwide or"))


def activity_in(text: str, zones: Zones) -> Activity:
    """How contested the job is, as shown; all None on posts that do not say."""
    end = zones.page[1]
    if not ACTIVE.search(text, 0, end):
        return Activity(posted=_posted(text, end), proposals=_words(BIDDING.search(text)))
    bids = dict(_bids(text, end))
    connects = CONNECTS.search(text, 0, end)
    return Activity(
        posted=_posted(text, end),
        proposals=_words(PROPOSALS.search(text, 0, end)),
        last_viewed=_words(VIEWED.search(text, 0, end)),
        interviewing=_int(INTERVIEWING.search(text, 0, end)),
        invites=_int(INVITES.search(text, 0, end)),
        unanswered=_int(UNANSWERED.search(text, 0, end)),
        connects=_whole(next(g for g in connects.groups() if g)) if connects else None,
        bid_low=bids.get("low"),
        bid_avg=bids.get("avg"),
        bid_high=bids.get("high"),
    )


def _posted(text: str, end: int) -> str | None:
    mark = POSTED.search(text, 0, min(end, 1200))
    return " ".join(mark["when"].split()) if mark else None


def activity_quotes(text: str, zones: Zones) -> dict[str, Quote]:
    """The words of each figure that `activity_in` read: "Interviewing:\\n4", …"""
    end = zones.page[1]
    if not ACTIVE.search(text, 0, end):
        bidding = BIDDING.search(text)
        return {"proposals": quote_of(text, *bidding.span())} if bidding else {}
    shown = {
        "proposals": PROPOSALS, "interviewing": INTERVIEWING, "invites": INVITES,
        "unanswered": UNANSWERED, "last_viewed": VIEWED, "bids": BIDS,
    }  # fmt: skip
    found = {name: pattern.search(text, 0, end) for name, pattern in shown.items()}
    if not _bids(text, end):
        found["bids"] = None
    return {name: quote_of(text, *mark.span()) for name, mark in found.items() if mark}


def _bids(text: str, end: int) -> list[tuple[str, float]]:
    bids = BIDS.search(text, 0, end)
    marks = BID.finditer(bids["rest"]) if bids else ()
    return [
        (m["which"].lower().replace("average", "avg"), float(m["n"].replace(",", "")))
        for m in marks
    ]


def _verified(mark: re.Match[str] | None) -> bool | None:
    return None if mark is None else not any(mark.groupdict().values())


def _whole(digits: str) -> int | None:
    plain = digits.replace(",", "")
    return int(plain) if plain.isdecimal() and len(plain) < 12 else None


def _int(mark: re.Match[str] | None) -> int | None:
    return _whole(mark["n"]) if mark else None


def _float(mark: re.Match[str] | None) -> float | None:
    return float(mark["n"].replace(",", "") or 0) if mark else None


def _spent(mark: re.Match[str] | None) -> int | None:
    if not mark:
        return None
    factor = {"K": 1_000, "M": 1_000_000, "B": 1_000_000_000}.get((mark["k"] or "").upper(), 1)
    return round(float(mark["n"].replace(",", "") or 0) * factor)


def _words(mark: re.Match[str] | None) -> str | None:
    return " ".join(mark["n"].split()) if mark else None


def _whole_match(mark: re.Match[str] | None) -> str | None:
    return mark[0] if mark else None
