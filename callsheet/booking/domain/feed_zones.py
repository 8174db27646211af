"""The time zone that a calendar means: by IANA's name, Windows' name, a vendor's path, its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, available_timezones

from icalendar import Timezone

from callsheet.core import lazy_re as re
from callsheet.core.when import zone as iana_zone

LONGEST_TZID = 120
DAY_ONLY = re.compile(r"DTSTART(?:;VALUE=DATE)?:(\d{8})\s*", re.IGNORECASE)
NO_UTC = re.compile(r"UNTIL=(\d{8})(?:T\d{6})?(?=;|\s*$)", re.IGNORECASE)
BROKEN_ZONE = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError)


@cache
def windows_zones() -> Mapping[str, str]:
    """IANA names by Windows' names in small letters, from data/windows_zones.tsv."""
    text = (files("callsheet.booking") / "data" / "windows_zones.tsv").read_text(encoding="utf-8")
    pairs = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {name.casefold(): zone for name, zone in pairs} | {"tzone://microsoft/utc": "UTC"}


@cache
def iana_names() -> Mapping[str, str]:
    """Every IANA name by its small letters."""
    return {name.casefold(): name for name in available_timezones()}


def known_zone(tzid: str) -> ZoneInfo | None:
    """The zone that a calendar's TZID names, None when it is nobody's name.

    tzid    Europe/Paris, Romance Standard Time, /mozilla.org/20070129_1/Europe/Paris, any case
    source  IANA, CLDR's windowsZones, RFC 5545 section 3.2.19 (globally unique TZIDs)
    """
    for name in candidates(tzid[:LONGEST_TZID].strip().strip('"').casefold()):
        found = iana_names().get(name) or windows_zones().get(name)
        if found:
            return iana_zone(found)
    return None


def candidates(tzid: str) -> Iterator[str]:
    """The names that a TZID may hold: itself, then the ends of a vendor's path, longest first."""
    yield tzid
    if tzid.startswith("/"):
        parts = tzid.strip("/").split("/")
        yield from ("/".join(parts[at:]) for at in range(len(parts)))


class DescribedZone(tzinfo):
    """A zone by the instants at which its clock is changed, as a VTIMEZONE lists them.

    changes   naive UTC, rising, at least one
    offsets   from each change on; before the first one `before` counts
    source    PEP 495: in a skipped hour the old offset counts, in a repeated one `fold` tells
    """

    def __init__(
        self, changes: Sequence[datetime], offsets: Sequence[timedelta], before: timedelta
    ) -> None:
        self._changes = list(changes)
        self._offsets = [before, *offsets]
        steps = list(zip(changes, self._offsets, offsets, strict=False))
        self._walls = (
            [at + max(old, new) for at, old, new in steps],
            [at + min(old, new) for at, old, new in steps],
        )

    def utcoffset(self, at: datetime | None) -> timedelta:
        """What the clock on the wall is ahead of UTC at a time of that clock."""
        if at is None:
            return self._offsets[-1]
        return self._offsets[bisect_right(self._walls[at.fold], at.replace(tzinfo=None, fold=0))]

    def fromutc(self, at: datetime) -> datetime:
        """The clock on the wall at an instant."""
        changed = bisect_right(self._changes, at.replace(tzinfo=None))
        wall = at + self._offsets[changed]
        fold = changed > 0 and wall.replace(tzinfo=None) < self._walls[0][changed - 1]
        return wall.replace(fold=int(fold))

    def dst(self, at: datetime | None) -> None:
        """Not known."""

    def tzname(self, at: datetime | None) -> str:
        """What Python wants of a zone; nothing here shows it."""
        return "described"


def own_zone(lines: Sequence[str]) -> DescribedZone | None:
    """The zone that a VTIMEZONE's lines describe, None when they cannot be used.

    Only yearly rules are taken: no country changes its clocks oftener, and others may never end.
    """
    rules = [line.upper() for line in lines if line.upper().startswith("RRULE")]
    if any("FREQ=YEARLY" not in rule or "INTERVAL=0" in rule for rule in rules):
        return None
    block = "\r\n".join(["BEGIN:VTIMEZONE", *map(mended, lines), "END:VTIMEZONE", ""])
    try:
        read = Timezone.from_ical(block)
        if not isinstance(read, Timezone) or not read.subcomponents:
            return None
        changes, kinds = read.get_transitions()
        before = min(read.subcomponents, key=lambda part: part.DTSTART).TZOFFSETFROM
        return DescribedZone(changes, [kind[0] for kind in kinds], before)
    except BROKEN_ZONE:
        return None


def mended(line: str) -> str:
    """A line of a VTIMEZONE as RFC 5545 wants it: dates with a time, UNTIL in UTC.

    The hour that this may be off lies at the end of a rule of long ago.
    """
    if DAY_ONLY.fullmatch(line):
        return DAY_ONLY.sub(r"DTSTART:\1T000000", line)
    return NO_UTC.sub(r"UNTIL=\1T000000Z", line)


@dataclass
class ZoneBook:
    """The zones of one feed.

    blocks    the lines of its VTIMEZONEs by TZID
    owner     the zone taken when a name says nothing
    floating  the zone of times without a zone
    unknown   names that said nothing, each with the titles of the events that use it
    """

    blocks: Mapping[str, Sequence[str]]
    owner: ZoneInfo
    floating: tzinfo
    unknown: dict[str, list[str]] = field(default_factory=dict)
    _found: dict[str, tzinfo | None] = field(default_factory=dict)

    def named(self, tzid: str) -> tzinfo | None:
        """The zone of a TZID: well known, else of the feed's own VTIMEZONE, else None.

        An abbreviation (EST, CET) that the feed defines is taken as the feed defines it.
        """
        if tzid not in self._found:
            known = known_zone(tzid)
            own = tzid in self.blocks and (known is None or "/" not in known.key)
            described = own_zone(self.blocks[tzid]) if own else None
            self._found[tzid] = described or known
        return self._found[tzid]

    def of(self, tzid: str, title: str) -> tzinfo:
        """The zone of an event's TZID; the owner's when it is unknown, which is noted."""
        found = self.named(tzid)
        if found is None:
            self.unknown.setdefault(tzid, []).append(title)
        return found or self.owner

    def sentences(self) -> list[str]:
        """One warning for each unknown name."""
        return [
            f"The time zone “{tzid[:LONGEST_TZID]}” is not known: {used_by(titles)} read in "
            f"{self.owner.key}."
            for tzid, titles in self.unknown.items()
        ]


def used_by(titles: Sequence[str]) -> str:
    """`“Lunch” was`, `“Lunch” and 2 more were`: the events that a warning is about."""
    others = len(set(titles)) - 1
    return f"“{titles[0]}” and {others} more were" if others else f"“{titles[0]}” was"
