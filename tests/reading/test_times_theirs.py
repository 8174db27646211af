"""Events of the client's own people, times that others name for the call, and weeks of a plan."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from callsheet.reading.domain.times import TimesRead, TimeWindow, read_times

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)  # a Tuesday, 10:00 in New York


def read(text: str) -> TimesRead:
    return read_times(
        text, now=NOW, client_zone="America/New_York", my_zone="Europe/Lisbon", country="US"
    )


def starts(windows: tuple[TimeWindow, ...]) -> list[str]:
    return [f"{window.start:%d %H:%M}" for window in windows if window.start]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Start with the homepage so that I can show it at the board meeting on March 4?",
            "March 4",
        ),
        ("We discuss it in our staff meeting on Thursday at 10am.", "Thursday at 10am"),
        ("The investors' call is on Friday at 9am.", "Friday at 9am"),
        ("On Thursday at 9am we have our all-hands.", "Thursday at 9am"),
        ("I will show it in the meeting with our parents on Friday.", "Friday"),
        ("It is on the agenda of Monday's staff meeting, I'll tell you then.", "Monday's"),
        ("Our standup is on Friday at 9am, you'd join after the trial.", "Friday at 9am"),
        ("The trustees meet on Friday and want to see two sketches.", "Friday"),
        ("Could you see to the bugs before our sales meeting on Friday?", "Friday"),
        ("We have the team lunch tomorrow at noon.", "lunch tomorrow at noon"),
    ],
)
def test_a_meeting_of_their_own_people_is_an_event_and_no_offer(text: str, words: str) -> None:
    found = read(text)

    assert found.windows == ()
    assert (words, "event") in [(each.window.quote.text, each.why) for each in found.other]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Can you join our team meeting on Thursday at 10am?", "26 10:00"),
        ("Our team meeting is on Thursday at 10am, can you join?", "26 10:00"),
        ("I have a team call Thursday at 10am, would you like to join?", "26 10:00"),
        ("Could you present it at our board meeting on Friday at 1pm?", "27 13:00"),
        ("Let's do a team call on Thursday at 3pm.", "26 15:00"),
        ("Could you sit in on our design review on Thursday at 2pm?", "26 14:00"),
        ("The kick-off with you and our designers would be on Thursday at 10am.", "26 10:00"),
        ("We'd love to have you at the quarterly review, Friday November 27, 2pm.", "27 14:00"),
        ("Can we talk after the staff meeting on Thursday, say 11am?", "26 11:00"),
    ],
)
def test_a_meeting_the_freelancer_is_asked_to_is_an_offer(text: str, wanted: str) -> None:
    assert starts(read(text).windows) == [wanted]


def test_an_hour_beside_a_meeting_of_theirs_asks_for_the_day() -> None:
    found = read("We have our all-hands on Thursday at 10am, can we do 2pm?")

    assert found.ask == ("day",)
    assert [each.start.day for each in found.windows[0].readings if each.start] == [26]


def test_a_meeting_of_ones_own_is_an_absence() -> None:
    found = read("I have our staff meeting Thursday at 10am, can we do 2pm?")

    assert starts(found.windows) == ["26 14:00"]
    assert starts(found.away) == ["26 10:00"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("My boss wants to meet you. She said Thursday 9am, just choose.", ["26 09:00"]),
        ("My colleague suggested Friday 2pm.", ["27 14:00"]),
        ("Our director proposed Thursday or Friday for the call.", ["26 00:00", "27 00:00"]),
        ("A call with my partner would be good. He offered Friday at 4pm.", ["27 16:00"]),
    ],
)
def test_a_time_somebody_on_their_side_names_is_an_offer(text: str, wanted: list[str]) -> None:
    assert starts(read(text).windows) == wanted


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The plumber said Thursday 9am.", id="nobody of the call"),
        pytest.param("Send it when it's ready, Monday is fine.", id="early enough"),
        pytest.param("Code review happens on Thursdays and you join it.", id="a habit"),
        pytest.param("I ring the customers on Mondays, my sister the rest.", id="calls of theirs"),
        pytest.param("Someone said 10pm is the best time to post.", id="a time explained"),
        pytest.param("Can you do the slides for our board meeting on Friday?", id="work for it"),
        pytest.param("Sleep well tonight, more once you have read it.", id="good night"),
        pytest.param("Each visitor gets 20 minutes on Friday from 9am to 11am.", id="no call"),
        pytest.param("My boss said on Thursday that the logo is fine.", id="when it was said"),
        pytest.param("My boss said Friday 5pm but then sent it on Sunday.", id="a story"),
        pytest.param("Enjoy the weekend, and happy Friday from Joburg!", id="wishes"),
        pytest.param("What's your plan for week 1, and what comes in week 2?", id="a plan's weeks"),
        pytest.param("Week 2 of the project is for the design.", id="a week of the project"),
    ],
)
def test_what_nobody_offers_stays_quiet(text: str) -> None:
    assert read(text).windows == ()


@pytest.mark.parametrize("text", ["Let's meet in week 49.", "KW 2 works for a call.", "Week 49?"])
def test_a_week_of_the_year_is_offered(text: str) -> None:
    assert len(read(text).windows) == 5


def test_slots_shared_out_among_candidates_are_an_offer() -> None:
    text = "I have 8 candidates, each gets 10 minutes tomorrow between 13:00 and 15:00 UK time."

    assert starts(read(f"{text} Reply with your preferred slot.").windows) == ["25 13:00"]


def test_slots_given_to_each_of_several_are_an_offer() -> None:
    text = "Each of you has 15 minutes with me on Monday, 2pm to 4pm. Pick a time and reply here."

    assert starts(read(text).windows) == ["30 14:00"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("8pm tonight? if no then sunday 8pm", ["24 20:00", "29 20:00"]),
        ("I'd love tmrw 3pm, and if no good, monday 3pm is my plan b", ["25 15:00", "30 15:00"]),
        ("Thursday 10am? If not, Friday 10am is my second choice.", ["26 10:00", "27 10:00"]),
        ("my preference is friday 10am, fallback monday at 10am", ["27 10:00", "30 10:00"]),
    ],
)
def test_a_second_choice_is_an_offer(text: str, wanted: list[str]) -> None:
    assert starts(read(text).windows) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We have our all-hands tomorrow from 1pm to 2pm. After that I'm free.", ["25 14:00"]),
        ("I'm in a meeting tomorrow from 1pm to 2pm. Any time after that is good.", ["25 14:00"]),
        ("Our staff meeting runs until 3pm tomorrow, I can call you after that.", ["25 15:00"]),
        ("My boss meets the investors on Thursday at 2pm, so I'll know more after that.", []),
    ],
)
def test_after_that_is_from_its_end_on(text: str, wanted: list[str]) -> None:
    assert starts(read(text).windows) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Let's meet Monday 9:30am Eastern, which I think is evening for you.",
        "How about Monday at 9:30am? That would be your early afternoon.",
    ],
)
def test_a_part_of_day_told_of_the_freelancers_clock_asks_nothing(text: str) -> None:
    found = read(text)

    assert (starts(found.windows), found.ask) == (["30 09:30"], ())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Can you do tomorrow 10am? Just not between 1 and 3pm, dentist.", ["25 13:00"]),
        ("For information: not tomorrow and not on Friday please.", ["25 00:00", "27 00:00"]),
        ("Any time tomorrow works, only not from 12 to 1:30pm.", ["25 12:00"]),
        ("Any time on Friday, just please not between 12 and 2pm.", ["27 12:00"]),
        ("Please not tomorrow, and neither on Friday.", ["25 00:00", "27 00:00"]),
        ("Tomorrow is not possible due to a wedding in the family.", ["25 00:00"]),
        ("It has to be the 10th and not the 20th.", []),
    ],
)
def test_a_time_left_out_in_passing_is_an_absence(text: str, wanted: list[str]) -> None:
    assert starts(read(text).away) == wanted


def test_an_hour_before_a_meeting_of_theirs_keeps_its_question() -> None:
    found = read("Could we meet at 3 after the staff meeting on Friday?")

    assert (starts(found.windows), found.ask) == (["27 15:00"], ("ampm",))


def test_any_day_of_a_week_that_they_are_there_is_offered() -> None:
    found = read("Next week I am back in Hamburg, any day is good for a call.")

    assert len(found.windows) == 5


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("My assistant offered you Monday 1pm, but 2pm is better for me.", ["30 14:00"]),
        ("We said Wednesday 10am for the call, I need to move it to Friday 11am.", ["27 11:00"]),
    ],
)
def test_the_time_that_takes_the_place_of_another_is_the_offer(
    text: str, wanted: list[str]
) -> None:
    assert starts(read(text).windows) == wanted


def test_a_bare_hour_that_somebody_names_is_asked() -> None:
    assert read("My boss said 9 on Monday.").ask == ("ampm",)


def test_what_the_freelancers_clock_shows_is_no_second_time() -> None:
    assert starts(read("8am Monday for me, so afternoon for you. Shall we?").windows) == [
        "30 08:00"
    ]


def test_slots_given_to_candidates_are_an_offer() -> None:
    text = "We give each candidate half an hour on Monday between 1pm and 4pm."

    assert starts(read(f"{text} Which half hour would you like?").windows) == ["30 13:00"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Next week is bad, the week after works.", "07 00:00"),
        ("I'm away next week. The following week is good for a call.", "07 00:00"),
        ("I'm off until Friday, the week after is fine for a call.", "30 00:00"),
    ],
)
def test_the_week_after_is_the_one_behind_the_week_just_refused(text: str, first: str) -> None:
    assert starts(read(text).windows)[0] == first


def test_one_on_another_day_is_no_hour() -> None:
    found = read("He has a spot on Thursday at 1:30pm and one on Friday at 10am.")

    assert starts(found.windows) == ["26 13:30", "27 10:00"]


def test_two_hours_to_choose_from_are_both_kept() -> None:
    assert starts(read("could do 10 or 10:30am thursday").windows) == ["26 10:00", "26 10:30"]


def test_candidates_called_then_are_offered_it() -> None:
    text = "Shortlisted candidates will be called on Friday between 10 AM and 2 PM."

    assert starts(read(text).windows) == ["27 10:00"]
