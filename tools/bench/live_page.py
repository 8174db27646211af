"""The live page in Chromium at 2,000 documents: its transfer, its walk-through, its typing.

Wall time, for nothing else is what a person waits: read the figures on a machine at rest.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from callsheet.config.static_files import squeezed
from tests.live.served import Served, served
from tests.stories.conftest import QUIET
from tests.stories.live_pages import context_of, go_live
from tools.bench.live_disk import disk_rows
from tools.bench.row import Row

KEYS = 120
FILL = """
import django, sys; django.setup()
from callsheet.accounts.models import Freelancer
from callsheet.library.models import Answer, Note, Sample
from tools.bench.texts import documents
owner = Freelancer.objects.the_one()
rows = list(documents(1700))
Sample.objects.bulk_create(
    Sample(owner=owner, title=r["title"], text=r["text"]) for r in rows[:490])
Answer.objects.bulk_create(
    Answer(owner=owner, question=r["title"], text=r["text"]) for r in rows[490:1090])
Note.objects.bulk_create(Note(owner=owner, topic=r["title"], text=r["text"]) for r in rows[1090:])
"""


def rows() -> Iterator[Row]:
    """What a person waits for in a call."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.stderr.write("Chromium is not installed, so the live page is not measured.\n")
        return
    with tempfile.TemporaryDirectory() as folder, served(Path(folder), calls=1) as server:
        env = server.env | {"DJANGO_SETTINGS_MODULE": "callsheet.config.settings"}
        subprocess.run([sys.executable, "-c", FILL], env=env, check=True)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
            page = context_of(browser).new_page()
            yield from measured(page, server)
            browser.close()
        yield from disk_rows(server, chromium, Path(folder) / "browser")


def measured(page: Page, server: Served) -> Iterator[Row]:
    """Every row, in one browser."""
    address = f"{server.url}/calls/{server.calls[0]}/live/"
    page.goto(server.link)
    page.goto(address)
    page.wait_for_selector("body[data-ready]", timeout=60_000)
    names: list[str] = page.evaluate("performance.getEntriesByType('resource').map((r) => r.name)")
    parts = {address, *(name for name in names if "/static/" in name)}
    own = {name: page.request.get(name).body() for name in parts}
    yield Row("live page, its own transfer", sum(map(size, own.items())) / 1000, "kB",
              150)  # fmt: skip
    go_live(page, server, server.calls[0])
    page.reload()  # out of the cache now
    page.wait_for_selector("body[data-ready]", timeout=60_000)
    page.wait_for_timeout(2000)
    documents = page.evaluate(COUNT, server.calls[0])
    longest = page.evaluate(TYPE, KEYS)
    yield Row(f"live page, longest task while typing, {documents} documents", longest, "ms", 50)


def size(part: tuple[str, bytes]) -> int:
    """Bytes as the server sends them: scripts and styles are compressed."""
    url, raw = part
    words = "/static/" in url and not url.endswith(".woff2")
    return len(squeezed(raw)) if words else len(raw)


COUNT = """(call) => new Promise((resolve) => {
  const asked = indexedDB.open("callsheet-live", 1);
  asked.onsuccess = () => {
    const found = asked.result.transaction("packs").objectStore("packs").get(call);
    found.onsuccess = () => { resolve(found.result.documents.length); asked.result.close(); };
  };
})"""
TYPE = """async (keys) => {
  const say = document.getElementById("say");
  let longest = 0;
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  });
  watch.observe({ type: "longtask" });
  const words = ["/recurring orders", "/design of the checkout", "plain words", "/refunds"];
  for (let n = 0; n < keys; n += 1) {
    const word = words[Math.floor(n / 12) % words.length];
    say.value = word.slice(0, 1 + (n % 12));
    say.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  watch.disconnect();
  return longest;
}"""
