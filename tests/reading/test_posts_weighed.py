"""Wishes that are weighed part by part: rows and sentences that no rule announces."""

from __future__ import annotations

import json

import pytest

from callsheet.reading.domain.posts import read_post
from callsheet.reading.domain.posts.lines import lines_of
from callsheet.reading.domain.posts.parts import MOST, said_in
from callsheet.reading.domain.posts.weighed import DATA, STATES


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            "We hand over floor plans. From that we need a list of rooms, a lighting plan for each "
            "floor, and a budget sheet.",
            ["a list of rooms", "a lighting plan for each floor", "a budget sheet"],
        ),
        (
            "We run a small bakery in Cork.\n\nYour tasks:\nkeep the price list current\nanswer "
            "mails from cafés\nprint labels on Fridays\n\nBoth of us bake at night.",
            ["keep the price list current", "answer mails from cafés", "print labels on Fridays"],
        ),
        (
            "Hoping for help with two menus for the summer and a drinks card.",
            ["two menus for the summer", "a drinks card"],
        ),
    ],
    ids=["in prose", "in rows", "hoped for"],
)
def test_what_is_to_be_made_is_found_without_an_announcement(text: str, tasks: list[str]) -> None:
    assert [task.text for task in read_post(text).deliverables] == tasks


@pytest.mark.parametrize(
    "text",
    [
        "Our last designer made two menus for the summer and a drinks card, and they were lovely.",
        "We already have a list of rooms, a lighting plan and a budget sheet.",
        "Our kiosk shows an attract loop, a language switch and a help page.",
        "There was no page builder when we started. Our first draft took 6 days.",
    ],
    ids=["made before", "had already", "shown", "told"],
)
def test_what_is_only_told_is_no_wish(text: str) -> None:
    read = read_post(text)

    assert not (read.deliverables or read.must_haves or read.screening)


def test_what_is_required_is_found_without_a_must() -> None:
    read = read_post("We knit hats in Bergen and want a shop. No page builders in this house.")

    assert [demand.text for demand in read.must_haves] == ["No page builders in this house."]


def test_the_parts_of_a_sentence_are_all_of_its_words() -> None:
    text = "We need a logo, two flyers and someone (in Oslo) to print them - soon."

    [said] = said_in(text, lines_of(text))

    assert "".join(part.text for part in said.parts) == text
    assert [part.text.strip() for part in said.parts][:3] == ["We need", "a logo,", "two flyers"]


def test_of_a_long_text_no_more_parts_are_weighed_than_fit() -> None:
    text = "a logo, a flyer, a sign.\n" * MOST

    assert sum(len(said.parts) for said in said_in(text, lines_of(text))) <= MOST


def test_each_weight_speaks_of_every_state() -> None:
    found = json.loads(DATA.read_text("utf-8"))

    assert all(len(row) == STATES for row in found["features"].values())
    assert all(len(found[steps]) == STATES for steps in ("within", "between"))


def test_the_questions_of_a_form_with_their_answers_ask_nothing_of_who_applies() -> None:
    text = (
        "What kind of books do you keep?\nRestaurant\nWhich software do you use?\nQuickBooks\n\n"
        "We run three kitchens. How long does a month take you?"
    )

    assert [q.text for q in read_post(text).screening] == ["How long does a month take you?"]


def test_questions_without_answers_are_asked_of_who_applies() -> None:
    text = "Answer please:\nWhich software do you use?\nHow long does a month take you?"

    assert [q.text for q in read_post(text).screening] == text.split("\n")[1:]


@pytest.mark.parametrize(
    "ask",
    [
        "start with the word SEAHORSE",
        "Portfolio only with snow scenes please.",
        "Fixed offers only, split in at least 3 milestones.",
        "If you work with a setter team, say so upfront.",
        "Sample summary required with quote.",
        "If you never drew a guard please don't quote.",
    ],
)
def test_what_is_said_of_the_bid_is_asked(ask: str) -> None:
    read = read_post(f"We press apples near Metz and sell in jars.\n\n{ask}")

    assert [each.text for each in read.screening] == [ask]


@pytest.mark.parametrize(
    "words",
    [
        "Videos start with the logo.",
        "We keep a portfolio of snow scenes.",
        "Please, no rewriting of results.",
        "The old shop explained honestly what went wrong.",
    ],
)
def test_what_is_said_of_the_work_is_not_asked(words: str) -> None:
    read = read_post(f"We press apples near Metz and sell in jars.\n\n{words}")

    assert not read.screening
