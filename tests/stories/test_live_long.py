"""A long call in a real browser: memory stays flat, the clock right, typing never waits."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median_high

import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.cpu import TRIES
from tests.live.served import Served

from .live_pages import context_of, enter, go_live

pytestmark = pytest.mark.browser
GROWTH = 1.5e6  # bytes that an hour may add beside the notes themselves


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of its own."""
    context = context_of(browser)
    yield context.new_page()
    context.close()


def memory(session: CDPSession) -> dict[str, float]:
    """What the tab holds after its garbage was collected."""
    session.send("HeapProfiler.collectGarbage")
    found = session.send("Performance.getMetrics")["metrics"]
    return {each["name"]: each["value"] for each in found}


def one_minute(page: Page, number: int) -> None:
    """What a person does in a minute of a call; the page's clock goes on by one."""
    if number % 5 == 0:
        enter(page, f"note of minute {number}")
    for typed in ("/recur", "/m", "/$", "/refund"):
        page.locator("#say").fill(typed)
    page.locator("#say").press("Escape")
    for command in ("mission", "money", "job", "words", "readback", "next", "back"):
        page.locator(f"[data-do={command}]").first.click()
    page.clock.fast_forward(60_000)
    page.evaluate("dispatchEvent(new Event('focus'))")


def call_of_minutes(page: Page, house: Served, call: str, minutes: int) -> dict[str, float]:
    """How much more the tab holds after so many simulated minutes than after the first five."""
    page.clock.install()
    go_live(page, house, call)
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    page.get_by_role("button", name="They're here").click()
    expect(page.locator("#clock-label")).to_have_text("Left of 15:00")
    early: dict[str, float] = {}
    for number in range(minutes):
        if number == 5:
            early = memory(session)
        one_minute(page, number)
        check_clock(page, number + 1)
    late = memory(session)
    names = ("JSHeapUsedSize", "Nodes", "JSEventListeners")
    return {name: late[name] - early[name] for name in names}


def check_clock(page: Page, passed: int) -> None:
    """It shows what the real time says, after every jump of a minute; seconds may have passed."""
    big = page.locator("#clock-big").inner_text()
    if passed < 12:
        assert big in (f"{15 - passed} min", f"{14 - passed} min")
    if passed > 16:
        assert big.startswith((f"+{passed - 15}:", f"+{passed - 14}:"))


def test_ten_minutes_of_a_call_leave_memory_and_clock_as_they_were(
    page: Page, house: Served
) -> None:
    grown = call_of_minutes(page, house, house.calls[10], 10)

    assert grown["JSHeapUsedSize"] < GROWTH
    assert grown["Nodes"] < 400


@pytest.mark.soak
def test_an_hour_of_a_call_leaves_memory_and_clock_as_they_were(page: Page, house: Served) -> None:
    grown = call_of_minutes(page, house, house.calls[10], 65)

    print(grown)
    assert grown["JSHeapUsedSize"] < GROWTH
    assert grown["Nodes"] < 600
    assert grown["JSEventListeners"] < 200


SHOWN = """async () => {
  const big = document.getElementById("clock-big");
  const late = [];
  const watch = new MutationObserver(() => {
    const [minutes, seconds] = big.textContent.split(":").map(Number);
    const shown = (minutes * 60 + seconds) * 1000;
    const deadline = window.startedAt + 15 * 60_000;
    late.push(Math.ceil((deadline - Date.now()) / 1000) * 1000 === shown
      ? shown - (deadline - Date.now()) : Infinity);
  });
  watch.observe(big, { characterData: true, childList: true, subtree: true });
  await new Promise((resolve) => setTimeout(resolve, 6000));
  watch.disconnect();
  return late;
}"""


def test_a_shown_second_is_late_by_less_than_100_ms_also_when_slowed_down(
    page: Page, house: Served
) -> None:
    go_live(page, house, house.calls[11])
    page.evaluate(  # they came thirteen minutes ago
        """async (call) => {
          const { Outbox } = await import("/static/callsheet/live/outbox.js");
          const RealDate = Date;
          const at = RealDate.now() - 13 * 60_000 - 500;
          window.startedAt = at;
          const box = new Outbox(call, () => {});
          const iso = RealDate.prototype.toISOString;
          RealDate.prototype.toISOString = () => iso.call(new RealDate(at));
          await box.add("moment", "started");
          RealDate.prototype.toISOString = iso;
        }""",
        house.calls[11],
    )
    expect(page.locator("#clock")).to_have_class("clock last")
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})

    least = float("inf")
    for _ in range(TRIES):  # a machine under other load may hold some of them back
        late = page.evaluate(SHOWN)
        print(sorted(round(ms) for ms in late))
        assert len(late) >= 5
        least = min(least, median_high(late))
        if least < 100:
            break

    assert least < 100
