"""An invitation means the same instant in every calendar, whatever strangers wrote into it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from callsheet.booking.domain.invitation import Invite, calendar_of, invitation

ZONES = ("Europe/Lisbon", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe",
         "Africa/Casablanca", "America/Sao_Paulo", "Asia/Gaza", "Pacific/Apia", "UTC")  # fmt: skip
INVITE = Invite(
    uid="b1@callsheet",
    sequence=0,
    starts_at=datetime(2026, 11, 27, 14, 30, tzinfo=UTC),
    minutes=15,
    zone="Europe/Lisbon",
    summary="Call with Ana",
    description="For our 15 minutes",
    location="The call in Contra",
    stamped_at=datetime(2026, 11, 23, 12, 0, tzinfo=UTC),
    organizer_name="Ana Duarte",
    organizer_email="ana@example.test",
    attendee_name="Maya",
    attendee_email="maya@example.test",
)


def by_vtimezone(data: bytes) -> datetime:
    """The start as the written-out zone gives it, without knowing the zone's name."""
    parsed = icalendar.Calendar.from_ical(data)
    zone = next(iter(parsed.walk("VTIMEZONE")))
    start = next(iter(parsed.walk("VEVENT")))["DTSTART"].dt.replace(tzinfo=None)
    best: tuple[datetime, timedelta] | None = None
    for part in zone.subcomponents:
        begins, after = part["DTSTART"].dt, part["TZOFFSETTO"].td
        if begins <= start and (best is None or begins > best[0]):
            best = (begins, after)
    assert best is not None
    return (start - best[1]).replace(tzinfo=UTC)


@settings(max_examples=60)
@given(st.sampled_from(ZONES), st.integers(0, 3 * 365 * 24 * 4))
def test_the_written_out_zone_gives_the_instant(zone: str, quarter: int) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=15 * quarter)
    if at.astimezone(ZoneInfo(zone)).fold:
        return  # written in UTC, see below

    assert by_vtimezone(invitation(replace(INVITE, zone=zone, starts_at=at), "REQUEST")) == at


def test_the_second_of_two_equal_clock_times_is_written_in_utc() -> None:
    at = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)  # 01:30 in Lisbon for the second time

    (event,) = icalendar.Calendar.from_ical(
        invitation(replace(INVITE, starts_at=at), "REQUEST")
    ).walk("VEVENT")

    assert event["DTSTART"].dt.astimezone(UTC) == at


def test_a_second_library_reads_the_same_event() -> None:
    (event,) = vobject.readOne(invitation(INVITE, "REQUEST").decode()).vevent_list

    assert event.dtstart.value.astimezone(UTC) == INVITE.starts_at
    assert event.attendee.value == "mailto:maya@example.test"


@pytest.mark.parametrize(("method", "status"), [("REQUEST", "CONFIRMED"), ("CANCEL", "CANCELLED")])
def test_method_status_and_sequence_are_said(method: str, status: str) -> None:
    parsed = icalendar.Calendar.from_ical(invitation(replace(INVITE, sequence=3), method))  # type: ignore[arg-type]
    (event,) = parsed.walk("VEVENT")

    assert (parsed["METHOD"], event["STATUS"], event["SEQUENCE"]) == (method, status, 3)
    assert event["ATTENDEE"].params["SCHEDULE-AGENT"] == "CLIENT"


HOSTILE = 'Eve"\r\nATTENDEE:mailto:evil@example.test\r\n;X=1,\\n\u2028END:VEVENT'


def names(data: bytes) -> list[bytes]:
    """The property names of the unfolded lines, in order."""
    lines = data.replace(b"\r\n ", b"").split(b"\r\n")
    return [line.split(b":")[0].split(b";")[0] for line in lines]


def test_a_strangers_words_add_no_line() -> None:
    hostile = replace(INVITE, attendee_name=HOSTILE, summary=HOSTILE, description=HOSTILE,
                      location=HOSTILE, attendee_email="a@b.test\r\nX-EVIL:1")  # fmt: skip

    assert names(invitation(hostile, "REQUEST")) == names(invitation(INVITE, "REQUEST"))
    assert len(icalendar.Calendar.from_ical(invitation(hostile, "REQUEST")).walk("VEVENT")) == 1


@given(st.text(max_size=300))
@settings(max_examples=50)
def test_no_line_is_longer_than_75_octets(words: str) -> None:
    data = invitation(replace(INVITE, summary=words, description=words), "REQUEST")

    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    icalendar.Calendar.from_ical(data)


def test_a_published_calendar_names_nobody() -> None:
    own = replace(INVITE, organizer_email="", attendee_email="")

    data = calendar_of([own, replace(own, uid="b2@callsheet", cancelled=True)], "Calls")

    assert b"mailto" not in data
    assert data.count(b"BEGIN:VTIMEZONE") == 1
    assert data.count(b"STATUS:CANCELLED") == 1
