"""Jobs of this room: load by id, call the action."""

from __future__ import annotations

from callsheet.interviews.models import Company
from callsheet.prep.actions import research


def look_up(*, company: int) -> None:
    """Research of a company's site; nothing when the company is gone."""
    row = Company.objects.filter(pk=company).first()
    if row is not None:
        research.look_up(row)
