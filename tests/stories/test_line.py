"""The line check in a real browser: fake media, no media, a shaped line, UDP blocked."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserType, Page, Playwright, expect

from tests.first_data import begin
from tools.line_matrix import LINES, served
from tools.line_matrix.run import environment
from tools.shaper import Host, Line, shaped_line, why_not

from .conftest import ALLOWED, FAKE, LEFT_OUT, PHONE, QUIET, WIDE, App
from .looks import serious
from .test_main_job import confirm_strip, read_example

pytestmark = pytest.mark.browser
SIZES = pytest.mark.parametrize("size", [WIDE, PHONE], ids=["1280px", "360px"])
SHAPED = pytest.mark.skipif(bool(why_not()), reason=f"no line can be shaped here: {why_not()}")


@contextmanager
def page_of(browser: Browser, app: App, **options: object) -> Iterator[Page]:
    """A signed-in page; it ends without a fault on the console."""
    page = browser.new_page(base_url=app.url, **options)  # type: ignore[arg-type]
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: said.type == "error" and faults.append(said.text))
    page.goto(app.link)
    yield page
    page.close()
    assert not faults


@contextmanager
def page_with(kind: BrowserType, app: App, *flags: str) -> Iterator[Page]:
    """A signed-in page of a browser with these media."""
    chromium = kind.launch(executable_path=shutil.which("chromium"), args=[*QUIET, *flags])
    with chromium, page_of(chromium, app) as page:
        yield page


def test_here(page: Page) -> None:
    """Presses the button and waits for the result."""
    page.goto("/line/")
    page.get_by_role("button", name="Test now").click()
    page.wait_for_url("**/line/checks/**", timeout=40_000)


test_here.__test__ = False  # type: ignore[attr-defined]


@SIZES
def test_on_this_machine_devices_and_router_are_tested_and_the_internet_is_not_judged(
    whole_browser: Browser, app: App, size: dict[str, int]
) -> None:
    with page_of(whole_browser, app, viewport=size) as page:
        test_here(page)

        expect(page.get_by_text("not measurable from here").first).to_be_visible()
        expect(page.get_by_text("Camera: ready")).to_be_visible()
        expect(page.get_by_text("Microphone: ready")).to_be_visible()
        expect(page.get_by_text("Router 127.0.0.1")).to_be_visible()
        expect(page.get_by_role("link", name="Google Meet")).to_be_visible()
        expect(page.get_by_text("Mbit/s")).to_have_count(0)
        test_here(page)
        page.get_by_role("link", name="Check again").click()
        expect(page.locator(".history use")).to_have_count(2)
        assert serious(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_camera_and_microphone_it_says_what_to_do(playwright: Playwright, app: App) -> None:
    with page_with(playwright.chromium, app, ALLOWED) as page:
        test_here(page)

        expect(page.get_by_text("Camera: not found")).to_be_visible()
        expect(page.get_by_text("Microphone: not found")).to_be_visible()
        expect(page.get_by_text("Plug it in").first).to_be_visible()


def test_a_refused_camera_is_told_apart_from_a_missing_one(
    playwright: Playwright, app: App
) -> None:
    with page_with(playwright.chromium, app, FAKE, "--deny-permission-prompts") as page:
        test_here(page)

        expect(page.get_by_text("Camera: not allowed here")).to_be_visible()
        expect(page.get_by_text("Allow it for this page").first).to_be_visible()


def test_a_quarter_of_an_hour_before_the_call_it_runs_by_itself(
    whole_browser: Browser, app: App
) -> None:
    with page_of(whole_browser, app) as page:
        read_example(page)
        confirm_strip(page)
        starts = (datetime.now(UTC) + timedelta(minutes=14)).replace(tzinfo=None)
        with closing(sqlite3.connect(app.data / "callsheet.sqlite3")) as data, data:
            data.execute("UPDATE interviews_call SET starts_at = ?", (f"{starts}",))

        page.get_by_role("link", name="Open call sheet").click()

        link = page.locator("[data-line-before] a")
        expect(link).to_have_text("Not measurable from here.", timeout=30_000)
        page.reload()
        expect(page.locator("#line .tag")).to_contain_text("Not measurable from here.")
        expect(page.locator("#line")).to_contain_text(
            "No phone number or messenger before a contract"
        )
        expect(page.locator("[data-line-before] [role=status]")).to_be_empty()


@contextmanager
def page_inside(kind: BrowserType, there: Host, url: str, link: str, tmp: Path) -> Iterator[Page]:
    """A page of a Chromium that runs inside the client's namespace: nothing leaves it."""
    chromium = tmp / "chromium-inside"
    words = " ".join(there.command([shutil.which("chromium") or "chromium"]))
    chromium.write_text(f'#!/bin/sh\nexec {words} "$@"\n')
    chromium.chmod(0o755)
    flags = [*QUIET[:-1], ALLOWED, FAKE, f"--unsafely-treat-insecure-origin-as-secure={url}",
             "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 198.18.7.2",
             f"{LEFT_OUT},WebRtcHideLocalIpsWithMdns"]  # fmt: skip
    inside = kind.launch(executable_path=chromium, args=flags, timeout=60_000)
    page = inside.new_page(base_url=url, viewport=WIDE)
    page.set_default_timeout(60_000)
    page.goto(link)
    if page.get_by_role("heading", name="password").count():
        for field in page.locator("input[type=password]").all():
            field.fill("correct horse battery")
        page.locator("main form button").first.click()
    yield page
    inside.close()


def checked_inside(kind: BrowserType, line: Line, tmp: Path) -> str:
    """The result's page, as text, of a check over this line."""
    data = tmp / "var"
    begin(data)
    said = subprocess.run(
        [sys.executable, "-m", "callsheet", "set-password", "--password", "correct horse battery"],
        env=environment(str(data)), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    with (
        shaped_line(line) as hosts,
        served(hosts, str(data)) as there,
        page_inside(kind, hosts.client, there.url, there.link, tmp) as page,
    ):
        page.goto("/line/")
        page.get_by_role("button", name="Check the line").click()
        expect(page.get_by_role("progressbar")).to_be_visible()
        page.wait_for_url("**/line/checks/**", timeout=90_000)
        return page.locator("main").inner_text()


@pytest.mark.soak
@SHAPED
def test_a_browser_sees_loss_on_the_side_that_lost(playwright: Playwright, tmp_path: Path) -> None:
    told = checked_inside(playwright.chromium, LINES["lossy on the way back"], tmp_path)

    assert "None of 400 packets lost on the way from you." in told
    assert "lost on the way to you" in told and "you hear them with holes" in told
    assert "Don't rely on it." in told
    assert "Camera: ready" in told


@SHAPED
def test_blocked_udp_is_told_and_the_check_goes_on_over_the_websocket(
    playwright: Playwright, tmp_path: Path
) -> None:
    clean = LINES["clean, near"]
    told = checked_inside(playwright.chromium, Line(clean.up, clean.down, udp=False), tmp_path)

    assert "UDP does not come through here" in told
    assert "stay unseen" in told
    assert "there and back." in told
    assert "MOS" not in told.replace("So there is no MOS.", "")
