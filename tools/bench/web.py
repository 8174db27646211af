"""Research of a site at 100 ms a request, and the whole call sheet from pasted text."""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from callsheet.interviews.domain.example import example_paste
from callsheet.outside.html import links_of
from callsheet.prep.commands import look_at
from callsheet.prep.from_files import Given, sheet_from
from callsheet.prep.research import research
from tools.bench.row import Row

SITE = Path(__file__).resolve().parents[2] / "tests" / "stories" / "site"
PAGES = ("about", "team", "products", "news", "careers")
DELAY = 0.1


class SlowSite(SimpleHTTPRequestHandler):
    """Six pages; every answer takes DELAY seconds."""

    def do_GET(self) -> None:
        """The home page links to the others."""
        time.sleep(DELAY)
        if self.path == "/robots.txt":
            self.send_error(404)
            return
        links = "".join(f'<a href="/{name}">{name}</a>' for name in PAGES)
        body = f"<html><body><p>We make oats for everyone.</p>{links}</body></html>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def served(handler: object) -> Iterator[str]:
    """`127.0.0.1:port` of a server on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)  # type: ignore[arg-type]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def rows() -> Iterator[Row]:
    """Both, in wall time: they wait for a server."""
    with served(SlowSite) as site:
        started = time.monotonic()
        research(f"http://{site}/", links_of=links_of, allow=frozenset({site}))
        taken = time.monotonic() - started
    # robots.txt and home one after the other, then five pages over two connections: 2 + 3 waits
    yield Row(
        "company of 6 pages at 100 ms, times the critical path", taken / (5 * DELAY), "x", 1.5
    )
    quiet = functools.partial(QuietSite, directory=str(SITE))
    with served(quiet) as site:
        started = time.monotonic()
        whole_sheet(f"http://{site}/", frozenset({site}))
        yield Row("the whole call sheet, site served locally (wall)", time.monotonic() - started,
                  "s", 2)  # fmt: skip


class QuietSite(SimpleHTTPRequestHandler):
    """The small site of the browser stories."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


def whole_sheet(site: str, allow: frozenset[str]) -> None:
    """From the pasted texts and the site to the sheet."""
    words = example_paste()
    read, state, sentence = look_at(site, lambda line: None, allow)
    given = Given(words.reply, words.post, zone="Europe/Lisbon", site=site, company=read,
                  site_state=state, site_sentence=sentence)  # fmt: skip
    sheet_from(given, now=datetime.now(UTC))
