"""Touches after a call: planned while they think it over, dropped when they answer, then let go.

Nothing is sent by itself: a touch that is due is shown with its draft until the person settles it.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Max, QuerySet
from django.utils import timezone

from callsheet.core import when
from callsheet.followup.domain.touches import planned, working_day
from callsheet.followup.models import FollowUp, Outcome
from callsheet.interviews.actions.stages import set_stage
from callsheet.interviews.models import Call, Interview, Message

WAIT_ON = timedelta(days=7)


@transaction.atomic
def plan_touches(*, call: int) -> None:
    """Follower of `outcome.said`: day 3, day 7 and the day it is let go while they think it over;
    with any other outcome the open ones are dropped."""
    row = Call.objects.select_related("outcome", "owner").get(pk=call)
    if row.outcome.kind != Outcome.Kind.THINKING:
        drop_open(row.interview_id)
        return
    for each in planned(held_on(row)):
        touch, made = FollowUp.objects.get_or_create(
            call=row,
            day=each.day,
            defaults={"owner_id": row.owner_id, "kind": each.kind, "due_on": each.on},
        )
        if not made and touch.dropped_at is not None:
            FollowUp.objects.filter(pk=touch.pk).update(dropped_at=None)


def held_on(call: Call) -> date:
    """The day of the call where its owner is; that of the outcome when it has no time."""
    at = call.starts_at or call.outcome.said_at or timezone.now()
    return at.astimezone(when.zone(call.owner.zone or "UTC")).date()


def drop_open(interview: int) -> None:
    """No touch of this interview waits any more."""
    open_touches(interview).update(dropped_at=timezone.now())


def open_touches(interview: int) -> QuerySet[FollowUp]:
    """Those that wait."""
    return FollowUp.objects.filter(
        call__interview=interview, done_at__isnull=True, dropped_at__isnull=True
    )


def drop_answered(*, interview: int) -> None:
    """Follower of `message.pasted`: the client wrote after the call: no touch is wanted."""
    theirs = Message.objects.filter(interview=interview, side=Message.Side.CLIENT)
    newest = theirs.aggregate(at=Max("written_at"))["at"]
    if newest is not None:
        answered = open_touches(interview).exclude(call__starts_at__gte=newest)
        answered.update(dropped_at=timezone.now())


@transaction.atomic
def settle(touch: FollowUp, how: str, *, now: datetime) -> None:
    """`done` (sent by the person), `skip`, `wait` a week more, or `let_go`: the job is lost."""
    if how == "wait":
        touch.due_on = working_day(max(touch.due_on, now.date()) + WAIT_ON)
        touch.save(update_fields=["due_on"])
        return
    touch.done_at = now if how in ("done", "let_go") else None
    touch.dropped_at = now if how == "skip" else None
    touch.save(update_fields=["done_at", "dropped_at"])
    if how == "let_go":
        Outcome.objects.filter(call=touch.call).update(kind=Outcome.Kind.LOST, said_at=now)
        set_stage(touch.call.interview, Interview.Stage.LOST)
        drop_open(touch.call.interview_id)
