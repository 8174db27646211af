"""The client's words with what they mean marked in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from callsheet.core.evidence import Quote
from callsheet.reading.domain.replies import ReplyRead
from callsheet.venues.domain.guard import Breach

# where marks overlap the earlier kind is kept: a breach must be seen, a time decides the draft
ORDER = ("rule", "time", "money", "site", "ask")


@dataclass(frozen=True)
class Segment:
    """A run of the text; `kind` is one of ORDER, "" for plain words; `label` is shown small."""

    text: str
    kind: str = ""
    label: str = ""
    title: str = ""


@dataclass(frozen=True)
class Mark:
    """One marked quote before overlaps are settled."""

    quote: Quote
    kind: str
    title: str = ""


def marks_of(read: ReplyRead, breaches: Sequence[Breach]) -> list[Mark]:
    """Every mark of a reading, in the order of ORDER."""
    found = [Mark(b.quote, "rule", b.rule.reason) for b in breaches if not b.rule.allowed]
    if read.times is not None:
        found += [Mark(w.quote, "time", w.note) for w in read.times.windows]
    found += [Mark(a.quote, "money") for a in read.money]
    found += [Mark(q, "site") for q in read.links]
    found += [Mark(q, "ask") for q in read.asks]
    return found


def segments(text: str, marks: Sequence[Mark]) -> list[Segment]:
    """The whole text as runs, in order; joined they give the text again.

    A mark inside a longer one of a later kind cuts it in pieces: "ask" goes on around "money".
    """
    owner: list[Mark | None] = [None] * len(text)
    for mark in sorted(marks, key=lambda m: ORDER.index(m.kind), reverse=True):
        for at in range(max(mark.quote.start, 0), min(mark.quote.end, len(text))):
            owner[at] = mark
    runs: list[tuple[Mark | None, int, int]] = []
    for at, owned in enumerate(owner):
        if runs and runs[-1][0] is owned:
            runs[-1] = (owned, runs[-1][1], at + 1)
        else:
            runs.append((owned, at, at + 1))
    return [segment(text[start:end], mark, runs, index)
            for index, (mark, start, end) in enumerate(runs)]  # fmt: skip


def segment(
    words: str, mark: Mark | None, runs: Sequence[tuple[Mark | None, int, int]], index: int
) -> Segment:
    """One run as a segment; only the last piece of a mark carries its small word."""
    if mark is None:
        return Segment(words)
    last = all(other is not mark for other, _, _ in runs[index + 1 :])
    return Segment(words, mark.kind, mark.kind if last else "", mark.title)
