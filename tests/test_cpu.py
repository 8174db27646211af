"""The two measures of CPU see what they are there for, and forgive one busy moment."""

from __future__ import annotations

import time

import pytest

from tests import cpu
from tests.cpu import TooSlow, least_cpu, stopped_after
from tests.growth import LINEAR, growth


def linear(count: int) -> None:
    for _ in range(count):
        pass


def quadratic(count: int) -> None:
    for _ in range(count):
        linear(count)


def spend(seconds: float) -> None:
    """Uses so much CPU."""
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def test_work_that_is_linear_grows_by_less_than_nine_times() -> None:
    assert growth(linear, 1_000_000, 4_000_000) < LINEAR


def test_a_quadratic_loop_does_not() -> None:
    assert growth(quadratic, 700, 2_800) > LINEAR


def test_one_try_beside_a_busy_neighbour_is_forgiven() -> None:
    busy = iter([0.3])

    def work(count: int) -> None:
        linear(count)
        if count > 1_000_000:
            spend(next(busy, 0.0))

    assert growth(work, 1_000_000, 4_000_000) < LINEAR


def test_what_takes_no_time_does_not_grow() -> None:
    assert growth(linear, 1, 4) < LINEAR


def test_the_quickest_of_three_tries_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cpu, "BAR", 0.1)
    tries = iter([0.2, 0.0])

    _, seconds = least_cpu(lambda: spend(next(tries)))

    assert seconds < 0.1


def test_what_is_over_the_bar_three_times_stays_over_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cpu, "BAR", 0.1)
    tries = []

    _, seconds = least_cpu(lambda: tries.append(spend(0.2)))

    assert len(tries) == 3
    assert seconds > 0.1


def test_a_search_without_an_end_is_stopped() -> None:
    with pytest.raises(TooSlow), stopped_after(0.2):
        spend(60)
