"""Pages and lists whose copy has other blanks: between all rows, at their ends, inside them."""

from __future__ import annotations

import re

import pytest

from callsheet.reading.domain.posts import read_post

PAGE = """Bake sale web shop
Posted 2 hours ago
Worldwide

Summary

We sell pies in three towns and need a small shop for them.

Responsibilities:
- build the product pages
- set up the payments

Please tell us which shop you built last.

Less than 30 hrs/week
Hourly
1 to 3 months
Duration
Intermediate
I am looking for a mix of experience and value

$20.00

-

$35.00

Hourly
Project Type: One-time project
You will be asked to answer the following questions when submitting a proposal:
Describe your recent experience with similar projects
Which pie would you sell first?
Skills and Expertise
WooCommerce
Shop Design
About the client
Payment method verified
Member since Feb 21, 2024
"""
LIST = """We run a small mill with two old stones.

Responsibilities:

Record the invoices, match them with the bank and chase what is late.

Prepare the VAT return, check it with the owner and file it in time.

Requirements:

Five years of bookkeeping for small firms.

Fluent French.

Preferred Qualifications:

Experience with mills or bakeries.

We look forward to your proposal. It is a quiet job with good bread.
"""


@pytest.mark.parametrize(
    "copy",
    [
        lambda page: page.replace("\n", "\n\n"),
        lambda page: page.replace("\n", "\r\n"),
        lambda page: page.replace("\n", "\r\n\r\n"),
        lambda page: page.replace(" ", "\xa0"),
        lambda page: page.replace("\n", " \u2009\n"),
    ],
    ids=["blank rows", "windows", "both", "hard spaces", "thin spaces"],
)
def test_a_page_says_the_same_whatever_blanks_its_copy_has(copy) -> None:  # type: ignore[no-untyped-def]
    plain, text = read_post(PAGE), copy(PAGE)

    read = read_post(text)

    fields = ("title", "kind", "budget", "duration", "level", "skills", "location_req")
    assert [getattr(read, field) for field in fields] == [getattr(plain, field) for field in fields]
    for kind in ("screening", "deliverables", "must_haves"):
        found, wanted = getattr(read, kind), getattr(plain, kind)
        assert [q.text.split() for q in found] == [q.text.split() for q in wanted]
        assert all(text[q.start : q.end] == q.text for q in found)


def test_rows_that_blank_ones_set_apart_are_the_items_of_their_heading() -> None:
    read = read_post(LIST)

    assert [re.split(r"\W+", q.text)[0] for q in read.deliverables] == ["Record", "Prepare"]
    assert [q.text for q in read.must_haves] == [
        "Five years of bookkeeping for small firms.",
        "Fluent French.",
    ]


def test_a_listed_task_of_two_verbs_is_one() -> None:
    read = read_post("We run a fleet of vans.\n\nTasks:\n- wash the vans and check the tyres\n"
                     "- answer drivers, plan tours and book ferries\n")  # fmt: skip

    assert [q.text for q in read.deliverables] == [
        "wash the vans and check the tyres",
        "answer drivers, plan tours and book ferries",
    ]


def test_a_pages_questions_end_where_its_own_rows_begin() -> None:
    page = PAGE.replace("Skills and Expertise\n", "Bids are hidden\nOnline for 3 years\nShare\n")

    asked = [quote.text for quote in read_post(page).screening]

    assert asked[-2:] == [
        "Describe your recent experience with similar projects",
        "Which pie would you sell first?",
    ]


def test_a_budget_heading_in_the_clients_words_ends_none_of_them() -> None:
    text = (
        "We need a script.\n\nBudget:\n\nPlease tell us your rate.\n\nHow to apply:\n\n"
        "(1) Share two links.\n\n(2) Say when you can start.\n\nWe look forward to it and to you "
        "and to a good and long work together with our whole team here.\n"
        "Posted On\n: June 06, 2024 10:06 UTC\nCategory\n: Scripting\nCountry\n: India\n"
    )

    assert [quote.text for quote in read_post(text).screening] == [
        "Please tell us your rate.",
        "Share two links.",
        "Say when you can start.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Subject: Contract: Data Steward, lab group, 12 weeks\nFrom: Fiona\n\nHello Ada\n\n"
        "A contract has just come in.\n\nRole: Data Steward for a laboratory\nLength: 12 weeks\n",
        "[14/10, 19:22] Bose: Good evening. Who can do this?\n\n"
        "*Data Steward for a laboratory*\nWe test milk. We want the codes mapped by May.\n",
        "RFP 2026-07: Data Steward for a laboratory\n\nThe county tests milk in four towns.\n",
    ],
    ids=["a mail", "a chat", "a tender"],
)
def test_the_row_that_names_the_job_is_its_title(text: str) -> None:
    assert read_post(text).title == "Data Steward for a laboratory"


def test_a_numbered_list_goes_on_behind_a_remark() -> None:
    read = read_post(
        "We broker loans.\n\nWhat we need:\n\n1. connect the loan desk to the books\n"
        "We will give you the key to it all.\n\n2. short notes on what was built\n"
    )

    assert [q.text for q in read.deliverables] == [
        "connect the loan desk to the books",
        "short notes on what was built",
    ]
