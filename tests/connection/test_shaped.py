"""One shaped line, measured by the real commands; all six, five times, are `make line-matrix`."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest

from tests.first_data import begin
from tools.line_matrix import LINES, check, faults, served
from tools.shaper import Way, shaped_line, why_not
from tools.shaper.way import Gate

UDP = bytes([0x45] + [0] * 8 + [17]) + bytes(90)
TCP = bytes([0x45] + [0] * 8 + [6]) + bytes(1490)


def gate(way: Way, **more: bool) -> Gate:
    return Gate(way, chance=random.Random(7), **more)


@pytest.mark.skipif(bool(why_not()), reason=f"no line can be shaped here: {why_not()}")
def test_loss_on_the_way_there_is_measured_on_that_side(tmp_path: Path) -> None:
    line = LINES["lossy on the way there"]
    data = tmp_path / "var"
    begin(data)
    with shaped_line(line) as hosts, served(hosts, str(data)) as there:
        found = check(there)
        if faults(line, found["figures"]):  # a busy machine may have delayed the first
            found = check(there)

    assert found["record"]["way"] == "data_channel"
    assert not faults(line, found["figures"])
    assert found["level"] == "fair"
    assert "they hear you with gaps" in " ".join(found["todo"])


def test_exactly_the_set_share_is_lost() -> None:
    lossy = gate(Way(loss=0.07))

    assert sum(lossy.release(UDP, 0.0) is None for _ in range(1000)) == 70


def test_delay_and_jitter_are_those_set() -> None:
    shaped = gate(Way(delay_ms=50, jitter_ms=30))
    out = [shaped.release(UDP, 0.0) or 0.0 for _ in range(4000)]
    steps = [abs(b - a) * 1000 for a, b in pairwise(out)]

    assert 0.020 <= min(out) < 0.021 and 0.079 < max(out) <= 0.080
    assert sum(steps) / len(steps) == pytest.approx(shaped.way.jitter_rfc_ms, rel=0.05)


def test_a_rate_is_kept_and_a_full_queue_drops() -> None:
    slow = gate(Way(mbit=1, queue_ms=100))
    out = [at for _ in range(40) if (at := slow.release(TCP, 0.0)) is not None]

    assert out[-1] == pytest.approx(len(out) * 1500 * 8 / 1e6)
    assert 8 <= len(out) <= 10


def test_tcp_keeps_its_order_under_jitter() -> None:
    shaped = gate(Way(delay_ms=40, jitter_ms=30))
    out = [shaped.release(TCP, n / 1000) or 0.0 for n in range(200)]

    assert out == sorted(out)


def test_a_line_without_udp_lets_tcp_pass() -> None:
    strict = gate(Way(delay_ms=1), udp=False)

    assert strict.release(UDP, 0.0) is None
    assert strict.release(TCP, 0.0) is not None
