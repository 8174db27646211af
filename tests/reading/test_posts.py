from __future__ import annotations

from dataclasses import fields
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callsheet.reading.domain.posts import looks_like_post, looks_like_reply, read_post
from callsheet.reading.domain.posts.shape import post_json, post_line
from tests.cpu import BAR, least_cpu

PAGE = """Shopify developer for a bakery - Ecommerce Development
Shopify developer for a bakery
Posted 26 minutes ago

Worldwide

Summary

We bake bread. I need someone to add subscriptions to our shop (https://bakery.example).

You must know Recharge.

Please start your proposal with "rye".

$600.00

Fixed-price
Intermediate
I am looking for a mix of experience and value
Skills and Expertise
Mandatory skills
Shopify
Liquid
Activity on this job
Proposals:
10 to 15
About the client
Payment method verified
Rating is 4.9 out of 5.
4.88 of 12 reviews
United Kingdom
Leeds2:14 PM
$14K total spent
Client's recent history (18)
Old job
Rating is 2.0 out of 5.
$75.00
Fixed-price
"""


def test_the_prices_and_ratings_of_other_jobs_are_not_read() -> None:
    read = read_post(PAGE)

    assert read.budget is not None
    assert (read.budget.min, read.budget.max) == (Decimal(600), Decimal(600))
    assert read.client.rating == 4.9


def test_the_city_is_told_from_the_clock_it_is_glued_to() -> None:
    client = read_post(PAGE).client

    assert (client.city, client.local_time) == ("Leeds", "2:14 PM")


def test_a_heading_among_the_skills_is_no_skill() -> None:
    assert read_post(PAGE).skills == ("Shopify", "Liquid")


def test_what_is_asked_wanted_and_required_is_told_apart() -> None:
    read = read_post(PAGE)

    assert [quote.text for quote in read.screening] == ['Please start your proposal with "rye".']
    assert [quote.text for quote in read.deliverables] == ["add subscriptions to our shop"]
    assert [quote.text for quote in read.must_haves] == ["must know Recharge."]


def test_the_clients_own_site_is_found() -> None:
    site = read_post(PAGE).client_site

    assert site is not None
    assert site.text == "https://bakery.example"


def test_what_is_not_shown_is_none() -> None:
    read = read_post("Logo for a gym\n\nWe need a logo.")

    assert (read.kind, read.budget, read.level, read.location) == (None, None, None, None)
    assert all(getattr(read.client, field.name) is None for field in fields(read.client))


