from __future__ import annotations

from datetime import UTC, datetime

import pytest

from callsheet.outside.html import parse_pages
from callsheet.prep.commands import company_json
from callsheet.prep.domain.company import CompanyRead, read_about, read_company
from callsheet.prep.domain.company_notes import PASTED, CompanyNotes, FactLine, shown
from callsheet.prep.domain.facts import fact_lines
from callsheet.prep.domain.mismatch import mismatches, said_names

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
HOME = "https://lantern.example/"
HOME_PAGE = """<html lang="en"><head><title>Lantern Bakery</title>
<link rel="alternate" hreflang="de" href="/de/"></head><body>
<h1>Rye bread, slowly</h1><p>Lantern Bakery bakes rye bread for cafés and homes in Bristol.</p>
<h2>What we do</h2><h3>Wholesale rye</h3><p>For cafés.</p><h3>Baking courses</h3><p>Sundays.</p>
<h2>Our clients</h2><ul><li>Fjord Coffee</li><li>The Old Mill</li></ul>
<h2>News</h2><h3>A second oven arrives</h3><p>12 March 2026</p>
<h3>We bake for the marathon</h3><p>3 May 2025</p>
<a href="https://www.instagram.com/lanternbakery">Instagram</a>
<a href="https://twitter.com/intent/tweet?url=x">Share</a></body></html>"""
ABOUT_PAGE = """<html lang="en"><title>About | Lantern Bakery</title><h1>About</h1>
<p>Lantern Bakery was founded in 2011 by Ann Lee and Tom Brock.</p>
<h2>Our values</h2><h3>Patience</h3><p>Dough cannot be hurried.</p><h3>Candour</h3><p>We say so.</p>
<h2>Team</h2><h4>Ann Lee</h4><p>Head baker and founder</p></html>"""


def site() -> CompanyRead:
    pages = [(HOME_PAGE.encode(), None), (ABOUT_PAGE.encode(), None)]
    return read_company(parse_pages(pages, [HOME, f"{HOME}about"]), HOME, None)


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("products", ["Wholesale rye", "Baking courses"]),
        ("customers", ["Fjord Coffee", "The Old Mill"]),
        ("values", ["Patience", "Candour"]),
        ("people", ["Ann Lee, Head baker and founder", "Tom Brock, founder"]),
        (
            "news",
            ["2026-03-12: A second oven arrives", "2025-05-03: We bake for the marathon"],
        ),
        ("languages", ["English", "German"]),
        ("social", ["https://www.instagram.com/lanternbakery"]),
    ],
)
def test_the_profile_holds(field: str, values: list[str]) -> None:
    assert [fact.value for fact in getattr(site(), field)] == values


def test_every_fact_but_links_and_languages_is_quoted_from_its_page() -> None:
    said = company_json(site())

    words = {
        HOME: " ".join(parse_pages([(HOME_PAGE.encode(), None)], [HOME])[0].text.split()),
        f"{HOME}about": " ".join(
            parse_pages([(ABOUT_PAGE.encode(), None)], [HOME])[0].text.split()
        ),
    }
    for field in ("people", "products", "customers", "values", "news"):
        for fact in said[field]:
            assert fact["quote"] in words[fact["url"]], fact


def test_a_pasted_about_text_is_read_like_a_page() -> None:
    text = """Lantern Bakery
Our mission
Our mission is to put rye bread on every table in town.
Lantern Bakery is a bakery for cafés and homes, based in Bristol.
Founded in 2011 by Ann Lee.
Our values
- Patience
- Candour
"""

    found = read_about(text)

    assert found.mission is not None
    assert found.mission.quote.startswith("Our mission is to put rye bread")
    assert found.founded is not None
    assert found.founded.value == "2011"
    assert found.location is not None
    assert found.location.value == "Bristol"
    assert [fact.value for fact in found.values] == ["Patience", "Candour"]
    assert {line.url for line in fact_lines(found)} == {PASTED}


