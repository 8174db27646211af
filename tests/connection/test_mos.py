"""The E-model of ITU-T G.107, against values that are published."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.connection.domain.mos import (
    Talk,
    delay_impairment,
    loss_impairment,
    mos_of,
    mos_of_r,
)


@pytest.mark.parametrize(
    ("r", "mos"),
    [(90, 4.34), (80, 4.03), (70, 3.60), (60, 3.10), (50, 2.58), (93.2, 4.41)],
    ids=str,
)
def test_the_score_of_a_rating_is_that_of_annex_b(r: float, mos: float) -> None:
    assert mos_of_r(r) == pytest.approx(mos, abs=0.01)


@pytest.mark.parametrize(
    ("delay", "taken"), [(50, 0), (100, 0), (150, 0.16), (200, 3.04), (300, 14.76), (400, 24.07)]
)
def test_delay_takes_what_idd_says(delay: float, taken: float) -> None:
    assert delay_impairment(delay) == pytest.approx(taken, abs=0.01)


@pytest.mark.parametrize(("loss", "taken"), [(0, 0), (0.01, 3.64), (0.05, 15.78), (0.10, 27.07)])
def test_loss_takes_what_the_codec_lets_through(loss: float, taken: float) -> None:
    assert loss_impairment(loss) == pytest.approx(taken, abs=0.01)


def test_a_clean_near_line_scores_like_a_telephone() -> None:
    assert mos_of(Talk(delay_ms=10, buffer_ms=20, loss=0)) == pytest.approx(4.41, abs=0.01)


@given(st.floats(0, 1000), st.floats(0, 200), st.floats(0, 1))
def test_more_loss_or_delay_never_scores_better(delay: float, buffer: float, loss: float) -> None:
    score = mos_of(Talk(delay, buffer, loss))

    assert 1 <= score <= 4.5
    assert mos_of(Talk(delay + 50, buffer, loss)) <= score + 1e-9
    assert mos_of(Talk(delay, buffer, min(loss + 0.05, 1))) <= score + 1e-9
