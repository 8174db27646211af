"""Half-open spans of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, order=True)
class Span:
    """From `start` up to, not including, `end`; both aware, `start` <= `end`."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or self.end.tzinfo is None:
            raise ValueError("A span needs aware datetimes.")
        if self.end < self.start:
            raise ValueError("A span cannot end before it starts.")

    @property
    def length(self) -> timedelta:
        """The elapsed time from start to end."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether both share an instant; spans that only touch do not."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def intersection(self, other: Span) -> Span | None:
        """The part both share, None when that is empty."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same instants as sorted spans that neither overlap nor touch."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def subtract(spans: Sequence[Span], holes: Iterable[Span]) -> list[Span]:
    """What is left of `spans` outside `holes`, sorted and merged; empty pieces are left out."""
    left: list[Span] = []
    cuts = merged(holes)
    for span in merged(spans):
        at = span.start
        for hole in cuts:
            if hole.end <= at or hole.start >= span.end:
                continue
            if hole.start > at:
                left.append(Span(at, hole.start))
            at = max(at, hole.end)
        if at < span.end:
            left.append(Span(at, span.end))
    return left
