"""A client's time held against one's own terms."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from callsheet.booking.domain.counter import counter_times
from callsheet.booking.domain.fit import Fit, fit_of
from callsheet.booking.domain.terms import Hours, Terms
from callsheet.core.evidence import Quote
from callsheet.core.spans import Span
from callsheet.reading.domain.times import TimeWindow

NOW = datetime(2026, 11, 23, 13, 41, tzinfo=UTC)  # Monday
HOURS = tuple(
    Hours(day, start, end, band)  # type: ignore[arg-type]
    for day in range(5)
    for start, end, band in ((540, 1080, "preferred"), (1080, 1260, "possible"))
)
TERMS = Terms("Europe/Lisbon", HOURS, minutes=15, notice_minutes=120, country="PT")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def window(start: datetime, end: datetime | None = None) -> TimeWindow:
    kind = "point" if end is None else "window"
    return TimeWindow(
        start, end or start, "America/New_York", kind, Quote("then", 0, 4), ()
    )  # fmt: skip


def fit(given: TimeWindow, **more: Any) -> Fit:
    usual: dict[str, Any] = {
        "now": NOW,
        "busy": (),
        "client_zone": "America/New_York",
        "client_country": "US",
    }
    return fit_of(given, TERMS, **(usual | more))


@pytest.mark.parametrize(
    ("start", "label"),
    [
        pytest.param(at(24, 15), "fits", id="afternoon"),
        pytest.param(at(24, 20), "possible", id="evening band"),
        pytest.param(at(24, 17, 50), "possible", id="runs into the evening band"),
        pytest.param(at(24, 22), "outside", id="night"),
        pytest.param(at(28, 15), "outside", id="saturday"),
        pytest.param(at(26, 15), "possible", id="their thanksgiving"),
        pytest.param(at(23, 14), "outside", id="too short a notice"),
        pytest.param(at(23, 12), "past", id="over"),
    ],
)
def test_a_point_is_labelled(start: datetime, label: str) -> None:
    assert fit(window(start)).label == label


def test_a_holiday_is_named_with_its_country() -> None:
    assert fit(window(at(26, 15))).their_holiday == "US Thanksgiving Day"


def test_another_call_makes_it_outside_with_the_reason() -> None:
    found = fit(window(at(24, 15)), busy=[Span(at(24, 15, 10), at(24, 15, 40))])

    assert found.label == "outside"
    assert found.reasons == ("another call is then",)


def test_a_call_that_ends_when_this_one_starts_is_no_clash_but_close() -> None:
    found = fit(window(at(24, 15)), busy=[Span(at(24, 14), at(24, 15))])

    assert (found.label, found.reasons) == ("possible", ("close to another call",))


def test_a_call_a_quarter_of_an_hour_before_leaves_enough_breath() -> None:
    assert fit(window(at(24, 15)), busy=[Span(at(24, 14), at(24, 14, 45))]).label == "fits"


def test_a_time_after_the_preferred_hours_is_late() -> None:
    assert fit(window(at(24, 19))).reasons == ("late for you",)


def test_a_span_takes_a_humane_start_and_not_its_first_minute() -> None:
    friday_morning = window(at(27, 13), at(27, 17))  # 8 to 12 in New York

    assert fit(friday_morning).start == at(27, 14, 30)


def test_a_span_partly_outside_takes_the_part_that_fits() -> None:
    found = fit(window(at(27, 17), at(27, 23)))

    assert found.label == "fits"
    assert found.start is not None
    assert found.start + timedelta(minutes=15) <= at(27, 18)


def test_an_outside_time_says_the_persons_own_clock() -> None:
    assert "22:00 for you" in fit(window(at(24, 22))).reasons[0]


def test_a_window_without_ends_is_unclear() -> None:
    nothing = TimeWindow(None, None, "UTC", "day", Quote("x", 0, 1), ("zone",))

    assert fit(nothing).label == "unclear"


def offers(**more: Any) -> list[datetime]:
    usual: dict[str, Any] = {
        "now": NOW,
        "busy": (),
        "near": (),
        "client_zone": "America/New_York",
        "client_country": "US",
    }
    return counter_times(TERMS, **(usual | more))


def test_three_times_on_three_days_are_offered() -> None:
    found = offers()

    assert len(found) == 3
    assert len({start.date() for start in found}) == 3


def test_offers_lie_in_both_sides_waking_hours_and_off_their_holiday() -> None:
    for start in offers(near=[at(26, 15)]):
        assert 13 <= start.hour < 18  # 9 to 18 in Lisbon and not before 8 in New York
        assert start.date() != at(26, 15).date()


def test_offers_are_near_the_clock_time_they_asked() -> None:
    assert {start.hour for start in offers(near=[at(25, 16)])} == {16}


def test_offers_keep_the_notice() -> None:
    assert min(offers()) >= NOW + timedelta(hours=2)


def test_an_offer_never_clashes_with_another_call() -> None:
    busy = [Span(at(day, 9), at(day, 18)) for day in range(23, 30)]

    assert all(start.day > 29 or start.month > 11 for start in offers(busy=busy))


def test_nothing_is_offered_when_there_are_no_hours() -> None:
    empty = Terms("Europe/Lisbon", ())

    assert (
        counter_times(empty, now=NOW, busy=(), near=(), client_zone=None, client_country=None) == []
    )
