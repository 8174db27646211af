"""Where a company is, as its site says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from callsheet.core import lazy_re as re
from callsheet.core.pages import Block, ParsedPage
from callsheet.core.towns import is_known_town
from callsheet.prep.domain.company.addresses import (
    LONGEST_LINE,
    NOT_TOWN,
    TOWN,
    Address,
    addresses_in,
    addresses_on,
    known,
    town_of,
)
from callsheet.prep.domain.company.countries import is_country
from callsheet.prep.domain.company.labelled_places import labelled_place, surely
from callsheet.prep.domain.company.names import BETWEEN_TITLE, Names, key, organisations
from callsheet.prep.domain.company.place_forms import FORMS, NEEDS_TABLE, SMALL_TOO, TRADE_IN
from callsheet.prep.domain.company.place_words import ELSEWHERE, NOT_THEIRS, is_their_own
from callsheet.prep.domain.company.regions import is_region
from callsheet.prep.domain.company.sentences import HEADINGS, Sentence, role_of
from callsheet.prep.domain.company.town_features import features_of, site_towns
from callsheet.prep.domain.company.town_spots import TownSpot, town_spots
from callsheet.prep.domain.company.town_words import BRANCH, THEY_ARE
from callsheet.prep.domain.company.values import Fact
from callsheet.prep.domain.company.weighed import surest, weights

LEAST = 2.5
LEAST_TOWN, APART_TOWN = 1.3, 1.0  # of the weighed towns
CODED, MANY = 0.8, 4
FEW_WORDS = 25
FOOT = frozenset({"footer", "address"})
AGREEING = 0.35  # for each further kind of place that names the same town
OF_A_THING = re.compile(  # "Our coffee: roasted in Portland", "The flour comes from …"
    r"^(?:(?:our|the) )?[\w-]+(?: [\w-]+)?: [a-z]|^[\w’' -]{3,40} comes? from\b", re.IGNORECASE
)
OF_OTHERS = re.compile(
    r"\b(?:buyers?|customers?|clients?|users?|members?|partners?|suppliers?|dealers?|stockists?|"
    r"distributors?|readers|students|guests)\b[^.;]*$|"
    r"\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens|"
    r"hundreds|"
    r"thousands|many)(?: [\w-]+){1,2} (?:based |located )?(?:in|near) (?:the )?$",
    re.IGNORECASE,
)
HEAD_OFFICE = re.compile(r"head ?office|headquarters|\bHQ\b|main office|visit us|find us|"
                         r"our address|sede (?:central|principal|legale)|si[eè]ge|"
                         r"hauptsitz|zentrale|hoofdkantoor|hovedkontor|huvudkontor|matriz|"
                         r"casa madre|centrala|where (?:we are|to find)|studio address|"
                         r"our (?:office|shop|location)",
                         re.IGNORECASE)  # fmt: skip
REGISTERED = re.compile(r"registered (?:office|address|in)|company (?:no|number|reg)|registration",
                        re.IGNORECASE)  # fmt: skip
REGISTERED_OFF, LATER, LATEST = 1.2, 0.15, 0.45  # off for each town that the page names before
PAGE_WEIGHT = {"contact": 4.6, "home": 4.4, "about": 4.2, "mission": 3.8, "team": 3.6, "other": 3.6,
               "careers": 2.2, "legal": 3.0}  # fmt: skip
ROLE_OFF = {"news": 3.0, "customers": 2.5, "legal": 1.2, "careers": 0.5, "team": 0.8, "other": 0.4}


@dataclass(frozen=True)
class Seen:
    """A place that some words name. `kind` is the sort of evidence: alike ones count once."""

    score: float
    kind: str
    fact: Fact


def location_of(
    found: Sequence[Sentence], pages: Sequence[ParsedPage], home: str, names: Names
) -> Fact | None:
    """The place with the surest evidence, more for one that several kinds of evidence name."""
    evidence = [
        *from_json_ld(pages, home),
        *from_addresses(pages, home),
        *from_words(found, names),
        *from_labels(pages, home),
        *from_heads(pages, home),
    ]
    by_town: dict[str, list[Seen]] = defaultdict(list)
    for each in evidence:
        if each.score >= LEAST:
            by_town[key(each.fact.value.split(",")[0])].append(each)
    if not by_town:
        return by_weight(found, pages, home, names)

    def strength(town: str) -> float:
        kinds = {each.kind for each in by_town[town]}
        return max(each.score for each in by_town[town]) + AGREEING * min(len(kinds) - 1, 3)

    best = by_town[max(by_town, key=strength)]
    return max(best, key=lambda each: (each.score, "," in each.fact.value)).fact


def by_weight(
    found: Sequence[Sentence], pages: Sequence[ParsedPage], home: str, names: Names
) -> Fact | None:
    """Where no form of words fits: the town that the features of all that are named speak for."""
    told = read_towns(found, pages, home, names)
    best = surest([(spot.key, marks) for spot, marks in told], weights("location"),
                  least=LEAST_TOWN, apart=APART_TOWN)  # fmt: skip
    return told[best][0].fact if best is not None else None


def read_towns(
    found: Sequence[Sentence], pages: Sequence[ParsedPage], home: str, names: Names
) -> list[tuple[TownSpot, frozenset[str]]]:
    """Each town that may be the company's, with the names of what is true of it."""
    spots = town_spots(found, pages, home)
    site = site_towns(spots, pages)
    read = [(spot, features_of(spot, names, site)) for spot in spots]
    return [(spot, marks) for spot, marks in read if marks]


