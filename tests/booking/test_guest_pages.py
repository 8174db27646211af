"""The client's pages: what they show, what they do, what they refuse."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from callsheet.booking import guest_limits
from callsheet.booking.actions import bookings
from callsheet.booking.actions.links import LinkBarred, end_link, link_for
from callsheet.booking.models import Booking, BusySpan, Change, Feed
from callsheet.interviews.models import PREPARE, Call, Interview, Message, WarningSign
from callsheet.jobs.actions import catch_up
from tests.booking.guests import (
    address,
    always_open,
    at_hour,
    book,
    fill,
    hold,
    interview_on,
    page_of,
    single_link,
    standing_link,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def fresh_limits() -> None:
    guest_limits.forget()


@pytest.fixture
def browser() -> Browser:
    return Browser()


def test_a_venue_that_bars_links_gets_none_but_the_reason() -> None:
    row = interview_on(always_open(), venue="upwork")

    with pytest.raises(LinkBarred, match="Upwork"):
        link_for(row)


def test_the_page_shows_length_times_in_both_zones_and_no_private_word(browser: Browser) -> None:
    link = single_link(always_open())

    page = browser.get(address(link), {"zone": "Asia/Kathmandu", "clock": "24"}).content.decode()

    assert "15 minutes" in page and "Kathmandu" in page and "Lisbon" in page
    assert "can we talk" not in page


def test_a_booking_by_the_page_books_the_call_and_sets_its_kind(browser: Browser) -> None:
    link = single_link(always_open())
    wish = "I'd love your view on whether we should stay on Stripe."

    made = book(browser, address(link), at_hour(30), wish=wish)

    assert made is not None and made.call is not None
    call = Call.objects.get(pk=made.call.pk)
    assert (call.state, call.starts_at) == (Call.State.BOOKED, at_hour(30))
    assert Message.objects.get(text=wish).answers == PREPARE
    assert call.kind == Call.Kind.STRATEGY


def test_a_get_never_acts(browser: Browser) -> None:
    made = book(browser, address(single_link(always_open())), at_hour(30))
    assert made is not None

    for path in ("", "move/", "cancel/", "propose/", "call.ics", "hold/", "details/"):
        browser.get(page_of(made) + path)

    assert Booking.objects.get(pk=made.pk).state == Booking.State.CONFIRMED


def test_the_client_moves_and_then_cancels(browser: Browser) -> None:
    made = book(browser, address(single_link(always_open())), at_hour(30))
    assert made is not None

    browser.post(page_of(made) + "move/", {"at": at_hour(50).isoformat()})
    made.refresh_from_db()
    moved_to, sequence = made.starts_at, made.sequence
    browser.post(page_of(made) + "cancel/")
    made.refresh_from_db()

    assert (moved_to, sequence) == (at_hour(50), 1)
    assert (made.state, made.sequence) == (Booking.State.CANCELLED, 2)
    assert [change.by for change in made.changes.all()] == ["client", "client"]


def test_an_old_link_leads_to_the_current_booking(browser: Browser) -> None:
    link = single_link(always_open())
    made = book(browser, address(link), at_hour(30))
    assert made is not None
    browser.post(page_of(made) + "move/", {"at": at_hour(50).isoformat()})

    page = browser.get(address(link), {"zone": "UTC", "clock": "24"}).content.decode()

    assert "You are booked" in page
    assert f"{at_hour(50):%H:%M}" in page


def test_a_taken_time_gets_a_kind_page_with_the_next_ones(browser: Browser) -> None:
    owner = always_open()
    first, second = single_link(owner), single_link(owner)
    book(browser, address(first), at_hour(30))

    answer = browser.post(f"{address(second)}hold/", {"at": at_hour(30).isoformat()})

    assert answer.status_code == 409
    assert b"Please choose another one" in answer.content
    assert answer.content.count(b'class="slot"') > 10


def test_a_hold_keeps_the_time_from_others_and_ends(browser: Browser) -> None:
    owner = always_open()
    first, second = single_link(owner), single_link(owner)
    held = hold(browser, address(first), at_hour(30))

    refused = hold(browser, address(second), at_hour(30))
    Booking.objects.filter(uid=held).update(hold_ends_at=timezone.now() - timedelta(seconds=1))
    taken = hold(browser, address(second), at_hour(30))
    late = fill(browser, address(first), held)

    assert refused == "" and taken
    assert late.status_code == 409


def test_the_same_form_sent_twice_books_once(browser: Browser) -> None:
    link = standing_link(always_open())
    held = hold(browser, address(link), at_hour(30))

    fill(browser, address(link), held)
    fill(browser, address(link), held)

    assert Booking.objects.count() == 1
    assert Interview.objects.count() == 1


def test_a_calendar_that_filled_up_meanwhile_refuses(browser: Browser) -> None:
    owner = always_open()
    link = single_link(owner)
    held = hold(browser, address(link), at_hour(30))
    feed = Feed.objects.create(owner=owner, url="x", tried_at=timezone.now())
    BusySpan.objects.create(feed=feed, starts_at=at_hour(30), ends_at=at_hour(31))

    answer = fill(browser, address(link), held)

    assert answer.status_code == 409
    assert not Booking.objects.exists()


def test_a_robot_books_nothing(browser: Browser) -> None:
    link = single_link(always_open())
    held = hold(browser, address(link), at_hour(30))

    fill(browser, address(link), held, homepage="http://spam.example")

    assert not Booking.objects.filter(state=Booking.State.CONFIRMED).exists()


def test_a_strangers_words_are_escaped(browser: Browser) -> None:
    link = standing_link(always_open())

    made = book(browser, address(link), at_hour(30), name="<script>alert(1)</script>")

    assert made is not None
    assert b"<script>alert" not in browser.get(page_of(made)).content


def test_another_time_in_words_becomes_the_clients_message(browser: Browser) -> None:
    link = single_link(always_open())
    assert link.call is not None

    browser.post(f"{address(link)}propose/", {"words": "Thursday after 3pm, Boston"})

    row = link.call.interview
    assert row.messages.last().text == "Thursday after 3pm, Boston"
    assert not Booking.objects.exists()


def test_an_ended_link_says_so(browser: Browser) -> None:
    link = single_link(always_open())
    end_link(link, now=timezone.now())

    assert browser.get(address(link)).status_code == 410


def test_guessing_addresses_is_slowed_down(browser: Browser) -> None:
    codes = [browser.get(f"/c/{'x' * 21}{n % 10}/").status_code for n in range(25)]

    assert codes[0] == 404
    assert codes[-1] == 429


def test_a_normal_client_never_meets_a_limit(browser: Browser) -> None:
    link = standing_link(always_open())
    path = address(link)

    codes = {browser.get(path, {"month": f"2026-{n % 12 + 1:02d}"}).status_code for n in range(40)}
    held = [hold(browser, path, at_hour(30 + n)) for n in range(5)]

    assert codes == {200}
    assert all(held)


@pytest.mark.parametrize("query", ["day=x", "month=2026-99", "zone=../etc", "day=9999-12-31",
    "month=0001-01", "clock=99", "day=2026-11-31"])  # fmt: skip
def test_a_broken_address_still_shows_the_times(browser: Browser, query: str) -> None:
    assert browser.get(f"{address(single_link(always_open()))}?{query}").status_code == 200


def test_two_moves_in_a_row_by_the_client_are_a_mild_sign(browser: Browser) -> None:
    made = book(browser, address(single_link(always_open())), at_hour(30))
    assert made is not None

    for hours in (40, 50):
        browser.post(page_of(made) + "move/", {"at": at_hour(hours).isoformat()})
    catch_up()

    assert WarningSign.objects.get().kind == "moved_twice"


def test_ones_own_move_between_breaks_the_row(browser: Browser) -> None:
    made = book(browser, address(single_link(always_open())), at_hour(30))
    assert made is not None

    for hours, by in ((40, Change.By.CLIENT), (50, Change.By.ME), (60, Change.By.CLIENT)):
        made.refresh_from_db()
        bookings.move(made, at_hour(hours), by=by, now=timezone.now())

    assert not WarningSign.objects.exists()


def test_ones_calls_are_published_without_anybodys_address(browser: Browser) -> None:
    from callsheet.booking.tokens import token_of

    owner = always_open()
    book(browser, address(standing_link(owner)), at_hour(30))

    answer = browser.get(f"/c/{token_of('calls', owner.uid)}/calls.ics")

    assert answer.status_code == 200
    assert b"Maya Lindqvist" in answer.content
    assert b"example.test" not in answer.content
