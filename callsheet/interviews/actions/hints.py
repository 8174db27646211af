"""The second look at a client's new messages, once, when they come."""

from __future__ import annotations

from dataclasses import astuple

from callsheet.core import meaning
from callsheet.interviews.models import Interview, Message
from callsheet.reading.domain.replies.second import in_context, second_look


def note_hints(*, interview: int) -> None:
    """Follower of `message.pasted`: what sentences like these meant, kept with each message.

    A page that shows the thread later reads them from the row: the sentence model costs 30 ms.
    """
    if not meaning.present():
        return
    row = Interview.objects.get(pk=interview)
    for message in row.messages.filter(side=Message.Side.CLIENT, hints__isnull=True):
        found = second_look(message.text, in_context)
        message.hints = [list(astuple(hint)) for hint in found]
        message.save(update_fields=["hints"])
