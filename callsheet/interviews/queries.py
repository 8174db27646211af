"""What is read of the records, without changing them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.db.models import Exists, OuterRef, QuerySet

from callsheet.interviews.models import Interview, Message, WarningSign
from callsheet.reading.domain.posts import PostRead, read_post
from callsheet.reading.domain.replies import ReplyRead, read_reply
from callsheet.reading.domain.replies.second import Hint
from callsheet.reading.domain.times import TimeWindow

BETWEEN = "\n\n"  # between messages of one turn


@dataclass(frozen=True)
class Zones:
    """What a reading must know of both sides; frozen, so that readings can be kept."""

    mine: str
    theirs: str | None
    country: str | None


@lru_cache(maxsize=512)
def reply_reading(
    text: str, previous: str, written_at: datetime, zones: Zones, hints: tuple[Hint, ...] = ()
) -> ReplyRead:
    """The reading of one turn: the same words at the same moment always read the same."""
    return read_reply(
        text,
        previous=previous,
        now=written_at,
        client_zone=zones.theirs,
        my_zone=zones.mine,
        country=zones.country,
        hints=hints,
    )


def hints_of(messages: Iterable[Message]) -> tuple[Hint, ...]:
    """What the second look found in these messages when they came."""
    return tuple(Hint(*row) for message in messages for row in message.hints or ())


@lru_cache(maxsize=256)
def post_reading(text: str) -> PostRead:
    """The reading of a job post."""
    return read_post(text)


def zones_of(interview: Interview) -> Zones:
    """Both sides' zones as known now; one's own is UTC until it was confirmed."""
    client = interview.client
    return Zones(interview.owner.zone or "UTC", client.zone or None, client.country or None)


@dataclass(frozen=True)
class OpenTurn:
    """The client's messages since one's own last one, read as one turn.

    messages  the client's, oldest first; the last client's messages when one has answered already
    text      theirs, joined with a blank line between; `read` has its offsets in it
    answered  whether one's own message came after them
    """

    messages: tuple[Message, ...]
    text: str
    read: ReplyRead
    answered: bool

    @property
    def windows(self) -> tuple[TimeWindow, ...]:
        """The times that count: those of the last message that names any."""
        latest = max((self.message_at(w.quote.start) for w in self._windows), default=0)
        return tuple(w for w in self._windows if self.message_at(w.quote.start) == latest)

    @property
    def replaced(self) -> tuple[TimeWindow, ...]:
        """The times of earlier messages that a later one put others in the place of."""
        kept = self.windows
        return tuple(w for w in self._windows if w not in kept)

    @property
    def _windows(self) -> tuple[TimeWindow, ...]:
        return self.read.times.windows if self.read.times else ()

    def message_at(self, offset: int) -> int:
        """The index of the message that holds this place of `text`."""
        end = 0
        for index, message in enumerate(self.messages):
            end += len(message.text) + len(BETWEEN)
            if offset < end:
                return index
        return len(self.messages) - 1


def open_turn(interview: Interview) -> OpenTurn | None:
    """The turn to answer, None when the client never wrote."""
    thread = list(interview.messages.all())
    answered = bool(thread) and thread[-1].side == Message.Side.ME
    while thread and thread[-1].side == Message.Side.ME:
        thread.pop()
    if not thread:
        return None
    start = len(thread)
    while start and thread[start - 1].side == Message.Side.CLIENT:
        start -= 1
    previous = thread[start].answers or (thread[start - 1].text if start else "")
    turn = tuple(thread[start:])
    text = BETWEEN.join(message.text for message in turn)
    read = reply_reading(text, previous, turn[-1].written_at, zones_of(interview), hints_of(turn))
    return OpenTurn(turn, text, read, answered)


def readings_of(interview: Interview) -> list[tuple[Message, ReplyRead]]:
    """Every client's message with its reading, oldest first."""
    found, previous, zones = [], "", zones_of(interview)
    for message in interview.messages.all():
        if message.side == Message.Side.ME:
            previous = message.text
        else:
            asked = message.answers or previous
            read = reply_reading(
                message.text, asked, message.written_at, zones, hints_of([message])
            )
            found.append((message, read))
    return found


def post_of(interview: Interview) -> PostRead | None:
    """The reading of the interview's job post, None when none was pasted."""
    post = getattr(interview, "post", None)
    return post_reading(post.text) if post else None


def with_signs(rows: QuerySet[Interview]) -> QuerySet[Interview]:
    """The interviews with `signs_stand`: whether a warning sign stands on the client."""
    standing = WarningSign.objects.filter(client=OuterRef("client"), undone_at__isnull=True)
    return rows.annotate(signs_stand=Exists(standing))


def first_post(interview: Interview) -> tuple[str, datetime] | None:
    """The post as it stood at first, with when it was pasted; None when it was pasted once."""
    post = getattr(interview, "post", None)
    if post is None or not post.earlier:
        return None
    first = post.earlier[0]
    return first["text"], datetime.fromisoformat(first["pasted_at"])


def has_signs(interview: Interview) -> bool:
    """Whether a warning sign stands on the client; a row of `with_signs` knows it already."""
    if hasattr(interview, "signs_stand"):
        return bool(interview.signs_stand)
    return interview.client.warning_signs.filter(undone_at__isnull=True).exists()


def replaced_windows(interview: Interview, turn: OpenTurn) -> list[tuple[Message, TimeWindow]]:
    """Times of earlier messages that no longer count, oldest first, when the turn names others."""
    if not turn.windows:
        return []
    open_ids = {message.pk for message in turn.messages}
    earlier = [
        (message, window)
        for message, read in readings_of(interview)
        if message.pk not in open_ids and read.times is not None
        for window in read.times.windows
    ]
    within = [(turn.messages[turn.message_at(w.quote.start)], w) for w in turn.replaced]
    return earlier + within
