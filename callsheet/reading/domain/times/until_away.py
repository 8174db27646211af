"""A weekday offered behind an absence that has an end: "I'm out until Monday. Wednesday at 10?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from callsheet.reading.domain.times.days import Dates, DayMeaning, DayValue, Today, coming, week_of
from callsheet.reading.domain.times.items import Item
from callsheet.reading.domain.times.sense import REFUSED
from callsheet.reading.domain.times.stretch_rules import OpenDay

NEAR = 2  # sentences from the absence to what is offered
A_DAY = timedelta(days=1)


def from_end_on(items: Sequence[Item]) -> list[Item]:
    """The items; a plain weekday behind "out until Monday" is the first from that Monday on."""
    out: list[Item] = []
    end: DayMeaning | None = None
    sentence = 0
    for item in items:
        value = item.token.value
        if isinstance(value, OpenDay) and value.kind == "before" and item.sense in REFUSED:
            end, sentence = value.day.mean, item.sentence
        near = item.sentence - sentence <= NEAR and item.token.text[:4] not in ("this", "same")
        if end is not None and near and item.sense == "yes" and isinstance(value, DayValue):
            out.append(behind(end, item, value))
        else:
            out.append(item)
    return out


def behind(end: DayMeaning, item: Item, value: DayValue) -> Item:
    """The item with a plain weekday, or "all week", meant of the days from an end on."""
    if value.weekdays and not value.week:
        mean = on_or_after(end, value.weekdays, value.mean)
    elif value.week and item.token.text == "all week":
        mean = week_from(end)
    else:
        return item
    return replace(item, token=replace(item.token, value=DayValue(mean)))


def week_from(end: DayMeaning) -> DayMeaning:
    """The working days of the week in which an absence ends, from its last day on."""

    def mean(today: Today) -> Dates | None:
        last, days = end(today), week_of(end)(today)
        if last is None or days is None:
            return None
        left = tuple(day for day in days.days if day >= last.last() - A_DAY)
        return Dates(left) if left else None

    return mean


def on_or_after(end: DayMeaning, numbers: tuple[int, ...], plainly: DayMeaning) -> DayMeaning:
    """The weekdays from the end of an absence on; read plainly where that is unsure or earlier."""

    def mean(today: Today) -> Dates | None:
        last, plain = end(today), plainly(today)
        if last is None or last.ask or plain is None:
            return plain
        until = last.last() - A_DAY
        if min(plain.days) > until:
            return plain
        return Dates(tuple(coming(until - A_DAY, number) for number in numbers))

    return mean
