"""What one check may take, and how many may run: nothing here grows with what a peer sends."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from callsheet.connection.line_server.tcp_info import Count, bytes_by_segments, counted
from callsheet.core.errors import Refusal

UP_MBIT, DOWN_MBIT = 8.0, 25.0  # more, and a browser fakes delay under load by itself
LOADS = 4  # connections that share one load
LOAD_SECONDS = 8.0
RAMP_SECONDS = 2.0  # a load grows so long, or TCP floods the line and waits for what it lost
CHECK_SECONDS = 60.0
MOST_CHECKS = 4  # at once
MOST_A_MINUTE = 12
MOST_PROBES = 4000
MOST_UP_BYTES = int(UP_MBIT * 1.5 * LOAD_SECONDS * 125_000)
MOST_MESSAGE = 65_536
HELLO_SECONDS = 5.0
SAMPLE_MS = 50.0
SEGMENT = 1440  # bytes that fill one packet of a load


class LineBusy(Refusal):
    code = "line_busy"


class TooMuch(Refusal):
    code = "line_too_much"


@dataclass
class Door:
    """Lets a bounded number of checks in."""

    inside: int = 0
    entered: deque[float] = field(default_factory=deque)

    def enter(self, now: float) -> None:
        """One more check. Raises LineBusy."""
        while self.entered and self.entered[0] < now - 60:
            self.entered.popleft()
        if self.inside >= MOST_CHECKS or len(self.entered) >= MOST_A_MINUTE:
            raise LineBusy("Too many line checks at once. Try again in a minute.")
        self.inside += 1
        self.entered.append(now)

    def leave(self) -> None:
        """A check that ended."""
        self.inside -= 1


@dataclass
class Session:
    """One check: the probes that came, the bytes that came. Times in milliseconds."""

    key: str
    probes: dict[int, tuple[float, float]] = field(default_factory=dict)
    up_bytes: int = 0
    up: list[tuple[float, int]] = field(default_factory=list)
    gauges: tuple[Gauge, Gauge] = field(default_factory=lambda: (Gauge(False), Gauge(True)))
    loads: int = 0

    def note_probe(self, number: int, arrived: float, answered: float) -> None:
        """A probe and its answer. Raises TooMuch."""
        if len(self.probes) >= MOST_PROBES:
            raise TooMuch("More probes than a check has.")
        self.probes[number] = (arrived, answered)

    def note_bytes(self, count: int, now: float) -> None:
        """Bytes of the load on its way up; a sample at most every 50 ms. Raises TooMuch."""
        self.up_bytes += count
        if self.up_bytes > MOST_UP_BYTES:
            raise TooMuch("More bytes than a check has.")
        if not self.up or now - self.up[-1][0] >= SAMPLE_MS:
            self.up.append((now, self.up_bytes))

    def samples(self) -> dict[str, list[tuple[float, int]]]:
        """(ms, bytes so far) of both loads; `down` is empty where the kernel tells nothing."""
        up, down = (bytes_by_segments(gauge.samples) for gauge in self.gauges)
        return {"up": up or self.up, "down": down}


@dataclass
class Gauge:
    """The connections of one load, looked at together."""

    down: bool
    counts: dict[int, Count] = field(default_factory=dict)
    samples: list[tuple[float, Count]] = field(default_factory=list)

    def look(self, raw: Any, now: float) -> None:
        """One connection looked at; a sample of all of them at most every 50 ms."""
        found = counted(raw, down=self.down)
        if found is None:
            return
        self.counts[id(raw)] = found
        if not self.samples or now - self.samples[-1][0] >= SAMPLE_MS:
            self.samples.append((now, sum(self.counts.values(), Count())))


@dataclass
class Pacer:
    """How many bytes a load may send by now: whole segments, at a pace that grows at first.

    What the line did not take in time is not made up for.
    """

    pace: float  # bytes a second
    begin: float  # seconds
    seen: float = 0.0  # the last look, in seconds since the beginning
    credit: float = 0.0

    def due(self, now: float) -> int:
        """Bytes to send now."""
        elapsed = now - self.begin
        step = min(elapsed - self.seen, 0.1)
        share = min(max(elapsed / RAMP_SECONDS, 0.1) ** 2, 1.0)
        self.seen = elapsed
        self.credit += step * share * self.pace
        count = int(self.credit // SEGMENT)
        self.credit -= count * SEGMENT
        return count * SEGMENT
