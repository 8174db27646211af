"""Pasted transcripts: every service's form, the pace, fillers only where they can be seen."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callsheet.prep.domain.transcripts import NoTranscript, read_transcript, speech_of
from callsheet.prep.domain.transcripts.speech import asks

WORDS = "I moved forty stores to Shopify and the last one took three weeks because of redirects"
VTT = f"""WEBVTT

1
00:00:01.000 --> 00:00:04.000
<v Maya Lind>How many stores have you moved?</v>

2
00:00:05.000 --> 00:00:11.000
<v Ana Reis>{WORDS}.</v>
"""
ZOOM_VTT = f"""WEBVTT

1
00:00:01.000 --> 00:00:04.000
Maya Lind: How many stores have you moved?

2
00:00:05.000 --> 00:00:11.000
Ana Reis: {WORDS}.
"""
SRT = f"""1
00:00:01,000 --> 00:00:04,000
Maya Lind: How many stores
have you moved?

2
00:00:05,000 --> 00:00:11,000
Ana Reis: {WORDS}.
"""
ZOOM = f"""00:00:01 Maya Lind: How many stores have you moved?
00:00:05 Ana Reis: {WORDS}.
00:00:11 Maya Lind: Great.
"""
ZOOM_HEADS = f"""[Maya Lind] 00:00:01
How many stores have you moved?

[Ana Reis] 00:00:05
{WORDS}.

[Maya Lind] 00:00:11
Great.
"""
TEAMS = f"""Maya Lind   0:01
How many stores have you moved?
Ana Reis   0:05
{WORDS}.
Maya Lind   0:11
Great.
"""
OTTER = f"""Maya Lind  0:01  \nHow many stores have you moved?\n
Ana Reis  0:05  \n{WORDS}.\n
Maya Lind  0:11  \nGreat.\n
Transcribed by a service"""
MEET = f"""00:00:00
Maya Lind: How many stores have you moved?
Ana Reis: {WORDS}.
00:05:00
Maya Lind: Great."""
FORMS = [
    ("vtt", VTT, "vtt"), ("zoom-vtt", ZOOM_VTT, "vtt"), ("srt", SRT, "srt"),
    ("zoom", ZOOM, "clock"), ("zoom-heads", ZOOM_HEADS, "clock"), ("teams", TEAMS, "clock"),
    ("otter", OTTER, "clock"), ("meet", MEET, "clock"),
]  # fmt: skip


@pytest.mark.parametrize(("_name", "text", "form"), FORMS, ids=[name for name, _, _ in FORMS])
def test_every_service_gives_the_same_turns(_name: str, text: str, form: str) -> None:
    read = read_transcript(text)

    assert read.form == form
    assert [turn.who for turn in read.turns[:2]] == ["Maya Lind", "Ana Reis"]
    assert read.turns[0].text == "How many stores have you moved?"
    assert read.turns[1].text.startswith(WORDS)


@pytest.mark.parametrize(
    "text", [VTT, SRT, ZOOM, TEAMS, OTTER], ids="vtt srt zoom teams otter".split()
)
def test_the_pace_is_words_a_minute_of_the_longer_turns(text: str) -> None:
    pace = speech_of(read_transcript(text), "Ana Reis").pace

    assert pace.words_a_minute == 160
    assert pace.turns == 1


def test_short_turns_and_unknown_times_give_no_pace() -> None:
    short = VTT.replace(WORDS, "Forty stores so far")

    assert speech_of(read_transcript(short), "Ana Reis").pace.words_a_minute is None
    plain = f"Maya Lind: How many stores?\nAna Reis: {WORDS}"
    assert speech_of(read_transcript(plain), "Ana Reis").pace.words_a_minute is None


def test_fillers_are_counted_only_where_the_transcript_shows_any() -> None:
    assert speech_of(read_transcript(VTT), "Ana Reis").fillers.count is None

    shown = VTT.replace("I moved", "Um, I, uh, moved")
    assert speech_of(read_transcript(shown), "Ana Reis").fillers.count == 2
    theirs = VTT.replace("How many", "Um, how many")
    assert speech_of(read_transcript(theirs), "Ana Reis").fillers.count == 0


def test_questions_are_judged_with_the_words_that_followed() -> None:
    dodge = VTT.replace(WORDS, "Moving stores is always an exciting journey for every brand")

    straight = speech_of(read_transcript(VTT), "Ana Reis").answered
    talked = speech_of(read_transcript(dodge), "Ana Reis").answered

    assert [(each.question, each.judged.label) for each in straight] == [
        ("How many stores have you moved?", "direct")
    ]
    assert talked[0].judged.label == "dodge"
    assert talked[0].judged.missing == ("a number",)


def test_small_talk_is_no_question() -> None:
    text = "Maya: Hi, how are you? Can you hear me? How long would it take?\nAna: Good! Two weeks."

    answered = speech_of(read_transcript(text), "Ana").answered

    assert [each.question for each in answered] == ["How long would it take?"]


def test_the_share_of_talk_is_by_words() -> None:
    read = read_transcript("Maya: One two three\nAna: four")

    assert speech_of(read, "Ana").share == 0.25


@pytest.mark.parametrize("text", ["", "just some words", "WEBVTT\n\n", "00:01\n00:02"])
def test_words_without_speakers_are_refused_with_what_to_do(text: str) -> None:
    with pytest.raises(NoTranscript, match="names"):
        read_transcript(text)


@settings(max_examples=80)
@given(st.text(alphabet="Ana:Maya 0123456789[]()->\n.,?WEBVTT", max_size=600))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        read = read_transcript(text)
    except NoTranscript:
        return
    assert all(turn.text for turn in read.turns)


@pytest.mark.parametrize(
    "question",
    [
        "What would you do first?",
        "What is your rate?",
        "Sorry, what is your rate?",
        "Right, can you start on Monday?",
        "So how is your availability in May?",
    ],
)
def test_a_short_question_is_no_small_talk(question: str) -> None:
    assert asks(question)


@pytest.mark.parametrize(
    "chat",
    ["Can you hear me now?", "How was your weekend, all good?", "Sorry, what?", "Okay, really?",
     "Hi, how are you today?"],
)  # fmt: skip
def test_small_talk_is_not_judged(chat: str) -> None:
    assert not asks(chat)
