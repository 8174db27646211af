"""What speaks for and against a town being where a company is, by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from callsheet.core import lazy_re as re
from callsheet.core.pages import ParsedPage
from callsheet.core.places import place_key, zones_of_place
from callsheet.core.towns import is_known_town
from callsheet.prep.domain.company import town_words as said
from callsheet.prep.domain.company.addresses import STREET
from callsheet.prep.domain.company.countries import is_country
from callsheet.prep.domain.company.founding_words import STORY
from callsheet.prep.domain.company.names import Names, key
from callsheet.prep.domain.company.place_words import NOT_THEIRS, THIRD, is_their_own
from callsheet.prep.domain.company.regions import is_region
from callsheet.prep.domain.company.sentences import HEADINGS
from callsheet.prep.domain.company.short_codes import outward_code
from callsheet.prep.domain.company.town_spots import TownSpot, is_area, towns_in
from callsheet.prep.domain.company.year_words import COPYRIGHT, HEADED, WE
from callsheet.prep.domain.company.years_of_others import BESIDE

PROSE = 3  # words in small letters: a sentence
TITLE_WORDS, LABEL_WORDS, LABEL_LETTERS, STREET_LETTERS = 9, 5, 40, 80
MOST_TEXT = 100_000
LOWER = re.compile(r"\b[a-z]{3,}\b")
CENTURY = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
LAST_WORD = re.compile(r"([\w’'.-]+) $")
HEADLINES = frozenset({"title", "meta"})
OF_OTHERS = frozenset({"news", "customers"})  # pages where only what has a label counts
NAME_LINK = re.compile(r"\b(?:of|in|de|di|von|aus)$", re.IGNORECASE)


@dataclass(frozen=True)
class SiteTowns:
    """The towns of one site: how many blocks and pages name each, what stands beside a block.

    small  words that the site writes in small letters: no town's name, mostly
    """

    blocks: Mapping[str, int]
    pages: Mapping[str, int]
    beside: Mapping[tuple[str, int], tuple[str, str]]
    small: frozenset[str]
    others: dict[str, frozenset[str]]  # the towns of a sentence, kept once read

    @cached_property
    def most(self) -> int:
        """How many blocks name the town that most do."""
        return max(self.blocks.values(), default=0)

    @cached_property
    def alone(self) -> bool:
        """Whether only one town is named by so many."""
        return sum(count == self.most for count in self.blocks.values()) == 1


def site_towns(spots: Sequence[TownSpot], pages: Sequence[ParsedPage]) -> SiteTowns:
    """The towns of one site, from all its spots."""
    blocks: dict[str, set[str]] = defaultdict(set)
    urls: dict[str, set[str]] = defaultdict(set)
    for spot in spots:
        blocks[spot.key].add(re.sub(r"\W", "", spot.at.block[:200].lower())[:120])
        urls[spot.key].add(spot.at.url)
    text = " ".join(block.text for page in pages for block in page.blocks)[:MOST_TEXT]
    beside = {
        (page.url, order): (
            page.blocks[order - 1].text if order else "",
            page.blocks[order + 1].text if order + 1 < len(page.blocks) else "",
        )
        for page in pages
        for order in range(len(page.blocks))
    }
    return SiteTowns(
        {town: len(words) for town, words in blocks.items()},
        {town: len(found) for town, found in urls.items()},
        beside,
        frozenset(LOWER.findall(text)),
        {},
    )


def features_of(spot: TownSpot, names: Names, site: SiteTowns) -> frozenset[str]:
    """The names of all that is true of a spot; none for a town that cannot be the company's."""
    marks = {"one", *place_marks(spot), *word_marks(spot, names), *address_marks(spot, site)}
    if spot.at.role in OF_OTHERS and "label_over" not in marks:
        return frozenset()
    if marks & {"linked", "signed", "country", "beside", "on_street", "theirs"} or is_name_word(
        spot, names
    ):
        return frozenset()
    marks |= {*other_marks(spot), *count_marks(spot, names, site)}
    if marks & {"event:near", "life:near", "inner"} or {"glued_after"} == marks & {
        "glued_after",
        "code",
    }:
        return frozenset()
    return frozenset(marks)


def is_line(words: str) -> bool:
    """Whether words are no sentence."""
    return sum(word[:1].islower() and len(word) > 2 for word in words.split()) < PROSE


