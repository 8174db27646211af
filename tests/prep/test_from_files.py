"""The call sheet of the command line reads the thread as a whole."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from callsheet.interviews.domain.paste import WhoAreYou
from callsheet.prep.domain.text_form import sheet_text
from callsheet.prep.from_files import Given, sheet_from
from callsheet.prep.html_form import sheet_html

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


def test_a_time_after_ones_last_words_is_only_named() -> None:
    named = sheet_from(Given(THREAD, zone="Europe/Lisbon"), now=NOW)
    answered = sheet_from(
        Given(THREAD + "\nMe  2:40 PM\nFriday works.\n", zone="Europe/Lisbon"), now=NOW
    )

    assert (named.appointment.only_named, answered.appointment.only_named) == (True, False)
    assert "nothing here says that it is agreed" in sheet_text(named)
    assert "nothing here says that it is agreed" not in sheet_text(answered)


@pytest.mark.parametrize(
    ("own", "words", "minutes", "said"),
    [
        pytest.param(None, "Let's talk.", 15, "assumed", id="nobody said"),
        pytest.param(None, "We will talk 20 mins max.", 20, "said in the thread", id="they said"),
        pytest.param(30, "We will talk 20 mins max.", 20, "said in the thread", id="theirs fits"),
        pytest.param(
            None,
            "Would you be up for a zoom? Any day after 2 suits me, I am in Denver that whole week, "
            "and my phone is on. 20 min is plenty.",
            20,
            "said in the thread",
            id="enough, far from the call",
        ),
        pytest.param(15, "Could we talk for 45 min?", 15, "your usual length; they said 45 min",
                     id="they want longer"),
        pytest.param(30, "Let's talk.", 30, "your usual length", id="only you said"),
    ],
)  # fmt: skip
def test_the_length_is_what_both_sides_can_keep(
    own: int | None, words: str, minutes: int, said: str
) -> None:
    sheet = sheet_from(Given(words, zone="Europe/Lisbon", minutes=own), now=NOW)

    assert (sheet.appointment.minutes, sheet.appointment.minutes_said) == (minutes, said)


def test_warning_signs_stand_before_everything_with_their_words() -> None:
    words = "Please purchase the training kit for 60 usd first, refundable. Then we talk."

    text = sheet_text(sheet_from(Given(words, zone="Europe/Lisbon"), now=NOW))
    page = sheet_html(sheet_from(Given(words, zone="Europe/Lisbon"), now=NOW))

    assert text.index("WARNING SIGNS") < text.index("purchase the training kit") < text.index("RUN")
    assert page.index("Warning signs") < page.index("purchase the training kit")
    assert "WARNING SIGNS" not in sheet_text(sheet_from(Given(THREAD), now=NOW))


TWO = """Fri, Nov 27, 2026
Marta Reis
9:12 AM
Hi Jo, I looked at your checkout. Happy to talk it through.

Jo Whitfield
4:41 PM
hey! thanks for this
can you do a call early next week? mornings are best for me (Denver)
also is the 4,200 negotiable

Sat, Nov 28, 2026
Marta Reis
10:02 AM
Thanks Jo! Monday 30 Nov at 9:30 am Denver or Tuesday at the same time?

Jo Whitfield
6:15 PM
tuesday 9:30 is perfect
abe wants to know what happens if it's still slow after
"""


def test_a_thread_of_two_is_never_guessed_to_be_of_one() -> None:
    with pytest.raises(WhoAreYou) as two:
        sheet_from(Given(reply=TWO), now=NOW)

    assert two.value.names == ("Marta Reis", "Jo Whitfield")


def test_the_clients_answer_is_read_against_ones_own_offer() -> None:
    given = Given(reply=TWO, me="Marta Reis", zone="Europe/Lisbon", hours=(540, 1140))

    sheet = sheet_from(given, now=datetime(2026, 11, 29, 20, tzinfo=UTC))

    assert (sheet.appointment.my_clock, sheet.appointment.their_clock) == ("16:30", "9:30 am")
    assert sheet.appointment.their_day == "Tue 1 Dec · Denver"
    assert not sheet.appointment.only_named
    assert "abe wants to know" in sheet.questions[0].text
    assert "Marta" not in sheet.client_line
