"""Calendar files read as one finds them, against lists worked out by hand."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import takewhile

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from callsheet.booking.domain import feed
from callsheet.booking.domain.feed_read import NotACalendar
from callsheet.core.spans import Span
from tests.booking.feed_steps import FEEDS, LISBON, LUNCH, calendar, read, times


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


@settings(max_examples=250)
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