def is_name_word(spot: TownSpot, names: Names) -> bool:
    """Whether a town is a word of the company's own name, where that stands: Meridian Straps."""
    words = {key(word) for name in (names.shown, *names.all) for word in name.split()}
    if key(spot.town) not in words or NAME_LINK.search(spot.words[: spot.start].rstrip()):
        return False
    around = spot.words[max(spot.start - 30, 0) : spot.start] + spot.words[spot.start :][:60]
    return names.are_in(around)


def place_marks(spot: TownSpot) -> Iterator[str]:
    """Where on the site it stands."""
    at = spot.at
    yield f"role:{at.role}"
    if at.place in ("footer", "header", "aside", "address", "meta", "title"):
        yield f"place:{at.place}"
    if at.kind in HEADINGS:
        yield "heading"
    for name, form in (("contact", said.LABEL), ("areas", said.AREAS), ("story", STORY)):
        if form.search(at.heading):
            yield f"head:{name}"
    yield from (f"head:{name}" for name, form in HEADED.items() if form.search(at.heading))
    words = spot.words.strip(" .")
    yield "line" if is_line(words) else "prose"
    if words == spot.town:
        yield "by_itself"
    if at.place == "title" and len(words.split()) < TITLE_WORDS:
        yield "title_part"


def word_marks(spot: TownSpot, names: Names) -> Iterator[str]:
    """What the words say of who is there."""
    words, before = spot.words, spot.words[: spot.start]
    clause = re.split(r"[;:()]|\. ", before)[-1]
    if found := said.BEFORE_A_TOWN.search(before[-40:]):
        word = found["word"].lower()
        yield (
            f"before:{'in' if word in said.INSIDE else word}"
            if (word in said.INSIDE or word in said.NAMED_PREPOSITIONS)
            else "before:other"
        )
    if said.BASED.search(clause):
        yield "based"
    elif said.BASED.search(words):
        yield "based:sentence"
    tests = (
        ("workplace", bool(said.WORKPLACE.search(clause))),
        ("our_place", bool(said.OURS.search(before[-120:]))),
        ("own", names.own(words)),
        ("we", bool(WE.search(clause))),
        ("begins_with_name", names.begin(words)),
        ("their_own", is_their_own(spot.at, names)),
        ("third", bool(THIRD.search(words))),
        ("year", spot.at.place not in HEADLINES and bool(CENTURY.search(words))),
        ("copyright", bool(COPYRIGHT.search(words))),
        ("linked", bool(said.LINKED.search(before[-60:]))),
        ("beside", bool(BESIDE.search(before[-160:]))),
        ("signed", len(words.split()) < 14 and bool(said.SIGNED.search(before[-80:]))),
        ("theirs", bool(said.THEY_ARE.search(words[: spot.end]))),
        ("country", is_country(spot.town) or is_region(spot.town)),
    )
    yield from (name for name, true in tests if true)


def other_marks(spot: TownSpot) -> Iterator[str]:
    """What says that others are there: a life, an event, a customer."""
    clause = re.split(r"[;:()]|\. ", spot.words[: spot.start])[-1]
    near = f"{clause[-60:]} {spot.words[spot.end :][:25]}"
    forms = (("life", said.BIOGRAPHY), ("event", said.EVENT), ("others", said.OTHERS),
             ("elsewhere", NOT_THEIRS))  # fmt: skip
    for name, form in forms:
        if form.search(near):
            yield f"{name}:near"
        elif form.search(spot.words):
            yield f"{name}:sentence"