@pytest.mark.parametrize("text", ["", "\n\n", "a", "x" * 200_000, "- \n- \n#", "{{ x }}"])
def test_any_pasted_text_is_read_without_an_error(text: str) -> None:
    read_about(text)


def line(
    field: str, value: str, *, how: str = "rule", url: str = HOME, quote: str = ""
) -> FactLine:
    return FactLine(field, value, quote or value, url, how)


def test_what_the_person_says_stands_alone_and_keeps_what_was_read() -> None:
    found = shown([line("founded", "2009"), line("founded", "2011", how="person", quote="-")])

    assert [(fact.value, fact.was) for fact in found] == [("2011", "2009")]


def test_a_corrected_item_of_a_list_takes_the_place_of_that_item_only() -> None:
    read = [line("people", "Ann Lee, baker", quote="Ann"), line("people", "Tom, owner", quote="T")]
    said = line("people", "Ann Lee, head baker", how="person", quote="Ann")

    found = shown([*read, said])

    assert [fact.value for fact in found] == ["Ann Lee, head baker", "Tom, owner"]


def test_a_paste_stands_before_the_site_where_there_can_be_one() -> None:
    found = shown([line("location", "Bath"), line("location", "Bristol", url=PASTED)])

    assert [fact.value for fact in found] == ["Bristol"]


def test_what_the_site_leaves_open_is_said_with_the_question_to_ask() -> None:
    notes = CompanyNotes("lantern.example", "ok", facts=(line("summary", "We bake bread."),))

    assert "since when" in notes.not_found
    assert "what they do" not in notes.not_found
    assert "How long has the company been around?" in notes.questions
    assert CompanyNotes("lantern.example", "parked").questions == ()


def test_an_agency_is_asked_for_whom_the_work_is() -> None:
    notes = CompanyNotes(
        "copperbell.example", "ok", facts=(line("summary", "A content marketing agency."),)
    )

    assert notes.questions[0] == "Is this work for you, or for a client of yours? Which one?"


LANTERN = CompanyNotes(
    "lantern.example", "ok", facts=(line("name", "Lantern Bakery"), line("location", "Bristol"))
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hi, I'm Maya from Hearth & Oat. Can we talk?", "Hearth & Oat"),
        ("Maya here, founder of Northbound.", "Northbound"),
        ("Write to maya@hearthandoat.example please", "hearthandoat"),
        ("Hi, I'm Maya from Bristol.", None),
        ("I'm from Upwork.", None),
        ("Mail me: maya@gmail.com", None),
    ],
)
def test_whom_the_client_says_they_are_from(text: str, name: str | None) -> None:
    assert [found for found, _ in said_names([text])][:1] == ([name] if name else [])


@pytest.mark.parametrize(
    "text",
    [
        "I'm Ann from Lantern.",
        "I'm Ann from Lantern Bakery Ltd",
        "ann@lantern.example",
        "We at The Lantern love your work.",
        "Can we talk on Friday?",
    ],
)
def test_names_that_fit_are_no_mismatch(text: str) -> None:
    assert mismatches(LANTERN, [text], "Europe/London", "", NOW) == ()


def test_another_companys_name_is_warned_of_with_both_quotes() -> None:
    found = mismatches(LANTERN, ["Hi, I'm Maya from Hearth & Oat."], "Europe/London", "", NOW)

    assert [(m.what, m.client_quote, m.site_quote, m.url) for m in found] == [
        ("name", "I'm Maya from Hearth & Oat", "Lantern Bakery", HOME)
    ]
    assert "Is this the right company?" in found[0].words


def test_a_clock_that_does_not_fit_the_place_is_warned_of_with_both_quotes() -> None:
    found = mismatches(LANTERN, [], "Asia/Tokyo", "9am JST", NOW)

    assert [(m.what, m.client_quote, m.site_quote) for m in found] == [
        ("place", "9am JST", "Bristol")
    ]
