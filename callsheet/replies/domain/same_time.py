"""A call moved to another day "same time": the clock of the agreed call on the day named."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from callsheet.core import lazy_re as re
from callsheet.core import when
from callsheet.reading.domain.times import TimeWindow

SAME_TIME = re.compile(r"\b(?:at the |the )?same (?:time|hour)\b", re.IGNORECASE)


def at_agreed_clock(
    windows: tuple[TimeWindow, ...], text: str, agreed_at: datetime | None, zone_name: str
) -> tuple[TimeWindow, ...]:
    """The windows, each whole day at the agreed call's clock time when the text says "same time".

    agreed_at  when the call was to be, None when none was agreed: then nothing changes
    zone_name  the client's zone: their words, their clock
    """
    if agreed_at is None or not SAME_TIME.search(text):
        return windows
    return tuple(moved(window, agreed_at, zone_name) for window in windows)


def moved(window: TimeWindow, agreed_at: datetime, zone_name: str) -> TimeWindow:
    """A day as a point at the agreed clock; any other window as it is."""
    if window.kind != "day" or window.start is None:
        return window
    zone = when.zone(zone_name)
    clock = agreed_at.astimezone(zone)
    day = window.start.astimezone(zone)
    at = day.replace(hour=clock.hour, minute=clock.minute, second=0, microsecond=0)
    note = f"“Same time” read as {clock:%H:%M} {when.city(zone_name)}, the time agreed before."
    return replace(window, start=at, end=at, kind="point", note=note)
