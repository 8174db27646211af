"""Calendar files read as one finds them, against lists worked out by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import takewhile
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from callsheet.booking.domain import feed
from callsheet.booking.domain.feed import read_feed
from callsheet.booking.domain.feed_read import FeedRead, NotACalendar
from callsheet.booking.domain.feed_text import feed_text
from callsheet.booking.domain.feed_zones import known_zone, own_zone, windows_zones
from callsheet.core.spans import Span
from callsheet.core.when import zone as iana_zone
from tests.cpu import cpu

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


@pytest.mark.parametrize(
    ("uid", "expected"),
    [
        pytest.param(
            "weekly-paris",
            ["03-15 09:00 - 10:00", "03-22 09:00 - 10:00", "03-29 08:00 - 09:00",
             "04-05 08:00 - 09:00"],
            id="a weekly time keeps its clock in spring",
        ),
        pytest.param(
            "daily-new-york",
            ["10-30 13:00 - 13:15", "10-31 13:00 - 13:15", "11-01 14:00 - 14:15",
             "11-02 14:00 - 14:15"],
            id="a daily time keeps its clock in autumn",
        ),
        pytest.param(
            "night-shift-by-the-clock",
            ["10-23 20:00 - 04:00", "10-24 20:00 - 05:00", "10-25 21:00 - 05:00"],
            id="a night with an end by the clock gets an hour longer",
        ),
        pytest.param("eight-hours-exactly", ["10-24 20:00 - 04:00"], id="PT8H stays eight hours"),
        pytest.param(
            "in-the-skipped-hour", ["03-29 01:30 - 02:00"], id="a time that the clock skips"
        ),
    ],
)  # fmt: skip
def test_times_follow_the_clock_on_the_wall(uid: str, expected: list[str]) -> None:
    assert times(read("clock_changes"), uid) == expected


def test_the_calendar_says_its_name() -> None:
    assert read("clock_changes").name == "Clock changes"


@pytest.mark.parametrize(
    ("zone", "uid", "expected"),
    [
        (LISBON, "one-day", "2026-03-10 00:00 2026-03-11 00:00"),
        ("Asia/Tokyo", "one-day", "2026-03-09 15:00 2026-03-10 15:00"),
        ("America/New_York", "one-day", "2026-03-10 04:00 2026-03-11 04:00"),
        (LISBON, "long-weekend", "2026-03-28 00:00 2026-03-30 23:00"),
        (LISBON, "ends-on-itself", "2026-04-19 23:00 2026-04-20 23:00"),
        (LISBON, "two-days-long", "2026-05-04 23:00 2026-05-06 23:00"),
        ("Asia/Tokyo", "birthday", "2026-05-31 15:00 2026-06-01 15:00"),
    ],
)
def test_a_whole_day_is_busy_from_the_owners_midnight(zone: str, uid: str, expected: str) -> None:
    found = [busy for busy in read("all_day", zone=zone).busy if busy.uid == uid]

    assert [f"{busy.start:%Y-%m-%d %H:%M} {busy.end:%Y-%m-%d %H:%M}" for busy in found] == [
        expected
    ]
    assert found[0].all_day


def test_a_time_is_not_marked_as_a_whole_day() -> None:
    assert not any(busy.all_day for busy in read("clock_changes").busy)


@pytest.mark.parametrize(
    ("uid", "expected"),
    [
        ("floating", ["03-10 16:00 - 17:00"]),
        ("in-utc", ["03-10 12:00 - 13:00"]),
        ("floating-weekly", ["03-03 12:00 - 13:00", "03-10 11:00 - 12:00"]),
        ("utc-weekly", ["03-03 15:00 - 15:30", "03-10 15:00 - 15:30"]),
    ],
)
def test_only_floating_times_are_in_the_calendars_zone(uid: str, expected: list[str]) -> None:
    assert times(read("floating"), uid) == expected


def test_floating_times_without_a_calendar_zone_are_the_owners() -> None:
    data = calendar("UID:a\r\nDTSTART:20260710T120000\r\nDTEND:20260710T130000")

    assert times(read(data, zone="Asia/Tokyo")) == ["07-10 03:00 - 04:00"]


def test_an_unknown_calendar_zone_is_said_and_the_owners_is_taken() -> None:
    data = calendar("UID:a\r\nDTSTART:20260710T120000\r\nDTEND:20260710T130000")
    data = data.replace(b"VERSION:2.0", b"X-WR-TIMEZONE:Mars/Olympus")

    found = read(data)

    assert times(found) == ["07-10 11:00 - 12:00"]
    assert found.warnings == (
        "The calendar's own time zone “Mars/Olympus” is not known: its times without a zone were "
        "read in Europe/Lisbon.",
    )


def test_free_and_cancelled_events_and_moments_take_no_time() -> None:
    found = read("free")

    assert {busy.uid for busy in found.busy} == {"tentative", "one-cancelled"}
    assert times(found, "one-cancelled") == ["03-11 09:00 - 10:00", "03-13 09:00 - 10:00"]


@pytest.mark.parametrize(
    ("uid", "expected"),
    [
        pytest.param(
            "moved-once",
            ["03-02 08:00 - 09:00", "03-10 13:00 - 13:30", "03-16 08:00 - 09:00",
             "03-23 08:00 - 09:00"],
            id="one moved to another zone",
        ),
        pytest.param(
            "later-from-the-third",
            ["04-04 07:00 - 08:00", "04-05 07:00 - 08:00", "04-06 12:00 - 13:30",
             "04-07 12:00 - 13:30", "04-08 12:00 - 13:30"],
            id="this and future moved",
        ),
        pytest.param("ended-from-the-second", ["05-01 09:00 - 10:00"], id="cancelled from then on"),
        pytest.param(
            "left-out",
            ["06-01 07:00 - 07:30", "06-06 07:00 - 07:30"],
            id="left out by time, in UTC, by day",
        ),
        pytest.param(
            "added",
            ["07-01 07:00 - 10:00", "07-08 07:00 - 10:00", "07-15 08:00 - 08:30",
             "07-16 08:00 - 08:30"],
            id="dates and periods added",
        ),
        pytest.param(
            "hours-of-one-day",
            ["08-01 09:00 - 09:15", "08-01 10:00 - 10:15", "08-01 16:00 - 16:15"],
            id="an hour's change does not touch the next hour",
        ),
        pytest.param(
            "its-series-is-not-here", ["09-01 10:00 - 11:00"], id="a single one of a series"
        ),
    ],
)  # fmt: skip
def test_a_series_is_read_with_its_changes(uid: str, expected: list[str]) -> None:
    assert times(read("changed_series"), uid) == expected


@pytest.mark.parametrize(
    ("uid", "expected"),
    [
        ("until-a-day", ["03-02 08:00 - 09:00", "03-03 08:00 - 09:00"]),
        ("until-in-utc", ["04-03 00:00 - 00:30", "04-04 00:00 - 00:30"]),
        ("until-on-the-wall", ["05-02 07:00 - 08:00", "05-03 07:00 - 08:00"]),
        ("days-until-a-time", ["06-01 23:00 - 23:00", "06-02 23:00 - 23:00"]),
    ],
)
def test_the_last_time_of_a_series_is_included(uid: str, expected: list[str]) -> None:
    assert times(read("until"), uid) == expected


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


def test_free_busy_periods_are_busy_unless_they_are_free() -> None:
    assert times(read("free_busy")) == [
        "03-10 09:00 - 10:00",
        "03-10 12:00 - 12:30",
        "03-11 09:00 - 10:00",
        "03-12 09:00 - 10:00",
    ]


def test_a_broken_event_is_named_and_the_rest_is_read() -> None:
    found = read("broken")

    assert times(found) == ["03-11 08:00 - 08:30", "03-11 09:00 - 10:00"]
    assert found.warnings == tuple(
        f"“{title}” is broken and was left out."
        for title in ("No start", "No date", "Month 13", "Backwards", "No rule")
    )


def test_a_file_that_breaks_off_says_so() -> None:
    whole = (FEEDS / "free_busy.ics").read_bytes()

    assert read(whole).warnings == ()
    assert read(whole[:-20]).warnings == (feed.TRUNCATED,)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        pytest.param(b"", "The calendar's file is empty.", id="nothing"),
        pytest.param(b" \r\n", "The calendar's file is empty.", id="blanks"),
        pytest.param(
            b"<!doctype html><p>Sign in", "That is a web page, not a calendar.", id="page"
        ),
        pytest.param(
            bytes(range(256)) * 9,
            "That is no calendar: its file does not start with BEGIN:VCALENDAR.",
            id="binary",
        ),
        pytest.param(
            b"BEGIN:VCARD\r\nEND:VCARD",
            "That is no calendar: its file does not start with BEGIN:VCALENDAR.",
            id="card",
        ),
    ],
)
def test_what_is_no_calendar_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(NotACalendar) as refusal:
        read(data)

    assert str(refusal.value) == sentence


LUNCH = (
    "UID:a\r\nSUMMARY:Lun\r\n ch\\, caf\u00e9\r\n"
    "DTSTART:20260710T120000Z\r\nDTEND:20260710T1300\r\n 00Z"
)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(calendar(LUNCH), id="as the standard says"),
        pytest.param(calendar(LUNCH).replace(b"\r\n", b"\n"), id="unix line ends"),
        pytest.param(calendar(LUNCH).replace(b"\r\n", b"\r"), id="old mac line ends"),
        pytest.param(b"\xef\xbb\xbf" + calendar(LUNCH), id="byte order mark"),
        pytest.param(calendar(LUNCH).decode().encode("utf-16"), id="utf-16"),
        pytest.param(calendar(LUNCH).decode().encode("cp1252"), id="windows-1252"),
        pytest.param(
            calendar(LUNCH).replace(b"BEGIN:V", b"begin:v").replace(b"DTSTART", b"dtstart"),
            id="small letters",
        ),
    ],
)
def test_a_file_is_read_however_it_is_written(data: bytes) -> None:
    found = read(data)

    assert times(found) == ["07-10 12:00 - 13:00"]
    assert found.busy[0].summary == "Lunch, café"


def test_an_event_across_the_edge_of_the_window_is_whole_and_one_beside_it_is_not_given() -> None:
    window = Span(datetime(2026, 3, 10, 9, 30, tzinfo=UTC), datetime(2026, 3, 10, 12, tzinfo=UTC))

    assert times(read("free_busy", window=window)) == ["03-10 09:00 - 10:00"]


def test_a_series_that_began_long_ago_is_read_in_a_window_of_a_day() -> None:
    data = calendar(
        "UID:a\r\nDTSTART;TZID=Europe/Paris:20090105T230000\r\n"
        "DTEND;TZID=Europe/Paris:20090106T010000\r\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"
    )
    window = Span(datetime(2026, 7, 7, tzinfo=UTC), datetime(2026, 7, 10, tzinfo=UTC))

    # 5 January 2009 and 6 July 2026 are 913 weeks apart: an odd week, so only the next one counts
    assert times(read(data, window=window)) == []
    later = Span(datetime(2026, 7, 13, 22, tzinfo=UTC), datetime(2026, 7, 17, tzinfo=UTC))
    assert times(read(data, window=later)) == ["07-13 21:00 - 23:00", "07-16 21:00 - 23:00"]


@pytest.mark.parametrize(
    ("start", "rule", "expected"),
    [
        # 10 April 2023 and 999 days is 3 January 2026
        ("20230410", "FREQ=DAILY;COUNT=1000", ["01-01", "01-02", "01-03"]),
        # the first Monday of 2023 and 156 weeks is 29 December 2025, the last of 157
        ("20230102", "FREQ=WEEKLY;COUNT=158", ["01-05"]),
        ("20230102", "FREQ=WEEKLY;COUNT=157", []),
        ("20200229", "FREQ=YEARLY", []),
        ("19991231", "FREQ=MONTHLY;INTERVAL=4", ["08-31", "12-31"]),
        ("20160115", "FREQ=MONTHLY;INTERVAL=7", ["07-15"]),
        ("19750310", "FREQ=YEARLY;INTERVAL=3", ["03-10"]),
        ("19760310", "FREQ=YEARLY;INTERVAL=3", []),
        ("20200106", "FREQ=WEEKLY;INTERVAL=52", ["12-28"]),
        ("20250101", "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20260301", ["01-30", "02-27"]),
        ("20250101", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=14", ["01-01", "02-02"]),
    ],
)
def test_a_series_is_worked_out_from_near_the_window_as_from_its_start(
    start: str, rule: str, expected: list[str]
) -> None:
    found = read(calendar(f"UID:a\r\nDTSTART:{start}T090000Z\r\nDURATION:PT1H\r\nRRULE:{rule}"))

    assert times(found) == [f"{day} 09:00 - 10:00" for day in expected]


PARTS = ["", ";BYDAY=MO,TH", ";BYDAY=SU;WKST=SU", ";BYMONTH=3,7", ";BYMONTHDAY=-1,13"]
RULES = st.builds(
    lambda freq, interval, part, end: f"FREQ={freq};INTERVAL={interval}{part}{end}",
    st.sampled_from(["HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 9),
    st.sampled_from(PARTS),
    st.one_of(
        st.just(""),
        st.integers(1, 900).map(lambda count: f";COUNT={count}"),
        st.integers(1, 28).map(lambda day: f";UNTIL=202607{day:02}T120000"),
    ),
)


@settings(max_examples=250, deadline=None)
@given(st.datetimes(datetime(2017, 1, 1), datetime(2026, 8, 1)), RULES)
def test_a_series_equals_its_rule_worked_out_step_by_step(start: datetime, rule: str) -> None:
    start = start.replace(second=0, microsecond=0)
    window = Span(datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 9, 1, tzinfo=UTC))
    data = calendar(f"UID:a\r\nDTSTART:{start:%Y%m%dT%H%M%S}Z\r\nDURATION:PT1M\r\nRRULE:{rule}")

    found = {busy.start for busy in read(data, window=window).busy}

    naive = [at.replace(tzinfo=None) for at in (window.start, window.end)]
    steps = takewhile(lambda at: at < naive[1], rrulestr(rule, dtstart=start))
    expected = {at for at in (start, *steps) if naive[0] <= at < naive[1]}
    if "UNTIL" in rule and start > datetime.fromisoformat(rule.partition("UNTIL=")[2]):
        expected = set()
    assert found == {at.replace(tzinfo=UTC) for at in expected}


def test_the_same_event_sent_twice_is_the_newest_one() -> None:
    old = "UID:a\r\nSEQUENCE:1\r\nDTSTART:20260710T120000Z\r\nDTEND:20260710T130000Z"
    new = "UID:a\r\nSEQUENCE:2\r\nDTSTART:20260711T120000Z\r\nDTEND:20260711T130000Z"

    assert times(read(calendar(new, old))) == ["07-11 12:00 - 13:00"]


def test_events_without_a_name_of_their_own_do_not_replace_each_other() -> None:
    one = "SUMMARY:One\r\nDTSTART:20260710T120000Z\r\nDTEND:20260710T130000Z"
    two = "SUMMARY:Two\r\nDTSTART:20260711T120000Z\r\nDTEND:20260711T130000Z"

    assert [busy.summary for busy in read(calendar(one, two)).busy] == ["One", "Two"]


HOURS = ",".join(str(hour) for hour in range(24))
SIXTY = ",".join(str(second) for second in range(60))


@pytest.mark.parametrize(
    ("start", "rule"),
    [
        ("20200101T000000Z", "FREQ=SECONDLY"),
        ("20200101T000000Z", "FREQ=SECONDLY;COUNT=999999999"),
        ("20200101T000000Z", "FREQ=MINUTELY;UNTIL=99991231T235959Z"),
        ("20260101T000000Z", f"FREQ=DAILY;BYHOUR={HOURS};BYMINUTE={SIXTY};BYSECOND={SIXTY}"),
        ("20200101T000000Z", f"FREQ=YEARLY;COUNT=99999999;BYHOUR={HOURS};BYMINUTE={SIXTY}"),
    ],
)
def test_a_rule_without_measure_is_cut_short_and_said(start: str, rule: str) -> None:
    data = calendar(f"UID:a\r\nSUMMARY:Beep\r\nDTSTART:{start}\r\nDURATION:PT1M\r\nRRULE:{rule}")

    with cpu() as taken:
        found = read(data)

    assert taken.seconds < 2.5
    assert len(found.busy) <= 5000
    assert found.warnings[0].startswith("“Beep” repeats so often that")


@pytest.mark.parametrize(
    "rule",
    ["FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1", "FREQ=DAILY;INTERVAL=999999999999",
     "COUNT=3", "FREQ=DAILY;COUNT=x", "FREQ=DAILY;UNTIL=soon", "FREQ=DAILY;BYMONTH=" + "1," * 999],
)  # fmt: skip
def test_a_rule_that_is_none_breaks_its_event_only(rule: str) -> None:
    bad = f"UID:a\r\nSUMMARY:Bad\r\nDTSTART:20260310T090000Z\r\nDURATION:PT1H\r\nRRULE:{rule}"

    found = read(calendar(bad, LUNCH.replace("UID:a", "UID:b")))

    assert times(found) == ["07-10 12:00 - 13:00"]
    assert found.warnings == ("“Bad” is broken and was left out.",)


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


def test_a_calendar_with_too_much_in_it_keeps_the_earliest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "MOST_BUSY", 3)
    days = [f"UID:{n}\r\nDTSTART;VALUE=DATE:202605{n:02}" for n in range(20, 10, -1)]

    found = read(calendar(*days))

    assert [busy.uid for busy in found.busy] == ["11", "12", "13"]
    assert found.warnings == (feed.TOO_MANY,)


def test_texts_and_warnings_are_of_bounded_length() -> None:
    endless = "x" * 100_000
    bad = [f"UID:{n}\r\nSUMMARY:{n}{endless}\r\nDTSTART:never" for n in range(40)]
    good = f"UID:{endless}\r\nSUMMARY:{endless}\r\nDTSTART;VALUE=DATE:20260511"

    found = read(calendar(*bad, good))

    assert (len(found.busy[0].uid), len(found.busy[0].summary)) == (200, 200)
    assert len(found.warnings) == 21
    assert found.warnings[-1] == "There are 20 more warnings."
    assert max(len(warning) for warning in found.warnings) < 300


def test_marks_that_cannot_be_seen_are_taken_out_of_a_name() -> None:
    data = calendar("UID:a\r\nSUMMARY:A\u202eb\\n\x00c\u2066\r\nDTSTART;VALUE=DATE:20260511")

    assert read(data).busy[0].summary == "A b c"


def test_deep_nests_and_ends_without_a_begin_are_read_in_a_moment() -> None:
    nest = "BEGIN:X\r\n" * 100_000 + "END:Y\r\n" * 100_000
    data = calendar(LUNCH).replace(b"VERSION:2.0\r\n", nest.encode())

    with cpu() as taken:
        read(data)

    assert taken.seconds < 2


def test_every_windows_name_leads_to_a_zone() -> None:
    assert len(windows_zones()) > 100
    for name in windows_zones():
        assert known_zone(name) is not None, name


@pytest.mark.parametrize("tzid", ["", "/", "../../etc/passwd", "/etc/localtime", "Etc", "x" * 9999])
def test_a_name_that_is_a_path_or_nothing_is_no_zone(tzid: str) -> None:
    assert known_zone(tzid) is None


def test_the_zone_of_a_name_is_the_pinned_table_s() -> None:
    assert known_zone("Europe/Paris") is iana_zone("Europe/Paris")


PIECES = st.sampled_from(
    ["BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE", "END:VTIMEZONE", "TZID:Own", "BEGIN:STANDARD",
     "END:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZOFFSETTO:x", "UID:a",
     "DTSTART:20260310T090000Z", "DTSTART;TZID=Own:20260310T090000", "DTSTART;VALUE=DATE:20260310",
     "DTSTART:99991231T235959Z", "DTSTART:00010101T000000", "DTEND:20260310T100000Z", "DTEND:",
     "DTEND;TZID=Europe/Paris:20260310T100000", "DTEND;VALUE=DATE:20260312", "DURATION:PT1H",
     "DURATION:-P1D", "DURATION:P99999W", "RRULE:FREQ=DAILY;COUNT=3", "RRULE:FREQ=WEEKLY;BYDAY=XX",
     "RRULE:FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO", "RRULE:FREQ=YEARLY;BYWEEKNO=53;COUNT=2",
     "RRULE:FREQ=HOURLY;COUNT=5", "RRULE:", "RDATE:20260311T090000Z", "RDATE;VALUE=DATE:20260312",
     "RDATE;VALUE=PERIOD:20260313T090000Z/PT1H", "EXDATE:20260311T090000Z", "EXDATE:x",
     "EXDATE;VALUE=DATE:20260311", "RECURRENCE-ID:20260311T090000Z",
     "RECURRENCE-ID;RANGE=THISANDFUTURE:20260311T090000Z", "RECURRENCE-ID;VALUE=DATE:20260311",
     "SEQUENCE:2", "SEQUENCE:-x", "STATUS:CANCELLED", "SUMMARY;X=\"a:b", ";:", ":", " folded"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_no_mixture_of_lines_stops_the_reading(lines: list[str]) -> None:
    text = "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VCALENDAR", ""])

    for busy in read(text.encode()).busy:
        assert busy.start < busy.end
        assert busy.start < YEAR.end
        assert busy.end > YEAR.start
