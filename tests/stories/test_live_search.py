"""The live page's search in Chromium: its cases, its worker, how its time grows."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.cpu import TRIES
from tests.growth import LINEAR
from tests.stories.conftest import QuietHandler
from tools.bench.texts import documents, slips

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
LIVE = ROOT / "callsheet" / "static" / "callsheet" / "live"
DOCUMENTS = 2_000


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """An empty page whose folder holds the modules, the cases and the documents."""
    for source in LIVE.glob("*.js"):
        shutil.copy(source, tmp_path)
    for cases in (ROOT / "tests" / "live").glob("*_cases.mjs"):
        shutil.copy(cases, tmp_path / f"{cases.stem}.js")
    (tmp_path / "index.html").write_text("<!doctype html><link rel=icon href=data:,>")
    shelf = list(documents(DOCUMENTS))
    work = {"documents": shelf, "slips": slips(), "keys": typed_keys(shelf)}
    (tmp_path / "work.json").write_text(json.dumps(work))
    handler = partial(QuietHandler, directory=str(tmp_path))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    shown = browser.new_page()
    shown.goto(f"http://127.0.0.1:{server.server_port}/")
    yield shown
    shown.close()
    server.shutdown()
    server.server_close()


def typed_keys(shelf: list[dict[str, Any]]) -> list[str]:
    """What stands in the box after each key, while phrases and misspelt words are typed."""
    phrases = [" ".join(each["text"].split()[2:5]).lower() for each in shelf[::100]]
    wanted = [*phrases, *(slip["typed"] for slip in slips()[::6])]
    return [text[:end] for text in wanted for end in range(1, len(text) + 1)]


@pytest.mark.parametrize("name", ["search", "read-back"])
def test_every_case_of_a_live_module_holds_in_chromium(page: Page, name: str) -> None:
    told = page.evaluate(
        """async ([cases, module]) => (await import(cases)).results(await import(module))""",
        [f"/{name.replace('-', '_')}_cases.js", f"/{name}.js"],
    )

    assert len(told) > 12
    assert {name: why for name, why in told.items() if why is not True} == {}


SEARCH_ALL = """async () => {
  const { Finder } = await import("/finder.js");
  const work = await (await fetch("/work.json")).json();
  const finder = new Finder();
  await finder.build(work.documents);
  for (const key of work.keys.slice(0, 100)) await finder.search(key);
  const texts = new Map(work.documents.map(
    (each) => [each.id, `${each.title} ${each.text}`.toLowerCase()]));
  const has = (id, word) => new RegExp(`\\\\b${word}`).test(texts.get(id));
  const slips = work.slips.filter(({ meant }) => [...texts.keys()].some((id) => has(id, meant)));
  let found = 0;
  for (const { typed, meant } of slips) {
    const hits = await finder.search(typed);
    if (hits.slice(0, 10).some((hit) => has(hit.id, meant))) found += 1;
  }
  finder.close();
  return { share: found / slips.length, slips: slips.length };
}"""

ALL_KEYS = """async (share) => {
  const { Finder } = await import("/finder.js");
  const work = await (await fetch("/work.json")).json();
  const finder = new Finder();
  await finder.build(work.documents.slice(0, work.documents.length * share));
  for (const key of work.keys.slice(0, 100)) await finder.search(key);
  const from = performance.now();
  for (const key of work.keys) await finder.search(key);
  const taken = performance.now() - from;
  finder.close();
  return taken;
}"""


def test_slips_are_found_at_2000_documents(page: Page) -> None:
    told = page.evaluate(SEARCH_ALL)

    print(told)
    assert told["slips"] > 150
    assert told["share"] >= 0.9


def test_a_key_takes_no_more_than_a_line_would_at_four_times_the_documents(page: Page) -> None:
    """Its milliseconds are `make bench`'s."""
    few, many = [], []
    while not many or (len(many) < TRIES and min(many) >= LINEAR * min(few)):
        few.append(page.evaluate(ALL_KEYS, 0.25))
        many.append(page.evaluate(ALL_KEYS, 1))

    print(min(few), min(many))
    assert min(many) < LINEAR * min(few)


def test_an_older_search_never_answers_after_a_newer_one(page: Page) -> None:
    told = page.evaluate(
        """async () => {
          const { Finder } = await import("/finder.js");
          const work = await (await fetch("/work.json")).json();
          const finder = new Finder();
          const count = await finder.build(work.documents);
          const asked = ["d", "de", "des", "desi"].map((text) => finder.search(text));
          const answers = await Promise.all(asked);
          const alone = await finder.search("desi");
          finder.close();
          return { count, older: answers.slice(0, 3), same:
            JSON.stringify(answers[3]) === JSON.stringify(alone), some: alone.length };
        }"""
    )

    assert told["count"] == DOCUMENTS
    assert told["older"] == [None, None, None]
    assert told["same"] and told["some"]
