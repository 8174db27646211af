"""How well times are read: `python -m tools.score.times [--worst N]`.

The project's own cases (tests/cases/times) are scored on the windows and on the ask codes, those
that tell of absences on these, those that tell of other times on these and on why they are no
offer. The shared set `when/recognizers.jsonl` is scored on the windows only, a second time on
windows or absences, and a third time on every time understood: an offer, an absence or another. A
case is exact when its windows, with touching days run together, are one of the accepted sets; an
unclear one when it asks what it must. The worst cases are printed for the shared set and for `dev`
only, so that the held ones stay unseen.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from callsheet.reading.domain.times import TimesRead, TimeWindow, read_times

ROOT = Path(__file__).resolve().parent.parent.parent
OWN = ROOT / "tests" / "cases" / "times"
SHARED = ROOT.parent / "shared" / "data"
FUZZ = timedelta(hours=2)  # rules/times.md 15
HELD = "held"  # scored, never shown
Pair = tuple[datetime | None, datetime | None]


@dataclass
class Row:
    """One line of the table: right of total, windows found and wanted, the cases that failed."""

    name: str
    right: int = 0
    total: int = 0
    found: int = 0
    wanted: int = 0
    hits: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The part of the cases that is right."""
        return self.right / self.total if self.total else 0.0

    @property
    def precision(self) -> float:
        """The part of the windows given that is accepted."""
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The part of the windows wanted that is given."""
        return self.hits / self.wanted if self.wanted else 1.0

    def count(self, ok: bool, found: int, wanted: int, hits: int, note: str) -> None:
        """Adds one case."""
        self.right += ok
        self.total += 1
        self.found += found
        self.wanted += wanted
        self.hits += hits
        if not ok:
            self.misses.append(note)


def bound(value: str | None) -> datetime | None:
    """An instant; both JSON null and the shared set's "None" are open."""
    return None if value in (None, "None") else datetime.fromisoformat(value)


def pairs(windows: Iterable[Any]) -> list[Pair]:
    """[start, end] lists as instants."""
    return [(bound(start), bound(end)) for start, end in windows]


def run_together(found: Iterable[Pair]) -> list[Pair]:
    """Windows sorted, those that touch joined."""
    closed = sorted((pair for pair in found if pair[0] and pair[1]), key=lambda pair: pair)  # type: ignore[arg-type,return-value]
    out: list[Pair] = [pair for pair in found if not (pair[0] and pair[1])]
    last: list[datetime] | None = None
    for start, end in closed:
        assert start and end
        if last and start <= last[1] and start != end and last[0] != last[1]:
            last[1] = max(last[1], end)
            continue
        if last:
            out.append((last[0], last[1]))
        last = [start, end]
    if last:
        out.append((last[0], last[1]))
    return out


def week_whole(pair: Pair) -> Pair:
    """Monday to Friday as the seven days that rules/times.md 9 accepts as well."""
    start, end = pair
    whole = start and end and start.weekday() == 0 and end - start == timedelta(days=5)
    return (start, start + timedelta(days=7)) if start and whole else pair


def near(a: Pair, b: Pair, slack: timedelta) -> bool:
    """Whether both ends agree within the slack; open bounds follow rules/times.md 2."""
    return end_agrees(a[0], b[0], slack) and end_agrees(a[1], b[1], slack)


def end_agrees(a: datetime | None, b: datetime | None, slack: timedelta) -> bool:
    """Whether two bounds are the same or close enough."""
    if a is None or b is None:
        return a is b
    return abs(a - b) <= slack


def matched(found: list[Pair], wanted: list[list[Pair]], slack: timedelta) -> int:
    """How many of the wanted windows (each with its accepted readings) are given."""
    left = list(found)
    hits = 0
    for readings in wanted:
        hit = next((f for f in left for reading in readings if near(f, reading, slack)), None)
        if hit is not None:
            left.remove(hit)
            hits += 1
    return hits


