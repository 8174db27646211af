"""Weeks told by number: those of the year ("week 49", "KW 3") and those of a plan of work."""

from __future__ import annotations

import re
from collections.abc import Sequence

from callsheet.reading.domain.times import cues
from callsheet.reading.domain.times.date_rules import day_token
from callsheet.reading.domain.times.days import DayValue, iso_week, near_week
from callsheet.reading.domain.times.segments import Segment
from callsheet.reading.domain.times.tokens import Token, kind_at

LAST_PLANNED = 12  # a plan of work counts its weeks, seldom further
PLANNED = re.compile(r"(?:the )?week (?:[1-9]|1[0-2])")
WEEK_OF_YEAR = re.compile(r"\b(?:calendar|iso) week\b")


def numbered_week(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`week 31`, `KW 31`: an ISO week; a small number without more only when it is near.

    "Week 2 of the project" is none.
    """
    run = tokens[first:end]
    number = run[-1].number()
    counts = run[-2].kind == "WEEK" and kind_at(tokens, end) == "WORD"
    counts = counts and tokens[end].text not in GOING_ON
    if not 1 <= number <= 53 or counts or kind_at(tokens, end) in ("DASH", "SLASH", "OF"):
        return None
    counted = run[-2].kind == "WEEK" and number <= LAST_PLANNED and not named_iso(tokens, first)
    mean = near_week(iso_week(number)) if counted else iso_week(number)
    return day_token(tokens, first, end, DayValue(mean, week=True))


def named_iso(tokens: Sequence[Token], first: int) -> bool:
    """`calendar week 3`, `ISO week 3`."""
    return first > 0 and tokens[first - 1].text in ("calendar", "iso")


GOING_ON = frozenset("i i'm we we're is would works suits please if so could can".split())


def is_of_plan(token: Token, piece: Segment) -> bool:
    """`what's your plan for week 1?`: a numbered week of the work, where no call is named."""
    if not PLANNED.fullmatch(token.text) or WEEK_OF_YEAR.search(piece.low):
        return False
    return not (piece.bare or piece.has(cues.MEETING))
