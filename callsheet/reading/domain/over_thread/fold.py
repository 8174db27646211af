"""What stands of the times so far, and the small changes that a message makes to it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from callsheet.core.evidence import Quote
from callsheet.core.when import MONTHS as SHORT_MONTHS
from callsheet.core.when import WEEKDAYS
from callsheet.reading.domain.over_thread import cues
from callsheet.reading.domain.over_thread.meanings import choose
from callsheet.reading.domain.over_thread.values import (
    Away,
    Change,
    Mentioned,
    OpenPoint,
    Proposal,
    Settled,
    Words,
)
from callsheet.reading.domain.times import TimeWindow


@dataclass
class Fold:
    """What stands after the messages so far."""

    live: list[Proposal] = field(default_factory=list)
    settled: list[Settled] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    unsure: list[OpenPoint] = field(default_factory=list)
    replaced: list[tuple[Proposal, Words]] = field(default_factory=list)
    away: list[Away] = field(default_factory=list)
    mentioned: list[Mentioned] = field(default_factory=list)


@dataclass(frozen=True)
class Heard:
    """One message of the client: its number, words, moment, intents and the times read in it."""

    turn: int
    text: str
    written_at: datetime
    intents: tuple[str, ...]
    windows: tuple[TimeWindow, ...]
    zone: str = ""  # that they were read in; another one was named beside the time
    away: tuple[TimeWindow, ...] = ()  # when the client cannot meet
    asked_other: bool = False  # one's own question just before is about no time
    asked_half: str = ""  # one's own question just before whether it is morning or afternoon

    def words(self, quote: Quote) -> Words:
        """Words of this message."""
        return Words(self.turn, quote)

    def whole(self) -> Words:
        """The whole message as words, when it is short; else its beginning."""
        text = self.text.strip()[:80]
        start = len(self.text) - len(self.text.lstrip())
        return Words(self.turn, Quote(text, start, start + len(text)))


def pick(fold: Fold, heard: Heard, by: Words, found: Sequence[Proposal]) -> bool:
    """Whether the words choose the one of several times that they name; the others go."""
    text = heard.text
    if len(found) != 1 or not cues.picks(text) or cues.adds(text) or cues.corrects(text):
        return False
    fold.replaced += [(each, by) for each in fold.live if each is not found[0]]
    fold.live = list(found)
    return True


def settle(
    fold: Fold,
    group: Sequence[Proposal],
    codes: Collection[str],
    fits: Callable[[datetime], bool],
    by: Words,
) -> None:
    """The proposals of one point decided by the words `by`; those that stay unclear stay."""
    for old in group:
        window = choose(old.window, fits, codes)
        if window is None:
            continue
        about = Words(old.turn, old.window.quote)
        for code in old.window.assumed:
            if code in codes:
                note_settled(fold, code, said_time(window), about, by)
        fold.live = [replace(p, window=window) if p is old else p for p in fold.live]


def note_settled(fold: Fold, code: str, text: str, about: Words, by: Words) -> None:
    """One settled point, once per code and words."""
    entry = Settled(code, text, about, by)
    if not any((s.code, s.about, s.by) == (code, about, by) for s in fold.settled):
        fold.settled.append(entry)


def note_change(fold: Fold, code: str, old: Proposal, new: TimeWindow, by: Words) -> None:
    """`was Tue 24 Nov, 15:00, now 16:00`; nothing when both are the same moment."""
    if (old.window.start, old.window.end) != (new.start, new.end):
        was, now = said_time(old.window), said_time(new)
        fold.changes.append(Change(code, was, now, Words(old.turn, old.window.quote), by))


def unsure(
    fold: Fold,
    code: str,
    live: Sequence[Proposal],
    heard: Heard | None = None,
    window: TimeWindow | None = None,
) -> None:
    """A settling answer that fits several points, or a day or clock that fits several times."""
    about = (
        heard.words(window.quote)
        if heard is not None and window is not None
        else Words(live[0].turn, live[0].window.quote)
    )
    fold.unsure.append(OpenPoint(code, about, tuple(p.window for p in live)))


def said_time(window: TimeWindow) -> str:
    """`Tue 24 Nov, 15:00` on the clock of the window's zone; the day alone for a whole day."""
    at = window.start or window.end
    if at is None:
        return window.quote.text
    on = cues.local(at, window.zone)
    day = f"{WEEKDAYS[on.weekday()]} {on.day} {SHORT_MONTHS[on.month - 1]}"
    return day if cues.is_day(window) else f"{day}, {on:%H:%M}"
