"""The call on one's own terms, in a real browser: offered, booked, moved, mailed, not kept."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta

import icalendar
import pytest
import vobject
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.outside.mailbox import Mailbox

from .conftest import PATIENCE, PHONE, App, Sight, arrived, scripts_run
from .looks import serious

pytestmark = pytest.mark.browser


def set_up(page: Page) -> None:
    """Hours on every day, so that the day of the test does not matter; mails switched on."""
    page.goto("/hours/")
    for day in range(7):
        page.locator(f"#id_preferred_{day}").fill("0-24")
        page.locator(f"#id_possible_{day}").fill("")
    page.get_by_role("button", name="Save the week").click()
    page.locator("#id_holidays_off").uncheck()
    page.get_by_role("button", name="Save the limits").click()
    page.get_by_label("Confirmation, change and cancellation").check()
    page.locator("#mails").get_by_role("button", name="Save").click()
    expect(page.locator(".message").first).to_contain_text("Saved")


def paste(page: Page, words: str) -> None:
    """A client's words read."""
    page.goto("/")
    page.locator("#id_reply").fill(words)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name="Your reply")).to_be_visible()


@pytest.fixture
def client(browser: Browser, app: App) -> Iterator[BrowserContext]:
    """Maya's phone in New York: 360 px, touch, nobody signed in."""
    context = browser.new_context(
        viewport=PHONE, has_touch=True, is_mobile=True, timezone_id="America/New_York",
        locale="en-US", base_url=app.url,
    )  # fmt: skip
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


def mails_came(post: Mailbox, count: int) -> None:
    """Until so many mails came, for half a minute at most."""
    until = time.monotonic() + 30
    while len(post.mails) < count and time.monotonic() < until:
        time.sleep(0.2)
    assert len(post.mails) == count


def link_from_call_page(page: Page) -> str:
    """The client's link as the freelancer copies it."""
    page.get_by_role("link", name="Interview", exact=True).click()
    page.get_by_label("Where you met").select_option(label="Contra")
    page.locator("form", has=page.get_by_label("Where you met")).get_by_role(
        "button", name="Save"
    ).click()
    page.locator("section", has_text="Calls").locator("a[href^='/calls/']").first.click()
    page.get_by_role("button", name="Make the link").click()
    return page.locator(".link-box").inner_text().strip()


def test_a_client_books_moves_and_does_not_come(
    sight: Sight, app: App, client: BrowserContext, post: Mailbox
) -> None:
    page = sight.page
    set_up(page)
    paste(page, "Hi Ana, loved your proposal. Can we talk? Maya")
    link = link_from_call_page(page)
    call_page = page.url

    guest = client.new_page()
    guest.goto(link)
    expect(guest.locator(".reader")).to_contain_text("New York")
    assert guest.evaluate("document.documentElement.scrollWidth") <= 360
    assert serious(guest) == []
    guest.locator(".open-day").nth(1).locator(".slot").first.click()
    guest.get_by_label("Your name").fill("Maya Lindqvist")
    guest.get_by_label("Your e-mail").fill("maya@example.test")
    guest.get_by_label("Anything you'd like").fill("Your view on whether we should stay on Stripe.")
    guest.get_by_role("button", name=re.compile("Book")).click()
    expect(guest.get_by_role("heading")).to_have_text("You are booked")
    mails_came(post, 1)
    guest.get_by_role("link", name="Move it").click()
    arrived(guest, "**/move/?zone=*")  # a page without a zone is opened again with the browser's
    guest.locator(".open-day").nth(2).locator(".slot").first.click()
    expect(guest.get_by_role("heading")).to_have_text("You are booked")
    mails_came(post, 2)
    guest.goto(link)
    expect(guest.get_by_role("heading")).to_have_text("You are booked")
    assert serious(guest) == []

    events = [invitation(mail) for mail in post.mails]
    assert [event["SEQUENCE"] for event in events] == [0, 1]
    assert len({str(event["UID"]) for event in events}) == 1

    page.goto(call_page)
    expect(page.locator("main")).to_contain_text("Moved once by the client")
    page.get_by_role("link", name="Call sheet").click()
    expect(page.locator("#ask")).to_contain_text("whether we should stay on Stripe")

    starts_now(app)
    page.goto("/interviews/")
    page.get_by_role("button", name="They did not come: close the room").click()
    expect(page.locator(".signs")).to_contain_text("Did not come to a call")
    page.get_by_role("button", name="Not a warning sign").click()
    expect(page.locator(".signs")).to_have_count(0)


