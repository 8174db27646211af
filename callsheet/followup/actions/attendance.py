"""Was the client there? Signs on a client, each with its evidence, each undone in one click."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from callsheet.booking.actions.invites import appointment_of
from callsheet.booking.models import Booking, Change
from callsheet.booking.queries import latest_booking
from callsheet.core.errors import Refusal
from callsheet.followup.domain.no_show import MOVES_IN_A_ROW, advice, evidence
from callsheet.interviews.domain.paste import cleaned
from callsheet.interviews.models import Call, Interview, WarningSign

NO_SHOW, MOVED = "no_show", "moved_twice"


class NotStarted(Refusal):
    code = "not_started"


def they_came(call: Call) -> None:
    """The client is there: the call is held, whatever was marked before."""
    with transaction.atomic():
        undo_no_show(call, now=timezone.now())
        close(call, Call.State.HELD)
        Interview.objects.filter(pk=call.interview_id, stage=Interview.Stage.CALLING).update(
            stage=Interview.Stage.CALLED
        )


def note_start(*, call: int) -> None:
    """Follower of `call.started`: "they're here" was said beside the call."""
    row = Call.objects.select_related("interview", "owner").get(pk=call)
    if row.state != Call.State.HELD:
        they_came(row)


def mark_no_show(call: Call, *, told: str = "", now: datetime) -> WarningSign:
    """The sign on the client: nobody came, or they told afterwards ("sorry, I forgot").

    Raises NotStarted before the call: a client who says so in time has cancelled, no more.
    """
    booking = latest_booking(call)
    if booking is None or booking.starts_at > now:
        raise NotStarted("The call has not started. If they can't come, cancel or move it.")
    client = call.interview.client
    earlier = no_shows_of(call).exclude(call=call).count()
    words = evidence(appointment_of(booking).both, told=cleaned(told, what="message")[:500])
    with transaction.atomic():
        close(call, Call.State.NO_SHOW)
        sign, _ = WarningSign.objects.update_or_create(
            client=client,
            call=call,
            kind=NO_SHOW,
            defaults={
                "owner": call.owner,
                "quote": words,
                "why": f"did not come to a call. {advice(earlier)}",
                "undone_at": None,
            },
        )
    return sign


def no_shows_of(call: Call) -> QuerySet[WarningSign]:
    """The client's no-shows that count."""
    return WarningSign.objects.filter(
        client=call.interview.client, kind=NO_SHOW, undone_at__isnull=True
    )


def undo_no_show(call: Call, *, now: datetime) -> None:
    """It does not count; the call is booked as it was."""
    WarningSign.objects.filter(call=call, kind=NO_SHOW, undone_at__isnull=True).update(
        undone_at=now
    )
    if call.state == Call.State.NO_SHOW:
        close(call, Call.State.BOOKED)


def my_fault(call: Call) -> None:
    """I was late or not there: the call is over and nothing counts against the client."""
    with transaction.atomic():
        undo_no_show(call, now=timezone.now())
        close(call, Call.State.CANCELLED)


def close(call: Call, state: Call.State) -> None:
    """The call's state."""
    call.state = state
    call.save(update_fields=["state"])


def note_moves(*, booking: int, interview: int) -> None:
    """Follower of `booking.moved`: two moves in a row by the client are a mild sign."""
    row = Booking.objects.select_related("call__interview__client", "owner").get(pk=booking)
    moves = [
        change.by for change in row.changes.filter(what="moved").order_by("-id")[:MOVES_IN_A_ROW]
    ]
    if row.call is None or moves != [Change.By.CLIENT] * MOVES_IN_A_ROW:
        return
    WarningSign.objects.get_or_create(
        client=row.call.interview.client,
        call=row.call,
        kind=MOVED,
        defaults={
            "owner": row.owner,
            "quote": f"Moved twice in a row; now {appointment_of(row).both}.",
            "why": "a mild sign: the call was moved twice in a row",
        },
    )
