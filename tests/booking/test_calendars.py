"""Calendars as the app keeps them: the last good state, one's own calls, CalDAV copies."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import icalendar
import pytest
from django.utils import timezone

from callsheet.booking.actions import bookings
from callsheet.booking.actions.feeds import add_feed, refresh
from callsheet.booking.models import BusySpan, CalendarCopy, Change, Feed
from callsheet.booking.page import why_answer
from callsheet.interviews.models import Call
from callsheet.jobs.runner import run_next
from callsheet.outside.caldav_server import put_event, read_event
from callsheet.replies.actions import TimeTaken, choose_time
from callsheet.replies.models import Draft
from tests import make
from tests.outside.radicale import Server, radicale

pytestmark = pytest.mark.django_db(transaction=True)


def event(uid: str, at: datetime, name: str = "Dentist") -> bytes:
    """A calendar with one event of an hour."""
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nX-WR-CALNAME:Private\r\nBEGIN:VEVENT\r\n"
        f"UID:{uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:{at:%Y%m%dT%H%M%SZ}\r\n"
        f"DURATION:PT1H\r\nSUMMARY:{name}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


class Feeder(BaseHTTPRequestHandler):
    """Serves what the test sets."""

    body = b""
    status = 200

    def do_GET(self) -> None:
        """The feed as it is now."""
        self.send_response(self.status)
        self.send_header("Content-Type", "text/calendar")
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def feed(settings: object) -> Iterator[Feed]:
    """A calendar of the test's own server."""
    server = HTTPServer(("127.0.0.1", 0), Feeder)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    place = f"127.0.0.1:{server.server_port}"
    settings.RESEARCH_ALLOW = frozenset({place})  # type: ignore[attr-defined]
    Feeder.status = 200
    yield add_feed(make.freelancer(), url=f"http://{place}/private.ics")
    server.shutdown()
    server.server_close()
    thread.join(5)


def soon() -> datetime:
    """A full hour the day after tomorrow."""
    now = timezone.now().astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    return now + timedelta(days=2)


def test_busy_time_is_read_in_the_job_and_names_itself(feed: Feed) -> None:
    Feeder.body = event("a", soon())

    run_next()

    feed.refresh_from_db()
    assert (feed.name, feed.last_error) == ("Private", "")
    answer = why_answer(feed.owner, soon(), None, now=timezone.now())
    assert any("Dentist" in reason.words for reason in answer.reasons)


@pytest.mark.parametrize(
    ("status", "body"), [(200, b"<html>"), (404, b""), (500, b"")], ids=["html", "gone", "500"]
)
def test_a_feed_that_fails_keeps_its_last_good_state_and_says_so(
    feed: Feed, status: int, body: bytes
) -> None:
    Feeder.body = event("a", soon())
    refresh(feed)
    Feeder.status, Feeder.body = status, body
    feed.refresh_from_db()

    refresh(feed)

    feed.refresh_from_db()
    assert feed.last_error
    assert BusySpan.objects.count() == 1


def test_ones_own_calls_in_the_feed_do_not_block_themselves(feed: Feed) -> None:
    Feeder.body = event("0c7f@callsheet", soon())

    refresh(feed)

    assert not BusySpan.objects.exists()


def test_accepting_a_time_reads_the_calendars_again_first(
    feed: Feed, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = soon()
    Feeder.body = event("a", at)
    row = make.interview("Hi, can we talk? Maya", owner=feed.owner, now=timezone.now())

    def run_job(*_: object, **__: object) -> None:
        run_next()

    monkeypatch.setattr("callsheet.replies.actions.wait_for_feeds", run_job)
    with pytest.raises(TimeTaken, match="Dentist"):
        choose_time(Draft.objects.get(interview=row), at)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with radicale(tmp_path_factory.mktemp("radicale")) as found:
        yield found


def run_all() -> None:
    """Every due job."""
    while run_next():
        pass


def test_a_booked_call_is_written_moved_and_taken_out_of_caldav(server: Server) -> None:
    owner = make.freelancer()
    feed = add_feed(
        owner, kind=Feed.Kind.CALDAV, url=server.calendar, username="ana", password="secret",
        gets_calls=True,
    )  # fmt: skip
    row = make.interview("Hi, can we talk? Maya", owner=owner, now=timezone.now())
    booking = bookings.book(row.calls.get(), soon(), minutes=15, now=timezone.now())
    run_all()
    uid = f"{booking.uid}@callsheet"
    written = read_event(server.account, server.calendar, uid)
    bookings.move(booking, soon() + timedelta(days=1), by=Change.By.ME, now=timezone.now())
    run_all()
    moved = read_event(server.account, server.calendar, uid)
    bookings.cancel(booking, by=Change.By.ME, now=timezone.now())
    run_all()

    assert written is not None and moved is not None
    start = icalendar.Calendar.from_ical(moved.data).walk("VEVENT")[0]["DTSTART"].dt
    assert start.astimezone(UTC) == soon() + timedelta(days=1)
    assert read_event(server.account, server.calendar, uid) is None
    refresh(feed)
    assert not BusySpan.objects.filter(feed=feed).exists()


def test_a_copy_that_somebody_changed_there_is_read_and_then_replaced(server: Server) -> None:
    owner = make.freelancer()
    add_feed(
        owner, kind=Feed.Kind.CALDAV, url=server.calendar, username="ana", password="secret",
        gets_calls=True,
    )  # fmt: skip
    row = make.interview("Hi, can we talk? Maya", owner=owner, now=timezone.now())
    booking = bookings.book(row.calls.get(), soon(), minutes=15, now=timezone.now())
    run_all()
    uid = f"{booking.uid}@callsheet"
    there = read_event(server.account, server.calendar, uid)
    assert there is not None
    put_event(server.account, server.calendar, uid, event(uid, soon(), "Edited"), there.etag)

    bookings.move(booking, soon() + timedelta(days=1), by=Change.By.ME, now=timezone.now())
    run_all()

    found = read_event(server.account, server.calendar, uid)
    assert found is not None and b"Call with Maya" in found.data
    assert CalendarCopy.objects.get().last_error == ""
    assert Call.objects.get().state == Call.State.BOOKED
