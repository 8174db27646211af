"""Start times a client may pick."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from callsheet.booking.domain.holidays import public_holiday
from callsheet.booking.domain.terms import Terms, day_hours
from callsheet.core import when
from callsheet.core.spans import Span, merged

LONGEST_WINDOW = timedelta(days=62)


def free_slots(
    terms: Terms, busy: Sequence[Span], window: Span, calls: Sequence[Span] = ()
) -> list[datetime]:
    """Start times the client may pick, earliest first.

    terms   weekly hours, own days and trips; length and buffers in minutes; most offers at once
    busy    half-open UTC spans [start, end) of calendars, any order, may overlap
    window  half-open span, at most 62 days, else ValueError
    calls   one's own calls with their buffers (`Terms.held`); they count for `most_a_day`
    gives   aware UTC starts on the terms' grid, `minutes` free after each; [] when none fits.
            A local time skipped by DST is left out; a repeated one is offered once, first fold.
    source  PEP 495 (fold)
    """
    if window.length > LONGEST_WINDOW:
        raise ValueError("A window may have at most 62 days.")
    taken = blocked([*busy, *calls], terms)
    length = timedelta(minutes=terms.minutes)
    full = full_days(terms, calls)
    found: list[datetime] = []
    at = 0  # the first blocked stretch that may still matter: starts only go forward
    for start in starts(terms, window):
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at == len(taken) or taken[at][0] >= start + length:
            if full and local_date(terms, start) in full:
                continue
            found.append(start)
            if len(found) == terms.max_offers:
                break
    return found


def starts(terms: Terms, window: Span) -> Iterator[datetime]:
    """Every start on the grid within the open hours, earliest first, each once."""
    by_zone: dict[str, list[Span]] = {}
    for hours in day_hours(terms, window):
        if not (terms.holidays_off and public_holiday(hours.on, terms.country)):
            by_zone.setdefault(hours.zone, []).append(hours.span)
    runs = [zone_starts(merged(spans), zone, terms) for zone, spans in by_zone.items()]
    if len(runs) == 1:
        return runs[0]
    return iter(sorted({start for run in runs for start in run}))


def zone_starts(spans: Sequence[Span], zone_name: str, terms: Terms) -> Iterator[datetime]:
    """The starts of one zone's merged hours."""
    for span in spans:
        yield from grid(span, zone_name, terms)


def local_date(terms: Terms, at: datetime) -> date:
    """The date on one's own clock at that instant, a trip's clock while one travels."""
    home = at.astimezone(when.zone(terms.zone)).date()
    return at.astimezone(when.zone(terms.zone_on(home))).date()


def full_days(terms: Terms, calls: Sequence[Span]) -> set[date]:
    """The local dates that hold as many calls as a day may have."""
    if terms.most_a_day is None:
        return set()
    before = timedelta(minutes=terms.buffer_before_minutes)
    counts = Counter(local_date(terms, call.start + before) for call in calls)
    return {day for day, count in counts.items() if count >= terms.most_a_day}


def blocked(busy: Sequence[Span], terms: Terms) -> list[tuple[datetime, datetime]]:
    """The busy spans with the buffers of a call beside them, sorted and merged; plain pairs, for
    speed."""
    before = timedelta(minutes=terms.buffer_before_minutes)
    after = timedelta(minutes=terms.buffer_after_minutes)
    if before or after:
        pairs = sorted((span.start - after, span.end + before) for span in busy)
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


def grid(span: Span, zone_name: str, terms: Terms) -> Iterator[datetime]:
    """Starts on the local grid inside a span, the call's whole length inside too."""
    zone, step = when.zone(zone_name), timedelta(minutes=terms.grid_minutes)
    length = timedelta(minutes=terms.minutes)
    local = span.start.astimezone(zone)
    over = timedelta(
        minutes=(local.hour * 60 + local.minute) % terms.grid_minutes,
        seconds=local.second,
        microseconds=local.microsecond,
    )
    at = span.start.astimezone(UTC) + ((step - over) if over else timedelta())
    last = span.end - length
    seen: set[datetime] | None = set() if changes(span, zone) else None
    while at <= last:
        if seen is None or is_new(at, seen, zone, terms.grid_minutes):
            yield at
        at += step


def changes(span: Span, zone: ZoneInfo) -> bool:
    """Whether the zone's clock changes inside the span."""
    return span.start.astimezone(zone).utcoffset() != span.end.astimezone(zone).utcoffset()


def is_new(at: datetime, seen: set[datetime], zone: ZoneInfo, grid_minutes: int) -> bool:
    """Whether this local clock time stands on the grid and was not offered already."""
    local = at.astimezone(zone).replace(tzinfo=None)
    if local in seen or (local.hour * 60 + local.minute) % grid_minutes:
        return False
    seen.add(local)
    return True
