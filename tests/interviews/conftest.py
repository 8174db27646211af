"""The day on which the cases of this room were written."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine

from tests import make


@pytest.fixture
def the_day_of_the_cases() -> Iterator[None]:
    """The drafts hold their times against today: the weekdays of the cases must lie ahead."""
    with time_machine.travel(make.NOW, tick=True):
        yield
