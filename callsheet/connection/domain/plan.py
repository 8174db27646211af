"""The plan for when the line fails: what to say, where to go, by the venue's rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

SAY = (
    "“My line is poor, I am switching to audio; if I drop, I am back in this room in two minutes.”"
)


@dataclass(frozen=True)
class Standing:
    """What counts for this call.

    bars_contact, bars_calls  the venue's rules as they stand now (both free once a contract runs)
    """

    venue: str
    slug: str
    bars_contact: bool
    bars_calls: bool
    room: str = ""


@dataclass(frozen=True)
class Plan:
    """`say` before it fails, `write` when it has, `go` where to, `not_` what the venue bars."""

    say: str
    write: str
    go: str
    not_: str = ""

    @property
    def short(self) -> str:
        """In one line."""
        return " ".join(filter(None, (self.say, self.go, self.not_)))


def plan_of(standing: Standing, places: Mapping[str, Any]) -> Plan:
    """The plan of a call.

    places  what `data/plan_b.json` knows of the venue's own rooms, by slug
    """
    known = places.get(standing.slug, {})
    place = known.get("place") or (
        f"the messages on {standing.venue}" if standing.bars_calls else "the thread"
    )
    again = known.get("again", "Open the same room again.")
    if standing.bars_calls:
        go = str(again)
    elif standing.bars_contact:
        go = "Open the same room again."
    else:
        go = "Open the same room again; after two minutes call the number you agreed on."
    return Plan(
        say=SAY,
        write=f"Write in {place}: “My line dropped. I am back in two minutes; if not, I propose "
        "the same time tomorrow.”",
        go=go,
        not_="No phone number or messenger before a contract." if standing.bars_contact else "",
    )


NO_VENUE = Plan(SAY, "", "Open the same room again.")


@dataclass(frozen=True)
class LineState:
    """How the line of a call was found last; level "" while it was not tested for this call."""

    level: str = ""
    words: str = "Not tested for this call"

    @property
    def tested(self) -> bool:
        """Whether a check that counts was made for this call."""
        return self.level not in ("", "void")

    @property
    def short(self) -> str:
        """In two words."""
        return SHORT.get(self.level, "Not tested")


SHORT = {"good": "Good", "fair": "Will do", "bad": "Bad", "unknown": "Tested here", "void": "Again"}
NOT_TESTED = LineState()
