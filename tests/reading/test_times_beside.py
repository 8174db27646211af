"""Offers in longer messages, and what stands beside them: stamps, hours, moves, where one is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from callsheet.reading.domain.times import TimesRead, read_times

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)  # a Tuesday, 10:00 in New York


def read(text: str) -> TimesRead:
    return read_times(
        text, now=NOW, client_zone="America/New_York", my_zone="Europe/Lisbon", country="US"
    )


def said(result: TimesRead) -> list[str]:
    return [f"{window.start:%d %H:%M}" for window in result.windows if window.start]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        pytest.param(
            "Arturo M.\n9:12 AM EST, 24 Nov 2026\n\nAre you free Friday at 2pm?",
            ["27 14:00"], id="the stamp of a notification",
        ),
        pytest.param(
            "Options:\n24 Nov 2026, 4:30 PM\n25 Nov 2026, 9:00 AM\nThanks",
            ["24 16:30", "25 09:00"], id="lines that are no stamp",
        ),
        pytest.param(
            "Need to move us from Thursday 2pm to Friday 9.30am, my cofounder is ill.",
            ["27 09:30"], id="a call moved from one day to another",
        ),
        pytest.param(
            "December 3rd, 12 sharp Hawaii time, does that work?",
            ["03 12:00"], id="an hour behind a date",
        ),
        pytest.param("December 3, 10 and 12 all work for a call.",
                     ["03 00:00", "10 00:00", "12 00:00"], id="days behind a date"),
        pytest.param(
            "Tomorrow 0900hrs EST? I'm on site the rest of the week and the network is bad.",
            ["25 09:00"], id="away the rest of the week",
        ),
        pytest.param(
            "7:30am or 8pm tomorrow, whichever isn't the middle of the night for you.",
            ["25 07:30", "25 20:00"], id="the middle of the night",
        ),
        pytest.param(
            "For me it is good Thursday after lunch or Friday morning.",
            ["26 13:00", "27 08:00"], id="no wish",
        ),
        pytest.param("Morning. The power is off again. Can we do Friday 9am?",
                     ["27 09:00"], id="a greeting"),
        pytest.param("Back on Tuesday the 1st. Any time that Tuesday after 1pm is ideal to talk.",
                     ["01 13:00"], id="that Tuesday"),
        pytest.param("They can do Monday the 30th at 6.30pm, or the following evening at 7pm.",
                     ["30 18:30", "01 19:00"], id="the following evening"),
        pytest.param("I'm asleep by 9pm. Best for me is Thursday between 1pm and 2pm.",
                     ["26 13:00"], id="asleep by then"),
        pytest.param(
            "I teach Tuesdays and Thursdays from 9 to 11 so those mornings are out, but Friday"
            " at 10am is wide open.",
            ["27 10:00"], id="those mornings",
        ),
        pytest.param("Next week I'm skiing so let's talk Friday at 3pm.",
                     ["27 15:00"], id="what one does then"),
        pytest.param("The interview is on Friday at 2 PM EST with our head of product.",
                     ["27 14:00"], id="an interview with one of theirs"),
        pytest.param("Would you prefer before noon on Friday?", [], id="a wish is asked for"),
    ],
)  # fmt: skip
def test_an_offer_is_read_beside_what_else_is_said(text: str, starts: list[str]) -> None:
    result = read(text)

    assert said(result) == starts
    assert result.ask == ()
    assert result.windows


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        pytest.param(
            "The phones don't stop between 9 and noon. I could do Friday at 11am.",
            ["27 11:00"], id="a negation about something else",
        ),
        pytest.param(
            "Friday morning I don't have time. Can we speak Friday at 11am?",
            ["27 11:00"], id="named all the same",
        ),
        pytest.param(
            "I'm off on Thursdays but I don't mind a call, would 11am this Thursday do?",
            ["26 11:00"], id="off, but",
        ),
        pytest.param(
            "The landlord is on holiday until 11 December. Can we talk Friday from 2pm to 4pm?",
            ["27 14:00"], id="somebody else is away",
        ),
        pytest.param(
            "Calls have to be evenings or weekends for me. Thursday 7:30pm?",
            ["26 19:30"], id="what is usual, and a time named",
        ),
        pytest.param("Evenings work best for a call.", ["24 18:00"], id="what is usual, alone"),
        pytest.param(
            "How about Thursday 9am, or Friday at 2pm when my assistant covers?",
            ["26 09:00", "27 14:00"], id="told of behind its time",
        ),
        pytest.param("Can we talk at 3pm on Friday? Not Friday, sorry.", [], id="taken back"),
    ],
)  # fmt: skip
def test_a_refusal_takes_only_what_it_is_about(text: str, starts: list[str]) -> None:
    assert said(read(text)) == starts


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The clinic gives appointments of 15 minutes, Monday to Thursday 8:00-17:30 and Friday"
            " until 14:00.",
            id="hours of a place",
        ),
        pytest.param("Please note that our phone is only manned from 8am to 4pm.", id="a phone"),
        pytest.param("1500 chats a month, of which 80% between 7am and 10am.", id="a share"),
        pytest.param("The newsletter goes out at 7am on Friday.", id="sent then"),
        pytest.param("Call sheets go out at 6pm the night before.", id="sheets"),
        pytest.param("Jobs pile up and after 12 or so hours the workers die.", id="a length"),
        pytest.param("First one: the calendar shows Monday as Sunday.", id="what it shows"),
        pytest.param("Can you look at both before the weekend?", id="asked to work"),
        pytest.param("Spring holiday from 15 Dec to 23 Dec, please note.", id="a holiday"),
    ],
)
def test_what_is_told_of_others_is_no_offer(text: str) -> None:
    assert not read(text).windows


def test_a_holiday_told_by_its_name_is_an_absence() -> None:
    (away,) = read("Spring holiday from 15 Dec to 23 Dec, please note.").away

    assert away.start is not None
    assert away.end is not None
    assert (away.start.day, away.end.day) == (15, 24)
