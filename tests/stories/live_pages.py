"""The live page in a browser: opened, ready without the server, typed into."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.live.served import Served

from .conftest import FIRST_PAGE

READY = 30_000  # a busy machine


def go_live(page: Page, server: Served, call: str, *, url: str = "") -> None:
    """Signed in, on the live page, which works without the server from then on."""
    page.goto(server.link.replace(server.url, url or server.url))
    page.goto(f"{url or server.url}/calls/{call}/live/")
    expect(page.locator("#ready")).to_have_text("Works without the server.", timeout=READY)
    expect(page.locator("#show li").first).to_be_visible(timeout=READY)


def context_of(browser: Browser, width: int = 1280) -> BrowserContext:
    """A browser of its own, at a width."""
    phone = width < 400
    context = browser.new_context(
        viewport={"width": width, "height": 740 if phone else 900},
        is_mobile=phone, has_touch=phone, timezone_id="Europe/Lisbon",
    )  # fmt: skip
    context.set_default_timeout(READY)
    context.set_default_navigation_timeout(FIRST_PAGE)
    return context


def enter(page: Page, *lines: str) -> None:
    """The lines typed, each with Enter."""
    for line in lines:
        page.locator("#say").fill(line)
        page.locator("#say").press("Enter")


def texts(page: Page) -> list[str]:
    """What stands among the notes."""
    return page.locator("#jots .jot-words").all_inner_texts()


def rush(page: Page, lines: Sequence[str], *, pause: int) -> None:
    """The lines entered by the page's own form, one every `pause` milliseconds."""
    page.evaluate(
        """async ([lines, pause]) => {
          const say = document.getElementById("say");
          for (const line of lines) {
            say.value = line;
            say.dispatchEvent(new Event("input", { bubbles: true }));
            say.form.requestSubmit();
            await new Promise((resolve) => setTimeout(resolve, pause));
          }
        }""",
        [list(lines), pause],
    )
