"""The draft keeps its promises."""

from __future__ import annotations

import pytest

from callsheet.core.money import Money
from callsheet.replies.domain.draft import blanks_in, compose
from callsheet.replies.domain.draft.asks import shortened
from callsheet.replies.domain.meaning import meanings
from callsheet.replies.domain.situation import Rates

from .situations import situation

EXAMPLE = (
    "Hi Ana, loved your proposal. Have you used Recharge before? We're hearthandoat.example if "
    "you want a look. Budget is a bit tight, could you do $35/hr? If that works I'd like to talk, "
    "Thursday 3pm EST or Friday morning my time. You can reach me on WhatsApp too. Maya"
)


def test_a_time_that_fits_is_accepted_as_one_instant() -> None:
    text = compose(situation(EXAMPLE)).text

    assert "Friday works: Fri 27 Nov" in text
    assert "Thu 26 Nov" not in text


def test_the_accepted_time_names_both_cities() -> None:
    text = compose(situation("Can we talk Friday at 10am?")).text

    assert "10:00 am New York (15:00 Lisbon)" in text


def test_three_times_are_offered_when_none_fits() -> None:
    text = compose(situation("Let's have a call tomorrow at 11:30 pm.")).text

    assert text.count("New York") == 3
    assert "works:" not in text


def test_three_times_are_offered_when_the_person_wants_that() -> None:
    text = compose(situation("Can we talk Friday at 10am?", counter_wanted=True)).text

    assert text.count("New York") == 3


def test_an_unclear_time_is_asked_as_one_yes_or_no_question() -> None:
    draft = compose(situation("Could we talk on Friday at 4?"))

    assert "is it Fri 27 Nov, 4:00 pm New York" in draft.text
    assert draft.text.count("To be sure") == 1


def test_a_question_of_experience_is_about_what_follows_it() -> None:
    ask = "We run on Woo, have you ever done Recharge migrations?"

    assert "On Recharge: [your experience with Recharge]" in compose(situation(ask)).text


def test_the_length_is_said_as_a_boundary() -> None:
    assert "15 minutes" in compose(situation("Can we talk Friday at 10am?")).text


def test_an_unknown_length_is_a_blank() -> None:
    draft = compose(situation("Can we talk Friday at 10am?", minutes=None))

    assert "how many" in draft.blanks


def test_the_length_they_said_stands_in_the_blank() -> None:
    draft = compose(situation("Call Friday at 10am? 20 min.", minutes=None, their_minutes=20))

    assert "how many, they said 20" in draft.blanks


def test_a_long_quote_leaves_out_its_brackets_before_it_is_cut() -> None:
    words = (
        "Please look at our cart page (https://hearthandoat.example/cart) and bring two or three"
    )

    assert (
        shortened(f"{words} ideas.") == "Please look at our cart page and bring two or three ideas."
    )
    assert shortened(f"{words} ideas, a plan, a price and the names of all who have done it.") == (
        "Please look at our cart page and bring two or three ideas, a plan, a price and the names…"
    )
    assert shortened("Ours (the new one)?") == "Ours (the new one)?"


def test_what_they_want_prepared_for_the_call_is_no_question_to_answer_now() -> None:
    text = (
        "Would you be up for a zoom Friday at 10am? No need to prepare slides, but if you could "
        "have a look at our checkout and tell me the 3 worst things that'd be great."
    )

    draft = compose(situation(text))

    assert (
        "I'll have this ready when we talk: “if you could have a look at our checkout" in draft.text
    )
    assert "your answer" not in draft.blanks


def test_an_ask_without_a_prepared_answer_is_a_marked_blank() -> None:
    draft = compose(situation("Have you used Recharge before?"))

    assert "On Recharge: [your experience with Recharge]" in draft.text
    assert draft.blanks == ("your experience with Recharge",)


