"""`callsheet slots`: one JSON object in, one out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from callsheet.booking.domain.slots import free_slots
from callsheet.booking.domain.terms import Hours, Terms, parse_hours
from callsheet.core.spans import Span


def slots_line(item: dict[str, Any]) -> dict[str, Any]:
    """The free starts of one item.

    terms   {"hours": [{"weekday": 0, "start": "09:00", "end": "18:00"}] or "9-18",
             "minutes": 15, "buffer": 0, "grid": 15}
    busy    [[start, end], …] ISO with offset
    window  [start, end]; zone an IANA name
    gives   {"starts": [ISO in that zone, …]}
    """
    given = item["terms"]
    terms = Terms(
        zone=item["zone"],
        hours=hours_of(given.get("hours", "9-18")),
        minutes=int(given.get("minutes", 15)),
        buffer_before_minutes=int(given.get("buffer", 0)),
        buffer_after_minutes=int(given.get("buffer", 0)),
        grid_minutes=int(given.get("grid", 15)),
    )
    busy = [span_of(pair) for pair in item["busy"]]
    starts = free_slots(terms, busy, span_of(item["window"]))
    return {"starts": [at.isoformat() for at in starts]}


def hours_of(given: str | list[dict[str, Any]]) -> tuple[Hours, ...]:
    """Weekly hours from a list of rows, or "9-18" for Monday to Friday."""
    if isinstance(given, str):
        start, end = parse_hours(given)
        return tuple(Hours(day, start, end, "preferred") for day in range(5))
    rows = []
    for row in given:
        start, end = parse_hours(f"{row['start']}-{row['end']}")
        rows.append(Hours(int(row["weekday"]), start, end, row.get("band", "preferred")))
    return tuple(rows)


def span_of(pair: list[str]) -> Span:
    """A span of two ISO instants. Raises ValueError without an offset."""
    start, end = (datetime.fromisoformat(each) for each in pair)
    if start.tzinfo is None or end.tzinfo is None:
        raise ValueError("Give instants with an offset, such as 2026-11-23T09:00:00+00:00.")
    return Span(start.astimezone(UTC), end.astimezone(UTC))
