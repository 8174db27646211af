"""A day taken out of a week that is refused: "I'm off next week, Monday works", "except Monday"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from callsheet.reading.domain.times.days import Dates, DayMeaning, DayValue, Today
from callsheet.reading.domain.times.items import Item
from callsheet.reading.domain.times.sense import REFUSED

A_WEEK = timedelta(weeks=1)
EXCEPT = re.compile(
    r"\b(?:except(?:ing)?(?: for)?|(?:apart|aside) from|other than|bar|but|besides) (?:on |the )*$"
)


def with_exceptions(items: Sequence[Item], text: str) -> list[Item]:
    """The items; a plain weekday offered behind a refused week that holds it is taken out of it.

    Which Monday is meant, that one or the next after it, is asked (`week`); "except Monday" is the
    one of that week.
    """
    out = list(items)
    more: list[Item] = []
    week: int | None = None
    for at, item in enumerate(items):
        value = item.token.value
        if not isinstance(value, DayValue):
            continue
        if item.sense in REFUSED and (value.week or not value.weekdays):
            week = at
        elif week is not None and value.weekdays and not value.week:
            refused = out[week].token.value
            assert isinstance(refused, DayValue)
            spared = item.sense in REFUSED and EXCEPT.search(text[: item.token.start][-24:].lower())
            if spared and item.sentence == out[week].sentence:
                left_in = days_in(refused.mean, value.weekdays)
                out[at] = replace(meaning(item, left_in), sense="yes")
                out[week] = meaning(out[week], left_of(refused.mean, left_in))
                clocks = clocks_of(items, at)
                for clock in clocks:
                    out[clock] = replace(out[clock], sense="yes")
                if clocks:  # the other hours of the day
                    more.append(replace(meaning(item, left_in), gap="hard", told_only=True))
            elif item.sense == "yes" and item.sentence - out[week].sentence <= 1:
                out[week] = meaning(out[week], left_of(refused.mean, value.mean))
                out[at] = meaning(item, unsure(value.mean, refused.mean))
    return out + more


def clocks_of(items: Sequence[Item], at: int) -> list[int]:
    """Where the clocks of a day stand that is taken out: "except Wednesday between 2 and 4pm"."""
    out = []
    for behind in range(at + 1, len(items)):
        clocked = items[behind].token.kind in ("CLOCK", "SPAN", "PART", "ZONE")
        if not clocked or items[behind].gap != "tight":
            break
        out.append(behind)
    return out


def meaning(item: Item, mean: DayMeaning) -> Item:
    """The item with its day word meaning something else."""
    value = item.token.value
    assert isinstance(value, DayValue)
    return replace(item, token=replace(item.token, value=replace(value, mean=mean)))


def days_in(week: DayMeaning, numbers: tuple[int, ...]) -> DayMeaning:
    """The named weekdays of a stretch of days; none where it has none such."""

    def mean(today: Today) -> Dates | None:
        refused = week(today)
        days = tuple(on for on in refused.days if on.weekday() in numbers) if refused else ()
        return Dates(days) if days else None

    return mean


def within(week: DayMeaning, day: DayMeaning, today: Today) -> tuple[date, ...]:
    """The days of the week that are offered."""
    refused, offered = week(today), day(today)
    if refused is None or offered is None:
        return ()
    return tuple(on for on in offered.days if on in refused.days)


def left_of(week: DayMeaning, day: DayMeaning) -> DayMeaning:
    """The days of the week that stay refused."""

    def mean(today: Today) -> Dates | None:
        refused, taken = week(today), within(week, day, today)
        if refused is None or not taken:
            return refused
        left = tuple(on for on in refused.days if on not in taken)
        return replace(refused, days=left) if left else refused

    return mean


def unsure(day: DayMeaning, week: DayMeaning) -> DayMeaning:
    """The days offered; of one that lies in the refused week, the one after it as well."""

    def mean(today: Today) -> Dates | None:
        offered, taken = day(today), within(week, day, today)
        if offered is None or not taken:
            return offered
        others = tuple(("week", (on + A_WEEK,)) for on in taken)
        ask = tuple(dict.fromkeys((*offered.ask, "week")))
        return replace(offered, ask=ask, others=offered.others + others)

    return mean
