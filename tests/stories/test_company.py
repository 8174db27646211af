"""A company on the call sheet in a real browser: put right, pasted, agency and end client."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import App, Sight
from .looks import looked_at

pytestmark = pytest.mark.browser
REPLY = "Hi Ana, we need help with our shop. Can we talk Friday at 10am London time? Maya"
ABOUT = "Hearth Bakery\nOur mission is to put rye bread on every table.\nFounded in 2011.\n"


def open_sheet(page: Page) -> None:
    """The call sheet of a reply that names no site."""
    page.goto("/")
    page.locator("#id_reply").fill(REPLY)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name="Your reply")).to_be_visible()
    page.goto(f"{page.url.rpartition('/reply/')[0]}/sheet/")


def look_at(page: Page, site: str, words: str) -> None:
    """The site confirmed, until those words of it stand there."""
    page.locator("#site-box").fill(site)
    page.locator("#site-box").press("Enter")
    expect(page.locator("#company")).to_contain_text(words, timeout=30_000)


def put_right(page: Page, label: str, value: str) -> None:
    """The first fact of that row corrected."""
    fact = row(page, label).locator(".fact").first
    fact.get_by_text("Wrong?").click()
    fact.get_by_label("What is right").fill(value)
    fact.get_by_label("What is right").press("Enter")
    expect(row(page, label)).to_contain_text("you said")


def row(page: Page, label: str) -> Locator:
    """The facts of one kind."""
    return page.locator("#company tr", has=page.get_by_role("rowheader", name=label, exact=True))


def test_what_is_put_right_stands_and_stays_with_its_site(
    sight: Sight, app: App, agency_site: str
) -> None:
    page = sight.page
    open_sheet(page)
    looked_at(page, "company-none")
    look_at(page, app.site, "2016")
    put_right(page, "Since", "2015")
    put_right(page, "Where", "Bath, Maine")
    expect(row(page, "Since")).to_contain_text("read: 2016")
    looked_at(page, "company-right")

    look_at(page, agency_site, "Bristol")
    expect(row(page, "Since")).to_contain_text("2012")
    expect(row(page, "Where")).not_to_contain_text("Bath")
    expect(page.locator("#company")).to_contain_text(f"put right on {app.site} is kept")
    looked_at(page, "company-other")

    look_at(page, app.site, "Bath, Maine")
    expect(row(page, "Since")).to_contain_text("2015")
    row(page, "Since").get_by_role("button", name="Undo").click()
    expect(row(page, "Since")).to_contain_text("2016")
    expect(row(page, "Since")).not_to_contain_text("you said")


def test_a_pasted_about_text_stands_where_there_is_no_site(sight: Sight, app: App) -> None:
    page = sight.page
    open_sheet(page)
    page.locator("summary", has_text="Paste their about text").click()

    page.get_by_label("The words of their about page").fill(ABOUT)
    page.get_by_role("button", name="Read it", exact=True).click()

    company = page.locator("#company")
    expect(company.locator("blockquote")).to_contain_text("put rye bread on every table")
    expect(company.locator("blockquote")).to_contain_text("word for word from your paste")
    expect(row(page, "Since")).to_contain_text("2011")
    looked_at(page, "company-paste")
    look_at(page, app.site, "Portland")
    expect(row(page, "Since")).to_contain_text("2011")


def test_an_agency_and_its_end_client_stand_apart(sight: Sight, app: App, agency_site: str) -> None:
    page = sight.page
    open_sheet(page)
    look_at(page, agency_site, "Bristol")
    page.locator("#company summary", has_text="the site leaves open").click()
    expect(page.locator("#company")).to_contain_text("or for a client of yours? Which one?")

    page.locator("summary", has_text="name the end client").click()
    page.get_by_label("the site of the company the work is for").fill(app.site)
    page.get_by_role("button", name="Look at it too").click()

    end = page.locator("#company .end-client")
    expect(end).to_contain_text(app.site)
    expect(page.locator("#company")).to_contain_text("2016", timeout=30_000)
    expect(page.locator("#company")).to_contain_text("2012")
    looked_at(page, "company-both")
    page.locator("summary", has_text="name the end client").click()
    page.get_by_role("button", name="Swap the two").click()
    expect(end).to_contain_text(agency_site)
    page.locator("summary", has_text="name the end client").click()
    page.get_by_role("button", name="No end client").click()
    expect(end).to_have_count(0)
    expect(page.locator("#company")).to_contain_text("2016")
