"""Where a company is, as its site says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from callsheet.core import lazy_re as re
from callsheet.core.pages import Block, ParsedPage
from callsheet.prep.domain.company.addresses import (
    LONGEST_LINE,
    NOT_TOWN,
    TOWN,
    Address,
    addresses_in,
    is_country,
    known,
    town_of,
)
from callsheet.prep.domain.company.names import BETWEEN_TITLE, Names, key, organisations
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
PLACE = rf"({TOWN}(?:(?:, | in ){TOWN})?)"
FINE = r"(?:the |beautiful |downtown |sunny |historic |central )*"
SORT = r"(?:(?:heart|centre|center|village|town|city|market town|outskirts|suburb) of )?"
THE_HEART = FINE + SORT + FINE
# how surely the words tell where the company is, and whether they must name it
FORMS: tuple[tuple[float, bool, re.Pattern[str]], ...] = tuple(
    (weight, named, re.compile(words))
    for weight, named, words in (
        (4.6, True, rf"\b(?:[Hh]eadquartered|[Hh]eadquarters (?:are |is )?|HQ(?:['’]d)? (?:is )?|"
                    rf"[Hh]ead "
         rf"office (?:is )?)\s?(?:located )?(?:at [^.;]{{3,50}} )?(?:in|at|"
         rf"near) {THE_HEART}{PLACE}"),
        (4.0, True, rf"\b(?:[Bb]ased|[Bb]ased out of|[Oo]perated?(?: \w+){{0,5}}|[Ss]itz|"
                    rf"ubicad[ao]s?|con sede|com sede|"
                    rf"bas[eé]e?s?|"
         rf"gevestigd|baseret|mit Sitz|med base|med s[aä]te|z siedzib[aą])\s(?:in|at|near|en|em|"
         rf"à|i|w|out of|from) {THE_HEART}{PLACE}"),
        (3.6, True, rf"\b(?:[Ll]ocated|[Ss]ituated|[Nn]estled|[Ss]et)\s(?:just )?(?:in|at|near|on|"
                    rf"off) "
         rf"[^.,]{{0,40}}?{THE_HEART}{PLACE}"),
        (3.2, True, rf"\b(?:people|team|staff|colleagues|employees|"
                    rf"offices) (?:\w+ ){{0,3}}(?:across|in) "
         rf"{PLACE}"),
        (3.6, False, rf"\b(?:our|from our|the) {PLACE} (?:headquarters|HQ|showroom|office|shop|"
                     rf"studio|"
         r"workshop|store|restaurant|clinic|base|farm)\b"),
        (3.2, False, rf"\b(?:our|The|Our) (?:\w+ )?(?:offices?|studio|workshop|showroom|shop|"
                     rf"clinic|farm|"
         rf"store|kitchen|factory|warehouse|practice|yard|base|home|headquarters|nursery|barn|"
         rf"brewery|"
         rf"taproom|bakery|roastery|gallery|plant|facility|lab|campus|salon|gym|garage|"
         rf"depot)\s(?:is |are )?(?:located )?(?:in|at) "
         rf"{THE_HEART}{PLACE}"),
        (3.8, False, rf"(?:[Ee]stamos|[Ss]omos|[Uu]bicad[oa]s|[Ii]nstallée?s?|[Nn]ous sommes|"
        rf"[Ss]iamo|[Ff]indet?n? (?:Sie )?uns|"
                     rf"[Ff]inden (?:[Ss]ie )?uns|[Jj]e vindt ons|[Ww]ij zitten|[Vv]i finns|"
                     rf"[Vv]i holder til)"
                     rf" (?:mitten |direkt |ganz )?(?:en|à|a|in|i|em) {THE_HEART}{PLACE}"),
        (3.8, True, rf"\b(?:se trouve|se situe|est situé|si trova|ha sede|liegt|befindet sich|"
                    rf"se encuentra|está|fica|ligt|ligger)"
                    rf" (?:mitten |direkt )?(?:en|à|a|in|i|em) (?:der |dem )?{PLACE}"),
        (3.4, False, rf"^(?:[Ee]n (?:pleno centro|el corazón) de|[Aa]u cœur (?:de |d['’])|"
        rf"[Nn]el cuore di|"
                     rf"[Ii]m Herzen von|[Mm]itten in|[Ii]n the heart of|[Nn]o coração de|"
                     rf"[Ii]n het hart van)"
                     rf" ?{THE_HEART}{PLACE}"),
        (3.6, False, rf"\b(?:on|at) the corner of [^,.;]{{3,50}} in {THE_HEART}{PLACE}"),
        (3.9, False, rf"^(?:[Ll]ocation|[Ss]tudio|[Oo]ffice|[Ww]here|[Bb]ase|[Ss]tandort|[Oo]rt|"
        rf"[Ss]ede|"
                     rf"[Uu]bicación|[Aa]dresse|[Ll]ieu|[Ss]iège|[Pp]laats) ?: {PLACE}\W*$"),
        (3.3, False, rf"^(?:An? |The )?(?:[\w-]+ ){{0,4}}?(?:practice|studio|shop|agency|firm|"
        rf"workshop|"
                     rf"bakery|clinic|salon|garage|gallery|brewery|school|company|"
                     rf"(?!(?:[Cc]ustom|[Uu]s|[Pp]artn|[Ss]uppli|[Ss]erv|[Mm]emb|[Oo]th)ers)"
                     rf"[A-Za-z]{{3,}}(?:ers|"
                     rf"ists|ects|ors|ians)) in {THE_HEART}{PLACE}(?:\.|,|$)"),
        (3.3, False, rf"^(?:[Ss]tudio|[Aa]telier|[Tt]aller|[Aa]gen[cz]\w+|[Cc]abinet|[Bb]ottega|"
        rf"[Ll]aden|"
                     rf"[Ww]erkstatt|[Bb]üro|[Pp]raxis|[Ee]studio|[Dd]espacho|[Ll]ibr\w+|"
                     rf"[Bb]outique|"
                     rf"[Tt]ienda|[Rr]estaurant\w*|[Rr]istorante|[Hh][oô]tel|"
                     rf"[Cc]aff?[eéè])\b[^.,;]{{0,40}}?"
                     rf" (?:a|à|en|em|in) {PLACE}\.?$"),
        (3.0, False, rf"^[A-ZÀ-Þ][^.,;]{{3,50}} aus {PLACE}\.?$"),
        (3.0, False, rf"\b[a-zà-ÿ]{{4,}}s à {PLACE}"),
        (3.5, True, rf"\b{PLACE}[- ]based\b"),
        (3.3, True, rf"\b(?:is|are|['’]re|['’]m) an? [^.;]{{3,80}}? (?:in|near|from|outside|off|"
                    rf"on the edge of|just "
         rf"outside) {THE_HEART}{PLACE}"),
        (3.3, True, rf"\b(?:ist eine?|est une?|es una?|[eè] una?|is een|er en|er et|[aä]r en|"
                    rf"[aä]r ett|[eé] uma?) [^.;]{{3,60}}? (?:in|[aà]|en|em|i) {PLACE}"),
        (3.3, True, rf"\b(?:runs?|works?|operates?|trades?|sails?|flies|delivers?|serves?)\b"
         rf"[^.;]{{0,60}}? (?:from|out of) {PLACE}"),
        (3.3, True, r"\b(?:takes place|is held|meets|happens) (?:[^.;]{0,30} )?(?:in|at) " + PLACE),
        (3.0, True, rf"\bin {PLACE} (?:gegr[uü]ndet|er[oö]ffnet|entstanden|opgericht)\b"),
        (3.0, True, rf"\b(?:founded|established|started|opened|set up) (?:\w+ ){{1,7}}in {PLACE}"),
        (3.0, True, rf"\b(?:founded|established|born|[Mm]ade|started|opened|[Hh]andmade|[Rr]oasted|"
                    rf"brewed|designed|assembled|printed|built|baked|sewn|crafted|poured|"
                    rf"grown)(?: with \w+| by hand)? in "
         rf"{THE_HEART}{PLACE}"),
    )
)  # fmt: skip
NEEDS_TABLE = frozenset({3.5, 3.3, 3.0})  # forms that many words fit which are no places
TRADE_IN = re.compile(rf"\b(?:\w{{3,}}) (?:based |located )?(?:in|near) {THE_HEART}{PLACE}")
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
            for each in address if isinstance(address, list) else [address]:
                if isinstance(each, str) and len(each) < LONGEST_LINE:
                    for found in addresses_in([Block("p", each)], 0):
                        yield Seen(4.8, "data", Fact(found.quote, page.url, found.place))
                if isinstance(each, dict) and (fact := postal(each, page.url)):
                    yield Seen(5.0 - ROLE_OFF.get(role, 0.0), "data", fact)


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


def page_addresses(page: ParsedPage) -> list[tuple[int, Address]]:
    """The addresses of a page with their blocks; towns without a code only while they are few.

    A page that names four towns lists where it serves, where it hires or whom it knows.
    """
    found = [
        (at, address)
        for at, block in enumerate(page.blocks)
        if block.place not in ("quote", "consent", "nav") and block.kind not in ("option", "title")
        for address in addresses_in(page.blocks, at)
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
            place = place_in(match.group(1)) if match else ""
            if not place:
                continue
            unknown = not known_part(place) and weight in NEEDS_TABLE
            if unknown or (match and THEY_ARE.search(sentence.text[: match.start(1)])):
                continue
            score = weight - ROLE_OFF.get(sentence.role, 0.0) - (0.0 if known_part(place) else 0.6)
            if named and not is_their_own(sentence, names):
                score -= 2.2
            score -= 1.6 if ELSEWHERE.search(sentence.text) else 0.0
            yield Seen(score, "words", Fact(sentence.text, sentence.url, place))
            break


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
    if first.split()[0].casefold() in NOT_TOWN or any(c.isdigit() for c in first):
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
    if len(parts) > 1 and (is_region(parts[1]) or is_country(parts[1])):
        return True
    return any(known(tail) or is_country(tail) for tail in tails(parts[0]))
