"""The CPU that work takes, told for a machine with nothing beside it.

Two processes on one core slow each other down, and their CPU seconds grow with it: what a bar in
seconds means is kept by a yardstick, measured just before and after.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

ALONE = 0.012  # s that the yardstick takes with nothing beside it, where the bars were measured
WORDS = "Could we talk on Thursday at 3pm, or send me 2 samples by Friday? " * 1500
PATTERN = re.compile(r"\b(?:(?P<day>mon|tues|thurs|fri)day|(?P<clock>\d{1,2})(?:am|pm)|[a-z]+)\b")


@dataclass
class Taken:
    """Seconds of CPU, once the block has ended."""

    seconds: float = 0.0


def yardstick() -> float:
    """CPU seconds of a search like the engines'."""
    began = time.process_time()
    kinds: dict[str | None, int] = {}
    for found in PATTERN.finditer(WORDS.lower()):
        kinds[found.lastgroup] = kinds.get(found.lastgroup, 0) + len(found[0])
    return time.process_time() - began


@contextmanager
def cpu() -> Iterator[Taken]:
    """What the block takes, less the share that the machine's other work adds."""
    taken, before = Taken(), yardstick()
    began = time.process_time()
    try:
        yield taken
    finally:
        spent = time.process_time() - began
        taken.seconds = spent / max(1.0, max(before, yardstick()) / ALONE)
