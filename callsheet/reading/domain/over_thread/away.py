"""When the client cannot meet, over a thread: later words end an absence or offer a time in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from callsheet.core import lazy_re as re
from callsheet.reading.domain.over_thread.cues import local, names_date
from callsheet.reading.domain.over_thread.meanings import dates
from callsheet.reading.domain.over_thread.values import Away, Proposal, Said, ThreadTurn
from callsheet.reading.domain.times import TimesRead, TimeWindow, unoffered

# "I'm back", not "I'm back on Monday" and not "I'll get back"
BACK_NOW = re.compile(
    r"\b(?:i['’]?m|i am|we['’]?re|we are) (?:now |just )?back\b(?: now| again| early)?"
    r"(?: (?:in|at|from) (?:the |my |our )?[a-z]+)?\s*(?:[.,!;:)\n]|$|and\b|so\b)",
    re.IGNORECASE,
)


def still_away(known: Sequence[Away], number: int, turn: ThreadTurn, read: TimesRead) -> list[Away]:
    """The absences after a client's message: those it tells, and what it leaves of earlier ones."""
    back = BACK_NOW.search(turn.text) is not None
    left = [each for each in known if not (back and begun(each.window, turn.written_at))]
    earlier = [
        Away(each.turn, piece)
        for each in left
        for piece in unoffered(each.window, read.windows, turn.written_at)
    ]
    return [*earlier, *(Away(number, window) for window in read.away)]


def in_context(window: TimeWindow, live: Sequence[Proposal]) -> TimeWindow:
    """`I'm away on Tuesday` after "next Tuesday at 3?": the Tuesday that was spoken of.

    Only a day named by its weekday, when the times that stand have one such day, and another one.
    """
    if window.kind != "day" or window.start is None or re.search(r"\d", window.quote.text):
        return window
    on = local(window.start, window.zone).date()
    days = {day for each in live for day in dates(each.window)}
    same = {day for day in days if day.weekday() == on.weekday()}
    if len(same) != 1 or on in days or not names_date(window.quote.text, on):
        return window
    ahead = same.pop() - on
    end = window.end + ahead if window.end else None
    return replace(window, start=window.start + ahead, end=end, assumed=(), readings=())


def undenied(
    windows: Sequence[TimeWindow], said: Sequence[Said], turn: int
) -> tuple[TimeWindow, ...]:
    """The absences of one message less those that the person calls none, told by their words."""
    denied = {
        in_one_line(each.quote) for each in said if (each.code, each.turn) == ("no_away", turn)
    }
    return tuple(window for window in windows if in_one_line(window.quote.text) not in denied)


def in_one_line(words: str) -> str:
    """Words as a form gives them back, however their lines were broken."""
    return " ".join(words.split())


def begun(window: TimeWindow, now: datetime) -> bool:
    """Whether an absence had begun."""
    return window.start is None or window.start <= now
