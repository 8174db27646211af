"""Why a time is not offered: empty exactly when it is offered."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callsheet.booking.domain.slots import free_slots
from callsheet.booking.domain.terms import Hours, OwnDay, Terms
from callsheet.booking.domain.why import NamedSpan, why_not
from callsheet.core.spans import Span

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TERMS = Terms(
    "Europe/Lisbon",
    tuple(Hours(day, 540, 1080, "preferred") for day in range(5)),
    buffer_before_minutes=5,
    buffer_after_minutes=10,
    country="PT",
    holidays_off=True,
    most_a_day=2,
    days_ahead=20,
    own_days=(OwnDay(date(2026, 11, 26)),),
)
DENTIST = NamedSpan(
    Span(datetime(2026, 11, 25, 10, 0, tzinfo=UTC), datetime(2026, 11, 25, 11, 0, tzinfo=UTC)),
    "Dentist",
)
CALLS = [
    NamedSpan(Span(at, at + timedelta(minutes=30)), "Tom")
    for at in (
        datetime(2026, 11, 27, 10, 0, tzinfo=UTC),
        datetime(2026, 11, 27, 15, 0, tzinfo=UTC),
    )
]
CASES = [
    (datetime(2026, 11, 23, 11, 0, tzinfo=UTC), {"past"}),
    (datetime(2026, 11, 23, 13, 0, tzinfo=UTC), {"notice"}),
    (datetime(2026, 12, 22, 10, 0, tzinfo=UTC), {"days_ahead"}),
    (datetime(2026, 11, 24, 20, 0, tzinfo=UTC), {"hours"}),
    (datetime(2026, 11, 26, 10, 0, tzinfo=UTC), {"own_day"}),
    (datetime(2026, 12, 8, 10, 0, tzinfo=UTC), {"holiday"}),
    (datetime(2026, 11, 24, 10, 7, tzinfo=UTC), {"grid"}),
    (datetime(2026, 11, 25, 10, 30, tzinfo=UTC), {"busy"}),
    (datetime(2026, 11, 25, 9, 45, tzinfo=UTC), {"buffer"}),
    (datetime(2026, 11, 27, 10, 15, tzinfo=UTC), {"call", "most_a_day"}),
    (datetime(2026, 11, 24, 10, 0, tzinfo=UTC), set()),
]


@pytest.mark.parametrize(
    ("at", "rules"), CASES, ids=[",".join(sorted(r)) or "offered" for _, r in CASES]
)
def test_the_rule_or_event_that_blocks_is_named(at: datetime, rules: set[str]) -> None:
    reasons = why_not(at, TERMS, now=NOW, busy=[DENTIST], calls=CALLS)

    assert {reason.rule for reason in reasons} == rules


@settings(max_examples=300)
@given(st.integers(0, 25 * 288))
def test_there_is_no_reason_exactly_when_the_start_is_offered(step: int) -> None:
    at = NOW + timedelta(minutes=5 * step)
    first = NOW + timedelta(minutes=TERMS.notice_minutes)
    window = Span(first, NOW + timedelta(days=TERMS.days_ahead) + timedelta(minutes=15))
    offered = at in free_slots(TERMS, [DENTIST.span], window, [call.span for call in CALLS])
    offered = offered and at < NOW + timedelta(days=TERMS.days_ahead)

    reasons = why_not(at, TERMS, now=NOW, busy=[DENTIST], calls=CALLS)

    assert (reasons == ()) == offered
