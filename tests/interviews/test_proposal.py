"""The bid is read from the proposal, never typed again."""

from __future__ import annotations

import pytest

from callsheet.core.money import Money
from callsheet.interviews.domain.example import example_paste
from callsheet.interviews.domain.proposal import bid_in


@pytest.mark.parametrize(
    ("text", "bid"),
    [
        pytest.param(example_paste().proposal, Money(5000), id="example"),
        pytest.param("I'd do it for €45/hr.", Money(4500, "EUR"), id="euro"),
        pytest.param("I have ten years of experience.", None, id="none"),
        pytest.param("$40/hr for layout, $60/hr for code.", None, id="two"),
    ],
)
def test_bid_in(text: str, bid: Money | None) -> None:
    assert bid_in(text) == bid
