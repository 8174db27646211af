"""The `callsheet times` command's shapes (DESIGN 6)."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfoNotFoundError

from callsheet.core.when import zone
from callsheet.reading.domain.times.read import read_times
from callsheet.reading.domain.times.values import TimesRead, TimeWindow


def times_json(read: TimesRead) -> dict[str, Any]:
    """`{"windows": [...], "ask": [...], "away": [...], "other": [...]}`; null is open."""
    return {
        "windows": [window_json(window) for window in read.windows],
        "ask": list(read.ask),
        "away": [window_json(window) for window in read.away],
        "other": [{**window_json(each.window), "why": each.why} for each in read.other],
    }


def window_json(window: TimeWindow) -> dict[str, Any]:
    """One window as plain values."""
    return {
        "start": window.start.isoformat() if window.start else None,
        "end": window.end.isoformat() if window.end else None,
        "zone": window.zone,
        "kind": window.kind,
        "text": window.quote.text,
        "assumed": list(window.assumed),
    }


def times_line(item: dict[str, Any]) -> dict[str, Any]:
    """One line of `callsheet times`: text, now, client_zone (may be null), my_zone, country?.

    Raises KeyError for a missing field, ValueError with a sentence for a bad one.
    """
    text, client_zone, my_zone = item["text"], item["client_zone"], item["my_zone"]
    country = item.get("country")
    if not isinstance(text, str):
        raise ValueError("`text` must be a string.")
    if country is not None and not isinstance(country, str):
        raise ValueError("`country` must be a two-letter code or null.")
    for name in (client_zone, my_zone):
        known_zone(name)
    if my_zone is None:
        raise ValueError("`my_zone` must be the name of a time zone.")
    read = read_times(
        text,
        now=instant_of(item["now"]),
        client_zone=client_zone,
        my_zone=my_zone,
        country=country.upper() if country else None,
    )
    return times_json(read)


def known_zone(name: object) -> None:
    """Raises ValueError unless the name is null or an IANA zone."""
    if name is None:
        return
    try:
        if not isinstance(name, str) or not name:
            raise ValueError
        zone(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"{name!r} is not the name of a time zone.") from error


def instant_of(value: object) -> datetime:
    """An aware instant of 1971 to 2200 from an ISO string."""
    try:
        now = datetime.fromisoformat(str(value))
    except ValueError as error:
        raise ValueError("`now` must be an ISO date and time with an offset.") from error
    if now.tzinfo is None:
        raise ValueError("`now` must have an offset.")
    if not 1971 <= now.year <= 2200:
        raise ValueError("`now` must lie between 1971 and 2200.")
    return now
