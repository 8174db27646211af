"""What is offered, less what is refused: "any time Friday but not 2-3pm"."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from callsheet.core.spans import Span as Stretch
from callsheet.core.spans import merged, subtract
from callsheet.reading.domain.times.away import midnight
from callsheet.reading.domain.times.groups import Group
from callsheet.reading.domain.times.resolve import Asker, windows_of
from callsheet.reading.domain.times.values import TimeWindow

MOST_REFUSED = 30  # refusals of one message, each held against every window
FAR_BUT = 200  # characters in which a "but" is looked for
SAME_TIME = re.compile(r"\bsame (?:time|hour)\b", re.IGNORECASE)
END = re.compile(r"[.!?](?=\s)|\n")
BUT = re.compile(r"\b(?:but|though|however)\b", re.IGNORECASE)


def unrefused(
    windows: Sequence[TimeWindow], unwanted: Sequence[Group], text: str, asker: Asker
) -> list[TimeWindow]:
    """What is offered, less what is refused: whole days, ranges, or a clock on every day offered.

    A clock on a day stands when it is named in a sentence behind the refusal: "I'm out Friday
    morning. Friday 11am?" is asked for all the same.
    """
    told = [group for group in unwanted[:MOST_REFUSED] if group.moment is None]
    if not told:
        return list(windows)
    days = [days_of(group, text, asker) for group in told]
    points = [w for w in windows if w.start is not None and w.start == w.end]
    others = [w for w in windows if w.start is None or w.start != w.end]
    holes = [hole for made in days for hole in made]
    holes += [hole for group in told for w in others for hole in clock_on(w, group, text, asker)]
    kept = without(others, holes)
    ends = [found.start() for found in END.finditer(text)]
    said = [bisect(ends, group.start) for group in told]
    for window in points:
        at = bisect(ends, window.quote.start)
        left = [n for n in range(len(told)) if said[n] >= at and not turned(told[n], window, text)]
        holes = [hole for n in left for hole in days[n]]
        holes += [
            hole
            for n in left
            for hole in clock_on(window, told[n], text, asker)
            if not (told[n].parts and hole.start == window.start)  # noon, "afternoons are out"
        ]
        kept += without([window], holes)
    return kept


def turned(group: Group, window: TimeWindow, text: str) -> bool:
    """`I'm off on Thursdays but would 11am this Thursday do?`."""
    return BUT.search(text[group.end : window.quote.start], 0, FAR_BUT) is not None


def days_of(group: Group, text: str, asker: Asker) -> list[Stretch]:
    """The stretches of a refusal that names its days; [] for a clock alone."""
    if not group.days:
        return []
    return [stretch for window in windows_of(group, text, asker) if (stretch := closed(window))]


def clock_on(window: TimeWindow, group: Group, text: str, asker: Asker) -> list[Stretch]:
    """A refused clock without a day ("not 2-3pm") on the day of one offered window."""
    same = SAME_TIME.search(window.quote.text)  # which says the refused hour again
    if group.days or same or window.start is None:
        return []
    there = replace(asker, now=window.start)
    return [stretch for made in windows_of(group, text, there) if (stretch := closed(made))]


def closed(window: TimeWindow) -> Stretch | None:
    """A refused window as a stretch; a point counts as its hour."""
    start, end = window.start, window.end
    if end is None:
        return None
    if start is None and end > midnight(end):
        start = midnight(end)  # "Tuesday works but I'm busy until 1"
    if start is None:
        return None
    return Stretch(start, end if end > start else start + timedelta(minutes=1))


def without(windows: Sequence[TimeWindow], holes: Sequence[Stretch]) -> list[TimeWindow]:
    """The windows with refused stretches cut out."""
    if not holes:
        return list(windows)
    holes = merged(holes)  # once: a text of nothing but refusals has thousands
    out: list[TimeWindow] = []
    for window in windows:
        stretch = Stretch(window.start, window.end) if window.start and window.end else None
        if stretch is None:
            covered = any(window.start and hole.start <= window.start < hole.end for hole in holes)
            out += [] if covered else [window]
        elif window.start == window.end:
            out += (
                [window]
                if not any(hole.start <= stretch.start < hole.end for hole in holes)
                else []
            )
        else:
            left = subtract([stretch], holes)
            whole = left == [stretch]
            out += [
                window
                if whole
                else replace(window, start=piece.start, end=piece.end, kind="window", readings=())
                for piece in left
            ]
    return out
