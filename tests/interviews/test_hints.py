"""Each message is looked at a second time once, when it comes."""

from __future__ import annotations

import pytest

from callsheet.interviews.actions.hints import note_hints
from callsheet.interviews.models import Message
from callsheet.interviews.queries import readings_of
from callsheet.reading.domain.replies import read_reply
from tests import make

pytestmark = pytest.mark.django_db(transaction=True)
TEXT = "Lovely. Let me see some pictures you took at other weddings."


def test_a_message_keeps_what_the_second_look_found() -> None:
    row = make.interview(TEXT)

    kept = Message.objects.get().hints
    assert [words for words, *_ in kept] == [
        "Lovely.",
        "Let me see some pictures you took at other weddings.",
    ]
    assert "sample_request" in readings_of(row)[0][1].intents


def test_looking_twice_changes_nothing() -> None:
    row = make.interview(TEXT)
    Message.objects.update(hints=[])

    note_hints(interview=row.pk)

    assert Message.objects.get().hints == []


def test_hints_of_an_earlier_kind_leave_a_message_to_its_words() -> None:
    row = make.interview(TEXT)
    Message.objects.update(hints=[["Lovely.", [9.0] * 15, [9.0] * 15]])

    assert readings_of(row)[0][1].intents == read_reply(TEXT).intents
