"""The second look at a client's new messages, once, when they come."""

from __future__ import annotations

from callsheet.core import meaning
from callsheet.interviews.models import Interview, Message
from callsheet.reading.domain.replies.second import second_look


def note_hints(*, interview: int) -> None:
    """Follower of `message.pasted`: what sentences like these meant, kept with each message.

    A page that shows the thread later reads them from the row: the sentence model costs 30 ms.
    """
    if not meaning.present():
        return
    row = Interview.objects.get(pk=interview)
    previous = ""
    for message in row.messages.all():
        if message.side == Message.Side.ME:
            previous = message.text
        elif message.hints is None:
            asked = message.answers or previous
            found = second_look(message.text, asked, meaning.vectors)
            message.hints = [[hint.sentence, hint.intent, hint.p] for hint in found]
            message.save(update_fields=["hints"])
