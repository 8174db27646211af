"""People beside their roles, values and customers under headings of one's own words, agencies."""

from __future__ import annotations

import pytest

from callsheet.core.pages import ParsedPage
from callsheet.prep.domain.company import read_company
from callsheet.prep.domain.company.pasted import page_of
from callsheet.prep.domain.mismatch import end_client_open, said_names
from callsheet.reading.domain.signatures import signed_by
from tests.prep.lantern import LONG, read

ROLE_NOBODY_LISTS = (
    "<h1>Our people</h1><h3>Morwenna Trease</h3><p>Founder and baker</p>"
    "<h3>Dilip Raman</h3><p>Sourdough, Truro</p><h3>Hetty O'Hara</h3><p>Answers the phone</p>"
)


def people(html: str) -> list[str]:
    return [fact.value for fact in read(home=LONG, team=html).people]


def test_who_stands_like_the_founder_in_a_list_of_people_works_there_too() -> None:
    assert people(ROLE_NOBODY_LISTS) == [
        "Morwenna Trease, Founder and baker",
        "Dilip Raman, Sourdough, Truro",
        "Hetty O'Hara, Answers the phone",
    ]


def test_names_without_any_role_among_them_are_no_crew() -> None:
    assert people("<h1>Team</h1><h3>Ann Lee</h3><p>Rye bread</p><h3>Bo Day</h3><p>Buns</p>") == []


def test_a_role_may_stand_in_brackets_and_in_german() -> None:
    board = "<ul><li>Mehmet Aydın (Kassenwart)</li><li>Jule Brandt (Schriftführerin)</li></ul>"

    assert people(f"<h1>Vorstand</h1>{board}") == [
        "Mehmet Aydın, Kassenwart",
        "Jule Brandt, Schriftführerin",
    ]


@pytest.mark.parametrize("heading", ["What we hold to", "What I believe in", "We care for", "Shop"])
def test_values_stand_under_headings_of_ones_own_words(heading: str) -> None:
    items = "<ul><li>Ninety minutes, always</li><li>Plain prices</li></ul>"

    found = read(home=LONG, about=f"<h1>About</h1><h2>{heading}</h2>{items}").values

    wanted = ["Ninety minutes, always", "Plain prices"] if heading.startswith("What") else []
    assert [fact.quote for fact in found] == wanted


def test_a_service_that_begins_with_home_is_one() -> None:
    body = "<h1>What we offer</h1><h3>Home visits</h3><p>By van.</p><h3>Ear checks</h3><p>Free.</p>"

    assert [f.quote for f in read(home=LONG, services=body).products] == [
        "Home visits", "Ear checks"]  # fmt: skip


def pasted(text: str) -> ParsedPage:
    return page_of(text)


def test_labels_in_a_pasted_text_are_its_headings() -> None:
    text = (
        "We clean and post vegetable seed to gardeners in Ireland.\n"
        "Our mission: a garden should be able to feed itself next year, too.\n"
        "Our values: slow growing, honest germination rates and no plastic.\n"
        "Deirdre Harrow - founder\nColm Finch - seed cleaning and dispatch\n"
    )

    found = read_company([pasted(text)], "pasted", None)

    assert found.mission is not None
    assert "feed itself next year" in found.mission.quote
    assert [f.quote for f in found.values][:1] == ["slow growing"]
    assert [f.value for f in found.people] == [
        "Deirdre Harrow, founder", "Colm Finch, seed cleaning and dispatch"]  # fmt: skip


WORK_FOR_OTHERS = {
    "Hi Ana, we're an agency and our client needs a dashboard. Can we talk?": True,
    "We are a small design agency.": True,
    "It is a white-label job for a client of ours.": True,
    "This is for one of our clients, a bakery.": True,
    "We keep the books for our clients and need a site.": False,
    "Our clients love the booking page.": False,
    "We sell bread. Are you an agency or alone?": False,
    "The client area of our site is broken.": False,
}


@pytest.mark.parametrize("text", WORK_FOR_OTHERS)
def test_whom_the_work_is_for_is_asked_when_their_words_leave_it_open(text: str) -> None:
    found = end_client_open([text])

    assert bool(found) is WORK_FOR_OTHERS[text]
    assert all(each.client_quote in text for each in found)


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Talk Friday? Best, Friederike, Lohse Consulting LLC", "Lohse Consulting LLC"),
        ("Talk Friday?\n\nJane Porter\nPorter & Daughters\nBristol, UK", "Porter & Daughters"),
        ("Talk Friday?\n\nJane Porter\nHead of Digital", None),
        ("Talk Friday? Best, Tom, New York", None),
    ],
)
def test_a_firm_in_the_signature_is_whom_they_say_they_are_from(
    text: str, firm: str | None
) -> None:
    assert [name for name, _ in said_names([text])] == ([firm] if firm else [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It could go wrong. Hetty Pascoe, Tidewater Hearing", "Hetty Pascoe"),
        ("Talk Friday? Aoife, Harrow & Finch", "Aoife"),
        ("We sell in two places. New York, Los Angeles Harbour", ""),
        ("We use WordPress, Shopify", ""),
    ],
)
def test_a_name_may_stand_before_its_firm_behind_the_last_sentence(text: str, name: str) -> None:
    assert signed_by(text) == name
