"""One bell for the runner of this process; ringing it without a runner does nothing."""

from __future__ import annotations

from threading import Event as Bell

BELL = Bell()


def wake() -> None:
    """The runner looks for due jobs at once instead of at its next second."""
    BELL.set()
