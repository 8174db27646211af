"""The draft recap is made from what was heard, sentence by sentence, and from nothing else."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callsheet.followup.domain.recap import Heard, NextStep, letter, recap
from callsheet.followup.domain.said import DO, promise_said

WORD = re.compile(r"[^\W_]+")
# every word that the frame of a sentence may add to what was heard
FRAME = set("i ll owe you by mon tue wed thu fri sat sun dec".split())
TEXTS = st.text("abc XÉ.,!?“”\"'\n-", max_size=30)
DAYS = st.none() | st.dates(date(2026, 12, 1), date(2026, 12, 31))
LINES = st.builds(
    Heard,
    uid=st.uuids(),
    kind=st.sampled_from(["client_words", "note", "promise", "parked", "moment"]),
    text=TEXTS,
    due_on=DAYS,
)


def heard(kind: str, text: str, due_on: date | None = None, number: int = 1) -> Heard:
    return Heard(UUID(int=number), kind, text, due_on)


PROMISES = [
    ("send the numbers", "", "I'll send the numbers."),
    ("Send the numbers by Friday.", "Fri 4 Dec", "I'll send the numbers by Friday (Fri 4 Dec)."),
    ("send the numbers", "Fri 4 Dec", "I'll send the numbers, by Fri 4 Dec."),
    ("to call Tom", "", "I'll call Tom."),
    ("I’ll call Tom", "", "I’ll call Tom."),
    ("numbers", "Fri 4 Dec", "I owe you: numbers, by Fri 4 Dec."),
    (" “” ", "", ""),
]


@pytest.mark.parametrize(("words", "due", "said"), PROMISES, ids=[p[0] for p in PROMISES])
def test_a_promise_becomes_a_sentence(words: str, due: str, said: str) -> None:
    assert promise_said(words, due) == said


def test_the_page_beside_the_call_knows_the_same_verbs() -> None:
    path = Path(__file__).parents[2] / "callsheet/static/callsheet/live/read-back.js"
    (listed,) = re.findall(r"DO = new Set\(`([^`]+)`", path.read_text("utf-8"))

    assert set(listed.split()) == DO


def test_the_clients_words_come_first_then_notes_promises_next_step_and_what_is_open() -> None:
    lines = [
        heard("parked", "who owns the theme?", number=1),
        heard("promise", "send the numbers", date(2026, 12, 4), number=2),
        heard("note", "140 subscribers on Recharge", number=3),
        heard("client_words", "we want it by March", number=4),
    ]

    found = recap(lines, NextStep("send the access", "client", date(2026, 12, 1)))

    assert [(each.part, each.text, each.source and each.source.int) for each in found] == [
        ("words", "“We want it by March.”", 4),
        ("notes", "140 subscribers on Recharge.", 3),
        ("promises", "I'll send the numbers, by Fri 4 Dec.", 2),
        ("next", "You: send the access, by Tue 1 Dec.", None),
        ("open", "Who owns the theme?", 1),
    ]


def test_a_line_that_is_left_out_is_not_in_it() -> None:
    assert recap([heard("note", "seems tired")], NextStep(), left_out={UUID(int=1)}) == ()


def test_nothing_heard_gives_no_letter() -> None:
    assert letter(recap([], NextStep()), to="Maya", me="Ana", on="Fri 27 Nov") == ""


def test_the_letter_holds_every_sentence_under_its_heading() -> None:
    found = recap(
        [heard("note", "140 subscribers"), heard("promise", "send it", None, 2)], NextStep()
    )

    assert letter(found, to="Maya", me="Ana", on="Fri 27 Nov") == (
        "Hi Maya, thank you for the call on Fri 27 Nov. This is what I took down.\n\n"
        "What we went through:\n- 140 subscribers.\n\nWhat I'll do:\n- I'll send it.\n\n"
        "Did I miss or mishear anything?\n\nAna"
    )


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINES, max_size=8))
def test_no_sentence_has_a_word_that_its_line_has_not(lines: list[Heard]) -> None:
    by_uid = {line.uid: line for line in lines}

    for each in recap(lines, NextStep()):
        assert each.source is not None
        line = by_uid[each.source]
        words = {word.casefold() for word in WORD.findall(each.text)}
        own = {word.casefold() for word in WORD.findall(line.text)}
        day = {str(line.due_on.day)} if line.due_on else set()
        assert words <= own | FRAME | day


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINES, max_size=8, unique_by=lambda line: line.uid))
def test_each_line_with_words_is_said_once(lines: list[Heard]) -> None:
    sources = [each.source for each in recap(lines, NextStep())]

    assert len(sources) == len(set(sources))
    spoken = {line.uid for line in lines if line.kind != "moment" and WORD.search(line.text)}
    assert spoken <= set(sources)
