"""The plan for when the line fails, by the venue's rules; and the history's plot."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from callsheet.connection.dated import plan_places
from callsheet.connection.domain.plan import LineState, Standing, plan_of
from callsheet.connection.domain.plot import Past, plot_of, round_up

NOW = datetime(2026, 11, 23, 13, 41, tzinfo=UTC)


def test_on_upwork_before_a_contract_no_phone_number_is_named() -> None:
    plan = plan_of(Standing("Upwork", "upwork", True, True), plan_places())

    assert "Upwork Messages" in plan.write
    assert "Zoom or Upwork meeting" in plan.go
    assert plan.not_ == "No phone number or messenger before a contract."
    assert "call the number" not in plan.short


def test_with_a_contract_or_by_mail_the_phone_is_a_way_out() -> None:
    plan = plan_of(Standing("Direct e-mail", "email", False, False), plan_places())

    assert "call the number you agreed on" in plan.go
    assert not plan.not_


@pytest.mark.parametrize("slug", ["toptal", "mine"])
def test_a_venue_without_a_room_of_its_own_still_says_where(slug: str) -> None:
    plan = plan_of(Standing("Somewhere", slug, True, True), plan_places())

    assert "the messages on Somewhere" in plan.write


def test_what_to_say_comes_first() -> None:
    plan = plan_of(Standing("Fiverr", "fiverr", True, True), plan_places())

    assert plan.short.startswith("“My line is poor, I am switching to audio")


@pytest.mark.parametrize(
    ("level", "tested"), [("", False), ("void", False), ("bad", True), ("unknown", True)]
)
def test_a_check_that_does_not_count_leaves_the_line_untested(level: str, tested: bool) -> None:
    assert LineState(level).tested == tested


def past(day: int, ms: float, target: str = "server") -> Past:
    return Past(NOW + timedelta(days=day), ms, "good", target, "/x/", "words")


def test_the_plot_goes_from_old_to_new_and_higher_is_slower() -> None:
    plot = plot_of([past(0, 40), past(1, 80), past(2, 20)])

    assert plot is not None
    assert [m.x for m in plot.marks] == sorted(m.x for m in plot.marks)
    assert plot.marks[1].y < plot.marks[0].y < plot.marks[2].y
    assert plot.rules[-1][1] == "100 ms"


def test_router_and_server_are_two_lines_and_one_check_is_no_plot() -> None:
    plot = plot_of([past(0, 40), past(1, 4, "router"), past(2, 41)])

    assert plot is not None and len(plot.lines) == 2
    assert plot_of([past(0, 40)]) is None


@pytest.mark.parametrize(
    ("value", "top"), [(0, 10), (11, 20), (44, 50), (88, 100), (100, 100), (101, 200)]
)
def test_the_scale_ends_on_a_round_number(value: float, top: float) -> None:
    assert round_up(value) == top
