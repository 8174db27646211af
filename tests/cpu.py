"""The CPU that work takes, told for a machine with nothing beside it.

Two processes on one core slow each other down, and their CPU seconds grow with it: what a bar in
seconds means is kept by a yardstick, measured in the second before and just after. What took less
than any bar needs none. One slow try says nothing on a shared machine: the least of three does.
"""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from types import FrameType
from typing import TypeVar

T = TypeVar("T")

BAR = 1.0  # s of CPU that an engine may take on any text up to 100 kB
TRIES = 3
HANGS = 10.0  # s of CPU after which work is stopped
ALONE = 0.012  # s that the yardstick takes with nothing beside it, where the bars were measured
LITTLE = 0.3  # s; every bar is higher
WORDS = "Could we talk on Thursday at 3pm, or send me 2 samples by Friday? " * 1500
PATTERN = re.compile(r"\b(?:(?P<day>mon|tues|thurs|fri)day|(?P<clock>\d{1,2})(?:am|pm)|[a-z]+)\b")


class TooSlow(Exception):
    """Work that does not come back."""


@dataclass
class Taken:
    """Seconds of CPU, once the block has ended."""

    seconds: float = 0.0


def least_cpu(work: Callable[[], T]) -> tuple[T, float]:
    """What the work gave, and its seconds of CPU: the least of up to three tries while they are
    over the bar (a cold cache, a busy neighbour on the core). Raises TooSlow after HANGS."""
    taken: list[float] = []
    while not taken or (len(taken) < TRIES and min(taken) > BAR):
        with cpu() as one, stopped_after(HANGS):
            gave = work()
        taken.append(one.seconds)
    return gave, min(taken)


def yardstick() -> float:
    """CPU seconds of a search like the engines'."""
    began = time.process_time()
    kinds: dict[str | None, int] = {}
    for found in PATTERN.finditer(WORDS.lower()):
        kinds[found.lastgroup] = kinds.get(found.lastgroup, 0) + len(found[0])
    return time.process_time() - began


@lru_cache(maxsize=1)
def yardstick_of(second: int) -> float:
    """The yardstick of this second of the clock, measured once."""
    return yardstick()


@contextmanager
def cpu() -> Iterator[Taken]:
    """What the block takes, less the share that the machine's other work adds."""
    taken, before = Taken(), yardstick_of(int(time.monotonic()))
    began = time.process_time()
    try:
        yield taken
    finally:
        spent = time.process_time() - began
        share = max(1.0, max(before, yardstick()) / ALONE) if spent > LITTLE else 1.0
        taken.seconds = spent / share


@contextmanager
def stopped_after(seconds: float) -> Iterator[None]:
    """What runs in it is stopped after so much CPU, for a search without an end says nothing."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