def only_offers(read: TimesRead) -> list[TimeWindow]:
    """The times to meet."""
    return list(read.windows)


def or_away(read: TimesRead) -> list[TimeWindow]:
    """The times to meet and those at which the client is away."""
    return [*read.windows, *read.away]


def understood(read: TimesRead) -> list[TimeWindow]:
    """Every time of a message that was understood: to meet, away, or said as something else."""
    return [*or_away(read), *(each.window for each in read.other)]


# the shared set asks for every time of a sentence, a proposal or not
COUNTS: dict[str, Callable[[TimesRead], list[TimeWindow]]] = {
    "": only_offers,
    ", or away": or_away,
    ", understood": understood,
}


def shared_rows(path: Path, name: str) -> list[Row]:
    """The shared set by bucket; every entry of `accept` is one expression with its readings.

    name  of COUNTS: which of the times read count
    """
    rows: dict[str, Row] = defaultdict(lambda: Row(""))
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        row = rows[case["bucket"]]
        row.name = f"recognizers {case['bucket']}{name}"
        now = datetime.fromisoformat(case["now"])
        read = read_times(case["text"], now=now, client_zone="UTC", my_zone="UTC")
        found = [(on_the_wall(each.start), on_the_wall(each.end)) for each in COUNTS[name](read)]
        wanted = [pairs(readings) for readings in case["accept"] if readings]
        slack = FUZZ if case["bucket"] == "fuzzy" else timedelta()
        hits = matched(found, wanted, slack)
        ok = hits == len(wanted) == len(found)
        if not ok:
            joined = run_together(found)
            weeks = [week_whole(pair) for pair in joined]
            ok = len(joined) == len(wanted) and len(wanted) in (
                matched(joined, wanted, slack),
                matched(weeks, wanted, slack),
            )
            hits = len(wanted) if ok else hits
        row.count(ok, len(found), len(wanted), hits, note(case["text"], found, wanted))
    order = ("definite", "ampm", "fuzzy", "negative")
    return [rows[bucket] for bucket in order if bucket in rows]


def on_the_wall(at: datetime | None) -> datetime | None:
    """The local clock as if it were UTC: the shared set knows no zones."""
    return at.replace(tzinfo=UTC) if at else None


def note(text: str, found: list[Pair], wanted: Any) -> str:
    """One failed case in a line."""
    return f"{text[:90]!r}\n      got {said(found)}\n      for {wanted_said(wanted)}"


def said(found: Iterable[Pair]) -> str:
    """Windows in short."""
    return "; ".join(f"{clock(start)}~{clock(end)}" for start, end in found) or "nothing"


def wanted_said(wanted: Any) -> str:
    """Accepted sets in short."""
    return " | ".join(said(readings) for readings in wanted) or "nothing"


def clock(at: datetime | None) -> str:
    """`11-07 14:00`."""
    return at.strftime("%y-%m-%d %H:%M") if at else "open"


