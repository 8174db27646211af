"""What one's own message named and the client answered: a yes, a day, the place of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from callsheet.core.evidence import Quote
from callsheet.reading.domain.over_thread import cues
from callsheet.reading.domain.over_thread.choices import ORDINAL, at_place
from callsheet.reading.domain.over_thread.fold import Fold, Heard, note_settled, said_time, settle
from callsheet.reading.domain.over_thread.meanings import Clock, clocks, dates, open_in, points
from callsheet.reading.domain.over_thread.proposals import hear_clock, is_at, settle_dates
from callsheet.reading.domain.over_thread.values import (
    CLOCK_CODES,
    DATE_CODES,
    Proposal,
    ThreadTurn,
    Words,
)
from callsheet.reading.domain.over_thread.zones_said import quote_of, zones_said
from callsheet.reading.domain.times import TimeWindow
from callsheet.reading.domain.times.zones import tz


def agree(fold: Fold, heard: Heard, asked: Sequence[TimeWindow], turn: ThreadTurn, at: int) -> bool:
    """Whether a plain yes answers one's own question that named one instant, clock or day.

    asked  the times of one's own message `turn`, the `at`-th of the thread
    """
    if len({(w.start, w.end) for w in asked}) != 1:
        return False
    [window] = asked[:1]
    if cues.is_day(window):
        return settle_dates(fold, heard, asked[:1], heard.whole())
    dated = cues.names_day(window, turn.written_at)
    if window.kind != "point" or set(window.assumed) - (set() if dated else DATE_CODES):
        return False
    if repeats(fold, heard, window, at):
        return True
    if dated:
        accept(fold, heard, window, at)
    else:
        hear_clock(fold, heard, replace(window, quote=heard.whole().quote), heard.whole())
    return True


def accept(fold: Fold, heard: Heard, window: TimeWindow, turn: int) -> None:
    """The one instant that one's own words named and the client confirmed."""
    by = heard.whole()
    for code, about in open_in(fold.live).items():
        note_settled(fold, code, said_time(window), about, by)
    first = fold.live[0] if fold.live else None
    quote = first.window.quote if first else window.quote
    fold.live = [Proposal(first.turn if first else turn, replace(window, quote=quote))]


def repeats(fold: Fold, heard: Heard, window: TimeWindow, turn: int) -> bool:
    """Whether the clock of one's own question is one meaning of the client's own unclear time:
    `Thursday around 5?`, then `5 pm?` speaks of their clock."""
    if window.start is None or zones_said(window.quote.text, wanted=False):
        return False
    clock = (window.start.hour, window.start.minute)
    groups = [g for g in points(fold.live, CLOCK_CODES) if clock in clocks(g[0].window)]
    if len(groups) != 1 or "zone" in groups[0][0].window.assumed:
        return False
    settle(fold, groups[0], CLOCK_CODES, partial(is_at, clock), Words(turn, window.quote))
    return True


def repeat(fold: Fold, heard: Heard, asked: Sequence[TimeWindow], turn: int) -> None:
    """A clock that one's own message said clearly settles the half of the day of the same clock
    in the answer: "Tuesday 9:30 is perfect" to "9:30 am Denver".

    asked  the times of one's own message, the `turn`-th of the thread
    """
    for group in points([p for p in fold.live if p.turn == heard.turn], {"ampm"}):
        said = clocks(group[0].window)
        zone = tz(group[0].window.zone)
        same: dict[Clock, Quote] = {}
        for each in asked:
            if each.kind == "point" and each.start and not set(each.assumed) - DATE_CODES:
                at = each.start.astimezone(zone)
                same.setdefault((at.hour, at.minute), each.quote)
                if not zones_said(each.quote.text, wanted=False):
                    same.setdefault((each.start.hour, each.start.minute), each.quote)
        found = said & same.keys()
        if len(found) == 1:
            [clock] = found
            by = Words(turn, same[clock])
            settle(fold, group, {"ampm"}, partial(is_at, clock), by)


def took_offered(fold: Fold, heard: Heard, offered: Sequence[TimeWindow]) -> bool:
    """Whether a day alone, or `the first one`, takes one of the instants that one's own words
    offered.

    offered  the times of one's own message just before
    """
    days = [window for window in heard.windows if cues.is_day(window)]
    if len(days) < len(heard.windows) or cues.HEDGES.search(heard.text):
        return False
    sure = [w for w in offered if w.kind == "point" and w.start and not w.assumed]
    found = ORDINAL.search(heard.text)
    if days:
        said = {day for window in days for day in dates(window)}
        if any(dates(p.window) & said and not cues.is_day(p.window) for p in fold.live):
            return False
        named, quote = [w for w in sure if dates(w) & said], days[0].quote
    elif found is not None and len(sure) > 1:
        wanted = at_place([Proposal(0, w) for w in sure], found["place"].lower())
        named, quote = [wanted.window] if wanted else [], quote_of(found)
    else:
        return False
    if len(named) != 1:
        return False
    fold.live = [Proposal(heard.turn, replace(named[0], quote=quote))]
    return True
