"""A reply finds the interview that waits for it."""

from __future__ import annotations

from callsheet.interviews.domain.matching import Kept, likely_interview

COFFEE = Kept(1, "Rework checkout for subscriptions", "Maya Lindqvist",
              "Shopify subscription checkout for oat drinks, move billing to Stripe")  # fmt: skip
TAXES = Kept(2, "Bookkeeper for a small clinic", "Tom Reed",
             "QuickBooks clean-up for a dental clinic, payroll and taxes every month")  # fmt: skip
REPLY = "Thanks for your proposal about the subscription checkout. Which Stripe billing setup?"


def test_the_words_of_the_post_decide() -> None:
    assert likely_interview(REPLY, [COFFEE, TAXES]) == 1


def test_an_equal_job_title_decides_over_words() -> None:
    found = likely_interview(REPLY, [COFFEE, TAXES], job_title="bookkeeper for a  small clinic")

    assert found == 2


def test_a_reply_about_nothing_kept_is_matched_to_nothing() -> None:
    assert likely_interview("Can you translate a menu into Greek?", [COFFEE, TAXES]) is None


def test_two_that_match_alike_are_not_guessed() -> None:
    twin = Kept(3, COFFEE.title, "", COFFEE.text)

    assert likely_interview(REPLY, [COFFEE, twin]) is None


def test_a_few_words_of_courtesy_match_nothing() -> None:
    assert likely_interview("Thanks, looks good!", [COFFEE, TAXES]) is None
