"""A feed for tests: written, read, and its times as words."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from callsheet.booking.domain.feed import read_feed
from callsheet.booking.domain.feed_read import FeedRead
from callsheet.core.spans import Span

FEEDS = Path(__file__).parent / "feeds"
YEAR = Span(datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))
LISBON = "Europe/Lisbon"


def read(data: bytes | str, *, zone: str = LISBON, window: Span = YEAR) -> FeedRead:
    """A file of feeds/ by its name, or bytes."""
    content = (FEEDS / f"{data}.ics").read_bytes() if isinstance(data, str) else data
    return read_feed(content, window=window, zone=zone)


def calendar(*events: str) -> bytes:
    """A calendar of events, each the lines between BEGIN and END."""
    inner = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{inner}END:VCALENDAR\r\n".encode()


def times(found: FeedRead, uid: str = "") -> list[str]:
    """`03-10 09:00 - 10:00` in UTC of every busy time, or of one event's."""
    return [
        f"{busy.start:%m-%d %H:%M} - {busy.end:%H:%M}"
        for busy in found.busy
        if busy.uid == uid or not uid
    ]


LUNCH = (
    "UID:a\r\nSUMMARY:Lun\r\n ch\\, caf\u00e9\r\n"
    "DTSTART:20260710T120000Z\r\nDTEND:20260710T1300\r\n 00Z"
)
