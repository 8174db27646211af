"""Calendar feeds of the web: fetched whole or not at all, and not again while they are the same."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from callsheet.core import lazy_re as re
from callsheet.core.errors import ServiceError
from callsheet.outside.body import Bounds
from callsheet.outside.web import HEADERS, Fetched, FetchFailed, WebSession

MOST_BYTES = 10_000_000
FEED = Bounds(wire=MOST_BYTES, inflated=MOST_BYTES)
ANY_TYPE: frozenset[str] = frozenset()
NOT_MODIFIED, OK, ERRORS, TOO_MANY = 304, 200, 400, 429
GONE = frozenset({404, 410})
CLOSED = frozenset({401, 403})
WEBCAL = re.compile(r"\s*webcals?://", re.IGNORECASE)
HEADER_VALUE = re.compile(r"[\x20-\x7e]{1,300}")

Reason = Literal["too_large", "broke_off", "a_page", "gone", "closed", "busy", "answer"]
SENTENCES: dict[Reason, str] = {
    "too_large": "The calendar is larger than 10 MB. Share one with less history.",
    "broke_off": "The connection broke off in the middle of the calendar.",
    "a_page": "That address gives a web page, not a calendar. Use the calendar's iCal address.",
    "gone": "There is no calendar at that address any more.",
    "closed": "The calendar's site does not let its address be read. Was it made anew or closed?",
    "busy": "The calendar's site asks to be left alone for a while.",
    "answer": "The calendar's site answers with an error ({status}).",
}


class FeedFailed(ServiceError):
    """A feed that could not be fetched; `reason` is stable, the text is the sentence to show.

    Only one that is gone is so for good.
    """

    def __init__(self, reason: Reason, status: int = 0) -> None:
        super().__init__(SENTENCES[reason].format(status=status), permanent=reason == "gone")
        self.reason = reason


@dataclass(frozen=True)
class FeedFetched:
    """One answer of a feed's site.

    data                 None when it is the same as last time
    etag, last_modified  to give the next time; "" when the site gave none
    fetched_at           aware UTC
    """

    data: bytes | None
    etag: str
    last_modified: str
    fetched_at: datetime


def fetch_feed(
    url: str,
    *,
    allow: AbstractSet[str],
    etag: str = "",
    last_modified: str = "",
    deadline: float,
) -> FeedFetched:
    """The feed's bytes, unread, at most 10 MB inflated, after at most five redirects.

    url       as a person pastes it; webcal:// is https://
    allow     `host:port` that may be inside a network, as for WebSession
    etag, last_modified  of the last answer, so that an unchanged feed is not sent again
    deadline  of the whole, as time.monotonic() counts
    raises    FeedFailed; FetchFailed when there is no answer; the guard's refusals. None of their
              sentences holds the address: it is often a secret.
    """
    headers = {**HEADERS, "Accept": "text/calendar,text/plain;q=0.5,*/*;q=0.1"}
    headers |= conditions(etag, last_modified)
    with WebSession(allow=allow) as session:
        try:
            fetched = session.fetch(
                web_address(url), deadline=deadline, types=ANY_TYPE, headers=headers, bounds=FEED
            )
        except FetchFailed as failure:
            if failure.reason == "wrong_type":
                raise FeedFailed("a_page") from failure
            raise
    if fetched.status == NOT_MODIFIED and len(headers) > len(HEADERS):
        return FeedFetched(None, etag, last_modified, fetched.fetched_at)
    check(fetched)
    return FeedFetched(fetched.body, fetched.etag, fetched.last_modified, fetched.fetched_at)


def web_address(url: str) -> str:
    """The address without webcal://, which the guard then completes."""
    return WEBCAL.sub("", url, count=1)


def conditions(etag: str, last_modified: str) -> dict[str, str]:
    """The headers that ask for the feed only when it changed (RFC 9110 section 13.1)."""
    asked = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in asked.items() if HEADER_VALUE.fullmatch(value)}


def check(fetched: Fetched) -> None:
    """Raises FeedFailed for an answer that is no whole calendar."""
    if fetched.status in GONE:
        raise FeedFailed("gone")
    if fetched.status in CLOSED:
        raise FeedFailed("closed")
    if fetched.status == TOO_MANY:
        raise FeedFailed("busy")
    if fetched.status != OK:
        raise FeedFailed("answer", fetched.status)
    if is_page(fetched):
        raise FeedFailed("a_page")
    if fetched.truncated:
        raise FeedFailed("too_large" if len(fetched.body) >= MOST_BYTES else "broke_off")


def is_page(fetched: Fetched) -> bool:
    """Whether the body is HTML. Its type does not tell: some sites send calendars as text/html."""
    start = fetched.body[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    calendar = start[:15].upper() == b"BEGIN:VCALENDAR"
    return not calendar and (start.startswith(b"<") or fetched.content_type == "text/html")