SHAPES = {
    "a heading without a colon above a list": (
        "Daily tasks\n- Sort the mail\n- Book trips\n\nYou need to have\n- Calm nerves\n",
        ["Sort the mail", "Book trips"],
        ["Calm nerves"],
    ),
    "a small heading goes on with the work": (
        "What we need:\n- a map\n\nDriver side:\n- accept a ride\n- see the pay\n",
        ["a map", "accept a ride", "see the pay"],
        [],
    ),
    "what is not wanted": (
        "Out of scope: website, packaging.\nWe need a logo for our shop.",
        ["a logo for our shop"],
        [],
    ),
    "what the users do": (
        "We want customers to pick a slot at checkout. Please build the slot picker.",
        ["build the slot picker"],
        [],
    ),
    "a feed's tags": (
        "Tasks:<br />- Sort the mail<br />- Book trips<br /><br />Must:<br />- Calm nerves",
        ["Sort the mail", "Book trips"],
        ["Calm nerves"],
    ),
    "a list of small letters": (
        "Your work: answer chats, tag each mail, call the client.",
        ["answer chats", "tag each mail", "call the client"],
        [],
    ),
    "no need": ("You don't need to be a designer but you must know Figma.", [],
                ["must know Figma."]),
    "a question that hands out work": (
        "Could you merge the lists and write a short guide?",
        ["merge the lists", "write a short guide"],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_work_and_demands_are_found_in_any_shape(name: str) -> None:
    words, deliverables, must_haves = SHAPES[name]

    read = read_post(f"Help for a tea shop\n\nWe sell tea.\n\n{words}")

    assert [quote.text for quote in read.deliverables] == deliverables
    assert [quote.text for quote in read.must_haves] == must_haves
    assert read.screening == ()


ASKED = (
    "Bids without a link = ignored.",
    "Your quote should include two rounds of changes.",
    'Say "MAPLE" if you read this.',
    "First word of your bid: LOGIN.",
    "Are you a company or a freelancer?",
    "Send one module you are proud of.",
    "Copy-pasted cover letters go unread.",
    "Skip the cover letter.",
)


@pytest.mark.parametrize("words", ASKED)
def test_what_is_asked_of_the_bid_is_screening_and_nothing_else(words: str) -> None:
    read = read_post(f"Help for a tea shop\n\nWe sell tea.\n\n{words}")

    assert [quote.text for quote in read.screening] == [words]
    assert (read.deliverables, read.must_haves) == ((), ())


def test_the_figures_of_the_activity_keep_their_words() -> None:
    quotes = read_post(PAGE.replace("10 to 15\n", "10 to 15\nInterviewing:\n2\n")).quotes

    assert quotes["proposals"].text == "Proposals:\n10 to 15"
    assert quotes["interviewing"].text == "Interviewing:\n2"


PAY = {
    "what was paid before": (
        "Last time we paid $1,200. For this one I have $350, fixed.",
        "fixed",
        (350, 350, "USD"),
    ),
    "a trial's pay": ("We pay the trial, $10. Tell us your price.", None, None),
    "each piece": ("We pay $90 per kitchen.", None, None),
    "hourly range": ("Pay: $30-40/hr", "hourly", (30, 40, "USD")),
    "thousands": ("Our budget is $1.5k for all of it.", "fixed", (1500, 1500, "USD")),
    "range of thousands": ("Budget: €3-4k, fixed", "fixed", (3000, 4000, "EUR")),
    "pounds": ("Budget £1,200", "fixed", (1200, 1200, "GBP")),
    "rupees": ("Budget: ₹400-750 INR / hour", "hourly", (400, 750, "INR")),
    "code in front": ("Budget: CAD 900", "fixed", (900, 900, "CAD")),
    "per word": ("We pay $0.12 per word.", None, None),
    "a month": ("We offer USD 1000 per month.", None, None),
    "the shop's prices": ("Our candles cost $38 and our revenue is $1.2M.", None, None),
    "asked of the reader": ("Please state your hourly rate.", None, None),
    "only the kind": ("This is a fixed price job.", "fixed", None),
}


@pytest.mark.parametrize("name", PAY)
def test_a_plain_posts_pay(name: str) -> None:
    words, kind, budget = PAY[name]

    read = post_json(read_post(f"Candle labels\n\nWe make candles in Oslo.\n{words}\n"))

    said = read["budget"] and (*read["budget"].values(),)
    assert (read["kind"], said) == (kind, budget)


def test_the_sites_field_wins_over_prose() -> None:
    text = PAGE.replace("We bake bread.", "We bake bread and pay $20 per hour, hourly only.")

    assert read_post(text).kind == "fixed"


NO_SITES = {
    "a model": "I want a site like https://rival.example for boats.",
    "a tool": "The docs are at https://api.tool.example/v1.",
    "a reference": "Design reference: https://pretty.example",
    "a code host": "Our code is on https://github.com/us/app",
}


@pytest.mark.parametrize("name", NO_SITES)
def test_somebody_elses_address_is_not_the_clients_site(name: str) -> None:
    assert read_post(f"Boat shop\n\n{NO_SITES[name]}").client_site is None


def test_a_wish_is_no_must() -> None:
    read = read_post("Shop\n\nRequirements:\n- PHP\n- Vue is a plus\n- Go; Rust preferred\n")

    assert [quote.text for quote in read.must_haves] == ["PHP", "Go"]


def test_money_of_whole_units_is_an_int_and_a_line_without_text_is_refused() -> None:
    budget = post_line({"text": PAGE})["budget"]

    assert (budget["min"], type(budget["min"])) == (600, int)
    with pytest.raises(KeyError):
        post_line({})


def test_a_text_that_is_no_string_is_refused_with_a_sentence() -> None:
    with pytest.raises(ValueError, match="must be a string"):
        post_line({"text": 3})


def test_a_post_pasted_as_a_reply_is_noticed() -> None:
    assert looks_like_post(PAGE)
    assert not looks_like_reply(PAGE)


def test_a_reply_pasted_as_a_post_is_noticed() -> None:
    reply = "Hi Ana, thanks for your proposal! Are you free tomorrow at 3pm for a quick call?"

    assert looks_like_reply(reply)
    assert not looks_like_post(reply)


PARTS = st.sampled_from(
    ["Posted 3 hours ago\n", "Summary\n", "$200.00\n", "Fixed-price\n", "Skills and Expertise\n",
     "About the client\n", "Rating is 5.0 out of 5.", "Requirements:\n- ", "• ", "1. ",
     "must have ",     "Please include your rate?", "Budget: $1,000-2k ", "Client's recent history",
     "www.a.example",     "You will be asked to answer the following questions", "Leeds2:14 PM\n",
     "\r\n", "\x00", "שלום",
     "<b>", "Member since ", "9" * 30, "( \t", "e.g. ", "Thanks,\nMaya"]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(st.one_of(PARTS, st.text(max_size=30)), max_size=25).map("".join))
def test_every_quote_is_verbatim_and_nothing_raises(text: str) -> None:
    read = read_post(text)

    named = [read.client_site, read.client_name, *read.quotes.values()]
    spans = [*read.screening, *read.deliverables, *read.must_haves, *named]
    for quote in spans:
        assert quote is None or text[quote.start : quote.end] == quote.text
    post_json(read)


@settings(max_examples=6)
@given(
    st.lists(st.one_of(PARTS, st.text(max_size=8)), min_size=1, max_size=4)
    .map("".join)
    .filter(bool)
)
def test_any_words_repeated_to_a_hundred_kilobytes_take_under_a_second(piece: str) -> None:
    text = piece * (100_000 // len(piece))

    read, seconds = least_cpu(lambda: read_post(text))

    assert seconds < BAR
    for quote in (*read.screening, *read.deliverables, *read.must_haves, *read.quotes.values()):
        assert text[quote.start : quote.end] == quote.text


@pytest.mark.soak
@settings(max_examples=400)
@given(st.lists(st.one_of(PARTS, st.text(max_size=12)), min_size=1, max_size=8).map("".join))
def test_many_more_words_are_read_in_a_second_each(piece: str) -> None:
    text = piece * (100_000 // max(len(piece), 1))

    _, seconds = least_cpu(lambda: post_json(read_post(text)))

    assert seconds < BAR


HEAVY = {
    "short rows": "3\n",
    "tags": "<br />we need ",
    "if you -": "if you - build ",
    "could you": "Could you merge the list, ",
    "dash lists": "who - x ",
    "dashes": "- ",
    "words": "we need you to build ",
    "colons": "a: b: ",
    "money": "$1,000 - ",
    "capitals": "A Bc ",
    "addresses": "a.b.c.d.",
    "numbers": "1. ",
    "quotes": "\"'(",
    "blanks": " \n",
    "musts": "must have should be, must ",
    "page": PAGE,
    "letters": "x",
    "commas": "design, ",
    "questions": "why? ",
}


@pytest.mark.parametrize("name", HEAVY)
def test_a_hundred_kilobytes_take_under_a_second(name: str) -> None:
    text = HEAVY[name] * (100_000 // len(HEAVY[name]))

    _, seconds = least_cpu(lambda: read_post(text))

    assert seconds < BAR
