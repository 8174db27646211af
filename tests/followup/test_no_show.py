"""The no-show clock, its signs, and what never counts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from callsheet.booking.actions.bookings import book
from callsheet.followup.actions import attendance as actions
from callsheet.followup.domain.no_show import advice, neutral_message, phase_of
from callsheet.followup.queries import waiting_calls
from callsheet.interviews.actions.stages import new_call
from callsheet.interviews.models import Call, WarningSign
from tests import make

NOW = datetime(2026, 11, 23, 13, 41, tzinfo=UTC)
START = NOW + timedelta(days=1)
PHASES = [
    (timedelta(minutes=-1), "before"),
    (timedelta(minutes=4, seconds=59), "before"),
    (timedelta(minutes=5), "ask"),
    (timedelta(minutes=10), "close"),
    (timedelta(hours=13), "over"),
]


@pytest.mark.parametrize(("after", "phase"), PHASES, ids=[str(after) for after, _ in PHASES])
def test_the_clock_asks_at_five_minutes_and_closes_at_ten(after: timedelta, phase: str) -> None:
    assert phase_of(START, START + after) == phase


def test_the_message_blames_nobody() -> None:
    words = neutral_message("Maya", "America/New_York", START, twelve=True)

    assert "8:41 am New York" in words
    assert not {"unfortunately", "disappointed", "no-show", "missed"} & set(words.lower().split())


def booked(**values: object) -> Call:
    """A call with Maya tomorrow."""
    row = make.interview("Hi Ana, can we talk? Maya", now=NOW, **values)  # type: ignore[arg-type]
    call = row.calls.get()
    book(call, START, minutes=15, now=NOW)
    return Call.objects.get(pk=call.pk)


@pytest.mark.django_db(transaction=True)
def test_a_call_that_began_five_minutes_ago_is_asked_about() -> None:
    call = booked()

    early = waiting_calls(call.owner, now=START + timedelta(minutes=4))
    asked = waiting_calls(call.owner, now=START + timedelta(minutes=6))
    closing = waiting_calls(call.owner, now=START + timedelta(minutes=11))

    assert early == []
    assert asked[0].message == "" and closing[0].message != ""


@pytest.mark.django_db(transaction=True)
def test_a_no_show_sets_a_sign_with_its_evidence_and_is_undone() -> None:
    call = booked()

    sign = actions.mark_no_show(call, now=START + timedelta(minutes=11))
    actions.undo_no_show(call, now=START + timedelta(minutes=12))

    assert "24 Nov" in sign.quote
    assert "consider passing" in sign.why
    assert WarningSign.objects.get().undone_at is not None
    assert Call.objects.get(pk=call.pk).state == Call.State.BOOKED


@pytest.mark.django_db(transaction=True)
def test_a_second_no_show_says_pass() -> None:
    call = booked()
    actions.mark_no_show(call, now=START + timedelta(minutes=11))
    again = new_call(call.interview, title="", minutes=15)
    book(again, START + timedelta(days=1), minutes=15, now=NOW)

    sign = actions.mark_no_show(again, now=START + timedelta(days=1, minutes=11))

    assert advice(1) in sign.why and "Pass" in advice(1)


@pytest.mark.django_db(transaction=True)
def test_what_they_told_is_the_evidence() -> None:
    sign = actions.mark_no_show(
        booked(), told="So sorry, I totally forgot!", now=START + timedelta(hours=2)
    )

    assert sign.quote == "So sorry, I totally forgot!"


@pytest.mark.django_db(transaction=True)
def test_before_the_call_nobody_is_absent() -> None:
    with pytest.raises(actions.NotStarted):
        actions.mark_no_show(booked(), now=START - timedelta(minutes=1))


@pytest.mark.django_db(transaction=True)
def test_ones_own_lateness_never_counts() -> None:
    call = booked()
    actions.mark_no_show(call, now=START + timedelta(minutes=11))

    actions.my_fault(call)

    assert not WarningSign.objects.filter(undone_at__isnull=True).exists()


@pytest.mark.django_db(transaction=True)
def test_marking_twice_is_one_sign() -> None:
    call = booked()

    for _ in range(2):
        actions.mark_no_show(call, now=START + timedelta(minutes=11))

    assert WarningSign.objects.count() == 1
