"""The day named in a promise; today is Monday 23 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from callsheet.reading.domain.times.due import due_day

TODAY = date(2026, 11, 23)
CASES = {
    "send Volta numbers by Friday": "2026-11-27",
    "send the numbers tomorrow": "2026-11-24",
    "quote by 4 Dec": "2026-12-04",
    "report on Thursday morning": "2026-11-26",
    "plan by the end of the week": "2026-11-27",
    "plan by end of week": "2026-11-27",
    "plan end of week": "2026-11-27",
    "plan by end of next week": "2026-12-04",
    "plan by EOW": "2026-11-27",
    "list by end of month": "2026-11-30",
    "list by EOM": "2026-11-30",
    "books closed by end of year": "2026-12-31",
    "look into it in two days": "2026-11-25",
    "case study by the 12th": "2026-12-12",
    "call again after the weekend": "2026-11-30",
    "send the Sun Ltd deck by 27 Nov": "2026-11-27",
    "answer within a week": "2026-11-30",
    "list by the end of the month": "2026-11-30",
    "contract tonight": "2026-11-23",
    "by Wednesday, not Tuesday": "2026-11-25",
}


@pytest.mark.parametrize("text", CASES)
def test_the_day_of_a_promise_is_read(text: str) -> None:
    found = due_day(text, today=TODAY)

    assert found is not None
    assert found.on.isoformat() == CASES[text]


@pytest.mark.parametrize("text", ["send numbers", "send 12 slides", "", "ask about last week"])
def test_no_day_is_made_up(text: str) -> None:
    assert due_day(text, today=TODAY) is None


def test_the_order_of_day_and_month_is_the_countrys_and_assumed_without_one() -> None:
    british, unknown = due_day("by 3/12", today=TODAY, country="GB"), due_day("3/12", today=TODAY)

    assert british is not None
    assert unknown is not None
    assert (british.on, british.ask) == (date(2026, 12, 3), ())
    assert unknown.ask == ("dmy",)
