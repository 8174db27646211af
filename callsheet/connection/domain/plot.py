"""The history of checks as a plot: places in a picture of 360 by 170."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

WIDTH, HEIGHT = 360.0, 170.0
LEFT, RIGHT, TOP, BOTTOM = 44.0, 12.0, 12.0, 26.0
STEPS = (1, 2, 5)


@dataclass(frozen=True)
class Past:
    """One earlier check: `ms` to the server, or to the router where only that was measured."""

    at: datetime
    ms: float
    level: str
    target: str  # "server" or "router"
    url: str
    words: str


@dataclass(frozen=True)
class Mark:
    """One check's place."""

    x: float
    y: float
    past: Past


@dataclass(frozen=True)
class Plot:
    """Marks from old to new, the line through those of each target, and horizontal rules."""

    marks: tuple[Mark, ...]
    lines: tuple[str, ...]
    rules: tuple[tuple[float, str], ...]


def plot_of(history: Sequence[Past]) -> Plot | None:
    """The plot of two or more checks, oldest first and evenly spaced; None for fewer."""
    if len(history) < 2:
        return None
    top = round_up(max(past.ms for past in history) * 1.1)
    room, height = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def y_of(value: float) -> float:
        return round(TOP + height * (1 - value / top), 1)

    marks = tuple(
        Mark(round(LEFT + room * (n + 0.5) / len(history), 1), y_of(past.ms), past)
        for n, past in enumerate(history)
    )
    targets = dict.fromkeys(past.target for past in history)
    lines = tuple(
        " ".join(f"{m.x},{m.y}" for m in marks if m.past.target == target) for target in targets
    )
    return Plot(marks, lines, tuple((y_of(v), f"{v:g} ms") for v in (0, top / 2, top)))


def round_up(value: float) -> float:
    """The next 1, 2 or 5 times a power of ten, at least 10."""
    power = 10.0 ** math.floor(math.log10(max(value, 10)))
    return next(step * power for step in (*STEPS, 10) if step * power >= value or step == 10)
