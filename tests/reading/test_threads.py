from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.reading.domain.threads import split_thread, written_at
from tests.cpu import BAR, least_cpu

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
CHAT = """Monday, Nov 23
Maya Lindqvist
8:41 AM
Hi Ana, thanks for the proposal!

Are you free Tuesday?
You 8:50 AM
Sure, Tuesday works. What time?
Today
Maya Lindqvist 9:10 AM
3pm EST?"""


def said(text: str, **known: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in split_thread(text, **known)]


def test_a_chat_copy_is_split_where_the_names_and_times_stand() -> None:
    assert said(CHAT) == [
        ("client", "Hi Ana, thanks for the proposal!\n\nAre you free Tuesday?"),
        ("me", "Sure, Tuesday works. What time?"),
        ("client", "3pm EST?"),
    ]


def test_the_day_heading_above_a_turn_is_part_of_its_stamp() -> None:
    stamps = [turn.stamp for turn in split_thread(CHAT)]

    assert stamps == ["Monday, Nov 23 8:41 AM", "Monday, Nov 23 8:50 AM", "Today 9:10 AM"]


CONVERSATIONS = {
    "transcript": (
        "Maya: hi there\nAna: hello Maya\nMaya: can we talk?",
        ("Ana",),
        ["client", "me", "client"],
    ),
    "bracketed": (
        "[11/23/26, 8:41 AM] Maya L: can we talk?\n[11/23/26, 8:50 AM] Ana: yes",
        ("Ana Souza",),
        ["client", "me"],
    ),
    "dashed export": (
        "11/23/26, 8:41 AM - Maya: hi\n11/23/26, 8:45 AM - Ana Souza: hello\nmore",
        ("Ana Souza",),
        ["client", "me"],
    ),
    "mail answered on top": (
        "Tuesday at 3pm works.\n\n"
        "On Mon, Nov 23, 2026 at 8:41 AM Ana Souza <a@mail.example> wrote:\n"
        "> Hi Maya,\n> are you free Tuesday?\n",
        ("Ana",),
        ["client", "me"],
    ),
    "mail answered below": (
        "On Mon, 23 Nov 2026 at 08:41, Ana Souza\n<a@mail.example> wrote:\n> Hi\n\nYes, Tuesday.",
        ("Ana",),
        ["me", "client"],
    ),
    "mail with its headers": (
        "Great\n\nFrom: Ana Souza <a@b.example>\nSent: Monday, November 23, 2026 8:41 AM\n"
        "To: Maya\nSubject: Re: hello\n\nHi Maya, my rate is $45.",
        ("Ana Souza",),
        ["client", "me"],
    ),
    "labels of roles": ("Client: can you start Monday?\nMe: yes", (), ["client", "me"]),
    "two names, oneself unknown": (
        "Maya L. · Nov 23, 8:41 AM\nhey\nTom B. · Nov 23, 8:45 AM\nhello",
        (),
        ["unknown", "unknown"],
    ),
    "a quote without a name": (
        "Tuesday is fine.\n\n> are you free Tuesday?\n\nBest, Maya",
        (),
        ["client", "unknown", "client"],
    ),
    "a quote by a name nobody claims": (
        "Fine.\n\nOn Mon, Nov 23, 2026 at 8:41 AM Ana Souza <a@b.example> wrote:\n> I ask 45\n",
        (),
        ["client", "unknown"],
    ),
}


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_each_turn_has_its_speaker(name: str) -> None:
    text, mine, speakers = CONVERSATIONS[name]

    assert [turn.speaker for turn in split_thread(text, my_names=mine)] == speakers


SINGLE = {
    "with a label": "Hi, budget: 500. Can we talk?\nDeadline: Friday\nBudget: $500",
    "with a colon": "Hello,\nI have a question: how much?\nThanks\nMaya",
    "with a day on a line": "Today\nHi there, can we talk?",
    "with one time": "Can you do\n3pm\ntomorrow?",
}


@pytest.mark.parametrize("name", SINGLE)
def test_a_single_message_is_one_turn_of_the_client(name: str) -> None:
    assert said(SINGLE[name]) == [("client", SINGLE[name])]


def test_a_text_without_words_has_no_turns() -> None:
    assert split_thread(" \n\t ") == ()


