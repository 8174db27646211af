"""Busy time read from a calendar feed (iCalendar, RFC 5545), as half-open UTC times."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import date, datetime, timedelta, tzinfo

from callsheet.booking.domain.feed_events import (
    Entry,
    entry_of,
    instant,
    taken_periods,
    title_of,
    uid_of,
)
from callsheet.booking.domain.feed_read import Busy, FeedRead, NotACalendar
from callsheet.booking.domain.feed_repeats import Time, TooOften, series_times, span_of
from callsheet.booking.domain.feed_text import (
    Component,
    FeedText,
    feed_text,
    line_name,
)
from callsheet.booking.domain.feed_zones import ZoneBook
from callsheet.core import when
from callsheet.core.spans import Span

__all__ = ["Busy", "FeedRead", "NotACalendar", "RunsAway", "read_feed"]

MOST_BUSY = 50_000
MOST_WARNINGS = 20
MARGIN = timedelta(days=2)
ENDLESS = frozenset({"RRULE", "RDATE", "RECURRENCE-ID", "DURATION"})
BROKEN = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RecursionError,
)
TRUNCATED = "The calendar's file breaks off before its end: events may be missing."
TOO_MANY = f"The calendar has more than {MOST_BUSY:,} busy times: the later ones were left out."


class RunsAway(Exception):
    """Raised by a guard when one event takes too long to work out."""


Guard = Callable[[], AbstractContextManager[None]]


def read_feed(data: bytes, *, window: Span, zone: str, guard: Guard = nullcontext) -> FeedRead:
    """The busy times of a calendar file that share an instant with the window.

    data     as fetched: any line ends, UTF-8 or older
    zone     the owner's IANA name: of all-day events, and of times that name no zone or an
             unknown one, when the calendar names none (X-WR-TIMEZONE)
    guard    entered for each event; may raise RunsAway in the midst of it
    gives    no transparent, cancelled, or zero-length events; a broken event gives a warning and
             the rest is read; times at most 5,000 for each event and 50,000 in all
    raises   NotACalendar
    source   RFC 5545; X-WR-TIMEZONE counts for floating times only, never for those in Z
    """
    text = feed_text(data)
    owner = when.zone(zone)
    book = ZoneBook(text.zones, owner, owner)
    reading = Reading(window, book, guard)
    book.floating = reading.floating_zone(text.zone)
    reading.read(text)
    return reading.result(text)


class Reading:
    """The reading of one feed: what was found so far, and what there is to say about it."""

    def __init__(self, window: Span, book: ZoneBook, guard: Guard) -> None:
        self._window = window
        self._book = book
        self._guard = guard
        self._first_day = f"{window.start - MARGIN:%Y%m%d}"
        self._last_day = f"{window.end + MARGIN:%Y%m%d}"
        self._busy: set[Busy] = set()
        self._warnings: dict[str, None] = {}  # each sentence once, in order

    def floating_zone(self, name: str) -> tzinfo:
        """The zone of times that name none."""
        found = self._book.named(name) if name else self._book.owner
        if found is None:
            self._warn(
                f"The calendar's own time zone “{name}” is not known: its times without a zone "
                f"were read in {self._book.owner.key}."
            )
        return found or self._book.owner

    def read(self, text: FeedText) -> None:
        """Takes in every component, then every series."""
        entries: list[Entry] = []
        for component in text.components:
            if component.kind == "VFREEBUSY":
                self._take_periods(component)
            elif not self._is_far(component):
                with self._going_on(title_of(component)):
                    entries.append(entry_of(component, self._book))
        for group in groups(entries):
            with self._going_on(group[0].title):
                self._take(group)

    def result(self, text: FeedText) -> FeedRead:
        """What was read, with its warnings."""
        warnings = [*self._warnings, *self._book.sentences()]
        if not text.whole:
            warnings.insert(0, TRUNCATED)
        busy = sorted(self._busy)
        if len(busy) > MOST_BUSY:
            warnings.insert(0, TOO_MANY)
        more = len(warnings) - MOST_WARNINGS
        shown = warnings[:MOST_WARNINGS] + ([f"There are {more} more warnings."] * (more > 0))
        return FeedRead(tuple(busy[:MOST_BUSY]), text.name, tuple(shown))

    @contextmanager
    def _going_on(self, title: str) -> Iterator[None]:
        """Reads one event; what breaks it becomes a warning."""
        try:
            with self._guard():
                yield
        except RunsAway:
            self._warn(f"“{title}” repeats in a way that takes too long to work out: left out.")
        except TooOften:
            self._warn(f"“{title}” repeats so often that it cannot be read: left out.")
        except BROKEN:
            self._warn(f"“{title}” is broken and was left out.")

    def _warn(self, sentence: str) -> None:
        self._warnings[sentence] = None

    def _is_far(self, component: Component) -> bool:
        """Whether a single event is days off the window, as its digits say, so need not be read."""
        days = {"DTSTART": "", "DTEND": ""}
        for line in component.lines:
            name = line_name(line)
            if name in ENDLESS:
                return False
            if name in days:
                days[name] = line.rpartition(":")[2].strip()[:8]
        start, end = days["DTSTART"], days["DTEND"] or days["DTSTART"]
        if not (start + end).isdecimal() or len(start + end) != 16:
            return False
        return end < self._first_day or start > self._last_day

    def _take(self, group: Sequence[Entry]) -> None:
        """The times of one UID's entries."""
        series = any(entry.replaces is None for entry in group) and (
            any(entry.replaces is not None for entry in group)
            or any(entry.repeats for entry in group)
        )
        if not series:
            for entry in newest(group):
                self._add(entry, instant(entry.start, self._book), instant(entry.end, self._book))
        elif len(self._busy) <= MOST_BUSY:
            self._take_series(group)

    def _take_series(self, group: Sequence[Entry]) -> None:
        first = next(entry for entry in group if entry.replaces is None)
        zone = (first.start.tzinfo if isinstance(first.start, datetime) else None) or (
            self._book.owner
        )
        times = series_times(group, self._window, zone)
        for each in times.found:
            self._add(each.entry, *self._instants(each, zone))
        if times.cut:
            self._warn(f"“{first.title}” repeats so often that not all of its times were read.")

    def _instants(self, at: Time, zone: tzinfo) -> tuple[datetime, datetime]:
        """A time of a series in UTC."""
        entry = at.entry
        if (at.start, at.end) == span_of(entry, zone):
            return instant(entry.start, self._book), instant(entry.end, self._book)
        start = self._on_the_clock(at.start, zone)
        if entry.exact is not None and at.end - at.start == entry.exact:
            return start, start + entry.exact
        return start, self._on_the_clock(at.end, zone)

    def _on_the_clock(self, at: date, zone: tzinfo) -> datetime:
        return instant(at.replace(tzinfo=zone) if isinstance(at, datetime) else at, self._book)

    def _take_periods(self, component: Component) -> None:
        title = title_of(component)
        with self._going_on(title):
            uid = uid_of(component)
            for span in taken_periods(component, self._book):
                self._keep(Busy(span.start, span.end, uid, title, all_day=False))

    def _add(self, entry: Entry, start: datetime, end: datetime) -> None:
        if not entry.free:
            all_day = not isinstance(entry.start, datetime)
            self._keep(Busy(start, end, entry.uid, entry.title, all_day))

    def _keep(self, busy: Busy) -> None:
        window = self._window
        if busy.start < busy.end and busy.start < window.end and window.start < busy.end:
            self._busy.add(busy)


def groups(entries: Sequence[Entry]) -> list[list[Entry]]:
    """The entries of each UID; one without a UID stands alone."""
    found: dict[str, list[Entry]] = {}
    for at, entry in enumerate(entries):
        found.setdefault(entry.uid or f"\0{at}", []).append(entry)
    return list(found.values())


def newest(group: Sequence[Entry]) -> list[Entry]:
    """The entries that no higher SEQUENCE of the same time replaces."""
    highest: dict[date | None, int] = {}
    for entry in group:
        highest[entry.replaces] = max(entry.sequence, highest.get(entry.replaces, 0))
    return [entry for entry in group if entry.sequence == highest[entry.replaces]]
