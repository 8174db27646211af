"""What the person writes on a call sheet, and which parts were looked at."""

from __future__ import annotations

from datetime import datetime

from callsheet.interviews.domain.paste import cleaned
from callsheet.interviews.models import Call
from callsheet.prep.domain.readiness import PARTS
from callsheet.prep.models import Seen, SheetNote


def write_note(call: Call, text: str) -> SheetNote | None:
    """A note for a call; None for an empty one."""
    words = cleaned(text, what="note")
    if not words:
        return None
    return SheetNote.objects.create(owner=call.owner, call=call, text=words)


def mark_seen(call: Call, part: str, *, seen: bool, now: datetime) -> None:
    """Whether the person looked at one of the seven parts."""
    if part not in PARTS:
        return
    if seen:
        Seen.objects.get_or_create(
            call=call, part=part, defaults={"owner": call.owner, "seen_at": now}
        )
    else:
        Seen.objects.filter(call=call, part=part).delete()
