"""What a time word means by the one said before it: "after that", "same time", "the day after"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from callsheet.reading.domain.times.asides import FROM_THEN, OPEN_THEN
from callsheet.reading.domain.times.clocks import Span
from callsheet.reading.domain.times.days import (
    Dates,
    DayMeaning,
    DayValue,
    Today,
    shifted,
    week_of,
    weekdays_behind,
)
from callsheet.reading.domain.times.items import Item
from callsheet.reading.domain.times.sense import REFUSED
from callsheet.reading.domain.times.stretch_rules import OpenDay


def in_sequence(items: Sequence[Item], text: str) -> list[Item]:
    """The items, each with what those before it make of it."""
    return in_order(said_again(from_then(behind_days(pointed(items, text)), text)))


POINTING = re.compile(r"\b(?:that|those|these)(?: same)? $", re.IGNORECASE)
FAR = 2  # sentences back to what is pointed at


def pointed(items: Sequence[Item], text: str) -> list[Item]:
    """`back on Tuesday the 27th. That Tuesday after 1 works`, `so those mornings are out`.

    A weekday pointed at is the one said before; a part of day is that of the days said before.
    """
    out: list[Item] = []
    last: Item | None = None
    for item in items:
        value, start = item.token.value, item.token.start
        named = item.token.kind == "PART" or (isinstance(value, DayValue) and value.weekdays)
        led = (
            named
            and last is not None
            and POINTING.search(text[max(0, start - 14) : start]) is not None
        )
        if last is not None and led and item.sentence - last.sentence <= FAR:
            said = last.token.value
            assert isinstance(said, DayValue)
            if item.token.kind == "PART":
                day = replace(last.token, start=start, end=item.token.end)
                out.append(replace(item, token=day))
                item = replace(item, gap="tight")  # noqa: PLW2901
            elif isinstance(value, DayValue) and len(value.weekdays) == 1:
                mean = that_one(said.mean, value)
                token = replace(item.token, value=DayValue(mean, fixed=True))
                item = replace(item, token=token)  # noqa: PLW2901
        out.append(item)
        if isinstance(value, DayValue) and not value.week and not value.past:
            last = item
    return out


def that_one(said: DayMeaning, plain: DayValue) -> DayMeaning:
    """The day said before where it is that weekday, else the weekday as it stands."""

    def mean(today: Today) -> Dates | None:
        dates = said(today)
        same = dates is not None and dates.days[0].weekday() in plain.weekdays
        return dates if same else plain.mean(today)

    return mean


def from_then(items: Sequence[Item], text: str) -> list[Item]:
    """`I'm tied up till noon, after that any time`: open from the end of what is refused."""
    out: list[Item] = []
    turned_in = -1  # the sentence whose days hold for what is open as well
    for at, item in enumerate(items):
        value, token = item.token.value, item.token
        edge = isinstance(value, Span | OpenDay) and value.kind == "before"
        edge = edge or (isinstance(value, Span) and value.end is not None and not value.part)
        shut = item.sense in REFUSED or item.why == "event"
        out.append(item)
        if item.sentence == turned_in and shut:
            out.append(replace(item, sense="yes", why=""))
        if not (edge and shut and closes(items, at)):
            continue
        behind = text[token.end : token.end + 60]
        if FROM_THEN.match(behind) and (item.sense in REFUSED or OPEN_THEN.search(behind)):
            out.append(
                replace(item, token=replace(token, value=from_edge(value)), sense="yes", why="")
            )
            turned_in = item.sentence if isinstance(value, Span) else -1
    return out


def closes(items: Sequence[Item], at: int) -> bool:
    """Whether a sentence names no further clock: "until 1 but free after that today"."""
    behind = [item.token.kind for item in items[at + 1 :] if item.sentence == items[at].sentence]
    return set(behind) <= {"DATE"}


def from_edge(value: object) -> Span | OpenDay:
    """What is open once "until 3" or "until Thursday" is over."""
    if isinstance(value, Span):
        return replace(value, kind="after", start=value.end, end=None)
    assert isinstance(value, OpenDay)
    day = value.day if value.clock else replace(value.day, mean=shifted(value.day.mean, 1, "day"))
    return replace(value, kind="after", day=day)


NEXT_WEEK = ("the week after", "the following week", "the week after that")
BEHIND = ("the day after", "the following day", "the next day")


def behind_days(items: Sequence[Item]) -> list[Item]:
    """`I can't do Tuesday but the day after is wide open`: the day behind the one just said.

    `I'm away next week. The week after is good`: or the week behind that.
    """
    out: list[Item] = []
    last: tuple[DayValue, int] | None = None
    week: tuple[DayValue, int] | None = None
    for item in items:
        value = item.token.value
        value = value.day if isinstance(value, OpenDay) else value
        if item.token.text in NEXT_WEEK and week is not None and item.sentence - week[1] <= 1:
            mean = shifted(week_of(week[0].mean), 1, "week")
            value = DayValue(mean, week=True)
            item = replace(item, token=replace(item.token, value=value))  # noqa: PLW2901
        if isinstance(value, DayValue) and item.sense in ("yes", *REFUSED):
            week = value, item.sentence
        if item.token.text in BEHIND and last is not None and item.sentence - last[1] <= 1:
            value = replace(last[0], mean=shifted(last[0].mean, 1, "day"), weekdays=(), fixed=True)
            item = replace(item, token=replace(item.token, value=value))  # noqa: PLW2901
        if item.token.kind == "TONIGHT" and isinstance(value, tuple):
            value = value[0]
            if "following" in item.token.text and last is not None and item.sentence - last[1] <= 1:
                item = on_next(item, last[0])  # noqa: PLW2901
        if isinstance(value, DayValue):
            last = (value, item.sentence) if is_one_day(value) else None
        out.append(item)
    return out


def on_next(item: Item, day: DayValue) -> Item:
    """`the following evening`: the part of day, on the day behind the one said."""
    value = item.token.value
    assert isinstance(value, tuple)
    behind = DayValue(shifted(day.mean, 1, "day"), fixed=True)
    return replace(item, token=replace(item.token, value=(behind, *value[1:])))


def is_one_day(value: DayValue) -> bool:
    """Whether a day word names a day, and no week or several weekdays."""
    return not (value.week or value.weak or len(value.weekdays) > 1)


def in_order(items: Sequence[Item]) -> list[Item]:
    """`Monday Nov 30 or Tuesday at 10`: a plain weekday behind a certain day comes after it."""
    out: list[Item] = []
    last: tuple[DayValue, int] | None = None
    told_again = False
    for item in items:
        value = item.token.value
        told_again = item.gap in ("slash", "alias") or (told_again and item.gap == "tight")
        if not isinstance(value, DayValue) or item.sense != "yes":
            out.append(item)
            continue
        plain = value.weekdays and not value.week and item.token.text[:4] not in ("this", "same")
        if plain and last is not None and not told_again and item.sentence - last[1] <= 1:
            mean = weekdays_behind(last[0].mean, value.weekdays, value.mean)
            out.append(replace(item, token=replace(item.token, value=DayValue(mean))))
            last = last[0], item.sentence
            continue
        if value.fixed or value.dated:
            last = value, item.sentence
        out.append(item)
    return out


def said_again(items: Sequence[Item]) -> list[Item]:
    """`Tuesday 3pm, or same time Wednesday`: the clock or day said before, put in its place.

    One that no time stands before is left out.
    """
    out: list[Item] = []
    known: dict[str, list[Item]] = {"TIME": [], "DAYW": []}
    for item in items:
        token = item.token
        if token.kind == "AGAIN":
            for number, each in enumerate(known[str(token.value)]):
                made = replace(each.token, start=token.start, end=token.end)
                out.append(replace(item, token=made, gap="tight" if number else item.gap))
            continue
        if token.kind in ("CLOCK", "SPAN", "PART"):
            known["TIME"] = [item]
        elif token.kind == "ZONE" and out and out[-1] in known["TIME"]:
            known["TIME"].append(item)
        elif token.kind == "DATE":
            known["DAYW"] = [item]
        out.append(item)
    return out
