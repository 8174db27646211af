"""After a call without a decision: a touch on day 3, one on day 7, then let go (DOMAIN 7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from callsheet.followup.domain.recap import NextStep
from callsheet.followup.domain.said import plain

TOUCHES = (3, 7)
LET_GO = 10  # days after the call: nothing came, so it is offered to be let go

Kind = Literal["touch", "let_go"]


@dataclass(frozen=True)
class Planned:
    """One thing to do, so many days after the call."""

    day: int
    on: date
    kind: Kind


def planned(held_on: date) -> tuple[Planned, ...]:
    """The two touches and the day it is let go, moved off Saturday and Sunday."""
    days = [*((day, "touch") for day in TOUCHES), (LET_GO, "let_go")]
    return tuple(
        Planned(day, working_day(held_on + timedelta(days=day)), kind)  # type: ignore[arg-type]
        for day, kind in days
    )


def working_day(on: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return on + timedelta(days=max(0, 7 - on.weekday()) if on.weekday() >= 5 else 0)


def touch_words(day: int, step: NextStep, *, to: str, me: str) -> str:
    """The draft of a touch; it asks one thing and presses nobody.

    step  what was said to come next after the call; it is named on the first touch
    """
    hello = f"Hi {to}," if to else "Hi,"
    if day == TOUCHES[0]:
        about = f"after our call {step_named(step)}." if step.what else "a word after our call."
        ask = "Is there anything you still need from me to decide?"
    else:
        about = "this is my last message about it, so that your inbox stays yours."
        ask = "If the timing changed, tell me which month suits; if it went elsewhere, that's fine."
    return "\n\n".join(filter(None, [f"{hello} {about} {ask}", me]))


def step_named(step: NextStep) -> str:
    """`the next step was with you: send the access`"""
    who = {"me": " with me", "client": " with you"}.get(step.who, "")
    return f"the next step was{who}: {plain(step.what).rstrip('.! ')}"
