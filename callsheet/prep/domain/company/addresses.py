"""Postal addresses in the lines of a page: the town, and how one is told from other words."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from callsheet.core import lazy_re as re
from callsheet.core.pages import Block
from callsheet.core.places import zones_of_place
from callsheet.core.towns import is_known_town
from callsheet.prep.domain.company.countries import is_country
from callsheet.prep.domain.company.place_words import GOES_ON, QUARTER
from callsheet.prep.domain.company.regions import AU_CODES, CA_CODES, US_CODES, US_NAMES, is_region
from callsheet.prep.domain.company.short_codes import STATE_AFTER, outward_code

CAP = r"[A-ZÀ-ÖØ-ÞŁŚŻŹĆŃČŠŽŘĎŤŇĚŮŐŰŞİĞА-ЯІЇЄҐ][\w'’.-]*"
LINK = r"(?:(?:of|on|upon|le|la|les|de|del|der|am|an|in|the|sur|y|under|next) ){0,2}"
TOWN = rf"{CAP}(?:[ -]{LINK}{CAP}){{0,3}}"
STREET = re.compile(
    r"\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|boulevard|blvd|court|ct|square|sq|"
    r"place|"
    r"pl|close|crescent|terrace|row|parade|highway|hwy|pkwy|parkway|route|suite|ste|unit|floor|fl|"
    r"house|mill|park|estate|building|bldg|business|centre|center|industrial|box|room|rm|apt|plaza|"
    r"north|south|east|west|hall|works|yard|wharf|quay|mews|farm|office|studios?|n|s|e|w)\b\.?",
    re.IGNORECASE,
)
SMALL = re.compile(r" (?!(?:of|on|upon|the|and|in|by|next|le|la|under|y|yn|am)\b)[a-z]{3,}$")
WINDS = frozenset({"north", "south", "east", "west"})  # they begin towns as well as end streets
A_FIRM = re.compile(r"\b(?:Ltd|Limited|Inc|LLC|LLP|PLC|plc|GmbH|CIC|Co)\.?$")
SAINTS = frozenset({"St", "St."})  # as a town's first word
NUMBER = re.compile(r"\d")
NOT_TOWN = frozenset(
    "our we the your you us contact call phone tel fax email mon tue wed thu fri sat sun monday "
    "tuesday wednesday thursday friday saturday sunday january february march april june july "
    "august september october november december copyright all rights reserved serving established "
    "since about home services located based address visit in at by and inc llc ltd limited gmbh "
    "open hours directions map get".split()
)
US = re.compile(rf"({TOWN}),? ({'|'.join(US_CODES)})\.?,? (\d{{5}})(?:-\d{{4}})?\b")
US_LONG = re.compile(rf"({TOWN}),? ({'|'.join(US_NAMES)}),? (\d{{5}})(?:-\d{{4}})?\b")
US_SHORT = re.compile(rf"({TOWN}), ({'|'.join(US_CODES)})\b(?! ?\d)")
PROVINCES = (
    "Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|"
    "New Brunswick|Newfoundland(?: and Labrador)?|Prince Edward Island"
)
CANADA_LONG = re.compile(rf"({TOWN}),? \(?({PROVINCES})\)?,? [A-Z]\d[A-Z] ?\d[A-Z]\d\b")
CANADA = re.compile(rf"({TOWN}),? \(?({'|'.join(CA_CODES)})\)?,? [A-Z]\d[A-Z] ?\d[A-Z]\d\b")
AUSTRALIA = re.compile(rf"({TOWN}),? ({'|'.join(AU_CODES)}),? \d{{4}}\b")
BRAZIL = re.compile(rf"(?P<town>{TOWN}){STATE_AFTER}")
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
CODE = re.compile(rf"{POSTCODE.pattern}|\b\d{{5}}\b")
FOR_DRIVERS = re.compile(r"\bsat[- ]?nav|\bgps\b", re.IGNORECASE)  # no line of an address
SENTENCE = re.compile(r",? [a-z]{3,} [a-z]")  # what goes on after a code
EIRCODE = re.compile(r"\b[AC-FHKNPRTV-Y]\d[\dW] ?[0-9AC-FHKNPRTV-Y]{4}\b")
BEFORE_TOWN = re.compile(  # 8200 Aarhus, 1012 AB Amsterdam, D-10115 Berlin, 00-950 Warszawa
    rf"\b(?:[A-Z]{{1,2}}-)?(?:\d{{4}} [A-Z]{{2}}|\d{{4}}-\d{{3}}|\d{{2}}-\d{{3}}|\d{{3}} \d{{2}}|"
    rf"\d{{4,5}})"
    rf",? ({TOWN})"
)
AFTER_TOWN = re.compile(
    rf"({TOWN}),?(?:(?: | - )({TOWN}),?)?[ -]{{1,3}}(\d{{3}}-\d{{4}}|\d{{3}} ?\d{{3}}|\d{{4,6}}|"
    rf"\d{{5}}-\d{{3}})\b"
)
BETWEEN = re.compile(r"\s*[,|·•–/]\s*|\s-\s|(?<=[a-zà-ÿ])-(?=[A-ZÀ-Þ][a-zà-ÿ]{3,}\W*$)")
DISTRICT = re.compile(r" \d{1,2}$")  # Dublin 2
DEGREES = frozenset({"MD", "MA", "PA", "ND", "LA", "DC", "MS", "CT", "AL"})  # "Ann Lee, MD"
YEARS = re.compile(r"^(?:1[5-9]|20)\d\d$")
CYRILLIC = re.compile(
    r"\b(?:м|г|місто|город)\.? ?([А-ЯІЇЄҐ][\w’'-]{2,})|"
    r"\b\d{5,6},? (?:м\. ?|г\. ?)?([А-ЯІЇЄҐ][\w’'-]{2,})|"
    r"\d\w?, ([А-ЯІЇЄҐ][\w’'-]{2,}), \d{5,6}\b|"
    r"([А-ЯІЇЄҐ][\w’'-]{2,}), (?:вул|ул|просп|пр|пл|бул)\b"
)
# something made or won in a year: "Mill House, Cong, Co. Mayo, 2024", "2018 – Boathouse, Galway"
OF_A_YEAR = re.compile(r"^(?:19|20)\d\d\s?[–—:-]|[^.\d],? \(?(?:19|20)\d\d\)?\W*$")
LONGEST_WORDS, MOST_IN_A_LINE = 20, 14
HOUSE = re.compile(r"\b\d{1,4}\w? [^,]{2,30}, ?$")  # a street with its number, before a town
HOUSE_LINE = re.compile(r"^[A-ZÀ-Þ][^,@:\d]{2,40} \d{1,4} ?[a-z]?$")  # "Am Sägeweiher 3"
BOX = re.compile(  # before a number that is no postcode
    r"\b(?:box|bp|postbus|postfach|apartado|casella|office|suite|unit|room|flat|shop|apt|"
    r"level)\W*$",
    re.IGNORECASE,
)
# a street with its number and a town, without a code: "Via San Nicolò 5, Trieste"
STREET_LINE = re.compile(
    rf"(?:^|\bat |: )(?:(?P<first>(?:Via|Viale|Piazza|Corso|Strada|Vicolo|Largo|Quai|Place|"
    rf"Impasse|Chemin|Camino|Carrer|Plaça|Rue|Calle|C/|Plaza|Paseo|Rua|"
    rf"Avenida|Av\.|ul\.|"
    rf"Avenue)"
    rf" [^,]{{2,40}},? \d{{1,4}}\w?)|\d{{1,4}}\w? [^,]{{2,40}}|[^,\d]{{2,40}} \d{{1,4}}\w?), "
    rf"(?P<town>{TOWN})(?: \((?P<province>[A-ZÀ-Þ][\w -]+)\))?\.?$"
)
STATE_LINE = re.compile(  # "418 Third St, Astoria OR"
    rf"^\d{{1,5}} [^,]{{3,40}}, (?P<place>(?P<town>{TOWN}),? (?P<state>{'|'.join(US_CODES)}))\.?$"
)
CODED_SURE = 0.9
STREET_SURE, UNKNOWN_SURE = 0.8, 0.7
PROSE = 2  # words in small letters before a town: a sentence, no address
LONGEST_LINE, LONGEST_ROW = 200, 500
SEPARATED = re.compile(r"\s[·•|–—]\s")  # a footer's row: "Studio · Via Po 12 · 10124 Torino"
# what may follow an address in its line
NOT_ADDRESS = re.compile(r"[\s.,|·–-]+(?:P\. ?O\. ?|P\.?O\.? )Box\b.*|"
                         r"[\s.,|·–-]+(?:tel|phone|fax|t|e-?mail|call)\b\.?:?[ \d+(@].*",
                         re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True)
class Address:
    """A town as an address names it, the words that show it, and how surely it is one (0 to 1)."""

    place: str
    quote: str
    sure: float


def known(name: str) -> bool:
    """Whether a name is a town, a region or a country of the tables."""
    plain = name.strip(" ,.")
    return len(plain) > 2 and bool(zones_of_place(plain) or is_region(plain))


def town_of(words: str) -> str:
    """The town at the end of `233 Spring Street New York`; "" when none is left."""
    parts = words.strip(" ,").split()
    for at in range(len(parts)):
        tail = " ".join(parts[at:])
        if known(tail) and not STREET.fullmatch(parts[at]):
            return tail
    streets = [
        at
        for at, part in enumerate(parts[:-1])
        if STREET.fullmatch(part) and len(part) > 1 and (at or part not in SAINTS)
    ]
    last = streets[-1] if streets else -1
    rest = parts if last < 0 or parts[last].lower() in WINDS else parts[last + 1 :]
    if not rest or rest[0].casefold().strip(".,:") in NOT_TOWN:
        return ""
    return " ".join(rest)


@lru_cache(maxsize=16)  # a page is asked for them more than once
def addresses_on(blocks: tuple[Block, ...]) -> tuple[tuple[int, Address], ...]:
    """Every address of a page's blocks with the block of its last line."""
    return tuple((at, each) for at in range(len(blocks)) for each in addresses_in(blocks, at))


