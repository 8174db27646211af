"""Jobs of this room: load by id, call the action."""

from __future__ import annotations

from callsheet.advice import actions
from callsheet.advice.models import Advice


def ask_model(*, advice: int) -> None:
    """One question asked; nothing when it was taken back."""
    row = Advice.objects.select_related("interview").filter(pk=advice).first()
    if row is not None:
        actions.run(row)
