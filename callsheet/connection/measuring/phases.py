"""The phases of a check, 25 seconds in all, and the book of its probes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

PROBE_SECONDS = 0.025
BESIDE_SECONDS = 0.1  # between probes beside a load: they must not eat a slow line
IDLE_SECONDS = 10.0
LOAD_SECONDS = 5.5
SETTLE_SECONDS = 0.6  # for the last answers, and for a full line to empty
CONNECT_SECONDS = 8.0
TCP_EVERY = 10  # one round trip over TCP for so many probes
FIRST_TCP = 1_000_000  # numbers of those, apart from the probes'
NEVER: tuple[None, None] = (None, None)

Progress = Callable[[str], None]


@dataclass
class Plan:
    """How long each phase lasts, in seconds; shorter ones are for tests."""

    idle: float = IDLE_SECONDS
    load: float = LOAD_SECONDS
    settle: float = SETTLE_SECONDS


@dataclass
class Book:
    """When each probe went and came back, by one's own clock; what the server said of it."""

    sent: dict[int, float] = field(default_factory=dict)
    back: dict[int, tuple[float, float, float]] = field(default_factory=dict)

    def note_back(self, message: str | bytes, now: float) -> None:
        """An echo `12 arrived answered`; anything else, and a second echo, is passed over."""
        words = message.split() if isinstance(message, str) else []
        if len(words) == 3 and words[0].isdecimal() and int(words[0]) in self.sent:
            self.back.setdefault(int(words[0]), (float(words[1]), float(words[2]), now))

    def rows(
        self, numbers: range, told: dict[int, tuple[float, float]]
    ) -> list[list[float | int | None]]:
        """[number, sent, arrived, answered, back] of the probes that were sent.

        told  what the server noted of those whose echo never came
        """
        found: list[list[float | int | None]] = []
        for number in numbers:
            if number not in self.sent:
                continue
            if known := self.back.get(number):
                found.append([number, self.sent[number], *known])
            else:
                found.append([number, self.sent[number], *told.get(number, NEVER), None])
        return found

    def trips(self, numbers: range) -> list[float]:
        """Round trips of those that came back, without what the server held."""
        return [
            max(back - self.sent[n] - (answered - arrived), 0.0)
            for n in numbers
            if n in self.back
            for arrived, answered, back in (self.back[n],)
        ]
