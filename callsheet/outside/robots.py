"""robots.txt: what a site asks of programs that read it (RFC 9309)."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from protego import Protego

from callsheet.core.errors import Refusal
from callsheet.outside.web import PRODUCT, FetchFailed, WebSession

MOST_READ = 500 * 1024
LONGEST_DELAY_SECONDS = 10.0
TOO_MANY_REQUESTS = 429


class RobotsRefused(Refusal):
    """The site asks programs not to read this page."""

    code = "robots_refused"

    def __init__(self) -> None:
        super().__init__("The site asks programs not to read that page (robots.txt).")


@dataclass(frozen=True)
class RobotsRules:
    """What one site asks of this product. `shut` when its answer failed, so nothing is read now."""

    file: Protego
    shut: bool = False

    def allows(self, url: str) -> bool:
        """Whether the page may be read."""
        return not self.shut and bool(self.file.can_fetch(url, PRODUCT))

    @property
    def delay_seconds(self) -> float:
        """The seconds asked for between two requests, at most ten; 0 when not stated."""
        return min(self.file.crawl_delay(PRODUCT) or 0.0, LONGEST_DELAY_SECONDS)


def read_rules(status: int, body: bytes) -> RobotsRules:
    """The rules of an answer to /robots.txt; only the first 500 KiB count.

    A 4xx means that there are none; 5xx and 429 that the site is shut for now. RFC 9309, 2.3.1.
    """
    if status >= 500 or status == TOO_MANY_REQUESTS:
        return RobotsRules(Protego(), shut=True)
    counted = _whole_lines(body) if status < 300 else b""
    return RobotsRules(Protego.parse(counted.decode("utf-8-sig", "replace")))


def _whole_lines(body: bytes) -> bytes:
    """The lines within the bound; half a rule at the cut would say something else."""
    if len(body) <= MOST_READ:
        return body
    return body[: body.rfind(b"\n", 0, MOST_READ) + 1]


@dataclass
class RobotsBook:
    """The rules of every site met in one piece of research, each fetched once; for any thread."""

    _rules: dict[str, RobotsRules] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def rules(self, session: WebSession, url: str, deadline: float) -> RobotsRules:
        """The rules for the site of `url`. Raises FetchFailed and the guard's refusals."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            if origin not in self._rules:
                self._rules[origin] = _fetched_rules(session, origin, deadline)
            return self._rules[origin]


def _fetched_rules(session: WebSession, origin: str, deadline: float) -> RobotsRules:
    try:
        answer = session.fetch(f"{origin}/robots.txt", deadline=deadline, types=frozenset())
    except FetchFailed as failure:
        if failure.reason != "redirects":  # RFC 9309, 2.3.1.2: then there are no rules
            raise
        return RobotsRules(Protego())
    return read_rules(answer.status, answer.body)
