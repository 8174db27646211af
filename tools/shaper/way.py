"""What one direction of the line does to a packet: rate, delay, jitter, loss. Pure but for chance.

Loss is set exactly: of every hundred packets of one kind (protocol and size) the set number is
lost, at random places, so that a measurement is held against the loss and not against the shaper's
own luck. Jitter is uniform around
the delay. TCP keeps its order, as routers hash a flow into one queue; UDP may overtake itself.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

TCP = 6
BLOCK = 100
SAME_SIZE = 16  # packets of one kind differ by less


@dataclass(frozen=True)
class Way:
    """One direction.

    jitter_ms  half the width of the uniform jitter around the delay; at most the delay
    loss       share of packets lost, 0 to 1, in whole hundredths
    mbit       what passes in a second; None for no limit
    queue_ms   how long a packet waits at most for its turn; what would wait longer is dropped
    """

    delay_ms: float = 0.0
    jitter_ms: float = 0.0
    loss: float = 0.0
    mbit: float | None = None
    queue_ms: float = 150.0

    @property
    def jitter_rfc_ms(self) -> float:
        """The mean change between neighbours that this jitter makes: a third of its width."""
        return 2 * self.jitter_ms / 3


@dataclass(frozen=True)
class Line:
    """Both directions; `udp` False lets no UDP pass, as a strict firewall."""

    up: Way
    down: Way
    udp: bool = True


@dataclass
class Gate:
    """The state of one direction."""

    way: Way
    udp: bool = True
    chance: random.Random = field(default_factory=random.Random)
    free_at: float = 0.0
    last_tcp: float = 0.0
    blocks: dict[tuple[int, int], list[bool]] = field(default_factory=dict)

    def release(self, packet: bytes, now: float) -> float | None:
        """When the packet comes out, in seconds of the clock of `now`; None when it is lost."""
        protocol = packet[9] if len(packet) > 9 and packet[0] >> 4 == 4 else 0
        if protocol == 17 and not self.udp:
            return None
        if self.lost((protocol, len(packet) // SAME_SIZE)):
            return None
        start = max(now, self.free_at)
        if self.way.mbit is not None:
            if start - now > self.way.queue_ms / 1000:
                return None
            self.free_at = start + len(packet) * 8 / (self.way.mbit * 1e6)
            start = self.free_at
        offset = self.chance.uniform(-self.way.jitter_ms, self.way.jitter_ms)
        out = start + (self.way.delay_ms + offset) / 1000
        if protocol == TCP:
            out = self.last_tcp = max(out, self.last_tcp)
        return out

    def lost(self, kind: tuple[int, int]) -> bool:
        """Whether chance takes this packet."""
        if not self.way.loss:
            return False
        block = self.blocks.setdefault(kind, [])
        if not block:
            count = round(self.way.loss * BLOCK)
            block += [True] * count + [False] * (BLOCK - count)
            self.chance.shuffle(block)
        return block.pop()
