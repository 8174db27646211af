"""The library's work that takes its time: vectors, documents and pages read, removed pictures."""

from __future__ import annotations

from callsheet.library.actions import samples
from callsheet.library.actions.vectors import keep_vectors as keep
from callsheet.library.domain import meaning
from callsheet.library.models import Import, SampleStep


def keep_vectors(owner_id: int) -> None:
    """The vectors of every sample whose words changed; nothing when the model's data is absent."""
    if meaning.present():
        keep(owner_id)


def read_import(row: int) -> None:
    """A given document or address read into a sample; nothing when that was done before."""
    # PDF, HTML and the web are 20 MB that the idle web process need not carry
    from callsheet.library.actions.documents import read_import as read

    waiting = Import.objects.filter(pk=row, state=Import.State.WAITING).first()
    if waiting is not None:
        read(waiting)


def empty_bin(step: int) -> None:
    """A removed picture gone for good; nothing when it was put back or is gone."""
    row = SampleStep.with_removed.filter(pk=step).first()
    if row is not None:
        samples.empty_bin(row)
