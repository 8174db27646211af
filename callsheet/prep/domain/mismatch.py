"""Where what the client says of themselves and what the site says do not fit together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from callsheet.core import lazy_re as re
from callsheet.core import when
from callsheet.core.evidence import Quote, sentence_around
from callsheet.core.places import zones_of_place
from callsheet.prep.domain.company.addresses import known
from callsheet.prep.domain.company.names import LEGAL_FORM, key
from callsheet.prep.domain.company.people import is_role
from callsheet.prep.domain.company_notes import CompanyNotes, FactLine
from callsheet.reading.domain.signatures import signed_by

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
# behind a signed name: `Friederike, Lohse Consulting LLC`, or a row of its own below it
FIRM = re.compile(
    rf"(?:,| from| at|,? of) (?P<beside>{NAME[1:-1]})(?=\W*$|\n)"
    rf"|[ \t]*\n+(?P<below>{NAME[1:-1]})[ \t]*(?=\n|$)"
)
FOR_OTHERS = re.compile(
    r"\b(?:we(?:['’]re| are)|i(?:['’]m| am)(?: with| at| from)?|as) an? (?:\w+[ -]){0,3}agency\b"
    r"|\b(?:our|my|the|this|their) (?:end[ -])?client(?:['’]s)? (?:is|are|has|have|needs?|wants?"
    r"|runs?|sells?|site|shop|store|brand|wishes|asked|would)\b"
    r"|\b(?:for|of) (?:one of (?:our|my) clients\b|(?:a|our|my) client\b(?! (?:call|meeting)))"
    r"|\bclient of (?:ours|mine)\b|\bend[ -]client\b|\bwhite[ -]label",
    re.IGNORECASE,
)
WHOSE = "They work for another company on this. Which one? Name it below, and it is looked at, too."
LEAST_SHARED = 4  # letters of a word that two names may have in common


@dataclass(frozen=True)
class Mismatch:
    """Two things that do not fit: the question, and the words of both sides."""

    what: str  # name, place, or end: they work for another company on this
    words: str
    client_quote: str
    site_quote: str  # "" for what the client's words alone say
    url: str


def mismatches(
    company: CompanyNotes, texts: Sequence[str], zone: str, zone_quote: str, now: datetime
) -> tuple[Mismatch, ...]:
    """Every mismatch between the client's words and the site's.

    texts  what the client wrote
    zone   the client's zone, "" when it is not known; `zone_quote` the words that say it
    """
    return (*name_mismatches(company, texts), *place_mismatches(company, zone, zone_quote, now))


def end_client_open(texts: Sequence[str]) -> tuple[Mismatch, ...]:
    """The question whom the work is for, where the client's words say that it is for another."""
    for text in texts:
        found = FOR_OTHERS.search(text[:20_000])
        if found is not None:
            quote = " ".join(sentence_around(text, Quote(found[0], *found.span())).split())
            return (Mismatch("end", WHOSE, quote, "", ""),)
    return ()


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
        found += signed_firm(text)
        for match in MAIL.finditer(text[:20_000]):
            if match.group(1).lower() not in FREE_MAIL:
                found.append((match.group(1).split(".")[-2], match.group()))
    return found


def signed_firm(text: str) -> list[tuple[str, str]]:
    """(company, quote) of a signature: what stands behind or below the name and is no role."""
    name = signed_by(text)
    at = text.rfind(name) if name else -1
    found = FIRM.match(text, at + len(name)) if at >= 0 else None
    if found is None:
        return []
    firm = (found["beside"] or found["below"]).strip(" .,")
    several = len(firm.split()) > 1 or LEGAL_FORM.search(firm)
    if not several or is_role(firm) or any(known(part.strip()) for part in firm.split(",")):
        return []
    return [(firm, firm)]


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
