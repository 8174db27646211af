"""The times that stand, folded message by message: settled, corrected, added, replaced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from callsheet.core.evidence import Quote
from callsheet.core.when import MONTHS as SHORT_MONTHS
from callsheet.reading.domain.over_thread import cues
from callsheet.reading.domain.over_thread.choices import chosen, revived, shifted
from callsheet.reading.domain.over_thread.fold import (
    Fold,
    Heard,
    note_change,
    note_settled,
    pick,
    said_time,
    settle,
    unsure,
)
from callsheet.reading.domain.over_thread.meanings import (
    Clock,
    at_clock,
    choose,
    clocks,
    dates,
    on_date,
    points,
)
from callsheet.reading.domain.over_thread.values import (
    CLOCK_CODES,
    DATE_CODES,
    Proposal,
    Words,
)
from callsheet.reading.domain.over_thread.zones_said import quote_of, zones_said
from callsheet.reading.domain.times import TimeWindow

SEVERAL = 2
TALK = frozenset({"call_request", "reschedule"})


def hear(fold: Fold, heard: Heard) -> None:
    """The fold after one message of the client."""
    withdraw(fold, heard)
    heard = undenied(heard)
    named = [w for w in heard.windows if cues.names_day(w, heard.written_at)]
    full = [w for w in named if not cues.is_day(w)]
    days = [w for w in named if cues.is_day(w)]
    bare = [w for w in heard.windows if w not in named]
    clocked = [w for w in bare if cues.DIGIT.search(w.quote.text)]
    if not (full or clocked) and chosen(fold, heard):
        return
    if full:
        restate(fold, heard, [*full, *days])
    elif clocked:
        for window in clocked:
            hear_clock(fold, heard, window)
        if days and len(fold.live) >= SEVERAL:
            pick(fold, heard, heard.words(days[0].quote), on_days(fold, days))
    elif days:
        hear_days(fold, heard, days)
    else:
        shifted(fold, heard)
        hear_half(fold, heard, bare)
        hear_month(fold, heard)
        hear_week(fold, heard)
        hear_hour(fold, heard)


def undenied(heard: Heard) -> Heard:
    """The message without the times that it refuses, and without a "now" that proposes nothing."""
    denied = "" if cues.corrects(heard.text) else cues.denied_days(heard.text)
    talk = cues.ON_THE_LINE.search(heard.text)
    kept = [
        window
        for window in heard.windows
        if window.quote.text not in denied and (talk or not cues.NOW.fullmatch(window.quote.text))
    ]
    return replace(heard, windows=tuple(kept))


def withdraw(fold: Fold, heard: Heard) -> None:
    """Times whose day the message refuses, without another put in their place.

    All of them may go only where the client is surely away then.
    """
    denied = " | ".join([cues.denied_days(heard.text), *(w.quote.text for w in heard.away)])
    if cues.corrects(heard.text) and heard.windows:
        return
    away = [p for p in fold.live if any(covers(window, p.window) for window in heard.away)]
    gone = [p for p in fold.live if p in away or on_day(p, denied)]
    if 0 < len(gone) < len(fold.live) or (gone and gone == away):
        fold.replaced += [(each, heard.whole()) for each in gone]
        fold.live = [each for each in fold.live if each not in gone]


def covers(away: TimeWindow, window: TimeWindow) -> bool:
    """Whether a proposed time lies wholly in an absence, both of them clear."""
    if away.assumed or window.assumed or window.start is None:
        return False
    begun = away.start is None or away.start <= window.start
    return begun and (
        away.end is None
        or (window.start < away.end and window.end is not None and window.end <= away.end)
    )


def on_day(proposal: Proposal, words: str) -> bool:
    """Whether words name the day of a proposal."""
    return any(cues.names_date(words, day) for day in dates(proposal.window))


def restate(fold: Fold, heard: Heard, windows: Sequence[TimeWindow]) -> None:
    """Whole times: beside the earlier ones, or in their place."""
    windows = [as_settled(window, fold.live) for window in windows]
    fresh = [Proposal(heard.turn, window) for window in windows]
    if cues.adds(heard.text):
        fold.live += fresh
        return
    by = heard.words(windows[0].quote)
    for old in fold.live:
        match = next((w for w in windows if same_time(old.window, w)), None)
        if match is not None:
            about = Words(old.turn, old.window.quote)
            for code in old.window.assumed:
                if code not in match.assumed:
                    note_settled(fold, code, said_time(match), about, heard.words(match.quote))
        else:
            note_change(fold, "time", old, windows[0], by)
            fold.replaced.append((old, by))
    fold.live = fresh


def is_at(clock: Clock, moment: datetime) -> bool:
    """Whether a moment has that hour and minute."""
    return (moment.hour, moment.minute) == clock


def as_settled(window: TimeWindow, live: Sequence[Proposal]) -> TimeWindow:
    """A time said again with the half of the day that was settled before."""
    sure = {c for p in live if same_time(p.window, window) and not open_clock(p.window)
            for c in clocks(p.window) & clocks(window)}  # fmt: skip
    if len(sure) != 1 or not open_clock(window):
        return window
    return choose(window, partial(is_at, sure.pop()), CLOCK_CODES) or window


def open_clock(window: TimeWindow) -> bool:
    """Whether it is open which clock a time means."""
    return bool(CLOCK_CODES & set(window.assumed))


def same_time(old: TimeWindow, new: TimeWindow) -> bool:
    """Whether a time is one of the meanings of an earlier one, on the wall's clock."""
    days = dates(old) & dates(new)
    return bool(days) and (cues.is_day(old) or bool(clocks(old) & clocks(new)))


