"""A feed read in a process of its own, with bounds that hold."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from callsheet.booking import expansion
from callsheet.booking.domain.feed import read_feed
from callsheet.booking.domain.feed_read import NotACalendar
from callsheet.booking.expansion import expanded
from callsheet.core.errors import ServiceError
from callsheet.core.spans import Span

FEEDS = Path(__file__).parent / "feeds"
YEAR = Span(datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))
LISBON = "Europe/Lisbon"
FIRST = datetime(2026, 1, 1, 9)


def calendar(*events: str) -> bytes:
    inner = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{inner}END:VCALENDAR\r\n".encode()


def event(number: int, tzid: str = "Romance Standard Time") -> str:
    """An event of an office calendar; every fifth repeats each week since years ago."""
    start = FIRST + timedelta(hours=number % 8, days=number % 360)
    series = number % 5 == 0
    start = start - timedelta(days=2000) if series else start
    return "\r\n".join(
        [
            f"UID:{number}@office.example",
            f"SUMMARY:Meeting {number}",
            f'DTSTART;TZID="{tzid}":{start:%Y%m%dT%H%M%S}',
            f'DTEND;TZID="{tzid}":{start + timedelta(minutes=45):%Y%m%dT%H%M%S}',
            *(["RRULE:FREQ=WEEKLY;COUNT=290"] if series else []),
            "DESCRIPTION:" + "An agenda of some length. " * 10,
            "BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nACTION:DISPLAY\r\nEND:VALARM",
        ]
    )


@pytest.mark.parametrize("path", sorted(FEEDS.glob("*.ics")), ids=lambda path: path.stem)
def test_the_child_gives_what_the_reading_gives(path: Path) -> None:
    data = path.read_bytes()

    assert expanded(data, window=YEAR, zone=LISBON) == read_feed(data, window=YEAR, zone=LISBON)


def test_what_is_no_calendar_is_refused_with_its_sentence() -> None:
    with pytest.raises(NotACalendar, match=r"^That is a web page, not a calendar\.$"):
        expanded(b"<html>", window=YEAR, zone=LISBON)


def office_calendar(tzid: str) -> bytes:
    """5,000 events in a zone that the file itself describes."""
    zones = (FEEDS / "own_zones.ics").read_bytes().partition(b"BEGIN:VEVENT")[0]
    data = calendar(*[event(number, tzid) for number in range(5000)])
    return zones + data.partition(b"VERSION:2.0\r\n")[2]


@pytest.mark.parametrize("tzid", ["Romance Standard Time", "(UTC+01:00) Amsterdam, Berlin, Bern"])
def test_5000_events_are_all_read(tzid: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expansion, "SECONDS", 300.0)  # the child steps back behind all other work

    found = expanded(office_calendar(tzid), window=YEAR, zone=LISBON)

    assert {busy.uid.partition("@")[0] for busy in found.busy} >= {
        str(number) for number in range(5000) if number % 5
    }
    assert found.warnings == ()


def test_a_rule_that_never_matches_costs_its_own_event_only() -> None:
    never = (
        "UID:never\r\nSUMMARY:Never\r\nDTSTART:20260101T090000Z\r\nDURATION:PT1H\r\n"
        "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"
    )

    found = expanded(calendar(never, event(1)), window=YEAR, zone=LISBON)

    assert [busy.summary for busy in found.busy] == ["Meeting 1"]
    assert found.warnings == (
        "“Never” repeats in a way that takes too long to work out: left out.",
    )


def test_a_child_that_takes_too_long_is_a_passing_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expansion, "SECONDS", 0.01)

    with pytest.raises(ServiceError) as failure:
        expanded(calendar(event(1)), window=YEAR, zone=LISBON)

    assert not failure.value.permanent
    assert str(failure.value) == expansion.UNREADABLE


def test_a_child_that_dies_is_a_passing_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    killed = ["/bin/sh", "-c", "kill -9 $$"]
    real = subprocess.run
    monkeypatch.setattr(subprocess, "run", lambda command, **rest: real(killed, **rest))

    with pytest.raises(ServiceError) as failure:
        expanded(b"", window=YEAR, zone=LISBON)

    assert not failure.value.permanent
    assert str(failure.value) == expansion.UNREADABLE


def test_a_file_of_many_rules_that_never_match_is_given_up(
    caplog: pytest.LogCaptureFixture,
) -> None:
    never = [
        f"UID:{n}\r\nDTSTART:20260101T090000Z\r\nDURATION:PT1H\r\n"
        "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"
        for n in range(200)
    ]

    with pytest.raises(ServiceError):
        expanded(calendar(*never), window=YEAR, zone=LISBON)

    assert "too many events run away" in caplog.text  # long before the child's 20 s of CPU
