"""Chromium that no driver holds: only one page is spoken to, its new windows are left alone.

Playwright attaches to every new window and holds it until it has; what a window takes to open
cannot be measured with it.
"""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from websockets.sync.client import ClientConnection, connect

PATIENCE = 60  # seconds for one answer


class PlainPage:
    """One page, spoken to by the DevTools protocol."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self.number = 0

    def ask(self, method: str, **values: Any) -> dict[str, Any]:
        """The answer to one call. Raises RuntimeError with what the browser says."""
        self.number += 1
        self.connection.send(json.dumps({"id": self.number, "method": method, "params": values}))
        while (told := json.loads(self.connection.recv(PATIENCE))).get("id") != self.number:
            pass
        if "error" in told or "exceptionDetails" in told["result"]:
            raise RuntimeError(str(told))
        return dict(told["result"])

    def evaluate(self, script: str) -> Any:
        """What the script, a value or a promise, gives; it counts as done by the person."""
        told = self.ask("Runtime.evaluate", expression=script, userGesture=True,
                        awaitPromise=True, returnByValue=True)  # fmt: skip
        return told["result"].get("value")

    def goto(self, url: str, ready: str) -> None:
        """There, and `ready` is true of it."""
        self.ask("Page.navigate", url=url)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                if self.evaluate(ready):
                    return
            except RuntimeError:
                pass  # between two pages
            time.sleep(0.1)
        raise TimeoutError(f"{url}: {self.evaluate('location.href')}")


@contextmanager
def plain_page(chromium: str, folder: Path, flags: list[str]) -> Iterator[PlainPage]:
    """The first page of a browser of its own, ended at the end."""
    command = [chromium, "--headless=new", "--remote-debugging-port=0", f"--user-data-dir={folder}",
               *flags, "about:blank"]  # fmt: skip
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        try:
            with connect(address_of(folder), max_size=None) as connection:
                yield PlainPage(connection)
        finally:
            process.terminate()


def address_of(folder: Path) -> str:
    """Where its first page listens, once the browser has said its port."""
    said = folder / "DevToolsActivePort"
    until = time.monotonic() + PATIENCE
    while not (said.exists() and said.read_text().strip()) and time.monotonic() < until:
        time.sleep(0.05)
    port = said.read_text().split()[0]
    with urlopen(f"http://127.0.0.1:{port}/json/list", timeout=PATIENCE) as answer:
        pages = [each for each in json.load(answer) if each["type"] == "page"]
    return str(pages[0]["webSocketDebuggerUrl"])
