"""The lines a device sends, checked one by one: a broken one never holds up the others."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.dateparse import parse_datetime

from callsheet.core.errors import Refusal
from callsheet.live.domain.heard import KINDS, LONGEST, Line

MOST_AT_ONCE = 500


class NotJots(Refusal):
    code = "not_jots"


@dataclass(frozen=True)
class Incoming:
    """What a device sent: the lines that can be taken, and for the others why not, by their id."""

    lines: tuple[Line, ...]
    refused: Mapping[str, str]


def read_incoming(body: bytes) -> Incoming:
    """`{"jots": [...]}` as lines. Raises NotJots when it is no such thing."""
    try:
        rows = json.loads(body)["jots"]
    except (ValueError, KeyError, TypeError) as error:
        raise NotJots("This is no list of notes.") from error
    if not isinstance(rows, list) or len(rows) > MOST_AT_ONCE:
        raise NotJots(f"Send a list of at most {MOST_AT_ONCE} notes.")
    lines: list[Line] = []
    refused: dict[str, str] = {}
    for row in rows:
        try:
            lines.append(line_of(row))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            refused[str(row.get("uid", "") if isinstance(row, dict) else "")[:40]] = str(error)
    return Incoming(tuple(lines), refused)


def line_of(row: dict[str, Any]) -> Line:
    """One line. Raises ValueError, KeyError, TypeError or AttributeError for a broken one."""
    kind, text, sequence = row["kind"], str(row["text"]).replace("\x00", ""), row["sequence"]
    if kind not in KINDS:
        raise ValueError(f"“{kind}” is no kind of note.")
    if len(text) > LONGEST:
        raise ValueError(f"A note has at most {LONGEST} characters.")
    if not isinstance(sequence, int) or not 0 <= sequence < 2**31:
        raise ValueError("The sequence is a whole number.")
    strikes = row.get("strikes")
    return Line(
        uid=UUID(row["uid"]),
        device=str(row["device"])[:36],
        sequence=sequence,
        kind=kind,
        text=text,
        written_at=moment_of(row["written_at"]),
        strikes=UUID(strikes) if strikes else None,
    )


def moment_of(text: str) -> datetime:
    """An aware instant. Raises ValueError for anything else."""
    at = parse_datetime(text)
    if at is None or at.tzinfo is None:
        raise ValueError("The time needs a zone.")
    return at
