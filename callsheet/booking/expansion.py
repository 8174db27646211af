"""A calendar feed read in a limited child process, started by subprocess and never forked."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from datetime import datetime

from callsheet.booking.domain.feed_read import Busy, FeedRead, NotACalendar
from callsheet.core.errors import ServiceError
from callsheet.core.spans import Span

SECONDS = 40.0
LONGEST_COMPLAINT = 2_000
UNREADABLE = "The calendar is made in a way that takes too much time or memory to read."
log = logging.getLogger(__name__)


def expanded(data: bytes, *, window: Span, zone: str) -> FeedRead:
    """The busy times of a calendar file, as domain.feed.read_feed gives them.

    Takes seconds for thousands of events, in another process: for jobs, never for a request.
    raises  NotACalendar; ServiceError when the child used up its time or memory
    """
    line = run_child(data, [window.start.isoformat(), window.end.isoformat(), zone])
    item = json.loads(line)
    if "not_a_calendar" in item:
        raise NotACalendar(item["not_a_calendar"])
    return FeedRead(
        busy=tuple(
            Busy(
                start=datetime.fromisoformat(each["start"]),
                end=datetime.fromisoformat(each["end"]),
                uid=each["uid"],
                summary=each["summary"],
                all_day=each["all_day"],
            )
            for each in item["busy"]
        ),
        name=item["name"],
        warnings=tuple(item["warnings"]),
    )


def run_child(data: bytes, arguments: list[str]) -> bytes:
    """The child's one line. Raises ServiceError when it died or took too long."""
    command = [sys.executable, "-m", "callsheet.booking.feed_child", *arguments]
    try:
        done = subprocess.run(  # noqa: S603  (our own module, no shell)
            command, input=data, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise ServiceError(UNREADABLE, permanent=False) from None
    if done.returncode != 0 or not done.stdout.endswith(b"\n"):
        complaint = done.stderr[-LONGEST_COMPLAINT:].decode("utf-8", "replace")
        log.warning("the feed's child ended with %s: %s", done.returncode, complaint)
        raise ServiceError(UNREADABLE, permanent=False)
    return done.stdout