def addresses_in(blocks: Sequence[Block], at: int) -> Iterator[Address]:
    """The addresses whose last line is the block at `at`."""
    text = blocks[at].text
    if not text or text.isspace():
        return
    parts = [part.strip() for part in SEPARATED.split(text)]
    if len(parts) > 2 and len(text) < LONGEST_ROW:
        lines = [replace(blocks[at], text=part) for part in parts if part]
        for line in range(len(lines)):
            yield from addresses_in(lines, line)
        return
    for part in pieces(text):
        for reader in READERS:
            found = reader(part, blocks, at)
            if found is not None:
                yield found
                break


def pieces(text: str) -> list[str]:
    """A block with several codes in the stretches that end with each, another one as it is."""
    codes = list(CODE.finditer(text))
    if len(codes) < 2 and len(text) <= LONGEST_LINE:
        return [text]
    found, before = [], 0
    for match in codes[:6]:
        found.append(text[max(match.start() - 110, before) : match.end()])
        before = match.end()
    return found


def coded(
    form: re.Pattern[str], sure: float
) -> Callable[[str, Sequence[Block], int], Address | None]:
    """A reader of `Town, XX code` addresses."""

    def read(text: str, blocks: Sequence[Block], at: int) -> Address | None:
        found = form.search(text)
        town = town_of(found.group(1)) if found else ""
        if found is None or not town:
            return None
        quote = found.group()[found.group().index(town) :]
        return Address(f"{town}, {found.group(2)}", quote, sure)

    return read