def own_cases(split: str) -> list[dict[str, Any]]:
    """The project's own cases of one split."""
    lines = (
        line
        for path in sorted(OWN.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    )
    cases = [json.loads(line) for line in lines if line.strip()]
    return [case for case in cases if case["split"] == split]


def read_case(case: dict[str, Any]) -> TimesRead:
    """What the engine reads in an own case."""
    return read_times(
        case["text"],
        now=datetime.fromisoformat(case["now"]),
        client_zone=case["client_zone"],
        my_zone=case["my_zone"],
        country=case.get("country"),
    )


def exact(read: TimesRead, accept: list[Any]) -> bool:
    """Whether the windows are one of the accepted sets, touching days run together."""
    return one_of(read.windows, accept)


def one_of(windows: Iterable[TimeWindow], accept: list[Any]) -> bool:
    """Whether these windows are one of the accepted sets."""
    found = [(window.start, window.end) for window in windows]
    for choice in accept:
        wanted = pairs(choice)
        if same_set(found, wanted) or same_set(run_together(found), run_together(wanted)):
            return True
    return False


def same_set(found: list[Pair], wanted: list[Pair]) -> bool:
    """Whether both are the same windows."""
    return len(found) == len(wanted) == matched(found, [[w] for w in wanted], timedelta())


def own_rows(split: str) -> list[Row]:
    """Clear messages, unclear ones (asked rightly, silent guesses) and those with no time.

    The rows of `held` keep no misses.
    """
    clear, unclear, silent, quiet, away, other, why = (
        Row(f"own {split} {name}")
        for name in ("clear", "unclear", "not silent", "no time", "absences", "others", "why")
    )
    for case in own_cases(split):
        read = read_case(case)
        found = [(window.start, window.end) for window in read.windows]
        ok = exact(read, case["accept"])
        wanted = [pairs(choice) for choice in case["accept"]]
        line = f"{note(case['text'], found, wanted)}\n      ask {list(read.ask)} for {case['ask']}"
        if "away" in case:
            count_away(away, read, case)
        if "other" in case:
            count_other(other, why, read, case)
        if case["ask"]:
            asked = set(case["ask"]) <= set(read.ask)
            unclear.count(asked and set(read.ask) == set(case["ask"]), 0, 0, 0, line)
            silent.count(asked or not read.windows, 0, 0, 0, line)
        elif any(choice for choice in case["accept"]):
            size = len(wanted[0])
            clear.count(ok and not read.ask, len(found), size, size if ok else 0, line)
        else:
            quiet.count(not read.windows, len(found), 0, 0, line)
    rows = [clear, unclear, silent, quiet, away, other, why]
    if split == HELD:
        for row in rows:
            row.misses.clear()
    return rows


def count_away(row: Row, read: TimesRead, case: dict[str, Any]) -> None:
    """One message that tells of an absence, or only seems to."""
    found = [(window.start, window.end) for window in read.away]
    wanted = [pairs(choice) for choice in case["away"]]
    ok, size = one_of(read.away, case["away"]), len(wanted[0])
    row.count(ok, len(found), size, size if ok else 0, note(case["text"], found, wanted))


def count_other(row: Row, why: Row, read: TimesRead, case: dict[str, Any]) -> None:
    """One message with times that are no offer: the times, and of those read right the reason."""
    found = [(each.window.start, each.window.end) for each in read.other]
    wanted = [pairs(each[:2] for each in choice) for choice in case["other"]]
    ok, size = any(same_set(found, each) for each in wanted), len(wanted[0])
    line = note(case["text"], found, wanted)
    row.count(ok, len(found), size, size if ok else 0, line)
    if ok and size:
        reasons = sorted(each.why for each in read.other)
        known = [sorted(each[2] for each in choice) for choice in case["other"]]
        why.count(reasons in known, 0, 0, 0, f"{line}\n      {reasons} for {known}")


def score(shared: Path | None) -> list[Row]:
    """All rows: the shared set when its folder is there, then the own cases."""
    path = shared / "when" / "recognizers.jsonl" if shared else None
    rows: list[Row] = []
    if path and path.exists():
        rows = [row for name in COUNTS for row in shared_rows(path, name)]
    return rows + own_rows("dev") + own_rows(HELD)


def main(argv: list[str]) -> int:
    """Prints the table and the worst cases."""
    parser = argparse.ArgumentParser(description="Score the reading of times.")
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--worst", type=int, default=5, help="failed cases to print for each row")
    parser.add_argument("--only", default="", help="rows whose name holds this")
    options = parser.parse_args(argv)
    rows = [row for row in score(options.shared) if options.only in row.name and row.total]
    print(f"{'times':28} {'right':>11} {'share':>7} {'prec.':>6} {'recall':>6}")
    for row in rows:
        counts = f"{row.right}/{row.total}"
        print(f"{row.name:28} {counts:>11} {row.share:7.1%} {row.precision:6.2f} {row.recall:6.2f}")
    for row in rows:
        for miss in row.misses[: options.worst]:
            print(f"\n{row.name}: {miss}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
