"""The times that were said and are no offer, each as what it would be as one, and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import islice

from callsheet.reading.domain.times.groups import groups
from callsheet.reading.domain.times.items import Item
from callsheet.reading.domain.times.resolve import Asker, windows_of
from callsheet.reading.domain.times.values import Other, TimeWindow, Why

# what may stand between day and clock said as one, and between those of a list
TIGHT = r"(?:[\s(–—-]|(?:at|on|from|the|to|in|around|about|between|of|for|by|until|till)\b)*"
JOINED = re.compile(TIGHT, re.IGNORECASE)
LISTED = re.compile(rf"{TIGHT}(?:[,/&]|and\b|or\b){TIGHT}", re.IGNORECASE)
MOST = 40  # of one message


def other_times(
    items: Sequence[Item], offered: Sequence[TimeWindow], text: str, asker: Asker
) -> tuple[Other, ...]:
    """The times of a message that are neither offered nor an absence, in the order they stand.

    items    every time word of the message with its sense, and why it is no offer
    offered  the windows and absences, which are not given again
    """
    if not any(item.why for item in items):
        return ()
    taken = {(window.start, window.end) for window in offered}
    found: dict[tuple[datetime | None, datetime | None], Other] = {}
    for run in runs(items, text):
        why = why_of(run)
        made = (each for group in groups(run) for each in windows_of(group, text, asker))
        for window in islice(made, MOST if why else 0):
            ends = (window.start, window.end)
            if ends != (None, None) and ends not in taken:
                found.setdefault(ends, Other(window, why))
    return tuple(islice(found.values(), MOST))


def runs(items: Sequence[Item], text: str) -> list[list[Item]]:
    """The time words that are no offer, those together that are said as one."""
    out: list[list[Item]] = []
    for item in items:
        kind = item.token.kind
        if kind == "NOW" or not (kind == "ZONE" or item.sense in ("none", "not")):
            continue
        unsure = kind == "DATE" and not item.why  # "Mon-Fri 9-17"
        if not unsure and out and goes_on(out[-1], item, text):
            out[-1].append(item)
        elif kind != "ZONE" and not unsure:
            out.append([item])
    return out


def goes_on(run: Sequence[Item], item: Item, text: str) -> bool:
    """Whether a time word belongs to those before it: "by 10am" to "tomorrow", "Friday" to a list.

    Those of a list only when they are no offer for the same reason.
    """
    between = text[run[-1].token.end : item.token.start]
    if JOINED.fullmatch(between):
        return True
    whys = {run[-1].why, item.why}
    return len(whys) == 1 and LISTED.fullmatch(between) is not None


def why_of(run: Sequence[Item]) -> Why:
    """The reason of time words said as one; of two a deadline, "" for a clock in passing."""
    whys = [item.why for item in run if item.why]
    if "deadline" in whys:
        return "deadline"
    told = [why for why in whys if why != "told"]
    if told:
        return told[0]
    return "told" if whys and any(names_day(item) for item in run) else ""


def names_day(item: Item) -> bool:
    """Whether a time word names a day."""
    return item.token.kind in ("DATE", "TONIGHT", "OPEN")
