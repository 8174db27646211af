"""What is read of the records, without changing them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from django.db.models import Exists, OuterRef, QuerySet

from callsheet.core.evidence import Quote
from callsheet.core.places import country_of_zone, zone_of
from callsheet.interviews.domain.corrections import (
    Correction,
    reading_country,
    said,
    standing_of_client,
)
from callsheet.interviews.models import Interview, Message, WarningSign
from callsheet.reading.domain.over_thread import (
    MOST_TURNS,
    Known,
    Standing,
    ThreadTurn,
    corrected,
    standing,
    sums_in,
)
from callsheet.reading.domain.posts import PostRead, read_post
from callsheet.reading.domain.replies import ReplyRead, read_reply
from callsheet.reading.domain.replies.second import Hint
from callsheet.reading.domain.replies.values import AmountKind
from callsheet.reading.domain.times import TimeWindow

BETWEEN = "\n\n"  # between messages of one turn
SUMS: dict[str, AmountKind] = {"budget": "budget", "rate": "hourly"}
TERMS = frozenset("budget rate platform deadline length prep".split())


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
    rows = [row for message in messages for row in message.hints or ()]
    # rows of other weights, which had less in them, are read by their words again
    return tuple(
        Hint(words, tuple(has), tuple(first), *map(tuple, more))
        for words, has, first, *more in rows
        if more
    )


@lru_cache(maxsize=256)
def post_reading(text: str) -> PostRead:
    """The reading of a job post."""
    return read_post(text)


def zones_of(interview: Interview) -> Zones:
    """Both sides' zones as known now; one's own is UTC until it was confirmed."""
    client = interview.client
    country = reading_country(client.country, corrections_of(interview))
    return Zones(interview.owner.zone or "UTC", client.zone or None, country or None)


def corrections_of(interview: Interview) -> list[Correction]:
    """What the person corrected that counts here, oldest first."""
    return standing_of_client(interview.client.corrections, str(interview.uid))


def post_zone(post: PostRead | None) -> str:
    """The zone that a post's city and country give, "" when they give none."""
    if post is None:
        return ""
    return zone_of(post.client.city or "", post.location or "") or ""


def known_of(interview: Interview) -> Known:
    """What is known of both sides before the thread is read: a zone it taught itself is not."""
    client, zones = interview.client, zones_of(interview)
    messages = list(interview.messages.all())
    theirs, country = zones.theirs, zones.country
    taught = client.zone_how == "thread" and any(
        client.zone_quote in m.text for m in messages if m.side == Message.Side.CLIENT
    )
    if taught:
        theirs = post_zone(post_of(interview)) or None
        country = reading_country(
            (country_of_zone(theirs) or "") if theirs else "", corrections_of(interview)
        )
    how = "person" if client.zone_how == "person" else "rule"
    uids = [str(message.uid) for message in messages]
    mine = said(corrections_of(interview), uids, str(interview.uid))
    return Known(zones.mine, theirs, country or None, how, mine)


@dataclass(frozen=True)
class Row:
    """One message as the thread is read from it."""

    by_me: bool
    text: str
    written_at: datetime
    answers: str


@lru_cache(maxsize=256)
def thread_reading(rows: tuple[Row, ...], zones: Zones, known: Known) -> Standing:
    """How a thread stands: the same words with the same knowledge always stand the same."""
    turns, previous = [], ""
    for number, row in enumerate(rows):
        if row.by_me:
            previous = row.text
        if row.by_me or number < len(rows) - MOST_TURNS:
            turns.append(ThreadTurn(row.by_me, row.text, row.written_at))
            continue
        read = reply_reading(row.text, row.answers or previous, row.written_at, zones)
        read = corrected(read, [each for each in known.said if each.turn == number])
        turns.append(ThreadTurn(False, row.text, row.written_at, read, row.answers))
    return standing(turns, known)


def standing_of(interview: Interview) -> Standing:
    """How the interview's thread stands after its last message; indexes as in `messages`."""
    rows = tuple(
        Row(m.side == Message.Side.ME, m.text, m.written_at, m.answers)
        for m in interview.messages.all()
    )
    return thread_reading(rows, zones_of(interview), known_of(interview))


