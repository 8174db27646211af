from __future__ import annotations

import gzip
import time
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from callsheet.core.errors import Refusal
from callsheet.outside import backend
from callsheet.outside import body as bodies
from callsheet.outside.guard import InternalAddress, NeverFetched
from callsheet.outside.web import Fetched, FetchFailed, WebSession
from tests.outside.sites import (
    ENDS,
    FOREVER,
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
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
HELLO = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.fixture
def site(network: FakeNetwork) -> Iterator[Site]:
    with serving({"/": page("<p>Hearth & Oat</p>")}) as running:
        yield running


def fetch(site: Site, path: str = "/", *, seconds: float = 5.0) -> Fetched:
    with WebSession(allow=site.allow, now=lambda: NOW) as session:
        return session.fetch(site.url + path, deadline=time.monotonic() + seconds)


def why_not(site: Site, answer: Answer, *, seconds: float = 5.0) -> str:
    site.pages["/"] = answer
    with pytest.raises(FetchFailed) as failure:
        fetch(site, seconds=seconds)
    return failure.value.reason


def test_a_page_comes_with_its_address_time_charset_and_bytes(site: Site) -> None:
    fetched = fetch(site)

    assert fetched == Fetched(
        url=f"{site.url}/",
        final_url=f"{site.url}/",
        status=200,
        content_type="text/html",
        charset="utf-8",
        body=b"<p>Hearth & Oat</p>",
        fetched_at=NOW,
        truncated=False,
    )


def test_the_request_names_the_product_and_says_nothing_of_the_person(site: Site) -> None:
    site.pages["/a"] = page("", Set_Cookie="id=1; Path=/")

    with WebSession(allow=site.allow) as session:
        session.fetch(f"{site.url}/a", deadline=time.monotonic() + 5)
        session.fetch(f"{site.url}/", deadline=time.monotonic() + 5)

    asked = site.headers[-1]
    assert asked["user-agent"].startswith("Callsheet/")
    assert asked["accept-encoding"] == "gzip, identity"
    assert not {"cookie", "referer", "authorization", "origin"} & asked.keys()


def test_one_connection_serves_several_pages_and_a_redirect(site: Site) -> None:
    site.pages["/a"] = moved("/")

    with WebSession(allow=site.allow) as session:
        for path in ("/", "/a", "/"):
            session.fetch(site.url + path, deadline=time.monotonic() + 5)

    assert site.asked == ["/", "/a", "/", "/"]
    assert site.connections == 1


def test_a_kept_connection_that_the_site_closed_is_opened_again(site: Site) -> None:
    closing = raw(HELLO + b"Content-Length: 2\r\n\r\nhi")
    site.pages["/"] = closing

    with WebSession(allow=site.allow) as session:
        first = session.fetch(site.url, deadline=time.monotonic() + 5)
        second = session.fetch(site.url, deadline=time.monotonic() + 5)

    assert (first.body, second.body) == (b"hi", b"hi")


@pytest.mark.parametrize("status", [204, 403, 404, 429, 500, 503])
def test_an_answer_of_any_status_is_handed_over(site: Site, status: int) -> None:
    site.pages["/"] = page("" if status == 204 else "sorry", status=status)

    fetched = fetch(site)

    assert fetched.status == status


def test_an_error_that_is_no_page_keeps_its_status_without_a_body(site: Site) -> None:
    site.pages["/"] = page('{"error": 1}', status=404, kind="application/json")

    fetched = fetch(site)

    assert (fetched.status, fetched.body) == (404, b"")


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/octet-stream"])
def test_a_file_is_not_read(site: Site, kind: str) -> None:
    assert why_not(site, page(b"%PDF", kind=kind)) == "wrong_type"


def test_a_body_without_a_type_counts_as_a_page_unless_it_is_binary(site: Site) -> None:
    site.pages["/"] = page("<p>hi", kind="")

    fetched = fetch(site)

    assert fetched.body == b"<p>hi"
    assert why_not(site, page(b"\x7fELF\0\0", kind="")) == "wrong_type"


def test_gzip_is_inflated(site: Site) -> None:
    site.pages["/"] = page(gzip.compress(b"<p>hi</p>"), Content_Encoding="gzip")

    assert fetch(site).body == b"<p>hi</p>"


def test_a_gzip_bomb_is_cut_and_costs_no_memory(site: Site) -> None:
    bomb = gzip.compress(b"\0" * 300_000_000, 9)
    site.pages["/"] = page(bomb, Content_Encoding="gzip")
    tracemalloc.start()

    fetched = fetch(site)

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(fetched.body) == bodies.MOST_INFLATED
    assert fetched.truncated
    assert peak < 20_000_000


def test_brotli_that_was_not_asked_for_is_not_read(site: Site) -> None:
    assert why_not(site, page(b"\x0b\x02\x80", Content_Encoding="br")) == "bad_answer"


def test_broken_gzip_is_a_bad_answer(site: Site) -> None:
    assert why_not(site, page(b"not gzip at all", Content_Encoding="gzip")) == "bad_answer"


def test_gzip_that_breaks_off_gives_what_came(site: Site) -> None:
    words = bytes(range(256)) * 400
    packed = gzip.compress(words)
    site.pages["/"] = page(packed[: len(packed) // 2], Content_Encoding="gzip")

    fetched = fetch(site)

    assert fetched.truncated
    assert words.startswith(fetched.body)
    assert fetched.body


def test_an_endless_body_is_cut(site: Site) -> None:
    site.pages["/"] = raw(HELLO + b"\r\n", b"x" * 65_536, forever=True)

    fetched = fetch(site)

    assert fetched.truncated
    assert len(fetched.body) == bodies.MOST_ON_THE_WIRE


def test_a_body_that_breaks_off_gives_what_came(site: Site) -> None:
    site.pages["/"] = raw(HELLO + b"Content-Length: 100\r\n\r\nhalf a page")

    fetched = fetch(site)

    assert (fetched.body, fetched.truncated) == (b"half a page", True)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(raw(HELLO + b"\r\n", b"x", wait=0.05, forever=True), id="body"),
        pytest.param(raw(b"HTTP/1.1 200 OK\r\n", b"A: b\r\n", wait=0.05, forever=True), id="head"),
        pytest.param(page("late", wait=FOREVER), id="silence"),
    ],
)
def test_a_site_that_drips_is_given_up_at_the_deadline(site: Site, answer: Answer) -> None:
    started = time.monotonic()

    reason = why_not(site, answer, seconds=0.4)

    assert reason == "too_slow"
    assert time.monotonic() - started < ENDS


def test_a_chain_of_redirects_ends_at_the_deadline_too(site: Site) -> None:
    slow = page(b"", status=302, wait=0.2, Location="/")

    assert why_not(site, slow, seconds=0.5) == "too_slow"


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(raw(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 100_000), id="header bomb"),
        pytest.param(raw(b"HTTP/1.1 200 OK\r\nA: " + b"b" * 2_000_000), id="long header"),
        pytest.param(raw(b"\x16\x03\x01 nonsense\r\n\r\n"), id="no HTTP"),
        pytest.param(raw(b""), id="nothing"),
        pytest.param(moved("http://["), id="redirect to no address"),
        pytest.param(moved("file:///etc/passwd"), id="redirect to a file"),
        pytest.param(moved("gopher://127.0.0.1/"), id="redirect to another scheme"),
    ],
)
def test_an_answer_that_is_no_answer(site: Site, answer: Answer) -> None:
    assert why_not(site, answer) in ("bad_answer", "unreachable")


