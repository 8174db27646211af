"""Calendar feeds fetched over the guarded transport, from a small site on 127.0.0.1."""

from __future__ import annotations

import gzip
import time
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler

import pytest

from callsheet.core.errors import Refusal, ServiceError
from callsheet.outside.feeds import MOST_BYTES, FeedFailed, FeedFetched, fetch_feed
from callsheet.outside.guard import InternalAddress, NotAWebAddress
from callsheet.outside.web import FetchFailed
from tests.outside.sites import (
    ENDS,
    Answer,
    FakeNetwork,
    Site,
    moved,
    network,
    page,
    raw,
    serving,
)

__all__ = ["network"]
CALENDAR = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"
CHANGED = "Mon, 02 Mar 2026 09:30:00 GMT"
ICS = "text/calendar; charset=utf-8"
STARTED = b"HTTP/1.1 200 OK\r\nContent-Type: text/calendar\r\n"


@pytest.fixture
def site(network: FakeNetwork) -> Iterator[Site]:
    with serving({"/": page(CALENDAR, kind=ICS)}) as running:
        yield running


def fetch(
    site: Site, answer: Answer | None = None, *, seconds: float = 5.0, **conditions: str
) -> FeedFetched:
    if answer is not None:
        site.pages["/"] = answer
    deadline = time.monotonic() + seconds
    return fetch_feed(f"{site.url}/", allow=site.allow, deadline=deadline, **conditions)


def why_not(site: Site, answer: Answer, *, seconds: float = 5.0) -> FeedFailed:
    with pytest.raises(FeedFailed) as failure:
        fetch(site, answer, seconds=seconds)
    return failure.value


def conditional(request: BaseHTTPRequestHandler) -> None:
    """304 to one who knows the mark, else the calendar."""
    same = request.headers.get("If-None-Match") == '"v1"'
    same = same or request.headers.get("If-Modified-Since") == CHANGED
    answer = page(b"", status=304) if same else page(CALENDAR, ETag='"v1"', Last_Modified=CHANGED)
    answer(request)


def test_a_feed_comes_with_its_bytes_and_marks(site: Site) -> None:
    before = datetime.now(UTC)

    fetched = fetch(site, conditional)

    assert (fetched.data, fetched.etag, fetched.last_modified) == (CALENDAR, '"v1"', CHANGED)
    assert before <= fetched.fetched_at <= datetime.now(UTC)


@pytest.mark.parametrize("known", [{"etag": '"v1"'}, {"last_modified": CHANGED}])
def test_an_unchanged_feed_is_not_sent_again_and_keeps_its_marks(
    site: Site, known: dict[str, str]
) -> None:
    fetched = fetch(site, conditional, **known)

    assert fetched.data is None
    assert {"etag": fetched.etag, "last_modified": fetched.last_modified}.items() >= known.items()


def test_a_changed_feed_comes_with_its_new_mark(site: Site) -> None:
    fetched = fetch(site, conditional, etag='"v0"')

    assert (fetched.data, fetched.etag) == (CALENDAR, '"v1"')


def test_a_mark_that_is_no_header_is_not_sent(site: Site) -> None:
    fetch(site, etag='"v1"\r\nX-Injected: 1')

    assert not {"if-none-match", "x-injected"} & site.headers[-1].keys()


def test_the_request_asks_for_a_calendar_and_names_the_product(site: Site) -> None:
    fetch(site)

    assert site.headers[-1]["accept"].startswith("text/calendar")
    assert site.headers[-1]["user-agent"].startswith("Callsheet/")


@pytest.mark.parametrize("scheme", ["webcal", "WEBCALS", " webcal"])
def test_a_webcal_address_is_a_web_address(site: Site, scheme: str) -> None:
    url = f"{scheme}://{site.host}/"

    assert fetch_feed(url, allow=site.allow, deadline=time.monotonic() + 5).data == CALENDAR


def test_a_webcal_address_outside_is_opened_over_tls(network: FakeNetwork) -> None:
    network.names["cal.example.com"] = [["93.184.215.14"]]
    with serving({}) as plain_site:
        network.routes["93.184.215.14", 80] = plain_site.port

        with pytest.raises(FetchFailed):
            fetch_feed(
                "webcal://cal.example.com/x", allow=frozenset(), deadline=time.monotonic() + 5
            )

    assert network.connected == ["93.184.215.14"]
    assert plain_site.asked == []


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://cal.example.com/", "", "webcal://"])
def test_an_address_of_no_site_is_refused(url: str) -> None:
    with pytest.raises(NotAWebAddress):
        fetch_feed(url, allow=frozenset(), deadline=time.monotonic() + 5)


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/cal.ics", "webcal://localhost/", "https://192.168.1.1/", "http://[::1]/"],
)
def test_an_inside_address_is_refused(url: str) -> None:
    with pytest.raises(InternalAddress):
        fetch_feed(url, allow=frozenset(), deadline=time.monotonic() + 5)


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1:1/", "http://10.0.0.1/", "http://169.254.169.254/"]
)
def test_a_redirect_inside_is_refused(site: Site, network: FakeNetwork, target: str) -> None:
    with pytest.raises(Refusal):
        fetch(site, moved(target))

    assert set(network.connected) == {"127.0.0.1"}
    assert len(site.asked) == 1


