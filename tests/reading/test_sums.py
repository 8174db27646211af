"""Figures that are sums of the pay, with and without a currency, and their kinds."""

from __future__ import annotations

import pytest

from callsheet.reading.domain.replies.read import read_reply
from tools.sum_examples import unmarked


def sums(text: str, previous: str = "") -> list[str]:
    """The sums of a reply."""
    return [f"{each.amount:g} {each.kind}" for each in read_reply(text, previous=previous).money]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Your .07 a word is fine, the 900 words too.", ["0.07 fixed"]),
        ("45€ the hour is too much for a small choir. Can you do 30€?", ["45 hourly", "30 hourly"]),
        ("Can you do it for 300? The church was built in 1896.", ["300 fixed"]),
        ("I wrote 2 grand, but the most we can pay is 1,600.", ["2000 fixed", "1600 budget"]),
    ],
    ids=["a price a word", "near an hourly one", "no year", "what they have"],
)  # fmt: skip
def test_sums_are_told_from_other_figures(text: str, found: list[str]) -> None:
    assert sums(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The manual has 311 pages and was written from 1968 until 1994.",
        "Our readers are 25-40, the list has 18,400 addresses.",
        "The machine is a VF-2 of 2011 with 6061 aluminium, 40 parts a month.",
        "The projector shows 1280 by 800, the file is 18 GB.",
    ],
)
def test_figures_of_the_task_are_no_sums(text: str) -> None:
    assert sums(text) == []


def test_a_figure_said_before_is_a_sum_again() -> None:
    assert sums("1,150 is more than we thought.", "It would be $1,150 in all.") == ["1150 fixed"]


@pytest.mark.parametrize(
    ("text", "bare"),
    [("I pay $300, not €20 an hour.", "I pay 300, not 20 an hour."), ("500 euros max", "500 max")],
)
def test_training_sees_a_text_without_its_currencies_too(text: str, bare: str) -> None:
    assert unmarked(text) == bare


@pytest.mark.parametrize(
    ("text", "currencies"),
    [
        ("Could you do it for 380? All in pounds obviously.", ["GBP"]),
        ("I can pay 0.07 per word, that's euros.", ["EUR"]),
        ("Your rate of $65 is above our cap. Would you accept 50 an hour?", ["USD", "USD"]),
        ("Please quote in Canadian dollars. We can pay $40 an hour.", ["CAD"]),
        ("Our price is €300 and theirs was $250. Could you do 280?", ["EUR", "USD", None]),
        ("Could you do it for 380?", [None]),
    ],
    ids=["named once", "named after", "named beside another", "whose dollar", "two", "not said"],
)
def test_a_sum_without_a_currency_has_the_one_its_turn_speaks_of(
    text: str, currencies: list[str | None]
) -> None:
    assert [each.currency for each in read_reply(text).money] == currencies
