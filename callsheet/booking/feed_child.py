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

from callsheet.booking.domain.feed import FeedRead, NotACalendar, RunsAway, read_feed
from callsheet.core.spans import Span

CPU_SECONDS = 20
MEMORY_BYTES = 1_500_000_000
SECONDS_FOR_ONE_EVENT = 0.7
LOWER_PRIORITY = 10


def limit() -> None:
    """CPU, memory and priority of this process, for good."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    os.nice(LOWER_PRIORITY)


def give_up(_signal: int, _frame: FrameType | None) -> None:
    """What the timer of one event does."""
    raise RunsAway


@contextmanager
def timed() -> Iterator[None]:
    """Interrupts an event that takes too much CPU, such as a rule that never matches."""
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
    signal.signal(signal.SIGVTALRM, give_up)
    start, end, zone = sys.argv[1:4]
    window = Span(datetime.fromisoformat(start), datetime.fromisoformat(end))
    try:
        answer = as_json(read_feed(sys.stdin.buffer.read(), window=window, zone=zone, guard=timed))
    except NotACalendar as refusal:
        answer = json.dumps({"not_a_calendar": str(refusal)})
    sys.stdout.write(answer + "\n")


if __name__ == "__main__":
    main()
