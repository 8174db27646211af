"""A small site on 127.0.0.1 that answers as a test says, and a network that ends there."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

Answer = Callable[[BaseHTTPRequestHandler], None]

FOREVER = 15.0  # s; how long an answer without an end goes on, far past any deadline
ENDS = 10.0  # s; what has a deadline of a second is over by then on the busiest machine


@dataclass
class Site:
    """A running site: `pages` maps a path to its answer; `asked` is what was asked, in order."""

    port: int
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    asked_at: list[float] = field(default_factory=list)
    connections: int = 0
    open_now: int = 0
    most_open: int = 0

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        return f"http://{self.host}"

    @property
    def allow(self) -> frozenset[str]:
        return frozenset({self.host})


def page(
    body: bytes | str,
    *,
    status: int = 200,
    kind: str = "text/html; charset=utf-8",
    wait: float = 0.0,
    **headers: str,
) -> Answer:
    """An answer with a length, after `wait` seconds; `Content_Encoding="gzip"` is a header."""
    data = body.encode() if isinstance(body, str) else body

    def answer(request: BaseHTTPRequestHandler) -> None:
        time.sleep(wait)
        request.send_response(status)
        if kind:
            request.send_header("Content-Type", kind)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        request.wfile.write(data)

    return answer


def moved(target: str, status: int = 302) -> Answer:
    """A redirect."""
    return page(b"", status=status, Location=target)


def raw(*pieces: bytes, wait: float = 0.0, forever: bool = False) -> Answer:
    """Bytes written as they are, `wait` seconds between them, then the connection is closed.

    forever  the last of them again and again, for FOREVER
    """

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.close_connection = True
        for piece in pieces:
            request.wfile.write(piece)
            request.wfile.flush()
            time.sleep(wait)
        until = time.monotonic() + FOREVER if forever else 0.0
        while time.monotonic() < until:
            request.wfile.write(pieces[-1])
            time.sleep(wait)

    return answer


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    count = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def setup(self) -> None:
            super().setup()
            with count:
                site.connections += 1
                site.open_now += 1
                site.most_open = max(site.most_open, site.open_now)

        def finish(self) -> None:
            with count:
                site.open_now -= 1
            super().finish()

        def do_GET(self) -> None:
            with count:
                site.asked.append(self.path)
                site.asked_at.append(time.monotonic())
                site.headers.append({name.lower(): value for name, value in self.headers.items()})
            missing = page("gone", status=404)
            try:
                site.pages.get(self.path, missing)(self)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, *_: Any) -> None:
            pass

    return Handler


class QuietServer(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: Any) -> None:
        pass


@contextmanager
def serving(pages: dict[str, Answer], tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site that runs while the block runs."""
    site = Site(port=0, pages=pages)
    server = QuietServer(("127.0.0.1", 0), _handler(site))
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


@dataclass
class FakeNetwork:
    """What a look-up answers, in turn, and every address that a socket was opened to.

    A public address in `routes` ends at a port of 127.0.0.1; any other is refused.
    """

    names: dict[str, list[list[str]]] = field(default_factory=dict)
    routes: dict[tuple[str, int], int] = field(default_factory=dict)
    looked_up: list[str] = field(default_factory=list)
    connected: list[str] = field(default_factory=list)

    def answer(self, host: str, port: Any) -> list[tuple[Any, ...]]:
        answers = self.names.get(host)
        if answers is None:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        found = answers.pop(0) if len(answers) > 1 else answers[0]
        return [(family_of(ip), socket.SOCK_STREAM, 6, "", (ip, port)) for ip in found]


def family_of(ip: str) -> int:
    return socket.AF_INET6 if ":" in ip else socket.AF_INET


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> FakeNetwork:
    """A look-up of our own; a socket to anything but 127.0.0.1 is noted and refused."""
    fake = FakeNetwork()
    real_connect, real_look_up = socket.socket.connect, socket.getaddrinfo

    def connect(self: socket.socket, address: Any) -> None:
        fake.connected.append(address[0])
        host, port = address[:2]
        if host != "127.0.0.1" and (host, port) not in fake.routes:
            raise ConnectionRefusedError(address)
        real_connect(self, ("127.0.0.1", fake.routes.get((host, port), port)))

    def look_up(host: Any, port: Any, *args: Any, **kwargs: Any) -> Any:
        try:
            socket.inet_pton(family_of(host), host)
        except OSError:
            fake.looked_up.append(host)
            return fake.answer(host, port)
        return real_look_up(host, port, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return fake
