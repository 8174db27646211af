"""Seven things to have before a call: *found* (it is there) and *seen* (the person read it)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from callsheet.connection.domain.plan import NOT_TESTED, LineState

PARTS = ("ask", "job", "company", "notes", "samples", "line", "questions")
LABELS = {
    "ask": "Ask",
    "job": "Job post",
    "company": "Company",
    "notes": "Notes",
    "samples": "Samples",
    "line": "Line",
    "questions": "Questions",
}


@dataclass(frozen=True)
class Part:
    """One of the seven: `words` say its state in two or three words."""

    key: str
    found: bool
    seen: bool
    words: str

    @property
    def label(self) -> str:
        """`3 Company`."""
        return f"{PARTS.index(self.key) + 1} {LABELS[self.key]}"


@dataclass(frozen=True)
class Readiness:
    """The seven parts in order."""

    parts: tuple[Part, ...]

    @property
    def found(self) -> int:
        """How many are there."""
        return sum(part.found for part in self.parts)

    @property
    def seen(self) -> int:
        """How many the person has looked at; what is not found cannot be seen."""
        return sum(part.found and part.seen for part in self.parts)


@dataclass(frozen=True)
class Counts:
    """What the sheet holds, as numbers."""

    ask_answered: bool
    post: bool
    company_facts: int
    company_busy: bool
    notes: int
    samples: int
    open_questions: int
    line: LineState = NOT_TESTED


def readiness(counts: Counts, seen: Collection[str]) -> Readiness:
    """The readiness of a sheet; `seen` holds the keys of PARTS the person ticked or opened."""
    company = "being looked up" if counts.company_busy else f"{counts.company_facts} found"
    if not counts.company_facts and not counts.company_busy:
        company = "Not found"
    states = {
        "ask": (counts.ask_answered, "Answered" if counts.ask_answered else "Not asked yet"),
        "job": (counts.post, "Here" if counts.post else "No post"),
        "company": (counts.company_facts > 0, company),
        "notes": (counts.notes > 0, f"{counts.notes} written" if counts.notes else "None yet"),
        "samples": (counts.samples > 0, f"{counts.samples} ready" if counts.samples else "None"),
        "line": (counts.line.tested, counts.line.short),
        "questions": (
            counts.open_questions == 0,
            f"{counts.open_questions} open" if counts.open_questions else "All answered",
        ),
    }
    return Readiness(
        tuple(Part(key, found, key in seen, words) for key, (found, words) in states.items())
    )