def test_five_redirects_are_followed_to_the_last_address(site: Site) -> None:
    for step in range(4):
        site.pages[f"/{step}"] = moved(f"/{step + 1}", status=(301, 303, 307, 308)[step])
    site.pages["/4"] = moved("/")

    fetched = fetch(site, "/0")

    assert (fetched.url, fetched.final_url) == (f"{site.url}/0", f"{site.url}/")


def test_a_redirect_loop_ends(site: Site) -> None:
    assert why_not(site, moved("/")) == "redirects"
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    ("target", "refusal"),
    [
        ("http://169.254.169.254/latest/meta-data/", InternalAddress),
        ("http://127.0.0.1:1/", InternalAddress),
        ("http://intranet.hearthandoat.example/", InternalAddress),
        ("//[::ffff:127.0.0.1]/", InternalAddress),
        ("https://www.upwork.com/jobs", NeverFetched),
    ],
)
def test_a_redirect_is_checked_like_an_address_and_opens_no_socket(
    site: Site, network: FakeNetwork, target: str, refusal: type[Refusal]
) -> None:
    network.names["intranet.hearthandoat.example"] = [["10.0.0.7"]]
    site.pages["/"] = moved(target)

    with pytest.raises(refusal):
        fetch(site)

    assert network.connected == ["127.0.0.1"]
    assert site.asked == ["/"]


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param(["10.0.0.7"], id="private"),
        pytest.param(["93.184.216.34", "10.0.0.7"], id="one private among public"),
        pytest.param(["93.184.216.34", "::1"], id="loopback among public"),
        pytest.param(["127.0.0.1"], id="loopback"),
        pytest.param(["::ffff:192.168.0.1"], id="mapped"),
    ],
)
def test_a_name_with_any_inside_address_is_refused_before_a_socket_opens(
    network: FakeNetwork, answers: list[str]
) -> None:
    network.names["hearthandoat.example"] = [answers]

    with WebSession() as session, pytest.raises(InternalAddress):
        session.fetch("hearthandoat.example", deadline=time.monotonic() + 5)

    assert network.connected == []


