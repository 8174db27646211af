"""The no-show clock and what it advises.

Source: DOMAIN section 7: +5 min a message, +10 min close the room, one neutral reschedule; without
notice it is a strong warning sign, consider passing; a second time, pass.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from callsheet.core import when

ASK = timedelta(minutes=5)
CLOSE = timedelta(minutes=10)
ASKED_FOR = timedelta(hours=12)  # then nobody remembers
MOVES_IN_A_ROW = 2

Phase = Literal["before", "ask", "close", "over"]


def phase_of(starts_at: datetime, now: datetime) -> Phase:
    """Where the clock of a booked call stands: at 5 minutes it asks, at 10 it offers to close."""
    waited = now - starts_at
    if waited < ASK:
        return "before"
    if waited < CLOSE:
        return "ask"
    return "close" if waited < ASKED_FOR else "over"


def neutral_message(name: str, zone_name: str, starts_at: datetime, *, twelve: bool) -> str:
    """The one message to send: no blame, one way on."""
    hello = f"Hi {name}," if name else "Hi,"
    at = f"{when.clock(starts_at, zone_name, twelve=twelve)} {when.city(zone_name)}"
    return (
        f"{hello} I was in the room for our call at {at} and waited ten minutes; I guess something "
        "came up. If you'd still like to talk, send me two times that suit you and I'll take one."
    )


def advice(earlier: int) -> str:
    """What to do after a no-show, by how many there were before it."""
    if earlier:
        return "This is the second time. Pass on this client."
    return "A strong warning sign. Send one neutral message; consider passing."


def evidence(both: str, *, told: str = "") -> str:
    """The words a sign shows: the client's own when they told, else when one waited."""
    return told or f"Nobody came to the call of {both}."
