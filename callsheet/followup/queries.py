"""What waits for a word: calls that have begun; promises and touches that are due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet

from callsheet.accounts.models import Freelancer
from callsheet.core import when
from callsheet.followup.domain.no_show import ASK, ASKED_FOR, neutral_message, phase_of
from callsheet.followup.domain.recap import NextStep
from callsheet.followup.domain.touches import touch_words
from callsheet.followup.models import FollowUp, Promise
from callsheet.interviews.models import Call
from callsheet.replies.queries import client_breaches
from callsheet.venues.actions import rules_of
from callsheet.venues.domain.guard import Breach


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
OVER = timedelta(minutes=15)  # after the start: a call may be over
UNSAID_FOR = timedelta(days=7)


@dataclass(frozen=True)
class DueTouch:
    """A touch that is due, with its draft; the draft is "" on the day it is let go.

    since     the day of the call in words, "" without one
    owed      open promises to this client whose day has come: they go first
    breaches  house rules that the draft would break
    """

    touch: FollowUp
    call: Call
    client: str
    words: str
    since: str
    owed: Sequence[Promise]
    breaches: Sequence[Breach]


@dataclass(frozen=True)
class Due:
    """What is due today or was before: promises, the earliest first, and touches; and the calls
    of the last days of which nobody has said how they went."""

    promises: Sequence[Promise]
    touches: Sequence[DueTouch]
    unsaid: Sequence[Call]
    today: date

    def __bool__(self) -> bool:
        """Whether anything is."""
        return bool(self.promises or self.touches or self.unsaid)


def due_today(owner: Freelancer, *, now: datetime) -> Due:
    """What is due where the owner is; five queries at most, however much there is."""
    today = now.astimezone(when.zone(owner.zone or "UTC")).date()
    waiting = {"owner": owner, "done_at": None, "dropped_at": None, "due_on__lte": today}
    promises = Promise.objects.filter(**waiting).select_related("interview__client")
    rows = FollowUp.objects.filter(**waiting).select_related(
        "call__interview__client", "call__interview__venue", "call__outcome", "call__owner"
    )
    touches = rows.prefetch_related("call__interview__venue__rules")[:MOST_DUE]
    owed = list(promises[:MOST_DUE])
    unsaid = list(unsaid_calls(owner, now=now)[:MOST_DUE])
    return Due(owed, [due_touch(row, owed) for row in touches], unsaid, today)


def unsaid_calls(owner: Freelancer, *, now: datetime) -> QuerySet[Call]:
    """The calls held in the last days that are over, without an outcome."""
    rows = Call.objects.filter(owner=owner, state=Call.State.HELD).select_related(
        "interview__client"
    )
    rows = rows.filter(starts_at__gt=now - UNSAID_FOR, starts_at__lt=now - OVER)
    return rows.filter(Q(outcome=None) | Q(outcome__kind="")).order_by("-starts_at")


def due_touch(row: FollowUp, owed: Sequence[Promise]) -> DueTouch:
    """One touch with its draft.

    owed  promises whose day has come, to any client
    """
    call, said, interview = row.call, row.call.outcome, row.call.interview
    client = interview.client.first_name
    step = NextStep(said.next_what, said.next_who, said.next_on)
    touch = row.kind == FollowUp.Kind.TOUCH
    words = touch_words(row.day, step, to=client, me=call.owner.name) if touch else ""
    zone = call.owner.zone or "UTC"
    return DueTouch(
        touch=row,
        call=call,
        client=client or "the client",
        words=words,
        since=when.local_day(call.starts_at, zone) if call.starts_at else "",
        owed=[promise for promise in owed if promise.interview_id == call.interview_id],
        breaches=client_breaches(interview, words, rules_of(interview.venue)) if words else (),
    )
