"""A road between browser and server on which a quarter of the sent notes meets with an accident."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# what happens to the server around a request: dead before it, dead after it did the work, an error
# before or after, dead in the middle of the answer
ACCIDENTS = ("before", "after", "error before", "error after", "half")
HOP = {"connection", "transfer-encoding", "content-length", "keep-alive"}


@dataclass
class Road:
    """The address in front, and how many requests came by and had an accident."""

    url: str = ""
    sent: int = 0
    accidents: list[str] = field(default_factory=list)

    def fate(self, path: str) -> str:
        """Which accident this request meets: every fourth one that sends notes."""
        if "/jots/" not in path:
            return ""
        self.sent += 1
        if self.sent % 4 != 2:
            return ""
        self.accidents.append(ACCIDENTS[len(self.accidents) % len(ACCIDENTS)])
        return self.accidents[-1]


@contextmanager
def flaky_road(port: int) -> Iterator[Road]:
    """A proxy in front of the server at `port`."""
    road, lock = Road(), threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:
            """Nothing."""

        def forwarded(self) -> tuple[int, list[tuple[str, str]], bytes]:
            size = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(size)
            there = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
            there.request(self.command, self.path, body, dict(self.headers))
            answer = there.getresponse()
            raw = answer.read()
            there.close()
            return answer.status, answer.getheaders(), raw

        def reply(self, status: int, headers: list[tuple[str, str]], raw: bytes) -> None:
            self.send_response(status)
            for name, value in headers:
                if name.lower() not in HOP:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def do_GET(self) -> None:
            """As it is."""
            self.reply(*self.forwarded())

        def do_POST(self) -> None:
            """As it is, or with an accident."""
            with lock:
                fate = road.fate(self.path)
            if fate == "before":
                self.close_connection = True
                return
            if fate == "error before":
                self.rfile.read(int(self.headers.get("Content-Length") or 0))
                self.reply(500, [], b"")
                return
            status, headers, raw = self.forwarded()
            if fate == "error after":
                self.reply(500, [], b"")
            elif fate == "half":
                self.send_response(status)
                self.send_header("Content-Length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw[: len(raw) // 2])
                self.close_connection = True
            elif fate == "after":
                self.close_connection = True
            else:
                self.reply(status, headers, raw)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    road.url = f"http://127.0.0.1:{server.server_port}"
    yield road
    server.shutdown()
    server.server_close()
