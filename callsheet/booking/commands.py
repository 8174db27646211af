"""`callsheet slots`: one JSON object in, one out."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from callsheet.booking.domain.slots import free_slots
from callsheet.booking.domain.terms import Hours, OwnDay, Terms, Travel, parse_hours
from callsheet.core import when
from callsheet.core.spans import Span


def slots_line(item: dict[str, Any]) -> dict[str, Any]:
    """The free starts of one item.

    terms   {"hours": [{"weekday": 0, "start": "09:00", "end": "18:00"}] or "9-18", "minutes": 15,
             "buffer" (both sides) or "buffer_before", "buffer_after": 0, "grid": 15,
             "own_days": [{"on": "2026-12-24", "hours": ["9-12"]}], "most_a_day", "country",
             "travel": [{"first", "last", "zone"}], "holidays_off", "notice_minutes", "days_ahead"}
    busy    [[start, end], …] ISO with offset; calls the same, one's own with their buffers
    window  [start, end]; zone an IANA name; now: with it, notice and days ahead count
    gives   {"starts": [ISO in that zone, …]}
    """
    terms = terms_of(item["terms"], item["zone"])
    window = span_of(item["window"])
    if "now" in item:
        now = span_of([item["now"], item["now"]]).start
        first = now + timedelta(minutes=terms.notice_minutes)
        last = max(first, now + timedelta(days=terms.days_ahead))
        window = window.intersection(Span(first, last)) or Span(first, first)
    busy = [span_of(pair) for pair in item["busy"]]
    calls = [span_of(pair) for pair in item.get("calls", [])]
    zone = when.zone(terms.zone)
    starts = free_slots(terms, busy, window, calls)
    return {"starts": [at.astimezone(zone).isoformat() for at in starts]}


def terms_of(given: dict[str, Any], zone_name: str) -> Terms:
    """The terms of one item."""
    both = int(given.get("buffer", 0))
    return Terms(
        zone=zone_name,
        hours=hours_of(given.get("hours", "9-18")),
        minutes=int(given.get("minutes", 15)),
        notice_minutes=int(given.get("notice_minutes", 0)),
        buffer_before_minutes=int(given.get("buffer_before", both)),
        buffer_after_minutes=int(given.get("buffer_after", both)),
        country=given.get("country"),
        holidays_off=bool(given.get("holidays_off", False)),
        most_a_day=given.get("most_a_day"),
        days_ahead=int(given.get("days_ahead", 60)),
        own_days=tuple(own_day(row) for row in given.get("own_days", [])),
        travels=tuple(
            Travel(date.fromisoformat(t["first"]), date.fromisoformat(t["last"]), t["zone"])
            for t in given.get("travel", [])
        ),
        grid_minutes=int(given.get("grid", 15)),
    )


def own_day(row: dict[str, Any]) -> OwnDay:
    """One date's own hours; none is a day off."""
    spans = (parse_hours(words) for words in row.get("hours", []))
    return OwnDay(date.fromisoformat(row["on"]), tuple((s, e, "preferred") for s, e in spans))


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
