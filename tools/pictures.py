"""Takes the pictures of the docs from the running app: `make pictures`.

The example is pasted, answered and prepared in a data folder of its own; the client's site is
served on 127.0.0.1.
"""

from __future__ import annotations

import functools
import os
import re
import subprocess
import sys
import tempfile
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.ports import free_port
from tests.stories.conftest import QUIET, SITE, QuietHandler

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "pictures"
PREPARE = (
    "Nothing formal. For the call I'd love your view on whether we stay on Stripe Billing or "
    "build it ourselves. Maya"
)
HEARD = (
    "Maya owns digital, CFO signs off",
    "12k active subscribers, refunds about 4%",
    "! send Volta numbers by Friday",
    "? does Stripe handle Swish?",
    '" we lose people at the delivery rhythm',
)


def play(page: Page, link: str, site: str, out: Path, width: str) -> None:
    """The story of the example, with a picture of the reply and of the call sheet."""
    page.goto(link)
    page.goto("/?example=1")
    page.get_by_role("button", name="Read it").click()
    if page.get_by_role("button", name="That's right").is_visible():
        page.get_by_role("button", name="That's right").click()
        page.get_by_label("Your name").fill("Ana")
        page.get_by_label("Your rate").fill("50")
        page.get_by_label("Your floor").fill("42")
        page.get_by_role("button", name="15", exact=True).click()
    reply = page.url
    page.screenshot(path=out / f"reply{width}.png", full_page=True)
    page.get_by_role("button", name="Copy reply").click()
    page.get_by_role("button", name="Sent as is").click()
    page.goto(f"/?interview={reply.split('/')[-3]}")
    page.locator("#id_reply").fill(PREPARE)
    page.get_by_role("button", name="Read it").click()
    page.goto(reply.replace("/reply/", "/sheet/"))
    page.locator("#site-box").fill(site)
    page.locator("#company form.note-form button").click()
    page.locator("#company blockquote").wait_for(timeout=30_000)
    for note in ("Look at the mobile cart before the call", "CFO may join, keep one number ready"):
        page.locator("#note-text").fill(note)
        page.get_by_role("button", name="Add", exact=True).click()
    for _ in range(3):
        page.get_by_role("button", name="Mark seen").first.click()
    page.screenshot(path=out / f"sheet{width}.png", full_page=True)
    page.pdf(path=out / "sheet.pdf", prefer_css_page_size=True)
    play_live(page, out, width)
    page.goto("/booking-links/")
    page.get_by_label("What the call is about").fill("A first call")
    page.get_by_role("button", name="Make the link").click()
    page.goto(page.locator(".link-box").first.inner_text().strip())
    page.get_by_role("link", name="the whole month").click()
    page.locator(".month td a").last.click()
    page.screenshot(path=out / f"booking{width}.png", full_page=True)


def play_live(page: Page, out: Path, width: str) -> None:
    """A few minutes of the call, with a picture of the live page while something is looked for."""
    page.get_by_role("link", name="Go live").click()
    page.locator("#show li").first.wait_for(timeout=30_000)
    page.get_by_role("button", name="They're here").click()
    for line in HEARD:
        page.locator("#say").fill(line)
        page.locator("#say").press("Enter")
    page.get_by_text("saved on this device and the server").wait_for(timeout=30_000)
    page.locator("#say").press("PageDown")
    page.locator("[data-do=mission]").click()
    page.locator("#say").fill("/subscr")
    page.locator("#results li").first.wait_for()
    page.screenshot(path=out / f"live{width}.png", full_page=True)


def main() -> None:
    """Starts the app and the site, plays the story at 1280 and 360 px."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else OUT
    out.mkdir(parents=True, exist_ok=True)
    handler = functools.partial(QuietHandler, directory=str(SITE))
    site = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    address = f"127.0.0.1:{site.server_port}"
    with tempfile.TemporaryDirectory() as data:
        env = os.environ | {
            "CALLSHEET_DATA": data,
            "CALLSHEET_LISTEN": f"127.0.0.1:{free_port()}",
            "CALLSHEET_RESEARCH_ALLOW": address,
        }
        call = [sys.executable, "-m", "callsheet"]
        samples = str(ROOT / "tools" / "pictures_samples")
        subprocess.run([*call, "import", "samples", samples], env=env, check=True)
        with subprocess.Popen(
            [*call, "serve"], env=env, stdout=subprocess.PIPE, text=True
        ) as server:
            try:
                photograph(link_of(server), address, out)
            finally:
                server.terminate()
    site.shutdown()


def link_of(server: subprocess.Popen[str]) -> str:
    """The link that the server printed."""
    assert server.stdout is not None
    return next(m.group() for line in server.stdout if (m := re.search(r"http\S+=\S+", line)))


def photograph(link: str, site: str, out: Path) -> None:
    """Both widths, one after the other."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        for size, width in (((1280, 900), ""), ((360, 740), "-phone")):
            context = browser.new_context(
                viewport={"width": size[0], "height": size[1]},
                base_url=link.split("/sign-in", maxsplit=1)[0],
                timezone_id="Europe/Lisbon",
                permissions=["clipboard-read", "clipboard-write"],
            )
            play(context.new_page(), link, site, out, width)
            context.close()
        browser.close()


if __name__ == "__main__":
    main()
