"""The lines, and how near a measurement must come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from callsheet.connection.line_server.limits import DOWN_MBIT, UP_MBIT
from tools.shaper import Line, Way

LINES: dict[str, Line] = {
    "clean, near": Line(Way(20, 0, 0, 50), Way(20, 0, 0, 50)),
    "busy Wi-Fi": Line(Way(30, 10, 0, 5), Way(30, 10, 0, 20)),
    "far away": Line(Way(150, 5, 0, 2, 300), Way(150, 5, 0, 10, 300)),
    "lossy on the way there": Line(Way(40, 5, 0.05, 1), Way(40, 5, 0, 4)),
    "lossy on the way back": Line(Way(40, 5, 0, 2), Way(40, 5, 0.10, 1)),
    "poor both ways": Line(Way(80, 30, 0.02, 0.5), Way(80, 30, 0.02, 1)),
}
PROBE_BITS, ECHO_BITS = 97 * 8, 121 * 8  # as they lie on the line, counted there
LEAST_MS = 2.0  # a figure of a few milliseconds may be so far off


@dataclass(frozen=True)
class Bar:
    """How near: of the delay 5% or 2 ms, of the jitter 25% or 2 ms where none is set, of the rate
    15%; the set loss inside the 95% interval."""

    delay: float = 0.05
    jitter: float = 0.25
    rate: float = 0.15


BARS = Bar()


def row_of(line: Line, figures: dict[str, Any]) -> list[tuple[str, float, float, bool]]:
    """(what, set, measured, within the bar) of one check."""
    delay = trip_of(line)
    trip = figures["round_trip_ms"]
    near = abs(trip - delay) <= max(BARS.delay * delay, LEAST_MS)
    return [("delay", delay, trip, near), *side_rows(line.up, figures["up"], "up", UP_MBIT),
            *side_rows(line.down, figures["down"], "down", DOWN_MBIT)]  # fmt: skip


def trip_of(line: Line) -> float:
    """The round trip that was set: both delays, and the time a probe and its echo take at the set
    rates."""
    rates = PROBE_BITS / (line.up.mbit or 1e9) + ECHO_BITS / (line.down.mbit or 1e9)
    return line.up.delay_ms + line.down.delay_ms + rates / 1000


def side_rows(
    way: Way, side: dict[str, Any], name: str, cap: float
) -> Iterator[tuple[str, float, float, bool]]:
    """The rows of one way."""
    jitter = side["jitter_ms"]
    allowed = BARS.jitter * way.jitter_rfc_ms if way.jitter_ms else LEAST_MS
    yield f"jitter {name}", way.jitter_rfc_ms, jitter, abs(jitter - way.jitter_rfc_ms) <= allowed
    loss = side["loss"]
    inside = loss["low"] <= way.loss <= loss["high"]
    yield f"loss {name}", way.loss, loss["share"], inside and (bool(way.loss) or not loss["lost"])
    rate = min(way.mbit or cap, cap)
    yield f"rate {name}", rate, side["mbit"], abs(side["mbit"] - rate) <= BARS.rate * rate


def faults(line: Line, figures: dict[str, Any]) -> list[str]:
    """What lies outside its bar, in words; [] when nothing does."""
    return [
        f"{what}: set {wanted:g}, measured {got:.4g}"
        for what, wanted, got, near in row_of(line, figures)
        if not near
    ]
