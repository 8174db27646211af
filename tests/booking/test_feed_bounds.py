"""A hostile feed: rules without measure, too much, nests, mixtures of lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callsheet.booking.domain import feed
from tests.booking.feed_steps import LUNCH, YEAR, calendar, read, times
from tests.cpu import BAR, least_cpu
from tests.growth import LINEAR, growth

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

    found, seconds = least_cpu(lambda: read(data))

    assert seconds < BAR
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


def nested(deep: int) -> bytes:
    nest = "BEGIN:X\r\n" * deep + "END:Y\r\n" * deep
    return calendar(LUNCH).replace(b"VERSION:2.0\r\n", nest.encode())


def test_deep_nests_and_ends_without_a_begin_are_read_in_linear_time() -> None:
    read(nested(10))

    assert growth(read, nested(25_000), nested(100_000)) < LINEAR


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


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=25))
def test_no_mixture_of_lines_stops_the_reading(lines: list[str]) -> None:
    text = "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VCALENDAR", ""])

    for busy in read(text.encode()).busy:
        assert busy.start < busy.end
        assert busy.start < YEAR.end
        assert busy.end > YEAR.start
