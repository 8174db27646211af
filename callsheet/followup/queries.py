"""What waits for a word: calls that have begun; promises and touches that are due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from callsheet.accounts.models import Freelancer
from callsheet.core import when
from callsheet.followup.domain.no_show import ASK, ASKED_FOR, neutral_message, phase_of
from callsheet.followup.domain.recap import NextStep, step_said
from callsheet.followup.domain.touches import touch_words
from callsheet.followup.models import FollowUp, Promise
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


MOST_DUE = 8


@dataclass(frozen=True)
class DueTouch:
    """A touch that is due, with its draft; the draft is "" on the day it is let go."""

    touch: FollowUp
    call: Call
    client: str
    words: str


@dataclass(frozen=True)
class Due:
    """What is due today or was before: promises, the earliest first, and touches."""

    promises: Sequence[Promise]
    touches: Sequence[DueTouch]
    today: date

    def __bool__(self) -> bool:
        """Whether anything is."""
        return bool(self.promises or self.touches)


def due_today(owner: Freelancer, *, now: datetime) -> Due:
    """What is due where the owner is; two queries, however much there is."""
    today = now.astimezone(when.zone(owner.zone or "UTC")).date()
    waiting = {"owner": owner, "done_at": None, "dropped_at": None, "due_on__lte": today}
    promises = Promise.objects.filter(**waiting).select_related("interview__client")
    rows = FollowUp.objects.filter(**waiting).select_related(
        "call__interview__client", "call__outcome", "call__owner"
    )
    return Due(list(promises[:MOST_DUE]), [due_touch(row) for row in rows[:MOST_DUE]], today)


def due_touch(row: FollowUp) -> DueTouch:
    """One touch with its draft."""
    call, said = row.call, row.call.outcome
    client = call.interview.client.first_name
    step = step_said(NextStep(said.next_what, said.next_who, said.next_on))
    touch = row.kind == FollowUp.Kind.TOUCH
    words = touch_words(row.day, to=client, me=call.owner.name, next_step=step) if touch else ""
    return DueTouch(row, call, client or "the client", words)
