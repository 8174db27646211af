"""The checks: `callsheet serve` with its line server at one end, `callsheet line` at the other."""

from __future__ import annotations

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from callsheet.connection.tokens import token_for
from tools.line_matrix.lines import LINES, faults, row_of, trip_of
from tools.shaper import Host, Hosts, Line, shaped_line, why_not

ROOT = Path(__file__).parents[2]
DOCS, RECORDS = ROOT / "docs" / "line.md", ROOT / "tests" / "connection" / "records"
RUNS = 5
BEGIN, END = "<!-- matrix -->", "<!-- end of matrix -->"


@dataclass(frozen=True)
class Served:
    """A running Callsheet at one end of a line."""

    url: str
    token: str
    link: str
    client: Host


def on_time() -> list[str]:
    """Runs a command ahead of the machine's other work, where that is allowed: the line is to be
    measured, not how busy the machine is."""
    tried = ["chrt", "-r", "10", "true"]
    allowed = shutil.which("chrt") and subprocess.run(tried, check=False).returncode == 0
    return ["chrt", "-r", "10"] if allowed else []


def environment(data: str, **more: str) -> dict[str, str]:
    """The environment of a Callsheet with a data folder of its own."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("CALLSHEET_")}
    return kept | {"CALLSHEET_DATA": data, "PYTHONPATH": str(ROOT)} | more


@contextmanager
def served(hosts: Hosts, data: str) -> Iterator[Served]:
    """`callsheet serve` at the server's end, with its line server."""
    address = hosts.server.address
    env = environment(
        data, CALLSHEET_LISTEN=f"{address}:8000", CALLSHEET_LINE_LISTEN=f"{address}:8001"
    )
    words = [*on_time(), sys.executable, "-m", "callsheet", "serve"]
    process = hosts.server.start(words, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        assert process.stdout is not None
        link = next(
            (found.group() for line in process.stdout if (found := re.search(r"http\S+", line))), ""
        )
        wait_for_line_server(hosts.server)
        key = (Path(data) / "secret-key").read_text().strip()
        yield Served(
            f"http://{address}:8000", token_for(key, now=datetime.now(UTC)), link, hosts.client
        )
    finally:
        process.terminate()
        process.communicate()


def wait_for_line_server(server: Host) -> None:
    """Returns when the line server takes connections. Raises RuntimeError after 20 seconds."""
    tried = f"import socket; socket.create_connection(('{server.address}', 8001), 1)"
    for _ in range(80):
        words = server.command([sys.executable, "-c", tried])
        if subprocess.run(words, check=False, capture_output=True).returncode == 0:
            return
        time.sleep(0.25)
    raise RuntimeError("the line server did not start")


def check(there: Served) -> dict[str, Any]:
    """One `callsheet line --json` at the client's end."""
    with tempfile.TemporaryDirectory(prefix="callsheet-line-") as data:
        words = [*on_time(), sys.executable, "-m", "callsheet", "line", "--json",
                 "--url", there.url, "--token", there.token]  # fmt: skip
        done = subprocess.run(
            there.client.command(words), env=environment(data), capture_output=True, text=True,
            check=False, timeout=120,
        )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def checks_of(line: Line, runs: int) -> list[dict[str, Any]]:
    """Some checks of one line."""
    with (
        tempfile.TemporaryDirectory(prefix="callsheet-line-") as data,
        shaped_line(line) as hosts,
        served(hosts, data) as there,
    ):
        return [check(there) for _ in range(runs)]


def main() -> None:
    """Measures every line, or those that are named, prints what is off, writes table and records.

    A line that is not measured keeps its row.
    """
    if reason := why_not():
        sys.exit(f"No line can be shaped here: {reason}.")
    RECORDS.mkdir(exist_ok=True)
    for name in sys.argv[1:] or LINES:
        line = LINES[name]
        found = checks_of(line, RUNS)
        keep_record(name, found[0])
        outside = [fault for one in found for fault in faults(line, one["figures"])]
        for fault in outside:
            print(f"{name}: {fault}")
        row = table_row(name, line, found, len(outside))
        print(row, flush=True)
        write_table({**kept_rows(), name: row})
    sys.exit(any(outside_of(row) for row in kept_rows().values()))


def kept_rows() -> dict[str, str]:
    """The rows of the table as it is, by their line."""
    table = DOCS.read_text("utf-8").split(BEGIN)[1].split(END)[0]
    rows = {row.split("|")[1].strip(): row for row in table.splitlines() if row.startswith("|")}
    return {name: rows[name] for name in LINES if name in rows}


def outside_of(row: str) -> int:
    """How many figures of a row lie outside their bar."""
    found = re.search(r"(\d+) of (\d+)", row)
    return int(found[2]) - int(found[1]) if found else 0


def keep_record(name: str, found: dict[str, Any]) -> None:
    """The first check of a line, for the tests of the verdict."""
    path = RECORDS / f"{name.replace(' ', '-').replace(',', '')}.json"
    record = {key: rounded(value) for key, value in found["record"].items()}
    path.write_text(json.dumps(record, separators=(",", ":")) + "\n")


def rounded(value: Any) -> Any:
    """Microseconds are enough."""
    if isinstance(value, list):
        return [rounded(each) for each in value]
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    return round(value, 3) if isinstance(value, float) else value


def table_row(name: str, line: Line, found: list[dict[str, Any]], outside: int) -> str:
    """One line of the table: what was set, and what was measured from the least to the most."""
    measured: dict[str, list[float]] = {}
    for one in found:
        for what, _, got, _ in row_of(line, one["figures"]):
            measured.setdefault(what, []).append(got)
    seconds = statistics.median(spent(one) for one in found)
    figures = len(found) * len(measured)

    def cell(what: str, factor: float = 1.0) -> str:
        low, high = min(measured[what]) * factor, max(measured[what]) * factor
        return f"{low:.3g} to {high:.3g}"

    def both(what: str, set_up: float, set_down: float, factor: float = 1.0) -> str:
        up, down = cell(f"{what} up", factor), cell(f"{what} down", factor)
        return f"{set_up:.3g}: {up}; {set_down:.3g}: {down}"

    cells = [
        name,
        f"{trip_of(line):.3g}: {cell('delay')}",
        both("jitter", line.up.jitter_rfc_ms, line.down.jitter_rfc_ms),
        both("loss", line.up.loss * 100, line.down.loss * 100, 100),
        both("rate", line.up.mbit or 0, line.down.mbit or 0),
        f"{', '.join(dict.fromkeys(one['level'] for one in found))}",
        f"{figures - outside} of {figures}",
        f"{seconds:.0f} s",
    ]
    return f"| {' | '.join(cells)} |"


def spent(found: dict[str, Any]) -> float:
    """Seconds from the first probe to the last."""
    rows = found["record"]["idle"] + found["record"]["up"]["probes"]
    return float(rows[-1][1] - rows[0][1]) / 1000


def write_table(rows: dict[str, str]) -> None:
    """The table between its marks in docs/line.md."""
    names = ("line", "round trip, ms", "jitter there; back, ms", "lost there; back, %",
             "Mbit/s there; back", "verdict", "within the bar", "probes")  # fmt: skip
    ordered = [rows[name] for name in LINES if name in rows]
    foot = (
        f"Made by `make line-matrix`, last on {datetime.now(UTC):%d %B %Y}, {RUNS} checks a line; "
        "each cell: what was set, and the least to the most that was measured. Outside their bar: "
        f"{sum(map(outside_of, ordered))}."
    )
    head = [f"| {' | '.join(names)} |", f"|{' --- |' * len(names)}"]
    before, rest = DOCS.read_text("utf-8").split(BEGIN)
    table = "\n".join([*head, *ordered])
    DOCS.write_text(f"{before}{BEGIN}\n{table}\n\n{foot}\n{END}{rest.split(END)[1]}", "utf-8")
