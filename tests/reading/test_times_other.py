"""Times that were said and are no offer: kept with why, and nothing that is no time among them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callsheet.core.when import zone
from callsheet.reading.domain.times import TimesRead, read_times
from tests.reading.test_times_cases import cases
from tools.score.times import Row, count_other, own_rows, read_case

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)  # a Tuesday, 10:00 in New York
CLIENT, MINE = "America/New_York", "Europe/Lisbon"


def read(text: str, **changed: Any) -> TimesRead:
    settings_ = {"now": NOW, "client_zone": CLIENT, "my_zone": MINE, "country": "US"} | changed
    return read_times(text, **settings_)


def said(text: str) -> list[tuple[str, str]]:
    """The words of each other time and why it is no offer, each once."""
    found = [(each.window.quote.text, each.why) for each in read(text).other]
    return list(dict.fromkeys(found))


def local(day: int, hour: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=zone(CLIENT))


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("We met on Friday about the logo.", "Friday", "past"),
        ("Please send it by Friday 5pm.", "by Friday 5pm", "deadline"),
        ("The deadline is December 4.", "December 4", "deadline"),
        ("Can I have it tomorrow by 10am?", "tomorrow by 10am", "deadline"),
        ("The shop is open from 10am to 4pm.", "from 10am to 4pm", "hours"),
        ("The game is on Sunday at 4pm.", "Sunday at 4pm", "event"),
        ("The plumber comes tomorrow at 9am.", "tomorrow at 9am", "event"),
        ("We publish on Thursday.", "Thursday", "work"),
        ("I'll send you the files on Friday.", "Friday", "work"),
        ("Can we move it from Thursday to Friday at 2pm?", "Thursday", "refused"),
        ("Ask me again on Monday.", "Monday", "told"),
        ("This should be done on 12/4.", "12/4", "work"),
        ("The panels must be on the wall by December 18.", "by December 18", "deadline"),
        ("The pages must be finished tomorrow.", "tomorrow", "work"),
        ("We open on March 3.", "March 3", "event"),
        ("We'd like it live by the end of the month.", "by the end of the month", "deadline"),
        ("Done within 2 days and 5 hours?", "within 2 days and 5 hours", "deadline"),
        ("It happened two weeks before Christmas.", "two weeks before Christmas", "past"),
        ("My temperature was high in the morning.", "morning", "past"),
        ("The gala is on Friday and the draft is due by Thursday.", "Friday", "event"),
    ],
)
def test_a_time_that_is_no_offer_is_kept_with_why(text: str, words: str, why: str) -> None:
    assert (words, why) in said(text)


def test_a_time_that_is_no_offer_is_resolved_as_one_and_asks_nothing() -> None:
    found = read("We need it by Friday 5pm. Could we talk on Monday at 3pm?")

    assert [(each.window.start, each.window.end) for each in found.other] == [(None, local(27, 17))]
    assert [window.start for window in found.windows] == [local(30, 15)]
    assert found.ask == ()
    assert read("We had a call on Friday at 3.").ask == ()


def test_what_is_offered_or_an_absence_is_not_given_again() -> None:
    assert read("Are you free on Friday at 3pm? I'm out on Thursday.").other == ()
    assert said("We said Friday at 3pm. Is Friday at 3pm still good?") == []


def test_times_of_different_clauses_stand_apart() -> None:
    assert said("I posted this on Thursday, and the ferry leaves on Monday.") == [
        ("Thursday", "past"),
        ("Monday", "event"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rated 4.9/5, $25 to $40 an hour, v2.30, 24/7 support.", id="figures"),
        pytest.param("Cut it from 0:45 to 1:10 please.", id="places in a film"),
        pytest.param("Call the desk on 555 210 4477, room 12.", id="numbers"),
        pytest.param("Good morning Ana, have a great weekend!", id="wishes"),
        pytest.param("It's 5pm here now and the page is still slow.", id="the clock here"),
        pytest.param("We need 3 to 5 pages in about a week.", id="amounts"),
        pytest.param("Our site was started in March.", id="a mere month"),
        pytest.param('The button must say "Monday at 8".', id="words to be written"),
        pytest.param("Does a user wait a day for it?", id="a length"),
    ],
)
def test_what_is_no_time_at_all_is_not_among_them(text: str) -> None:
    assert read(text).other == ()


def test_the_cases_used_while_building_are_all_right() -> None:
    times, reasons = Row("times"), Row("why")
    chosen = [case for case in cases("dev") if "other" in case]

    for case in chosen:
        count_other(times, reasons, read_case(case), case)

    assert len(chosen) >= 30
    assert not times.misses and not reasons.misses


@settings(max_examples=120, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "we met |by |Friday |3pm |tomorrow |the deadline is |open |9-5|from |until |not |, |. |"
            "launch |on |Monday |next week |12/4 |EST |and |or |at 4 |can we talk |last |now |(|? |"
            "instead of |noon |".split("|")
        ),
        max_size=12,
    )
)
def test_any_mix_is_read_and_offers_stay_what_they_were(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = read(text)

    offered = {(window.start, window.end) for window in (*found.windows, *found.away)}
    for each in found.other:
        quote = each.window.quote
        assert text[quote.start : quote.end] == quote.text
        assert each.why and (each.window.start or each.window.end)
        assert (each.window.start, each.window.end) not in offered


def test_the_score_shows_no_held_message() -> None:
    assert not any(row.misses for row in own_rows("held"))