def test_an_ask_takes_the_persons_own_words_when_there_are_any() -> None:
    ask = "Have you used Recharge before?"

    draft = compose(situation(ask, answers={ask: "I moved two shops to Recharge in 2025."}))

    assert "I moved two shops to Recharge in 2025." in draft.text
    assert not draft.blanks


@pytest.mark.parametrize(
    "ask",
    [
        "What is your process?",
        "When could you start?",
        "Do you work alone or with a team?",
        "How long would this take?",
        "Any ideas for our site?",
        "Could you tell me about your favourite colour?",
    ],
)
def test_every_ask_gets_a_sentence_or_a_blank(ask: str) -> None:
    draft = compose(situation(ask))

    assert any(ask in part.covers for part in draft.parts)


def test_an_offer_under_the_floor_is_never_accepted() -> None:
    text = compose(situation("Could you do $35/hr?")).text

    assert "$50" in text
    assert "works for me" not in text


def test_the_floor_is_never_told() -> None:
    for offer in ("$35/hr", "$20/hr", "$45/hr", "$41.99/hr"):
        assert "42" not in compose(situation(f"Could you do {offer}?")).text.replace(offer, "")


def test_an_offer_under_sixty_per_cent_of_the_floor_gets_the_polite_no_first() -> None:
    text = compose(situation("Our budget is tight, could you do $20/hr?")).text

    assert "no to that" in text
    assert "[" not in text


def test_an_offer_at_sixty_per_cent_of_the_floor_is_still_bargained() -> None:
    text = compose(situation("Could you do $30/hr?", rates=Rates(Money(6000), Money(5000)))).text

    assert "no to that" not in text


def test_an_offer_over_the_bid_is_taken() -> None:
    text = compose(situation("We can only pay $55/hr, that is our limit.")).text

    assert "$55 an hour works for me." in text


@pytest.mark.parametrize(
    ("text", "wanted", "traded"),
    [
        ("€4,000 is too much for us. Could you do €3,200?", "[the figure you agree to", True),
        ("Your price is too high, our budget is $900.", "[yes to $900, or your figure", True),
        ("$1,200 works for us, half up front and half on delivery?", "[yes to $1,200", False),
    ],
)
def test_a_price_for_the_job_is_not_answered_with_a_price_an_hour(
    text: str, wanted: str, traded: bool
) -> None:
    draft = compose(situation(text)).text

    assert wanted in draft
    assert "an hour" not in draft
    assert ("If the budget is fixed" in draft) is traded


def test_the_venues_rule_is_kept_with_an_alternative() -> None:
    text = compose(situation("Let's talk Friday at 10am, what is your WhatsApp number?")).text

    assert "the call in this room, no e-mail needed" in text
    assert text.count("Upwork asks us") == 1


def test_the_rule_is_not_named_once_the_contract_runs() -> None:
    text = compose(
        situation(
            "Let's talk Friday at 10am, what is your WhatsApp number?",
            contract_started=True,
            breaches=(),
        )
    ).text

    assert "Upwork" not in text


def test_a_site_is_asked_for_when_none_was_given() -> None:
    assert "website" in compose(situation("Can we talk Friday at 10am?")).text
    assert "website" not in compose(situation("Can we talk Friday at 10am?", site_known=True)).text


def test_what_to_prepare_is_asked_unless_they_said_it() -> None:
    asked = compose(situation("Can we talk Friday at 10am?")).text
    known = compose(situation("Can we talk Friday at 10am?", prep_known=True)).text

    assert "anything you'd like me to prepare" in asked
    assert "anything you'd like me to prepare" not in known


def test_a_decline_gets_a_short_close_and_no_call() -> None:
    draft = compose(situation("Thanks, but we went with someone else. All the best!"))

    assert "Thank you for telling me" in draft.text
    assert not draft.blanks


def test_a_fraud_sign_gets_no_call_and_no_blank_but_the_rule() -> None:
    text = compose(
        situation(
            "Please pay a $50 deposit by gift card to start, then message our HR on Telegram."
        )
    ).text

    assert "only through Upwork" in text
    assert "works:" not in text


