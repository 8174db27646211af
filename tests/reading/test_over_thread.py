"""What no thread may do, and the person's corrections."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.reading.domain.over_thread import (
    Known,
    OpenPoint,
    Said,
    Standing,
    ThreadTurn,
    corrected,
    question_for,
    standing,
)
from callsheet.reading.domain.over_thread.asked import asked_in
from callsheet.reading.domain.replies import read_reply
from tests.growth import LINEAR, growth

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
LISBON = "Europe/Lisbon"
PIECES = st.sampled_from(
    "Tuesday at 3|PM|3pm Chicago time|I'm in Chicago|EST|your time|the 20th, not the 21st|I meant "
    "Wednesday|or Thursday at 4|yes|no|next Friday at 2|3/4 at 9|budget is $800|half three|IST|"
    "Tuesday won't work|both|zoom|20 minutes|*Monday|week 49|00:30|31 February|29:99|Monday-Friday"
    "|UTC+14|after 5|am|in 10 minutes|today 1am".split("|")
)


def turn(text: str, number: int, *, me: bool = False, previous: str = "") -> ThreadTurn:
    at = NOW + timedelta(hours=number)
    if me:
        return ThreadTurn(True, text, at)
    return ThreadTurn(False, text, at, read_reply(text, previous=previous, now=at, my_zone=LISBON))


def stand(*texts: str, known: Known | None = None) -> Standing:
    return standing([turn(text, n) for n, text in enumerate(texts)], known or Known(LISBON))


@given(st.lists(st.tuples(st.booleans(), PIECES), max_size=7))
def test_every_thread_stands_and_every_quote_is_in_its_message(
    parts: list[tuple[bool, str]],
) -> None:
    turns = [turn(text, n, me=me) for n, (me, text) in enumerate(parts)]

    found = standing(turns, Known(LISBON))

    quotes = [(p.turn, p.window.quote) for p in found.proposals]
    quotes += [(p.about.turn, p.about.quote) for p in found.open]
    quotes += [(w.turn, w.quote) for s in found.settled for w in (s.about, s.by)]
    assert all(turns[n].text[q.start : q.end] == q.text for n, q in quotes)
    assert all(isinstance(question_for(point), str) for point in found.open)


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_breaks_the_fold(first: str, second: str) -> None:
    assert isinstance(stand(first, second), Standing)


def test_a_zone_the_person_said_wins_and_the_client_s_words_are_shown_against_it() -> None:
    known = Known(LISBON, "America/New_York", "US", "person")

    found = stand("Friday 3pm?", "I'm in Denver this week", known=known)

    assert found.text("zone") == "America/New_York"
    assert [(a.mine, a.theirs) for a in found.against] == [("America/New_York", "America/Denver")]


def test_a_budget_the_person_said_stays_when_the_client_later_names_another() -> None:
    known = Known(LISBON, said=(Said("budget", "$700", 0, "$500"),))

    found = stand("Our budget is $500.", "Our budget is $650 now.", known=known)

    assert found.text("budget") == "$700"
    assert found.against[0].theirs == "$650"


def test_a_budget_the_person_said_after_the_client_s_last_words_has_nothing_against_it() -> None:
    known = Known(LISBON, said=(Said("budget", "$700", after=1),))

    found = stand("Our budget is $500.", "Our budget is $650 now.", known=known)

    assert found.against == ()


def test_a_time_the_person_put_right_stays_so_over_the_words_they_had_seen() -> None:
    thread = ("Can we talk Wednesday at 3pm?", "Sorry, 4pm")
    at = "2026-11-25T17:00:00+00:00"

    seen = stand(*thread, known=Known(LISBON, LISBON, said=(
        Said("time", at, 0, "Wednesday at 3pm", after=1),)))  # fmt: skip
    unseen = stand(*thread, known=Known(LISBON, LISBON, said=(
        Said("time", at, 0, "Wednesday at 3pm", after=0),)))  # fmt: skip

    assert [p.window.start.hour for p in seen.proposals if p.window.start] == [17]
    assert [p.window.start.hour for p in unseen.proposals if p.window.start] == [16]


def test_an_absence_takes_away_the_time_spoken_of_and_stands_with_its_words() -> None:
    found = stand("Tuesday or Wednesday next week, 2 to 5pm?", "I'm away Tuesday after all.")

    assert [p.window.start.day for p in found.proposals if p.window.start] == [2]
    assert [(a.turn, a.window.start.day) for a in found.away if a.window.start] == [(1, 1)]


def test_an_absence_the_person_calls_none_takes_nothing_away_and_only_that_one() -> None:
    thread = ("Could we talk on 1 December at 3pm?", "I'm away on 1 December.", "I'm out Friday.")
    none = Said("no_away", "1", 1, "I'm away on 1 December")
    assert stand(*thread, known=Known(LISBON, LISBON)).proposals == ()

    found = stand(*thread, known=Known(LISBON, LISBON, said=(none,)))

    assert [p.window.quote.text for p in found.proposals] == ["1 December at 3pm"]
    assert [each.window.quote.text for each in found.away] == ["I'm out Friday"]


@pytest.mark.parametrize("moved", ["Not the 3rd, sorry, it has to be the 4th.",
                                   "I meant Friday, not Thursday; it must be Friday."])  # fmt: skip
def test_a_day_that_moves_the_call_leaves_the_day_for_the_work(moved: str) -> None:
    found = stand("It must be live by 18 December. Can we talk on Thursday the 3rd at 3pm?", moved)

    assert [v.text for v in found.values if v.code == "deadline"] == ["18 December"]
    assert [c.code for c in found.changes] == ["day"]


def test_a_time_that_is_no_offer_stands_apart_with_why() -> None:
    found = stand("We need it by Friday 5pm. Could we talk on 1 December at 3pm?")

    assert [(m.turn, m.window.quote.text, m.why) for m in found.mentioned] == [
        (0, "by Friday 5pm", "deadline")
    ]
    assert len(found.proposals) == 1


def test_only_the_time_that_the_person_calls_an_offer_stands_as_one() -> None:
    called = Said("is_time", "1", 0, "Wednesday")
    known = Known(LISBON, LISBON, said=(called,))

    found = stand("We launch on Monday and meet the board on Wednesday.", known=known)

    assert [p.window.quote.text for p in found.proposals] == ["Wednesday"]
    assert [m.window.quote.text for m in found.mentioned] == ["Monday"]


def test_a_ruled_out_time_that_the_person_calls_an_offer_stands_beside_the_others() -> None:
    called = Said("is_time", "1", 0, "3 December")
    known = Known(LISBON, LISBON, said=(called,))

    found = stand("I meant 2 December at 3pm, not 3 December.", known=known)

    assert [p.window.quote.text for p in found.proposals] == ["2 December at 3pm", "3 December"]


def test_the_only_time_goes_when_they_are_surely_away_then() -> None:
    thread = ("Could we talk on 1 December at 3pm?", "Sorry, I'm away on 1 December.")

    found = stand(*thread, known=Known(LISBON, LISBON))

    assert found.proposals == ()


def test_an_absence_ends_when_they_write_that_they_are_back() -> None:
    assert stand("I'm away until 5 December.").away != ()
    assert stand("I'm away until 5 December.", "I'm back! Can we talk?").away == ()
    assert stand("I'm away until 5 December.", "I'm back on Monday.").away != ()


def test_a_later_offer_is_no_absence_any_more() -> None:
    found = stand("I'm out Thursday. Friday at 10am?", "Thursday after 4pm would work after all")

    assert [each.window.end.hour for each in found.away if each.window.end] == [16]


def test_a_time_the_person_said_to_be_none_is_gone() -> None:
    known = Known(LISBON, LISBON, said=(Said("time", "", 0, "Friday at 3pm"),))

    found = stand("Can we talk Friday at 3pm or Monday at 4pm?", known=known)

    assert [p.window.quote.text for p in found.proposals] == ["Monday at 4pm"]


def test_the_person_says_am_for_one_time_only() -> None:
    known = Known(LISBON, LISBON, said=(Said("ampm", "am", 0, "Wednesday at 9"),))

    found = stand("Can we talk Wednesday at 9 or Thursday at 4?", known=known)

    assert found.proposals[0].window.assumed == ()
    assert found.proposals[1].window.assumed == ("ampm",)


def test_now_beside_a_sum_is_no_time() -> None:
    found = stand("Can we talk Thursday at 3pm Lisbon time?", "And we can do $650 now.")

    assert [p.window.quote.text for p in found.proposals] == ["Thursday at 3pm Lisbon time"]


def test_an_intent_and_an_ask_are_taken_out_and_another_intent_put_in() -> None:
    read = read_reply("Can we talk Friday? Have you used Recharge?", now=NOW, my_zone=LISBON)
    ask = read.asks[-1].text

    found = corrected(
        read,
        [Said("no_intent", "call_request"), Said("intent", "hire"), Said("no_ask", "", 0, ask)],
    )

    assert "call_request" not in found.intents
    assert found.primary == "hire"
    assert ask not in [each.text for each in found.asks]


def test_an_open_point_has_one_question_with_the_client_s_words() -> None:
    found = stand("Can we talk next Friday at 3pm Lisbon time?", known=Known(LISBON, LISBON))

    points: list[OpenPoint] = [point for point in found.open if point.code == "week"]
    assert question_for(points[0]) == (
        "By “next Friday at 3pm Lisbon time”, do you mean Fri 27 Nov, 15:00 or Fri 4 Dec, 15:00?"
    )


def test_a_message_of_a_long_thread_keeps_its_number_and_its_correction() -> None:
    turns = [turn("Sounds good.", n) for n in range(203)]
    turns += [turn("Tuesday at 3pm Lisbon time works.", 203)]

    (heard,) = standing(turns, Known(LISBON)).proposals
    denied = Said("time", "", heard.turn, heard.window.quote.text)

    assert heard.turn == 203
    assert standing(turns, Known(LISBON, said=(denied,))).proposals == ()


def test_what_a_fraud_wants_to_be_paid_is_no_budget() -> None:
    found = stand("You must first purchase the training kit for 60 usd. The pay is $900 fixed.")

    assert found.text("budget") == "$900"


def test_what_was_said_long_before_is_silent() -> None:
    turns = [turn("Tuesday at 3pm Lisbon time works.", 0)]
    turns += [turn("Sounds good.", n) for n in range(1, 202)]

    assert standing(turns, Known(LISBON)).proposals == ()


def test_a_long_message_without_a_question_is_looked_through_at_once() -> None:
    assert asked_in("~3pm " * 100) == {}
    assert growth(asked_in, "~3pm " * 5_000, "~3pm " * 20_000) < LINEAR


def spoken(*turns: str) -> Standing:
    """A thread in which "me: " begins one's own messages."""
    rows = [turn(text.removeprefix("me: "), n, me=text.startswith("me: "))
            for n, text in enumerate(turns)]  # fmt: skip
    return standing(rows, Known(LISBON))


