"""What a job pays, said on a page, beside it and in crowns."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from callsheet.prep.domain.reread import pay_words
from callsheet.reading.domain.posts import read_post
from callsheet.reading.domain.posts.shape import post_line

CASES = Path(__file__).parents[1] / "cases/posts/panels-dev.jsonl"
PANELS = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]
PAGE = (
    "Index for a cookbook\nPosted 2 hours ago\n\nWorldwide\n\nSummary\n\n{words}\n\n{kind}\n"
    "Intermediate\nExperience Level\nRemote Job\nSkills and Expertise\nIndexing\n"
    "Activity on this job\nProposals:\n5 to 10"
)


@pytest.mark.parametrize("case", PANELS, ids=lambda case: case["id"])
def test_what_a_panel_shows_and_what_its_words_say_is_read(case: dict[str, Any]) -> None:
    read = post_line({"text": case["text"]})

    fields = ("title", "kind", "budget")
    assert {name: read[name] for name in fields} == {name: case[name] for name in fields}


@pytest.mark.parametrize(
    ("kind", "words", "most"),
    [
        ("Fixed-price", "Our budget is 600 USD in total.", 600),
        ("Fixed-price", "We pay 40 USD an hour elsewhere.", None),
        ("Hourly", "I can pay $40 an hour.", 40),
        ("Hourly", "The fee is $900 for everything.", None),
        ("Fixed-price", "The book sells for 35 USD.", None),
    ],
)
def test_a_page_without_a_price_takes_one_of_its_kind_from_the_words(
    kind: str, words: str, most: int | None
) -> None:
    read = post_line({"text": PAGE.format(words=words, kind=kind)})

    assert (read["budget"] or {"max": None})["max"] == most


@pytest.mark.parametrize(
    ("words", "currency"),
    [
        ("Location: Oslo, Norway\nThe budget is 9000 kr.", "NOK"),
        ("We are havnehus.dk, an inn. The budget is 9000 kr.", "DKK"),
        ("Vi betalar 9000 kr för hela jobbet och vill att du är klar till våren, hej då.", "SEK"),
        ("The budget is 9000 Swedish kronor.", "SEK"),
        ("The budget is 9000 kr.", None),
        ("See a.dk and b.se for the two shops. The budget is 9000 kr.", None),
    ],
)
def test_crowns_are_those_of_the_place_or_the_language(words: str, currency: str | None) -> None:
    read = post_line({"text": f"Redraw a chart of the harbour\n\n{words}"})

    assert read["budget"] == {"min": 9000, "max": 9000, "currency": currency}


def test_crowns_of_no_country_are_shown_as_said() -> None:
    post = read_post("Redraw a chart of the harbour\n\nThe budget is 9000 kr.")

    assert pay_words(post) == "9,000 kr fixed"


@pytest.mark.parametrize(
    ("words", "kind", "sum_"),
    [
        ("i can do 450 all in, is that ok?", "fixed", 450),
        ("$220, half up front via ko-fi.", "fixed", 220),
        ("We have about £800 left in the grant for this.", "fixed", 800),
        ("redo the boards like last time, same price ($350)", "fixed", 350),
        ("Hourly or fixed, up to you.", None, None),
        ("Send a fixed price or your hourly rate.", None, None),
        ("Customers pay a £10 deposit when they book.", None, None),
        ("Quote a lump sum in USD.", None, None),
    ],
)
def test_a_price_in_a_clients_own_words(words: str, kind: str | None, sum_: int | None) -> None:
    read = post_line({"text": f"We bake in Cork and need a new menu board drawn.\n\n{words}"})

    assert (read["kind"], read["budget"] and read["budget"]["max"]) == (kind, sum_)