def invitation(mail: object) -> icalendar.Component:
    """The event of a mail, which a second library reads as well."""
    part = next(p for p in mail.walk() if p.get_content_type() == "text/calendar")  # type: ignore[attr-defined]
    text = part.get_content()
    assert vobject.readOne(text).vevent.uid.value
    return icalendar.Calendar.from_ical(text).walk("VEVENT")[0]


def starts_now(app: App) -> None:
    """The booked call began eleven minutes ago (the test's only reach behind the pages)."""
    began = datetime.now(UTC) - timedelta(minutes=11)
    with closing(sqlite3.connect(app.data / "callsheet.sqlite3", timeout=10)) as database:
        for table in ("interviews_call", "booking_booking"):
            database.execute(
                f"UPDATE {table} SET starts_at = ? WHERE state IN ('booked', 'confirmed')",
                (f"{began:%Y-%m-%d %H:%M:%S}",),
            )
        database.commit()


def test_yes_to_a_named_time_takes_two_taps(sight: Sight) -> None:
    page = sight.page
    set_up(page)
    page.goto("/settings/")
    paste(page, "Hi Ana, can we talk Friday at 10am or 2pm Lisbon time? Maya")

    page.get_by_role("button", name="Accept this one").first.click()
    scripts_run(page)
    page.get_by_role("button", name="Copy reply").click()

    expect(page.locator("[data-copy-status]")).to_contain_text("Copied")
    text = page.evaluate("navigator.clipboard.readText()")
    assert "works: Fri" in text


def test_the_clients_page_works_without_javascript(
    sight: Sight, app: App, browser: Browser
) -> None:
    page = sight.page
    set_up(page)
    page.goto("/booking-links/")
    page.get_by_label("What the call is about").fill("A first call")
    page.get_by_role("button", name="Make the link").click()
    link = page.locator(".link-box").inner_text().strip()
    context = browser.new_context(java_script_enabled=False, viewport=PHONE, base_url=app.url)
    guest = context.new_page()

    guest.goto(link)
    guest.locator("summary").click()
    guest.locator("#zone").select_option("Asia/Kathmandu")
    guest.get_by_role("button", name="Show").click()
    expect(guest.locator(".reader")).to_contain_text("Kathmandu")
    guest.get_by_role("link", name="the whole month").click()
    guest.locator(".month td a").last.click()
    guest.keyboard.press("Tab")
    guest.locator(".slot").first.focus()
    guest.keyboard.press("Enter")
    guest.get_by_label("Your name").fill("Bina")
    guest.get_by_label("Your e-mail").fill("bina@example.test")
    guest.keyboard.press("Enter")
    expect(guest.get_by_role("heading")).to_have_text("You are booked")
    expect(guest.locator(".big-time")).to_contain_text("Kathmandu")
    context.close()


OWN_PAGES = ("/hours/", "/calendars/", "/booking-links/", "/free-times/", "/hours/why/",
             "/hours/mails/")  # fmt: skip


def test_no_page_of_availability_has_a_serious_fault_or_runs_over(sight: Sight) -> None:
    page = sight.page
    found = {}

    for path in OWN_PAGES:
        page.goto(path)
        if faults := serious(page):
            found[path] = faults
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if wide > 0:
            found[f"{path} runs over"] = [str(wide)]

    assert found == {}
