"""What a newer post changed, how contested the job is, and the proof of each part of the job."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from callsheet.core.evidence import Quote
from callsheet.interviews.actions.keeps import add_words
from callsheet.interviews.models import JobPost
from callsheet.library.models import Answer
from callsheet.prep.domain.job import job_rows
from callsheet.prep.domain.reread import Change, PostVersion, changes_between, competition
from callsheet.prep.domain.sheet import Sources, sheet_of
from callsheet.prep.domain.text_form import sheet_text
from callsheet.prep.html_form import sheet_html
from callsheet.prep.queries import sheet_for
from callsheet.reading.domain.posts import read_post
from tests import make

PAGE = """Shop designer for a bakery
Posted 2 days ago
Worldwide
Summary
We bake bread and ship it across the UK. Our shop is slow on phones.

What we need:
- A new product page
- Speed up the cart on phones

Requirements:
- Experience with Shopify
- Weekly call on Mondays

What is the first thing you would change?
$600.00
Fixed-price
Intermediate
Skills and Expertise
Shopify
Liquid
Activity on this job
Proposals:
5 to 10
Interviewing:
1
About the client
United Kingdom
Member since Mar 3, 2019
"""
NEWER = (
    PAGE.replace("$600.00", "$450.00")
    .replace("\nIntermediate\n", "\nExpert\n")
    .replace("Liquid\nActivity", "Hydrogen\nActivity")
    .replace("5 to 10", "20 to 50")
    .replace("Interviewing:\n1", "Interviewing:\n4")
    .replace("- Weekly call on Mondays", "- Weekly call on Mondays and Fridays\n- Fluent English")
    .replace("- A new product page\n", "")
    .replace("Our shop is slow on phones.", "Our shop lost a third of its mobile orders.")
)


def version(text: str) -> PostVersion:
    return PostVersion(text, read_post(text))


def changes(before: str, after: str) -> dict[str, Change]:
    return {change.words: change for change in changes_between(version(before), version(after))}


CHANGED = {
    "Budget: $600 fixed then, $450 fixed now.": ("$600.00 Fixed-price", "$450.00 Fixed-price"),
    "Level: intermediate then, expert now.": ("Intermediate", "Expert"),
    "New skill: Hydrogen.": ("", "Hydrogen"),
    "Skill no longer named: Liquid.": ("Liquid", ""),
    "Must-have reworded.": ("Weekly call on Mondays", "Weekly call on Mondays and Fridays"),
    "New must-have.": ("", "Fluent English"),
    "Thing to deliver dropped.": ("A new product page", ""),
    "Left out now.": ("Our shop is slow on phones.", ""),
    "New in the post.": ("", "Our shop lost a third of its mobile orders."),
    "Proposals: 5 to 10 then, 20 to 50 now.": ("Proposals: 5 to 10", "Proposals: 20 to 50"),
    "Interviewing: 1 then, 4 now.": ("Interviewing: 1", "Interviewing: 4"),
}


@pytest.mark.parametrize("words", CHANGED)
def test_a_change_is_told_with_the_words_of_both_versions(words: str) -> None:
    found = changes(PAGE, NEWER)[words]

    assert (found.before, found.after) == CHANGED[words]


def test_nothing_else_is_said_to_have_changed() -> None:
    assert set(changes(PAGE, NEWER)) == set(CHANGED)


def test_another_age_of_the_page_and_other_blanks_change_nothing() -> None:
    later = PAGE.replace("2 days ago", "5 days ago").replace("\n\n", "\n \n")

    assert changes(PAGE, later) == {}


def test_what_a_paste_of_the_description_alone_cannot_show_is_not_gone() -> None:
    description = PAGE.split("Summary\n")[1].split("$600.00", maxsplit=1)[0]

    assert changes(PAGE, f"Shop designer for a bakery\n\n{description}") == {}


def test_a_sentence_that_moved_neither_came_nor_went() -> None:
    first = "Logo\n\nWe sell tea in Oslo. Budget is not fixed yet. We like plain type."
    moved = "Logo\n\nWe like plain type. We sell tea in Oslo. Budget is not fixed yet."

    assert changes(first, moved) == {}


@settings(max_examples=60)
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_two_texts_are_compared_and_every_quote_stands_in_its_version(
    one: str, other: str
) -> None:
    for change in changes_between(version(one), version(other)):
        assert change.before in " ".join(one.split())
        assert change.after in " ".join(other.split())


CROWDS = {
    "crowded": (
        "Proposals:\n20 to 50\nInterviewing:\n4",
        "4 are being interviewed, 20 to 50 proposals: "
        "name your difference in the first two minutes.",
        ("Interviewing: 4", "Proposals: 20 to 50"),
    ),
    "quiet": (
        "Proposals:\nLess than 5\nInterviewing:\n0",
        "Nobody is being interviewed yet, less than 5 proposals: "
        "few rivals, so ask what would make this an easy yes.",
        ("Interviewing: 0", "Proposals: Less than 5"),
    ),
    "many proposals": (
        "Proposals:\n50+",
        "More than 50 proposals: name your difference in the first two minutes.",
        ("Proposals: 50+",),
    ),
    "between": (
        "Proposals:\n15 to 20\nInterviewing:\n2",
        "2 are being interviewed, 15 to 20 proposals: say early what only you bring.",
        ("Interviewing: 2", "Proposals: 15 to 20"),
    ),
}


@pytest.mark.parametrize("name", CROWDS)
def test_competition_is_said_in_words_with_its_quotes(name: str) -> None:
    figures, words, quotes = CROWDS[name]

    found = competition(read_post(f"Logo\n\nWe sell tea.\n\nActivity on this job\n{figures}\n"))

    assert found is not None
    assert (found.words, found.quotes) == (words, quotes)


def test_without_figures_nothing_is_said_of_competition() -> None:
    assert competition(read_post("Logo for a tea shop\n\nWe need a logo.")) is None


ASKING = PAGE.replace(
    "What is the first thing you would change?",
    'Start your proposal with "rye". What is the first thing you would change?',
)


def rows(**sources: Any) -> dict[str, tuple[str, str | None, str, str]]:
    sheet = sheet_of(Sources(title="A call", post=read_post(ASKING), **sources))
    return {row.words: (row.part, row.sample, row.shown, row.missing) for row in sheet.job}


def test_must_haves_deliverables_and_questions_show_their_proof_or_what_is_missing() -> None:
    shopify = ("s1", "Tea shop")

    found = rows(prove=lambda words: shopify if "Shopify" in words else None)

    assert found["Experience with Shopify"] == ("must", "Tea shop", "", "")
    assert found["Weekly call on Mondays"] == ("must", None, "", "No sample")
    assert found["A new product page"] == ("deliver", None, "", "No sample")
    assert found["What is the first thing you would change?"][3] == "No answer prepared"


def test_a_prepared_answer_and_the_code_word_in_the_proposal_are_proof() -> None:
    found = rows(
        answers={"What is the first thing you would change?": "The cart."}, proposal="Rye. Hi!"
    )

    assert found["What is the first thing you would change?"][2] == "Answer prepared"
    assert found['Start your proposal with "rye".'][2] == "In your proposal"
    assert rows(proposal="Hi!")['Start your proposal with "rye".'][3] == "Not in your proposal"


def test_the_sheet_as_text_and_as_one_file_tells_parts_and_changes() -> None:
    versions = (version(PAGE), version(NEWER))
    sheet = sheet_of(Sources(title="A call", post=versions[1].read, versions=versions))

    for form in (sheet_text(sheet), sheet_html(sheet)):
        words = " ".join(form.split())
        assert "Must-haves" in words
        assert "Budget: $600 fixed then, $450 fixed now." in words
        assert "4 are being interviewed" in words


@pytest.mark.django_db
def test_a_newer_post_stands_in_front_and_the_older_is_kept() -> None:
    row = make.interview(post=PAGE, now=make.NOW)

    add_words(row, post=NEWER, proposal="", now=timezone.now())
    add_words(row, post=NEWER, proposal="", now=timezone.now())

    post = JobPost.objects.get(interview=row)
    assert post.text.split() == NEWER.split()
    assert [version["text"].split() for version in post.earlier] == [PAGE.split()]


@pytest.mark.django_db
def test_the_first_version_is_compared_with_the_newest() -> None:
    row = make.interview(post=PAGE, now=make.NOW)
    add_words(row, post=NEWER.replace("$450", "$500"), proposal="", now=timezone.now())
    add_words(row, post=NEWER, proposal="", now=timezone.now())
    row.refresh_from_db()

    sheet = sheet_for(row, None, now=timezone.now())

    assert "Budget: $600 fixed then, $450 fixed now." in [change.words for change in sheet.changes]
    assert sheet.changed_since


@pytest.mark.django_db
def test_the_sheet_page_takes_a_newer_post_and_shows_what_changed(client: Client) -> None:
    owner = make.freelancer()
    row = make.interview(owner=owner, post=PAGE)
    Answer.objects.create(owner=owner, question="Anything", text="No.")
    client.force_login(owner)
    path = f"/interviews/{row.uid}/sheet/"

    empty = client.post(f"{path}post/", {"post": " "})
    kept = client.post(f"{path}post/", {"post": NEWER}, follow=True)

    assert "Paste the post as it reads now." in empty.content.decode()
    page = kept.content.decode()
    assert "Interviewing: 1 then, 4 now." in page
    assert "Earlier version 1" in page
    assert page.index('id="changes"') < page.index('id="client"') < page.index('id="job"')


@pytest.mark.django_db
def test_somebody_elses_post_cannot_be_changed(client: Client) -> None:
    row = make.interview(post=PAGE)

    answer = client.post(f"/interviews/{row.uid}/sheet/post/", {"post": NEWER})

    assert answer.status_code in (302, 403)
    assert JobPost.objects.get(interview=row).text.split() == PAGE.split()


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Liquid.", "Liquid"),
        ("CSS, HTML etc.", "CSS, HTML etc."),
        ("Three years. With proof.", "Three years. With proof."),
        ("Node.js", "Node.js"),
    ],
)
def test_the_last_of_a_list_stands_without_the_stop_of_its_list(words: str, shown: str) -> None:
    post = replace(read_post("A job"), must_haves=(Quote(words, 0, len(words)),))

    assert [row.words for row in job_rows(post, lambda _: None, {}, "")] == [shown]


def test_freelancers_bidding_are_competition_with_their_words() -> None:
    line = "17 freelancers are bidding on average £14 GBP/hour for this job"

    found = competition(read_post(f"Audit of a museum site\n\nWe need an audit.\n\n{line}\n"))

    assert found is not None
    assert found.words == "17 proposals: say early what only you bring."
    assert found.quotes == (line,)


def test_a_zone_in_capitals_ends_a_sentence() -> None:
    post = read_post("Shop move\n\nMust be able to work until 1pm EST. Must sign an NDA.\n")

    assert [q.text for q in post.must_haves] == [
        "Must be able to work until 1pm EST.", "Must sign an NDA."]  # fmt: skip
