"""A CalDAV calendar of one's own: events read, written and taken out, exactly once.

Source: RFC 4791 (calendar-query), RFC 4918 (PROPFIND), RFC 9110 (If-Match, If-None-Match).

    ServiceError
    └── EventChanged     somebody else wrote the event since it was read
"""

from __future__ import annotations

import base64
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC
from urllib.parse import quote, unquote, urljoin, urlsplit

import httpx2
from lxml import etree

from callsheet.core.errors import ServiceError
from callsheet.core.spans import Span
from callsheet.outside.backend import GuardedBackend
from callsheet.outside.web import USER_AGENT, GuardedTransport, failures_said

SECONDS = 15.0
MOST_BYTES = 20_000_000
DAV, CAL = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
NAMESPACES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'
FOR_GOOD = frozenset({400, 401, 403, 404, 405, 410, 415})


class EventChanged(ServiceError):
    """The event is not as it was when it was last read."""


@dataclass(frozen=True)
class Account:
    """Where the calendars are, and who asks."""

    url: str
    username: str
    password: str = field(repr=False)


@dataclass(frozen=True)
class RemoteCalendar:
    """One calendar that holds events."""

    url: str
    name: str


@dataclass(frozen=True)
class RemoteEvent:
    """One stored event, as it stands there."""

    uid: str
    data: bytes
    etag: str
    url: str


@dataclass(frozen=True)
class Answer:
    """Status, entity tag and body of one answer."""

    status: int
    etag: str
    body: bytes


def ask(
    account: Account, method: str, url: str, *, body: bytes = b"", headers: dict[str, str]
) -> Answer:
    """One request of at most 15 seconds, to the account's own host alone, redirects not followed.

    The server is the person's own: it may stand in their network. Raises ServiceError.
    """
    host = urlsplit(account.url).netloc
    if urlsplit(url).netloc != host or urlsplit(url).scheme not in ("http", "https"):
        raise ServiceError("The calendar leads to another server.", permanent=True)
    login = base64.b64encode(f"{account.username}:{account.password}".encode()).decode()
    sent = {"User-Agent": USER_AGENT, "Authorization": f"Basic {login}",
            "Accept-Encoding": "identity", **headers}  # fmt: skip
    backend = GuardedBackend(frozenset({with_port(account.url)}))
    backend.deadline.at = time.monotonic() + SECONDS
    steps = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), SECONDS)}
    request = httpx2.Request(method, url, headers=sent, content=body, extensions=steps)
    with (
        closing(GuardedTransport(backend)) as transport,
        failures_said(),
        closing(transport.handle_request(request)) as answer,
    ):
        return Answer(answer.status_code, answer.headers.get("ETag", ""), whole(answer))


