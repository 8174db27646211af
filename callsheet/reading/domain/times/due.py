"""The day named in a promise: "send the numbers by Friday"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from callsheet.reading.domain.times.days import DayValue, Today
from callsheet.reading.domain.times.read import typed
from callsheet.reading.domain.times.stretch_rules import OpenDay
from callsheet.reading.domain.times.tokens import Token

NOON = 12
SAME_DAY = ("TONIGHT", "EOD", "COB")  # they name no other day


@dataclass(frozen=True)
class DueDay:
    """The last day of what was named; `ask` says what of it was assumed (rules/times.md)."""

    on: date
    quote: str
    ask: tuple[str, ...] = ()


def due_day(text: str, *, today: date, country: str | None = None) -> DueDay | None:
    """The day by which a promise is due, None when no day is named.

    text     one's own words: "send Volta numbers by Friday"
    today    the date where one is
    country  whose order of day and month is used, ISO code
    gives    of "by Friday" that Friday; of a stretch ("this week", "by the end of May") its last
             day; of "after the weekend" the day after it; what is said with "by" before any other
    """
    tokens = typed(text[:1000])
    found = [day for token in tokens if (day := day_of(token, today, country)) is not None]
    by = [day for token, day in found if isinstance(token.value, OpenDay) and token.value.by]
    if found:
        return (by or [day for _, day in found])[0]
    same = next((token for token in tokens if token.kind in SAME_DAY), None)
    return DueDay(today, text[same.start : same.end]) if same else None


def day_of(token: Token, today: date, country: str | None) -> tuple[Token, DueDay] | None:
    """A token that names days, with the last of them."""
    value = token.value
    opened = value if isinstance(value, OpenDay) else None
    named = opened.day if opened else value
    if not isinstance(named, DayValue) or named.past:
        return None
    dates = named.mean(Today(today, NOON, country))
    if dates is None:
        return None
    last = dates.last() - timedelta(days=1)
    if (opened and token.text.startswith("after")) or token.text.startswith("within"):
        last += timedelta(days=1)  # "within a week" counts today, and is due the same day next week
    return token, DueDay(last, token.text, dates.ask)
