"""What an unclear time may mean, and the window that is left once words chose."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from callsheet.reading.domain.over_thread.cues import is_day, local
from callsheet.reading.domain.over_thread.values import (
    CLOCK_CODES,
    DATE_CODES,
    Proposal,
    Words,
)
from callsheet.reading.domain.times import TimeWindow
from callsheet.reading.domain.times.zones import tz

Clock = tuple[int, int]


@dataclass(frozen=True)
class Meaning:
    """One possible meaning of a window on the wall's clock; `code` is "" for the one taken."""

    start: datetime | None
    end: datetime | None
    zone: str
    code: str = ""

    @property
    def at(self) -> datetime | None:
        """The naive local moment by which it is told from the others."""
        moment = self.start or self.end
        return local(moment, self.zone) if moment is not None else None


def meanings(window: TimeWindow) -> Iterator[Meaning]:
    """The window as taken, then its other readings."""
    yield Meaning(window.start, window.end, window.zone)
    for other in window.readings:
        yield Meaning(other.start, other.end, other.zone, other.code)


def clocks(window: TimeWindow) -> frozenset[Clock]:
    """The clock times a window may start at; empty for whole days."""
    if is_day(window):
        return frozenset()
    found = [m.at for m in meanings(window) if m.code in ("", *CLOCK_CODES)]
    return frozenset((at.hour, at.minute) for at in found if at is not None)


def dates(window: TimeWindow) -> frozenset[date]:
    """The dates a window may start on; every day of a stretch of days."""
    found = {m.at.date() for m in meanings(window) if m.code in ("", *DATE_CODES) and m.at}
    if is_day(window) and window.kind == "window" and window.start and window.end:
        first, last = local(window.start, window.zone), local(window.end, window.zone)
        found |= {(first + timedelta(days=n)).date() for n in range(min((last - first).days, 31))}
    return frozenset(found)


def choose(
    window: TimeWindow, fits: Callable[[datetime], bool], codes: Collection[str]
) -> TimeWindow | None:
    """The window once its open `codes` are decided by `fits` on the wall's clock.

    gives  None when no meaning, or more than one, fits
    """
    moments: dict[datetime, Meaning] = {}
    for meaning in meanings(window):
        if meaning.at is not None and meaning.code in ("", *codes) and fits(meaning.at):
            moments.setdefault(meaning.at, meaning)
    if len(moments) != 1:
        return None
    [chosen] = moments.values()
    return decided(window, chosen, codes)


def decided(window: TimeWindow, chosen: Meaning, codes: Collection[str]) -> TimeWindow:
    """The window at the meaning chosen; what else is open moves along with it."""
    moved = timedelta()
    if chosen.start and window.start:
        moved = chosen.start - window.start
    others = tuple(
        replace(
            each,
            start=each.start + moved if each.start else None,
            end=each.end + moved if each.end else None,
        )
        for each in window.readings
        if each.code not in codes
    )
    assumed = tuple(code for code in window.assumed if code not in codes)
    return replace(
        window, start=chosen.start, end=chosen.end, zone=chosen.zone, assumed=assumed,
        readings=others,
    )  # fmt: skip


def at_clock(window: TimeWindow, said: TimeWindow) -> TimeWindow:
    """The window's day at the clock of another: `Tuesday`, then `3pm Chicago time`."""
    day = window.start or window.end
    clock = said.start or said.end
    assert day is not None
    assert clock is not None
    on, at = local(day, window.zone), local(clock, said.zone)
    start = on.replace(hour=at.hour, minute=at.minute, tzinfo=tz(said.zone))
    length = said.end - said.start if said.start and said.end else timedelta()
    moved = start - clock
    readings = [
        replace(
            each,
            start=each.start + moved if each.start else None,
            end=each.end + moved if each.end else None,
        )
        for each in said.readings
        if each.code in (*CLOCK_CODES, "zone")
    ]
    kept = [code for code in window.assumed if code in DATE_CODES]
    return replace(
        window, start=start if said.start else None,
        end=(start + length) if said.end else None, zone=said.zone, kind=said.kind,
        assumed=tuple(dict.fromkeys([*kept, *(c for c in said.assumed if c not in DATE_CODES)])),
        readings=tuple(readings), note=said.note,
    )  # fmt: skip


def on_date(window: TimeWindow, said: TimeWindow) -> TimeWindow:
    """The window's clock on the day of another: `Tuesday at 10`, then `I meant Wednesday`."""
    if is_day(window):
        return replace(said, assumed=said.assumed)
    day, old = said.start, window.start or window.end
    assert day is not None
    assert old is not None
    on, at = local(day, said.zone), local(old, window.zone)
    wanted = at.replace(year=on.year, month=on.month, day=on.day).replace(tzinfo=tz(window.zone))
    moved = wanted.astimezone(old.tzinfo) - old
    kept = tuple(code for code in window.assumed if code not in DATE_CODES)
    others = tuple(
        replace(
            each,
            start=each.start + moved if each.start else None,
            end=each.end + moved if each.end else None,
        )
        for each in window.readings
        if each.code not in DATE_CODES
    )
    codes = tuple(code for code in said.assumed if code in DATE_CODES)
    return replace(
        window, start=wanted if window.start else None,
        end=window.end + moved if window.end else None, assumed=(*codes, *kept), readings=others,
    )  # fmt: skip


def points(live: Iterable[Proposal], codes: Collection[str]) -> list[list[Proposal]]:
    """The proposals in which a code is open, those with one clock (and one day) as one point.

    "Tuesday or Wednesday at 3" is one point for am or pm; "Tuesday at 3 or Thursday at 5" two.
    """
    by_day = bool(set(codes) & DATE_CODES)
    groups: dict[object, list[Proposal]] = {}
    for each in live:
        if set(codes) & set(each.window.assumed):
            key = dates(each.window) if by_day else clocks(each.window)
            groups.setdefault((each.turn, key), []).append(each)
    return list(groups.values())


def open_in(live: Sequence[Proposal]) -> dict[str, Words]:
    """The codes that are open, each with the first words that leave it so."""
    out: dict[str, Words] = {}
    for each in live:
        for code in each.window.assumed:
            out.setdefault(code, Words(each.turn, each.window.quote))
    return out
