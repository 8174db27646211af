"""The project's own threads: a floor for the part used while building."""

from __future__ import annotations

from typing import Any

import pytest

from tools.score.threads import cases, faults


@pytest.mark.parametrize("case", cases("dev"), ids=lambda case: case["id"])
def test_a_thread_stands_as_its_words_say(case: dict[str, Any]) -> None:
    assert not faults(case)


@pytest.mark.parametrize(
    ("split", "known"),
    [
        ("held", 0),
        ("fresh", 2),
        ("second", 1),
        ("third", 0),
        ("fourth", 4),
        ("fifth", 4),
        ("sixth", 3),
    ],
)
def test_threads_that_were_not_looked_at_stand_as_their_words_say(split: str, known: int) -> None:
    wrong = {case["id"]: found for case in cases(split) if (found := faults(case))}

    assert len(wrong) <= known, wrong
