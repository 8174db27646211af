"""Free starts equal a minute-by-minute oracle, over clock changes too."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from callsheet.booking.commands import slots_line
from callsheet.booking.domain.slots import free_slots
from callsheet.booking.domain.terms import Hours, Terms
from callsheet.core.spans import Span

ZONES = ("Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Asia/Kathmandu", "Pacific/Apia",
         "Australia/Lord_Howe", "America/Santiago", "Africa/Casablanca", "UTC")  # fmt: skip
CHANGES = [datetime(2026, 3, 8), datetime(2026, 3, 29), datetime(2026, 11, 1), datetime(2027, 4, 4)]


def oracle(terms: Terms, busy: list[Span], window: Span) -> list[datetime]:
    """Every minute of the window asked one by one."""
    zone = ZoneInfo(terms.zone)
    length = timedelta(minutes=terms.minutes)
    found, seen = [], set()
    at = window.start
    while at + length <= window.end:
        local = at.astimezone(zone)
        on_grid = (local.hour * 60 + local.minute) % terms.grid_minutes == 0
        if on_grid and open_for(terms, Span(at, at + length)):
            clock = local.replace(tzinfo=None)
            if clock not in seen and not blocked(at, terms, busy):
                found.append(at)
            seen.add(clock)  # a repeated clock time is the first fold's, even when that is busy
        at += timedelta(minutes=1)
    return found


@cache
def first_instant(zone_name: str, naive: datetime) -> datetime:
    """The first minute whose local clock is at or past `naive`."""
    zone = ZoneInfo(zone_name)
    at = naive.replace(tzinfo=UTC) - timedelta(hours=15)
    while at.astimezone(zone).replace(tzinfo=None) < naive:
        at += timedelta(minutes=1)
    return at


def open_for(terms: Terms, call: Span) -> bool:
    day = call.start.astimezone(ZoneInfo(terms.zone)).date()
    for back in (0, 1):
        midnight = datetime.combine(day - timedelta(days=back), datetime.min.time())
        for hours in terms.hours:
            if midnight.weekday() != hours.weekday:
                continue
            start = first_instant(terms.zone, midnight + timedelta(minutes=hours.start_minute))
            end = first_instant(terms.zone, midnight + timedelta(minutes=hours.end_minute))
            if start <= call.start and call.end <= end:
                return True
    return False


def blocked(at: datetime, terms: Terms, busy: list[Span]) -> bool:
    around = timedelta(minutes=terms.buffer_before_minutes)
    call = Span(at, at + timedelta(minutes=terms.minutes))
    return any(Span(b.start - around, b.end + around).overlaps(call) for b in busy)


@settings(max_examples=40)
@example("America/Santiago", datetime(2027, 4, 4), 840, 600, [(0, 111)], 10)
@given(
    st.sampled_from(ZONES),
    st.sampled_from(CHANGES),
    st.integers(0, 95).map(lambda quarter: quarter * 15),
    st.integers(1, 40).map(lambda quarters: quarters * 15),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(1, 300)), max_size=4),
    st.sampled_from([0, 10]),
)
def test_free_slots_are_what_a_minute_by_minute_look_finds(
    zone: str,
    day: datetime,
    start: int,
    length: int,
    busy: list[tuple[int, int]],
    buffer: int,
) -> None:
    terms = Terms(
        zone,
        tuple(Hours(d, start, start + length, "preferred") for d in range(7)),
        minutes=30,
        buffer_before_minutes=buffer,
        buffer_after_minutes=buffer,
    )
    begin = day.replace(tzinfo=UTC)
    window = Span(begin, begin + timedelta(hours=36))
    spans = [Span(begin + timedelta(minutes=a), begin + timedelta(minutes=a + n)) for a, n in busy]

    assert free_slots(terms, spans, window) == oracle(terms, spans, window)


def test_a_window_over_62_days_is_refused() -> None:
    begin = datetime(2026, 1, 1, tzinfo=UTC)

    with pytest.raises(ValueError, match="62"):
        free_slots(Terms("UTC", ()), [], Span(begin, begin + timedelta(days=63)))


def test_the_command_gives_the_starts_of_a_morning() -> None:
    given_item = {
        "terms": {"hours": "9-10", "minutes": 15},
        "busy": [["2026-11-23T09:15:00+00:00", "2026-11-23T09:30:00+00:00"]],
        "window": ["2026-11-23T00:00:00+00:00", "2026-11-24T00:00:00+00:00"],
        "zone": "Europe/Lisbon",
    }

    starts = [text[11:16] for text in slots_line(given_item)["starts"]]

    assert starts == ["09:00", "09:30", "09:45"]


def test_the_command_takes_every_rule() -> None:
    given_item = {
        "terms": {
            "hours": "9-10",
            "buffer_before": 15,
            "own_days": [{"on": "2026-11-24", "hours": []}],
            "travel": [{"first": "2026-11-25", "last": "2026-11-25", "zone": "America/New_York"}],
            "most_a_day": 1,
            "notice_minutes": 60,
        },
        "busy": [],
        "calls": [["2026-11-26T15:00:00+00:00", "2026-11-26T15:30:00+00:00"]],
        "now": "2026-11-23T08:20:00+00:00",
        "window": ["2026-11-23T00:00:00+00:00", "2026-11-27T00:00:00+00:00"],
        "zone": "Europe/Lisbon",
    }

    starts = [text[8:16] for text in slots_line(given_item)["starts"]]

    assert starts == ["23T09:30", "23T09:45", "25T14:00", "25T14:15", "25T14:30", "25T14:45"]
