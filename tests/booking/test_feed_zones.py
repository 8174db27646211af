"""The zones of a feed: by whatever name, described in it, or unknown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from callsheet.booking.domain.feed_text import feed_text
from callsheet.booking.domain.feed_zones import known_zone, own_zone, windows_zones
from callsheet.core.when import zone as iana_zone
from tests.booking.feed_steps import FEEDS, calendar, read, times


@pytest.mark.parametrize(
    ("uid", "expected"),
    [
        ("windows", "03-10 08:00 - 09:00"),
        ("windows-quoted", "03-10 13:00 - 14:00"),
        ("mozilla", "03-11 08:00 - 09:00"),
        ("evolution", "03-11 12:00 - 13:00"),
        ("exchange-utc", "03-12 09:00 - 10:00"),
        ("small-letters", "03-13 03:30 - 04:30"),
    ],
)
def test_a_zone_is_known_by_the_names_that_programs_give_it(uid: str, expected: str) -> None:
    found = read("zone_names", zone="Pacific/Auckland")

    assert times(found, uid) == [expected]
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("uid", "expected"),
    [
        ("winter", ["03-10 08:00 - 09:00"]),
        ("summer", ["07-10 07:00 - 08:00"]),
        ("office", ["07-11 03:15 - 04:15"]),
        ("est", ["07-12 13:00 - 14:00"]),
        ("over-the-change", ["10-18 08:00 - 09:00", "10-25 09:00 - 10:00"]),
    ],
)
def test_a_zone_that_the_calendar_describes_is_taken(uid: str, expected: list[str]) -> None:
    found = read("own_zones", zone="Pacific/Auckland")

    assert times(found, uid) == expected
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("tzid", "same_as"),
    [
        ("(UTC+01:00) Amsterdam, Berlin, Bern", "Europe/Berlin"),
        ("EST", "America/New_York"),
        ("Office", "Asia/Kathmandu"),
    ],
)
def test_a_described_zone_keeps_the_clock_of_its_country(tzid: str, same_as: str) -> None:
    described = own_zone(feed_text((FEEDS / "own_zones.ics").read_bytes()).zones[tzid])
    country = iana_zone(same_as)
    quarters = (datetime(2026, 1, 1) + timedelta(minutes=15 * n) for n in range(4 * 24 * 366))

    for at in quarters:
        for fold in (0, 1):
            wall = at.replace(fold=fold)
            offset = wall.replace(tzinfo=country).utcoffset()
            assert wall.replace(tzinfo=described).utcoffset() == offset, wall
        there = at.replace(tzinfo=UTC).astimezone(described).replace(tzinfo=None)
        expected = at.replace(tzinfo=UTC).astimezone(country).replace(tzinfo=None)
        assert (there, there.fold) == (expected, expected.fold)


@pytest.mark.parametrize(
    ("standard", "expected"),
    [
        pytest.param("DTSTART;VALUE=DATE:19700101", "07-10 09:00 - 10:00", id="a day"),
        pytest.param("DTSTART:19700101", "07-10 09:00 - 10:00", id="a day without a word"),
        pytest.param(
            "DTSTART:19700101T000000\r\nRRULE:FREQ=YEARLY;UNTIL=19900101T000000",
            "07-10 09:00 - 10:00",
            id="an end on the wall",
        ),
        pytest.param(
            "DTSTART:19700101T000000\r\nRRULE:UNTIL=19900101;FREQ=YEARLY",
            "07-10 09:00 - 10:00",
            id="an end on a day",
        ),
        pytest.param(
            "DTSTART:20260801T000000", "07-10 10:00 - 11:00", id="before its first change"
        ),
    ],
)
def test_a_zone_is_read_however_its_dates_are_written(standard: str, expected: str) -> None:
    event = "UID:a\r\nDTSTART;TZID=Own:20260710T120000\r\nDURATION:PT1H"
    zone = (
        f"BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\n{standard}\r\n"
        "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\n"
        "END:VTIMEZONE\r\nBEGIN:VEVENT"
    )

    found = read(calendar(event).replace(b"BEGIN:VEVENT", zone.encode(), 1))

    assert times(found) == [expected]
    assert found.warnings == ()


def test_an_unknown_zone_is_named_with_its_events_and_is_never_utc() -> None:
    found = read("unknown_zones", zone="Asia/Tokyo")

    assert times(found) == ["07-10 03:00 - 04:00", "07-10 06:00 - 07:00", "07-10 09:00 - 10:00"]
    assert found.warnings == (
        "The time zone “Mars/Olympus” is not known: “Lunch” and 1 more were read in Asia/Tokyo.",
        "The time zone “Empty” is not known: “Tea” was read in Asia/Tokyo.",
    )


def test_one_feeds_zone_is_not_taken_for_the_next_feed() -> None:
    read("own_zones")
    alone = calendar(
        "UID:a\r\nSUMMARY:Alone\r\nDTSTART;TZID=Office:20260711T090000\r\n"
        "DTEND;TZID=Office:20260711T100000"
    )

    found = read(alone)

    assert times(found) == ["07-11 08:00 - 09:00"]
    assert found.warnings


@pytest.mark.parametrize(
    "zone_rule", ["FREQ=SECONDLY", "FREQ=DAILY", "FREQ=YEARLY;INTERVAL=0", "FREQ=NEVER"]
)
def test_a_zone_that_changes_without_measure_is_not_used(zone_rule: str) -> None:
    event = "UID:a\r\nSUMMARY:A\r\nDTSTART;TZID=Own:20260710T120000\r\nDURATION:PT1H"
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n"
        f"TZOFFSETFROM:+0900\r\nTZOFFSETTO:+0900\r\nRRULE:{zone_rule}\r\nEND:STANDARD\r\n"
        "END:VTIMEZONE\r\nBEGIN:VEVENT"
    )

    found = read(calendar(event).replace(b"BEGIN:VEVENT", zone.encode(), 1))

    assert times(found) == ["07-10 11:00 - 12:00"]
    assert "“Own”" in found.warnings[0]


def test_every_windows_name_leads_to_a_zone() -> None:
    assert len(windows_zones()) > 100
    for name in windows_zones():
        assert known_zone(name) is not None, name


@pytest.mark.parametrize("tzid", ["", "/", "../../etc/passwd", "/etc/localtime", "Etc", "x" * 9999])
def test_a_name_that_is_a_path_or_nothing_is_no_zone(tzid: str) -> None:
    assert known_zone(tzid) is None


def test_the_zone_of_a_name_is_the_pinned_table_s() -> None:
    assert known_zone("Europe/Paris") is iana_zone("Europe/Paris")