def hear_clock(fold: Fold, heard: Heard, window: TimeWindow, by: Words | None = None) -> None:
    """A clock without a day: it settles, fills in or replaces the clock of an earlier time.

    by  the words that said it, when they are not those of the window
    """
    if not fold.live:
        fold.live.append(Proposal(heard.turn, window))
        return
    by = by or heard.words(window.quote)
    said = clocks(window)
    if names_zone(window, heard):
        same = [p for p in fold.live if p.window.zone != window.zone and said & clocks(p.window)]
        if len(same) == 1 and not open_clock(same[0].window):
            put_clock(fold, heard, same, window)
            return
    groups = [
        group
        for group in points(fold.live, CLOCK_CODES)
        if len(clocks(group[0].window) & said) == 1
    ]
    if len(groups) == 1:
        [clock] = clocks(groups[0][0].window) & said
        settle(fold, groups[0], CLOCK_CODES, lambda at: (at.hour, at.minute) == clock, by)
        return
    if not groups and pick(fold, heard, by, [p for p in fold.live if said & clocks(p.window)]):
        return
    if groups or any(said & clocks(p.window) for p in fold.live):
        if len(groups) > 1:
            unsure(fold, "ampm", [p for group in groups for p in group])
        return
    day = {frozenset(dates(p.window)) for p in fold.live}
    whole = [p for p in fold.live if cues.is_day(p.window)]
    if len(day) != 1 and not cues.BOTH.search(heard.text):
        if not whole or len(whole) > 1:
            unsure(fold, "day", fold.live, heard, window)
            return
        put_clock(fold, heard, whole, window)
        return
    put_clock(fold, heard, list(fold.live), window)


def names_zone(window: TimeWindow, heard: Heard) -> bool:
    """Whether a clock was said with a zone of its own, and it is clear which."""
    if set(window.assumed) - DATE_CODES:
        return False
    other = bool(heard.zone) and window.zone != heard.zone
    return other or bool(zones_said(window.quote.text, wanted=True))


def put_clock(fold: Fold, heard: Heard, targets: list[Proposal], window: TimeWindow) -> None:
    """Another clock on the same day; beside the earlier one when the words only add it."""
    by = heard.words(window.quote)
    fresh = []
    for old in targets:
        made = replace(old, window=at_clock(old.window, window))
        if not cues.is_day(old.window):
            said = replace(made.window, quote=window.quote)
            made = Proposal(heard.turn, said, old.lineage)
        fresh.append(made)
        if cues.adds(heard.text):
            fresh.append(old)
        elif not cues.is_day(old.window):
            note_change(fold, "time", old, made.window, by)
            fold.replaced.append((old, by))
    fold.live = [p for p in fold.live if p not in targets] + fresh


def hear_days(fold: Fold, heard: Heard, days: list[TimeWindow]) -> None:
    """Days without a clock: they settle a date, correct one, or are new times."""
    by = heard.words(days[0].quote)
    if not fold.live:
        if not revived(fold, heard, days):
            fold.live = [Proposal(heard.turn, day) for day in days]
    elif (
        settle_dates(fold, heard, days, by)
        or pick(fold, heard, by, on_days(fold, days))
        or revived(fold, heard, days)
    ):
        return
    elif cues.corrects(heard.text) or cues.SAME_CLOCK.search(heard.text):
        correct_day(fold, heard, days)
    elif cues.adds(heard.text):
        fold.live += [Proposal(heard.turn, day) for day in days]
    elif TALK & set(heard.intents) or cues.PROPOSES.search(heard.text):
        restate(fold, heard, days)


