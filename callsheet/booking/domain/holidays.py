"""Public holidays of a country, by the `holidays` package."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=64)
def of_year(country: str, year: int) -> Mapping[date, str]:
    """The country's public holidays of a year, English names; empty for an unknown country."""
    import holidays  # heavy: only once a holiday is asked for

    try:
        return dict(holidays.country_holidays(country, years=year, language="en_US"))
    except NotImplementedError:
        return {}


def public_holiday(on: date, country: str | None) -> str | None:
    """`US Thanksgiving Day` when that day is a public holiday there, None otherwise."""
    if not country:
        return None
    name = of_year(country.upper(), on.year).get(on)
    return f"{country.upper()} {name.split(';')[0].strip()}" if name else None
