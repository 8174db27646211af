"""The figures of a check: delay, jitter and loss each way, what the line carries, delay loaded."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from callsheet.connection.domain.mos import Talk, mos_of
from callsheet.connection.domain.records import Load, Probe, Record

Z_95 = 1.959964
FEWEST_PROBES = 20  # fewer say nothing
FEWEST_BESIDE = 12  # probes beside a load
BEST_MS = 1500.0
RAMP_MS = 2000.0  # a load grows so long: its first moments are not counted
RAMP_TRIPS = 8  # or so many round trips
LONGEST_RAMP = 0.6  # of the load
AT_THE_CAP = 0.9  # of the pace: the line may carry more
OPUS_CEILING_MS = 200.0  # the longest a call's buffer waits for a late packet


@dataclass(frozen=True)
class Loss:
    """Packets lost of those sent, with the 95% interval by Wilson's score."""

    lost: int
    sent: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.lost / self.sent if self.sent else 0.0


@dataclass(frozen=True)
class Side:
    """One way: to the server or back. None where this check cannot see it."""

    loss: Loss | None = None
    jitter_ms: float | None = None
    mbit: float | None = None
    at_least: bool = False  # as fast as the load was paced: the line may carry more
    loaded_ms: float | None = None  # round trip while this way carried the load
    mos: float | None = None

    @property
    def loss_percent(self) -> str:
        """`2.1%`."""
        return f"{self.loss.share:.1%}" if self.loss else ""

    @property
    def loss_interval(self) -> str:
        """`1.0 to 4.3`."""
        return f"{100 * self.loss.low:.1f} to {100 * self.loss.high:.1f}" if self.loss else ""


@dataclass(frozen=True)
class Figures:
    """All figures of one check; None where it cannot see them."""

    round_trip_ms: float | None
    best_ms: float | None
    slow_ms: float | None  # nineteen of twenty were faster
    tcp_ms: float | None  # the same over the WebSocket
    up: Side
    down: Side
    probes: int

    @property
    def sides(self) -> tuple[Side, Side]:
        """There and back."""
        return self.up, self.down

    @property
    def mos(self) -> float | None:
        """The worse of both ways."""
        known = [side.mos for side in (self.up, self.down) if side.mos is not None]
        return min(known, default=None)


def figures_of(record: Record) -> Figures:
    """The figures of a record; those of too few probes are None."""
    trips = sorted(t for probe in record.idle if (t := probe.round_trip) is not None)
    enough = len(trips) >= FEWEST_PROBES
    median = quantile(trips, 0.5) if enough else None
    lossy = record.way == "data_channel" and len(record.idle) >= FEWEST_PROBES
    return Figures(
        round_trip_ms=median,
        best_ms=trips[0] if enough else None,
        slow_ms=quantile(trips, 0.95) if enough else None,
        tcp_ms=quantile(sorted(record.tcp), 0.5) if len(record.tcp) >= FEWEST_PROBES else None,
        up=side_of(up_times(record.idle), record.up, median, loss_up(record.idle), seen=lossy),
        down=side_of(
            down_times(record.idle), record.down, median, loss_down(record.idle), seen=lossy
        ),
        probes=len(record.idle),
    )


def side_of(
    times: Sequence[tuple[float, float]],
    load: Load | None,
    round_trip: float | None,
    loss: Loss,
    *,
    seen: bool,
) -> Side:
    """The figures of one way; `seen` tells whether single packets were watched."""
    rate = rate_of(load)
    return Side(
        loss=loss if seen else None,
        jitter_ms=jitter_of(times) if seen else None,
        mbit=rate,
        at_least=bool(load and rate is not None and rate >= AT_THE_CAP * load.pace_mbit),
        loaded_ms=loaded_of(load, round_trip),
        mos=mos_of(talk_of(times, loss, round_trip)) if seen and round_trip is not None else None,
    )


