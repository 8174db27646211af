"""The short agenda that goes with a confirmed call, so that both come prepared."""

from __future__ import annotations

# A call's minutes at which its parts end, as shares of the length (DOMAIN section 7)
FRAME, TALK, SHOW = 1 / 15, 7 / 15, 12 / 15


def agenda(minutes: int, topic: str = "") -> str:
    """`For our 15 minutes: your situation first, then one piece of my work …`.

    topic  what the client wants to talk about, in their words; "" when they named none
    """
    first = topic or "your situation"
    return (
        f"For our {minutes} minutes: {first} first (about {part(minutes, FRAME, TALK)} minutes), "
        f"then how I'd approach it and one piece of similar work "
        f"({part(minutes, TALK, SHOW)} minutes), and the next step at the end."
    )


def part(minutes: int, start: float, end: float) -> int:
    """Whole minutes of one part, at least one."""
    return max(1, round(minutes * (end - start)))
