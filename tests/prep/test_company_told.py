"""How small firms tell of themselves: since when, out of what, and what was only registered."""

from __future__ import annotations

import pytest

from callsheet.outside.html import parse_pages
from callsheet.prep.domain.company import read_company
from callsheet.prep.domain.company.names import names_of
from tests.prep.lantern import BREAD, HOME, LONG, read


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("<p>I have been doing this since 1996, when the mill closed.</p>", "1996"),
        ("<p>We have been at it since 2009.</p>", "2009"),
        ("<p>I have played the violin since 1985.</p>", None),
        ("<h2>How it began</h2><p>One oven and a hard frost: that was 2010. Registered as a "
         "charity in 2013.</p>", "2010"),
        ("<h2>How it began</h2><p>Ida was born in 1952 and sewed from then on.</p>", None),
        ("<p>Ann Lantern hung out her shingle in 1983 over the hardware store.</p>", "1983"),
        ("<p>The council put up a sign in 2015 that nobody may park outside.</p>", None),
    ],
)  # fmt: skip
def test_a_start_is_told_in_a_small_firms_own_words(words: str, year: str | None) -> None:
    found = read(home=f"<h1>Lantern</h1><p>{BREAD}</p>", about=words).founded

    assert (found.value if found else None) == year


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("<p>We work out of a loft across the harbour in Dartmouth.</p>", "Dartmouth"),
        ("<h1>Directions</h1><p>Sat nav users: BS48 0AA brings you to the gate.</p>", None),
        ("<p>Drivers: use TQ9 5AA and look for the gate.</p>", None),
        ("<footer>Covered by Vhi, Laya, Irish Life.</footer>", None),
        ("<ul><li>Pier 4 Harbour office, Rotterdam</li><li>Stairs, Porto</li></ul>", None),
    ],
)
def test_a_place_of_works_insurers_and_drivers_is_not_theirs(words: str, place: str | None) -> None:
    found = read(home=LONG + words).location

    assert (found.value if found else None) == place


def test_an_address_that_structured_data_points_at_is_read() -> None:
    data = (
        '{"@graph": [{"@type": "Bakery", "name": "Lantern &amp; Sons", "address": {"@id": "#a"}}, '
        '{"@id": "#a", "@type": "PostalAddress", "addressLocality": "Kinsale"}]}'
    )
    page = f'<script type="application/ld+json">{data}</script><p>{BREAD}</p>'

    found = read_company(parse_pages([(page.encode(), None)], [HOME]), HOME, None)

    assert found.name == "Lantern & Sons"
    assert found.location is not None
    assert found.location.value == "Kinsale"


def test_a_title_that_greets_names_the_company() -> None:
    page = b"<title>Welcome to Lantern Castings Pvt. Ltd.,</title><p>Iron.</p>"

    names = names_of(parse_pages([(page, None)], [HOME]), HOME)

    assert names.begin("Lantern Castings was incorporated in 1991.")


@pytest.mark.parametrize(
    ("said", "mission"),
    [
        ("<h2>What drives us</h2><blockquote><p>To put bread on every table.</p></blockquote>",
         "To put bread on every table."),
        ("<h2>What they say</h2><blockquote><p>We exist to eat this bread.</p></blockquote>", None),
        ("<p>The object of the Society is to bake rye.</p>",
         "The object of the Society is to bake rye."),
    ],
)  # fmt: skip
def test_a_mission_may_be_set_large_or_be_a_societys_object(said: str, mission: str | None) -> None:
    found = read(home=LONG + said).mission

    assert (found.value if found else None) == mission
