"""The recap: edited, lines left out, copied, sent by the person."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from callsheet.core.errors import Refusal
from callsheet.followup.models import Recap
from callsheet.interviews.domain.paste import cleaned, digest
from callsheet.interviews.models import Call, Message
from callsheet.jobs.actions import record


class NothingInRecap(Refusal):
    code = "nothing_in_recap"


def recap_row(call: Call) -> Recap:
    """The call's recap, made when there is none."""
    return Recap.objects.get_or_create(call=call, defaults={"owner_id": call.owner_id})[0]


def edit(call: Call, text: str, *, proposed: str) -> None:
    """The person's own text; what is heard later never overwrites it."""
    row = recap_row(call)
    row.edited, row.proposed_when_edited = cleaned(text, what="recap"), proposed
    row.state = Recap.State.OPEN
    row.save(update_fields=["edited", "proposed_when_edited", "state"])


def take_proposal(call: Call) -> None:
    """Back to the proposed text; the edit is let go."""
    row = recap_row(call)
    row.edited, row.proposed_when_edited = None, ""
    row.save(update_fields=["edited", "proposed_when_edited"])


def leave_out(call: Call, uid: UUID, *, out: bool) -> None:
    """A line of the call is not for the client, or is after all."""
    row = recap_row(call)
    kept = [each for each in row.left_out if each != str(uid)]
    row.left_out = [*kept, str(uid)] if out else kept
    row.save(update_fields=["left_out"])


def mark_copied(call: Call, *, now: datetime) -> None:
    """The text was copied; what became of it is asked next."""
    row = recap_row(call)
    if row.state == Recap.State.OPEN:
        row.state, row.copied_at = Recap.State.COPIED, now
        row.save(update_fields=["state", "copied_at"])


def mark_not_sent(call: Call) -> None:
    """Copied but not sent; the recap is open again."""
    Recap.objects.filter(call=call).update(state=Recap.State.OPEN)


@transaction.atomic
def mark_sent(call: Call, text: str, *, now: datetime) -> Message:
    """What was really sent, kept as one's own message. Raises NothingInRecap for an empty text."""
    words = cleaned(text, what="recap")
    if not words:
        raise NothingInRecap("Paste what you sent; the box was empty.")
    row = recap_row(call)
    message, _ = Message.objects.get_or_create(
        interview=call.interview,
        side=Message.Side.ME,
        digest=digest(words),
        defaults={
            "owner_id": call.owner_id,
            "text": words,
            "written_at": now,
            "written_how": "person",
        },
    )
    row.state, row.sent_at = Recap.State.SENT, now
    row.save(update_fields=["state", "sent_at"])
    record("recap.sent", interview=call.interview_id, message=message.pk)
    return message
