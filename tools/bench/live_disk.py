"""The live page in a Chromium that no driver holds and whose profile lies on the disk.

Opening a walk-through stands beside an empty window of the browser, a note that is kept beside the
disk's own fsync: no page can be faster than those.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from tests.live.plain_chromium import plain_page
from tests.live.served import Served
from tests.stories.conftest import QUIET
from tools.bench.row import Row

TIMES, JOTS = 9, 200
READY = "document.getElementById('ready')?.textContent === 'Works without the server.'"
KEPT = "document.body?.dataset.walks === 'ready'"


def disk_rows(server: Served, chromium: str, folder: Path) -> Iterator[Row]:
    """The two windows are taken in turn, so that another load meets both."""
    address = f"{server.url}/calls/{server.calls[0]}/live/"
    with plain_page(chromium, folder, QUIET) as page:
        page.goto(server.link, "document.readyState === 'complete'")
        page.goto(address, READY)
        page.goto("about:blank", "location.href === 'about:blank'")
        page.goto(address, KEPT)  # out of the cache now
        taken = [(page.evaluate(EMPTY), page.evaluate(WALK)) for _ in range(TIMES)]
        jots = page.evaluate(f"({JOT})('{server.calls[0]}', {JOTS})")
    empty, walk = (statistics.median(each) for each in zip(*taken, strict=True))
    yield Row("an empty window of the browser, median (wall)", empty, "ms")
    yield Row("live page, opening a walk-through, median (wall)", walk, "ms", 100)
    yield Row("the disk: 4 kB appended and fsync, p95 (wall)", fsync_ms(folder), "ms")
    yield Row("a jot to durable on the device, p95 (wall)", jots[int(JOTS * 0.95)], "ms", 10)


def fsync_ms(folder: Path) -> float:
    """The 95th of a hundred appends, each waited for."""
    times = []
    with (folder / "fsync").open("wb", buffering=0) as file:
        for _ in range(JOTS):
            start = time.perf_counter()
            file.write(b"x" * 4096)
            os.fsync(file.fileno())
            times.append((time.perf_counter() - start) * 1000)
            time.sleep(0.02)
    return sorted(times)[int(JOTS * 0.95)]


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
JOT = """async (call, count) => {
  const { Outbox } = await import("/static/callsheet/live/outbox.js");
  const box = new Outbox(call, () => {});
  await box.load();
  const times = [];
  for (let n = 0; n < count; n += 1) {
    const from = performance.now();
    await box.add("note", `line ${n}`);
    times.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return times.sort((a, b) => a - b);
}"""
