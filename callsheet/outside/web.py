"""Pages of the public web: one request at a time, guarded, bounded in bytes and in time."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Literal, Self

import httpcore2
import httpx2

from callsheet import __version__
from callsheet.core import lazy_re as re
from callsheet.core.errors import ServiceError
from callsheet.outside.backend import GuardedBackend, NameNotFound
from callsheet.outside.body import PAGE, Body, Bounds, UnreadableBody, read_body
from callsheet.outside.guard import NotAWebAddress, check_url

PRODUCT = "Callsheet"
USER_AGENT = f"{PRODUCT}/{__version__} (+research for one person's call)"
HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.5",
    "Accept-Language": "en,*;q=0.5",
    "Accept-Encoding": "gzip, identity",
}
PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain", ""})
MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
STEP_SECONDS = 10.0
KEPT_OPEN_SECONDS = 15.0
SMALL_BODY = 16_384
LONGEST_MARK = 300
ERRORS = 400
NO_BODY = Body(b"", truncated=False)
CHARSET = re.compile(r"charset\s{0,5}=\s{0,5}[\"']?([\w.:-]{1,40})", re.IGNORECASE)

Reason = Literal[
    "no_such_name",
    "unreachable",
    "certificate",
    "too_slow",
    "bad_answer",
    "wrong_type",
    "redirects",
]
SENTENCES: dict[Reason, str] = {
    "no_such_name": "There is no site at that name.",
    "unreachable": "The site could not be reached.",
    "certificate": "The site's certificate is not valid, so it was not opened.",
    "too_slow": "The site took too long to answer.",
    "bad_answer": "The site's answer could not be read.",
    "wrong_type": "That address holds a file, not a web page.",
    "redirects": "The site keeps sending its visitors on.",
}
PASSING: frozenset[Reason] = frozenset({"unreachable", "too_slow"})


class FetchFailed(ServiceError):
    """A page that could not be fetched; `reason` is stable, the text is the sentence to show."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(SENTENCES[reason], permanent=reason not in PASSING)
        self.reason = reason


@dataclass(frozen=True)
class Fetched:
    """One answer of the web, of any status.

    url, final_url  as asked for, and after the redirects
    content_type    lower case, without parameters; "" when the site named none
    charset         as named in the header, None when it was not; the parser decides
    body            inflated, undecoded; `truncated` when there was more
    fetched_at      aware UTC
    etag, last_modified  as the site gave them, for the next time; "" when it gave none
    """

    url: str
    final_url: str
    status: int
    content_type: str
    charset: str | None
    body: bytes
    fetched_at: datetime
    truncated: bool
    etag: str = ""
    last_modified: str = ""


def utc_now() -> datetime:
    """The time on this machine's clock, aware."""
    return datetime.now(UTC)


@cache
def trusted_authorities() -> ssl.SSLContext:
    """The system's certificate authorities, read once (it takes tens of milliseconds)."""
    return httpx2.create_ssl_context()


class PoolBody(httpx2.SyncByteStream):
    """The body of a pool's answer, still to be read."""

    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        """Gives the connection back to the pool."""
        self._answer.close()


