"""Warning signs on a client: each with its words, each undone in one click."""

from __future__ import annotations

from datetime import datetime

from callsheet.interviews.models import Interview, WarningSign
from callsheet.interviews.queries import readings_of

SIGNS = {"scam_signal": "fraud"}


def note_signs(*, interview: int) -> None:
    """Follower of `message.pasted`: signs read in the client's turns, each kind once a turn."""
    row = Interview.objects.select_related("client", "owner").get(pk=interview)
    for message, read in readings_of(row):
        for signal in read.signals:
            if signal.intent in SIGNS:
                WarningSign.objects.get_or_create(
                    client=row.client,
                    message=message,
                    kind=SIGNS[signal.intent],
                    defaults={
                        "owner": row.owner,
                        "quote": signal.quote.text,
                        "why": signal.why[:300],
                    },
                )


def undo_sign(sign: WarningSign, *, now: datetime) -> None:
    """The sign no longer counts; it is kept, so that reading again does not bring it back."""
    sign.undone_at = now
    sign.save(update_fields=["undone_at"])


def redo_sign(sign: WarningSign) -> None:
    """The sign counts again."""
    sign.undone_at = None
    sign.save(update_fields=["undone_at"])
