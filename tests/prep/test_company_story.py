"""The order of events in a company's story: what led to it, how it began, what came later."""

from __future__ import annotations

import pytest

from callsheet.prep.domain.company import read_about

STORIES = {
    "the year told aside": (
        "Our story\nIn 1971 she and her husband bought the old Venturi bakery (built 1919) and "
        "opened our kitchen with eight tables. We added the patio in 2000.",
        "1971",
    ),
    "a life before and a move after": (
        "Our history\nMick left school in 1978 and spent sixteen years on the sewers. When the "
        "depot closed in 1994 he spent his redundancy on a van and a set of rods. We moved to the "
        "estate in 2005.",
        "1994",
    ),
    "a colleague's since": (
        "Our story\nIn 1986 two sisters rented a shed and sold their first loaf. We moved to "
        "Mill Lane in 1999. Since 2015 Ann and Bo have been our bakers.",
        "1986",
    ),
}


@pytest.mark.parametrize(("text", "year"), STORIES.values(), ids=STORIES)
def test_a_story_s_first_own_event_is_the_start(text: str, year: str) -> None:
    founded = read_about(text).founded

    assert founded is not None
    assert founded.value == year


@pytest.mark.parametrize(
    "text",
    [
        "Our story\nElle est notre fille. Elle est née en 2012 avec une peau fragile.",
        "About us\nOur founder was born in 1961 and started school in 1967.",
        "About us\nThe house was built in 1898 by a miller.",
    ],
)
def test_a_life_or_a_house_is_no_start(text: str) -> None:
    assert read_about(text).founded is None
