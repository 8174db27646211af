"""Lines as a device writes them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from callsheet.live.domain.heard import Line

STARTED = datetime(2026, 11, 27, 9, 32, tzinfo=UTC)


def line(text: str, sequence: int = 1, **values: Any) -> Line:
    """A note of the laptop, `sequence` minutes into the call."""
    usual: dict[str, Any] = {
        "uid": uuid4(),
        "device": "laptop",
        "kind": "note",
        "written_at": STARTED + timedelta(minutes=sequence),
    }
    return Line(text=text, sequence=sequence, **(usual | values))


def sent(*lines: Line) -> dict[str, list[dict[str, object]]]:
    """The lines as a device sends them."""
    return {
        "jots": [
            {
                "uid": str(each.uid),
                "device": each.device,
                "sequence": each.sequence,
                "kind": each.kind,
                "text": each.text,
                "written_at": each.written_at.isoformat(),
                "strikes": str(each.strikes) if each.strikes else None,
            }
            for each in lines
        ]
    }


def uid_of(number: int) -> UUID:
    """An id that says which it is."""
    return UUID(int=number)
