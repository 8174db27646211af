"""How well job posts are read, on the project's own cases: `python -m tools.score.posts`.

Title, kind, budget, duration, level, name, site and place must be equal after lower-casing and
squeezing blanks; skills are sets; a screening, deliverable or must-have counts when its words
overlap a labelled one by 0.6 (multiset Jaccard). The worst cases are printed for `dev` only, so
that `held` stays unseen.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from callsheet.reading.domain.posts.shape import post_line

CASES = Path(__file__).parents[2] / "tests" / "cases" / "posts"
EXACT = ("title", "kind", "budget", "duration", "level", "client_name", "client_site", "location",
         "location_req")  # fmt: skip
SPANS = ("screening", "deliverables", "must_haves")
ENOUGH = 0.6
REACH = {"title": 0.95, "kind": 0.98, "budget": 0.97, "level": 0.95, "skills": 0.95,
         "screening": 0.80, "deliverables": 0.60, "must_haves": 0.60}  # fmt: skip


@dataclass
class Counts:
    """Found and expected spans of one field, and how many of them met."""

    hits: int = 0
    said: int = 0
    wanted: int = 0

    def add(self, hits: int, said: int, wanted: int) -> None:
        """Count one case."""
        self.hits, self.said, self.wanted = self.hits + hits, self.said + said, self.wanted + wanted

    @property
    def f1(self) -> float:
        """F1 over all cases; 1 when nothing was wanted and nothing said."""
        return 2 * self.hits / (self.said + self.wanted) if self.said + self.wanted else 1.0


@dataclass
class Score:
    """The figures of one split."""

    cases: int = 0
    seconds: float = 0.0
    exact: dict[str, list[bool]] = field(default_factory=dict)
    spans: dict[str, Counts] = field(default_factory=dict)
    per_case: dict[str, list[float]] = field(default_factory=dict)
    client: list[bool] = field(default_factory=list)
    worst: list[tuple[float, str]] = field(default_factory=list)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; 0 always, since the figures are for reading."""
    args = _arguments(argv)
    cases = [case for path in sorted(args.cases.glob("*.jsonl")) for case in _read(path)]
    for split in ("dev", "held"):
        if args.split in (split, "all"):
            score = score_of(case for case in cases if case["split"] == split)
            _print(split, score, worst=args.worst if split == "dev" else 0)
    return 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score the reading of job posts.")
    parser.add_argument("--cases", type=Path, default=CASES)
    parser.add_argument("--split", choices=("dev", "held", "all"), default="all")
    parser.add_argument("--worst", type=int, default=0)
    return parser.parse_args(argv)


def _read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def score_of(cases: Iterable[dict[str, Any]]) -> Score:
    """The figures of the cases given."""
    score = Score()
    for case in cases:
        started = time.process_time()
        read = post_line({"text": case["text"]})
        score.seconds += time.process_time() - started
        score.cases += 1
        faults = [*_exact_faults(score, case, read), *_span_faults(score, case, read)]
        faults += _client_faults(score, case, read)
        if faults:
            score.worst.append((float(len(faults)), f"{case['id']}\n    " + "\n    ".join(faults)))
    return score


def _plain(value: Any) -> Any:
    return " ".join(value.lower().split()) if isinstance(value, str) else value


def _exact_faults(score: Score, case: dict[str, Any], read: dict[str, Any]) -> list[str]:
    faults = []
    for name in EXACT:
        if name not in case:
            continue
        right = _plain(read[name]) == _plain(case[name])
        score.exact.setdefault(name, []).append(right)
        if not right:
            faults.append(f"{name}: said {read[name]!r}, wanted {case[name]!r}")
    return faults


def _span_faults(score: Score, case: dict[str, Any], read: dict[str, Any]) -> list[str]:
    faults = []
    if "skills" in case:
        faults += _skill_faults(score, case["skills"], read["skills"])
    for name in (name for name in SPANS if name in case):
        pairs = matched(read[name], case[name])
        _count(score, name, len(pairs), len(read[name]), len(case[name]))
        extra = [s for i, s in enumerate(read[name]) if i not in dict(pairs)]
        missing = [s for i, s in enumerate(case[name]) if i not in {b for _, b in pairs}]
        faults += [f"{name} + {' '.join(s.split())!r}" for s in extra]
        faults += [f"{name} - {' '.join(s.split())!r}" for s in missing]
    return faults


def _skill_faults(score: Score, wanted: list[str], said: list[str]) -> list[str]:
    one, other = {_plain(s) for s in said}, {_plain(s) for s in wanted}
    _count(score, "skills", len(one & other), len(one), len(other))
    return [] if one == other else [f"skills: said {sorted(one)}, wanted {sorted(other)}"]


def _count(score: Score, name: str, hits: int, said: int, wanted: int) -> None:
    score.spans.setdefault(name, Counts()).add(hits, said, wanted)
    one = Counts(hits, said, wanted)
    score.per_case.setdefault(name, []).append(one.f1)


def _client_faults(score: Score, case: dict[str, Any], read: dict[str, Any]) -> list[str]:
    faults = []
    for name, value in case.get("client", {}).items():
        right = read["client"][name] == value
        score.client.append(right)
        if not right:
            faults.append(f"client.{name}: said {read['client'][name]!r}, wanted {value!r}")
    return faults


def overlap(one: str, other: str) -> float:
    """Multiset Jaccard of the words."""
    a, b = (Counter(re.findall(r"\w+", words.lower())) for words in (one, other))
    union = sum((a | b).values())
    return sum((a & b).values()) / union if union else 0.0


def matched(said: Sequence[str], wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of indexes, best overlap first, each span used once."""
    every = sorted(
        ((overlap(a, b), i, j) for i, a in enumerate(said) for j, b in enumerate(wanted)),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    for value, i, j in every:
        free = all(i != a and j != b for a, b in pairs)
        if value >= ENOUGH and free:
            pairs.append((i, j))
    return pairs


def _print(split: str, score: Score, *, worst: int) -> None:
    if not score.cases:
        return
    each = 1000 * score.seconds / score.cases
    print(f"post, {split}: {score.cases} posts, {each:.1f} ms CPU each")
    for name, rights in score.exact.items():
        _row(name, sum(rights) / len(rights), "right")
    for name, counts in score.spans.items():
        mean = sum(score.per_case[name]) / len(score.per_case[name])
        detail = f"P {counts.hits}/{counts.said} R {counts.hits}/{counts.wanted}, mean {mean:.2f}"
        _row(name, counts.f1, f"F1  {detail}")
    if score.client:
        _row("client's block", sum(score.client) / len(score.client), "right")
    for _, words in sorted(score.worst, reverse=True)[:worst]:
        print(f"  {words}")


def _row(name: str, value: float, what: str) -> None:
    reach = f"  (reach {REACH[name]:.2f})" if name in REACH else ""
    print(f"  {name:15} {value:.3f} {what}{reach}")


if __name__ == "__main__":
    raise SystemExit(main())
