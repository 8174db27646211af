""" "Same time on Thursday" is the clock of the call agreed before."""

from __future__ import annotations

from datetime import UTC, datetime

from callsheet.core.evidence import Quote
from callsheet.reading.domain.times import TimeWindow
from callsheet.replies.domain.same_time import at_agreed_clock

NEW_YORK = "America/New_York"
THURSDAY = TimeWindow(
    datetime(2026, 11, 26, 5, tzinfo=UTC),
    datetime(2026, 11, 27, 5, tzinfo=UTC),
    NEW_YORK,
    "day",
    Quote("thursday", 0, 8),
    (),
)
AGREED = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)  # 10:30 in New York


def test_a_day_takes_the_agreed_clock() -> None:
    (found,) = at_agreed_clock((THURSDAY,), "thursday same time?", AGREED, NEW_YORK)

    assert found.start == datetime(2026, 11, 26, 15, 30, tzinfo=UTC)
    assert found.kind == "point"
    assert "10:30" in found.note


def test_without_an_agreed_call_nothing_is_guessed() -> None:
    assert at_agreed_clock((THURSDAY,), "same time", None, NEW_YORK) == (THURSDAY,)


def test_without_the_words_nothing_changes() -> None:
    assert at_agreed_clock((THURSDAY,), "thursday?", AGREED, NEW_YORK) == (THURSDAY,)
