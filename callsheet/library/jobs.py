"""The library's work that may take a second: vectors of samples."""

from __future__ import annotations

from callsheet.library.actions.vectors import keep_vectors as keep
from callsheet.library.domain import meaning


def keep_vectors(owner_id: int) -> None:
    """The vectors of every sample whose words changed; nothing when the model's data is absent."""
    if meaning.present():
        keep(owner_id)
