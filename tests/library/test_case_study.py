"""Samples read out of words and out of file names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.library.domain.case_study import read_case_study, title_of_file

WHOLE = """---
title: Tin Can Coffee
trade: Shopify developer
tools: [Shopify, Liquid, "Recharge"]
link: tincan.example
permission: client unnamed
result: Churn fell from 9% to 5%
client: Tin Can
---
# Another heading

What was done.
"""


def test_front_matter_gives_every_field() -> None:
    read = read_case_study(WHOLE)

    assert (read.title, read.trade, read.link) == (
        "Tin Can Coffee",
        "Shopify developer",
        "tincan.example",
    )
    assert read.tools == ("Shopify", "Liquid", "Recharge")
    assert (read.permission, read.result, read.client) == (
        "unnamed",
        "Churn fell from 9% to 5%",
        "Tin Can",
    )
    assert read.text == "# Another heading\n\nWhat was done."


@pytest.mark.parametrize(
    ("text", "title", "rest"),
    [
        pytest.param("# A shop\n\nWe built it.", "A shop", "We built it.", id="heading"),
        pytest.param("A shop\nWe built it.", "A shop", "We built it.", id="short-first-line"),
        pytest.param("A shop", "A shop", "A shop", id="one-line"),
        pytest.param("## A shop ##\nText", "A shop", "Text", id="closed-heading"),
    ],
)
def test_the_first_line_is_the_title(text: str, title: str, rest: str) -> None:
    read = read_case_study(text)

    assert (read.title, read.text) == (title, rest)


def test_a_long_first_line_stays_in_the_text() -> None:
    text = "We rebuilt the checkout of a coffee roaster so that subscribers could pause. " * 3

    read = read_case_study(text)

    assert read.text == text.strip()
    assert len(read.title) <= 92


@pytest.mark.parametrize(
    ("block", "title", "tools"),
    [
        pytest.param("title: Foo: the bar\ntools: a, b", "Foo: the bar", ("a", "b"), id="colon"),
        pytest.param("title: {a: {b: c}}\ntools: {x: y}", "Body", (), id="nested"),
        pytest.param("- a\n- b", "Body", (), id="a-list"),
        pytest.param("title: 42\ntools: [1, [2], Figma]", "42", ("1", "Figma"), id="numbers"),
        pytest.param("title: *x\ntools: &x [a]", "*x", ("&x [a",), id="alias-before-anchor"),
        pytest.param("[" * 3000, "Body", (), id="deep"),
    ],
)
def test_odd_front_matter_is_read_as_far_as_it_goes(
    block: str, title: str, tools: tuple[str, ...]
) -> None:
    read = read_case_study(f"---\n{block}\n---\n# Body\n\nText")

    assert (read.title, read.tools) == (title, tools)


def test_a_permission_nobody_knows_is_private() -> None:
    assert read_case_study("---\npermission: secret\n---\nx").permission == "private"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("tin-can-coffee_1.png", "Tin can coffee"),
        ("Volta invoices (2).jpg", "Volta invoices"),
        ("brand_book-final-v3.webp", "Brand book"),
        ("shop%20window.gif", "Shop window"),
        ("C:\\work\\menu.design.png", "Menu design"),
        ("IMG_2041.JPG", ""),
        ("Screenshot 2026-11-20 at 10.33.12.png", ""),
        ("Screen Shot 2026-11-20 at 10.33.12 PM.png", ""),
        ("DSC00012.jpg", ""),
        ("1.png", ""),
        ("", ""),
        ("étude-de-cas.png", "Étude de cas"),
    ],
)
def test_a_files_name_becomes_a_title(name: str, title: str) -> None:
    assert title_of_file(name) == title


@given(st.text(max_size=2000), st.text(max_size=60))
def test_any_words_are_a_sample_with_a_title(text: str, name: str) -> None:
    assert read_case_study(text, file_name=name).title
    assert read_case_study(f"---\n{text}\n---\nx").title
