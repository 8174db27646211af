"""The windows of a message as one reads them: framing weeks dropped, each once, in order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from callsheet.reading.domain.times.values import TimesRead, TimeWindow

A_DAY = timedelta(days=1)  # a clock abroad may fall on the evening before


def long_over(window: TimeWindow, now: datetime) -> bool:
    """A day before yesterday: a date that tells of the past."""
    return window.end is not None and window.end < now - timedelta(days=1)


def hold_each_other(day: TimeWindow, other: TimeWindow) -> bool:
    """Whether days hold a time said elsewhere: "Friday? At 3pm I mean", "in May, the 6th"."""
    if day.start is None or day.end is None or other.kind == day.kind == "day":
        return False
    long = day.end - day.start > timedelta(days=14)
    if not long and (day.kind != "day" or other.kind == "day"):
        return False
    apart = day.quote != other.quote and other.end is not None
    return apart and other.start is not None and day.start <= other.start < day.end


def frames(windows: Sequence[TimeWindow]) -> set[int]:
    """Where the weeks start whose days hold a clock said elsewhere: "I'm there next week"."""
    days: dict[int, list[TimeWindow]] = {}
    for window in windows:
        if window.kind == "day":
            days.setdefault(window.quote.start, []).append(window)
    clocks = [window.start for window in windows if window.kind in ("point", "window")]
    return {
        at
        for at, run in days.items()
        if len(run) > 3 and any(c and run[0].start - A_DAY <= c < run[-1].end for c in clocks)  # type: ignore[operator]
    }


def opens_on(window: TimeWindow, clocks: Sequence[TimeWindow]) -> bool:
    """`After the weekend, Monday 11am?`: an open stretch of days that a time said with it fills."""
    start = window.start
    if window.kind != "after" or start is None or start.hour or start.minute:
        return False
    near = [other.start - start for other in clocks if other.start and other.kind != "day"]
    return any(timedelta() <= ahead < timedelta(days=8) for ahead in near)


def finished(windows: Sequence[TimeWindow], now: datetime) -> TimesRead:
    """Windows earliest first, one per stretch; codes each once; what the clocks skip left out."""
    ask: dict[str, None] = {}
    seen: dict[tuple[datetime | None, datetime | None], TimeWindow] = {}
    for window in windows:
        if not long_over(window, now):
            ask.update(dict.fromkeys(window.assumed))
        if (window.start is None and window.end is None) or long_over(window, now):
            continue
        seen.setdefault((window.start, window.end), window)
    clocks = [window for window in seen.values() if window.kind in ("point", "window", "day")]
    kept = [w for w in seen.values() if not any(hold_each_other(w, other) for other in clocks[:40])]
    kept = [w for w in kept if not opens_on(w, clocks[:40])]
    weeks = frames(list(seen.values()))
    kept = [w for w in kept if w.kind != "day" or w.quote.start not in weeks]
    ordered = sorted(kept, key=lambda window: window.start or window.end or datetime.min)  # noqa: DTZ901
    return TimesRead(tuple(ordered), tuple(ask))
