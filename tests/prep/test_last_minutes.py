"""I have 10 minutes: what fits, in which order, and the page of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from callsheet.booking.actions.bookings import book
from callsheet.interviews.domain.example import example_paste
from callsheet.prep.domain.last_minutes import LENGTHS, NO_ANSWER, fitting, last_minutes
from callsheet.prep.domain.questions import Question
from callsheet.prep.domain.sheet import SampleLine, Sheet, Sources, sheet_of
from tests import make

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
SAMPLES = (SampleLine("k1", "Tin Can Coffee", "30% fewer cancellations"),)
QUESTIONS = (
    Question("How do you work?", "often asked", weak=False, answer="In weeks."),
    Question("Have you used Hydrogen?", "a must-have", weak=True),
    Question("Why so dear?", "your bid", weak=True, answer="Because it is done once."),
)


def sheet(**values: object) -> Sheet:
    made = sheet_of(Sources(title="Oat shop", samples=SAMPLES, closest=("k1",)))
    return replace(made, **({"questions": QUESTIONS} | values))  # type: ignore[arg-type]


PLANS = [
    (10, "open sample question plan_b"),
    (5, "open sample question plan_b"),
    (3, "open sample plan_b"),
    (1, "open"),
    (7, "open sample question plan_b"),
    (2, "open"),
    (60, "open sample question plan_b"),
]


@pytest.mark.parametrize(("minutes", "keys"), PLANS)
def test_what_fits_comes_in_the_order_that_the_minutes_allow(minutes: int, keys: str) -> None:
    assert " ".join(step.key for step in last_minutes(sheet(), minutes)) == keys


@pytest.mark.parametrize("minutes", LENGTHS)
@pytest.mark.parametrize("lacks", [{}, {"samples": ()}, {"questions": ()}, {"run_of_show": ()}])
def test_the_steps_never_take_longer_than_the_minutes(
    minutes: int, lacks: dict[str, object]
) -> None:
    steps = last_minutes(sheet(**lacks), minutes)

    assert sum(step.seconds for step in steps) <= minutes * 60


def test_the_hard_answer_is_a_weak_spot_that_has_one() -> None:
    (step,) = [step for step in last_minutes(sheet(), 10) if step.key == "question"]

    assert (step.words, step.hint) == ("Why so dear?", "Because it is done once.")


def test_a_weak_spot_without_an_answer_is_said_to_have_none() -> None:
    steps = last_minutes(sheet(questions=QUESTIONS[1:2]), 10)

    assert [step.hint for step in steps if step.key == "question"] == [NO_ANSWER]


def test_without_a_sample_its_time_goes_to_the_hard_answer() -> None:
    whole = {step.key: step.seconds for step in last_minutes(sheet(), 10)}
    less = {step.key: step.seconds for step in last_minutes(sheet(samples=()), 10)}

    assert "sample" not in less
    assert less["question"] == whole["question"] + whole["sample"]


def test_the_opening_is_the_one_of_the_run_of_show() -> None:
    whole = sheet()

    assert last_minutes(whole, 1)[0].words == whole.run_of_show[0].words


LEFT = [(None, 10), (45, 10), (10, 10), (9.9, 5), (5, 5), (4, 3), (2, 1), (0.5, 1), (-3, 1)]


@pytest.mark.parametrize(("minutes", "plan"), LEFT)
def test_the_plan_is_counted_from_the_booking(minutes: float | None, plan: int) -> None:
    starts_at = None if minutes is None else NOW + timedelta(minutes=minutes)

    assert fitting(starts_at, NOW) == plan


@pytest.mark.django_db(transaction=True)
def test_the_page_takes_the_booked_minutes_and_lets_one_choose_others(client: Client) -> None:
    now = datetime.now(UTC)
    words = example_paste()
    row = make.interview(words.reply, post=words.post, now=now)
    call = row.calls.get()
    book(call, now + timedelta(minutes=4), minutes=15, now=now - timedelta(days=3))
    client.force_login(row.owner)

    booked = client.get(f"/calls/{call.uid}/minutes/").content.decode()
    chosen = client.get(f"/interviews/{row.uid}/minutes/", {"minutes": "1"}).content.decode()
    nonsense = client.get(f"/calls/{call.uid}/minutes/", {"minutes": "4000"})

    assert "I have 3 minutes" in booked and "data-starts-at" in booked
    assert "I have one minute" in chosen and "Plan B" not in chosen
    assert nonsense.status_code == 200


@pytest.mark.django_db(transaction=True)
def test_the_page_asks_little_of_the_database(
    client: Client, django_assert_max_num_queries: object
) -> None:
    words = example_paste()
    row = make.interview(words.reply, post=words.post, proposal=words.proposal)
    client.force_login(row.owner)
    client.get(f"/interviews/{row.uid}/minutes/")

    with django_assert_max_num_queries(12):  # type: ignore[operator]
        client.get(f"/interviews/{row.uid}/minutes/")
