"""A call that was held, with what was typed beside it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from callsheet.booking.actions.bookings import book
from callsheet.interviews.models import Call
from callsheet.live.actions import take_jots
from callsheet.live.domain.heard import Line
from tests import make

NOW = datetime(2026, 11, 23, 13, 41, tzinfo=UTC)
START = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
ENDED = START + timedelta(minutes=20)


def booked(**values: Any) -> Call:
    """A call with Maya on Friday the 27th, 9:30 in Lisbon."""
    row = make.interview("Hi Ana, can we talk? Maya", now=NOW, **values)
    call = row.calls.get()
    book(call, START, minutes=15, now=NOW)
    return Call.objects.get(pk=call.pk)


def jotted(call: Call, *lines: tuple[str, str]) -> list[Line]:
    """Lines of (kind, words) typed a minute apart."""
    made = [
        Line(uuid4(), "laptop", number, kind, words, START + timedelta(minutes=number))
        for number, (kind, words) in enumerate(lines, 1)
    ]
    take_jots(call, made, now=ENDED)
    return made
