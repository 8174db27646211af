"""Ten minutes before a call, and after it, in a real browser, wide and on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.live.served import Served, served

from .conftest import arrived, scripts_run
from .live_pages import context_of, enter, go_live
from .looks import faults_of, shot

pytestmark = pytest.mark.browser
WIDTHS = (1280, 360)
SAVED = "saved on this device and the server"
TALK = """Maya: Have you moved a shop off Recharge before?
Ana: The weather in Lisbon is lovely this week, we should all be outside.
Maya: What would you do first?
Ana: I would export the subscribers, then test a renewal. I'll send you the {thing} by Friday.
Tom: And how many subscribers did your last shop have?
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server with a call for each story and width."""
    with served(tmp_path_factory.mktemp("after"), calls=4) as server:
        yield server


@pytest.fixture(params=[0, 1], ids=["1280px", "360px-touch"])
def opened(browser: Browser, house: Served, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A signed-in page at a width; the test fails on any fault the browser reported."""
    context = context_of(browser, WIDTHS[request.param])
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=house.url)
    page, faults = context.new_page(), list[str]()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.goto(house.link)
    yield page
    context.close()
    assert faults == []


def place(request: pytest.FixtureRequest) -> int:
    """Which width this is."""
    return int(request.node.callspec.params["opened"])


def test_the_last_minutes_are_read_by_keyboard_and_shrink_with_the_time(
    opened: Page, house: Served, request: pytest.FixtureRequest
) -> None:
    page, call = opened, house.calls[place(request)]
    page.goto(f"{house.url}/calls/{call}/sheet/")
    page.get_by_role("link", name="I have 10 minutes").click()
    page.get_by_role("link", name="10 min").click()
    arrived(page, "**/minutes/?minutes=10")
    expect(page.get_by_role("heading", level=1)).to_have_text("I have 10 minutes")
    expect(page.locator("[data-left]")).to_contain_text("call", ignore_case=True)

    page.keyboard.press("ArrowDown")
    expect(page.locator(".steps .here")).to_contain_text("Your opening line")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".steps li").nth(1)).to_be_focused()
    assert (
        page.locator(".steps .say").first.evaluate(
            "(line) => parseFloat(getComputedStyle(line).fontSize)"
        )
        >= 24
    )
    assert faults_of(page) == []
    shot(page, "minutes-10")

    page.get_by_role("link", name="Show what still fits").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("I have one minute")
    expect(page.locator(".steps li")).to_have_count(1)
    expect(page.locator(".steps")).to_contain_text("Your opening line")


def test_what_was_heard_becomes_a_recap_with_its_lines_and_promises(
    opened: Page, house: Served, request: pytest.FixtureRequest
) -> None:
    page, call = opened, house.calls[2 + place(request)]
    go_live(page, house, call)
    enter(page, '"we want it live by March', "140 subscribers on Recharge",
          "! send the numbers by Friday", "? who owns the theme?")  # fmt: skip
    expect(page.locator("#saved")).to_have_text(SAVED)
    page.goto(f"{house.url}/calls/{call}/after/")

    page.get_by_role("button", name="They think it over").click()
    expect(page.locator("#outcome")).to_contain_text("stage: Called")
    page.get_by_label("What comes next").fill("send the theme access")
    page.get_by_label("Who").select_option("client")
    page.get_by_role("button", name="Keep the next step").click()
    recap = page.locator("#recap")
    expect(recap.locator("[data-draft]")).to_contain_text("“We want it live by March.”")
    expect(recap.locator("[data-draft]")).to_contain_text("You: send the theme access.")
    recap.get_by_text("140 subscribers on Recharge.").first.click()
    expect(recap.locator("details[open] .source")).to_contain_text("140 subscribers on Recharge")
    shot(page, "after-recap")
    recap.locator("details[open]").get_by_role("button", name="Leave it out").click()
    expect(recap.locator("[data-draft]")).not_to_contain_text("140")
    scripts_run(page)
    page.get_by_role("button", name="Copy recap").click()
    expect(recap.locator("[data-copy-status]")).to_have_text("Copied.")
    assert "We want it live by March" in page.evaluate("navigator.clipboard.readText()")
    page.get_by_role("button", name="Sent as is").click()
    expect(recap).to_contain_text("it stands in the thread")

    kept = page.locator("#promised")
    expect(kept).to_contain_text("send the numbers by Friday")
    row = kept.get_by_role("listitem").filter(has_text="send the numbers by Friday")
    row.get_by_text("Change").click()
    row.get_by_label("What you promised").fill("send the numbers and a plan")
    row.get_by_role("button", name="Save").click()
    expect(kept).to_contain_text("send the numbers and a plan")
    expect(page.locator("#touches")).to_contain_text("day 3")
    transcript_story(page, ("steps", "export")[place(request)])
    assert faults_of(page) == []
    shot(page, "after-all")


def transcript_story(page: Page, thing: str) -> None:
    """A transcript pasted: its promise is offered and kept by a click, a dodge is told."""
    part = page.locator("#transcript")
    part.get_by_label("With the names").fill(TALK.format(thing=thing))
    part.get_by_role("button", name="Read it").click()
    if part.get_by_text("Which one are you?").count():
        part.get_by_role("button", name="Ana", exact=True).click()
    expect(part).to_contain_text(f"“I'll send you the {thing} by Friday.”")
    expect(part.locator(".asked[open]")).to_contain_text("Have you moved a shop off Recharge")
    expect(part).to_contain_text("not judged")
    expect(part).to_contain_text("the share is of words, not of minutes")
    kept = page.locator("#promised")
    expect(kept).not_to_contain_text(f"{thing} by Friday")
    part.get_by_role("button", name="Keep it as a promise").click()
    expect(kept).to_contain_text(f"I'll send you the {thing} by Friday.")
