"""The lines of a call in one order, and which of them stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

LONGEST = 10_000  # characters of one line
KINDS = ("note", "client_words", "parked", "promise", "moment")


@dataclass(frozen=True)
class Line:
    """One line as the device wrote it.

    uid       made on the device
    sequence  counts on the device, from 1
    strikes   the uid of an earlier line that this one withdraws or, with a text, replaces
    """

    uid: UUID
    device: str
    sequence: int
    kind: str
    text: str
    written_at: datetime
    strikes: UUID | None = None
    due_on: date | None = None


def in_order(lines: Iterable[Line]) -> list[Line]:
    """The lines of all devices: each device's by its sequence, the devices merged by their clocks.

    A device whose clock was set back keeps its own order: a line counts as written no earlier than
    the one before it. Two tabs of a device may count alike: then the clock tells.
    """
    latest: dict[str, datetime] = {}
    placed = []
    for line in sorted(lines, key=lambda each: (each.device, each.sequence, each.written_at)):
        at = max(latest.get(line.device, line.written_at), line.written_at)
        latest[line.device] = at
        placed.append((at, line.device, line.sequence, line))
    return [line for *_, line in sorted(placed, key=lambda each: each[:3])]


def standing(lines: Sequence[Line]) -> list[Line]:
    """The lines, in order, without the struck ones and without those that only strike.

    An edit stands where the line it replaces stood.
    """
    ordered = in_order(lines)
    struck = {line.strikes for line in ordered if line.strikes is not None}
    place = {line.uid: at for at, line in enumerate(ordered)}
    for line in ordered:  # an edit of an edit goes to the first one's place
        if line.strikes in place:
            place[line.uid] = place[line.strikes]
    kept = [line for line in ordered if line.uid not in struck and line.text]
    return sorted(kept, key=lambda line: place[line.uid])
