"""A model of one's own in a real browser: seen before it goes, marked as it comes, switched off."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.outside.mailbox import mailbox
from tests.outside.models import KEY, Stub, stub

from .conftest import DATABASE, App, Sight, copy_database, jobs_at_rest, open_page, served
from .looks import looked_at

pytestmark = pytest.mark.browser
REPLY = (
    "Hi Ana, we bake 1,500 loaves a day and sell them online. Our shop is on Shopify and the "
    "checkout loses people on phones. Can we talk Friday at 10am London time? Maya"
)
QUOTE = "we bake 1,500 loaves a day"
PROVED = {"text": "They bake 1,500 loaves a day.", "quote": QUOTE}
INVENTED = {"text": "They have 40 shops in Leeds.", "quote": QUOTE}


@dataclass(frozen=True)
class Beside:
    """A server that was given a model, its database as the start left it, and that model."""

    app: App
    first: Path
    model: Stub


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory, client_site: str) -> Iterator[Beside]:
    folder = tmp_path_factory.mktemp("model")
    with stub() as model, mailbox() as box:
        settings = {
            "CALLSHEET_MODEL": "openai:small",
            "CALLSHEET_MODEL_URL": f"{model.url}/v1",
            "CALLSHEET_MODEL_KEY": KEY,
        }
        with served(folder / "var", client_site, box.url, **settings) as app:
            copy_database(app.data / DATABASE, folder / DATABASE)
            yield Beside(app, folder / DATABASE, model)


@pytest.fixture(params=[False, True], ids=["1280px", "360px-touch"])
def sight(browser: Browser, beside: Beside, request: pytest.FixtureRequest) -> Iterator[Sight]:
    """A signed-in page at both widths; the test fails on any fault the browser reported."""
    jobs_at_rest(beside.app.data / DATABASE)
    copy_database(beside.first, beside.app.data / DATABASE)
    beside.model.asked.clear()
    beside.model.how, beside.model.words = "well", "{}"
    context, seen = open_page(browser, beside.app, phone=request.param)
    yield seen
    context.close()
    assert not seen.faults


def read_reply(page: Page) -> str:
    """The interview's address, its reply read."""
    page.goto("/")
    page.locator("#id_reply").fill(REPLY)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name="Your reply")).to_be_visible()
    page.get_by_role("button", name="That's right").click()
    expect(page.locator("[data-draft]")).to_contain_text("Maya")
    return page.url.rpartition("/reply/")[0]


def answer(page: Page, *lines: dict[str, str]) -> str:
    """What the model says: the page's own draft in other words, and lines."""
    own = page.locator("[data-draft]").get_attribute("data-text") or ""
    better = own.replace("Hi Maya,", "Hi Maya, thank you for writing.", 1)
    assert better != own
    return json.dumps({"draft": better, "lines": lines})


def send(page: Page, address: str) -> None:
    page.goto(f"{address}/model/")
    page.get_by_role("button", name="Send this to small at 127.0.0.1").click()
    expect(page.locator("main .tag.ok")).to_have_text("On")


def test_what_goes_is_seen_before_it_goes_and_what_comes_is_marked(
    sight: Sight, beside: Beside
) -> None:
    page, model = sight.page, beside.model
    address = read_reply(page)
    model.words = answer(page, PROVED, INVENTED)
    page.get_by_role("link", name="Your model").click()
    shown = page.locator("pre.exact")
    expect(shown.first).to_contain_text(QUOTE)
    before = [text.strip() for text in shown.all_text_contents()]
    looked_at(page, "model-before")
    assert model.asked == []

    page.get_by_role("button", name="Send this to small at 127.0.0.1").click()
    expect(page.locator("main .tag.ok")).to_have_text("On")
    page.goto(f"{address}/reply/")
    offer = page.locator("#model")
    expect(offer).to_contain_text("thank you for writing")
    offer.get_by_text("What it rests on").click()
    expect(offer).to_contain_text(f"“{QUOTE}”")
    offer.get_by_text("1 line was left out").click()
    expect(offer.locator("s")).to_have_text("They have 40 shops in Leeds.")
    looked_at(page, "model-reply")
    page.get_by_role("button", name="Use this instead").click()
    expect(page.locator("[data-draft]")).to_contain_text("thank you for writing")

    page.goto(f"{address}/sheet/")
    brief = page.locator("#model")
    expect(brief).to_contain_text("They bake 1,500 loaves a day.")
    expect(brief).to_contain_text("“we bake 1,500 loaves a day”, The client's messages")
    brief.get_by_text("1 line was left out").first.click()
    expect(brief.locator("s").first).to_have_text("They have 40 shops in Leeds.")
    expect(brief).to_contain_text("does not stand in its quote")
    looked_at(page, "model-sheet")

    page.goto("/model/sent/")
    expect(page.locator("details.sent")).to_have_count(3)
    page.locator("details.sent summary").first.click()
    kept = {text.strip() for text in page.locator("pre.exact").all_text_contents()}
    assert kept == set(before)
    looked_at(page, "model-sent")

    page.goto(f"{address}/model/")
    looked_at(page, "model-on")
    page.get_by_role("button", name="Ask again").click()
    expect(page.locator(".message").first).to_contain_text("has answered these very words")
    page.get_by_role("button", name="Switch it off").click()
    expect(page.locator("main .tag")).to_have_text("Off")
    looked_at(page, "model-off")
    asked = len(model.asked)
    page.goto(f"/?interview={address.rpartition('/')[2]}")
    page.locator("#id_reply").fill("One more thing: Friday is fine, and could you bring samples?")
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name="Your reply")).to_be_visible()
    assert len(model.asked) == asked


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        ("401", "does not accept your key"),
        ("closes", "could not be reached"),
        ("no json", "in a form that cannot be read"),
    ],
)
def test_a_model_that_fails_is_one_sentence_and_the_draft_stands(
    how: str, sentence: str, sight: Sight, beside: Beside
) -> None:
    page = sight.page
    address = read_reply(page)
    own = page.locator("[data-draft]").get_attribute("data-text")
    beside.model.how = how

    send(page, address)
    page.goto(f"{address}/reply/")

    expect(page.locator("#model")).to_contain_text(sentence)
    expect(page.locator("#model")).to_contain_text("The draft above stands.")
    assert page.locator("[data-draft]").get_attribute("data-text") == own
    looked_at(page, f"model-{how.replace(' ', '-')}")
    page.goto(f"{address}/model/")
    expect(page.locator("details.sent summary").last).to_contain_text(sentence)
    looked_at(page, f"model-{how.replace(' ', '-')}-page")
    beside.model.how, beside.model.words = "well", json.dumps({"draft": own, "lines": [PROVED]})
    page.get_by_role("button", name="Ask again").click()
    page.goto(f"{address}/sheet/")
    expect(page.locator("#model")).to_contain_text("They bake 1,500 loaves a day.")
