"""What the person corrects wins, is remembered for that client and is undone in one click."""

from __future__ import annotations

from datetime import timedelta

import pytest

from callsheet.booking.free_times import free_times
from callsheet.interviews.actions.clients import same_client, undo_same_client
from callsheet.interviews.actions.corrections import (
    UnknownCorrection,
    UnknownZone,
    correct,
    undo_correction,
)
from callsheet.interviews.actions.learning import learn_from_thread
from callsheet.interviews.domain.corrections import BadCorrection, Correction, reading_country
from callsheet.interviews.queries import corrections_of, open_turn, readings_of, standing_of
from callsheet.replies import actions
from callsheet.replies.models import Draft
from callsheet.replies.page import reply_page
from tests import make
from tests.interviews.thread_steps import fresh, later, offered_in, said

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("the_day_of_the_cases"),
]


def test_a_later_answer_settles_zone_and_hour_and_the_draft_accepts() -> None:
    row = make.interview("Can we talk Tuesday at 9?")
    assert set(standing_of(fresh(row)).open_codes) == {"zone", "ampm"}

    row = later(row, "Sorry, 9am Chicago time")

    turn = open_turn(row)
    assert turn is not None
    assert standing_of(row).open_codes == ()
    assert row.client.zone == "America/Chicago"
    assert row.client.zone_how == "thread"
    assert "9:00 am Chicago (15:00 Lisbon)" in Draft.objects.latest("id").text
    assert [s.by.quote.text for s in standing_of(row).settled] == [
        "Chicago time",
        "9am Chicago time",
    ]


def test_learning_twice_keeps_the_zone_and_the_settled_words() -> None:
    row = later(make.interview("Can we talk Tuesday at 9?"), "Sorry, 9am Chicago time")

    for _ in range(2):
        learn_from_thread(interview=row.pk)

    assert fresh(row).client.zone == "America/Chicago"
    assert {s.code for s in standing_of(fresh(row)).settled} == {"zone", "ampm"}


def test_the_list_shows_how_the_thread_stands() -> None:
    row = later(
        make.interview("Can we talk Tuesday at 9? Our budget is $500."), "We have $650 now."
    )

    assert row.stands == "$650 in all · to ask: zone, am or pm"


def test_a_zone_the_person_said_is_not_overwritten_by_the_thread_or_a_post() -> None:
    row = said(make.interview("Can we talk Tuesday at 9?"), "zone", "America/New_York")

    row = later(row, "I'm in Chicago")
    learn_from_thread(interview=row.pk)

    assert fresh(row).client.zone == "America/New_York"
    assert [a.theirs for a in standing_of(fresh(row)).against] == ["America/Chicago"]


def test_undoing_a_zone_brings_back_what_was_read() -> None:
    row = later(make.interview("Can we talk Tuesday at 9?"), "I'm in Chicago")
    row = said(row, "zone", "America/New_York")
    row = said(row, "zone", "Europe/Berlin")
    uid = corrections_of(row)[-1].uid

    for _ in range(2):
        undo_correction(fresh(row), uid)

    assert (fresh(row).client.zone, fresh(row).client.zone_how) == ("America/Chicago", "thread")
    assert corrections_of(fresh(row)) == []


@pytest.mark.parametrize(
    ("code", "value", "kept"),
    [
        ("budget", "650", "$650"),
        ("budget", "1200 EUR", "€1,200"),
        ("rate", "$45", "$45"),
        ("deadline", "12 December", "12 December"),
        ("platform", "teams", "teams"),
        ("length", "20", "20"),
        ("budget", "", ""),
    ],
)
def test_a_value_said_twice_stands_once_and_is_undone(code: str, value: str, kept: str) -> None:
    row = make.interview("Our budget is $500, $30/hr. Zoom is fine. Ready by Friday.")

    for _ in range(2):
        row = said(row, code, value)
    assert standing_of(row).text(code) == kept
    assert len(corrections_of(row)) == 1

    undo_correction(row, corrections_of(row)[0].uid)
    assert not corrections_of(fresh(row))


@pytest.mark.parametrize(
    ("code", "value"),
    [("budget", "lots"), ("length", "2"), ("length", "x"), ("platform", "pigeon"), ("time", "soon"),
     ("intent", "love"), ("date_order", "ymd"), ("country", "Atlantis"), ("", ""), ("nope", "1")],
)  # fmt: skip
def test_a_correction_that_cannot_be_read_is_refused(code: str, value: str) -> None:
    row = make.interview()

    with pytest.raises(BadCorrection):
        correct(fresh(row), code, value, now=make.NOW)


