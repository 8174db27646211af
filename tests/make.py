"""Builders of rows for tests; every keyword may be given."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from callsheet.accounts.models import Freelancer
from callsheet.booking.actions.terms import set_hours
from callsheet.interviews.actions.pastes import read_paste
from callsheet.interviews.domain.paste import Paste
from callsheet.interviews.models import Interview

NOW = datetime(2026, 11, 23, 13, 41, tzinfo=UTC)


def freelancer(**values: Any) -> Freelancer:
    """Ana in Lisbon, with hours, rates and a usual length."""
    usual: dict[str, Any] = {
        "name": "Ana",
        "zone": "Europe/Lisbon",
        "country": "PT",
        "bid_cents": 5000,
        "floor_cents": 4200,
        "floor_after_fee": False,
        "call_minutes": 15,
    }
    owner = Freelancer.objects.the_one()
    for name, value in (usual | values).items():
        setattr(owner, name, value)
    owner.save()
    set_hours(owner, preferred="9-18", possible="18-21")
    return owner


def freelancer_row() -> Freelancer:
    """The freelancer as stored."""
    return Freelancer.objects.the_one()


def interview(
    reply: str = "Hi Ana, can we talk Friday at 10am? Maya",
    *,
    owner: Freelancer | None = None,
    now: datetime = NOW,
    **paste: Any,
) -> Interview:
    """The interview of a pasted reply."""
    return read_paste(owner or freelancer(), Paste(reply=reply, **paste), now=now).interview
