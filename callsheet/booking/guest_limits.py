"""How often a guest may ask: far above what a client does, far below what a storm needs.

Kept in this process's memory: `callsheet serve` is one process, and a restart may forget.
"""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass
from threading import Lock

from django.http import HttpRequest

MOST_KEYS = 5000


@dataclass(frozen=True)
class Limit:
    """At most `most` in `seconds`."""

    name: str
    most: int
    seconds: float


LOOKS = Limit("look", 150, 60)
ACTS = Limit("act", 15, 600)
GUESSES = Limit("guess", 20, 600)  # addresses that do not exist

_seen: dict[tuple[str, str, str], deque[float]] = {}
_lock = Lock()


def allowed(limit: Limit, request: HttpRequest, token: str = "") -> bool:
    """Whether this visitor may do it once more with this link; it is counted."""
    key = (limit.name, request.META.get("REMOTE_ADDR", ""), token)
    now = time.monotonic()
    with _lock:
        if len(_seen) > MOST_KEYS:
            _seen.clear()
        times = _seen.setdefault(key, deque())
        while times and times[0] <= now - limit.seconds:
            times.popleft()
        if len(times) >= limit.most:
            return False
        times.append(now)
        return True


def forget() -> None:
    """Every count at nought; for tests."""
    with _lock:
        _seen.clear()
