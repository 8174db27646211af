"""The year a company was founded, as it says so itself: every year weighed, none counted back."""

from __future__ import annotations

from collections.abc import Sequence

from callsheet.core.pages import ParsedPage
from callsheet.prep.domain.company.names import Names
from callsheet.prep.domain.company.sentences import Sentence
from callsheet.prep.domain.company.values import Fact
from callsheet.prep.domain.company.weighed import surest, weights
from callsheet.prep.domain.company.year_features import features_of
from callsheet.prep.domain.company.year_site import site_years
from callsheet.prep.domain.company.year_spots import Spot, spots_of

LEAST, APART = 1.0, 0.6
LONGEST_QUOTE = 40  # words
AROUND = 160  # letters kept on either side of a year in a longer sentence


def founded_of(
    found: Sequence[Sentence], pages: Sequence[ParsedPage], home: str, names: Names
) -> Fact | None:
    """The year that the evidence speaks for; None when there is none, or two are nearly as sure."""
    told = read_years(found, pages, home, names)
    best = surest([(spot.year, marks) for spot, marks in told], weights("founded"),
                  least=LEAST, apart=APART)  # fmt: skip
    if best is None:
        return None
    spot = told[best][0]
    return Fact(short(spot), spot.at.url, spot.year)


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