def test_a_redirect_that_is_allowed_is_followed(site: Site) -> None:
    site.pages["/moved"] = page(CALENDAR, kind=ICS)

    assert fetch(site, moved("/moved", status=301)).data == CALENDAR


@pytest.mark.parametrize(
    ("status", "reason", "permanent"),
    [
        (404, "gone", True),
        (410, "gone", True),
        (401, "closed", False),
        (403, "closed", False),
        (429, "busy", False),
        (400, "answer", False),
        (500, "answer", False),
        (503, "answer", False),
        (204, "answer", False),
        (304, "answer", False),
    ],
)
def test_a_status_has_its_reason(site: Site, status: int, reason: str, permanent: bool) -> None:
    failure = why_not(site, page(b"", status=status, kind=ICS))

    assert (failure.reason, failure.permanent) == (reason, permanent)


def test_an_error_s_sentence_names_the_status_and_never_the_secret_address(site: Site) -> None:
    failure = why_not(site, page(b"", status=503))

    assert str(failure) == "The calendar's site answers with an error (503)."


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(page("<!doctype html><p>Sign in"), id="html"),
        pytest.param(page("\ufeff \n<html>"), id="with marks before it"),
        pytest.param(page("<html>", kind=ICS), id="called a calendar"),
        pytest.param(page("Sign in"), id="html without a tag"),
    ],
)
def test_a_web_page_is_not_taken_for_a_calendar(site: Site, answer: Answer) -> None:
    assert why_not(site, answer).reason == "a_page"


@pytest.mark.parametrize(
    "kind", ["text/html", "application/octet-stream", "text/plain", "", "image/png"]
)
def test_a_calendar_is_taken_whatever_its_type_is_called(site: Site, kind: str) -> None:
    assert fetch(site, page(CALENDAR, kind=kind)).data == CALENDAR


def test_a_calendar_is_inflated(site: Site) -> None:
    packed = page(gzip.compress(CALENDAR), kind=ICS, Content_Encoding="gzip")

    assert fetch(site, packed).data == CALENDAR


def padded(size: int) -> bytes:
    return CALENDAR + b"X" * (size - len(CALENDAR))


def test_a_calendar_of_10_mb_is_read_whole(site: Site) -> None:
    data = padded(MOST_BYTES)

    assert fetch(site, page(data, kind=ICS)).data == data


def test_a_larger_calendar_is_refused_with_a_sentence(site: Site) -> None:
    failure = why_not(site, page(padded(MOST_BYTES + 1), kind=ICS))

    assert failure.reason == "too_large"
    assert not failure.permanent
    assert str(failure) == "The calendar is larger than 10 MB. Share one with less history."


def test_a_bomb_is_refused_within_little_memory(site: Site) -> None:
    bomb = page(gzip.compress(padded(200_000_000), 1), kind=ICS, Content_Encoding="gzip")
    tracemalloc.start()

    failure = why_not(site, bomb, seconds=20)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert failure.reason == "too_large"
    assert most < 60_000_000


def test_a_calendar_that_never_ends_quickly_is_too_large(site: Site) -> None:
    endless = raw(STARTED + b"\r\n" + CALENDAR, b"X" * 100_000, forever=True)

    assert why_not(site, endless, seconds=20).reason == "too_large"


def test_a_calendar_that_never_ends_slowly_ends_at_the_deadline(site: Site) -> None:
    drip = raw(STARTED + b"\r\n" + CALENDAR, b"X", wait=0.02, forever=True)
    began = time.monotonic()

    with pytest.raises(FetchFailed) as failure:
        fetch(site, drip, seconds=0.5)

    assert failure.value.reason == "too_slow"
    assert not failure.value.permanent
    assert time.monotonic() - began < ENDS


def test_half_a_calendar_is_not_taken_for_a_whole_one(site: Site) -> None:
    half = raw(STARTED + b"Content-Length: 5000\r\n\r\n" + CALENDAR)

    assert why_not(site, half).reason == "broke_off"


def test_a_site_that_is_not_there_is_a_passing_failure(network: FakeNetwork) -> None:
    with pytest.raises(ServiceError) as failure:
        fetch_feed(
            "http://127.0.0.1:9/", allow=frozenset({"127.0.0.1:9"}), deadline=time.monotonic() + 5
        )

    assert not failure.value.permanent