def starts(found: Standing) -> list[str]:
    return [p.window.start.isoformat() for p in found.proposals if p.window.start]


NO_CLOCK = {
    "a numbered answer": "1. yes\n2. two of us",
    "a list of counts": "10, 20 or 30 products a week",
    "a length": "make it 45 minutes",
    "a sum": "let's say 20 pages",
}


@pytest.mark.parametrize("name", NO_CLOCK)
def test_a_number_that_is_no_clock_leaves_the_time_as_it_was(name: str) -> None:
    before = spoken("Thursday at 3pm Berlin time?")

    after = spoken("Thursday at 3pm Berlin time?", NO_CLOCK[name])

    assert starts(after) == starts(before)


def test_a_sum_that_was_asked_for_is_no_clock() -> None:
    after = spoken("Thursday at 3pm Berlin time?", "me: What is your budget?", "let's say 20")

    assert starts(after) == starts(spoken("Thursday at 3pm Berlin time?"))


def test_a_place_of_two_zones_is_asked_by_its_zones() -> None:
    [point] = spoken("Wednesday at 1pm? I'm in Portland.").open

    assert point.about.quote.text == "I'm in Portland"
    assert question_for(point) == (
        "When you wrote “I'm in Portland”: is that the time in Los Angeles or New York?"
    )


