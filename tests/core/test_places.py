from __future__ import annotations

import pytest

from callsheet.core.places import country_code, country_of_zone, zone_of, zones_of_place


@pytest.mark.parametrize(
    ("name", "zones"),
    [
        ("Sydney", ("Australia/Sydney",)),
        ("new york", ("America/New_York",)),
        ("São Paulo", ("America/Sao_Paulo",)),
        ("India", ("Asia/Kolkata",)),
        ("UK", ("Europe/London",)),
        ("Portland", ("America/Los_Angeles", "America/New_York")),
        ("Nowhereville", ()),
    ],
)
def test_a_name_gives_the_zones_it_may_lie_in(name: str, zones: tuple[str, ...]) -> None:
    assert zones_of_place(name) == zones


@pytest.mark.parametrize(
    ("city", "country", "expected"),
    [
        ("Las Vegas", "United States", "America/Los_Angeles"),
        ("Las Vegas", "US", "America/Los_Angeles"),
        ("Unknown Village", "Philippines", "Asia/Manila"),
        ("Unknown Village", "United States", None),
        ("Portland", "United States", None),
    ],
)
def test_a_city_in_a_country_has_one_zone_or_none_is_said(
    city: str, country: str, expected: str | None
) -> None:
    assert zone_of(city, country) == expected


def test_a_zone_lies_in_a_country() -> None:
    assert country_of_zone("Asia/Kolkata") == "IN"
    assert country_of_zone("UTC") is None


def test_a_country_is_known_by_name_and_code() -> None:
    assert country_code("united states") == country_code("us") == "US"
