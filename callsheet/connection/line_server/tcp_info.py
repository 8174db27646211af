"""What the kernel saw of a TCP connection, packets behind a lost one included (Linux only).

An application gets the bytes behind a lost packet late and in one piece, so counting there shows
rates that the line never had. The kernel counts each packet as it comes.
"""

from __future__ import annotations

import socket
import struct
from dataclasses import dataclass
from typing import Any

SIZE = 256
# offsets in struct tcp_info of linux/tcp.h
ACKED, RECEIVED, SEGMENTS_IN, DELIVERED = 120, 128, 152, 192
FEWEST = 20  # segments before their mean size means anything
HEADERS = 52  # of IPv4 and TCP with its timestamps: a line's rate counts them


@dataclass(frozen=True)
class Count:
    """Segments that came through, and the bytes that the application may have."""

    segments: int = 0
    bytes: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.segments + other.segments, self.bytes + other.bytes)


def counted(raw: Any, *, down: bool) -> Count | None:
    """What came through so far: sent from here (`down`) or received; None where nobody tells."""
    option = getattr(socket, "TCP_INFO", None)
    if option is None:
        return None
    try:
        info = raw.getsockopt(socket.IPPROTO_TCP, option, SIZE)
    except OSError:  # closed meanwhile
        return None
    if len(info) < DELIVERED + 4:  # an older kernel
        return None
    (segments,) = struct.unpack_from("=I", info, DELIVERED if down else SEGMENTS_IN)
    (total,) = struct.unpack_from("=Q", info, ACKED if down else RECEIVED)
    return Count(segments, total)


def bytes_by_segments(samples: list[tuple[float, Count]]) -> list[tuple[float, int]]:
    """(ms, bytes so far with their headers), from segments times their mean size.

    The mean size is the largest seen so far in the load: while bytes wait behind a lost packet the
    mean is too small.
    """
    sizes = [c.bytes / c.segments for _, c in samples if c.segments >= FEWEST]
    size = max(sizes, default=0.0)
    return [(at, round(c.segments * (size + HEADERS))) for at, c in samples] if size else []
