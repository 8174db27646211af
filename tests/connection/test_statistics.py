"""Figures from probe records."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.connection.domain.figures import figures_of, jitter_of, quantile, rate_of, wilson
from callsheet.connection.domain.records import BadRecord, Load, Probe, Record, record_of


def probe(
    n: int, *, there: float = 20, back: float = 30, hold: float = 1, skew: float = 5e6
) -> Probe:
    sent = n * 25.0
    arrived = sent + there + skew
    return Probe(n, sent, arrived, arrived + hold, sent + there + hold + back)


def test_the_round_trip_leaves_out_what_the_server_held() -> None:
    record = Record("data_channel", tuple(probe(n, hold=300) for n in range(40)))

    assert figures_of(record).round_trip_ms == pytest.approx(50)


def test_clocks_that_disagree_change_nothing() -> None:
    near = Record("data_channel", tuple(probe(n, skew=0) for n in range(40)))
    far = Record("data_channel", tuple(probe(n, skew=-9e9) for n in range(40)))

    assert figures_of(near).up.jitter_ms == pytest.approx(figures_of(far).up.jitter_ms, abs=1e-3)
    assert figures_of(near).round_trip_ms == pytest.approx(figures_of(far).round_trip_ms, abs=1e-3)


def test_a_packet_that_never_arrived_is_lost_on_the_way_there() -> None:
    lost = [Probe(n, n * 25.0, None, None, None) for n in range(40, 50)]
    figures = figures_of(Record("data_channel", (*(probe(n) for n in range(40)), *lost)))

    assert figures.up.loss and figures.up.loss.lost == 10 and figures.up.loss.sent == 50
    assert figures.down.loss and figures.down.loss.lost == 0 and figures.down.loss.sent == 40


def test_an_echo_that_never_came_is_lost_on_the_way_back() -> None:
    lost = [Probe(n, n * 25.0, n + 1.0, n + 1.0, None) for n in range(40, 50)]
    figures = figures_of(Record("data_channel", (*(probe(n) for n in range(40)), *lost)))

    assert figures.up.loss and figures.up.loss.lost == 0
    assert figures.down.loss and figures.down.loss.lost == 10 and figures.down.loss.sent == 50


def test_jitter_is_the_mean_change_between_neighbours() -> None:
    times = [(n * 25.0, n * 25.0 + (10 if n % 2 else 16)) for n in range(40)]

    assert jitter_of(times) == pytest.approx(6)


def test_fewer_than_twenty_answers_say_nothing() -> None:
    figures = figures_of(Record("data_channel", tuple(probe(n) for n in range(19))))

    assert figures.round_trip_ms is None and figures.up.loss is None and figures.mos is None


def test_over_the_websocket_no_loss_is_claimed() -> None:
    figures = figures_of(Record("websocket", tuple(probe(n) for n in range(40))))

    assert figures.round_trip_ms == pytest.approx(50)
    assert figures.up.loss is None and figures.down.jitter_ms is None and figures.mos is None


@pytest.mark.parametrize(
    ("lost", "sent", "low", "high"),
    [(0, 480, 0.0, 0.00794), (24, 480, 0.03383, 0.07331), (10, 100, 0.05523, 0.17437)],
    ids=["none", "5%", "10%"],
)
def test_the_interval_is_wilsons(lost: int, sent: int, low: float, high: float) -> None:
    found = wilson(lost, sent)

    assert (found.low, found.high) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))


@given(st.integers(0, 500), st.integers(0, 500))
def test_the_interval_always_holds_the_share(a: int, b: int) -> None:
    found = wilson(min(a, b), max(a, b))

    assert 0 <= found.low <= found.share <= found.high <= 1


def test_the_interval_holds_the_true_loss_in_about_95_of_100_lines() -> None:
    chance = random.Random(4)
    held = 0
    for _ in range(400):
        lost = sum(chance.random() < 0.05 for _ in range(480))
        held += wilson(lost, 480).low <= 0.05 <= wilson(lost, 480).high

    assert 0.92 <= held / 400 <= 0.98


def test_a_rate_is_counted_after_the_ramp() -> None:
    # 1.5 s at a tenth, then 4 Mbit/s
    samples = tuple((t, int(50 * t if t <= 1500 else 75000 + 500 * (t - 1500)))
                    for t in range(0, 5001, 100))  # fmt: skip

    assert rate_of(Load(8, samples)) == pytest.approx(4.0, rel=0.01)


def test_a_line_as_fast_as_the_pace_is_said_to_carry_at_least_that() -> None:
    samples = tuple((float(t), 1000 * t) for t in range(0, 5001, 100))
    record = Record("data_channel", tuple(probe(n) for n in range(40)), up=Load(8, samples))

    assert figures_of(record).up.at_least
    assert not figures_of(record).down.at_least


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=50), st.floats(0, 1))
def test_a_quantile_lies_between_the_extremes(values: list[float], share: float) -> None:
    ordered = sorted(values)

    assert ordered[0] - 1e-6 <= quantile(ordered, share) <= ordered[-1] + 1e-6


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {"way": "pigeon"},
        {"way": "http", "idle": "x"},
        {"way": "http", "idle": [[1, 2]]},
        {"way": "http", "idle": [[1, math.inf, 1, 1, 1]]},
        {"way": "http", "idle": [[1, True, 1, 1, 1]]},
        {"way": "http", "tcp": [1] * 2001},
        {"way": "http", "up": {"samples": []}},
        {"way": "http", "devices": {"camera": 7}},
        {"way": "http", "devices": [1]},
    ],
    ids=range(11),
)
def test_what_is_no_record_is_refused(data: object) -> None:
    with pytest.raises(BadRecord):
        record_of(data)
