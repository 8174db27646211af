"""A page of one's own site, read politely: robots.txt obeyed, every address checked, one minute."""

from __future__ import annotations

import time
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from callsheet.core.errors import Refusal, ServiceError
from callsheet.library.documents import (
    Progress,
    UnreadableDocument,
    kind_of,
    parsed_html,
    read_document,
    with_own_pictures,
)
from callsheet.library.domain.document import Document, Piece, Shot, distinct, document_of_page
from callsheet.outside.body import Bounds
from callsheet.outside.guard import check_url
from callsheet.outside.robots import RobotsBook, RobotsRefused
from callsheet.outside.web import HEADERS, PAGE_TYPES, Fetched, WebSession

TOTAL_SECONDS = 60.0
MOST_PICTURES = 12
FILE_TYPES = frozenset({
    "application/pdf", "application/octet-stream", "text/markdown",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
})  # fmt: skip
PICTURE_TYPES = frozenset({"image/png", "image/jpeg", "image/webp", "image/gif"})
FILE = Bounds(wire=40_000_000, inflated=40_000_000)
PICTURE = Bounds(wire=8_000_000, inflated=8_000_000)
PICTURE_HEADERS = {**HEADERS, "Accept": "image/webp,image/png,image/jpeg,image/gif"}


@dataclass
class Visit:
    """One visit under way: its connection, the rules of the sites it met, when it must end."""

    session: WebSession
    deadline: float
    book: RobotsBook = field(default_factory=RobotsBook)

    def page(self, url: str) -> Fetched:
        """The page or file at an address. Raises Refusal, FetchFailed."""
        return self._fetch(url, types=PAGE_TYPES | FILE_TYPES, bounds=FILE, headers=HEADERS)

    def picture(self, url: str) -> bytes:
        """The bytes of a picture. Raises Refusal, FetchFailed."""
        got = self._fetch(url, types=PICTURE_TYPES, bounds=PICTURE, headers=PICTURE_HEADERS)
        if got.status >= 300 or got.truncated:
            raise UnreadableDocument("A picture could not be fetched.")
        return got.body

    def _fetch(
        self, url: str, *, types: AbstractSet[str], bounds: Bounds, headers: dict[str, str]
    ) -> Fetched:
        """One address, robots.txt of every hop obeyed, its delay kept."""

        def before(hop: str) -> None:
            rules = self.book.rules(self.session, hop, self.deadline)
            if not rules.allows(hop):
                raise RobotsRefused
            time.sleep(min(rules.delay_seconds, max(self.deadline - time.monotonic(), 0.0)))

        return self.session.fetch(
            url, deadline=self.deadline, types=types, bounds=bounds, headers=headers, before=before
        )


def read_address(
    url: str, *, allow: AbstractSet[str], on_progress: Progress, seconds: float = TOTAL_SECONDS
) -> Document:
    """What stands at an address of one's own site, with at most twelve of its pictures.

    url          as a person types it
    allow        host:port entries that may be inside a network
    on_progress  called with (done, planned): the page, then each picture
    raises       Refusal (the guard's, robots.txt, unreadable), FetchFailed
    """
    start = check_url(url, allow)
    with WebSession(allow=allow) as session:
        visit = Visit(session, time.monotonic() + seconds)
        got = visit.page(start)
        on_progress(1, 1)
        if got.status >= 300:
            raise UnreadableDocument(f"The site answered {got.status} for that address.")
        if got.truncated:
            raise UnreadableDocument("What stands there is larger than 40 MB.")
        document = document_at(got, on_progress)
        return with_pictures(visit, document, on_progress)


def document_at(got: Fetched, on_progress: Progress) -> Document:
    """The document that an answer holds: a page, or a file."""
    kind = kind_of(got.final_url.rpartition("/")[2], got.body)
    if kind == "picture":
        return Document(shots=(Shot(got.body),))
    if got.content_type in ("text/html", "application/xhtml+xml") and kind == "text":
        kind = "html"
    if kind == "html":
        return document_of_page(parsed_html(got.body, got.charset, got.final_url))
    if kind == "text":
        words = got.body.decode(got.charset or "utf-8", "replace")[:100_000]
        lines = (part.strip() for part in words.split("\n\n"))
        return Document(pieces=tuple(Piece("text", each) for each in lines if each))
    return read_document(kind, got.body, on_progress)


def with_pictures(visit: Visit, document: Document, on_progress: Progress) -> Document:
    """The document with the pictures its page shows; one that does not come is said, no more."""
    wanted = [each for each in document.images if each[0].startswith(("http://", "https://"))]
    inside = with_own_pictures(document).shots
    shots, lost = [*document.shots, *inside], 0
    for number, (address, words) in enumerate(wanted[:MOST_PICTURES], start=1):
        try:
            shots.append(Shot(visit.picture(address), words))
        except (Refusal, ServiceError):
            lost += 1
        on_progress(number + 1, min(len(wanted), MOST_PICTURES) + 1)
    left_out = list(document.left_out)
    if lost:
        left_out.append(f"{lost} of the page's pictures could not be fetched.")
    if len(wanted) > MOST_PICTURES:
        left_out.append(f"Only the first {MOST_PICTURES} of {len(wanted)} pictures were fetched.")
    return replace(document, shots=distinct(shots), images=(), left_out=tuple(left_out))
