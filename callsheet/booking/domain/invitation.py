"""Invitations: one UID for life, a SEQUENCE for each change, the zone always written out.

Source: RFC 5545 (form), RFC 5546 (REQUEST, CANCEL), RFC 6638 (SCHEDULE-AGENT: we send the mail).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from callsheet.booking.domain.vtimezone import vtimezone
from callsheet.core import lazy_re as re
from callsheet.core import when

Method = Literal["REQUEST", "CANCEL", "PUBLISH"]
PRODUCT = "-//Callsheet//Callsheet//EN"
LINE = 75  # octets, then it is folded
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
LONGEST = 4000


@dataclass(frozen=True)
class Invite:
    """One state of a booked call; e-mails are "" where nobody may be written to."""

    uid: str
    sequence: int
    starts_at: datetime
    minutes: int
    zone: str
    summary: str
    description: str
    location: str
    stamped_at: datetime
    organizer_name: str = ""
    organizer_email: str = ""
    attendee_name: str = ""
    attendee_email: str = ""
    url: str = ""
    cancelled: bool = False


def own_file(invite: Invite) -> bytes:
    """The event to download: published, or cancelled once it is."""
    return invitation(invite, "CANCEL" if invite.cancelled else "PUBLISH")


def invitation(invite: Invite, method: Method) -> bytes:
    """One event as a file or a mail's part; CANCEL says so in method and status."""
    lines = [*opening(method), *vtimezone(invite.zone, invite.starts_at)]
    lines += event(invite, method)
    return joined([*lines, "END:VCALENDAR"])


def calendar_of(invites: Sequence[Invite], name: str) -> bytes:
    """A calendar to subscribe to, each zone written out once."""
    lines = [
        *opening("PUBLISH"),
        f"X-WR-CALNAME:{text(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
    ]
    for zone in sorted({invite.zone for invite in invites}):
        of_zone = [invite.starts_at for invite in invites if invite.zone == zone]
        lines += vtimezone(zone, min(of_zone))
    for invite in invites:
        lines += event(invite, "CANCEL" if invite.cancelled else "PUBLISH")
    return joined([*lines, "END:VCALENDAR"])


def opening(method: Method) -> list[str]:
    """The first lines of a calendar."""
    return [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        f"METHOD:{method}",
    ]


def event(invite: Invite, method: Method) -> list[str]:
    """The VEVENT's lines."""
    end = invite.starts_at + timedelta(minutes=invite.minutes)
    cancelled = invite.cancelled or method == "CANCEL"
    lines = [
        "BEGIN:VEVENT",
        f"UID:{text(invite.uid)}",
        f"SEQUENCE:{invite.sequence}",
        f"DTSTAMP:{invite.stamped_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART{moment(invite.starts_at, invite.zone)}",
        f"DTEND{moment(end, invite.zone)}",
        f"SUMMARY:{text(invite.summary)}",
        f"DESCRIPTION:{text(invite.description)}",
        f"LOCATION:{text(invite.location)}",
        f"STATUS:{'CANCELLED' if cancelled else 'CONFIRMED'}",
        f"TRANSP:{'TRANSPARENT' if cancelled else 'OPAQUE'}",
        *people(invite),
    ]
    if invite.url:
        lines.append(f"URL:{CONTROL.sub('', invite.url)}")
    return [*lines, "END:VEVENT"]


def moment(at: datetime, zone_name: str) -> str:
    """Local time with its zone; UTC for the second of two equal clock times."""
    local = at.astimezone(when.zone(zone_name))
    if local.fold:
        return f":{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f";TZID={zone_name}:{local:%Y%m%dT%H%M%S}"


def people(invite: Invite) -> list[str]:
    """Organizer and attendee, where both have an e-mail."""
    if not invite.organizer_email or not invite.attendee_email:
        return []
    organizer = f"ORGANIZER;SCHEDULE-AGENT=CLIENT;CN={parameter(invite.organizer_name)}"
    attendee = (
        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;"
        f"SCHEDULE-AGENT=CLIENT;CN={parameter(invite.attendee_name)}"
    )
    return [
        f"{organizer}:mailto:{address(invite.organizer_email)}",
        f"{attendee}:mailto:{address(invite.attendee_email)}",
    ]


def text(value: str) -> str:
    """A stranger's words as a TEXT value: nothing in them ends the line or the value."""
    value = CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))[:LONGEST]
    value = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return value.replace("\n", "\\n").replace("\u2028", " ").replace("\x85", " ")


def parameter(value: str) -> str:
    """A quoted parameter value; quotes and line ends cannot be written in one (RFC 5545 3.2)."""
    plain = re.sub(r"[\x00-\x1f\x7f\"\x85\u2028\u2029]+", " ", value)[:200].strip()
    return f'"{plain or "-"}"'


def address(value: str) -> str:
    """An e-mail address without what could end the line or begin a parameter."""
    return re.sub(r"[\s\x00-\x1f\x7f\"<>;,:\\]", "", value)[:254]


def joined(lines: Sequence[str]) -> bytes:
    """The lines folded at 75 octets, never inside a letter, ended by CRLF."""
    return b"".join(folded(line) for line in lines)


def folded(line: str) -> bytes:
    """One content line with its folds."""
    pieces: list[bytes] = []
    current = b""
    for letter in line:
        octets = letter.encode("utf-8", "replace")
        room = LINE if not pieces else LINE - 1
        if len(current) + len(octets) > room:
            pieces.append(current)
            current = b""
        current += octets
    return b"\r\n ".join([*pieces, current]) + b"\r\n"
