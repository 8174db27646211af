"""Times read from a client's words, by the numbered rules of rules/times.md."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callsheet.core.when import zone
from callsheet.reading.domain.times import TimesRead, read_times
from tests.cpu import BAR, least_cpu

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)  # a Tuesday, 10:00 in New York
CLIENT, MINE = "America/New_York", "Europe/Lisbon"


def read(text: str, **changed: Any) -> TimesRead:
    settings_ = {"now": NOW, "client_zone": CLIENT, "my_zone": MINE, "country": "US"} | changed
    return read_times(text, **settings_)


def starts(result: TimesRead) -> list[str]:
    return [f"{window.start:%d %H:%M}" for window in result.windows if window.start]


def local(day: int, hour: int = 0, minute: int = 0, name: str = CLIENT) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=zone(name))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I need it by Friday.", id="deadline"),
        pytest.param("Can you deliver before Monday?", id="delivery"),
        pytest.param("We are open Mon-Fri 9am to 5pm.", id="opening hours"),
        pytest.param("We spoke on Monday about the logo.", id="past"),
        pytest.param("Budget is $35-40/hr and the rating is 4.5", id="price and rating"),
        pytest.param("It runs PHP 8.1 and Figma 2.0, 24/7", id="versions"),
        pytest.param("Call +1 (206) 555-1212", id="phone"),
        pytest.param("A 2:30 min video, 16:9, under 20MB", id="sizes"),
        pytest.param("Not tomorrow, sorry.", id="refusal"),
        pytest.param("Good morning! Have a great weekend.", id="wishes"),
        pytest.param("We pay every Friday.", id="habit"),
    ],
)
def test_what_nobody_proposed_gives_no_window(text: str) -> None:
    assert read(text).windows == ()


def test_the_same_clock_words_are_a_window_when_people_meet_then() -> None:
    assert starts(read("Can we talk Monday at 9am?")) == ["30 09:00"]


def test_days_share_the_clock_that_follows_them() -> None:
    result = read("Wed or Thu after 2pm your time")

    assert [(w.start, w.end, w.kind) for w in result.windows] == [
        (local(25, 14, name=MINE), None, "after"),
        (local(26, 14, name=MINE), None, "after"),
    ]


def test_an_exception_is_cut_out_of_the_week() -> None:
    result = read("any day next week except Friday")

    assert starts(result) == ["30 00:00", "01 00:00", "02 00:00", "03 00:00"]


def test_each_alternative_keeps_its_own_zone() -> None:
    result = read("Thursday 3pm EST or Friday morning your time")

    assert [window.zone for window in result.windows] == [CLIENT, MINE]


def test_two_names_of_one_instant_are_one_window() -> None:
    result = read("tomorrow 10am mine / 3pm yours")

    assert starts(result) == ["25 10:00"]
    assert result.ask == ()


def test_two_names_that_disagree_are_asked() -> None:
    assert read("tomorrow 10am mine / 5pm yours").ask == ("zone",)


def test_a_bare_hour_is_shown_as_afternoon_and_asked() -> None:
    result = read("Thursday at 3?")

    assert starts(result) == ["26 15:00"]
    assert result.windows[0].assumed == ("ampm",)
    assert [reading.start for reading in result.windows[0].readings] == [local(26, 3)]


def test_a_clock_without_any_zone_asks_for_it() -> None:
    assert read("Thursday at 3pm?", client_zone=None).ask == ("zone",)


def test_a_whole_day_without_any_zone_is_taken_in_mine() -> None:
    result = read("Thursday works", client_zone=None)

    assert (result.windows[0].start, result.ask) == (local(26, name=MINE), ())


def test_a_winter_name_in_its_summer_is_wall_clock_for_those_who_observe_it() -> None:
    july = datetime(2026, 7, 14, 15, 0, tzinfo=UTC)

    result = read("tomorrow 3pm EST", now=july)

    assert result.windows[0].start == datetime(2026, 7, 15, 19, 0, tzinfo=UTC)
    assert result.windows[0].note == '"EST" read as New York time on that day.'


@pytest.mark.parametrize("client", [None, "Europe/London"])
def test_a_winter_name_in_its_summer_is_asked_of_others(client: str | None) -> None:
    july = datetime(2026, 7, 14, 15, 0, tzinfo=UTC)

    assert read("tomorrow 3pm EST", now=july, client_zone=client).ask == ("zone",)


def test_a_local_time_that_clocks_skip_is_asked_and_not_offered() -> None:
    result = read("Sunday March 8 at 2:30am", now=datetime(2026, 3, 4, 15, tzinfo=UTC))

    assert (result.windows, result.ask) == ((), ("dst",))


def test_a_local_time_that_comes_twice_is_asked_with_both_readings() -> None:
    result = read("Sunday November 1 at 1:30am", now=datetime(2026, 10, 28, 15, tzinfo=UTC))

    window = result.windows[0]
    assert result.ask == ("dst",)
    assert window.readings[0].start is not None
    assert window.start is not None
    assert window.readings[0].start.timestamp() - window.start.timestamp() == 3600


def test_hours_are_elapsed_time_over_a_clock_change() -> None:
    before_change = datetime(2026, 10, 31, 15, 0, tzinfo=UTC)

    result = read("let's talk in 24 hours", now=before_change)

    assert result.windows[0].start == before_change + timedelta(hours=24)


def test_a_number_date_is_asked_where_no_country_settles_it() -> None:
    result = read("Is 3/4 at 2pm ok?", country=None)

    assert result.ask == ("dmy",)
    assert [reading.code for reading in result.windows[0].readings] == ["dmy"]


def test_day_and_month_follow_the_country() -> None:
    assert starts(read("3/4 at 2pm?", country="GB")) == ["03 14:00"]


def test_a_weekday_that_contradicts_its_date_is_asked() -> None:
    assert read("Wednesday the 26th at 3pm").ask == ("date",)


def test_a_week_on_a_weekday_is_a_week_later() -> None:
    assert starts(read("a week on Thursday at 9am")) == ["03 09:00"]


def test_moving_a_call_proposes_only_the_new_time() -> None:
    assert starts(read("Can we move our call from 2pm to 4pm tomorrow?")) == ["25 16:00"]


words = st.sampled_from(
    (
        "Tue Wed Friday next week this 3 3pm 10-11am 14:00 at or and between from to , ."
        " ? not except tomorrow EST IST my time your time the 27th half past noon 4/5 by"
        " before after until in 15 minutes Portland every last UTC+2 morning weekend : / ("
        " ) free call May sat 2.30 KW 12 UTC+5:30 now o clock tom post 26.10. 2. November"
        " Christmas easter fortnight the day after half ten rest of as late early mean bar"
        " but week in two weeks dinner second Mondays uhr Freitag 9-5 20 pm same day weekdays any"
        " less than instead of up to make it do we can the at moment all Eastern next anything"
    ).split()
)
texts = st.one_of(
    st.text(max_size=200), st.lists(words, max_size=25).map(" ".join), st.lists(words).map("".join)
)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
zones = st.sampled_from([None, CLIENT, "Asia/Kolkata", "Europe/London", "Australia/Lord_Howe"])
countries = st.sampled_from([None, "US", "GB", "DE", "CA"])


@settings(max_examples=300)
@given(texts, moments, zones, countries)
def test_any_text_gives_ordered_aware_windows_with_verbatim_quotes(
    text: str, now: datetime, client: str | None, country: str | None
) -> None:
    result = read_times(text, now=now, client_zone=client, my_zone=MINE, country=country)

    keys = [window.start or window.end for window in result.windows]
    assert all(key is not None and key.tzinfo is not None for key in keys)
    assert keys == sorted(key for key in keys if key is not None)
    for window in result.windows:
        assert window.quote.text == text[window.quote.start : window.quote.end] != ""
        assert window.start is None or window.end is None or window.start <= window.end
        assert set(window.assumed) <= set(result.ask)


@settings(max_examples=60)
@given(
    st.sampled_from(["Hi Ana, thanks for the samples. ", "", "Nice work!\n\n", "Budget is $900. "]),
    st.sampled_from([" Cheers, Joan", "", "\nThanks!", " The logo is red."]),
)
def test_words_about_other_things_change_nothing(before: str, behind: str) -> None:
    plain = read("Could we talk Thursday at 3pm EST?")

    result = read(f"{before}Could we talk Thursday at 3pm EST?{behind}")

    assert [(w.start, w.end) for w in result.windows] == [(w.start, w.end) for w in plain.windows]


PIECES = (
    "3pm |Tue,|at 3 or |next week |(|not |1-|a@|1,|1/|4/5/|12.|1:|9|and |between 1 and |[(|<a |+1 |"
    "the day after |in 2 days |3 o'clock |London time |twenty |May |half |UTC+|?|don't |http://|é|"
    "same time |same day, |instead of 3pm |than Friday |less than |weekdays |any day but Mon |"
    'Dec 7 or |between Dec 7 and |make it 5 |"noon" |my 3pm x |we can also |was going to say |'
    "the Monday after |up to 3 |Friday, who is |all Eastern |1 or 2 and |can you do 4 "
).split("|")


def cpu_seconds(text: str) -> float:
    result, seconds = least_cpu(lambda: read(text))
    assert len(result.windows) <= 200
    return seconds


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_text_of_one_piece_is_read_in_a_second(piece: str) -> None:
    assert cpu_seconds((piece * 100_000)[:100_000]) < BAR


@settings(max_examples=12)
@given(st.lists(st.sampled_from([*PIECES, " ", ", ", "\n", "call "]), min_size=2, max_size=6))
def test_a_long_text_of_mixed_pieces_is_read_in_a_second(pieces: list[str]) -> None:
    assert cpu_seconds(("Can we talk? " + "".join(pieces) * 50_000)[:100_000]) < BAR


MANY_REFUSALS = "1,any day but Mon 1,1,[(\n", "?1-3 o'clock instead of 3pm between 1 and "


@pytest.mark.parametrize("pieces", [*MANY_REFUSALS, "we can also half http://1-in 2 days "])
def test_a_text_of_nothing_but_refusals_and_lengths_is_read_in_a_second(pieces: str) -> None:
    assert cpu_seconds(("Can we talk? " + pieces * 50_000)[:100_000]) < BAR


@settings(max_examples=12)
@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=8), st.integers(0, 9))
def test_a_long_text_of_any_letters_is_read_in_a_second(parts: list[str], at: int) -> None:
    parts.insert(min(at, len(parts)), "3")

    assert cpu_seconds(("".join(parts) * 100_000)[:100_000]) < BAR


def test_an_offset_with_minutes_is_a_zone() -> None:
    result = read("Friday 10am UTC+5:30", client_zone=None)

    assert result.windows[0].start == datetime(2026, 11, 27, 4, 30, tzinfo=UTC)
    assert result.ask == ()


def test_between_now_and_a_clock_starts_now() -> None:
    result = read("any time between now and 5pm")

    assert [(w.start, w.end, w.kind) for w in result.windows] == [(NOW, local(24, 17), "window")]


def test_a_feast_is_a_date_only_where_it_says_when() -> None:
    assert starts(read("Can we talk on Christmas Eve at 10am?"))[0] == "24 10:00"
    assert read("We need a Black Friday campaign and an Easter card.").windows == ()


@pytest.mark.parametrize(("year", "easter"), [(2026, "05"), (2027, "28"), (2038, "25")])
def test_easter_is_found_for_any_year(year: int, easter: str) -> None:
    now = datetime(year, 1, 10, 15, tzinfo=UTC)

    assert starts(read("Can we talk on Easter?", now=now))[0][:2] == easter


def test_a_weekday_beside_a_counted_week_lies_in_that_week() -> None:
    assert starts(read("Thursday in two weeks at 10am?")) == ["10 10:00"]


def test_the_day_after_follows_the_day_named() -> None:
    assert starts(read("Thursday or the day after at 3pm")) == ["26 15:00", "27 15:00"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The 2:30 train scene needs better sound.", id="a thing named by its time"),
        pytest.param("Our tax adviser looks at the numbers on Monday.", id="somebody else's plan"),
        pytest.param("My boss has a meeting with investors on Thursday at 2pm.", id="their call"),
        pytest.param("Could the countdown stop at midnight tomorrow?", id="what a thing does"),
        pytest.param('Please use the word "noon" in your reply.', id="a word in quotes"),
        pytest.param("I need it before the board meeting on the 18th.", id="wanted by then"),
        pytest.param("I can give you the login tomorrow.", id="an offer of something else"),
    ],
)
def test_a_time_that_only_tells_gives_no_window(text: str) -> None:
    assert read(text).windows == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("My partner can join at 3pm on Thursday", id="theirs to come"),
        pytest.param("The CEO wants to meet you on Thursday at 3pm", id="theirs to meet"),
        pytest.param("The best slot for us is Thursday at 3pm", id="a slot of ours"),
        pytest.param("I sent an invite for Thursday at 3pm", id="an invitation sent"),
    ],
)
def test_somebody_else_who_comes_to_meet_is_a_window(text: str) -> None:
    assert starts(read(text)) == ["26 15:00"]


def test_the_same_time_is_the_clock_said_before() -> None:
    assert starts(read("Thursday 3pm, or same time Friday")) == ["26 15:00", "27 15:00"]


def test_a_weekday_said_after_a_certain_day_comes_after_it() -> None:
    result = read("Monday December 7 at 2pm or Thursday at 10am?")

    assert starts(result) == ["07 14:00", "10 10:00"]


def test_a_new_question_cancels_the_refusal_before_it() -> None:
    assert starts(read("Instead of 3pm tomorrow could we do 4pm?")) == ["25 16:00"]


def test_the_moment_of_leaving_refuses_only_itself() -> None:
    assert starts(read("I'm free from 1pm on Friday with a hard stop at 3pm")) == ["27 13:00"]


def test_a_week_that_only_frames_a_clock_is_no_window_of_its_own() -> None:
    result = read("Could we talk Monday 9am? I'm visiting the office there next week.")

    assert starts(result) == ["30 09:00"]


@pytest.mark.parametrize("text", ["Can we do 11?", "make it 11", "11 works today"])
def test_a_bare_number_that_is_proposed_is_asked(text: str) -> None:
    assert read(text).ask == ("ampm",)


def test_the_half_of_the_day_still_to_come_is_shown_first() -> None:
    result = read("Can we meet at 8?")

    assert (starts(result), result.ask) == (["24 20:00"], ("ampm",))


def test_a_zone_said_for_all_holds_for_all() -> None:
    result = read("Wed 11am or Thu 9:15am, all Pacific")

    assert {window.zone for window in result.windows} == {"America/Los_Angeles"}


def test_a_feast_counts_the_days_beside_it() -> None:
    assert starts(read("the Tuesday after Thanksgiving at 10am?")) == ["01 10:00"]
    assert starts(read("Can we talk the day after Thanksgiving at 10am?")) == ["27 10:00"]


def test_where_the_client_is_counts_only_when_nothing_is_offered() -> None:
    assert starts(read("I'll be back on Monday.")) == ["30 00:00"]
    assert starts(read("I'll be back tomorrow. Friday at 2pm we could speak.")) == ["27 14:00"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We are open Monday to Saturday, 10am to 9pm, visit anytime.", id="hours"),
        pytest.param("Sounds good. I'll send the contract today.", id="something sent then"),
        pytest.param("Customers can book between 10am and 8pm.", id="what others can do"),
        pytest.param("We will discuss internally on Wednesday.", id="a talk among themselves"),
        pytest.param("We want an album of 40 pages before Christmas, is it possible?", id="due"),
        pytest.param("Monday: logo. Wednesday: website.", id="a plan of work"),
        pytest.param("Can we see the shot from 0:45?", id="a place in a film"),
    ],
)
def test_a_mail_about_work_offers_no_time(text: str) -> None:
    assert read(text).windows == ()


def test_a_whole_offer_behind_a_refused_day_is_no_part_of_the_refusal() -> None:
    assert starts(read("not Wednesday, Thursday 3pm")) == ["26 15:00"]


def test_a_day_said_to_be_whole_takes_no_clock_of_the_next() -> None:
    result = read("I'm free all of Friday, and Monday until noon.")

    assert [(w.start, w.end) for w in result.windows] == [
        (local(27), local(28)),
        (None, local(30, 12)),
    ]
