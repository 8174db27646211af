"""A model's draft is shown only where it keeps every rule that one's own keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from callsheet.core.money import Money
from callsheet.replies.domain.model_draft import Ground, fault_of_draft
from callsheet.venues.domain.guard import Rule

CONTACT = Rule("contact", False, "No contact data before a contract.", "this room", "a.example",
               date(2026, 11, 1), "Upwork")  # fmt: skip
OWN = """Hi Maya,

Friday 27 November at 10:00 am London works: 15 minutes, about the shop.

On the rate: mine is $50 an hour for this.

[your start date]

Ana"""
GROUND = Ground(
    draft=OWN,
    quotes=("we bake 1,500 loaves a day in Leeds",),
    rules=[CONTACT],
    contract_started=False,
    floor=Money(4200),
    now=datetime(2026, 11, 23, 13, 41, tzinfo=UTC),
    mine="Europe/London",
    theirs="Europe/London",
)
BETTER = """Hi Maya,

Thank you for the details. Friday 27 November at 10:00 am London works well for me. Your 1,500 \
loaves a day in Leeds are a fine thing to sell. My rate is $50 an hour.

[your start date]

Ana"""


def test_a_better_draft_of_the_same_facts_is_shown() -> None:
    assert fault_of_draft(BETTER, GROUND) == ""


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Write me at ana@mail.example instead.", "breaks Upwork's rules"),
        ("Call me on +44 7700 900123.", "breaks Upwork's rules"),
        ("See https://ana.example/work first.", "your own draft does not"),
        ("I can do it for $20 an hour.", "stands neither"),
        ("I have built forty shops like yours.", "claims what you did not write"),
        ("My experience with bakeries is long.", "claims what you did not write"),
        ("I'm a certified expert in this.", "claims what you did not write"),
        ("It takes 12 days.", "“12” stands neither"),
        ("I know Recharge and Klaviyo well.", "“Recharge” stands neither"),
        ("Or we talk tomorrow morning.", "names a time"),
    ],
)
def test_what_breaks_a_rule_is_left_out_with_why(words: str, why: str) -> None:
    assert why in fault_of_draft(BETTER.replace("Thank you for the details.", words), GROUND)


def test_a_price_under_the_floor_is_left_out_even_where_the_client_named_it() -> None:
    ground = replace(GROUND, quotes=(*GROUND.quotes, "could you do $20 an hour"))

    fault = fault_of_draft(BETTER.replace("My rate is $50", "I can do $20"), ground)

    assert "under your floor" in fault


def test_a_low_price_that_ones_own_draft_refuses_may_be_said() -> None:
    own = OWN.replace("On the rate:", "At $20 an hour I couldn't do this well.")
    words = BETTER.replace("My rate is", "At $20 an hour I couldn't do this well. My rate is")

    assert fault_of_draft(words, replace(GROUND, draft=own)) == ""


def test_contact_is_left_out_also_where_the_venue_allows_it() -> None:
    words = BETTER.replace("Thank you for the details.", "Write to pay@bank.example for the money.")

    assert "your own draft does not" in fault_of_draft(words, replace(GROUND, rules=[]))


def test_a_blank_that_only_the_person_can_fill_must_stay() -> None:
    words = BETTER.replace("[your start date]", "We start soon.")

    assert "only you can say" in fault_of_draft(words, GROUND)


@pytest.mark.parametrize("words", ["", "Yes.", "a " * 3000])
def test_what_is_no_reply_is_left_out(words: str) -> None:
    assert "too short or too long" in fault_of_draft(words, GROUND)
