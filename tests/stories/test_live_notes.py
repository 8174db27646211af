"""Notes of a call in a real browser lose nothing: a dying server, a killed browser, two tabs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.live.flaky import ACCIDENTS, flaky_road
from tests.live.served import Served

from .conftest import QUIET
from .live_pages import READY, context_of, enter, go_live, rush, texts

pytestmark = pytest.mark.browser
SAVED = "saved on this device and the server"


@pytest.fixture
def server(house: Served) -> Iterator[Served]:
    """It runs again for the next one, whatever a test did to it."""
    yield house
    if house.process is None:
        house.start()


def test_300_notes_arrive_once_each_in_order_though_a_quarter_of_the_requests_fails(
    browser: Browser, server: Served
) -> None:
    call, lines = server.calls[6], [f"line {n}" for n in range(1, 301)]
    context = context_of(browser)
    page = context.new_page()

    with flaky_road(server.port) as road:
        go_live(page, server, call, url=road.url)
        rush(page, lines, pause=25)
        expect(page.locator("#saved")).to_have_text(SAVED, timeout=90_000)

    assert len(road.accidents) >= 5
    assert set(road.accidents) == set(ACCIDENTS)
    assert server.heard(call) == [("note", line) for line in lines]
    assert texts(page) == lines
    context.close()


def test_with_the_server_dead_a_reload_goes_on_and_everything_arrives_once(
    browser: Browser, server: Served
) -> None:
    call = server.calls[7]
    context = context_of(browser)
    page = context.new_page()
    go_live(page, server, call)
    enter(page, "before")
    expect(page.locator("#jots li")).to_have_count(1)
    expect(page.locator("#saved")).to_have_text(SAVED)

    server.kill()
    enter(page, "dead one", "! send it by Friday")
    expect(page.locator("#saved")).to_contain_text("2 on this device only")
    page.locator("#say").type("half a li")
    page.reload()
    expect(page.locator("#say")).to_have_value("half a li")
    expect(page.locator("#jots li")).to_have_count(3)
    enter(page, "after the reload")
    page.locator("#say").fill("/recur")
    expect(page.locator("#results li").first).to_contain_text("Tin Can Coffee")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="download unsent notes").click()
    assert "after the reload" in Path(waiting.value.path()).read_text()

    server.start()
    page.goto(server.link)
    page.goto(f"{server.url}/calls/{call}/live/")
    expect(page.locator("#saved")).to_have_text(SAVED, timeout=60_000)
    assert server.heard(call) == [
        ("note", "before"),
        ("note", "dead one"),
        ("promise", "send it by Friday"),
        ("note", "after the reload"),
    ]
    context.close()


def test_a_session_that_ends_in_the_call_drops_no_note(browser: Browser, server: Served) -> None:
    call = server.calls[4]
    context = context_of(browser)
    page = context.new_page()
    go_live(page, server, call)

    context.clear_cookies()
    enter(page, "after the session ended")
    expect(page.locator("#saved")).to_contain_text("signed out: sign in again, nothing is lost")
    page.goto(server.link)  # any page sends what was left

    for _ in range(100):
        if server.heard(call):
            break
        page.wait_for_timeout(100)
    assert server.heard(call) == [("note", "after the session ended")]
    context.close()


def test_two_tabs_merge_and_send_everything_once(browser: Browser, server: Served) -> None:
    call = server.calls[8]
    context = context_of(browser)
    one = context.new_page()
    go_live(one, server, call)
    two = context.new_page()
    two.goto(f"{server.url}/calls/{call}/live/")
    expect(two.locator("#show li").first).to_be_visible()

    server.kill()
    for n in range(20):
        enter(one if n % 2 else two, f"line {n}")
    expect(one.locator("#jots li")).to_have_count(20)
    expect(two.locator("#jots li")).to_have_count(20)
    one.reload()
    expect(one.locator("#jots li")).to_have_count(20)
    server.start()
    two.evaluate("dispatchEvent(new Event('online'))")

    for page in (one, two):
        expect(page.locator("#saved")).to_have_text(SAVED, timeout=60_000)
    assert server.heard(call) == [("note", f"line {n}") for n in range(20)]
    context.close()


def kill_browser(folder: Path) -> int:
    """Every process of the browser that uses this folder, ended as a crash ends it."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                words = (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if f"--user-data-dir={folder}".encode() in words:
                found.append(int(entry.name))
    for pid in found:
        os.kill(pid, signal.SIGKILL)
    return len(found)


def test_a_browser_killed_while_typing_loses_at_most_the_last_key(
    browser: Browser, server: Served, tmp_path: Path
) -> None:
    call, text = server.calls[9], "they pay 12k a month for refunds nobody as"
    page_url = f"{server.url}/calls/{call}/live/"
    code = [sys.executable, "-m", "tests.live.killed", str(tmp_path), server.link, page_url, text]
    with subprocess.Popen(code, stdout=subprocess.PIPE, text=True) as typing:
        assert typing.stdout is not None
        assert typing.stdout.readline() == "typed\n"
        assert kill_browser(tmp_path) > 0
        typing.kill()

    context = browser.browser_type.launch_persistent_context(
        tmp_path, executable_path="/usr/bin/chromium", args=QUIET
    )
    context.set_default_timeout(READY)
    page = context.new_page()
    page.goto(server.link)
    page.goto(page_url)
    expect(page.locator("#jots li")).to_have_count(5)
    expect(page.locator("#say")).not_to_have_value("")

    assert page.locator("#say").input_value() in (text, text[:-1])
    expect(page.locator("#saved")).to_have_text(SAVED)
    assert server.heard(call) == [("note", f"note {n}") for n in range(5)]
    context.close()