def with_port(url: str) -> str:
    """`host:port` as the guard writes it."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def whole(answer: httpx2.Response) -> bytes:
    """The body, bounded."""
    data = bytearray()
    for chunk in answer.iter_raw():
        data += chunk
        if len(data) > MOST_BYTES:
            raise ServiceError("The calendar's answer is larger than 20 MB.", permanent=True)
    return bytes(data)


def checked(answer: Answer, *fine: int) -> Answer:
    """The answer when its status is one of `fine`. Raises ServiceError with the sentence."""
    if answer.status in fine:
        return answer
    if answer.status == 412:
        raise EventChanged("The event was changed in the calendar meanwhile.", permanent=True)
    if answer.status in (401, 403):
        raise ServiceError("The calendar refused the name or password.", permanent=True)
    if answer.status in (404, 410):
        raise ServiceError("There is no calendar at that address.", permanent=True)
    raise ServiceError(
        f"The calendar's server answered {answer.status}.", permanent=answer.status in FOR_GOOD
    )


def responses(answer: Answer) -> Iterator[etree._Element]:
    """The DAV responses of a 207. Raises ServiceError for what cannot be read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(answer.body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ServiceError("The calendar's answer could not be read.", permanent=False) from error
    yield from root.iter(f"{DAV}response")


def calendars_of(account: Account) -> list[RemoteCalendar]:
    """The calendars at the address or below it that hold events. Raises ServiceError."""
    body = (
        f"<d:propfind {NAMESPACES}><d:prop><d:resourcetype/><d:displayname/>"
        "<c:supported-calendar-component-set/></d:prop></d:propfind>"
    )
    headers = {"Depth": "1", "Content-Type": "application/xml"}
    answer = ask(account, "PROPFIND", account.url, body=body.encode(), headers=headers)
    found = []
    for response in responses(checked(answer, 207)):
        if response.find(f".//{DAV}resourcetype/{CAL}calendar") is None:
            continue
        kinds = {comp.get("name") for comp in response.iter(f"{CAL}comp")}
        if not kinds or "VEVENT" in kinds:
            url = urljoin(account.url, response.findtext(f"{DAV}href", ""))
            found.append(RemoteCalendar(url, response.findtext(f".//{DAV}displayname") or ""))
    return found


def events_between(account: Account, calendar_url: str, window: Span) -> list[RemoteEvent]:
    """The stored events that touch the window, not expanded. Raises ServiceError."""
    start, end = (f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}" for at in (window.start, window.end))
    body = (
        f"<c:calendar-query {NAMESPACES}><d:prop><d:getetag/><c:calendar-data/></d:prop>"
        '<c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">'
        f'<c:time-range start="{start}" end="{end}"/>'
        "</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>"
    )
    headers = {"Depth": "1", "Content-Type": "application/xml"}
    answer = ask(account, "REPORT", calendar_url, body=body.encode(), headers=headers)
    return [
        event_of(calendar_url, response)
        for response in responses(checked(answer, 207))
        if response.findtext(f".//{CAL}calendar-data")
    ]


def event_of(calendar_url: str, response: etree._Element) -> RemoteEvent:
    """One response as an event."""
    href = response.findtext(f"{DAV}href", "")
    data = response.findtext(f".//{CAL}calendar-data") or ""
    uid = unquote(href.rsplit("/", 1)[-1]).removesuffix(".ics")
    etag = response.findtext(f".//{DAV}getetag") or ""
    return RemoteEvent(uid, data.encode(), etag, urljoin(calendar_url, href))


def event_url(calendar_url: str, uid: str) -> str:
    """Where an event of ours is stored."""
    return f"{calendar_url.rstrip('/')}/{quote(uid, safe='')}.ics"


def read_event(account: Account, calendar_url: str, uid: str) -> RemoteEvent | None:
    """One event as it stands there, None when there is none. Raises ServiceError."""
    url = event_url(calendar_url, uid)
    answer = ask(account, "GET", url, headers={})
    if answer.status in (404, 410):
        return None
    checked(answer, 200)
    return RemoteEvent(uid, answer.body, answer.etag, url)


def put_event(account: Account, calendar_url: str, uid: str, data: bytes, etag: str | None) -> str:
    """The new entity tag of the written event.

    etag    None: it must not exist yet; else it must still be that one
    raises  EventChanged when it is not so, ServiceError
    """
    url = event_url(calendar_url, uid)
    headers = {"Content-Type": "text/calendar; charset=utf-8"}
    headers |= {"If-Match": etag} if etag else {"If-None-Match": "*"}
    answer = checked(ask(account, "PUT", url, body=data, headers=headers), 200, 201, 204)
    if answer.etag:
        return answer.etag
    there = read_event(account, calendar_url, uid)
    return there.etag if there else ""


def delete_event(account: Account, calendar_url: str, uid: str, etag: str | None) -> bool:
    """Whether it was there; it is gone now. Raises EventChanged, ServiceError."""
    headers = {"If-Match": etag} if etag else {}
    answer = ask(account, "DELETE", event_url(calendar_url, uid), headers=headers)
    if answer.status in (404, 410):
        return False
    checked(answer, 200, 202, 204)
    return True
