"""The main job in a real browser: a reply goes in, a rule-safe reply and a call sheet come out."""

from __future__ import annotations

import io
import time

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from .conftest import App, Sight, arrived, scripts_run
from .looks import faults_of

pytestmark = pytest.mark.browser
KEPT = """(key) => new Promise((resolve) => {
  const opening = indexedDB.open("callsheet-kept");
  opening.onsuccess = () => {
    const asked = opening.result.transaction("fields").objectStore("fields").get(key);
    asked.onsuccess = () => { opening.result.close(); resolve(asked.result); };
  };
})"""  # the words of a field that the device holds


def read_example(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Try an example").click()
    arrived(page, "**/?example=1")  # a script fills in the zone
    page.get_by_role("button", name="Read it").click()
    arrived(page, "**/reply/")
    expect(page.get_by_role("heading", name="Your reply")).to_be_visible()


def confirm_strip(page: Page) -> None:
    page.get_by_role("button", name="That's right").click()


def picture(colour: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (640, 400), colour).save(out, "PNG")
    return out.getvalue()


def test_the_example_becomes_a_copied_reply_and_a_call_sheet(sight: Sight, app: App) -> None:
    page = sight.page

    read_example(page)
    expect(page.locator("mark.time").first).to_be_visible()
    expect(page.locator("mark.rule")).to_have_text("WhatsApp")
    confirm_strip(page)
    page.get_by_label("Your name").fill("Ana")
    page.get_by_label("Your rate").fill("50")
    page.get_by_label("Your floor").fill("42")
    page.get_by_role("button", name="15", exact=True).click()
    draft = page.locator("[data-draft]")
    expect(draft).to_contain_text("works:")
    expect(draft).to_contain_text("$50 an hour")
    scripts_run(page)
    page.get_by_role("button", name="Copy reply").click()
    expect(page.locator("[data-copy-status]")).to_contain_text("Still blank: your experience")
    assert page.evaluate("navigator.clipboard.readText()") == draft.get_attribute("data-text")
    page.get_by_role("button", name="Sent as is").click()
    expect(page.get_by_text("Kept as sent")).to_be_visible()

    page.get_by_role("link", name="Open call sheet").click()
    page.locator("#site-box").fill(app.site)
    page.get_by_role("button", name="Yes, look at it").click()
    expect(page.locator("#company blockquote")).to_contain_text(
        "make the everyday breakfast kinder to the field it came from", timeout=30_000
    )
    expect(page.locator("#company")).to_contain_text("2016")
    expect(page.locator("#job")).to_contain_text("No sample")


def test_dropped_pictures_are_a_sample_that_is_found(sight: Sight) -> None:
    page = sight.page
    page.goto("/library/")

    page.locator("input[type=file]").first.set_input_files(
        [
            {"name": "tin-can-coffee_1.png", "mimeType": "image/png", "buffer": picture("#a33")},
            {"name": "tin-can-coffee_2.png", "mimeType": "image/png", "buffer": picture("#3a3")},
        ]
    )
    add = page.get_by_role("button", name="Add files")
    if add.is_visible():
        add.click()
    expect(page.get_by_text("tin can coffee", exact=False).first).to_be_visible()
    page.goto("/find/?q=tin")
    expect(page.locator("main")).to_contain_text("in can coffee")


PAGES = ("/", "/interviews/", "/interviews/keep/", "/library/", "/hours/", "/venues/", "/settings/",
         "/find/?q=oat")  # fmt: skip


def test_no_page_has_a_serious_fault_for_a_screen_reader_or_a_keyboard(sight: Sight) -> None:
    page = sight.page
    read_example(page)
    reply = page.url
    found = {}
    for path in (reply, reply.replace("/reply/", "/"), reply.replace("/reply/", "/sheet/"), *PAGES):
        page.goto(path)
        if faults := faults_of(page):
            found[path] = faults

    assert not found


def test_the_reply_is_three_taps_from_the_clipboard(sight: Sight) -> None:
    page = sight.page
    page.goto("/")
    page.evaluate("navigator.clipboard.writeText('Hi, can we talk Friday at 10am? Maya')")
    taps = 0

    page.get_by_role("button", name="Paste from the clipboard and read").click()
    taps += 1
    arrived(page, "**/reply/**")  # a tap before its scripts run is lost
    page.get_by_role("button", name="Copy reply").click()
    taps += 1

    expect(page.locator("[data-copy-status]")).to_contain_text("Copied")
    assert "Hi" in page.evaluate("navigator.clipboard.readText()")
    assert taps <= 3


def test_typed_words_come_back_after_the_page_was_lost(sight: Sight) -> None:
    page = sight.page
    page.goto("/")
    page.locator("#id_reply").press_sequentially("Hello from a client", delay=20)
    until = time.monotonic() + 20
    while page.evaluate(KEPT, "paste-reply") != "Hello from a client":
        assert time.monotonic() < until, "the words were not kept"
        page.wait_for_timeout(100)

    page.goto("/interviews/")
    page.goto("/")

    expect(page.locator("#id_reply")).to_have_value("Hello from a client")


def test_bad_input_gets_a_sentence_and_keeps_the_rest(sight: Sight) -> None:
    page = sight.page
    page.goto("/")
    page.locator("details.more summary").click()
    page.locator("#id_post").fill("A post about oats")

    page.get_by_role("button", name="Read it").click()

    expect(page.locator(".errorlist")).to_contain_text("Paste what the client wrote")
    expect(page.locator("#id_post")).to_have_value("A post about oats")