def from_json_ld(pages: Sequence[ParsedPage], home: str) -> Iterator[Seen]:
    """Places of postal addresses in the structured data of organisations."""
    for page in pages:
        role = role_of(page.url, home, page.title)
        for item in organisations(page):
            address = item.get("address")
            for named in address if isinstance(address, list) else [address]:
                each = pointed_at(named, page.json_ld)
                if isinstance(each, str) and len(each) < LONGEST_LINE:
                    for found in addresses_in([Block("p", each)], 0):
                        yield Seen(4.8, "data", Fact(found.quote, page.url, found.place))
                if isinstance(each, dict) and (fact := postal(each, page.url)):
                    yield Seen(5.0 - ROLE_OFF.get(role, 0.0), "data", fact)


def pointed_at(value: Any, items: Sequence[dict[str, Any]]) -> Any:
    """What `{"@id": …}` stands for among a page's structured data; any other value as it is."""
    if not (isinstance(value, dict) and set(value) == {"@id"}):
        return value
    return next((item for item in items if item.get("@id") == value["@id"]), value)


def postal(address: dict[str, Any], url: str) -> Fact | None:
    """City and region of one PostalAddress; the quote is the city alone, as it stands there."""
    city = address.get("addressLocality")
    if not isinstance(city, str) or not 1 < len(city.strip()) < 60:
        return None
    region = address.get("addressRegion") or address.get("addressCountry")
    place = f"{city.strip()}, {region}" if isinstance(region, str) and region else city.strip()
    return Fact(city.strip(), url, place)


def from_addresses(pages: Sequence[ParsedPage], home: str) -> Iterator[Seen]:
    """Places of postal addresses in the text."""
    for page in pages:
        role = role_of(page.url, home, page.title)
        if role in ("news", "customers"):
            continue
        towns: list[str] = []
        for at, address in page_addresses(page):
            place = page.blocks[at].place
            if address.place not in towns:
                towns.append(address.place)
            if address.sure < CODED and role == "other" and place not in FOOT:
                continue
            registered = is_registered(page.blocks, at, address)
            score = PAGE_WEIGHT.get(role, 3.4) * address.sure + around(page.blocks, at, address)
            if place in FOOT:
                least = 4.2 * address.sure - (REGISTERED_OFF if registered else 0.0)
                score = max(score, least) + 0.1
            score -= min(LATER * towns.index(address.place), LATEST)  # the first is the main one
            kind = "registered" if registered else f"address {role}"
            yield Seen(score, kind, Fact(address.quote, page.url, address.place))


