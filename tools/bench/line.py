"""The line check: what its verdict costs, what its server holds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from callsheet.connection.dated import limits
from callsheet.connection.domain.figures import figures_of
from callsheet.connection.domain.records import record_of
from callsheet.connection.domain.verdict import verdict_of
from tests.ports import free_port
from tools.bench.row import Row, cpu_ms

RECORD = Path("tests/connection/records/poor-both-ways.json")


def rows() -> Iterator[Row]:
    """The verdict of a kept record made anew; memory of the idle line server."""
    data = json.loads(RECORD.read_text())

    def verdict() -> None:
        record = record_of(data)
        verdict_of(record, figures_of(record), "internet", limits())

    yield Row("the verdict of a line check from its raw record", cpu_ms(verdict), "ms", 10)
    yield Row("memory of the idle line server", line_server_memory(), "MB")


def line_server_memory() -> float:
    """Resident megabytes once it listens."""
    with tempfile.TemporaryDirectory() as data:
        env = os.environ | {
            "CALLSHEET_DATA": data,
            "CALLSHEET_LINE_LISTEN": f"127.0.0.1:{free_port()}",
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "callsheet", "line-server"], env=env, stdout=subprocess.PIPE,
            text=True,
        )  # fmt: skip
        assert process.stdout is not None
        process.stdout.readline()
        status = Path(f"/proc/{process.pid}/status").read_text()
        process.kill()
        process.communicate()
    kilobytes = next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]
    return int(kilobytes) / 1024
