"""Where what the client says of themselves and what the site says do not fit together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from callsheet.core import lazy_re as re
from callsheet.core import when
from callsheet.core.places import zones_of_place
from callsheet.prep.domain.company.addresses import known
from callsheet.prep.domain.company.names import LEGAL_FORM, key
from callsheet.prep.domain.company_notes import CompanyNotes, FactLine

NAME = r"([A-Z][\w&'’-]*(?: (?:&|and|of|the|[A-Z][\w&'’-]*)){0,4})"
SAID = tuple(
    re.compile(words)
    for words in (
        rf"\b(?:I['’]m|I am|[Tt]his is|[Mm]y name is) (?:[A-Z][\w'’-]+ ){{0,3}}(?:\w+ )?"
        rf"(?:from|at|with|of) {NAME}",
        rf"\b(?:[Hh]ere at|[Ww]e at|[Ww]e are|[Ww]e['’]re|[Oo]ur company,?(?: is)?|"
        rf"[Oo]ur (?:brand|store|shop),?(?: is)?) {NAME}",
        rf"\b(?:founder|owner|CEO|CTO|COO|head of \w+|\w+ manager|director) (?:of|at) {NAME}",
    )
)  # fmt: skip
MAIL = re.compile(r"\b[\w.+-]{1,60}@((?:[\w-]{1,40}\.){1,3}[a-z]{2,12})\b", re.IGNORECASE)
FREE_MAIL = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com aol.com "
    "proton.me protonmail.com gmx.de gmx.net web.de mail.com yandex.ru qq.com".split()
)
NO_COMPANY = frozenset(
    "upwork fiverr freelancer toptal linkedin zoom google slack monday tuesday wednesday thursday "
    "friday saturday sunday january february march april may june july august september october "
    "november december english i the looking interested a an not ok sorry happy".split()
)
LEAST_SHARED = 4  # letters of a word that two names may have in common


@dataclass(frozen=True)
class Mismatch:
    """Two things that do not fit: the question, and the words of both sides."""

    what: str  # name or place
    words: str
    client_quote: str
    site_quote: str
    url: str


def mismatches(
    company: CompanyNotes, texts: Sequence[str], zone: str, zone_quote: str, now: datetime
) -> tuple[Mismatch, ...]:
    """Every mismatch between the client's words and the site's.

    texts  what the client wrote
    zone   the client's zone, "" when it is not known; `zone_quote` the words that say it
    """
    return (*name_mismatches(company, texts), *place_mismatches(company, zone, zone_quote, now))


def name_mismatches(company: CompanyNotes, texts: Sequence[str]) -> tuple[Mismatch, ...]:
    """The first company name in the client's words that the site does not bear."""
    own = [fact for fact in company.of("name") if not fact.by_person]
    if not own or not company.is_read:
        return ()
    names = {key(fact.value) for fact in own} | {key(site_word(company.site))}
    for name, quote in said_names(texts):
        if not any(alike(name, other, own[0].value) for other in names if other):
            return (
                Mismatch(
                    "name",
                    f"The client says {name}; the site is {own[0].value}'s. "
                    "Is this the right company?",
                    quote,
                    own[0].quote,
                    own[0].url,
                ),
            )
    return ()


def said_names(texts: Iterable[str]) -> list[tuple[str, str]]:
    """(company, quote) where the client says whom they are from: in words, or by a mail domain."""
    found = []
    for text in texts:
        for form in SAID:
            for match in form.finditer(text[:20_000]):
                name = match.group(1).strip(" .,")
                first = name.split()[0].casefold()
                if first not in NO_COMPANY and not known(name) and len(name) > 2:
                    found.append((name, " ".join(match.group().split())))
        for match in MAIL.finditer(text[:20_000]):
            if match.group(1).lower() not in FREE_MAIL:
                found.append((match.group(1).split(".")[-2], match.group()))
    return found


def alike(said: str, other: str, shown: str) -> bool:
    """Whether two names may be one company's: one holds the other, or they share a word."""
    mine = key(LEGAL_FORM.sub("", said))
    if mine in other or other in mine:
        return True
    shared = {key(word) for word in said.split()} & {key(word) for word in shown.split()}
    return any(len(word) >= LEAST_SHARED for word in shared)


def site_word(site: str) -> str:
    """`hearthandoat` of https://www.hearthandoat.example/about."""
    host = re.sub(r"^https?://", "", site.strip().lower()).split("/")[0].removeprefix("www.")
    return host.split(".")[0]


def place_mismatches(
    company: CompanyNotes, zone: str, zone_quote: str, now: datetime
) -> tuple[Mismatch, ...]:
    """The site's place when no clock there shows what the client's does."""
    facts = [fact for fact in company.of("location") if not fact.by_person]
    if not zone or not facts:
        return ()
    fact: FactLine = facts[0]
    offsets = {now.astimezone(when.zone(each)).utcoffset() for each in place_zones(fact.value)}
    if not offsets or now.astimezone(when.zone(zone)).utcoffset() in offsets:
        return ()
    words = (
        f"The site says {fact.value}; the client's clock is {when.city(zone)}'s. "
        "Is this the right company?"
    )
    return (Mismatch("place", words, zone_quote, fact.quote, fact.url),)


def place_zones(place: str) -> Sequence[str]:
    """The zones of a place as a site writes it ("Portland, ME"): by its first known part."""
    parts = [place, *place.split(",")]
    return next((zones for part in parts if (zones := zones_of_place(part.strip()))), ())
