"""A calendar of 5,000 events, read in its child process."""

from __future__ import annotations

import resource
from collections.abc import Iterator

from callsheet.booking.expansion import expanded
from tests.booking.test_expansion import LISBON, YEAR, office_calendar
from tools.bench.row import Row


def rows() -> Iterator[Row]:
    """CPU seconds of the child, its start in them."""
    data = office_calendar("Romance Standard Time")
    before = of_children()
    expanded(data, window=YEAR, zone=LISBON)
    yield Row("a calendar of 5,000 events, child process (CPU)", of_children() - before, "s", 4)


def of_children() -> float:
    """Seconds of CPU that ended child processes took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
