"""The live page in a real browser: the clock, the line, what it finds, the walk-through."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.live.served import Served

from .conftest import arrived
from .live_pages import context_of, enter, go_live, texts
from .looks import faults_of, shot

pytestmark = pytest.mark.browser
WIDTHS = {"1280px": 1280, "480px": 480, "360px-touch": 360}


@pytest.fixture
def page(whole_browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of that width; the test fails on any fault the browser reported."""
    context, faults = context_of(whole_browser, getattr(request, "param", 1280)), []

    def heard(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            faults.append(message.text)

    context.on("console", heard)
    context.on("weberror", lambda error: faults.append(str(error.error)))
    yield context.new_page()
    context.close()
    assert not faults


@pytest.mark.parametrize(
    ("page", "call"), [(width, at) for at, width in enumerate(WIDTHS.values())],
    indirect=["page"], ids=list(WIDTHS),
)  # fmt: skip
def test_a_call_runs_beside_one_page(page: Page, call: int, house: Served) -> None:
    uid = house.calls[call]
    page.goto(house.link)
    page.goto(f"{house.url}/calls/{uid}/sheet/")
    page.get_by_role("link", name="Go live").click()
    expect(page.locator("#ready")).to_have_text("Works without the server.", timeout=30_000)
    expect(page).to_have_title("Notes")
    expect(page.locator("#panel")).to_contain_text("I've kept 15 minutes for us.")
    shot(page, "1-before")
    faults = faults_of(page)

    page.get_by_role("button", name="They're here").click()
    expect(page.locator("#clock-label")).to_have_text("Left of 15:00")
    expect(page.locator("#clock-sub")).to_contain_text("booked end")
    enter(page, "Maya owns digital, CFO signs off", "! send Volta numbers by Friday",
          "? does Stripe handle Swish?", '" we lose people at the rhythm')  # fmt: skip
    expect(page.locator("#jots")).to_contain_text(re.compile(r"by Fri \d+ \w+"))
    expect(page.locator("#saved")).to_have_text("saved on this device and the server")
    shot(page, "2-notes")

    page.locator("#say").fill("/recuring")
    first = page.locator("#results li").first
    expect(first).to_contain_text("Tin Can Coffee")
    expect(page.locator("#say")).to_have_attribute("aria-activedescendant", "hit-0")
    shot(page, "3-found")
    faults += faults_of(page)
    with page.context.expect_page() as waiting:
        page.locator("#say").press("Enter")
    walk = waiting.value
    arrived(walk, "**/calls/walk/#*")  # the first frame stands there before the page does
    expect(walk.get_by_role("heading", name="Tin Can Coffee")).to_be_visible()
    shot(walk, "4-walk")
    walk.keyboard.press("ArrowRight")
    expect(walk.locator("figcaption")).to_have_text("Before")
    expect(page.locator("#panel")).to_contain_text("Next, not seen by them: The rhythm first")
    expect(walk.locator("body")).not_to_contain_text("The rhythm first")
    shot(page, "5-beside-the-walk")
    page.get_by_role("button", name="Next", exact=True).click()
    expect(walk.locator("figcaption")).to_have_text("The rhythm first")
    walk.evaluate("document.querySelector('img').decode()")
    assert walk.evaluate("document.querySelector('img').naturalWidth") == 1280
    faults += faults_of(walk)
    walk.close()

    for typed, words in {
        "/m": "kinder to the field",
        "/c": "Nothing formal.",
        "/j": "Recharge experience",
        "/$": "$42",
        "/q Recharge": "Not in production.",
    }.items():
        page.locator("#say").fill(typed)
        expect(page.locator("#results li").first).to_be_visible()
        page.locator("#say").press("Enter")
        expect(page.locator("#panel")).to_contain_text(words)
    shot(page, "6-answer")
    page.locator("#say").fill("/q who owns the data")
    expect(page.locator("#results li").last).to_contain_text("be honest")
    page.locator("#results li").last.click()
    expect(page.locator("#panel")).to_contain_text("I'll find out this way:")
    page.get_by_role("button", name="Promise an answer").click()
    page.locator("#say").press("Enter")
    expect(page.locator("#jots li")).to_have_count(5)

    page.locator("#say").press("PageDown")
    expect(page.locator("#show [aria-current=step]")).to_contain_text("Stripe Billing")
    page.locator("#say").press("F8")
    expect(page.locator("#clock-big")).to_have_text("–")
    page.locator("#say").press("F9")
    page.locator("#say").press("F8")
    expect(page.locator("#clock-big")).to_have_text("20 min")
    page.locator("[data-do=readback]").click()
    expect(page.locator("#panel")).to_contain_text("You said: “We lose people at the rhythm.”")
    shot(page, "7-read-back")
    faults += faults_of(page)
    page.locator("[data-do=blank]").click()
    expect(page.locator("#jots")).to_be_hidden()
    expect(page.locator("#clock-big")).to_be_visible()
    shot(page, "8-blanked")
    assert not faults


def test_a_note_is_edited_and_struck_and_what_stands_is_told_everywhere(
    page: Page, house: Served
) -> None:
    call = house.calls[3]
    go_live(page, house, call)
    enter(page, "12k subscribrs", "never mind", "! numbers by Friday")

    row = page.locator("#jots li", has_text="12k")
    row.hover()
    row.get_by_role("button", name="Edit").click()
    expect(page.locator("#line-kind")).to_have_text("editing")
    enter(page, "12k subscribers")
    row = page.locator("#jots li", has_text="never mind")
    row.hover()
    row.get_by_role("button", name="Strike").click()

    expect(page.locator("#jots li")).to_have_count(2)
    assert texts(page)[0] == "12k subscribers"
    other = context_of(page.context.browser, 360)  # type: ignore[arg-type]
    phone = other.new_page()
    go_live(phone, house, call)
    expect(phone.locator("#jots li")).to_have_count(2)
    enter(phone, "from the phone")
    expect(page.locator("#jots")).to_contain_text("from the phone", timeout=15_000)
    other.close()


def test_the_pack_comes_by_itself_and_signing_out_takes_it_away(page: Page, house: Served) -> None:
    call = house.calls[0]
    page.goto(house.link)
    # looking must not make the database before the page does
    packs = """new Promise(async (resolve) => {
      const names = (await indexedDB.databases()).map((each) => each.name);
      if (!names.includes("callsheet-live")) { resolve([]); return; }
      const asked = indexedDB.open("callsheet-live", 1);
      asked.onsuccess = () => {
        const keys = asked.result.transaction("packs").objectStore("packs").getAllKeys();
        keys.onsuccess = () => { resolve(keys.result); asked.result.close(); };
      };
    })"""
    page.goto(f"{house.url}/library/")
    for _ in range(200):
        if call in page.evaluate(packs):
            break
        page.wait_for_timeout(100)
    else:
        pytest.fail("the pack did not come")

    page.goto(f"{house.url}/settings/")
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(re.compile("/sign-in/"))

    assert page.evaluate(packs) == []
    assert page.evaluate("caches.has('callsheet-pictures')") is False


def test_the_small_window_stays_on_top_where_the_browser_can(page: Page, house: Served) -> None:
    go_live(page, house, house.calls[5])
    with page.context.expect_page() as waiting:
        page.get_by_role("button", name="small window").click()
    small = waiting.value

    expect(small.locator("#small-step")).to_have_text("Open and take the lead")
    assert page.evaluate("documentPictureInPicture.window.document.body.innerText.length") > 0
    small.locator("input").fill("heard in the window on top")
    small.locator("input").press("Enter")
    expect(page.locator("#jots")).to_contain_text("heard in the window on top")
    expect(small.locator("#small-status")).to_have_text("on this device")
    shot(small, "9-small-on-top")
    small.close()


def test_a_small_window_shows_clock_and_step_and_takes_a_note(page: Page, house: Served) -> None:
    go_live(page, house, house.calls[5])
    page.evaluate("delete window.documentPictureInPicture")  # as in a browser without it
    page.get_by_role("button", name="They're here").click()
    with page.expect_popup() as waiting:
        page.get_by_role("button", name="small window").click()
    small = waiting.value

    expect(small.locator("#clock-big")).to_have_text("15 min")
    expect(small.locator("#small-step")).to_have_text("Open and take the lead")
    small.locator("input").fill("! from the small window by Monday")
    small.locator("input").press("Enter")

    expect(page.locator("#jots")).to_contain_text("from the small window")
    expect(small.locator("#small-status")).to_have_text("on this device")
    small.set_viewport_size({"width": 400, "height": 210})
    shot(small, "9-small")
