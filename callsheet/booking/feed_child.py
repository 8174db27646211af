"""Reads an untrusted calendar feed in a process of its own with little CPU and memory.

Takes the file on standard input; writes one JSON line, the fields of FeedRead, or
{"not_a_calendar": sentence}. Run as `python -m callsheet.booking.feed_child START END ZONE`, the
window's ends in ISO form; imports no Django.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import zoneinfo
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from types import FrameType

from callsheet.booking.domain.feed import RunsAway, read_feed
from callsheet.booking.domain.feed_read import FeedRead, NotACalendar
from callsheet.core.spans import Span

CPU_SECONDS = 20
MEMORY_BYTES = 1_500_000_000
SECONDS_FOR_ONE_EVENT = 0.5
MOST_RUNAWAYS = 4
LOWER_PRIORITY = 10


def limit() -> None:
    """CPU, memory and priority of this process, for good."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    os.nice(LOWER_PRIORITY)


class Stopwatch:
    """Interrupts an event that takes too much CPU, such as a rule that never matches.

    A file with many of them is made to do harm: the process ends, and so the file is not read.
    """

    def __init__(self) -> None:
        self._runaways = 0
        signal.signal(signal.SIGVTALRM, self._ring)

    def _ring(self, _signal: int, _frame: FrameType | None) -> None:
        self._runaways += 1
        if self._runaways > MOST_RUNAWAYS:
            sys.exit("too many events run away")
        raise RunsAway

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """For one event. Raises RunsAway in the midst of it."""
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS_FOR_ONE_EVENT)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def as_json(read: FeedRead) -> str:
    """What was read in one line, times in ISO form."""
    return json.dumps(asdict(read), default=datetime.isoformat)


def main() -> None:
    """One answer line for the file."""
    limit()
    zoneinfo.reset_tzpath(to=())  # the pinned tzdata, as in config/settings.py
    stopwatch = Stopwatch()
    start, end, zone = sys.argv[1:4]
    window = Span(datetime.fromisoformat(start), datetime.fromisoformat(end))
    try:
        read = read_feed(sys.stdin.buffer.read(), window=window, zone=zone, guard=stopwatch)
        answer = as_json(read)
    except NotACalendar as refusal:
        answer = json.dumps({"not_a_calendar": str(refusal)})
    sys.stdout.write(answer + "\n")


if __name__ == "__main__":
    main()
