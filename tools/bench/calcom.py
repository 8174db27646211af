"""Our slots beside cal.com's published engine, on the same month in one run.

The package is fetched by npm into `var/bench/calcom` for this benchmark alone; without Node or the
package registry the rows are left out and said so.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from callsheet.booking.domain.slots import free_slots
from callsheet.booking.domain.terms import Hours, Terms
from callsheet.core.spans import Span
from tools.bench.row import Row, cpu_ms

FOLDER = Path("var/bench/calcom")
PACKAGE = "@calcom/platform-libraries@0.0.360"
NEEDED = ("dayjs@1.11.13", "zod@3.25.76")
TIMES = 20.0  # the bar: at least so many times faster
# a month that lies ahead (their engine leaves the past out) and has no clock change in it
START = (datetime.now(UTC).year + 1, 6, 1)


def rows() -> Iterator[Row]:
    """How many times faster, for 1,000 and 5,000 busy events."""
    try:
        dist = installed()
    except (OSError, subprocess.CalledProcessError) as error:
        sys.stderr.write(f"cal.com's engine could not be had, so it is not compared: {error}\n")
        return
    for count in (1000, 5000):
        busy = busy_events(count)
        theirs = their_month(dist, busy)
        ours = cpu_ms(lambda busy=busy: our_month(busy))  # type: ignore[misc]
        same = {at.isoformat() for at in our_month(busy)} == set(theirs["starts"])
        note = "same slots" if same else "OTHER SLOTS"
        yield Row(f"cal.com's engine, {count} busy events ({note})", theirs["ms"], "ms")
        yield Row(f"ours is so many times faster, {count} busy events",
                  theirs["ms"] / ours, "x", TIMES, at_least=True)  # fmt: skip


def installed() -> Path:
    """The package's `dist`, fetched once. Raises OSError, CalledProcessError."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        raise OSError("Node 20 is not installed.")
    dist = FOLDER / "package" / "dist"
    if not dist.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        run([npm, "pack", PACKAGE])
        (archive,) = FOLDER.glob("calcom-*.tgz")
        shutil.unpack_archive(archive, FOLDER, filter="data")
        (FOLDER / "package.json").write_text("{}")
        run([npm, "install", "--ignore-scripts", *NEEDED])
    return dist


def run(command: list[str]) -> None:
    """One command in the benchmark's folder, quietly."""
    subprocess.run(command, cwd=FOLDER, check=True, capture_output=True)


def window() -> Span:
    """The month."""
    start = datetime(*START, tzinfo=UTC)
    return Span(start, start + timedelta(days=30))


def busy_events(count: int) -> list[Span]:
    """Ten-minute events on the quarter hour, spread over the month by a fixed stride."""
    start = window().start
    quarter, quarters = timedelta(minutes=15), 30 * 96
    found = (start + quarter * (n * 7919 % quarters) for n in range(count))
    return [Span(at, at + timedelta(minutes=10)) for at in found]


def our_month(busy: list[Span]) -> list[datetime]:
    """Our starts."""
    terms = Terms("Europe/Lisbon", tuple(Hours(day, 540, 1080, "preferred") for day in range(5)))
    return free_slots(terms, busy, window())


def their_month(dist: Path, busy: list[Span]) -> dict[str, object]:
    """Their starts, and the CPU milliseconds of one month after warming up."""
    work = {
        "zone": "Europe/Lisbon",
        "window": [at.isoformat() for at in (window().start, window().end)],
        "busy": [[span.start.isoformat(), span.end.isoformat()] for span in busy],
    }
    script = Path(__file__).with_name("calcom.mjs")
    done = subprocess.run(
        ["node", str(script), str(dist.resolve())], input=json.dumps(work), text=True,
        capture_output=True, check=True,
    )  # fmt: skip
    found: dict[str, object] = json.loads(done.stdout)
    found["starts"] = [
        datetime.fromisoformat(each).isoformat()
        for each in found["starts"]  # type: ignore[attr-defined]
    ]
    return found
