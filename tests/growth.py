"""How the CPU of work grows with its input, which no machine's speed and no neighbour changes.

Four times as much to read costs about four times as much CPU when the work is linear, and sixteen
times when it is quadratic: nine lies between.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from tests.cpu import HANGS, TRIES, stopped_after

T = TypeVar("T")

LINEAR = 9.0  # times the CPU, for four times as much
FINE = 0.005  # s; what takes less is taken for as much: caches and the clock have their noise


def growth(work: Callable[[T], object], small: T, large: T) -> float:
    """The CPU of `large` as a multiple of that of `small`, a quarter as long: the least of each in
    up to three tries, while it is not under LINEAR.

    work    warmed already: what a first call reads or compiles is not what grows
    raises  TooSlow after HANGS
    """
    smalls: list[float] = []
    larges: list[float] = []
    while not larges or (len(larges) < TRIES and min(larges) >= LINEAR * min(smalls)):
        smalls.append(max(cpu_of(work, small), FINE))
        larges.append(cpu_of(work, large))
    return min(larges) / min(smalls)


def cpu_of(work: Callable[[T], object], given: T) -> float:
    """Seconds of CPU of one call: this thread's, for a process's ticks coarsely under a timer."""
    with stopped_after(HANGS):
        began = time.thread_time()
        work(given)
        return time.thread_time() - began
