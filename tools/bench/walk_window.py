"""Opening a walk-through in a Chromium that no driver holds, beside an empty window of the same:
the second is what no page can be faster than."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

from tests.live.plain_chromium import plain_page
from tests.live.served import Served
from tests.stories.conftest import QUIET
from tools.bench.row import Row

TIMES = 9
READY = "document.getElementById('ready')?.textContent === 'Works without the server.'"
KEPT = "document.body?.dataset.walks === 'ready'"


def walk_rows(server: Served, chromium: str, folder: Path) -> Iterator[Row]:
    """Medians of both, taken in turn so that another load meets both."""
    address = f"{server.url}/calls/{server.calls[0]}/live/"
    with plain_page(chromium, folder, QUIET) as page:
        page.goto(server.link, "document.readyState === 'complete'")
        page.goto(address, READY)
        page.goto("about:blank", "location.href === 'about:blank'")
        page.goto(address, KEPT)  # out of the cache now
        taken = [(page.evaluate(EMPTY), page.evaluate(WALK)) for _ in range(TIMES)]
    empty, walk = (statistics.median(each) for each in zip(*taken, strict=True))
    yield Row("an empty window of the browser, median (wall)", empty, "ms")
    yield Row("live page, opening a walk-through, median (wall)", walk, "ms", 100)


# both: from the press to the task after the window's first frame, as the page's own clock tells
EMPTY = """(async () => {
  const from = performance.now();
  const shown = window.open("", "empty", "popup,width=1200,height=760");
  shown.document.body.textContent = "first frame";
  await new Promise((resolve) => shown.requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  }));
  const taken = performance.now() - from;
  shown.close();
  await new Promise((resolve) => setTimeout(resolve, 500));
  return taken;
})()"""
WALK = """(async () => {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const say = document.getElementById("say");
  say.value = "/tin can coffee";
  say.dispatchEvent(new Event("input", { bubbles: true }));
  while (!document.querySelector("#results li")) await pause(20);
  document.body.dataset.walkMs = "";
  say.form.requestSubmit();
  while (!document.body.dataset.walkMs) await pause(20);
  const taken = Number(document.body.dataset.walkMs);
  await pause(500);
  window.open("", "callsheet-walk").close();
  await pause(500);
  return taken;
})()"""
