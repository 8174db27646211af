"""The line server beside `callsheet serve`: a child process, so that neither delays the other."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

MISSING = (
    "CALLSHEET_LINE_LISTEN is set, but the extra `line` is not installed (callsheet[line]): the "
    "line check times web requests instead.\n"
)


@contextmanager
def line_server(listen: str) -> Iterator[None]:
    """The line server while the block runs; none without an address or without the extra."""
    if not listen:
        yield
        return
    if any(importlib.util.find_spec(name) is None for name in ("aiortc", "websockets")):
        sys.stderr.write(MISSING)
        yield
        return
    child = subprocess.Popen(
        [sys.executable, "-m", "callsheet", "line-server"], stdout=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        child.terminate()
        child.wait(10)
