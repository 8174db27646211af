"""The stage follows the client's turns."""

from __future__ import annotations

import pytest

from callsheet.interviews.domain.stages import stage_after


@pytest.mark.parametrize(
    ("before", "intents", "turns", "after"),
    [
        pytest.param("bid", ("more_info",), 1, "replied", id="the first answer"),
        pytest.param("replied", ("general_question",), 2, "talking", id="the second answer"),
        pytest.param("talking", ("decline",), 3, "lost", id="a decline"),
        pytest.param("calling", ("more_info",), 3, "calling", id="an agreed call stays"),
        pytest.param("passed", ("hire",), 3, "passed", id="passed is the person's"),
        pytest.param("talking", ("hire",), 3, "talking", id="an offer is no contract"),
    ],
)
def test_stage_after(before: str, intents: tuple[str, ...], turns: int, after: str) -> None:
    assert stage_after(before, intents, turns) == after
