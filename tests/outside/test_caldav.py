"""Events in a real CalDAV server: written once, changed only as read, taken out."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from callsheet.core.errors import ServiceError
from callsheet.core.spans import Span
from callsheet.outside.caldav_server import (
    Account,
    EventChanged,
    calendars_of,
    delete_event,
    events_between,
    put_event,
    read_event,
)
from tests.outside.radicale import Server, radicale
from tests.ports import free_port

NOVEMBER = Span(datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC))


def event(uid: str, day: int = 27, summary: str = "Call") -> bytes:
    """One event of an hour."""
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\n"
        f"UID:{uid}\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:202611{day:02d}T090000Z\r\n"
        f"DTEND:202611{day:02d}T100000Z\r\nSUMMARY:{summary}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder: Path = tmp_path_factory.mktemp("radicale")
    with radicale(folder) as found:
        yield found


def test_the_calendar_is_found_by_its_name(server: Server) -> None:
    (found,) = calendars_of(server.account)

    assert (found.name, found.url) == ("Work", server.calendar)


def test_what_was_written_is_read_in_its_window(server: Server) -> None:
    put_event(server.account, server.calendar, "a@callsheet", event("a@callsheet"), None)

    inside = events_between(server.account, server.calendar, NOVEMBER)
    before = Span(NOVEMBER.start.replace(month=10), NOVEMBER.start)

    assert "a@callsheet" in [found.uid for found in inside]
    assert events_between(server.account, server.calendar, before) == []


def test_the_same_event_is_not_written_twice(server: Server) -> None:
    put_event(server.account, server.calendar, "b@callsheet", event("b@callsheet"), None)

    with pytest.raises(EventChanged):
        put_event(server.account, server.calendar, "b@callsheet", event("b@callsheet"), None)


def test_a_change_needs_the_tag_that_was_read(server: Server) -> None:
    uid = "c@callsheet"
    etag = put_event(server.account, server.calendar, uid, event(uid), None)
    newer = put_event(server.account, server.calendar, uid, event(uid, summary="Moved"), etag)

    with pytest.raises(EventChanged):
        put_event(server.account, server.calendar, uid, event(uid, summary="Late"), etag)

    there = read_event(server.account, server.calendar, uid)
    assert there is not None and there.etag == newer and b"Moved" in there.data


def test_an_event_is_taken_out_once(server: Server) -> None:
    uid = "d@callsheet"
    put_event(server.account, server.calendar, uid, event(uid), None)

    assert delete_event(server.account, server.calendar, uid, None) is True
    assert delete_event(server.account, server.calendar, uid, None) is False
    assert read_event(server.account, server.calendar, uid) is None


def test_a_wrong_password_is_said(server: Server) -> None:
    wrong = replace(server.account, password="wrong")

    with pytest.raises(ServiceError, match="name or password") as failure:
        events_between(wrong, server.calendar, NOVEMBER)

    assert failure.value.permanent is True


def test_a_server_that_is_gone_may_come_back() -> None:
    url = f"http://127.0.0.1:{free_port()}/ana/"

    with pytest.raises(ServiceError) as failure:
        events_between(Account(url, "ana", "secret"), url, NOVEMBER)

    assert failure.value.permanent is False


def test_the_password_goes_to_no_other_server(server: Server) -> None:
    with pytest.raises(ServiceError, match="another server"):
        events_between(server.account, f"http://127.0.0.1:{free_port()}/x/", NOVEMBER)


class Odd(BaseHTTPRequestHandler):
    """Answers what the path asks for."""

    def do_REPORT(self) -> None:
        """500, a redirect, or XML that is none."""
        status = {"/500/": 500, "/away/": 302}.get(self.path, 207)
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "http://127.0.0.1:1/")
        body = b"<not><xml"
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.mark.parametrize("path", ["/500/", "/away/", "/garbage/"])
def test_an_odd_answer_is_a_sentence(path: str) -> None:
    server = HTTPServer(("127.0.0.1", 0), Odd)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    url = f"http://127.0.0.1:{server.server_port}{path}"
    try:
        with pytest.raises(ServiceError):
            events_between(Account(url, "ana", "secret"), url, NOVEMBER)
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def test_the_password_is_in_no_representation() -> None:
    assert "secret" not in repr(Account("http://x/", "ana", "secret"))