def on_days(fold: Fold, days: Sequence[TimeWindow]) -> list[Proposal]:
    """The times with a clock that lie on one of the days."""
    said = {day for window in days for day in dates(window)}
    return [p for p in fold.live if dates(p.window) & said and not cues.is_day(p.window)]


def hear_hour(fold: Fold, heard: Heard) -> None:
    """`5`: the one of several times at that hour."""
    found = cues.BARE_HOUR.match(heard.text)
    if found is None or len(fold.live) < SEVERAL:
        return
    hour, minute = int(found[1]), int(found[2] or 0)
    named = [
        p for p in fold.live if any((h % 12, m) == (hour % 12, minute) for h, m in clocks(p.window))
    ]
    pick(fold, heard, heard.whole(), named)


def settle_dates(fold: Fold, heard: Heard, days: Sequence[TimeWindow], by: Words) -> bool:
    """Whether the days named decide an open date of exactly one point."""
    said = frozenset(day for window in days for day in dates(window))
    groups = [
        group for group in points(fold.live, DATE_CODES) if len(dates(group[0].window) & said) == 1
    ]
    if len(groups) != 1:
        return False
    settle(fold, groups[0], DATE_CODES, lambda at: at.date() in said, by)
    return True


def correct_day(fold: Fold, heard: Heard, days: Sequence[TimeWindow]) -> None:
    """`I meant Wednesday`: the day of the one time it can mean, its clock kept."""
    denied = cues.denied_days(heard.text)
    targets = [p for p in fold.live if on_day(p, denied)] if denied else []
    old_days = {day for p in fold.live for day in dates(p.window)}
    fresh = [w for w in days if not dates(w) & old_days]
    if fresh and len(fresh) < len(days):
        named = {day for w in days if w not in fresh for day in dates(w)}
        targets = [p for p in fold.live if dates(p.window) & named]
        days = fresh
    targets = targets or list(fold.live)
    if len(targets) != 1 or len(days) != 1 or days[0].start is None:
        unsure(fold, "day", targets, heard, days[0])
        return
    [old] = targets
    by = heard.words(days[0].quote)
    made = on_date(old.window, days[0])
    note_change(fold, "day", old, made, by)
    fold.replaced.append((old, by))
    fold.live = [
        Proposal(heard.turn, replace(made, quote=days[0].quote), old.lineage) if p is old else p
        for p in fold.live
    ]


def hear_half(fold: Fold, heard: Heard, parts: Sequence[TimeWindow]) -> None:
    """`PM`, `in the morning`: the half of the day of the one time that leaves it open; a yes to
    one's own `Is that morning?` says it for all that was asked about."""
    found, by, asked = cues.half_said(heard.text), heard.whole(), cues.half_said(heard.asked_half)
    if found is not None:
        by = heard.words(quote_of(found))
    elif asked and cues.begins_yes(heard.text):
        found = asked
    if found is None or not fold.live:
        return
    morning = bool(found["am"])
    groups = points(fold.live, {"ampm"})
    if len(groups) > 1 and not (cues.BOTH.search(heard.text) or asked):
        unsure(fold, "ampm", [p for group in groups for p in group])
        return
    for group in groups:
        settle(fold, group, {"ampm"}, lambda at: (at.hour < 12) is morning, by)
    whole = [p for p in fold.live if cues.is_day(p.window)]
    if not groups and parts and len(whole) == len(fold.live) == 1:
        put_clock(fold, heard, whole, parts[0])


def hear_month(fold: Fold, heard: Heard) -> None:
    """`December`: which of day and month stands first."""
    found = set(cues.MONTH_NAME.findall(heard.text))
    months = {SHORT_MONTHS.index(word[:3].title()) + 1 for word in found}
    groups = points(fold.live, {"dmy"})
    if len(months) == len(groups) == 1:
        word = found.pop()
        at = heard.text.index(word)
        by = heard.words(Quote(word, at, at + len(word)))
        settle(fold, groups[0], {"dmy"}, lambda moment: moment.month in months, by)


def hear_week(fold: Fold, heard: Heard) -> None:
    """`the week after`, `not next week`: the later or the sooner of two dates."""
    groups = points(fold.live, {"week"})
    later, sooner = cues.LATER_WEEK.search(heard.text), cues.SOONER_WEEK.search(heard.text)
    found = later or sooner
    if len(groups) != 1 or found is None:
        return
    days = sorted(dates(groups[0][0].window))
    wanted = days[-1] if later else days[0]
    by = heard.words(quote_of(found))
    settle(fold, groups[0], {"week"}, lambda at: at.date() == wanted, by)