def test_a_name_below_the_words_is_no_place_even_when_the_zone_was_asked() -> None:
    found = spoken("Friday 3pm?", "me: In which time zone are you?",
                   "I'll ask and get back to you.\n\nFlorence")  # fmt: skip

    assert found.open_codes == ("zone",)


def test_a_question_back_is_no_place() -> None:
    found = spoken("Friday 3pm?", "me: Which time zone are you in?", "Why? Are you in London?")

    assert found.open_codes == ("zone",)


def test_the_day_that_suits_better_is_chosen_beside_a_clock() -> None:
    found = spoken("Would Tuesday or Thursday suit you, around 3?",
                   "me: Is that in the afternoon, and where are you?",
                   "15:00, Leipzig. Thursday is better for us.")  # fmt: skip

    [proposal] = found.proposals
    assert proposal.window.zone == "Europe/Berlin"
    assert (proposal.window.start.weekday(), proposal.window.start.hour) == (3, 15)  # type: ignore[union-attr]
    assert not found.open


OTHER_QUESTIONS = [
    ("How many pages is the site?", "12"),
    ("Which of the two layouts do you like?", "the first one please"),
]


@pytest.mark.parametrize(("asked", "said"), OTHER_QUESTIONS)
def test_an_answer_to_another_question_chooses_no_time(asked: str, said: str) -> None:
    before = ("Thursday 2pm or Friday 4pm, Berlin time?",)

    assert starts(spoken(*before, f"me: {asked}", said)) == starts(spoken(*before))


def test_the_currency_a_shop_sells_in_is_not_that_of_the_budget() -> None:
    told = spoken("Our budget is 3000.", "The checkout takes Swiss francs only.")
    meant = spoken("Our budget is 3000.", "Swiss francs, by the way.")

    assert told.text("budget") == "3,000"
    assert meant.text("budget").startswith("CHF")