def test_an_unknown_zone_and_an_unknown_correction_are_refused() -> None:
    row = fresh(make.interview())

    with pytest.raises(UnknownZone):
        correct(row, "zone", "Mars/Base", now=make.NOW)
    with pytest.raises(UnknownCorrection):
        undo_correction(row, "no such")


def test_the_person_says_pm_and_the_draft_is_sure() -> None:
    row = said(make.interview("Can we talk Tuesday at 4?"), "zone", "Europe/London")
    message = row.messages.get()

    row = said(row, "ampm", "pm", message=message, quote="Tuesday at 4")

    assert standing_of(row).open_codes == ()
    assert "Tuesday works: Tue 24 Nov, 16:00" in Draft.objects.get().text


def test_a_wrong_time_is_put_right_or_away() -> None:
    row = said(make.interview("Can we talk Friday at 10am? Maya"), "zone", "Europe/London")
    message = row.messages.get()

    row = said(row, "time", "2026-11-25T11:00", message=message, quote="Friday at 10am")
    turn = open_turn(row)
    assert turn is not None
    assert [w.start.isoformat() for w in turn.windows if w.start] == ["2026-11-25T11:00:00+00:00"]

    row = said(row, "time", "", message=message, quote="Friday at 10am")
    turn = open_turn(row)
    assert turn is not None
    assert turn.windows == ()
    assert len(corrections_of(row)) == 2  # the zone and the time


def test_an_intent_out_and_in_and_an_ask_out_survive_a_new_reading() -> None:
    row = make.interview("Hi Ana, have you used Recharge? Can we talk Friday at 10am? Maya")
    message = row.messages.get()
    row = said(row, "no_intent", "call_request", message=message)
    row = said(row, "intent", "hire", message=message)
    ask = readings_of(row)[0][1].asks[0].text
    row = said(row, "no_ask", "", message=message, quote=ask)

    read = readings_of(fresh(row))[0][1]

    assert "call_request" not in read.intents
    assert "hire" in read.intents
    assert ask not in [each.text for each in read.asks]
    turn = open_turn(fresh(row))
    assert turn is not None
    assert turn.read.intents == read.intents


def test_a_sum_that_is_not_the_pay_is_taken_out_of_the_whole_thread() -> None:
    row = make.interview("Hi Ana, our budget is $500.")
    message = row.messages.get()
    assert standing_of(row).text("budget") == "$500"

    row = said(row, "no_money", "1", message=message, quote="$500")

    turn = open_turn(row)
    assert turn is not None
    assert turn.read.money == ()
    assert standing_of(row).text("budget") == ""


def test_an_absence_that_is_none_is_offered_again_until_that_is_undone() -> None:
    row = make.interview("Could we have a call? Our office is closed tomorrow. Maya")
    row = said(row, "zone", "Europe/London")
    assert "Tue 24" not in offered_in(row)
    words = standing_of(row).away[0].window.quote.text

    for _ in range(2):
        row = said(row, "no_away", "1", message=row.messages.get(), quote=words)
    assert standing_of(row).away == ()
    assert "Tue 24" in offered_in(row)
    assert [day.words for day in free_times(row.owner, row, now=make.NOW).days][1] == "Tue 24 Nov"

    uid = next(each.uid for each in corrections_of(row) if each.code == "no_away")
    undo_correction(row, uid)
    assert "Tue 24" not in offered_in(row)


def test_a_time_that_no_absence_takes_away_stands_again() -> None:
    row = said(make.interview("Can we talk Friday at 10am? Maya"), "zone", "Europe/London")
    row = later(row, "By the way, I'm out Friday.")
    assert standing_of(row).proposals == ()
    message = row.messages.last()

    row = said(row, "no_away", "1", message=message, quote="I'm out Friday")

    assert [p.window.quote.text for p in standing_of(row).proposals] == ["Friday at 10am"]


def test_a_time_called_one_to_meet_is_held_against_the_hours_until_that_is_undone() -> None:
    row = said(make.interview("Our board sits on Friday at 10am. Maya"), "zone", "Europe/London")
    assert standing_of(row).proposals == ()
    assert "Fri 27" not in offered_in(row)

    for _ in range(2):
        row = said(row, "is_time", "1", message=row.messages.get(), quote="Friday at 10am")
    turn = open_turn(row)
    assert turn is not None
    assert [window.quote.text for window in turn.windows] == ["Friday at 10am"]
    assert standing_of(row).mentioned == ()
    assert "Fri 27" in offered_in(row)

    [uid] = [each.uid for each in corrections_of(row) if each.code == "is_time"]
    undo_correction(row, uid)
    assert [m.window.quote.text for m in standing_of(row).mentioned] == ["Friday at 10am"]
    assert "Fri 27" not in offered_in(row)


