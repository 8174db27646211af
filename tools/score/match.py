"""`python -m tools.score match [-- --words] [--worst N]`: how well questions find samples.

nDCG@5 and recall@3 over the project's own questions, and how strictly must-haves are proven.
`--words` leaves the meaning model out. Cases: tests/cases/match; `dev` may be looked at while
building, `held` is only counted; `second` are another hand's questions to a library of their own.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from callsheet.library.domain import meaning
from callsheet.library.domain.match import Match, SampleText, match, proves

CASES = Path(__file__).parents[2] / "tests/cases/match"
LIBRARIES = {"dev": "samples", "held": "samples", "second": "second-samples"}
RELEVANT = 2  # a grade from which a sample counts for recall


@dataclass(frozen=True)
class Asked:
    """One question with its grades (3 the one meant, 1 on the edge) and what was found."""

    query: str
    grades: dict[str, int]
    found: tuple[Match, ...]

    @property
    def ndcg(self) -> float:
        """nDCG@5, with gains 2^grade - 1."""
        got = gain([self.grades.get(each.id, 0) for each in self.found[:5]])
        return got / gain(sorted(self.grades.values(), reverse=True)[:5])

    @property
    def recall(self) -> float:
        """The share of the relevant samples among the first three (of at most three)."""
        wanted = {id_ for id_, grade in self.grades.items() if grade >= RELEVANT}
        first = {each.id for each in self.found[:3]}
        return len(wanted & first) / min(len(wanted), 3)


def gain(grades: Sequence[int]) -> float:
    """Discounted gain of grades in their order."""
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def rows(name: str) -> list[dict[str, object]]:
    """The lines of a case file."""
    return [json.loads(line) for line in (CASES / name).read_text(encoding="utf-8").splitlines()]


def shelf(name: str = "samples") -> list[SampleText]:
    """One library of the project's own samples."""
    return [
        SampleText(row["id"], row["title"], row["trade"], tuple(row["tools"]), row["text"])
        for row in rows(f"{name}.jsonl")
    ]


def asked(split: str, samples: Sequence[SampleText], *, by_meaning: bool) -> list[Asked]:
    """Every question of a split, answered."""
    kept = {each.id: meaning.passage_vectors(each) for each in samples} if by_meaning else {}
    found = []
    for row in rows(f"{split}.jsonl"):
        query = str(row["query"])
        near = meaning.closeness(meaning.question_vector(query), kept) if by_meaning else None
        found.append(Asked(query, row["grades"], match(query, samples, near)))
    return found


def proofs(split: str, samples: Sequence[SampleText]) -> tuple[int, int, list[str]]:
    """Right and wanted proofs, and each false or missing one in words."""
    right = wanted = 0
    wrong = []
    for row in rows(f"proofs-{split}.jsonl"):
        must_have, expected = str(row["must_have"]), set(row["proved_by"])
        got = {each.id for each in match(must_have, samples) if proves(each)}
        right, wanted = right + len(got & expected), wanted + len(expected)
        wrong += [f"false: {must_have} by {each}" for each in sorted(got - expected)]
        wrong += [f"missing: {must_have} by {each}" for each in sorted(expected - got)]
    return right, wanted, wrong


def main(argv: list[str]) -> int:
    """Prints the figures; 0."""
    by_meaning = "--words" not in argv and meaning.present()
    worst = int(argv[argv.index("--worst") + 1]) if "--worst" in argv else 0
    for split, library in LIBRARIES.items():
        samples = shelf(library)
        found = asked(split, samples, by_meaning=by_meaning)
        ndcg = sum(each.ndcg for each in found) / len(found)
        recall = sum(each.recall for each in found) / len(found)
        print(f"{split}: {len(found)} questions, nDCG@5 {ndcg:.3f}, recall@3 {recall:.3f}", end="")
        wrong: list[str] = []
        if (CASES / f"proofs-{split}.jsonl").exists():
            right, wanted, wrong = proofs(split, samples)
            false = sum(each.startswith("false") for each in wrong)
            print(f"; proofs {right} of {wanted}, false {false}", end="")
        print()
        if split != "held" and worst:
            show_worst(found, wrong, worst)
    return 0


def show_worst(found: Sequence[Asked], wrong: Sequence[str], most: int) -> None:
    """The questions answered worst, and the proofs that went wrong."""
    for each in sorted(found, key=lambda each: each.ndcg)[:most]:
        first = ", ".join(f"{m.id} {m.score:.2f}" for m in each.found[:4])
        print(f"  {each.ndcg:.2f} {each.query!r} wants {each.grades}, got {first}")
    for line in wrong[:most]:
        print(f"  {line}")
