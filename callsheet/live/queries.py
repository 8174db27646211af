"""What was heard in a call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from callsheet.accounts.models import Freelancer
from callsheet.interviews.models import Call
from callsheet.live.domain.heard import Line, standing
from callsheet.live.models import Jot


def lines_of(call: Call) -> list[Line]:
    """Every line of a call, struck ones and moments too, in no order."""
    return [line_of(jot) for jot in Jot.objects.filter(call=call)]


def line_of(jot: Jot) -> Line:
    """A row as the domain reads it."""
    return Line(
        uid=jot.uid,
        device=jot.device,
        sequence=jot.sequence,
        kind=jot.kind,
        text=jot.text,
        written_at=jot.written_at,
        strikes=jot.strikes,
        due_on=jot.due_on,
    )


def heard(call: Call) -> list[Line]:
    """What stands of a call: notes, the client's words, parked questions, promises, in order."""
    return [line for line in standing(lines_of(call)) if line.kind in Jot.HEARD]


@dataclass(frozen=True)
class Held:
    """How a call went by the clock: when they came (None: not said), and minutes added."""

    started_at: datetime | None
    extended_minutes: int = 0


def held(call: Call) -> Held:
    """When the call began, as said on the live page, and by how much it was extended."""
    moments = [line for line in standing(lines_of(call)) if line.kind == "moment"]
    started = [line.written_at for line in moments if line.text == "started"]
    added = [int(words[9:]) for line in moments if (words := line.text).startswith("extended:")
             and words[9:].isdecimal()]  # fmt: skip
    return Held(started[-1] if started else None, sum(added))


AFTER = timedelta(hours=12)  # a call that began this long ago is over
MOST_PACKS = 10


def wanted_packs(owner: Freelancer, *, now: datetime) -> list[dict[str, str]]:
    """The calls whose packs should lie on a device: booked ones, the one going on, next first."""
    rows = Call.objects.filter(
        owner=owner,
        state__in=(Call.State.BOOKED, Call.State.HELD),
        starts_at__gt=now - AFTER,
    )
    found = rows.order_by("starts_at").values_list("uid", "starts_at")[:MOST_PACKS]
    return [{"call": str(uid), "starts_at": at.isoformat()} for uid, at in found if at]
