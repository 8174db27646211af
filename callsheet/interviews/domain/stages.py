"""Which stage an interview is in after a client's turn."""

from __future__ import annotations

from collections.abc import Sequence

TALKING_AFTER_TURNS = 2


def stage_after(stage: str, intents: Sequence[str], client_turns: int) -> str:
    """The stage once a client's turn was read.

    stage         the stage before; `hired`, `passed` and `called` are left by the person only
    intents       what the turn means (rules/replies.md)
    client_turns  how many turns of the client there are now
    gives         `lost` after a decline, `hired` never by itself: an offer is not a contract
    """
    if stage in ("hired", "passed", "called"):
        return stage
    if "decline" in intents:
        return "lost"
    if stage == "calling":
        return stage
    return "talking" if client_turns >= TALKING_AFTER_TURNS else "replied"
