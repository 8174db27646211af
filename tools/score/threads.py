"""How well whole threads are read: `python -m tools.score.threads [--worst]`.

A thread is right when everything its line expects is so: the open codes, those that later words
settled, the instants that stand, the values and which of them changed.
"""

from __future__ import annotations

import argparse
import json
import zoneinfo
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from callsheet.reading.domain.over_thread import Known, Standing, ThreadTurn, standing
from callsheet.reading.domain.replies import read_reply

OWN = Path(__file__).resolve().parent.parent.parent / "tests" / "cases" / "threads"
VALUES = ("zone", "budget", "rate", "platform", "deadline", "length", "prep")


def cases(split: str) -> list[dict[str, Any]]:
    """The threads of one part: `dev`, `held`, `fresh`, `second` to `sixth`."""
    lines = (OWN / f"{split}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def turns_of(case: dict[str, Any]) -> list[ThreadTurn]:
    """The turns with their readings, as the rooms make them."""
    out, previous = [], ""
    for row in case["turns"]:
        at = datetime.fromisoformat(row["at"])
        if row["who"] == "me":
            previous = row["text"]
            out.append(ThreadTurn(True, previous, at))
            continue
        read = read_reply(
            row["text"],
            previous=previous,
            now=at,
            client_zone=case["client_zone"],
            my_zone=case["my_zone"],
            country=case["country"],
        )
        out.append(ThreadTurn(False, row["text"], at, read))
    return out


def standing_of(case: dict[str, Any]) -> Standing:
    """The standing of a case's thread."""
    known = Known(case["my_zone"], case["client_zone"], case["country"], "rule")
    return standing(turns_of(case), known)


def faults(case: dict[str, Any]) -> list[str]:
    """What is not as the line expects; [] for a thread that is right."""
    found, want = standing_of(case), case["expect"]
    got: dict[str, Any] = {
        "open": set(found.open_codes),
        "settled": {each.code for each in found.settled},
        "changed": {each.code for each in found.changes},
        "starts": {
            p.window.start.astimezone(UTC).isoformat() for p in found.proposals if p.window.start
        },
    }
    for code in VALUES:
        got[code] = found.text(code) or None
    out = []
    for name, wanted in want.items():
        right = wanted
        if name == "starts":
            right = {datetime.fromisoformat(each).astimezone(UTC).isoformat() for each in wanted}
        elif isinstance(wanted, list):
            right = set(wanted)
        elif isinstance(wanted, int):
            right = str(wanted)
        if got[name] != right:
            out.append(f"{name}: {got[name]} instead of {right}")
    return out


def main(argv: list[str] | None = None) -> int:
    """Prints how many threads of each part are right and, with --worst, which are not."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--worst", action="store_true")
    options = parser.parse_args(argv)
    zoneinfo.reset_tzpath(to=())  # the pinned tzdata, as in config/settings.py
    for split in ("dev", "held", "fresh", "second", "third", "fourth", "fifth", "sixth"):
        rows = cases(split)
        wrong = {case["id"]: found for case in rows if (found := faults(case))}
        print(f"threads ({split}): {len(rows) - len(wrong)} of {len(rows)} right")
        for name, found in wrong.items() if options.worst else ():
            print(f"  {name}: {'; '.join(found)}")
    return 0


if __name__ == "__main__":
    main()
