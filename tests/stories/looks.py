"""How a page looks: pictures of it, and what a screen reader or a narrow screen stumbles over."""

from __future__ import annotations

import os

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

SHOTS = os.environ.get("CALLSHEET_TEST_SHOTS", "")  # a folder, to look at the pages afterwards


# of its result only the violations are fetched: the rest is fifty kilobytes a page
RUN = "() => axe.run({ resultTypes: ['violations'] }).then((result) => result.violations)"


def shot(page: Page, name: str) -> None:
    """A picture of the page, when a folder was named for it."""
    if SHOTS:
        width = page.viewport_size["width"] if page.viewport_size else 0
        page.screenshot(path=f"{SHOTS}/{name}-{width}.png", full_page=True)


def serious(page: Page) -> list[str]:
    """What a screen reader or a keyboard would stumble over, as axe weighs it."""
    page.evaluate(AXE_SCRIPT)
    return [
        f"{each['id']}: {each['nodes'][0]['html'][:160]}"
        for each in page.evaluate(RUN)
        if each["impact"] in ("serious", "critical")
    ]


def faults_of(page: Page) -> list[str]:
    """What a screen reader or a narrow screen would stumble over."""
    found = serious(page)
    wider = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return found + ([f"{wider} px wider than the screen: {page.url}"] if wider > 0 else [])


def looked_at(page: Page, name: str) -> None:
    """No serious fault, nothing wider than the window; a picture when a folder was named for it."""
    shot(page, name)
    assert faults_of(page) == []
