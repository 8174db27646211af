"""The year a company was founded, as it says so itself: every year weighed, none counted back."""

from __future__ import annotations

from collections.abc import Sequence, Set

from callsheet.core.pages import ParsedPage
from callsheet.prep.domain.company.names import Names
from callsheet.prep.domain.company.sentences import Sentence
from callsheet.prep.domain.company.values import Fact
from callsheet.prep.domain.company.weighed import score_of, surest, weights
from callsheet.prep.domain.company.year_features import SOFT, TELLS, TOLD, features_of
from callsheet.prep.domain.company.year_site import site_years
from callsheet.prep.domain.company.year_spots import Spot, spots_of

LEAST, APART = 0.6, 0.6
LEAST_STORY, APART_STORY = 2.5, 1.0  # an order of events says less than a word of founding
OF_A_STORY = frozenset("turn turn+led_to turn+went_on turn+means after_turn told_before told_after "
                       "told_thing told_since".split())  # fmt: skip
IN_WORDS = (TELLS | TOLD | SOFT | {"label"}) - {"turn"}
LONGEST_QUOTE = 40  # words
AROUND = 160  # letters kept on either side of a year in a longer sentence


def founded_of(
    found: Sequence[Sentence], pages: Sequence[ParsedPage], home: str, names: Names
) -> Fact | None:
    """The year that the evidence speaks for; None when there is none, or two are nearly as sure."""
    told = read_years(found, pages, home, names)
    worded = [(spot, in_words(marks)) for spot, marks in told if is_in_words(marks)]
    best = surest([(spot.year, marks) for spot, marks in worded], weights("founded"),
                  least=LEAST, apart=APART)  # fmt: skip
    spot = by_story(told) if best is None else worded[best][0]
    return Fact(short(spot), spot.at.url, spot.year) if spot else None


def by_story(told: Sequence[tuple[Spot, frozenset[str]]]) -> Spot | None:
    """Where no words of founding are sure enough, the year at which a story turns."""
    best = surest([(spot.year, marks) for spot, marks in told], weights("story"),
                  least=LEAST_STORY, apart=APART_STORY)  # fmt: skip
    if best is None:
        return None
    spot, marks = told[best]
    sure = "turn" in marks and score_of(marks, weights("story")) >= LEAST_STORY
    return spot if sure else None


def is_in_words(marks: Set[str]) -> bool:
    """Whether more tells of a founding than the order of a story."""
    return "turn" not in marks or bool(marks & IN_WORDS) or {"first:clause", "own"} <= marks


def in_words(marks: Set[str]) -> frozenset[str]:
    """What is true of a year but for the order of its story."""
    bare = "turn" in marks and not marks & IN_WORDS
    return frozenset(marks - OF_A_STORY - {"soft", "soft+told"} | {"bare"} if bare
                     else marks - OF_A_STORY)  # fmt: skip


def read_years(
    found: Sequence[Sentence], pages: Sequence[ParsedPage], home: str, names: Names
) -> list[tuple[Spot, frozenset[str]]]:
    """Each year of which anything tells, with the names of what is true of it."""
    spots = spots_of(found, pages, home)
    site = site_years(spots, found, pages, names)
    read = [(spot, features_of(spot, names, site)) for spot in spots]
    return [(spot, marks) for spot, marks in read if marks]


def short(spot: Spot) -> str:
    """The words as they stand, or those around the year when they are long."""
    if len(spot.quote.split()) <= LONGEST_QUOTE or spot.quote != spot.words:
        return spot.quote
    start = spot.words.rfind(" ", 0, max(spot.start - AROUND, 0)) + 1
    end = spot.words.find(" ", spot.start + AROUND)
    return spot.words[start : end if end > 0 else None].strip()