def test_a_name_that_changes_its_answer_is_looked_up_once(network: FakeNetwork) -> None:
    network.names["hearthandoat.example"] = [["93.184.216.34"], ["127.0.0.1"]]

    with WebSession() as session:
        for _ in range(2):
            with pytest.raises(FetchFailed):
                session.fetch("hearthandoat.example", deadline=time.monotonic() + 5)

    assert network.looked_up == ["hearthandoat.example"]
    assert set(network.connected) == {"93.184.216.34"}


def test_every_address_of_a_name_is_tried(network: FakeNetwork) -> None:
    network.names["hearthandoat.example"] = [["2606:2800:220:1::1", "93.184.216.34"]]

    with WebSession() as session, pytest.raises(FetchFailed, match="could not be reached"):
        session.fetch("http://hearthandoat.example", deadline=time.monotonic() + 5)

    assert network.connected == ["2606:2800:220:1::1", "93.184.216.34"]


def test_the_allow_list_lets_one_port_through_and_no_other(site: Site) -> None:
    with serving({"/": page("private")}) as other:
        site.pages["/"] = moved(f"{other.url}/")

        with pytest.raises(InternalAddress):
            fetch(site)

    assert other.asked == []


def test_a_name_that_does_not_exist_is_said_for_good(network: FakeNetwork) -> None:
    with WebSession() as session, pytest.raises(FetchFailed) as failure:
        session.fetch("nobody.example", deadline=time.monotonic() + 5)

    assert (failure.value.reason, failure.value.permanent) == ("no_such_name", True)


def test_a_look_up_that_hangs_ends_at_the_deadline(
    network: FakeNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: time.sleep(FOREVER) or [])
    monkeypatch.setattr(backend, "CONNECT_SECONDS", FOREVER)
    started = time.monotonic()

    with WebSession() as session, pytest.raises(FetchFailed, match="too long"):
        session.fetch("hearthandoat.example", deadline=time.monotonic() + 0.2)

    assert time.monotonic() - started < ENDS


def test_a_site_that_is_switched_off_may_come_back(site: Site) -> None:
    with serving({}) as gone:
        allow, url = gone.allow, gone.url

    with WebSession(allow=allow) as session, pytest.raises(FetchFailed) as failure:
        session.fetch(url, deadline=time.monotonic() + 5)

    assert (failure.value.reason, failure.value.permanent) == ("unreachable", False)


def test_plain_http_where_https_was_asked_is_unreachable(site: Site) -> None:
    with WebSession(allow=site.allow) as session, pytest.raises(FetchFailed) as failure:
        session.fetch(f"https://{site.host}/", deadline=time.monotonic() + 5)

    assert failure.value.reason == "unreachable"


def test_every_hop_is_shown_before_it_is_opened(site: Site) -> None:
    site.pages["/a"] = moved("/b")
    hops: list[str] = []

    def only_a(url: str) -> None:
        hops.append(url)
        if url.endswith("/b"):
            raise Refusal("not that one")

    with WebSession(allow=site.allow) as session, pytest.raises(Refusal, match="not that one"):
        session.fetch(f"{site.url}/a", deadline=time.monotonic() + 5, before=only_a)

    assert hops == [f"{site.url}/a", f"{site.url}/b"]
    assert site.asked == ["/a"]