def is_for_places(block: Block) -> bool:
    """Whether a block may hold an address of the company's."""
    told = block.place not in ("quote", "consent", "nav")
    return told and block.kind not in ("option", "title")


def page_addresses(page: ParsedPage) -> list[tuple[int, Address]]:
    """The addresses of a page with their blocks; towns without a code only while they are few.

    A page that names four towns lists where it serves, where it hires or whom it knows.
    """
    found = [
        (at, address) for at, address in addresses_on(page.blocks) if is_for_places(page.blocks[at])
    ]
    plain = {address.place for _, address in found if address.sure < CODED}
    return found if len(plain) < MANY else [each for each in found if each[1].sure >= CODED]


def around(blocks: Sequence[Block], at: int, address: Address) -> float:
    """More beside "Head office", less beside "Registered office" or in a line about others."""
    near = beside(blocks, at, address)
    more = 0.6 if HEAD_OFFICE.search(near) else 0.0
    less = (REGISTERED_OFF if REGISTERED.search(near) else 0.0) + (
        0.6 if BRANCH.search(near) else 0.0
    )
    return more - less - (1.6 if NOT_THEIRS.search(blocks[at].text) else 0.0)


def is_registered(blocks: Sequence[Block], at: int, address: Address) -> bool:
    """Whether an address is called the registered one, where often nobody works."""
    return bool(REGISTERED.search(beside(blocks, at, address)))


def beside(blocks: Sequence[Block], at: int, address: Address) -> str:
    """The words before an address that tell what it is."""
    before = blocks[at].text[: max(blocks[at].text.find(address.quote[-12:]), 0)]
    if len(before) > 25:
        return re.split(r"\. ", before)[-1][-90:]
    return f"{above(blocks, at)} {before}"


def above(blocks: Sequence[Block], at: int) -> str:
    """The lines over an address, up to and with the nearest one that stands like a heading."""
    lines: list[str] = []
    for block in reversed(blocks[max(at - 4, 0) : at]):
        lines.append(block.text[:120])
        if block.kind in HEADINGS or len(block.text.split()) < 3:
            break
    return " ".join(lines)


def from_words(found: Sequence[Sentence], names: Names) -> Iterator[Seen]:
    """Places that sentences name as the company's."""
    for sentence in found:
        if sentence.place in ("quote", "consent") or sentence.kind in ("option", "title"):
            continue
        if sentence.place == "nav" and sentence.words < 6:
            continue
        for weight, named, form in FORMS:
            match = form.search(sentence.text)
            place = place_in(next(filter(None, match.groups()), "")) if match else ""
            if not place:
                continue
            small = weight == SMALL_TOO and is_known_town(place.rpartition(", ")[2])
            unknown = not (small or known_part(place)) and weight in NEEDS_TABLE
            if unknown or (
                match and THEY_ARE.search(sentence.text[: match.start(match.lastindex or 1)])
            ):
                continue
            score = weight - ROLE_OFF.get(sentence.role, 0.0)
            score -= 0.0 if small or known_part(place) else 0.6
            if named and not is_their_own(sentence, names):
                score -= 2.2
            score -= 1.6 if ELSEWHERE.search(sentence.text) else 0.0
            score -= 1.6 if weight in NEEDS_TABLE and OF_A_THING.match(sentence.text) else 0.0
            yield Seen(score, "words", Fact(sentence.text, sentence.url, place))
            break


def from_labels(pages: Sequence[ParsedPage], home: str) -> Iterator[Seen]:
    """Places after a street under a label of their own."""
    for page in pages:
        role = role_of(page.url, home, page.title)
        for block in page.blocks:
            if block.place in ("quote", "consent") or not (place := labelled_place(block.text)):
                continue
            score = surely(place) - ROLE_OFF.get(role, 0.0)
            score -= REGISTERED_OFF if REGISTERED.match(block.text) else 0.0
            yield Seen(score, "label", Fact(block.text[:200], page.url, place))


