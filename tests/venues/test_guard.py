"""The guard finds what a venue bars and lets the rest be."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.venues.domain.guard import Kind, Rule, breaches


def rule(kind: Kind, *, allowed: bool = False) -> Rule:
    return Rule(kind, allowed, "No.", "the call in this room", "1", date(2026, 11, 12), "Upwork")


ALL = tuple(rule(kind) for kind in ("contact", "booking_link", "own_calls", "free_work"))


def found(text: str, *, contract_started: bool = False) -> list[str]:
    return [b.quote.text for b in breaches(text, ALL, contract_started=contract_started)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You can reach me on WhatsApp too.", "WhatsApp"),
        ("Mail me: ana.silva+work@mail.example", "ana.silva+work@mail.example"),
        ("ana at gmail dot com works best", "ana at gmail dot com"),
        ("My number is +351 912 345 678.", "+351 912 345 678"),
        ("call (415) 555-0134 after five", "(415) 555-0134"),
        ("Here: calendly.com/maya/15min", "calendly.com/maya/15min"),
        ("Join https://meet.google.com/abc-defg-hij at 3", "https://meet.google.com/abc-defg-hij"),
        ("Can you share your email for the invite?", "share your email"),
        ("What's your phone number?", "What's your phone number"),
        ("message me @maya_oats on telegram", "@maya_oats"),
        ("Please write one free 400 word article first", "free 400 word article"),
        ("The test task is not paid.", "not paid"),
        ("Let's move to Telegram", "Telegram"),
        ("Add me on Skype", "Skype"),
    ],
)
def test_it_is_found(text: str, words: str) -> None:
    assert any(words.startswith(each) or words in each for each in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "We need a WhatsApp bot that answers orders.",
        "Build a Telegram integration for our shop.",
        "I developed a Discord bot for a game studio.",
        "Budget is $12,500 to $15,000 for 2026-2027.",
        "The job id is 021000000000000000001x.",
        "Released on 2026-11-23, version 10.4.22.",
        "I keep first calls to 15 minutes.",
        "We had 1 200 orders in 2025.",
        "See my portfolio piece about the café site.",
        "Friday 27 Nov, 9:30 am New York (14:30 Lisbon)",
        "Let's use the call in this room, no e-mail needed.",
        "Feel free to ask; a free consultation is on your site.",
    ],
)
def test_it_is_let_be(text: str) -> None:
    assert found(text) == []


def test_contact_is_free_once_the_contract_runs_but_unpaid_work_is_not() -> None:
    assert found("Reach me on WhatsApp", contract_started=True) == []
    assert found("Do a free test task first", contract_started=True)


def test_an_allowed_kind_is_never_a_breach() -> None:
    allowed = (rule("contact", allowed=True),)

    assert breaches("Reach me on WhatsApp", allowed, contract_started=False) == ()


def test_overlapping_words_are_one_breach() -> None:
    assert len(found("mail ana@mail.example")) == 1


@given(st.text(max_size=300))
def test_any_text_is_read_and_every_quote_is_verbatim(text: str) -> None:
    for breach in breaches(text, ALL, contract_started=False):
        assert text[breach.quote.start : breach.quote.end] == breach.quote.text
