"""Which answer the evidence speaks for, and when it is held back."""

from __future__ import annotations

import pytest

from callsheet.prep.domain.company.weighed import SCALE, surest, weights

NAMED = {"strong": 3 * SCALE, "weak": SCALE, "against": -4 * SCALE}


def test_the_surest_answers_best_piece_is_given() -> None:
    evidence = [("1990", {"weak"}), ("1984", {"weak"}), ("1984", {"strong"})]

    assert surest(evidence, NAMED, least=1.0, apart=1.0) == 2


def test_nothing_is_said_when_two_answers_are_nearly_as_sure() -> None:
    evidence = [("1990", {"strong"}), ("1984", {"strong"})]

    assert surest(evidence, NAMED, least=1.0, apart=1.0) is None


def test_nothing_is_said_when_no_answer_is_sure_enough() -> None:
    assert surest([("1990", {"weak"})], NAMED, least=1.5, apart=1.0) is None
    assert surest([("1990", {"strong", "against"})], NAMED, least=0.0, apart=1.0) is None
    assert surest([], NAMED, least=0.0, apart=0.0) is None


def test_the_same_answer_in_two_places_counts_for_more() -> None:
    evidence = [("1990", {"weak"}), ("1990", {"weak"})]

    assert surest(evidence, NAMED, least=1.2, apart=1.0) == 0
    assert surest(evidence[:1], NAMED, least=1.2, apart=1.0) is None


@pytest.mark.parametrize(
    ("field", "against"),
    [
        ("founded", ("granted", "anothers", "apposed:other", "a_life", "bare")),
        ("location", ("life:sentence", "list", "others:near", "head:areas")),
    ],
)
def test_what_speaks_against_an_answer_never_speaks_for_it(
    field: str, against: tuple[str, ...]
) -> None:
    named = weights(field)

    assert all(named.get(name, 0) <= 0 for name in against)
