"""Calls that have begun and wait for a word on whether the client came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from callsheet.accounts.models import Freelancer
from callsheet.core import when
from callsheet.followup.domain.no_show import ASK, ASKED_FOR, neutral_message, phase_of
from callsheet.interviews.models import Call


@dataclass(frozen=True)
class Waiting:
    """One call whose client may not have come; `message` once it is time to close the room."""

    call: Call
    client: str
    minutes: int
    message: str


def waiting_calls(owner: Freelancer, *, now: datetime) -> list[Waiting]:
    """The booked calls that began 5 minutes to 12 hours ago, the latest first."""
    rows = Call.objects.filter(
        owner=owner,
        state=Call.State.BOOKED,
        starts_at__lte=now - ASK,
        starts_at__gt=now - ASKED_FOR,
    )
    rows = rows.select_related("interview__client").order_by("-starts_at")
    return [waiting(call, now=now) for call in rows[:3]]


def waiting(call: Call, *, now: datetime) -> Waiting:
    """One call on the no-show clock."""
    client, starts_at = call.interview.client, call.starts_at or now
    zone = client.zone or call.owner.zone or "UTC"
    closing = phase_of(starts_at, now) == "close"
    words = neutral_message(client.first_name, zone, starts_at, twelve=when.twelve_hour(zone))
    minutes = int((now - starts_at) / timedelta(minutes=1))
    return Waiting(call, client.first_name or "the client", minutes, words if closing else "")
