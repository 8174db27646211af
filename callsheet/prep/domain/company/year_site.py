"""What a whole site says of its years: the earliest, its ages in years, what stands beside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from callsheet.core import lazy_re as re
from callsheet.core.pages import ParsedPage
from callsheet.prep.domain.company.founding_words import STORY
from callsheet.prep.domain.company.names import Names
from callsheet.prep.domain.company.sentences import Sentence
from callsheet.prep.domain.company.year_spots import Spot
from callsheet.prep.domain.company.year_story import Place as Where
from callsheet.prep.domain.company.year_story import Turn, place_of, turns_of
from callsheet.prep.domain.company.year_subjects import is_of_one_named
from callsheet.prep.domain.company.year_words import (
    A_THING,
    AGE,
    BEGAN,
    COPYRIGHT_YEARS,
    EST,
    FOUND_IN_ROW,
    FOUNDS,
    SINCE,
)

LATE_ROW = 2  # a timeline's third year and those after it
MOST_TEXT = 100_000
NOT_THE_START = frozenset({"aside", "before", "late_since"})
LINE_WORDS, MOST_FOLLOWING = 6, 3
A_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
LATEST = 2024  # where a site names no year of its own
Place = tuple[str, int, int]  # page, block, where in it


@dataclass(frozen=True)
class SiteYears:
    """The years of one site.

    told      how many different words name each year
    earliest  of all years, `earliest_own` of those told of the company with a word of founding
    now       the year of the copyright line, else the newest
    aged      years that "25 years of baking" counts back to, from now and one off
    beside    the sentence before and after each, of its own block
    then      the two sentences after each, of its own block, that name no year
    over      the block before each block
    home      the words of the home page, in small letters
    under     the first year under each heading of each page
    turns     how each year stands in its page's story
    """

    told: Mapping[str, int]
    earliest: str
    earliest_own: str
    now: int
    aged: frozenset[str]
    beside: Mapping[Place, tuple[str, str]]
    then: Mapping[Place, Sequence[str]]
    over: Mapping[tuple[str, int], str]
    home: str = ""
    under: Mapping[tuple[str, str], Spot] = field(default_factory=dict)
    turns: Mapping[Where, Turn] = field(default_factory=dict)


def site_years(
    spots: Sequence[Spot], found: Sequence[Sentence], pages: Sequence[ParsedPage], names: Names
) -> SiteYears:
    """The years of one site, from all its spots."""
    told: dict[str, set[str]] = defaultdict(set)
    for spot in spots:
        told[spot.year].add(re.sub(r"\W", "", spot.words.lower()))
    text = " ".join(block.text for page in pages for block in page.blocks)[:MOST_TEXT]
    marked = [int(last or first) for first, last in COPYRIGHT_YEARS.findall(text)]
    now = max(marked, default=max(map(int, told), default=LATEST))
    ages = {int(age) for age in AGE.findall(text)}
    turns = turns_of(spots, names)
    none = {place for place, turn in turns.items() if turn.kind in NOT_THE_START}
    own = [int(spot.year) for spot in spots
           if place_of(spot) not in none and tells_of_itself(spot, names)]  # fmt: skip
    return SiteYears(
        told={year: len(words) for year, words in told.items()},
        earliest=min((spot.year for spot in spots if spot.kind != "alt"), default=""),
        earliest_own=str(min(own)) if own else "",
        now=now,
        aged=frozenset(str(now - age + off) for age in ages for off in (-1, 0, 1)),
        beside=neighbours(found),
        then=following(found),
        over={(page.url, order + 1): block.text
              for page in pages for order, block in enumerate(page.blocks)},
        under={(spot.at.url, spot.at.heading): spot for spot in reversed(spots)
               if spot.kind == "text" and spot.at.heading},
        turns=turns,
        home=" ".join([pages[0].title, pages[0].description, pages[0].text]).lower() if pages
        else "",
    )  # fmt: skip


def tells_of_itself(spot: Spot, names: Names) -> bool:
    """Whether a year is told of the company itself with a word of beginning."""
    words, before = spot.words, spot.words[: spot.start]
    if spot.kind not in ("text", "row", "label") or A_THING.match(words):
        return False
    line = len(words.split()) <= LINE_WORDS and not is_of_one_named(words, names)
    if line and (EST.search(before) or FOUNDS.search(before)):
        return True  # "Established 1742"
    since = SINCE.search(before) and not before.rstrip().lower().endswith("from")
    told = bool(FOUNDS.search(words) or (spot.row >= 0 and FOUND_IN_ROW.search(words)))
    if spot.row < LATE_ROW:
        told = told or bool(BEGAN.search(words) or since)
    ours = names.own(words) or STORY.search(spot.at.heading)
    return told and bool(ours) and spot.at.place != "footer"


def neighbours(found: Sequence[Sentence]) -> dict[Place, tuple[str, str]]:
    """The sentence before and after each one, "" where its block begins or ends."""
    beside: dict[Place, tuple[str, str]] = {}
    for order, one in enumerate(found):
        before = found[order - 1] if order else None
        after = found[order + 1] if order + 1 < len(found) else None
        beside[one.url, one.at, one.start] = (
            before.text if before and before.block == one.block else "",
            after.text if after and after.block == one.block else "",
        )
    return beside


def following(found: Sequence[Sentence]) -> dict[Place, Sequence[str]]:
    """What is told after each sentence with a year, in its block and before another year."""
    then: dict[Place, Sequence[str]] = {}
    for order, one in enumerate(found):
        if not A_YEAR.search(one.text):
            continue
        told: list[str] = []
        for after in found[order + 1 : order + 1 + MOST_FOLLOWING]:
            if after.block != one.block or A_YEAR.search(after.text):
                break
            told.append(after.text)
        then[one.url, one.at, one.start] = told
    return then
