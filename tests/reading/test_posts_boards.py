"""Posts of boards, chats, mails and papers: where the words begin and end, and who speaks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from callsheet.reading.domain.posts import read_post
from callsheet.reading.domain.posts.shape import post_line

POSTS = Path(__file__).parents[1] / "cases/posts"
# open faults: a chat's group over its name rows, a digest's first job, "dólares" in words
ALL_BUT = {"po27", "po30", "po33", "po37"}
CASES = [
    json.loads(line)
    for name in ("venues-m-dev", "venues-n-dev")
    for line in (POSTS / f"{name}.jsonl").read_text("utf-8").splitlines()
]
LONG = (
    "We sell kites and our shop has been online since the days of dial-up, which shows. "
    "The product pages load slowly, the photos are small and nobody finds the string. "
    "I would like a new theme and a page for each of the nine kites that we make by hand here.\n"
)


@pytest.mark.parametrize(
    "case", [c for c in CASES if c["id"] not in ALL_BUT], ids=lambda case: case["id"]
)
def test_a_post_of_any_place_says_the_job_and_its_pay(case: dict[str, Any]) -> None:
    read = post_line({"text": case["text"]})

    fields = ("title", "kind", "budget", "level", "location")
    assert {name: read[name] for name in fields} == {name: case[name] for name in fields}


def test_a_boards_buttons_above_the_words_ask_nothing() -> None:
    text = (
        "Kite & Co\nFreelance Kite Writer\nIreland · 1 week ago · 47 people clicked apply\nApply\n"
        "Save\nMeet the hiring team\nAnn Kite\nAbout the job\nWe are a small shop.\n\n"
        "Send us one text about wind."
    )

    assert [ask.text for ask in read_post(text).screening] == ["Send us one text about wind."]


@pytest.mark.parametrize(
    "answer",
    [
        "MossyDrake wrote:\nHave you tried the other forum?",
        "kitefan  Today at 10:12\nHave you tried the other forum?",
        "> On 2 Feb you wrote:\n> Have you tried the other forum?",
    ],
    ids=["forum", "chat", "quoted mail"],
)
def test_what_others_say_below_a_post_is_not_the_clients(answer: str) -> None:
    read = read_post(f"{LONG}\nWhich kite would you start with?\n\n{answer}\n")

    assert [ask.text for ask in read.screening] == ["Which kite would you start with?"]


def test_who_goes_on_in_a_chat_is_still_the_client() -> None:
    text = f"Nyx — Today at 02:14\n{LONG}Nyx — Today at 02:31\nWhich kite would you start with?\n"

    assert [ask.text for ask in read_post(text).screening] == ["Which kite would you start with?"]


def test_the_fields_of_a_boards_form_end_the_words() -> None:
    read = read_post(
        f"Kite writer\n\n{LONG}\nHow to apply\n\nSend a link.\n\nName\nEmail\nUpload CV"
    )

    assert [ask.text for ask in read.screening] == ["Send a link."]


@pytest.mark.parametrize(
    ("signature", "name"),
    [
        (
            "Wei Ling Tan\nHead of Investor Relations\nKelp Ventures Pte Ltd",
            "Kelp Ventures Pte Ltd",
        ),
        ("Best,\nKasia\n\nKatarzyna Wilk\nProject Manager\nLexora Sp. z o.o.", "Lexora Sp. z o.o."),
        ("Sue\nTreasurer, Harbour Choir\nwww.harbourchoir.example", "Harbour Choir"),
        ("/Torbjörn, Saab 99 & 900 Owners", "Saab 99 & 900 Owners"),
        ("God bless,\nJoy", "Joy"),
        ("With kind regards,\nMargaret Outhwaite (Mrs)", "Margaret Outhwaite"),
    ],
)
def test_a_signature_names_the_firm_or_who_signs(signature: str, name: str) -> None:
    found = read_post(f"Please scan 640 plates for us and list them.\n\n{signature}\n").client_name

    assert found is not None
    assert found.text == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("I need a menu for my farm house (Il Noce Storto, near Gubbio).", "Il Noce Storto"),
        ("My florist site, Bramble & Bough, was made in 2018.", "Bramble & Bough"),
        ("need a logo for my car wash. name is Foam Party. thx", "Foam Party"),
    ],
)
def test_a_firm_is_named_beside_what_it_is(words: str, name: str) -> None:
    found = read_post(words).client_name

    assert found is not None
    assert found.text == name


@pytest.mark.parametrize(
    "words",
    ["My last developer (Jim Beam) left us.", "Please fix the page. Danish is a plus."],
)
def test_a_person_beside_the_job_and_a_language_are_no_client(words: str) -> None:
    assert read_post(words).client_name is None


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("⏳ 10 weeks", "10 weeks"),
        ("When: start 27 May, 6 weeks", "6 weeks"),
        ("3,000 EUR, 5 weeks from kick-off", "5 weeks"),
        ("The work is to be spread over 10 weeks.", "10 weeks"),
    ],
)
def test_a_length_is_read_where_a_row_or_a_plan_tells_it(words: str, length: str) -> None:
    assert read_post(f"We need a website.\n{words}\n").duration == length


def test_numbered_heads_part_a_tender() -> None:
    text = (
        "2. What we require\n2.1 A touch table application\n2.2 A content editor\n"
        "3. Your response\n3.1 Two comparable projects, with a contact we may telephone."
    )

    read = read_post(text)

    tasks = ["A touch table application", "A content editor"]
    assert [task.text for task in read.deliverables] == tasks
    assert [ask.text[:3] for ask in read.screening] == ["Two"]


@pytest.mark.parametrize(
    "refusal",
    [
        "Candidates who work full time elsewhere can't be considered.",
        "Please don't telephone in the evenings.",
        "If your portfolio is only anime I'll pass.",
        "Chi scrive solo info viene ignorato.",
    ],
)
def test_a_refusal_in_other_words_is_one(refusal: str) -> None:
    asks = [ask.text for ask in read_post(f"We need a poster for our fair. {refusal}").screening]

    assert asks == [refusal]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("NOTICEBOARD - Glenfarg Hall\n(issue 214)\n\nWANTED: a scribe for us", "a scribe for us"),
        ("HARBOUR MUSEUM\nRequest for Quotation: Tidal table for us", "Tidal table for us"),
        ("Subject: New message from your website", None),
    ],
)  # fmt: skip
def test_a_notice_names_its_job_below_whose_paper_it_is(head: str, title: str | None) -> None:
    read = read_post(
        f"{head}\n\nThe society has nine boxes of plates. We pay someone to scan them."
    )

    assert read.title == title


def test_a_range_below_fixed_price_is_read_whole() -> None:
    budget = read_post("Webflow rebuild\nPosted 2d ago\nFixed price\n$4,000–$5,500\n").budget

    assert budget is not None
    assert (budget.min, budget.max) == (4000, 5500)
