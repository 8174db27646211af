"""Samples found by words, and must-haves proven by them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.library.domain.match import SampleText, match, proves

COFFEE = SampleText(
    "coffee",
    "Tin Can Coffee",
    "Shopify developer",
    ("Shopify", "Liquid"),
    "Monthly subscription checkout for a coffee roaster. Churn fell from 9% to 5%. "
    "We did it without Recharge; payments stayed as they were.",
)
VOLTA = SampleText(
    "volta",
    "Volta invoices",
    "Backend developer",
    ("Stripe Billing", "Python"),
    "Moved 40,000 customers to Stripe Billing without downtime.",
)
BAKERY = SampleText(
    "bakery",
    "Crumb & Co",
    "Graphic designer",
    ("Illustrator",),
    "Logo, packaging and shop signs for a sourdough bakery.",
)
SHELF = (COFFEE, VOLTA, BAKERY)


def best(query: str) -> str | None:
    found = match(query, SHELF)
    return found[0].id if found else None


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("that café thing you did", "coffee", id="speech-and-a-near-word"),
        pytest.param("have you set up subscribers before?", "coffee", id="another-word-form"),
        pytest.param("subscripton", "coffee", id="a-typing-slip"),
        pytest.param("something with invoicing", "volta", id="a-title-word-in-another-form"),
        pytest.param("PYTHON", "volta", id="capitals"),
        pytest.param("logotypes for a bread shop", "bakery", id="a-synonym"),
    ],
)
def test_the_way_people_speak_finds_the_sample(query: str, expected: str) -> None:
    assert best(query) == expected


@pytest.mark.parametrize("query", ["", "   ", "🙂", "the work you did", "\x00\x01", "1234 567"])
def test_a_question_that_says_nothing_finds_nothing(query: str) -> None:
    assert match(query, SHELF) == ()


def test_words_are_the_questions_own_as_written() -> None:
    found = match("Do you know Shopify Subscriptions?", SHELF)[0]

    assert found.words == ("Shopify", "Subscriptions")


def test_a_neighbouring_word_is_not_said_to_be_found() -> None:
    found = match("espresso", SHELF)[0]

    assert (found.id, found.words) == ("coffee", ())


PROVEN = [
    ("Shopify subscription checkout", "coffee"),
    ("Stripe Billing migration", "volta"),
    ("Must have 5+ years of experience with Shopify or WooCommerce", "coffee"),
    ("Strong Python skills are required", "volta"),
    ("Proficiency in Adobe Illustrator", "bakery"),
    ("logo and packaging", "bakery"),
    ("Shopify development", "coffee"),
]
UNPROVEN = [
    pytest.param("Recharge experience", id="denied-by-the-sample"),
    pytest.param("Works US mornings", id="a-demand-on-the-person"),
    pytest.param("Fluent English and Shopify", id="a-language-beside-a-tool"),
    pytest.param("Shopify theme development with React", id="one-tool-missing"),
    pytest.param("WooCommerce", id="a-neighbouring-tool"),
    pytest.param("coffee machine repair", id="one-word-of-three"),
    pytest.param("Proven experience and great skills", id="nothing-said"),
    pytest.param("espresso bar", id="near-words-only"),
    pytest.param("Stripe Connect", id="another-product-of-the-maker"),
    pytest.param("Must have references", id="references"),
    pytest.param("Shopify logo design", id="another-trade"),
    pytest.param("payments", id="a-passing-mention"),
]


@pytest.mark.parametrize(("must_have", "expected"), PROVEN, ids=[words for words, _ in PROVEN])
def test_a_sample_with_all_of_a_must_have_proves_it(must_have: str, expected: str) -> None:
    assert [m.id for m in match(must_have, SHELF) if proves(m)] == [expected]


@pytest.mark.parametrize("must_have", UNPROVEN)
def test_a_must_have_that_no_sample_shows_is_not_proven(must_have: str) -> None:
    assert [m.id for m in match(must_have, SHELF) if proves(m)] == []


def test_closeness_in_meaning_proves_nothing() -> None:
    found = match("kubernetes", SHELF, {"coffee": 0.99, "volta": 0.99, "bakery": 0.99})

    assert found
    assert not any(proves(m) for m in found)


def test_meaning_finds_what_the_words_miss() -> None:
    found = match("caffeine", SHELF, {"coffee": 0.4, "volta": 0.05, "bakery": 0.1})

    assert found[0].id == "coffee"


@given(st.text(max_size=300), st.text(max_size=300), st.lists(st.text(max_size=30), max_size=5))
def test_any_text_gives_scores_between_nothing_and_all(
    query: str, text: str, tools: list[str]
) -> None:
    sample = SampleText("x", text[:40], text[40:60], tuple(tools), text)

    for found in match(query, [sample, COFFEE]):
        assert 0 < found.score <= 1
        assert 0 <= found.covered <= 1


@pytest.mark.parametrize("filler", ["a ", "word " * 3, "shopify/", "((((", "é\u0301"])
def test_a_long_text_does_not_take_long(filler: str) -> None:
    long = (filler * 100_000)[:100_000]
    assert isinstance(match(long, [SampleText("x", "t", "", (), long)]), tuple)


def test_payments_are_not_a_pay_day() -> None:
    wages = SampleText("wages", "Pay day at a theatre", "Payroll specialist", (), "Weekly wages.")

    found = match("Experience with payments", [wages])

    assert not any(proves(each) for each in found)
