"""A real `callsheet serve`: how fast it is there, how much memory it holds."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tests.ports import free_port
from tools.bench.row import Row


def rows() -> Iterator[Row]:
    """Warm start to the first page (the database is there), memory once that page was served."""
    with tempfile.TemporaryDirectory() as data:
        started(data)
        seconds, memory = started(data)
    yield Row("warm start to the first page (wall)", seconds, "s", 2)
    yield Row("memory of the idle web process", memory, "MB", 120)


def started(data: str) -> tuple[float, float]:
    """Seconds to the first page and resident megabytes of one run."""
    port = free_port()
    env = os.environ | {"CALLSHEET_DATA": data, "CALLSHEET_LISTEN": f"127.0.0.1:{port}"}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # a second start finds its modules compiled
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "callsheet", "serve"], env=env, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    link = next(line for line in process.stdout if "token=" in line).strip()
    with urllib.request.urlopen(link) as answer:
        answer.read()
    seconds = time.monotonic() - began
    status = Path(f"/proc/{process.pid}/status").read_text()
    memory = int(next(line for line in status.splitlines() if "VmRSS" in line).split()[1]) / 1024
    process.terminate()
    process.wait(20)
    process.stdout.close()
    return seconds, memory
