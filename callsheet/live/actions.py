"""Lines taken from the devices, each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from callsheet.core import when
from callsheet.interviews.models import Call
from callsheet.jobs.actions import record
from callsheet.live.domain.heard import Line
from callsheet.live.models import Jot
from callsheet.reading.domain.times.due import due_day


@transaction.atomic
def take_jots(call: Call, lines: Sequence[Line], *, now: datetime) -> list[UUID]:
    """The ids of those lines that are kept now, however often they were sent.

    call   of the owner whose lines they are; its interview and owner are read
    lines  in any order; one whose id another call has is left out
    """
    wanted = [line.uid for line in lines]
    known = set(Jot.objects.filter(uid__in=wanted).values_list("uid", flat=True))
    fresh = [with_day(line, call) for line in lines if line.uid not in known]
    Jot.objects.bulk_create([jot_of(line, call, now) for line in fresh], ignore_conflicts=True)
    if fresh:
        record("jot.taken", call=call.pk)
        tell(call, fresh)
    return list(Jot.objects.filter(uid__in=wanted, call=call).values_list("uid", flat=True))


def with_day(line: Line, call: Call) -> Line:
    """A promise with the day read in its words, as it was where its writer is."""
    if line.kind != "promise" or not line.text:
        return line
    owner = call.owner
    today = line.written_at.astimezone(when.zone(owner.zone or "UTC")).date()
    found = due_day(line.text, today=today, country=owner.country or None)
    return replace(line, due_on=found.on if found else None)


def jot_of(line: Line, call: Call, now: datetime) -> Jot:
    """The row of a line."""
    return Jot(
        uid=line.uid,
        owner_id=call.owner_id,
        call=call,
        device=line.device,
        sequence=line.sequence,
        kind=line.kind,
        text=line.text,
        due_on=line.due_on,
        written_at=line.written_at,
        received_at=now,
        strikes=line.strikes,
    )


def tell(call: Call, fresh: Iterable[Line]) -> None:
    """What follows from new lines: promises kept and withdrawn, the call begun.

    A line may be struck before it arrives, from another device: it never counts then.
    """
    uids = [line.uid for line in fresh]
    gone = set(Jot.objects.filter(call=call, strikes__in=uids).values_list("strikes", flat=True))
    for line in fresh:
        if line.strikes is not None:
            record("promise.withdrawn", interview=call.interview_id, about=about(line.strikes))
        if line.uid in gone:
            continue
        if line.kind == "promise" and line.text:
            record(
                "promise.heard",
                interview=call.interview_id,
                about=about(line.uid),
                text=line.text[:300],
                due_on=line.due_on.isoformat() if line.due_on else "",
            )
        if line.kind == "moment" and line.text == "started":
            record("call.started", call=call.pk)


def about(uid: UUID) -> str:
    """The name under which a line's promise is kept."""
    return f"j-{uid.hex[:16]}"
