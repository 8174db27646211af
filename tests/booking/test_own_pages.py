"""One's own pages of availability: what is saved, what is refused, what is shown."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone
from PIL import Image

from callsheet.booking.actions import bookings
from callsheet.booking.actions.terms import terms_of
from callsheet.booking.free_times import free_times, runs
from callsheet.booking.models import Booking, GuestLink, Terms
from callsheet.followup.queries import waiting_calls
from callsheet.interviews.actions.pastes import read_paste
from callsheet.interviews.domain.paste import Paste
from callsheet.interviews.models import Call, WarningSign
from tests import make
from tests.booking.guests import always_open, interview_on

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def browser() -> Browser:
    found = Browser()
    found.force_login(always_open())
    return found


def test_several_hours_a_day_and_past_midnight_are_kept(browser: Browser) -> None:
    week = {f"preferred_{day}": "" for day in range(7)} | {"preferred_0": "9-12, 22-2"}

    browser.post("/hours/save/week/", week)

    hours = [
        (h.weekday, h.start_minute, h.end_minute) for h in terms_of(make.freelancer_row()).hours
    ]
    assert hours == [(0, 540, 720), (0, 1320, 1560)]


def test_hours_that_overlap_are_refused_with_a_sentence(browser: Browser) -> None:
    page = browser.post("/hours/save/week/", {"preferred_0": "9-12, 11-14"}).content.decode()

    assert "Those hours overlap" in page
    assert 'value="9-12, 11-14"' in page


def test_a_day_off_and_a_trip_are_added_and_taken_back(browser: Browser) -> None:
    on = timezone.now().date() + timedelta(days=10)
    browser.post("/hours/save/own_day/", {"on": on.isoformat()})
    browser.post(
        "/hours/save/trip/",
        {"first_on": on.isoformat(), "last_on": on.isoformat(), "zone": "America/New_York"},
    )
    terms = terms_of(make.freelancer_row())
    kept = (terms.hours_on(on), terms.zone_on(on))
    browser.post("/hours/drop/", {"on": on.isoformat()})
    browser.post("/hours/drop/", {"first": on.isoformat(), "last": on.isoformat()})

    after = terms_of(make.freelancer_row())
    assert kept == ((), "America/New_York")
    assert after.hours_on(on) and after.zone_on(on) == "Europe/Lisbon"


@pytest.mark.parametrize(
    ("what", "data", "sentence"),
    [
        ("trip", {"first_on": "2026-12-10", "last_on": "2026-12-01", "zone": "UTC"}, "ends before"),
        (
            "trip",
            {"first_on": "2026-12-01", "last_on": "2026-12-02", "zone": "Mars"},
            "Choose a zone",
        ),
        ("place", {"where_kind": "link", "where_words": ""}, "Give the link"),
        ("limits", {"lengths": "12, x"}, "Write minutes"),
    ],
    ids=["dates", "zone", "place", "lengths"],
)
def test_what_cannot_be_is_said(
    browser: Browser, what: str, data: dict[str, str], sentence: str
) -> None:
    assert sentence in browser.post(f"/hours/save/{what}/", data).content.decode()


def test_free_times_go_as_words_and_as_a_picture(browser: Browser) -> None:
    row = interview_on(make.freelancer_row(), venue="upwork")

    page = browser.get(f"/free-times/?interview={row.uid}").content.decode()
    picture = browser.get(f"/free-times/picture.png?interview={row.uid}")

    assert "New York time" in page and "Which one suits you?" in page
    assert Image.open(io.BytesIO(picture.content)).width == 1000


def test_free_times_are_only_while_the_client_is_awake() -> None:
    owner = always_open()
    row = interview_on(owner)

    page = free_times(owner, row, now=timezone.now())

    assert all(480 <= minute < 1200 for day in page.days for minute in day.starts)


def test_free_times_leave_out_the_days_a_client_is_away_and_say_so(browser: Browser) -> None:
    owner = make.freelancer_row()
    row = interview_on(owner)
    before = free_times(owner, row, now=timezone.now()).days[0].words
    on = (timezone.now() + timedelta(days=2)).date()
    words = f"I'm out until {on.day} {on:%B}"
    added = Paste(reply=words, interview=str(row.uid))
    read_paste(owner, added, now=timezone.now())

    after = free_times(owner, row, now=timezone.now())
    page = browser.get(f"/free-times/?interview={row.uid}").content.decode()

    assert before not in [day.words for day in after.days]
    assert words in after.left_out[0]
    assert "the client cannot meet then" in page


def test_quarter_hours_without_a_gap_are_one_stretch() -> None:
    at = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    quarter = timedelta(minutes=15)
    starts = [at, at + quarter, at + 4 * quarter]

    assert runs(starts) == [(at, at + quarter), (at + 4 * quarter, at + 4 * quarter)]


def test_upwork_gets_the_reason_and_the_words_instead_of_a_link(browser: Browser) -> None:
    row = interview_on(make.freelancer_row(), venue="upwork")

    answer = browser.post(f"/interviews/{row.uid}/link/", follow=True)

    assert "No booking link before a contract on Upwork" in answer.content.decode()
    assert not GuestLink.objects.exists()


def test_the_page_of_a_call_has_the_words_to_paste_and_the_venues_length(browser: Browser) -> None:
    row = interview_on(make.freelancer_row(), venue="upwork")
    call = row.calls.get()
    at = timezone.now() + timedelta(days=2)
    bookings.book(call, at, minutes=20, now=timezone.now())

    page = browser.get(f"/calls/{call.uid}/").content.decode()

    assert "I am in the room" in page
    assert "30 minutes (it has no 20" in page
    assert "/c/" not in page


def test_a_call_is_booked_moved_and_cancelled_by_hand(browser: Browser) -> None:
    call = interview_on(make.freelancer_row()).calls.get()
    on = (timezone.now() + timedelta(days=3)).date()
    path = f"/calls/{call.uid}/change/"

    browser.post(path, {"on": on.isoformat(), "clock": "10:00", "minutes": "15"})
    browser.post(path, {"on": on.isoformat(), "clock": "11:00", "minutes": "15"})
    moved = Booking.objects.get()
    browser.post(path, {"cancel": "1"})

    call.refresh_from_db()
    assert moved.sequence == 1
    assert call.state == Call.State.CANCELLED


def test_a_second_call_of_the_same_interview_has_its_own_sheet(browser: Browser) -> None:
    row = interview_on(make.freelancer_row())

    browser.post(f"/interviews/{row.uid}/calls/", {"title": "With the CTO", "minutes": "30"})
    second = row.calls.last()
    browser.post(f"/interviews/{row.uid}/sheet/notes/?call={second.uid}", {"text": "Ask for Tom"})

    first = row.calls.first()
    assert "Ask for Tom" in browser.get(f"/calls/{second.uid}/sheet/").content.decode()
    assert "Ask for Tom" not in browser.get(f"/calls/{first.uid}/sheet/").content.decode()


def test_every_page_asks_whether_they_are_there(browser: Browser) -> None:
    call = interview_on(make.freelancer_row()).calls.get()
    began = timezone.now() - timedelta(minutes=11)
    bookings.book(call, began, minutes=15, now=began - timedelta(days=1))

    page = browser.get("/library/").content.decode()
    browser.post(f"/calls/{call.uid}/attendance/", {"how": "gone"})

    assert "Are they there?" in page
    assert WarningSign.objects.get().kind == "no_show"
    assert waiting_calls(call.owner, now=timezone.now()) == []


def test_switched_off_is_how_mails_begin() -> None:
    make.freelancer()

    row = Terms.objects.get()

    assert not (row.mail_confirmation or row.mail_day_before or row.mail_quarter_hour)


def test_own_days_before_today_are_not_listed(browser: Browser) -> None:
    browser.post("/hours/save/own_day/", {"on": date(2026, 1, 2).isoformat()})

    assert "Fri 2 Jan" not in browser.get("/hours/").content.decode()
