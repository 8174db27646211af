"""The words that stand in the live page's line come back, whatever became of their tab."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.live.served import Served

from .live_pages import context_of, go_live

pytestmark = pytest.mark.browser
STORE = "/static/callsheet/live/store.js"
LIVING = """navigator.locks.query().then(({ held }) =>
  held.filter((lock) => lock.name.startsWith("draft:")).length)"""


@pytest.fixture
def page(browser: Browser, house: Served) -> Iterator[Page]:
    """A live page in a browser of its own."""
    context = context_of(browser)
    shown = context.new_page()
    go_live(shown, house, house.calls[5])
    yield shown
    context.close()


def written(page: Page) -> list[str]:
    """What IndexedDB has of the lines: all that a killed browser finds."""
    rows: list[dict[str, str]] = page.evaluate(f"import('{STORE}').then((it) => it.all('drafts'))")
    return [row["text"] for row in rows]


def test_words_written_twice_do_not_end_the_writing(page: Page) -> None:
    page.evaluate(
        """async () => {
          const { Draft } = await import("/static/callsheet/live/draft.js");
          const draft = new Draft("another call");
          for (const text of ["they", "they", "they pay", "they pay 12k"]) await draft.save(text);
        }"""
    )

    assert "they pay 12k" in written(page)


def test_every_key_is_on_its_way_before_the_one_before_has_arrived(page: Page) -> None:
    kept = page.evaluate(
        f"""async () => {{
          const {{ Draft }} = await import("/static/callsheet/live/draft.js");
          const {{ get }} = await import("{STORE}");
          const draft = new Draft("another call");
          for (const text of ["t", "th", "the"]) draft.save(text);
          return (await get("drafts", draft.key)).text; // behind the three in the same queue
        }}"""
    )

    assert kept == "the"


@pytest.mark.parametrize(
    "lost", ["localStorage.clear()", f"import('{STORE}').then((it) => it.clear('drafts'))"],
    ids=["localStorage", "IndexedDB"],
)  # fmt: skip
def test_one_of_the_two_copies_is_enough(page: Page, lost: str) -> None:
    page.locator("#say").press_sequentially("they pay 12k")
    for _ in range(100):
        if written(page) == ["they pay 12k"]:
            break
        page.wait_for_timeout(100)
    page.wait_for_timeout(600)  # the write in the pause is over too

    page.evaluate(lost)
    page.reload()

    expect(page.locator("#say")).to_have_value("they pay 12k")


def test_a_line_that_was_entered_does_not_come_back(page: Page) -> None:
    page.locator("#say").press_sequentially("entered")
    page.locator("#say").press("Enter")
    expect(page.locator("#jots")).to_contain_text("entered")

    page.reload()
    expect(page.locator("body")).to_have_attribute("data-ready", "1")

    expect(page.locator("#say")).to_have_value("")


def test_a_tab_that_is_gone_leaves_its_words_to_the_next_and_a_living_one_keeps_them(
    page: Page,
) -> None:
    page.locator("#say").press_sequentially("of the first tab")
    second = page.context.new_page()
    second.goto(page.url)
    expect(second.locator("body")).to_have_attribute("data-ready", "1")
    expect(second.locator("#say")).to_have_value("")

    page.close()
    for _ in range(100):
        if second.evaluate(LIVING) == 1:
            break
        second.wait_for_timeout(100)
    second.reload()

    expect(second.locator("#say")).to_have_value("of the first tab")
    assert written(second) == ["of the first tab"]


def test_a_duplicated_tab_goes_on_with_a_draft_of_its_own(page: Page) -> None:
    page.locator("#say").press_sequentially("the same in both")
    with page.context.expect_page() as waiting:
        page.evaluate("window.open(location.href)")  # takes a copy of sessionStorage along
    copy = waiting.value
    expect(copy.locator("#say")).to_have_value("the same in both")

    copy.locator("#say").press_sequentially(", and more")
    copy.reload()
    page.reload()

    expect(copy.locator("#say")).to_have_value("the same in both, and more")
    expect(page.locator("#say")).to_have_value("the same in both")


def test_a_large_pack_is_read_as_it_was_written(page: Page) -> None:
    read = page.evaluate(
        f"""async () => {{
          const {{ get, put }} = await import("{STORE}");
          const texts = Array.from({{ length: 20_000 }}, (_, at) => `${{at}} `.repeat(20));
          await put("packs", "large", {{ texts }});
          const late = new Promise((resolve) => setTimeout(resolve, 20_000));
          const found = await Promise.race([get("packs", "large"), late]);
          return found?.texts.length;
        }}"""
    )

    assert read == 20_000
