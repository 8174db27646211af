"""The tests never touch the data of the checkout."""

from __future__ import annotations

from django.conf import settings


def test_the_data_folder_is_one_of_this_run() -> None:
    assert "callsheet-tests-" in settings.DATA.name
