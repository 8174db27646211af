"""Where a place lies on the clock: names of cities and countries to IANA zones.

The table is `data/places.tsv`, built by tools/build_places.py from GeoNames (CC BY 4.0). It is read
on first use.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class PlaceTable:
    """Zones by city name, by (city, country code) and by country; country codes by name."""

    cities: dict[str, tuple[str, ...]]
    in_country: dict[tuple[str, str], tuple[str, ...]]
    countries: dict[str, tuple[str, ...]]
    codes: dict[str, str]


def place_key(name: str) -> str:
    """A name as the table has it: lower case, no accents, hyphens as blanks."""
    plain = name
    if not name.isascii():
        apart = unicodedata.normalize("NFKD", name)
        plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.lower().replace("-", " ").replace("'", " ").split())


@cache
def table() -> PlaceTable:
    """The table, read once."""
    cities: dict[str, list[str]] = defaultdict(list)
    in_country: dict[tuple[str, str], list[str]] = defaultdict(list)
    unsure: dict[str, tuple[str, ...]] = {}
    countries: dict[str, tuple[str, ...]] = {}
    codes: dict[str, str] = {}
    text = (files("callsheet.core") / "data" / "places.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        mark, *rest = line.split("\t")
        if mark == "=":
            countries[rest[0]] = tuple(rest[1].split(","))
            codes.update(dict.fromkeys(rest[2].split("|"), rest[0]))
        elif mark == "?":
            unsure[rest[0]] = tuple(rest[1].split(","))
        elif not mark.startswith("#"):
            for name in rest[1].split("|"):
                cities[name].append(mark)
                in_country[name, rest[0]].append(mark)
    known = {name: tuple(zones) for name, zones in cities.items()} | unsure
    return PlaceTable(known, {k: tuple(v) for k, v in in_country.items()}, countries, codes)


def zones_of_place(name: str) -> tuple[str, ...]:
    """The zones a city's or country's name may lie in, the largest first; () when unknown.

    "Sydney" has one, "Portland" two. A city wins over a country of the same name.
    """
    places, wanted = table(), place_key(name)
    found = places.cities.get(wanted)
    if found:
        return found
    return places.countries.get(places.codes.get(wanted, ""), ())


def country_code(name: str) -> str | None:
    """The ISO code of a country's name or code, None when unknown."""
    places = table()
    if len(name) == 2 and name.upper() in places.countries:
        return name.upper()
    return places.codes.get(place_key(name))


def zone_of(city: str, country_name_or_code: str) -> str | None:
    """The zone of a city in a country; of the country when it has one zone; None when unsure."""
    places, code = table(), country_code(country_name_or_code)
    if code is None:
        zones = zones_of_place(city) if city else ()
        return zones[0] if len(zones) == 1 else None
    found = places.in_country.get((place_key(city), code), ())
    if len(found) == 1:
        return found[0]
    zones = places.countries.get(code, ())
    return zones[0] if len(zones) == 1 else None


@cache
def zone_countries() -> dict[str, str]:
    """Country codes by zone, from the pinned tzdata's zone.tab."""
    text = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {row[2]: row[0] for row in rows if len(row) > 2}


def country_of_zone(zone: str) -> str | None:
    """The ISO code of the country a zone's city lies in, None for UTC and old names."""
    return zone_countries().get(zone)
