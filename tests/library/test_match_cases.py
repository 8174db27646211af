"""The project's own questions and must-haves, answered at least as well as was promised."""

from __future__ import annotations

import pytest

from tools.score import match as scorer


@pytest.mark.parametrize("split", scorer.SPLITS)
def test_questions_find_their_samples(split: str) -> None:
    found = scorer.asked(split, scorer.shelf(), by_meaning=True)

    assert sum(each.ndcg for each in found) / len(found) >= 0.85
    assert sum(each.recall for each in found) / len(found) >= 0.95


@pytest.mark.parametrize("split", scorer.SPLITS)
def test_no_must_have_is_proven_falsely(split: str) -> None:
    right, wanted, wrong = scorer.proofs(split, scorer.shelf())

    assert [line for line in wrong if line.startswith("false")] == []
    assert right / wanted >= 0.9
