"""Rehearsal in a real browser: a weak spot becomes an honest answer and a promise; a take."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import PHONE, WIDE, App, Sight
from .looks import serious
from .test_main_job import confirm_strip, read_example

pytestmark = pytest.mark.browser


def open_rehearsal(page: Page) -> None:
    read_example(page)
    confirm_strip(page)
    page.get_by_role("link", name="Open call sheet").click()
    page.get_by_role("link", name="Rehearse").click()
    expect(page.get_by_role("heading", name="Rehearsal")).to_be_visible()


def test_a_weak_spot_becomes_an_honest_answer_and_a_promise(sight: Sight) -> None:
    page = sight.page
    open_rehearsal(page)
    page.get_by_role("link", name="Start with the first").click()
    question = page.locator("h1").inner_text()
    day = (datetime.now(UTC) + timedelta(days=5)).date()

    page.get_by_label("What exactly you don't know").fill("I haven't used bundles in Recharge")
    page.get_by_label("The nearest real experience").fill("two stores with another bundle app")
    page.get_by_role("button", name="Keep it as my answer").click()
    expect(page.get_by_text("Say how you will find out")).to_be_visible()
    page.get_by_label("How you will find out").fill("rebuilding one bundle on a test store")
    page.get_by_label("By which day").fill(day.isoformat())
    page.get_by_role("button", name="Keep it as my answer").click()

    expect(page.locator("blockquote")).to_contain_text("I'll find out by rebuilding one bundle")
    page.get_by_role("link", name="all of them").click()
    page.get_by_role("link", name="Back to the call sheet").click()
    expect(page.locator("#promises")).to_contain_text("rebuilding one bundle on a test store")
    expect(page.locator("#questions")).to_contain_text(question)
    page.locator("#promises").get_by_role("button", name="Done").click()
    expect(page.locator("#promises s")).to_be_visible()


def test_a_take_is_judged_retaken_and_kept(sight: Sight) -> None:
    page = sight.page
    open_rehearsal(page)
    page.get_by_label("Which question do you fear?").fill("How many stores have you moved?")
    page.get_by_role("button", name="Add it to my bank").click()
    page.get_by_role("link", name="How many stores have you moved?").click()

    page.get_by_label("Your words").fill("Moving stores is all about careful planning.")
    page.get_by_role("button", name="Done: tell me").click()
    expect(page.locator("#takes")).to_contain_text("no number was said")
    page.get_by_label("Your words").fill("Forty, the last one this summer.")
    page.get_by_role("button", name="Done: tell me").click()
    expect(page.locator("#takes .take").first).to_contain_text("Answered")
    page.locator("#takes .take").first.get_by_role("button", name="Keep it as my answer").click()

    expect(page.locator("blockquote")).to_contain_text("Forty, the last one this summer.")
    assert serious(page) == []


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["1280px", "360px"])
def test_a_recording_stays_on_the_device(
    browser: Browser, app: App, size: dict[str, int], tmp_path: Path
) -> None:
    page = browser.new_page(viewport=size, base_url=app.url)
    sent: list[int] = []
    page.on("request", lambda request: sent.append(len(request.post_data_buffer or b"")))
    page.goto(app.link)
    open_rehearsal(page)
    page.get_by_role("link", name="Start with the first").click()

    page.get_by_role("button", name="Record").click()
    expect(page.locator("[data-record-status]")).to_contain_text("Recording")
    page.wait_for_timeout(1500)
    page.get_by_role("button", name="Done: tell me").click()  # without a stop before

    expect(page.locator("#takes")).to_contain_text("Not judged")
    expect(page.locator("#takes")).to_contain_text("spoken; the box is")
    expect(page.locator("audio")).to_be_visible()
    assert max(sent) < 5_000, "the recording itself was sent"
    page.get_by_label("Your words").fill("Forty, the last one this summer.")
    page.get_by_role("button", name="Done: tell me").click()
    expect(page.locator("#takes .take")).to_have_count(2)
    expect(page.locator("#takes .take").first).to_contain_text("spoken; the box is")
    page.get_by_label("Your words").fill("Forty-one.")
    page.get_by_role("button", name="Done: tell me").click()
    expect(page.locator("#takes .take")).to_have_count(3)
    expect(page.locator("#takes .take").first).to_contain_text("when spoken; the box is")
    page.get_by_role("button", name="Delete the recording").click()
    expect(page.locator("audio")).to_be_hidden()
    page.reload()
    expect(page.locator("audio")).to_be_hidden()
    page.close()
