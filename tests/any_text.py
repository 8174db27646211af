"""Any text at all, up to 100 kB, and the engines that must read it within a second."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from callsheet.core.pages import Block, ParsedPage
from callsheet.library.domain.match import SampleText, match
from callsheet.outside.html import page_of
from callsheet.outside.html_child import parsed
from callsheet.prep.domain.company import read_company
from callsheet.prep.domain.judge import judge
from callsheet.prep.domain.transcripts import NoTranscript, read_transcript, speech_of
from callsheet.reading.domain.mails import read_mail
from callsheet.reading.domain.over_thread import Known, ThreadTurn, standing
from callsheet.reading.domain.over_thread.standing import MOST_TURNS
from callsheet.reading.domain.posts import read_post
from callsheet.reading.domain.replies import read_reply
from callsheet.reading.domain.replies.second import second_look
from callsheet.reading.domain.threads import split_thread
from callsheet.reading.domain.times import read_times
from callsheet.venues.domain.finders import FINDERS

LONGEST = 100_000
NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
HOME = "http://company.example/"

# what has been slow somewhere, or looks as if it could be, repeated
NASTY = (
    "a", " ", "\n", "\n\n", "? ", "! ", ". ", ", ", "; ", ": ", "- ", "((", "[(", '"', "'", "> ",
    "1", "1 ", "1,", "1/", "1:", "1-", "1.", "12.", "$5 ", "$1,000 - ", "1k-", "€", "%", "@", "a@",
    "a@b.c ", "a.b.", "://", "https://a.example/", "www.", "<p>", "<div>", "</p>", "<a href=x>b",
    "<!--", "&amp;", "{", "[]", "|", "\\", "_", "=", "~", "#", "*", "\t", "\r\n", "\x00", "\u2028",
    "İ", "ß", "é", "😀", "שלום ", "三点", "\u0301", "\u200b", "ﬁ", "½", "²",
    "can we talk ", "3pm ", "Tue, ", "at 3 or ", "next week ", "in 2 days ", "between 1 and ",
    "May ", "half ", "UTC+", "from 9 to ", "the day after ", "not ", "don't ", "we ", "I ", "the ",
    "by ", "on ", "thanks\n", "Hi ", "yes ", "no, ", "and, ", "who - x ", "must have ", "budget ",
    "we need you to build ", "if you - build ", "Could you merge the list, ", "What is it? ",
    "- 1) ", "1. a\n", "a: b\n", "Maya: a\n", "Maya\n8:41 AM\n", "On x wrote:\n", "> > x\n",
    "From: a\n", "From: A <a@b.c>\nTo: B\n", "Subject: a\n\n", "[1/2/26, 8:41 AM] Bo: ",
    "00:01:02.000 --> 00:01:03.000\n", "1\n00:00:01,000 --> 00:00:02,000\nAna: x\n\n",
    "Ana  0:01\nhello\n", "founded in 1999 ", "our mission is ", "We help people. ", "A Bc ",
    "Skills\n", "Fixed-price\n", "$10.00\n-\n$25.00\nHourly\n", "About the client\n",
)  # fmt: skip
UNITS = st.one_of(
    st.sampled_from(NASTY),
    st.text(min_size=1, max_size=12),
    st.lists(st.sampled_from(NASTY), min_size=2, max_size=4).map("".join),
)


def long_text(parts: list[tuple[str, int]]) -> str:
    """The units, each as often as its share of LONGEST asks."""
    whole = sum(share for _, share in parts)
    runs = (unit * max(LONGEST * share // whole // len(unit), 1) for unit, share in parts)
    return "".join(runs)[:LONGEST]


RECIPES = st.lists(st.tuples(UNITS, st.integers(1, 9)), min_size=1, max_size=3)


def read_a_thread(text: str) -> None:
    """The turns of a pasted conversation, read and held over each other."""
    turns = split_thread(text, my_names=("Ana",), my_texts=("I can do this for you",))[-MOST_TURNS:]
    told = [
        ThreadTurn(turn.speaker == "me", turn.text, NOW, read_reply(turn.text, now=NOW))
        for turn in turns
    ]
    standing(told, Known("Europe/Lisbon"))


def hold_samples_against(text: str) -> None:
    """The text as a question to a shelf, and as a sample on it."""
    sample = SampleText("1", "Café site", "web", ("Shopify",), "A shop for a roastery.")
    match(text, [sample])
    match("the café thing you did", [sample, SampleText("2", "", "", (), text)])


def read_a_page(text: str) -> None:
    """The text as a page's source, and its words as the words of a page."""
    answer = page_of(json.dumps(parsed(HOME, text.encode("utf-8", "replace"), None)))
    words = ParsedPage(HOME, blocks=tuple(Block("p", line, "main") for line in text.split("\n")))
    read_company([answer], HOME, None)
    read_company([words, answer], HOME, None)


def read_a_transcript(text: str) -> None:
    """The text as the transcript of a call, if it is one."""
    with suppress(NoTranscript):
        speech_of(read_transcript(text), "Ana")


def judge_an_answer(text: str) -> None:
    """The text as an answer, as a question and as both; the words alone, for the sentence model
    reads 256 tokens of anything."""
    judge("How many users did it have?", text, by_meaning=False)
    judge(text, text, by_meaning=False)


def read_a_turn(text: str) -> None:
    """The text as a client's turn, also after words of one's own, and with its second look."""
    read_reply(text, previous=text, now=NOW, my_zone="Europe/Lisbon")


def read_a_mail(text: str) -> None:
    """The text as a whole mail, if it is one, and as the words of one."""
    raw = text.encode("utf-8", "replace")
    with suppress(ValueError):
        read_mail(raw)
    read_mail(b"From: Maya via Upwork <a@upwork.com>\nSubject: Hi\n\n" + raw)


ENGINES: dict[str, Callable[[str], object]] = {
    "read": read_a_turn,
    "second look": lambda text: second_look(text, no_vectors),
    "times": lambda text: read_times(text, now=NOW, client_zone=None, my_zone="Europe/Lisbon"),
    "post": read_post,
    "match": hold_samples_against,
    "judge": judge_an_answer,
    "page": read_a_page,
    "transcript": read_a_transcript,
    "thread": read_a_thread,
    "mail": read_a_mail,
    "guard": lambda text: [find(text) for find in FINDERS.values()],
}


def no_vectors(texts: Sequence[str]) -> NDArray[np.float32]:
    """In the place of the sentence model, whose time does not depend on the text."""
    return np.zeros((len(texts), 384), np.float32)
