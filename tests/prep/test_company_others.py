"""What stands on a company's site and is of others: of phones, payments, funders, clients."""

from __future__ import annotations

import pytest

from callsheet.prep.domain.company import CompanyRead
from tests.prep import lantern
from tests.prep.lantern import BREAD


def read(about: str, home: str = f"<p>{BREAD}</p>") -> CompanyRead:
    """What a site of two pages says."""
    return lantern.read(home=f"<h1>Lantern</h1>{home}", about=f"<h1>About</h1>{about}")


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("<footer><p>Tel: 01539 555012</p><p>Mobile 07700 900412</p></footer>", None),
        ("<footer><p>Mobile: +44 7700 900412</p></footer>", None),
        ("<footer><p>Mobile no. 07700 900 412</p></footer>", None),
        ("<p>44 Dauphin Street, Mobile, AL 36602</p>", "Mobile, AL"),
        ("<p>Lantern is based in Mobile, Alabama.</p>", "Mobile, Alabama"),
        ("<footer><p>44 Dauphin Street, Mobile, Alabama 36602</p></footer>", "Mobile, Alabama"),
        ("<footer><li>Mastercard</li><li>Shop Pay</li></footer>", None),
        ("<footer><li>Visa</li><li>Apple Pay</li></footer>", None),
        ("<footer><p>Visa, Google Pay</p></footer>", None),
        ("<p>19 RIVERSIDE DRIVE, RIVER ARTS DISTRICT</p>", None),
        ("<p>Lantern · 19 RIVER ROAD, MILL DISTRICT · ASHEVILLE, NC</p>", "ASHEVILLE, NC"),
        ("<p>19 River Road, Asheville</p>", "Asheville"),
    ],
)
def test_a_town_is_no_label_no_payment_and_no_quarter(lines: str, place: str | None) -> None:
    found = read(lines).location

    assert (found.value if found else None) == place


@pytest.mark.parametrize(
    ("home", "foot", "place"),
    [
        ("We are bakers based in Truro.", "Registered office: 40 Moor Lane, London EC2R 6EL", "T"),
        ("We are bakers based in Leeds.", "Registered address: 4 Elm Row, York YO1 7HH", "Leeds"),
        (BREAD, "Registered office: 4 Elm Row, York YO1 7HH", "York"),
        (BREAD, "4 Elm Row, York YO1 7HH", "York"),
        (BREAD, "Lantern GmbH, Am Ring 4, 42855 Remscheid", "Remscheid"),
    ],
)
def test_where_they_work_goes_before_the_registered_office(
    home: str, foot: str, place: str
) -> None:
    found = read("<p>Bread.</p>", f"<p>{home}</p><footer><p>{foot}</p></footer>").location

    assert found is not None
    assert found.value.startswith(place)


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("We bake with flour from a mill founded in Wales in 1899.", None),
        ("We use ovens by a family manufacturer established in 1951.", None),
        ("We bank with a bank founded in 1780.", None),
        ("We grew from a mill founded in 1899.", "1899"),
        ("Lantern is a bakery founded in 1999.", "1999"),
        ("We are a bakery founded by a baker in 1999.", "1999"),
        ("Founded in 2016 by two chemists in Leeds, Ninefold came to us for bread.", None),
        ("Started in 2011, Bright Kiln asked us for a cake.", None),
        ("Established in 1990, Hartley Hall hired us for its summer.", None),
        ("Founded in 2016 by two bakers, Lantern came to us by chance.", "2016"),
        ("Founded in 2016 by two bakers, Lantern sells rye bread.", "2016"),
        ("Dana Whit danced professionally in Boston from 1998 until an injury.", None),
        ("Ann Lee cooked in hotels from 1990 to 2004.", None),
        ("Ann Lee taught from 2001 and opened Lantern in 2014.", "2014"),
        ("Lantern worked from a garage when it was founded in 1998.", "1998"),
    ],
)
def test_the_year_of_a_supplier_a_client_or_a_career_is_no_founding(
    words: str, year: str | None
) -> None:
    found = read(f"<p>{words}</p>").founded

    assert (found.value if found else None) == year


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("The Foundation, which has given since 1962 and exists to relieve need, paid it.", False),
        ("The Hartley Trust, which exists to help young bakers, paid for the oven.", False),
        ("Crumb Aid, which exists to feed people, gets our bread every evening.", False),
        ("Lantern, which exists to feed the town, bakes every night.", True),
        ("Lantern exists to feed the town with good bread.", True),
        ("We exist to feed the town with good bread.", True),
    ],
)
def test_what_a_funder_exists_for_is_no_mission(words: str, stated: bool) -> None:
    assert (read(f"<p>{words}</p>").mission is not None) is stated


@pytest.mark.parametrize(
    "about",
    [
        "Eight bakers, four vans, one shop cat.",
        "Twelve people, two ovens and one bakery dog.",
        "Pete and Anna Ware started Lantern in May 2011 with one oven from a shop in Leeds.",
        "Lantern Print Works was established in the year 1984 by Ann Lee.",
    ],
)
def test_what_they_sell_goes_before_counts_and_founding(about: str) -> None:
    found = read(f"<p>{about}</p>", "<p>We bake Bread, buns and cakes every night.</p>").summary

    assert found is not None
    assert "Bread" in found.value


@pytest.mark.parametrize(
    ("home", "said"),
    [
        (
            "<h1>Know what to order</h1><p>Lantern is stock planning software for shops.</p>",
            "stock",
        ),
        (
            "<p>Custom tattoos. Traditional, blackwork, fine line and cover-ups.</p>"
            "<p>Ask for Rosa.</p>"
            "<p>We are open from noon to eight every day but Monday.</p>",
            "tattoos",
        ),
        (f"<p>{BREAD}</p><h3>Rye Loaf (12 x 440g)</h3>", "bakery"),
        ("<p>Lantern, founded in 1990, makes rye bread for cafés.</p>", "rye bread"),
    ],
)
def test_a_summary_says_what_they_do(home: str, said: str) -> None:
    found = read("<p>Ring us.</p>", home).summary

    assert found is not None
    assert said in found.value
