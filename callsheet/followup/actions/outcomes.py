"""How a call ended, in the person's word; the interview's stage follows."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from callsheet.core.errors import Refusal
from callsheet.followup.actions.attendance import mark_no_show, they_came, undo_no_show
from callsheet.followup.domain.recap import NextStep
from callsheet.followup.models import Outcome, Promise
from callsheet.interviews.actions.stages import pass_on, set_stage, undo_pass
from callsheet.interviews.models import Call, Interview
from callsheet.jobs.actions import record

STAGES = {
    Outcome.Kind.WON: Interview.Stage.HIRED,
    Outcome.Kind.THINKING: Interview.Stage.CALLED,
    Outcome.Kind.LOST: Interview.Stage.LOST,
}


class UnknownOutcome(Refusal):
    code = "unknown_outcome"


@transaction.atomic
def say_outcome(call: Call, kind: str, *, now: datetime) -> Outcome:
    """The outcome; said again, the last word counts and what the one before did is taken back.

    Raises UnknownOutcome, and NotStarted for a no-show before the call.
    """
    if kind not in Outcome.Kind.values:
        raise UnknownOutcome("Choose how it went.")
    before = Outcome.objects.filter(call=call).first()
    take_back(call, before.kind if before else "", now=now)
    if kind == Outcome.Kind.NO_SHOW:
        mark_no_show(call, now=now)
    elif call.state != Call.State.HELD:
        they_came(call)
    call.interview.refresh_from_db(fields=["stage", "stage_before_pass"])
    if kind == Outcome.Kind.PASSED:
        pass_on(call.interview)
    elif kind in STAGES:
        set_stage(call.interview, STAGES[Outcome.Kind(kind)])
    outcome, _ = Outcome.objects.update_or_create(
        call=call, defaults={"owner_id": call.owner_id, "kind": kind, "said_at": now}
    )
    record("outcome.said", call=call.pk)
    return outcome


def take_back(call: Call, kind: str, *, now: datetime) -> None:
    """What an earlier outcome did beyond the stage."""
    if kind == Outcome.Kind.NO_SHOW:
        undo_no_show(call, now=now)
    if kind == Outcome.Kind.PASSED:
        undo_pass(call.interview)


@transaction.atomic
def say_next(call: Call, step: NextStep, *, now: datetime) -> None:
    """What comes next: what, who, when. One's own is kept as a promise, any other is not."""
    words = " ".join(step.what.split())[:300]
    Outcome.objects.update_or_create(
        call=call,
        defaults={
            "owner_id": call.owner_id,
            "next_what": words,
            "next_who": step.who if step.who in Outcome.Who.values else "",
            "next_on": step.on,
        },
    )
    own = Promise.objects.filter(interview=call.interview, about=about_next(call))
    if words and step.who == Outcome.Who.ME:
        Promise.objects.update_or_create(
            interview=call.interview,
            about=about_next(call),
            defaults={"owner_id": call.owner_id, "text": words, "due_on": step.on,
                      "edited_at": now, "dropped_at": None},
        )  # fmt: skip
    else:
        own.filter(done_at__isnull=True, dropped_at__isnull=True).update(dropped_at=now)


def about_next(call: Call) -> str:
    """The name under which one's own next step is kept as a promise."""
    return f"n-{call.uid.hex[:16]}"
