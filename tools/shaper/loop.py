"""The loop that carries packets between two TUN devices, in a process of its own."""

from __future__ import annotations

import contextlib
import heapq
import os
import selectors
import time
from itertools import count

from tools.shaper.way import Gate, Line

SPIN_SECONDS = 0.0004  # the last moment before a packet is due is waited for awake
MOST = 65_536


def favour() -> None:
    """Asks the kernel to run this process on time; does without where that is not allowed."""
    with contextlib.suppress(PermissionError, OSError):
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(20))


def carry(client: int, server: int, line: Line) -> None:
    """Carries packets until a device goes away. `client` and `server` are TUN descriptors."""
    favour()
    for fd in (client, server):
        os.set_blocking(fd, False)
    gates = {client: (Gate(line.up, line.udp), server), server: (Gate(line.down, line.udp), client)}
    waiting: list[tuple[float, int, int, bytes]] = []
    order = count()
    with selectors.DefaultSelector() as selector:
        for fd in gates:
            selector.register(fd, selectors.EVENT_READ)
        while True:
            pause = None if not waiting else waiting[0][0] - time.perf_counter() - SPIN_SECONDS
            for key, _ in selector.select(None if pause is None else max(pause, 0)):
                take(key.fd, gates[key.fd], waiting, order)
            while waiting and waiting[0][0] - time.perf_counter() <= SPIN_SECONDS:
                due, _, out, packet = heapq.heappop(waiting)
                while time.perf_counter() < due:
                    pass
                with contextlib.suppress(BlockingIOError):  # the other side reads too slowly
                    os.write(out, packet)


def take(
    fd: int, gate: tuple[Gate, int], waiting: list[tuple[float, int, int, bytes]], order: count[int]
) -> None:
    """Every packet that lies ready at a device."""
    shaped, out = gate
    for _ in range(64):
        try:
            packet = os.read(fd, MOST)
        except BlockingIOError:
            return
        due = shaped.release(packet, time.perf_counter())
        if due is not None:
            heapq.heappush(waiting, (due, next(order), out, packet))
