"""The stage of an interview, and its calls."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from callsheet.core.errors import Refusal
from callsheet.interviews.domain.stages import stage_after
from callsheet.interviews.models import Call, Interview, Message
from callsheet.interviews.queries import readings_of
from callsheet.jobs.actions import record


class UnknownStage(Refusal):
    code = "unknown_stage"


def update_stage(*, interview: int) -> None:
    """Follower of `message.pasted`: the stage after the client's last turn."""
    row = Interview.objects.select_related("client", "owner").get(pk=interview)
    turns = readings_of(row)
    if not turns:
        return
    stage = stage_after(row.stage, turns[-1][1].intents, len(turns))
    if stage != row.stage:
        row.stage = stage
        row.save(update_fields=["stage", "updated_at"])


def pass_on(interview: Interview) -> None:
    """The person lets it go; `undo_pass` takes that back."""
    if interview.stage != Interview.Stage.PASSED:
        interview.stage_before_pass, interview.stage = interview.stage, Interview.Stage.PASSED
        interview.save(update_fields=["stage", "stage_before_pass", "updated_at"])


def undo_pass(interview: Interview) -> None:
    """The stage from before it was passed."""
    if interview.stage == Interview.Stage.PASSED:
        interview.stage = interview.stage_before_pass or Interview.Stage.REPLIED
        interview.save(update_fields=["stage", "updated_at"])


def set_stage(interview: Interview, stage: str) -> None:
    """The stage the person chose. Raises UnknownStage."""
    if stage not in Interview.Stage.values:
        raise UnknownStage("Choose one of the stages.")
    interview.stage = stage
    interview.save(update_fields=["stage", "updated_at"])


def mark_contract(interview: Interview, *, started: bool, now: datetime) -> None:
    """Whether the contract runs: from then on the venue's contact rules relax."""
    with transaction.atomic():
        interview.contract_started_at = now if started else None
        if started:
            interview.stage = Interview.Stage.HIRED
        interview.save(update_fields=["contract_started_at", "stage", "updated_at"])
        record("interview.changed", interview=interview.pk)


def call_of(interview: Interview) -> Call:
    """The interview's open call, made (as wanted) when there is none."""
    closed = (Call.State.CANCELLED, Call.State.NO_SHOW, Call.State.HELD)
    found = interview.calls.exclude(state__in=closed).last()
    return found or Call.objects.create(interview=interview, owner=interview.owner)


def new_call(interview: Interview, *, title: str, minutes: int | None) -> Call:
    """One more call of the interview: another round, other people, another length."""
    return Call.objects.create(
        owner=interview.owner, interview=interview, title=title.strip()[:120], minutes=minutes
    )


def agree_time(call: Call, starts_at: datetime, *, minutes: int, room: str) -> None:
    """The time both sides named: the call is booked and the stage says so."""
    call.starts_at, call.minutes, call.room = starts_at, minutes, room
    call.state = Call.State.BOOKED
    call.save(update_fields=["starts_at", "state", "minutes", "room"])
    interview = call.interview
    if interview.stage in (Interview.Stage.BID, Interview.Stage.REPLIED, Interview.Stage.TALKING):
        interview.stage = Interview.Stage.CALLING
        interview.save(update_fields=["stage", "updated_at"])


def unagree(call: Call) -> None:
    """The call's time was cancelled; the interview talks again."""
    call.state = Call.State.CANCELLED
    call.save(update_fields=["state"])
    interview = call.interview
    if interview.stage == Interview.Stage.CALLING:
        interview.stage = Interview.Stage.TALKING
        interview.save(update_fields=["stage", "updated_at"])


def my_last_words(interview: Interview) -> str:
    """The freelancer's last message, "" when there is none."""
    last = interview.messages.filter(side=Message.Side.ME).last()
    return last.text if last else ""


def describe_call(call: Call, *, kind: str, room: str, minutes: int | None) -> None:
    """Kind, length and place of a call as the person says."""
    if kind != call.kind:
        call.kind, call.kind_how = kind, "person"
    call.room, call.minutes = room, minutes
    call.save(update_fields=["kind", "kind_how", "room", "minutes"])


def note_call(*, interview: int) -> None:
    """Follower of `message.pasted`: a call that is wanted exists, with the kind they asked for."""
    row = Interview.objects.select_related("client", "owner").get(pk=interview)
    readings = [read for _, read in readings_of(row)]
    if not any({"call_request", "prep_answer"} & set(read.intents) for read in readings):
        return
    call = call_of(row)
    style = next((read.prep_style for read in reversed(readings) if read.prep_style), None)
    if style and call.kind_how != "person" and call.kind != style:
        call.kind, call.kind_how = style, "rule"
        call.save(update_fields=["kind", "kind_how"])