class GuardedTransport(httpx2.BaseTransport):
    """One connection at a time, through the guard; lets the pool's errors and refusals through."""

    def __init__(self, backend: GuardedBackend) -> None:
        self._pool = httpcore2.ConnectionPool(
            ssl_context=trusted_authorities(),
            max_connections=1,
            keepalive_expiry=KEPT_OPEN_SECONDS,
            network_backend=backend,
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer, its body unread. Raises httpcore2's errors and the guard's refusals."""
        url = httpcore2.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        answer = self._pool.handle_request(
            httpcore2.Request(
                request.method,
                url,
                headers=request.headers.raw,
                content=request.read(),
                extensions=request.extensions,
            )
        )
        return httpx2.Response(answer.status, headers=answer.headers, stream=PoolBody(answer))

    def close(self) -> None:
        """Closes the connection."""
        self._pool.close()


class WebSession:
    """Fetches pages over one kept connection. For one thread at a time.

    Sends no cookie, no Referer, no credentials; keeps nothing between pages but the connection and
    the checked addresses.
    """

    def __init__(
        self, *, allow: AbstractSet[str] = frozenset(), now: Callable[[], datetime] = utc_now
    ) -> None:
        self._allow = allow
        self._now = now
        self._backend = GuardedBackend(allow)
        self._transport = GuardedTransport(self._backend)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connection."""
        self._transport.close()

    def fetch(
        self,
        url: str,
        *,
        deadline: float,
        types: AbstractSet[str] = PAGE_TYPES,
        headers: Mapping[str, str] = HEADERS,
        bounds: Bounds = PAGE,
        before: Callable[[str], None] = lambda url: None,
    ) -> Fetched:
        """What the site answers after at most five redirects, whatever its status.

        url       as a person types it
        deadline  of the whole, redirects and body included, as time.monotonic() counts
        types     the content types whose body is read; an empty set reads any
        headers   sent with every request, redirects included
        bounds    how much of the body is read
        before    called with every address before it is opened; may raise to refuse it
        raises    FetchFailed, and the guard's refusals, for a redirect too
        """
        self._backend.deadline.at = deadline
        hop = check_url(url, self._allow)
        for _ in range(MOST_REDIRECTS + 1):
            before(hop)
            self._backend.deadline.at = deadline
            with failures_said(), self._answer(hop, headers) as answer:
                target = redirect_target(answer, hop)
                if target is None:
                    return self._read(url, hop, answer, types, bounds)
                _drain(answer)
            hop = self._checked_hop(target)
        raise FetchFailed("redirects")

    def _checked_hop(self, target: str) -> str:
        try:
            return check_url(target, self._allow)
        except NotAWebAddress:  # the site's mistake, not that of the person who typed
            raise FetchFailed("bad_answer") from None

    @contextmanager
    def _answer(self, url: str, headers: Mapping[str, str]) -> Iterator[httpx2.Response]:
        """The answer to one GET. A kept connection that the site had just closed is tried anew."""
        seconds = ("connect", "read", "write", "pool")
        steps = {"timeout": dict.fromkeys(seconds, STEP_SECONDS)}
        request = httpx2.Request("GET", url, headers=headers, extensions=steps)
        opened = self._backend.opened
        try:
            answer = self._transport.handle_request(request)
        except (httpcore2.RemoteProtocolError, httpcore2.ReadError, httpcore2.WriteError):
            if self._backend.opened != opened:
                raise
            answer = self._transport.handle_request(request)
        try:
            yield answer
        finally:
            answer.close()

    def _read(
        self,
        url: str,
        final_url: str,
        answer: httpx2.Response,
        types: AbstractSet[str],
        bounds: Bounds,
    ) -> Fetched:
        header = answer.headers.get("Content-Type", "")[:200]
        kind = header.partition(";")[0].strip().lower()
        wanted = not types or kind in types
        if not wanted and answer.status_code < ERRORS:
            raise FetchFailed("wrong_type")
        coding = answer.headers.get("Content-Encoding", "")
        body = read_body(answer.iter_raw(), coding, bounds) if wanted else NO_BODY
        if not kind and b"\0" in body.data[:512]:
            raise FetchFailed("wrong_type")
        charset = CHARSET.search(header)
        return Fetched(
            url=url,
            final_url=final_url,
            status=answer.status_code,
            content_type=kind,
            charset=charset[1] if charset else None,
            body=body.data,
            fetched_at=self._now(),
            truncated=body.truncated,
            etag=answer.headers.get("ETag", "")[:LONGEST_MARK],
            last_modified=answer.headers.get("Last-Modified", "")[:LONGEST_MARK],
        )


def redirect_target(answer: httpx2.Response, url: str) -> str | None:
    """Where the answer sends its reader, absolute; None when it is no redirect.

    Raises FetchFailed when the target is no address at all.
    """
    if answer.status_code not in REDIRECTS or "Location" not in answer.headers:
        return None
    try:
        return str(httpx2.URL(url).join(answer.headers["Location"].strip()))
    except (httpx2.InvalidURL, ValueError):
        raise FetchFailed("bad_answer") from None


def _drain(answer: httpx2.Response) -> None:
    """Reads a small body to its end, so that the connection can be used again."""
    length = answer.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) <= SMALL_BODY:
        read_body(answer.iter_raw(), "")


@contextmanager
def failures_said() -> Iterator[None]:
    """Turns what the connection raises into a FetchFailed."""
    try:
        yield
    except NameNotFound as error:
        raise FetchFailed("no_such_name" if error.for_good else "unreachable") from error
    except httpcore2.TimeoutException as error:
        raise FetchFailed("too_slow") from error
    except httpcore2.NetworkError as error:
        # the pool cuts the chain of causes; the first argument is the socket's own error
        bad = isinstance(error.args[0] if error.args else None, ssl.SSLCertVerificationError)
        raise FetchFailed("certificate" if bad else "unreachable") from error
    except (httpcore2.ProtocolError, UnreadableBody, EOFError) as error:
        raise FetchFailed("bad_answer") from error
