"""Names of towns."""

from __future__ import annotations

import pytest

from callsheet.core.towns import is_known_town


@pytest.mark.parametrize("name", ["Aberfeldy", "Mondovì", "mondovi", "Oaxaca", "Saint-Denis"])
def test_a_small_town_is_known_however_it_is_written(name: str) -> None:
    assert is_known_town(name)


@pytest.mark.parametrize("name", ["", "Welcome", "Contact", "Monday", "Xqzzy"])
def test_a_word_that_pages_are_full_of_is_no_town(name: str) -> None:
    assert not is_known_town(name)
