"""When a client cannot meet: understood, never an offer, never asked about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.core.when import zone
from callsheet.reading.domain.times import TimesRead, read_times, still_to_come, stretches_of
from tests.cpu import BAR, least_cpu

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)  # a Tuesday, 10:00 in New York
CLIENT, MINE = "America/New_York", "Europe/Lisbon"


def read(text: str, **changed: Any) -> TimesRead:
    settings_ = {"now": NOW, "client_zone": CLIENT, "my_zone": MINE, "country": "US"} | changed
    return read_times(text, **settings_)


def local(day: int, hour: int = 0, minute: int = 0, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=zone(CLIENT))


def spans(text: str) -> list[tuple[datetime | None, datetime | None]]:
    return [(window.start, window.end) for window in read(text).away]


def test_an_absence_is_no_offer_and_keeps_its_clause() -> None:
    found = read("Thanks! I'll be out Thursday. Maya")

    assert found.windows == () and found.ask == ()
    assert [window.quote.text for window in found.away] == ["I'll be out Thursday"]
    assert spans("I'll be out Thursday.") == [(local(26), local(27))]


def test_days_that_touch_are_one_stretch() -> None:
    assert spans("I'm on leave next week.") == [(local(30), local(5, month=12))]


def test_a_clock_closes_with_its_day() -> None:
    assert spans("I'm busy after 3pm on Thursday.") == [(local(26, 15), local(27))]
    assert spans("I can't talk before 11am on Friday.") == [(local(27), local(27, 11))]


def test_a_beginning_and_an_end_said_apart_are_one_stretch() -> None:
    assert spans("I'm away from Friday 3pm until Monday 9am.") == [(local(27, 15), local(30, 9))]


def test_an_open_absence_ends_where_they_are_back() -> None:
    assert spans("I'm off from Friday, back on Monday.") == [(local(27), local(30))]
    assert spans("I'm on holiday, back on Monday.") == [(None, local(30))]


def test_what_is_offered_in_an_absence_is_left_out_of_it() -> None:
    found = read("I'm busy on Friday but free after 3pm.")

    assert [window.start for window in found.windows] == [local(27, 15)]
    assert [(window.start, window.end) for window in found.away] == [(local(27), local(27, 15))]


def test_a_habit_holds_for_the_next_weeks() -> None:
    assert [start for start, _ in spans("Fridays are bad for me.")] == [
        local(27),
        local(4, month=12),
        local(11, month=12),
        local(18, month=12),
    ]


def test_a_day_behind_a_list_of_refused_ones_is_offered() -> None:
    found = read("I'm out Wednesday and Thursday, Friday works.")

    assert [window.start for window in found.windows] == [local(27)]
    assert [(window.start, window.end) for window in found.away] == [(local(25), local(27))]


def test_a_day_behind_a_list_of_refused_ones_is_in_the_same_week() -> None:
    found = read("I'm out next Monday and Tuesday, Wednesday works.")

    assert [window.start for window in found.windows] == [local(2, month=12)]


@pytest.mark.parametrize(
    "text",
    [
        "I'm off all of next week, Monday works.",
        "I'm off next week, but Monday works.",
        "I can't do next week. Monday would work.",
    ],
)
def test_a_day_offered_out_of_a_refused_week_is_asked_about(text: str) -> None:
    found = read(text)

    assert [window.start for window in found.windows] == [local(30)]
    assert found.ask == ("week",)
    assert [each.start for each in found.windows[0].readings] == [local(7, month=12)]
    assert spans(text) == [(local(1, month=12), local(5, month=12))]


def test_a_day_offered_before_a_refused_week_is_clear() -> None:
    found = read("I'm away next week, Wednesday works.")

    assert [window.start for window in found.windows] == [local(25)]
    assert found.ask == ()


@pytest.mark.parametrize(
    ("text", "free", "away"),
    [
        ("I'm away next week except Wednesday.", 2, [(30, 2), (3, 5)]),
        ("I'm out all week apart from Friday.", 27, [(24, 27)]),
        ("I'm off the rest of the week, except on Thursday.", 26, [(24, 26), (27, 28)]),
        ("I'm away for the next 10 days except Monday.", 30, [(25, 30), (1, 5)]),
    ],
)
def test_an_excepted_day_is_no_absence_and_offered(
    text: str, free: int, away: list[tuple[int, int]]
) -> None:
    found = read(text)

    assert [window.start.day for window in found.windows if window.start] == [free]
    assert found.ask == ()
    days = [(w.start.day, w.end.day) for w in found.away if w.start and w.end]
    assert days == away


def test_an_absence_over_days_begins_and_ends_at_its_clocks() -> None:
    assert spans("I'll be away from 2pm till tomorrow 4:30pm.") == [
        (local(24, 14), local(25, 16, 30))
    ]


def test_days_of_next_month_are_no_hours() -> None:
    assert spans("I'll be out 4 to 23 next month.") == [(local(4, month=12), local(24, month=12))]


def test_a_year_said_at_the_end_of_a_range_holds_for_its_beginning() -> None:
    [window] = read("I'm away from 26 June to 28 June 2028.").away

    assert window.start and window.end
    assert (window.start.year, window.end - window.start) == (2028, timedelta(days=3))


def test_a_day_named_in_a_refused_week_is_refused_with_it() -> None:
    assert read("I'm away next week, Monday and Tuesday.").windows == ()


def test_the_last_day_of_a_list_is_refused_with_it() -> None:
    assert spans("I'm out Wednesday, Thursday and Friday.") == [(local(25), local(28))]
    assert spans("I'm out Wednesday, Thursday, Friday.") == [(local(25), local(28))]


def test_a_length_without_a_beginning_runs_from_the_day_it_was_said_and_says_so() -> None:
    [found] = read("I'm away for two weeks.").away

    assert (found.start, found.end) == (local(24), local(8, month=12))
    assert found.assumed == ("day",)
    assert found.note.startswith("No beginning was said")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I leave on Friday. I'll be away for two weeks.", id="begun before"),
        pytest.param("After that I'm away for two weeks.", id="begun then"),
        pytest.param("I've been away for two weeks.", id="over"),
        pytest.param("He's away for two weeks.", id="somebody else"),
        pytest.param("I'm not available for a two week project.", id="the length of something"),
        pytest.param("Will you be away for two weeks?", id="the freelancer is asked"),
    ],
)
def test_a_length_that_may_begin_elsewhere_is_no_absence_from_today(text: str) -> None:
    assert read(text).away == ()


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Were you out on Friday?", 0),
        ("Have you been off this week?", 0),
        ("Did you work on Monday?", 0),
        ("Were you out on Friday, or can we talk on Monday?", 1),
        ("Were you thinking of Friday?", 1),
    ],
)
def test_a_question_about_the_freelancer_s_days_offers_none(text: str, offered: int) -> None:
    found = read(text)

    assert (len(found.windows), found.away) == (offered, ())


def test_an_unclear_absence_carries_what_was_assumed_and_asks_nothing() -> None:
    found = read("I'll be out at 3 on Friday.")

    assert found.ask == ()
    assert found.away[0].assumed == ("ampm",)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Maria is out on Friday.", id="somebody else"),
        pytest.param("Are you away on Friday?", id="the freelancer is asked"),
        pytest.param("If you are busy on Thursday, say so.", id="a condition"),
        pytest.param("I was away last week.", id="past"),
        pytest.param("I can't make the Friday deadline.", id="a deadline"),
        pytest.param("The 20th is too late for us.", id="too late for work"),
        pytest.param("I meant Wednesday, not Tuesday.", id="a slip mended"),
        pytest.param("I have a hard stop at 3pm tomorrow.", id="the end of a call"),
    ],
)
def test_what_is_no_absence_of_the_client_is_none(text: str) -> None:
    assert read(text).away == ()


def test_a_question_behind_a_refusal_is_an_offer() -> None:
    found = read("Can't talk right now, tomorrow same time?")

    assert [window.start for window in found.windows] == [local(25)]


def test_every_meaning_of_an_unclear_absence_is_covered() -> None:
    found = read("I'll be out at 3 on Friday.").away

    covered = stretches_of(found, NOW, NOW + timedelta(days=7))

    assert [span.start for span in sorted(covered)] == [local(27, 3), local(27, 15)]
    assert all(span.length == timedelta(hours=1) for span in covered)


def test_an_open_absence_covers_up_to_the_edge() -> None:
    found = read("I'm away from Friday.").away

    assert [span.end for span in stretches_of(found, NOW, local(30))] == [local(30)]


def test_an_absence_at_a_time_that_the_clocks_skip_is_none() -> None:
    spring = datetime(2026, 3, 24, 12, tzinfo=UTC)

    found = read("I'm out on 29 March at 2:30am.", now=spring, client_zone="Europe/Berlin")

    assert found.away == ()


def test_an_absence_that_is_over_is_no_more() -> None:
    found = read("I'm out on Thursday.").away

    assert still_to_come(found, local(26, 12)) == found
    assert still_to_come(found, local(27)) == ()


def test_a_weekday_behind_an_absence_lies_after_its_end() -> None:
    found = read("I'm out until Monday. Can we do Wednesday at 10am?")

    assert [window.start for window in found.windows] == [local(2, 10, month=12)]
    assert [window.end for window in found.away] == [local(1, month=12)]
    assert "part of it" in found.away[0].note


def test_an_hour_behind_a_refused_day_is_asked_for_its_day() -> None:
    found = read("I'm busy Thursday. 3pm?")

    assert found.ask == ("day",)
    assert [window.start for window in found.windows] == [local(24, 15)]
    assert [each.start for each in found.windows[0].readings] == [local(26, 15)]


def test_a_partner_who_cannot_come_takes_the_day_away() -> None:
    found = read("My colleague is not available Thursday, the rest of the week works.")

    assert [window.quote.text for window in found.away] == [
        "My colleague is not available Thursday"
    ]
    assert local(26) not in [window.start for window in found.windows]
    assert read("The venue is not available on Friday.").away == ()


def test_hours_left_free_of_a_refused_week_are_offered_and_the_rest_is_not() -> None:
    found = read("I'm booked solid next week except Wednesday between 2 and 4pm.")

    assert [(w.start, w.end) for w in found.windows] == [
        (local(2, 14, month=12), local(2, 16, month=12))
    ]
    assert [(w.start, w.end) for w in found.away] == [
        (local(30), local(2, month=12)),
        (local(2, month=12), local(2, 14, month=12)),
        (local(2, 16, month=12), local(3, month=12)),
        (local(3, month=12), local(5, month=12)),
    ]


def test_a_clock_on_either_side_of_two_days_is_one_for_each() -> None:
    found = read("3pm Thursday or Friday 9am?")

    assert [window.start for window in found.windows] == [local(26, 15), local(27, 9)]


def test_what_is_left_out_of_a_week_or_a_day_is_not_what_is_offered() -> None:
    week = read("I can do 8 to 9am ET any day next week but Tuesday.").windows
    day = read("Ring me Monday, anytime but 12 to 1pm.").windows

    assert [(window.start or NOW).astimezone(zone(CLIENT)).day for window in week] == [30, 2, 3, 4]
    assert [(w.start, w.end) for w in day] == [
        (local(30), local(30, 12)),
        (local(30, 13), local(1, month=12)),
    ]


def test_where_they_are_is_no_offer_beside_one() -> None:
    found = read("I'm in Tokyo until Sunday; Thursday 10am New York time?")

    assert [window.start for window in found.windows] == [local(26, 10)]


def test_an_hour_that_is_over_today_may_be_one_of_tomorrow() -> None:
    found = read("I'll be out 5 to 7 in the morning.").away

    assert [window.start for window in found] == [local(24, 5)]
    assert still_to_come(found, NOW) == found
    assert read("I'm out 5 to 7 this morning.").away == ()


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("I'll be out june next year.", (local(1, month=6, year=2027), local(1, 0, 0, 7, 2027))),
        ("I'm blocked for the day.", (local(24), local(25))),
        ("I'm away for two days from Friday 5pm.", (local(27, 17), local(29, 17))),
        ("I'm busy until Friday noon.", (None, local(27, 12))),
        (
            "I'm away the last two weeks of December.",
            (local(21, month=12), local(4, 0, 0, 1, 2027)),
        ),
        ("My leave starts on Friday.", (local(27), None)),
        ("Tomorrow is a festival, our office is closed.", (local(25), local(26))),
        ("I fly out on Friday and I'm back on the 30th.", (local(27), local(30))),
        ("On Thursday I have no time.", (local(26), local(27))),
        ("Half term this week so I'm off with the kids.", (local(24), local(28))),
        ("I'm off Monday and the following two days.", (local(30), local(3, month=12))),
        ("Today impossible.", (local(24), local(25))),
    ],
)
def test_a_counted_or_named_stretch_is_read_whole(text: str, span: Any) -> None:
    assert spans(text) == [span]


@given(
    st.lists(
        st.sampled_from(
            "I'm|out|away|busy|until|from|Friday|next week|3pm|to|Monday 9am|not|but|back on|"
            "the 5th|, |. |for two weeks|and|works|free|Tuesdays|?|can't do|EST|31 February|every|"
            "tomorrow".split("|")
        ),
        max_size=12,
    )
)
def test_every_absence_is_whole_and_its_words_are_in_the_text(words: list[str]) -> None:
    text = " ".join(words)

    found = read(text).away

    assert all(text[w.quote.start : w.quote.end] == w.quote.text for w in found)
    assert all(w.start or w.end for w in found)
    assert all(w.start <= w.end for w in found if w.start and w.end)
    assert all(span.length for span in stretches_of(found, NOW, NOW + timedelta(days=20)))


def test_a_page_with_a_word_a_row_and_a_length_is_read_in_time() -> None:
    text = "I am away for two weeks\n" + "word\n" * 15_000

    _, seconds = least_cpu(lambda: read_times(text, now=NOW, client_zone=None, my_zone="UTC"))

    assert seconds < BAR
