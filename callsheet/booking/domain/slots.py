"""Start times a client may pick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from callsheet.booking.domain.terms import Terms, opening_hours
from callsheet.core import when
from callsheet.core.spans import Span

LONGEST_WINDOW = timedelta(days=62)


def free_slots(terms: Terms, busy: Sequence[Span], window: Span) -> list[datetime]:
    """Start times the client may pick, earliest first.

    terms   weekly hours in the freelancer's zone; length, buffer in minutes; most offers at once
    busy    half-open UTC spans [start, end), any order, may overlap
    window  half-open span, at most 62 days, else ValueError
    gives   aware UTC starts on the terms' grid, `minutes` free after each; [] when none fits.
            A local time skipped by DST is left out; a repeated one is offered once, first fold.
    source  PEP 495 (fold)
    """
    if window.length > LONGEST_WINDOW:
        raise ValueError("A window may have at most 62 days.")
    taken = blocked(busy, terms)
    length = timedelta(minutes=terms.minutes)
    found: list[datetime] = []
    at = 0  # the first blocked stretch that may still matter: starts only go forward
    for span in opening_hours(terms, window):
        for start in grid(span, terms):
            while at < len(taken) and taken[at][1] <= start:
                at += 1
            if at == len(taken) or taken[at][0] >= start + length:
                found.append(start)
                if len(found) == terms.max_offers:
                    return found
    return found


def blocked(busy: Sequence[Span], terms: Terms) -> list[tuple[datetime, datetime]]:
    """The busy spans with their buffers, sorted and merged; plain pairs, for speed."""
    buffer = timedelta(minutes=terms.buffer_minutes)
    if buffer:
        pairs = sorted((span.start - buffer, span.end + buffer) for span in busy)
    else:
        pairs = sorted((span.start, span.end) for span in busy)
    out: list[tuple[datetime, datetime]] = []
    for start, end in pairs:
        if out and start <= out[-1][1]:
            if end > out[-1][1]:
                out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def grid(span: Span, terms: Terms) -> Iterator[datetime]:
    """Starts on the local grid inside a span, the call's whole length inside too."""
    zone, step = when.zone(terms.zone), timedelta(minutes=terms.grid_minutes)
    length = timedelta(minutes=terms.minutes)
    local = span.start.astimezone(zone)
    over = timedelta(
        minutes=(local.hour * 60 + local.minute) % terms.grid_minutes,
        seconds=local.second,
        microseconds=local.microsecond,
    )
    at = span.start.astimezone(UTC) + ((step - over) if over else timedelta())
    last = span.end - length
    seen: set[datetime] | None = set() if changes(span, terms) else None
    while at <= last:
        if seen is None or is_new(at, seen, terms):
            yield at
        at += step


def changes(span: Span, terms: Terms) -> bool:
    """Whether the zone's clock changes inside the span."""
    zone = when.zone(terms.zone)
    return span.start.astimezone(zone).utcoffset() != span.end.astimezone(zone).utcoffset()


def is_new(at: datetime, seen: set[datetime], terms: Terms) -> bool:
    """Whether this local clock time stands on the grid and was not offered already."""
    local = at.astimezone(when.zone(terms.zone)).replace(tzinfo=None)
    if local in seen or (local.hour * 60 + local.minute) % terms.grid_minutes:
        return False
    seen.add(local)
    return True