def from_heads(pages: Sequence[ParsedPage], home: str) -> Iterator[Seen]:
    """`Dentistry in Stonehouse, Gloucestershire`: titles, descriptions, headings at the top."""
    for page in pages:
        if role_of(page.url, home, page.title) not in ("home", "contact", "about"):
            continue
        off = 0.0 if role_of(page.url, home, page.title) == "home" else 0.3
        heads = [b.text for b in page.blocks[:30] if b.kind in ("h1", "h2", "h4")][:3]
        for line in first_lines(page) if not off else ():
            for match in TRADE_IN.finditer(line):
                if is_of_others(line, match):
                    continue
                place = place_in(match.group(1))
                region = place.rpartition(",")[2].strip()
                if not (is_region(region) or is_country(region)):
                    continue
                if known_part(place) and not NOT_THEIRS.search(line):
                    yield Seen(2.8, "first words", Fact(line, page.url, place))
        for line in (page.title, page.description, *heads):
            for part in BETWEEN_TITLE.split(line[:400]):
                whole = place_in(part)
                if (
                    whole
                    and len(whole) >= len(part.strip(" .")) - 2
                    and (is_pair(whole) or is_region(whole) or is_country(whole))
                ):
                    yield Seen(3.0 - off, "title", Fact(line[:400], page.url, whole))
            for match in TRADE_IN.finditer(line[:400]):
                place = place_in(match.group(1))
                if place and known_part(place) and not NOT_THEIRS.search(line):
                    yield Seen(3.3 - off, "title", Fact(line[:400], page.url, place))


def is_of_others(line: str, found: re.Match[str]) -> bool:
    """Whether "… in a place" is of customers, of a number of things, or one of a list of places."""
    before = line[: found.start(1)].rpartition(". ")[2]
    listed = re.match(rf"(?:, {TOWN})*,? (?:and|&) {TOWN}", line[found.end() :])
    return bool(OF_OTHERS.search(before) or listed)


def is_pair(place: str) -> bool:
    """Whether a place is a town with its region; "Ingrid, Bergen" is somebody from there."""
    first, comma, last = place.partition(", ")
    return bool(comma) and (known(first) or is_region(last) or is_country(last))


def first_lines(page: ParsedPage) -> list[str]:
    """The first short paragraphs of a page."""
    paragraphs = [b.text for b in page.blocks[:20] if b.kind == "p" and b.place == "main"]
    return [text for text in paragraphs[:3] if len(text.split()) <= FEW_WORDS]


def place_in(words: str) -> str:
    """A place's name as it is to be shown, "" when the words are none."""
    parts = [part.strip(" .") for part in re.split(r",| in ", words) if part.strip(" .")]
    if not parts or len(words) > 70:
        return ""
    if " in " in words and len(parts[0].split()) > 2 and known(parts[1]):
        parts = parts[1:]  # Best Software Company in Pune
    first = re.sub(r"^\w+['’]s (?=[A-Z])|['’]s$", "", parts[0])
    lead = first.split()[:1]  # none in a control character or in "'s" alone
    if not lead or lead[0].casefold() in NOT_TOWN or any(c.isdigit() for c in first):
        return ""
    if len(first) < 3 or (first.isupper() and len(first) <= 4 and not is_country(first)):
        return ""
    if len(parts) > 1 and (is_region(parts[1]) or is_country(parts[1]) or known(parts[1])):
        return f"{town_of(first) or first}, {parts[1]}"
    if not known(first) and known_part(first):
        first = next((tail for tail in tails(first) if known(tail)), first)
    return first


def tails(words: str) -> Iterator[str]:
    """The words, then without the first, and so on; and the same from the other end."""
    parts = words.split()
    for at in range(len(parts)):
        yield " ".join(parts[at:])
    for at in range(len(parts) - 1, 0, -1):
        yield " ".join(parts[:at])


def known_part(place: str) -> bool:
    """Whether a place, or a part of its name, is in the tables; a region after it counts."""
    parts = [part.strip() for part in place.split(",")]
    if len(parts) > 1 and (is_region(parts[1]) or is_country(parts[1]) or known(parts[1])):
        return True
    return any(known(tail) or is_country(tail) for tail in tails(parts[0]))
