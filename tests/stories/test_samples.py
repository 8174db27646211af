"""Samples in a real browser: documents dropped, looked over, walked through, sent as PDF."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.library import files

from .conftest import Sight, arrived
from .looks import SHOTS, faults_of, shot

pytestmark = pytest.mark.browser
VOLTA = (
    b"---\ntools: [Stripe Billing, Python]\n---\n# Volta invoicing move\n\nNobody charged twice.\n"
)


def given(name: str, raw: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": raw}


def bring_in(page: Page) -> None:
    """A PDF, a Word document and a Markdown file at once."""
    page.goto("/library/")
    page.locator("#files").set_input_files([
        given("tin-can.pdf", files.case_pdf(pages=3)),
        given("kilim.docx", files.case_docx()),
        given("volta.md", VOLTA),
    ])  # fmt: skip
    shot(page, "1-given")
    page.get_by_role("button", name="Add files").click()
    shot(page, "2-being-read")
    expect(page.get_by_role("link", name="Look it over")).to_have_count(2, timeout=30_000)
    expect(page.locator("#samples li")).to_have_count(3)
    shot(page, "3-read")


def test_documents_become_samples_that_are_walked_through_and_sent(
    sight: Sight, tmp_path: Path
) -> None:
    page = sight.page
    bring_in(page)
    faults = faults_of(page)

    page.locator("#imports li", has_text="tin-can.pdf").get_by_role("link").click()
    expect(page.get_by_label("Trade")).to_have_value("Shopify developer")
    expect(page.get_by_text("Read in: “Tools: Shopify, Liquid and Recharge”")).to_be_visible()
    shot(page, "4-draft")
    faults += faults_of(page)
    page.locator("ol.steps input").first.fill("The cover")
    page.get_by_role("button", name="Save captions").last.click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("link", name="PDF to send")).to_be_visible()
    shot(page, "5-sample")

    page.get_by_role("link", name="Show it full screen").click()
    arrived(page, "**/walk/*")  # the page before has the same heading
    expect(page.get_by_role("heading", name="Tin Can Coffee")).to_be_visible()
    shot(page, "6-walk-words")
    faults += faults_of(page)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("2 / 5")).to_be_visible()
    expect(page.locator("figcaption")).to_have_text("The cover")
    shot(page, "7-walk-picture")
    faults += faults_of(page)
    page.keyboard.press("End")
    expect(page.get_by_text("5 / 5")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Cancellations fell from 9% to 5%.")
    shot(page, "8-walk-result")
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_text("4 / 5")).to_be_visible()
    page.keyboard.press("Home")
    page.get_by_role("link", name="Next").click()
    expect(page.get_by_text("2 / 5")).to_be_visible()
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"):  # none waits for its frame
        page.keyboard.press(key)
    expect(page.get_by_text("4 / 5")).to_be_visible()
    page.keyboard.press("Escape")

    with page.expect_download() as waiting:
        page.get_by_role("link", name="PDF to send").click()
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    sent = pypdfium2.PdfDocument(path.read_bytes())
    words = "\n".join(each.get_textpage().get_text_range() for each in sent)
    assert path.name == "tin-can-coffee.pdf"
    assert path.stat().st_size <= 2_000_000
    assert "Cancellations fell from 9% to 5%." in words
    assert "The cover" in words
    if SHOTS:
        for number, each in enumerate(sent):
            each.render(scale=1.2).to_pil().save(f"{SHOTS}/9-pdf-{number}.png")
    assert not faults


def test_a_removed_picture_comes_back_and_an_unnamed_client_is_taken_out(sight: Sight) -> None:
    page = sight.page
    bring_in(page)
    page.locator("#imports li", has_text="tin-can.pdf").get_by_role("link").click()

    page.get_by_role("button", name="Remove picture 2").click()
    expect(page.locator("ol.steps li")).to_have_count(2)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("ol.steps li")).to_have_count(3)

    page.get_by_label("Client unnamed").check()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#send")).to_contain_text("Pictures, and short forms of the name")
    shot(page, "a-unnamed")
    page.get_by_role("link", name="Show it full screen").click()
    arrived(page, "**/walk/*")  # the page before has the same heading
    expect(page.locator("body")).not_to_contain_text("Tin Can")

    page.keyboard.press("Escape")
    page.get_by_label("On a call only").check()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#send")).to_contain_text("for a call only")
    expect(page.get_by_role("link", name="Walk through it")).to_be_visible()


def test_a_page_of_ones_own_site_is_read(sight: Sight, client_site: str) -> None:
    page = sight.page
    page.goto("/library/")

    page.get_by_label("Or a page of your own site").fill("upwork.com/freelancers/me")
    page.get_by_role("button", name="Read it").click()
    expect(page.locator(".own-page .errorlist")).to_contain_text("never opens upwork.com")
    page.get_by_label("Or a page of your own site").fill(client_site)
    page.get_by_role("button", name="Read it").click()

    expect(page.get_by_role("link", name="Look it over")).to_be_visible(timeout=30_000)
