"""`make bench`: one table of what the engines and the pages cost, against the bars of the design.

CPU seconds of this process (median of several runs) unless a row says wall time. Nothing here is a
test: a slow machine fails no build.
"""

from __future__ import annotations

import os
import tempfile

os.environ["CALLSHEET_DATA"] = tempfile.mkdtemp(prefix="callsheet-bench-")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "callsheet.config.settings")

from tools.bench import (
    calcom,
    engines,
    feed,
    find,
    line,
    live_page,
    live_search,
    pages,
    process,
    web,
)
from tools.bench.row import Row


def main() -> None:
    """Every row, printed as it is measured."""
    print(f"{'what':62} {'figure':>12} {'bar':>10}")
    for measure in (
        engines.rows,
        calcom.rows,
        live_search.rows,
        live_page.rows,
        line.rows,
        web.rows,
        feed.rows,
        process.rows,
        pages.rows,
        find.rows,
    ):
        for row in measure():
            show(row)


def show(row: Row) -> None:
    """One line of the table."""
    reached = row.bar is None or row.reaches(row.bar)
    met = "" if row.bar is None else ("met" if reached else "NOT MET")
    bar = "" if row.bar is None else f"{row.bar:g} {row.unit}"
    print(f"{row.what:62} {row.figure:8.2f} {row.unit:3} {bar:>10} {met}", flush=True)


if __name__ == "__main__":
    main()
