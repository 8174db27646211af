"""Times that belong to something else than a meeting, and offers that look like that."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from callsheet.reading.domain.times import TimesRead, read_times

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)  # a Tuesday, 10:00 in New York


def read(text: str, country: str | None = "US") -> TimesRead:
    return read_times(
        text, now=NOW, client_zone="America/New_York", my_zone="Europe/Lisbon", country=country
    )


def starts(result: TimesRead) -> list[str]:
    return [f"{window.start:%d %H:%M}" for window in result.windows if window.start]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("All our calls are recorded between 9 and 5.", id="calls in general"),
        pytest.param("The widget shows free from 3pm though it is booked.", id="what a page shows"),
        pytest.param("Available in stores Friday.", id="on sale"),
        pytest.param("What happens if someone books 9am Monday?", id="a case thought of"),
        pytest.param('Write "See you Friday at 8!" on the front.', id="words to be written"),
        pytest.param("20:15 is prime time here, keep it serious.", id="a time explained"),
        pytest.param("Would a Monday start be ok for you?", id="a day that names a start"),
        pytest.param("Can you have a look at it over the weekend?", id="work"),
        pytest.param("Notes from Monday 3pm are in the folder.", id="where a thing comes from"),
        pytest.param("The part from 0:45 to 1:10 feels rushed.", id="places in a film"),
        pytest.param("How many calls between eight o'clock and now?", id="calls counted"),
        pytest.param("Saturday, 10am: Yoga. Sunday, 9am: Spin.", id="a programme"),
        pytest.param("It's 5 o'clock somewhere is our slogan.", id="a saying"),
        pytest.param("First bus 5:10, last bus 0:45.", id="an event"),
        pytest.param("The price is for 2 days, Monday and Tuesday.", id="days counted"),
        pytest.param("3.9 stars on Monday, 4.5 on Friday.", id="a value of a day"),
        pytest.param("You have till Friday.", id="a deadline set"),
        pytest.param("In the film she leaves on a Tuesday at noon.", id="a story"),
        pytest.param("When I call your number at 10am nobody picks up.", id="a fault"),
    ],
)
def test_a_time_of_something_else_is_no_offer(text: str) -> None:
    assert read(text).windows == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I'm around between my 1pm and 3pm on Friday.", ["27 13:00"]),
        ("Ring me in about an hour and a half?", ["24 11:30"]),
        ("Either 0930 or 1400 hrs tomorrow.", ["25 09:30", "25 14:00"]),
        ("tomorrow 4:30 pm or day after 11 am", ["25 16:30", "26 11:00"]),
        ("Thursday I'm tied up till noon, after that any time.", ["26 12:00"]),
        ("My boss wants to meet you. He suggests Monday 4pm.", ["30 16:00"]),
        ("We can talk it through Friday 9am.", ["27 09:00"]),
        ("Our panel sits on Friday, your slot is 14:20.", ["27 14:20"]),
        ("Thursday 8pm after dinner then.", ["26 20:00"]),
        ("I need an hour of yours, Friday 2pm to 3pm.", ["27 14:00"]),
        ("Your 7pm, my 2pm, Thursday. Good?", ["26 19:00"]),
        ("3pm on the 30th so you can sleep in?", ["30 15:00"]),
        ("Mornings are best this week, e.g. Thursday 11am.", ["26 11:00"]),
        ("9pm on Wednesday isn't too late, is it?", ["25 21:00"]),
        ("2-3pm tomorrow is blocked out for freelancers, grab any bit.", ["25 14:00"]),
        ("Friday 9am ok? My week is packed otherwise.", ["27 09:00"]),
        ("Anytime tomorrow apart from 1-2pm", ["25 00:00", "25 14:00"]),
    ],
)
def test_an_offer_in_uncommon_words_is_read(text: str, wanted: list[str]) -> None:
    assert starts(read(text)) == wanted


def test_a_bare_number_behind_maybe_is_asked() -> None:
    assert read("Maybe 2 on Thursday or 11am on Friday").ask == ("ampm",)


def test_a_pair_of_numbers_asked_about_is_a_date_in_either_order() -> None:
    assert "dmy" in read("Is 9/10 good? At 4pm.", country=None).ask


def test_halb_is_half_an_hour_before_without_a_question() -> None:
    assert starts(read("Freitag halb 10?", country="DE")) == ["27 09:30"]


def test_a_clock_with_its_day_is_no_place_in_a_film() -> None:
    assert starts(read("Cut it at 0:45 and call me at 10:30 tomorrow")) == ["25 10:30"]


def test_a_clock_in_a_whole_month_asks_for_the_day() -> None:
    found = read("Can we talk next month at 6pm?")

    assert found.ask == ("day",)
    assert found.windows[0].assumed == ("day",)
