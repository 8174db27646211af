"""What a time word says by itself: that it is over, a deadline, an edge, or only a vague date."""

from __future__ import annotations

from callsheet.reading.domain.times.clocks import Span
from callsheet.reading.domain.times.days import DayValue
from callsheet.reading.domain.times.stretch_rules import OpenDay
from callsheet.reading.domain.times.tokens import Token


def is_today(token: Token) -> bool:
    """`We are on Woo today, have you done Recharge?`: the day may only say how things are."""
    return token.text in ("today", "this week", "this month", "this year")


def is_past(token: Token) -> bool:
    """Whether its own words say it is over."""
    value = token.value
    if isinstance(value, OpenDay):
        value = value.day
    return isinstance(value, DayValue) and value.past


def is_deadline(token: Token) -> bool:
    """`by Friday`, `by 3pm`, the end of a day."""
    value = token.value
    return closes_day(token) or (isinstance(value, Span | OpenDay) and value.by)


def closes_day(token: Token) -> bool:
    """The end of a day or of business."""
    value = token.value
    return isinstance(value, Span) and value.part in ("end of day", "close of business")


def is_edge(token: Token) -> bool:
    """`before Friday`, `until 3`."""
    value = token.value
    return isinstance(value, Span | OpenDay) and value.kind == "before"


def is_habit(token: Token) -> bool:
    """`Tuesdays and Thursdays`, with a verb what one does each week: "I teach Tuesdays"."""
    value = token.value
    return isinstance(value, DayValue) and value.weak and bool(value.weekdays)


def is_weak(token: Token) -> bool:
    """A month or the like: no time by itself."""
    value = token.value
    if token.kind == "MOMENT":
        return token.text.startswith("within")
    return isinstance(value, DayValue) and value.weak
