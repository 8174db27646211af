"""Which words name the thing to be made, and where one wish ends and the next begins."""

from __future__ import annotations

import pytest

from callsheet.reading.domain.posts import read_post

TITLE = "A title that stands alone\n\n"


def _tasks(words: str) -> list[str]:
    return [quote.text for quote in read_post(TITLE + words).deliverables]


@pytest.mark.parametrize(
    "words",
    [
        "Our checkout loses people. We need someone to rework it.",
        "The report is wrong. Please fix that for good.",
        "Tasks:\n- rework it\n- clean it up",
        "They are in German and we want them in British English.",
        "Refresh every morning.",
        "Open Hands Kitchen is a kitchen in Leith.",
        "Before the release we want a fresh pair of eyes.",
    ],
)
def test_words_that_name_no_thing_are_no_deliverable(words: str) -> None:
    assert _tasks(words) == []


CUT = {
    "Scope: (1) install Matomo, (2) a cookie banner. Stack is TYPO3.": [
        "install Matomo", "a cookie banner",
    ],
    "We need (1) a logo, (2) a flyer and (3) a sign.": ["a logo", "a flyer", "a sign"],
    "We need a new landing page and a short welcome email.": [
        "a new landing page", "a short welcome email",
    ],
    "I need somebody who cuts out the ums and levels the voices.": [
        "cuts out the ums and levels the voices",
    ],
    "I need someone to find out why the mails stop and fix it for good.": [
        "find out why the mails stop and fix it for good",
    ],
    "While you're in there, please add a waiting list.": ["add a waiting list"],
    "You take over the download of tiles, rewrite the storage with Room.": [
        "take over the download of tiles", "rewrite the storage with Room",
    ],
    "I have a 20 page brochure and need it translated.": ["a 20 page brochure"],
    "We need one floor plan per flat, furnished, seen from above.": ["one floor plan per flat"],
}  # fmt: skip


@pytest.mark.parametrize("words", CUT, ids=range(len(CUT)))
def test_each_thing_is_a_deliverable_of_its_own(words: str) -> None:
    assert _tasks(words) == CUT[words]


def test_items_that_begin_like_we_or_i_are_kept() -> None:
    items = ["Install Hotjar", "Website header", "importing the old posts"]

    assert _tasks("Tasks:\n- " + "\n- ".join(items)) == items


def test_what_is_handed_over_is_work_and_what_we_require_is_not() -> None:
    read = read_post(
        TITLE + "You will give us:\n- a written audit\n- a list of fixes\n\n"
        "We require:\n- Kotlin in production\n\nPlease send us:\n- your rate\n- two samples\n"
    )

    assert [q.text for q in read.deliverables] == ["a written audit", "a list of fixes"]
    assert [q.text for q in read.must_haves] == ["Kotlin in production"]
    assert [q.text for q in read.screening] == ["your rate", "two samples"]


def test_a_skill_tag_is_no_demand() -> None:
    read = read_post("Project title: Feeder\nSkills required: Arduino, C++\nCode must be tidy.")

    assert read.skills == ("Arduino", "C++")
    assert [q.text for q in read.must_haves] == ["Code must be tidy."]


@pytest.mark.parametrize(
    "words",
    ["No dupes allowed", "Data may not leave the EU.", "Machine translation is not accepted.",
     "You must be patient with me :) Bye."],
)  # fmt: skip
def test_what_is_ruled_out_is_a_demand(words: str) -> None:
    assert len(read_post(TITLE + words).must_haves) == 1


def test_years_behind_are_no_duration_and_a_price_beside_the_kind_is_the_budget() -> None:
    assert read_post(TITLE + "Our backend has grown for five years.").duration is None

    budget = read_post("Job: Moderator\nType: Hourly, $22 - $28\n\nYou moderate.").budget
    assert budget is not None
    assert (budget.min, budget.max) == (22, 28)