def british(text: str, blocks: Sequence[Block], at: int) -> Address | None:
    """The town before a postcode, in the same line or in the lines above it."""
    code = POSTCODE.search(text) or EIRCODE.search(text) or outward_code(text)
    if code is None:
        return None
    before = text[: code.start()].strip(" ,·|-")
    lines = [before] if before else []
    whole = NUMBER.search(before) and town_parts(before)  # a house and a town in one line
    alone = whole or FOR_DRIVERS.search(before) or SENTENCE.match(text, code.end())
    for above in () if alone else reversed(blocks[max(at - 4, 0) : at]):
        if above.kind == "title":
            break
        if len([part for line in lines for part in town_parts(line)]) >= 2 or len(above.text) > 60:
            break
        if re.search(r"[@:]|\d{5,}|\?", above.text) or not above.text[:1].isupper():
            break
        lines.insert(0, above.text)
    towns = [part for line in lines for part in town_parts(line)]
    last = town_of(before) if before and not towns else ""
    if last and is_name(last) and STREET.search(before):
        return Address(last, text[text.index(last) : code.end()], CODED_SURE)
    if not towns:
        return None
    kept = towns[-2:]
    quote = " ".join([*lines, text[code.start() : code.end()]]) if not before else \
        " ".join([*lines[:-1], text[: code.end()]])  # fmt: skip
    start = quote.rfind(kept[0])
    return Address(", ".join(kept), quote[start:] if start >= 0 else quote, 1.0)


