"""A line with set faults, for tests: two network namespaces and a loop between two TUN devices.

    with shaped_line(Line(up=Way(delay_ms=40, loss=0.05), down=Way(delay_ms=40))) as hosts:
        hosts.server.run([...]); hosts.client.run([...])

Everything lies inside namespaces made here: no packet can leave them, for they have no other
device. It needs Linux, /dev/net/tun and the right to make namespaces; `why_not` says what is
missing.
"""

from __future__ import annotations

from tools.shaper.hosts import Host, Hosts, shaped_line, why_not
from tools.shaper.way import Line, Way

__all__ = ["Host", "Hosts", "Line", "Way", "shaped_line", "why_not"]
