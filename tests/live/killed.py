"""Types on the live page in a browser of its own until it is killed:
`python -m tests.live.killed FOLDER LINK PAGE TEXT`. A process of its own, for one cannot have two
Playwrights; it prints what it did and then waits for its end."""

from __future__ import annotations

import sys
import time

from playwright.sync_api import sync_playwright

from tests.stories.conftest import QUIET


def main() -> None:
    """A note that is entered, then a draft, key by key; `typed` once the last key was pressed."""
    folder, link, page_url, text = sys.argv[1:5]
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            folder, executable_path="/usr/bin/chromium", args=QUIET
        )
        page = context.new_page()
        page.goto(link)
        page.goto(page_url)
        page.wait_for_selector("body[data-ready]", timeout=60_000)
        for n in range(5):
            page.locator("#say").fill(f"note {n}")
            page.keyboard.press("Enter")
        page.wait_for_function("() => document.querySelectorAll('#jots li').length === 5")
        page.locator("#say").press_sequentially(text, delay=25)
        sys.stdout.write("typed\n")
        sys.stdout.flush()
        time.sleep(60)


if __name__ == "__main__":
    main()
