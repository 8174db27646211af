"""A row of the table, and how CPU time is taken."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """What was measured; a bar of None is a figure to know, not one to reach."""

    what: str
    figure: float
    unit: str
    bar: float | None = None
    at_least: bool = False  # the bar is to be passed upwards

    def reaches(self, bar: float) -> bool:
        """Whether the figure is on the right side of the bar."""
        return self.figure >= bar if self.at_least else self.figure <= bar


def cpu_ms(work: Callable[[], object], runs: int = 15) -> float:
    """Median CPU milliseconds of one call, after one call that is not counted."""
    work()
    taken = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken) * 1000
