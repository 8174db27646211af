"""The turns of a paste in the order they were written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from callsheet.core import lazy_re as re
from callsheet.reading.domain.threads import Turn, written_at

# a clock alone does not tell today's from yesterday's, so it turns no order round
NAMES_DAY = re.compile(r"[^\W\d_]{3}|\d[/.-]\d", re.IGNORECASE)


def oldest_first(turns: Sequence[Turn], *, now: datetime, zone: str | None) -> tuple[Turn, ...]:
    """The turns of one paste, the oldest first, as far as the paste tells.

    turns  top to bottom
    now    aware; what a stamp names is before it
    zone   IANA name of the place whose clock the stamps show, None when not known
    gives  what a mail quotes before its own words, a chat copied newest first turned round; all
           others as they stand
    """
    moments = [written_at(turn.stamp, now=now, zone=zone).at for turn in turns if turn.stamp]
    steps = [later - sooner for sooner, later in pairwise(at for at in moments if at is not None)]
    rising = any(step.total_seconds() > 0 for step in steps)
    falling = any(step.total_seconds() < 0 for step in steps)
    if rising and not falling:
        return tuple(turns)
    if any(turn.level for turn in turns):
        return tuple(sorted(turns, key=lambda turn: -turn.level))
    dated = all(NAMES_DAY.search(turn.stamp) for turn in turns)
    return tuple(reversed(turns)) if falling and not rising and dated else tuple(turns)