def town_parts(line: str) -> list[str]:
    """The parts of an address line that may be a town or a county."""
    found = []
    for part in re.split(r"\s*[,|·•]\s*|\s+-\s+", line):
        plain = part.strip(" .,")
        if not plain or NUMBER.search(plain) or not plain[:1].isupper() or SMALL.search(plain):
            continue
        if (STREET.search(plain) and not known(plain)) or len(plain.split()) > 4:
            continue
        if plain.split()[0].casefold().strip(".:") in NOT_TOWN or is_country(plain):
            continue
        if A_FIRM.search(plain):
            continue
        found.append(plain)
    return found


def continental(text: str, blocks: Sequence[Block], at: int) -> Address | None:
    """`8200 Aarhus`: a code before a known town, or one that lines of an address stand around."""
    if len(text.split()) > 16 or "©" in text:
        return None
    for found in BEFORE_TOWN.finditer(text):
        code, town = found.group().split()[0], found.group(1).strip(" .")
        if BOX.search(text[: found.start()]):
            continue
        if YEARS.match(code.rstrip(",")) and code.endswith(","):
            continue  # interpack 2026, Düsseldorf
        around = " ".join(b.text for b in blocks[max(at - 2, 0) : at + 2] if len(b.text) < 80)
        over = blocks[at - 1].text if at else ""
        in_address = blocks[at].place == "address" or (
            (HOUSE_LINE.match(over) and (is_known_town(town) or len(code) > 4))
            or any(is_country(b.text.strip(" .")) for b in blocks[at + 1 : at + 2])
            or any(is_country(part) for part in text[found.end() :].split(","))
            or re.search(r"(?:stra(?:ß|ss)e|str\.|gade|vej|rue|rua|pra[cç]a|calle|c/|via|plaza|"
                         r"plaça|"
                         r"avenida|av\.|weg|platz|gasse|gatan|camino|paseo|viale|piazza|ul\.|laan|"
                         r"straat|allee|avenue|boulevard|all[eé]e|chemin|route|square|utca|blvd|"
                         r"kade|plein|gran v[ií]a|ronda|carrer|avinguda|"
                         r"chauss[eé]e|quai|cours|impasse|strada|corso|largo|vicolo|ring|damm|ufer|"
                         r"street|road)(?:\b|(?= ))", around, re.I)
        )  # fmt: skip
        year = YEARS.match(code.rpartition("-")[2])
        if town.split()[0].casefold() in NOT_TOWN or is_country(town) or (year and not known(town)):
            continue
        if STREET.search(town) and not known(town):
            continue  # 2200 West Elm Avenue
        housed = NUMBER.search(text[: found.start()]) and is_known_town(town)
        if in_address or ((known(town) or housed) and len(text.split()) <= 8):
            return Address(town, found.group(), 0.95 if in_address else 0.8)
    return None


def far(text: str, blocks: Sequence[Block], at: int) -> Address | None:
    """`Hyderabad, Telangana 500062`: a known town before a code."""
    for found in AFTER_TOWN.finditer(text):
        if BOX.search(text[: found.start(3)]) or GOES_ON.match(text, found.end()):
            continue
        if len(text.split()) > 24 or YEARS.match(found.group(3)) or "©" in text:
            return None
        town, region = town_of(found.group(1)), found.group(2) or ""
        if region and (STREET.search(found.group(1)) or (not known(town) and known(region))):
            town, region = region, ""
        abroad = any(is_country(part) for part in re.split(r"[,.]", text[found.end() :]))
        short = len(found.group(3)) < 5 and len(text.split()) > 6 and not region and not abroad
        housed = HOUSE.search(text[: found.start()])
        if (known(town) or ((abroad or housed) and is_name(town))) and not short:
            quote = found.group()[max(found.group().find(town), 0) :]
            return Address(f"{town}, {region}" if region else town, quote, 0.9)
    return None


