"""The turns of a paste stand in the order they were written, whichever way the paste has them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from callsheet.reading.domain.threads import split_thread, unquoted
from callsheet.reading.domain.turn_order import oldest_first

NOW = datetime(2026, 11, 30, 21, tzinfo=UTC)
LAST = "Hi Ana,\n\nWednesday at 11 then, we are in Delft.\n\nSaskia"
MINE = "On Thu, 26 Nov 2026 at 18:01, Ana Souza <ana@mail.example> wrote:"
FIRST = "On Wed, 25 Nov 2026 at 09:12, Saskia de Wit <s@kilns.example> wrote:"
PASTES = {
    "quotes within quotes": (
        f"{LAST}\n\n{MINE}\n> Hi Saskia,\n> in which zone are you?\n>\n> {FIRST}\n>> Can we talk?",
        ["Can we talk?", "Hi Saskia,\nin which zone are you?", LAST],
    ),
    "quotes without marks": (
        f"{LAST}\n\n{MINE}\n\nHi Saskia, in which zone are you?\n\n{FIRST}\n\nCan we talk?",
        ["Can we talk?", "Hi Saskia, in which zone are you?", LAST],
    ),
    "forwarded heads": (
        f"{LAST}\n\nFrom: Ana Souza <ana@mail.example>\nSent: 26 November 2026 10:00\n"
        "To: Saskia\nSubject: RE: kilns\n\nWhich zone?\n\nFrom: Saskia de Wit <s@kilns.example>\n"
        "Sent: 25 November 2026 16:20\nTo: Ana\nSubject: kilns\n\nCan we talk?",
        ["Can we talk?", "Which zone?", LAST],
    ),
    "answers between the quoted rows": (
        f"Hi Ana, see below.\n\n{MINE}\n> In which zone are you?\n\nDelft.\n\n> By when?\n\nMay.",
        ["In which zone are you?", "By when?", "Hi Ana, see below.", "Delft.", "May."],
    ),
    "a chat copied newest first": (
        "Maya Nov 29, 2026, 9:00 AM\nYes\nYou Nov 28, 2026, 5:00 PM\nTuesday?\n"
        "Maya Nov 27, 2026, 9:00 AM\nCan we talk?",
        ["Can we talk?", "Tuesday?", "Yes"],
    ),
    "a chat over midnight": (
        "Maya 11:50 PM\nCan we talk?\nYou 12:10 AM\nTuesday?",
        ["Can we talk?", "Tuesday?"],
    ),
    "mails oldest first": (
        "From: Maya <m@b.example>\nDate: 25 November 2026 16:20\nTo: Ana\nSubject: x\n\n"
        "Can we talk?\n\nFrom: Ana Souza <ana@mail.example>\nDate: 26 November 2026 10:00\n"
        "To: Maya\nSubject: x\n\nTuesday?",
        ["Can we talk?", "Tuesday?"],
    ),
}


@pytest.mark.parametrize("name", PASTES)
def test_the_oldest_words_stand_first(name: str) -> None:
    text, wanted = PASTES[name]

    turns = oldest_first(split_thread(text, my_names=("Ana",)), now=NOW, zone="Europe/Lisbon")

    assert [unquoted(turn.text) for turn in turns] == wanted


def test_what_a_mail_quotes_of_an_earlier_one_has_its_writer_and_moment() -> None:
    text, _ = PASTES["quotes within quotes"]

    turns = split_thread(text, my_names=("Ana",))

    assert [(turn.speaker, turn.name) for turn in turns] == [
        ("client", ""),
        ("me", "Ana Souza"),
        ("client", "Saskia de Wit"),
    ]
    assert turns[-1].stamp == "Wed, 25 Nov 2026 at 09:12"