def quantile(ordered: Sequence[float], share: float) -> float:
    """The value below which `share` of the ordered ones lie, between two neighbours linearly."""
    if not ordered:
        raise ValueError("no values")
    place = share * (len(ordered) - 1)
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def wilson(lost: int, sent: int) -> Loss:
    """The loss and its 95% interval, from 0 to 1 when nothing was sent.

    source  E. B. Wilson, 1927, the score interval without continuity correction
    """
    if sent == 0:
        return Loss(0, 0, 0.0, 1.0)
    share, z2 = lost / sent, Z_95 * Z_95
    middle = (share + z2 / (2 * sent)) / (1 + z2 / sent)
    half = Z_95 / (1 + z2 / sent) * math.sqrt(share * (1 - share) / sent + z2 / (4 * sent * sent))
    low = 0.0 if lost == 0 else max(middle - half, 0.0)
    return Loss(lost, sent, low, 1.0 if lost == sent else min(middle + half, 1.0))


def loss_up(probes: Sequence[Probe]) -> Loss:
    """Lost on the way to the server: it never got them."""
    return wilson(sum(p.arrived is None for p in probes), len(probes))


def loss_down(probes: Sequence[Probe]) -> Loss:
    """Lost on the way back: the server answered, and no echo came."""
    answered = [p for p in probes if p.answered is not None]
    return wilson(sum(p.back is None for p in answered), len(answered))


def up_times(probes: Sequence[Probe]) -> list[tuple[float, float]]:
    """(sent, got) of the way there, for those that arrived, in the order sent."""
    return [(p.sent, p.arrived) for p in probes if p.arrived is not None]


def down_times(probes: Sequence[Probe]) -> list[tuple[float, float]]:
    """(sent, got) of the way back, for those that came back, in the order sent."""
    return [(p.answered, p.back) for p in probes if p.answered is not None and p.back is not None]


def jitter_of(times: Sequence[tuple[float, float]]) -> float | None:
    """The mean change of transit time between neighbours, None for fewer than 20.

    source  RFC 3550, 6.4.1: D(i-1, i); its J is a running estimate of the mean of |D|, which is
            taken here over all. Only differences count, so the clocks need not agree.
    """
    transits = [got - sent for sent, got in times]
    if len(transits) < FEWEST_PROBES:
        return None
    steps = [abs(b - a) for a, b in pairwise(transits)]
    return sum(steps) / len(steps)


def ramp_of(load: Load, round_trip: float | None) -> float:
    """How long the load needed to fill the line, in milliseconds since it began."""
    end = load.samples[-1][0] if load.samples else 0.0
    return min(max(RAMP_MS, RAMP_TRIPS * (round_trip or 0.0)), LONGEST_RAMP * end)


def rate_of(load: Load | None) -> float | None:
    """Megabits a second in the load's best second and a half; None for a load that was shorter.

    TCP needs a while to fill a line and gives way after each loss; in its best moments it shows
    what the line carries.
    """
    if load is None:
        return None
    rates, end = [], 0
    for at, total in load.samples:
        while end < len(load.samples) and load.samples[end][0] < at + BEST_MS:
            end += 1
        if end == len(load.samples):
            break
        until, sum_ = load.samples[end]
        rates.append((sum_ - total) * 8 / (until - at) / 1000)
    return max(rates, default=None)


def loaded_of(load: Load | None, round_trip: float | None) -> float | None:
    """The median round trip while the load ran, once it had filled the line."""
    if load is None or not load.probes:
        return None
    since = load.probes[0].sent + ramp_of(load, round_trip)
    late = (probe.round_trip for probe in load.probes if probe.sent >= since)
    trips = sorted(trip for trip in late if trip is not None)
    return quantile(trips, 0.5) if len(trips) >= FEWEST_BESIDE else None


def talk_of(times: Sequence[tuple[float, float]], loss: Loss, round_trip: float | None) -> Talk:
    """What a voice would meet on this way: half the round trip, the buffer that its jitter needs,
    what is lost and what comes too late for the buffer."""
    transits = sorted(got - sent for sent, got in times)
    spread = quantile(transits, 0.99) - transits[0] if transits else 0.0
    buffer = min(max(spread, 20.0), OPUS_CEILING_MS)
    late = sum(t - transits[0] > buffer for t in transits) / len(transits) if transits else 0.0
    share = min(loss.share + (1 - loss.share) * max(late - 0.01, 0.0), 1.0)
    return Talk(delay_ms=(round_trip or 0.0) / 2, buffer_ms=buffer, loss=share)