def test_an_unclear_time_called_one_to_meet_asks_what_it_leaves_open() -> None:
    row = said(make.interview("Our board sits on Friday at 4. Maya"), "zone", "Europe/London")
    assert standing_of(row).open_codes == ()

    row = said(row, "is_time", "1", message=row.messages.get(), quote="Friday at 4")

    assert standing_of(row).open_codes == ("ampm",)


def test_calling_one_absence_none_leaves_the_same_words_of_another_message() -> None:
    row = later(make.interview("I'm out Wednesday. Can we talk?"), "As I said: I'm out Wednesday")
    first = row.messages.first()
    assert [each.turn for each in standing_of(row).away] == [0, 1]

    row = said(row, "no_away", "1", message=first, quote="I'm out\r\n Wednesday")

    assert [each.turn for each in standing_of(row).away] == [1]


def test_the_draft_is_about_the_rate_that_stands() -> None:
    row = later(make.interview("Could you do $48/hr?"), "Sorry, we can only do $44/hr.")
    turn = open_turn(row)
    assert turn is not None
    assert [str(each.amount) for each in turn.read.money] == ["44"]

    row = said(row, "rate", "$46")

    turn = open_turn(row)
    assert turn is not None
    assert [(str(e.amount), e.kind) for e in turn.read.money] == [("46", "hourly")]


def test_taking_an_intent_out_and_putting_it_in_again_are_one_correction() -> None:
    row = make.interview("Hi Ana, can we talk Friday at 10am? Maya")
    message = row.messages.get()

    row = said(row, "no_intent", "call_request", message=message)
    row = said(row, "intent", "call_request", message=message)

    assert [each.code for each in corrections_of(row)] == ["intent"]


def test_zone_order_and_platform_count_in_the_next_interview_of_that_client() -> None:
    row = make.interview("Hi, I'm Maya Lindqvist. Can we talk on Thursday?")
    row = said(row, "zone", "America/Toronto")
    row = said(row, "date_order", "dm")
    row = said(row, "platform", "teams")
    second = make.interview("Call on 3/12 at 3pm?", owner=row.owner, new=True)

    for _ in range(2):
        same_client(fresh(second), row.client)

    second = fresh(second)
    assert second.client == row.client
    assert standing_of(second).text("platform") == "teams"
    assert standing_of(second).open_codes == ()
    assert str(standing_of(second).proposals[0].window.start) == "2026-12-03 15:00:00-05:00"

    for _ in range(2):
        undo_same_client(fresh(second))
    assert fresh(second).client != row.client


def test_the_question_goes_into_the_draft_once_and_out_again() -> None:
    row = make.interview("Can we talk Tuesday at 4?")
    draft = Draft.objects.get(interview=row)

    for _ in range(2):
        actions.ask_point(draft, "ampm", wanted=True)
        draft.refresh_from_db()
    assert draft.text.count("in the morning or in the afternoon?") == 1

    for _ in range(2):
        actions.ask_point(draft, "ampm", wanted=False)
        draft.refresh_from_db()
    assert "in the morning" not in draft.text


def test_the_question_goes_into_an_edit_before_the_name() -> None:
    row = make.interview("Can we talk Tuesday at 4?")
    draft = Draft.objects.get(interview=row)
    actions.edit(draft, "Hi,\n\nsure.\n\nAna")

    actions.ask_point(draft, "zone", wanted=True)

    assert draft.text.startswith("Hi,\n\nsure.\n\nWhen you wrote “Tuesday at 4”")
    assert draft.text.endswith("\n\nAna")


def test_an_earlier_time_does_not_come_back_when_the_talk_is_of_something_else() -> None:
    row = make.interview("Can we talk Friday at 10am? Maya")
    row = said(row, "zone", "Europe/London")
    draft = Draft.objects.get(interview=row)
    actions.mark_sent(draft, draft.text, now=make.NOW + timedelta(minutes=5))

    row = later(row, "Great. One more thing: do you know Klaviyo?")

    page = reply_page(row, now=make.NOW + timedelta(hours=1))
    assert page is not None
    assert page.times == []


@pytest.mark.parametrize(
    ("country", "order", "read_as"),
    [
        ("US", "dm", "GB"),
        ("", "dm", "GB"),
        ("DE", "dm", "DE"),
        ("DE", "md", "US"),
        ("CA", "", "CA"),
    ],
)
def test_the_order_of_day_and_month_that_was_said_wins(
    country: str, order: str, read_as: str
) -> None:
    said_so = [Correction("1", "date_order", order)] if order else []

    assert reading_country(country, said_so) == read_as
