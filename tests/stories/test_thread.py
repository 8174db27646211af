"""A thread in a real browser: what was unclear is settled by later words, and accepted."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import Sight
from .looks import faults_of

pytestmark = pytest.mark.browser


def paste(page: Page, words: str, where: str = "/") -> None:
    page.goto(where)
    page.locator("#id_reply").fill(words)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name="Your reply")).to_be_visible()


def say_hours(page: Page) -> None:
    """Calls until eleven at night, so that an afternoon in Chicago fits."""
    page.get_by_label("Calls, preferred").fill("9-23")
    page.get_by_label("and possible").fill("")
    page.get_by_role("button", name="That's right").click()


def test_zone_and_hour_are_settled_by_a_later_message_and_one_click_accepts(sight: Sight) -> None:
    page = sight.page
    paste(page, "Can we talk Tuesday at 3?")
    reply = page.url
    say_hours(page)
    thread = page.locator("#thread")
    expect(thread).to_contain_text("Time zone")
    expect(thread).to_contain_text("Morning or afternoon")
    thread.get_by_role("button", name="Ask it in the reply").first.click()
    expect(page.locator("[data-draft]")).to_contain_text("When you wrote “Tuesday at 3”")

    paste(page, "Sorry, 3pm Chicago time", f"/?interview={reply.split('/')[-3]}")

    expect(thread).to_contain_text("“Chicago time” answers “Tuesday at 3”")
    expect(thread).to_contain_text("“3pm Chicago time” answers “Tuesday at 3”")
    expect(thread).not_to_contain_text("Ask it in the reply")
    expect(page.locator("#times")).to_contain_text("3:00 pm")
    expect(page.locator("[data-draft]")).to_contain_text("3:00 pm Chicago (21:00 Lisbon)")
    page.get_by_role("button", name="Offer three other times instead").click()
    page.get_by_role("button", name="Accept this one").click()
    expect(page.locator("[data-draft]")).to_contain_text("Tuesday works:")


def test_a_correction_stands_and_is_undone(sight: Sight) -> None:
    page = sight.page
    paste(page, "Our budget is $500. Can we talk Tuesday at 3pm?")
    say_hours(page)
    thread = page.locator("#thread")
    page.get_by_text("Something read wrong?").click()

    page.get_by_label("Budget in all").fill("700 USD")
    page.get_by_label("Budget in all").press("Enter")

    expect(thread).to_contain_text("Budget: $700")
    page.get_by_text("Something read wrong?").click()
    assert faults_of(page) == []
    thread.get_by_role("button", name="Undo").click()
    expect(thread).not_to_contain_text("You said")


def test_an_absence_is_called_none_and_stands_again_once_that_is_undone(sight: Sight) -> None:
    page = sight.page
    paste(page, "Could we have a call? I'm away for the next ten days. Maya")
    say_hours(page)
    meaning = page.locator("section").filter(has=page.get_by_role("heading", name="What it means"))
    expect(meaning).to_contain_text("Maya cannot meet")
    offered = page.locator("[data-draft]").inner_text()
    page.get_by_text("Something read wrong?").click()

    page.get_by_role("button", name="It is no absence").click()

    expect(meaning).not_to_contain_text("Maya cannot meet")
    expect(page.locator("#thread")).to_contain_text("No absence: “I'm away for the next ten days”")
    expect(page.locator("[data-draft]")).not_to_have_text(offered)
    page.get_by_role("button", name="Undo").click()
    expect(meaning).to_contain_text("Maya cannot meet")
    expect(page.locator("[data-draft]")).to_have_text(offered)


def test_a_time_taken_for_a_deadline_is_called_one_to_meet_in_one_click(sight: Sight) -> None:
    page = sight.page
    paste(page, "Can we talk Thursday at 3pm EST? We need it by Friday 5pm. Maya")
    times = page.locator("#times")
    expect(times).to_contain_text("Also said, no time to meet")
    expect(times).to_contain_text("“by Friday 5pm” (a deadline)")
    assert faults_of(page) == []

    times.get_by_role("button", name="It is a time to meet").click()

    expect(times).not_to_contain_text("Also said")
    expect(times.locator(".t2")).to_have_count(2)
    page.locator("#thread").get_by_role("button", name="Undo").click()
    expect(times).to_contain_text("“by Friday 5pm” (a deadline)")
