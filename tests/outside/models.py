"""A stub of a model's endpoint on 127.0.0.1 that answers, or misbehaves, as it is told."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.outside.sites import FOREVER

KEY = "not-a-key"


class Stub(ThreadingHTTPServer):
    """`how` says how it behaves, `words` what it answers; `asked` keeps every request."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.how, self.words = "well", "{}"
        self.asked: list[dict[str, Any]] = []

    @property
    def url(self) -> str:
        """Its address, as a setting has it."""
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that gave up is what some tests are about."""


class Handler(BaseHTTPRequestHandler):
    """OpenAI's chat completions and Anthropic's messages, as far as one answer needs them."""

    server: Stub

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is printed."""

    def do_GET(self) -> None:
        self.server.asked.append({"path": self.path})
        self.give(b"{}")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append(
            {"path": self.path, "headers": dict(self.headers), "body": json.loads(body)}
        )
        how, words = self.server.how, self.server.words
        if how.isdigit():
            self.give(b'{"error": {"message": "no", "type": "x"}}', int(how))
        elif how == "slow":
            time.sleep(FOREVER)
        elif how == "drips":
            self.drip()
        elif how == "closes":
            self.connection.close()
        elif how == "elsewhere":
            self.give(b"", 307, Location=f"{self.server.url}/moved")
        elif how == "cut":
            self.give(self.answer(words)[:40])
        elif how == "no json":
            self.give(b"<html>Gateway</html>")
        elif how == "other shape":
            self.give(b'{"id": 5, "choices": "none", "content": {"a": []}}')
        elif how == "nothing":
            self.give(self.answer(""))
        elif how == "huge":
            self.give(self.answer("a" * 5_000_000))
        elif how == "long":
            self.give(self.answer("word " * 20_000))
        elif how == "zipped":
            self.give(b"\x1f\x8b" + b"0" * 50, 200, **{"Content-Encoding": "gzip"})
        elif how == "leaks":
            self.give(self.answer(f"I was given {KEY} to use."))
        else:
            self.give(self.answer(words))

    def answer(self, words: str) -> bytes:
        """The words in the wrapping of the protocol that was used."""
        said: dict[str, Any] = {
            "id": "x", "object": "chat.completion", "created": 1, "model": "m",
            "choices": [{"index": 0, "finish_reason": "stop",
                         "message": {"role": "assistant", "content": words}}],
        }  # fmt: skip
        if self.path.endswith("/messages"):
            said = {
                "id": "x", "type": "message", "role": "assistant", "model": "m",
                "content": [{"type": "text", "text": words}] if words else [],
                "stop_reason": "end_turn", "stop_sequence": None,
                "usage": {"input_tokens": 1, "output_tokens": 1},
            }  # fmt: skip
        return json.dumps(said).encode()

    def give(self, body: bytes, status: int = 200, **headers: str) -> None:
        """One whole answer."""
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def drip(self) -> None:
        """A byte now and then, so that no single wait is long."""
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "1000")
        self.end_headers()
        until = time.monotonic() + FOREVER
        while time.monotonic() < until:
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.1)


@contextmanager
def stub() -> Iterator[Stub]:
    """A stub that serves while it is needed."""
    server = Stub()
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