@dataclass(frozen=True)
class OpenTurn:
    """The client's messages since one's own last one, read as one turn.

    messages  the client's, oldest first; the last client's messages when one has answered already
    text      theirs, joined with a blank line between; `read` has its offsets in it
    answered  whether one's own message came after them
    standing  of the whole thread; `first` is the index of messages[0] in it
    """

    messages: tuple[Message, ...]
    text: str
    read: ReplyRead
    answered: bool
    standing: Standing
    first: int

    @property
    def windows(self) -> tuple[TimeWindow, ...]:
        """The times that count: those that stand once this turn says anything of times."""
        if not self.speaks_of_times:
            return self.named
        return tuple(self.here(p.turn, p.window) for p in self.standing.proposals)

    @property
    def speaks_of_times(self) -> bool:
        """Whether a time stands, was settled or moved by words of this turn."""
        found = self.standing
        words = [p.turn for p in found.proposals]
        words += [s.by.turn for s in found.settled if s.code not in TERMS]
        words += [c.after.turn for c in found.changes if c.code not in TERMS]
        words += [by.turn for _, by in found.replaced]
        corrected_here = any(code in ("time", "ampm", "is_time") for code in self.corrected)
        return corrected_here or any(turn >= self.first for turn in words)

    @property
    def corrected(self) -> tuple[str, ...]:
        """The codes that the person corrected in the messages of this turn."""
        interview = self.messages[0].interview
        uids = {str(message.uid) for message in self.messages}
        return tuple(e.code for e in corrections_of(interview) if e.message in uids)

    def here(self, number: int, window: TimeWindow) -> TimeWindow:
        """A window with its quote's place in `text`; nowhere when an earlier turn said it."""
        quote = window.quote
        moved = -1 - quote.start
        if number >= self.first:
            before = self.messages[: number - self.first]
            moved = sum(len(message.text) + len(BETWEEN) for message in before)
        elsewhere = Quote(quote.text, quote.start + moved, quote.end + moved)
        if number < self.first:
            elsewhere = Quote(quote.text, -1, -1)
        return replace(window, quote=elsewhere)

    @property
    def named(self) -> tuple[TimeWindow, ...]:
        """The times of the last message of this turn that names any, read by itself."""
        latest = max((self.message_at(w.quote.start) for w in self._windows), default=0)
        return tuple(w for w in self._windows if self.message_at(w.quote.start) == latest)

    @property
    def replaced(self) -> tuple[TimeWindow, ...]:
        """The times of earlier messages that a later one put others in the place of."""
        kept = self.named
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
    found = standing_of(interview)
    read = stood(corrected_read(interview, turn, read), found, turn, start)
    return OpenTurn(turn, text, read, answered, found, start)


def stood(read: ReplyRead, found: Standing, messages: tuple[Message, ...], first: int) -> ReplyRead:
    """A turn's reading with the sums that stand: none that later words or the person replaced."""
    ends = [len(message.text) + len(BETWEEN) for message in messages]
    gone = {
        (sum(ends[: change.before.turn - first]) + change.before.quote.start)
        for change in found.changes
        if change.code in SUMS and change.before and change.before.turn >= first
    }
    money = [each for each in read.money if each.quote.start not in gone]
    for code, kind in SUMS.items():
        value = found.value(code)
        if value is not None and value.how == "person":
            money = [each for each in money if (each.kind == "hourly") is not (kind == "hourly")]
            money += [replace(each, kind=kind) for each in sums_in(value.text)]
    return read if list(read.money) == money else replace(read, money=tuple(money))


def corrected_read(
    interview: Interview, messages: tuple[Message, ...], read: ReplyRead
) -> ReplyRead:
    """A reading of these messages with what the person corrected in them."""
    uids = [str(message.uid) for message in messages]
    mine = [each for each in corrections_of(interview) if each.message in uids]
    return corrected(read, said(mine, uids)) if mine else read


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
            found.append((message, corrected_read(interview, (message,), read)))
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
    if turn.speaks_of_times:
        thread = list(interview.messages.all())
        return [(thread[p.turn], p.window) for p, _ in turn.standing.replaced]
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