def plain_town(text: str, blocks: Sequence[Block], at: int) -> Address | None:
    """`Stroud, Gloucestershire` or `Riyadh - Saudi Arabia`, in a short line of its own."""
    text = NOT_ADDRESS.sub("", text)
    if len(text.split()) > MOST_IN_A_LINE or is_prose(text) or OF_A_YEAR.search(text):
        return None
    street = STREET_LINE.search(text)
    if (
        street
        and not (is_region(street["town"]) or QUARTER.search(street["town"]))
        and (street["first"] or STREET.search(street.group().partition(",")[0]))
    ):
        sure = known(street["town"]) or street["first"] or street["province"]
        if sure or is_name(street["town"]):
            return Address(street["town"], street["town"], STREET_SURE if sure else UNKNOWN_SURE)
    state = STATE_LINE.search(text)
    if state and is_name(state["town"]):
        return Address(f"{state['town']}, {state['state']}", state["place"], STREET_SURE)
    us = US_SHORT.search(text)
    town = town_of(us.group(1)) if us else ""
    if us and town and is_town(us, town, len(text.split())):
        return Address(f"{town}, {us.group(2)}", us.group()[us.group().index(town) :], 0.75)
    return before_region(text)


def brazilian(text: str, blocks: Sequence[Block], at: int) -> Address | None:
    """`Londrina/PR`: a known town with its state, in a line."""
    found = BRAZIL.search(text)
    town = town_of(found["town"]) if found else ""
    if found is None or not (town and is_known_town(town)) or is_prose(text):
        return None
    quote = found.group()[found.group().index(town) :]
    return Address(f"{town}, {found['state']}", quote, STREET_SURE)


def is_prose(text: str) -> bool:
    """Whether a line is a sentence; what it says of places is read by its words."""
    small = [word for word in text.split() if word[:1].islower() and len(word) > 2]
    return text[-1:] == "." and len(small) >= PROSE


def cyrillic(text: str, blocks: Sequence[Block], at: int) -> Address | None:
    """`м. Львів, вул. Зелена 12` or `79005 Львів`: a town behind its sign or its code."""
    found = CYRILLIC.search(text)
    town = next(filter(None, found.groups()), "") if found else ""
    return Address(town, town, CODED_SURE) if town and len(text.split()) <= LONGEST_WORDS else None


def over_region(text: str, blocks: Sequence[Block], at: int) -> Address | None:
    """The town in the line over a county's or a country's, below a street: Totnes / Devon."""
    alone = text.strip(" .,")
    if at < 2 or not (is_region(alone) or is_country(alone)) or len(alone) < 4:
        return None
    town = blocks[at - 1].text.strip(" .,").rpartition(", ")[2]
    street = blocks[at - 2].text
    if not (is_name(town) and NUMBER.search(street) and STREET.search(street)):
        return None
    return Address(f"{town}, {alone}", f"{blocks[at - 1].text} {text}", STREET_SURE)


def before_region(text: str) -> Address | None:
    """The town in `…, Miki City, Hyogo, Japan`: what stands before a region or a country."""
    ends = [0, *(match.end() for match in BETWEEN.finditer(text)), len(text)]
    parts = [(start, BETWEEN.sub("", text[start:end]).strip(" ."))
             for start, end in itertools.pairwise(ends)]  # fmt: skip
    for at in range(len(parts) - 1, 0, -1):
        start, last = parts[at]
        if not ((len(last) > 3 and is_region(last)) or is_country(last)):
            continue
        begin, first = parts[at - 1]
        town = town_of(DISTRICT.sub("", first))
        if at > 1 and not known(town) and is_name(parts[at - 2][1]):
            begin, town = parts[at - 2][0], f"{parts[at - 2][1]}, {town}"
        if not is_name(town.split(",")[0]) or is_country(town):
            continue
        sure = 0.55 if is_region(town) and not zones_of_place(town) else 0.7
        quote = text[begin : start + len(parts[at][1]) + 1].strip(" .,|·")
        place = town if "," in town else f"{town}, {last}"
        return Address(place, quote[max(quote.find(town.split(",")[0]), 0) :], sure)
    return None


def is_name(words: str) -> bool:
    """Whether words may be a town's name: capitalised, no street, no digits, not a usual word."""
    if len(words) < 2 or NUMBER.search(words) or not re.fullmatch(TOWN, words):
        return False
    return words.split(maxsplit=1)[0].casefold() not in NOT_TOWN and not STREET.search(words)


def is_town(us: re.Match[str], town: str, words: int) -> bool:
    """Whether `Town, ST` without a code is one, and no person with a degree."""
    if us.group(2) in DEGREES:
        return known(us.group(1))
    return known(town) or words < 6


READERS = (
    *(coded(form, 1.0) for form in (US, US_LONG, CANADA, CANADA_LONG, AUSTRALIA)),
    brazilian, cyrillic, british, continental, far, over_region, plain_town,
)  # fmt: skip