def address_marks(spot: TownSpot, site: SiteTowns) -> Iterator[str]:
    """What of an address stands around it."""
    words, before, after = spot.words, spot.words[: spot.start], spot.words[spot.end :]
    line = is_line(words)
    if re.match(r",? ?\(?[A-ZÀ-Þ]", after):
        if is_region_next(after):
            yield "region"
        elif re.match(r" [A-ZÀ-Þ]", after):
            yield "glued_after"
    last = LAST_WORD.search(before[-40:])
    if last and last[1][0].isupper() and last[1].lower() not in said.PART_OF_TOWN:
        yield "glued_before"
        if STREET.fullmatch(last[1]):
            yield "street_before"
    over, under = site.beside.get((spot.at.url, spot.at.at), ("", ""))
    tests = (
        ("house_number", line and bool(said.HOUSE_NUMBER.search(before[-70:]))),
        ("street", line and bool(said.A_STREET.search(before[-80:]))),
        (
            "code",
            has_code(before[-12:], after[:22], line=line)
            or (line and outward_code(words) is not None),
        ),
        ("street_over", line and is_street(over)),
        ("country_under", line and is_area(under)),
        ("branch", bool(said.BRANCH.search(f"{over[:LABEL_LETTERS]} {before[-LABEL_LETTERS:]}"))),
        ("on_street", bool(said.STREET_OF.search(before[-30:]))),
        ("at_street", bool(said.AT_STREET.search(before[-60:]))),
        ("in_brackets", before[-1:] == "("),
        ("main", bool(said.MAIN.search(after[:24]) or said.MAIN.search(before[-40:]))),
        ("ends_line", line and before[-2:] == ", " and not after.strip(" .")),
        ("phone", any(said.PHONE.search(each) for each in (words, over[:80], under[:80]))),
        ("mail", "@" in words or "@" in under[:80]),
        ("label", line and bool(said.LABEL.search(before[-40:]))),
        ("label_over", line and is_label(over) and spot.at.start == 0 and spot.start < 40),
        ("region_alone", len(words) < 60 and spot.start == 0 and is_region_next(after)),
    )
    yield from (name for name, true in tests if true)


def in_list(spot: TownSpot, site: SiteTowns) -> bool:
    """Whether the item before or after it names another town: a list of works, shops, customers."""
    beside = site.beside.get((spot.at.url, spot.at.at), ("", ""))
    return any(place_key(name) != spot.key for words in beside for name, _, _ in towns_in(words))


def is_street(over: str) -> bool:
    """Whether the line above a town is a street's with its number."""
    short = len(over) < STREET_LETTERS and said.NUMBER.search(over)
    return bool(short and said.A_STREET.search(over))


def has_code(before: str, after: str, *, line: bool) -> bool:
    """Whether a postcode stands beside a town; what looks like a year counts in a line only."""
    codes = [found.group() for form in (before, after) for found in said.CODE.finditer(form)]
    return any(line or not CENTURY.fullmatch(code) for code in codes)


def is_region_next(after: str) -> bool:
    """Whether a region or a country follows: ", Essex", " SK", ", Oax.", " (La Rioja)"."""
    found = said.REGION_NEXT.match(after)
    if found is None:
        return False
    if after.startswith(" (") and is_known_town(found[1]):
        return True
    region = found[1].strip()
    first = region.split()[0] if region else ""
    known = is_region(region) or is_country(region) or is_region(first)
    return (
        known
        or (is_country(first) and not said.OF_A_COUNTRY.search(first))
        or bool(said.SHORT_REGION.match(region))
    )


def is_label(over: str) -> bool:
    """Whether the block before is the label of what follows: "Based in"."""
    short = len(over) < LABEL_LETTERS and len(over.split()) < LABEL_WORDS
    return short and bool(said.LABEL.search(over))


def town_after(spot: TownSpot) -> bool:
    """Whether another town follows in the line, that is no part of this one's name."""
    return any(
        start >= spot.end and not said.LINKED.search(spot.words[:start][-60:])
        for name, start, _ in towns_in(spot.words)
        if place_key(name) != spot.key and not said.COUNTY.search(spot.words[:start][-8:])
    )


def count_marks(spot: TownSpot, names: Names, site: SiteTowns) -> Iterator[str]:
    """How the town stands among the site's others."""
    town, words = spot.key, spot.words
    if words not in site.others:
        site.others[words] = frozenset(place_key(name) for name, _, _ in towns_in(words))
    others = site.others[words] - {town}
    if is_line(spot.words) and said.A_STREET.search(spot.words) and said.NUMBER.search(spot.words):
        yield "inner" if town_after(spot) else "last"
    elif others:
        yield "list" if len(others) >= 3 else "other_town"
    many = site.blocks[town]
    yield "told:1" if many == 1 else "told:2" if many == 2 else "told:3"
    tests = (
        ("two_pages", site.pages[town] > 1),
        ("most_told", many == site.most),
        ("alone_most_told", many == site.most and site.alone),
        ("only_town", len(site.blocks) == 1),
        ("in_name", key(spot.town) in key(" ".join((names.shown, *names.all)))),
        ("city", bool(zones_of_place(spot.town))),
        ("small_word", town in site.small),
        ("in_list", spot.at.kind == "li" and in_list(spot, site)),
        ("opens", spot.start == 0 and bool(re.match(r" [a-zà-ÿ]", spot.words[spot.end :]))),
    )
    yield from (name for name, true in tests if true)
