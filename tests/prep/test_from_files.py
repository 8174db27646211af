"""The call sheet of the command line reads the thread as a whole."""

from __future__ import annotations

from datetime import UTC, datetime

from callsheet.prep.from_files import Given, sheet_from

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
THREAD = """Client  2:10 PM
Can we talk Friday at 3?

Me  2:20 PM
Which zone, am or pm?

Client  2:30 PM
3pm London time
"""


def test_the_time_of_the_sheet_is_settled_by_a_later_turn() -> None:
    sheet = sheet_from(Given(THREAD, zone="Europe/Lisbon"), now=NOW)

    assert sheet.appointment.their_day == "Fri 27 Nov · London"
    assert sheet.appointment.their_clock == "15:00"


def test_an_unclear_time_is_not_taken() -> None:
    sheet = sheet_from(Given(THREAD.split("Me ", 1)[0], zone="Europe/Lisbon"), now=NOW)

    assert sheet.appointment.my_clock == ""


def test_only_the_newest_turns_of_a_long_thread_are_read() -> None:
    turns = [f"Client  2:{n % 60:02d} PM\nNote {n}: about {n} pages more.\n" for n in range(230)]
    first = "Client  1:00 PM\nCould you bring your CV to the call?\n"

    long = sheet_from(Given("\n".join([first, *turns]), zone="Europe/Lisbon"), now=NOW)
    short = sheet_from(Given("\n".join([first, *turns[:20]]), zone="Europe/Lisbon"), now=NOW)

    assert short.kind != long.kind
