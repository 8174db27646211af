"""Whose library it is, with files of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from callsheet.accounts.models import Freelancer


@pytest.fixture
def owner(settings: object, tmp_path: Path) -> Freelancer:
    settings.MEDIA_ROOT = tmp_path / "files"  # type: ignore[attr-defined]
    return Freelancer.objects.the_one()
