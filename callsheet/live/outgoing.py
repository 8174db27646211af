"""The lines of a call as its devices read them."""

from __future__ import annotations

from callsheet.core import when
from callsheet.interviews.models import Call
from callsheet.live.domain.heard import Line, in_order
from callsheet.live.models import Jot
from callsheet.live.queries import lines_of


def lines_json(call: Call, have: str) -> list[dict[str, object]] | None:
    """Every line of a call in order, struck ones too: a device works out itself what stands.

    have  how many lines the device knows; None is given when there are just as many, for lines are
          only ever added
    """
    if have.isdecimal() and Jot.objects.filter(call=call).count() == int(have):
        return None
    return [line_json(line) for line in in_order(lines_of(call))]


def line_json(line: Line) -> dict[str, object]:
    """One line; `due` is the day of a promise in words."""
    return {
        "uid": str(line.uid),
        "device": line.device,
        "sequence": line.sequence,
        "kind": line.kind,
        "text": line.text,
        "written_at": line.written_at.isoformat(),
        "strikes": str(line.strikes) if line.strikes else None,
        "due": when.day(line.due_on) if line.due_on else "",
    }