def test_ones_own_proposal_pasted_above_the_reply_is_not_the_clients() -> None:
    mine = "I can build this in two weeks for $800.\nThanks, Ana"

    turns = said(f"{mine}\n\nHi Ana, great! Can we talk tomorrow?", my_texts=(mine,))

    assert turns == [("me", mine), ("client", "Hi Ana, great! Can we talk tomorrow?")]


def test_a_client_who_quotes_ones_words_stays_the_client() -> None:
    chat = "Maya 8:41 AM\nI can build this in two weeks for $800.\nIs that still your offer?"

    turns = said(chat, my_texts=("I can build this in two weeks for $800.",))

    assert turns[-1] == ("client", "Is that still your offer?")


STAMPS = {
    "Nov 23, 8:41 AM": "2026-11-23T13:41",
    "12:47 PM EEST, 27 Jun 2021": "2021-06-27T09:47",
    "2 hours ago": "2026-11-24T10:00",
    "Yesterday 9:10 PM": "2026-11-24T02:10",
    "Monday, Nov 23 8:41 AM": "2026-11-23T13:41",
    "Mon, Nov 23, 2026 at 8:41 AM": "2026-11-23T13:41",
    "23:30": "2026-11-24T04:30",
    "11/23/26, 8:41 AM": "2026-11-23T13:41",
    "23/11/2026, 08:41": "2026-11-23T13:41",
    "2026-11-23T08:41": "2026-11-23T13:41",
    "just now": "2026-11-24T12:00",
    "5m": "2026-11-24T11:55",
    "Dec 24, 10:00 AM": "2025-12-24T15:00",
}


@pytest.mark.parametrize("stamp", STAMPS)
def test_a_stamp_names_its_moment_on_the_readers_clock(stamp: str) -> None:
    written = written_at(stamp, now=NOW, zone="America/New_York")

    assert written.at is not None
    assert written.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M") == STAMPS[stamp]


def test_a_clock_still_to_come_today_was_yesterdays() -> None:
    written = written_at("8:41 AM", now=NOW, zone="America/New_York")

    assert written.at is not None
    assert written.at.date().isoformat() == "2026-11-23"


@pytest.mark.parametrize("stamp", ["", "Nov 30, 2026", "31/11/2026", "soon", "99:99"])
def test_a_stamp_that_names_no_past_moment_gives_none(stamp: str) -> None:
    assert written_at(stamp, now=NOW, zone=None).at is None


def test_a_clock_without_any_zone_is_marked() -> None:
    assert written_at("8:41 AM", now=NOW, zone=None).zone_known is False


def test_the_stamps_own_zone_is_known() -> None:
    assert written_at("8:41 AM EST", now=NOW, zone=None).zone_known is True


@given(st.text(max_size=300), st.sampled_from([None, "Asia/Kolkata", "Pacific/Apia"]))
def test_no_stamp_lies_in_the_future(stamp: str, zone: str | None) -> None:
    at = written_at(stamp, now=NOW, zone=zone).at

    assert at is None or at <= NOW


PIECES = st.sampled_from(
    ["Maya\n8:41 AM\n", "You 8:50 AM\n", "Ana: ", "> ", "\n", "Today\n", "hello you",
     "On x wrote:\n", "From: A <a@b.c>\nTo: B\n", "[1/2/26, 8:41 AM] Bo: ", "\r\n", "שלום", "🙂"]
)  # fmt: skip


@given(st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=12).map("".join))
def test_turns_are_verbatim_in_order_and_apart(text: str) -> None:
    turns = split_thread(text, my_names=("Ana",), my_texts=("hello you there again",))

    end = 0
    for turn in turns:
        assert text[turn.start : turn.end] == turn.text != ""
        assert turn.start >= end
        end = turn.end


@pytest.mark.parametrize("piece", ["Maya: a\n", "> > x\n", "On a wrote ", "8:41 AM\n", "From: "])
def test_a_hundred_kilobytes_take_under_a_second(piece: str) -> None:
    text = piece * (100_000 // len(piece))

    _, seconds = least_cpu(
        lambda: split_thread(text, my_names=("Ana",), my_texts=("I can do this and that for you",))
    )

    assert seconds < BAR
