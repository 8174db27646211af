"""Weekly hours become UTC spans, each local time computed in its zone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.booking.domain.terms import Hours, Terms, opening_hours, parse_hours
from callsheet.core.spans import Span

ZONES = ("Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Asia/Kathmandu", "Pacific/Apia",
         "Australia/Lord_Howe", "America/St_Johns", "Pacific/Kiritimati", "UTC")  # fmt: skip


def terms(zone: str, start: int = 540, end: int = 1080, days: tuple[int, ...] = (0,)) -> Terms:
    return Terms(zone, tuple(Hours(day, start, end, "preferred") for day in days))


def day_of(zone: str, text: str) -> Span:
    start = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))
    return Span(start.astimezone(UTC), (start + timedelta(days=1)).astimezone(UTC))


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("9-18", (540, 1080)),
        ("09:00-18:00", (540, 1080)),
        ("9am - 6pm", (540, 1080)),
        ("22-2", (1320, 1560)),
        ("9:30–13:15", (570, 795)),
        ("12am to 12pm", (0, 720)),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, minutes: tuple[int, int]) -> None:
    assert parse_hours(text) == minutes


@pytest.mark.parametrize("text", ["", "nine to six", "9", "9-25", "9:75-10", "9-9", "-", "9-18-20"])
def test_what_is_no_hours_gets_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"hours"):
        parse_hours(text)


def test_the_hours_of_a_clock_change_day_keep_their_local_clock() -> None:
    sunday = terms("America/New_York", days=(6,))
    window = day_of("America/New_York", "2026-11-01T00:00")

    (span,) = opening_hours(sunday, window)

    assert span.start == datetime(2026, 11, 1, 14, tzinfo=UTC)
    assert span.end == datetime(2026, 11, 1, 23, tzinfo=UTC)


def test_hours_past_midnight_reach_into_the_next_day() -> None:
    night = terms("UTC", 1320, 1560)
    window = Span(datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 25, tzinfo=UTC))

    (span,) = opening_hours(night, window)

    assert span.end == datetime(2026, 11, 24, 2, tzinfo=UTC)


def test_a_day_that_a_zone_skipped_has_no_hours() -> None:
    friday = terms("Pacific/Apia", days=(4,))
    window = Span(datetime(2011, 12, 30, tzinfo=UTC), datetime(2011, 12, 31, tzinfo=UTC))

    assert opening_hours(friday, window) == []


@given(
    st.sampled_from(ZONES),
    st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 1)),
    st.integers(0, 1439),
    st.integers(15, 900),
)
def test_every_instant_inside_is_inside_on_the_local_clock(
    zone: str, day: datetime, start: int, length: int
) -> None:
    given_terms = terms(zone, start, start + length, tuple(range(7)))
    window = Span(day.replace(tzinfo=UTC), day.replace(tzinfo=UTC) + timedelta(days=2))

    for span in opening_hours(given_terms, window):
        middle = (span.start + span.length / 2).astimezone(ZoneInfo(zone))
        minute = middle.hour * 60 + middle.minute
        gap = timedelta(hours=1)  # a clock change inside the hours moves the middle this far
        shift = abs(
            (span.end.astimezone(ZoneInfo(zone)).utcoffset() or gap)
            - (span.start.astimezone(ZoneInfo(zone)).utcoffset() or gap)
        )
        allowed = shift.total_seconds() / 60
        inside = any(
            start - allowed <= minute + 1440 * past <= start + length + allowed for past in (0, 1)
        )
        assert inside or length >= 1440