def test_another_language_is_not_answered_by_guessing() -> None:
    draft = compose(
        situation("Hola, nos gustaría hablar contigo el viernes por la mañana sobre el proyecto.")
    )

    assert draft.blanks == ("your reply, in the client's language",)


def test_at_most_one_clarifying_question_is_asked() -> None:
    text = compose(situation("Can we talk Tuesday at 4 or Wednesday at 5 or the 3/4?")).text

    assert text.count("To be sure") <= 1


def test_open_points_are_for_the_person_and_not_in_the_text() -> None:
    draft = compose(situation("Could we talk on Friday at 4?"))

    assert any("morning or afternoon" in point for point in draft.open_points)
    assert "assumed" not in draft.text


def test_blanks_are_found_in_an_edited_text() -> None:
    assert blanks_in("On x: [your start date] and [your rate].") == ("your start date", "your rate")


def test_a_question_that_joins_price_and_approach_gets_both() -> None:
    draft = compose(situation("What do you charge per hour and how would you approach this?"))

    assert "$50 an hour" in draft.text
    assert "[your approach in two sentences]" in draft.text


def test_what_time_works_is_answered_by_the_time_itself() -> None:
    draft = compose(situation("Let's talk Friday. What time works for you?"))

    assert "Fri 27 Nov, 9:30 am New York" in draft.text
    assert not draft.blanks


def test_a_time_asked_without_the_word_call_is_still_a_call() -> None:
    assert "works:" in compose(situation("Can you do tomorrow 3pm?")).text


@pytest.mark.parametrize(
    "text",
    [
        "Can you start with the homepage so that I can show it to the board on March 4?",
        "What would you do first, and what is your plan for week 1 and for the week after it?",
    ],
)
def test_a_time_in_a_question_about_something_else_is_no_call(text: str) -> None:
    assert "works:" not in compose(situation(text)).text


def test_what_somebody_else_wants_to_know_gets_its_blank() -> None:
    text = "Friday at 10am works. Abe wants to know if you've done this for a plant shop."

    assert "your answer, or when you will show it" in compose(situation(text)).blanks
    assert any("for somebody else" in row.sentence for row in meanings(situation(text)))


def test_a_bare_price_is_the_question_for_ones_rate() -> None:
    assert "my rate for this is $50 an hour" in compose(situation("Hello. Price?")).text


@pytest.mark.parametrize(
    ("theirs", "wanted"),
    [
        pytest.param(10, "10 minutes suits me", id="shorter"),
        pytest.param(15, "15 minutes suits me", id="the same"),
        pytest.param(45, "I keep first calls to 15 minutes", id="longer"),
        pytest.param(None, "I keep first calls to 15 minutes", id="not said"),
    ],
)
def test_the_length_the_client_said_is_taken_when_it_is_no_longer_than_ones_own(
    theirs: int | None, wanted: str
) -> None:
    draft = compose(situation("Can we talk Friday at 10am?", their_minutes=theirs))

    assert wanted in draft.text
    assert f"For our {min(theirs or 15, 15)} minutes" in draft.text


def test_a_longer_call_than_ones_own_is_told_to_the_person_only() -> None:
    draft = compose(situation("Can we talk Friday at 10am?", their_minutes=45))

    assert "They said 45 minutes; the draft keeps your 15." in draft.open_points
    assert "45" not in draft.text


def test_a_question_joined_to_a_price_gets_its_own_blank() -> None:
    found = compose(situation("Have you worked with Auditdata, and could you do it for $1,500?"))

    assert "On Auditdata: [your experience with Auditdata]" in found.text
    assert "On the price" in found.text


def test_two_rates_an_hour_are_named_as_a_range() -> None:
    rows = meanings(situation("Our budget is $25/hr, we can go to $28/hr for someone good."))

    [price] = [row.sentence for row in rows if row.tag == "Price"]
    assert "names $25 to $28 an hour." in price
