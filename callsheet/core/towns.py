"""Whether a name is a town's somewhere.

The table is `data/towns.txt`, built by tools/build_towns.py from GeoNames (CC BY 4.0). It is read
on first use.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from callsheet.core.places import place_key


@cache
def towns() -> frozenset[str]:
    """The names of towns, as `place_key` writes them; read once."""
    text = (files("callsheet.core") / "data" / "towns.txt").read_text(encoding="utf-8")
    return frozenset(text.splitlines())


def is_known_town(name: str) -> bool:
    """Whether a town from 1,000 people on has the name, in whatever case and accents."""
    return place_key(name) in towns()
