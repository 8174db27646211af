"""Documents brought in, for tests of what becomes of them."""

from __future__ import annotations

from datetime import UTC, datetime

from django.core.files.uploadedfile import SimpleUploadedFile

from callsheet.accounts.models import Freelancer
from callsheet.library import jobs
from callsheet.library.actions import documents as actions
from callsheet.library.models import Import

NOW = datetime(2026, 11, 23, 13, 41, tzinfo=UTC)


def upload(name: str, raw: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, raw)


def run(row: Import) -> Import:
    """The job of an import, run twice as a crash would make it."""
    for _ in range(2):
        jobs.read_import(row=row.pk)
    row.refresh_from_db()
    return row


def bring_in(owner: Freelancer, name: str, raw: bytes) -> Import:
    return run(actions.take_files(owner, [upload(name, raw)], now=NOW).waiting[0])
