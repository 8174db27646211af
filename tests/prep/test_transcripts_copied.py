"""Transcripts as Teams, Meet and Otter really give them: headers, footers, panes, odd names."""

from __future__ import annotations

import pytest

from callsheet.prep.domain.transcripts import read_transcript, speech_of

ASKED = "So we have forty sheets. How many of these have you done?"
SAID = "I sat with the mechanics and mapped every column and then I moved the sheets into one base"
LONGER = "and after that we built a board that each workshop sees on a wall screen every morning"
TEAMS_WORD = f"""Call with Ana-20261126_140200-Meeting Transcript
November 26, 2026, 2:02PM
31m 20s

Lind, Maya (Fjellhjul) started transcription

Lind, Maya (Fjellhjul)   0:03
{ASKED}

Ana Reis (Guest)   0:12
{SAID}.
At 10:30 I said to them: look.

Lind, Maya (Fjellhjul)   0:22
Good.
Lind, Maya (Fjellhjul) stopped transcription"""
TEAMS_OLD_WORD = f"""0:0:3.120 --> 0:0:11.460
Maya Lind
{ASKED}

0:0:12.0 --> 0:0:22.0
Ana Reis
{SAID}.
At 10:30 I said to them: look.

0:0:22.0 --> 0:0:23.0
Maya Lind
Good."""
TEAMS_PANE = f"""ML
Maya Lind
0 minutes 3 seconds
0:03
Maya Lind 0 minutes 3 seconds
{ASKED}
AR
Ana Reis
0 minutes 12 seconds
0:12
Ana Reis 0 minutes 12 seconds
{SAID}.
At 10:30 I said to them: look.
ML
Maya Lind
0 minutes 22 seconds
0:22
Maya Lind 0 minutes 22 seconds
Good."""
OTTER_TEXT = f"""Call with Ana
Thu, Nov 26, 2026 2:02PM • 31:20

SUMMARY KEYWORDS
sheets, columns

SPEAKERS
Maya Lind, Ana Reis

Maya Lind  00:03
{ASKED}

Ana Reis  00:12
{SAID}.

At 10:30 I said to them: look.

Maya Lind  00:22
Good.

Transcribed by https://otter.ai"""
PANE = f"""Maya Lind
0:03
{ASKED}
Ana Reis
0:12
{SAID}.
At 10:30 I said to them: look.
Maya Lind
0:22
Good."""
TIMED = [TEAMS_WORD, TEAMS_OLD_WORD, TEAMS_PANE, OTTER_TEXT, PANE]
MEET = f"""📝 Notes
Nov 26, 2026
Invited Maya Lind Ana Reis
Summary
Maya Lind described forty sheets: nobody trusts them.

📖 Transcript
Nov 26, 2026
Fjellhjul x Ana - Transcript
00:00:00
\xa0
Maya Lind: {ASKED}
Ana Reis: {SAID}
Maya Lind: Right,
Ana Reis: {LONGER}.
edwin: Um hello.
edwin: Sorry.
edwin: Bye.
\xa0
00:05:12
\xa0
Ana Reis: {SAID}.
\xa0
00:05:18
\xa0
Maya Lind: Good.

Transcription ended after 00:31:20

This editable transcript was computer generated and might contain errors."""


@pytest.mark.parametrize("text", TIMED, ids="teams-word old-word teams-pane otter pane".split())
def test_a_service_s_own_words_are_nobody_s(text: str) -> None:
    read = read_transcript(text)
    them, me = read.speakers

    assert ("Maya" in them and "Lind" in them, "Ana Reis" in me) == (True, True)
    assert [turn.text for turn in read.turns] == [
        ASKED, f"{SAID}. At 10:30 I said to them: look.", "Good.",
    ]  # fmt: skip
    assert speech_of(read, me).pace.words_a_minute == 150


def test_a_time_above_many_turns_is_the_first_one_s() -> None:
    read = read_transcript(MEET)

    assert read.speakers == ("Maya Lind", "Ana Reis", "edwin")
    assert read.turns[-1].text == "Good."
    assert [turn.start for turn in read.turns] == [0, None, None, None, None, 312, 318]
    pace = speech_of(read, "Ana Reis").pace
    assert (pace.words_a_minute, pace.turns, pace.about) == (180, 1, True)


def test_a_document_saved_as_markdown_reads_the_same() -> None:
    marked = MEET.replace("📖 Transcript", "# **📖 Transcript**").replace("00:0", "### 00:0")
    for name in ("Maya Lind:", "Ana Reis:", "edwin:"):
        marked = marked.replace(f"\n{name}", f"\n**{name}**")

    assert read_transcript(marked) == read_transcript(MEET)


def test_a_nod_in_between_does_not_end_an_answer() -> None:
    (answered,) = speech_of(read_transcript(MEET), "Ana Reis").answered

    assert answered.question == "How many of these have you done?"
    assert answered.answer == f"{SAID} {LONGER}."


def test_a_sentence_with_a_colon_is_no_speaker_s() -> None:
    read = read_transcript("Maya Lind: Hello\nAna then told them: stop\nAna Reis: Yes\nso: no")

    assert read.speakers == ("Maya Lind", "Ana Reis")
    assert read.turns[0].text == "Hello Ana then told them: stop"
    assert read.turns[1].text == "Yes so: no"


def test_wrapped_cues_keep_their_first_row() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\nMaya: Well\nyes\n\n"
        "2\n00:00:02,500 --> 00:00:04,000\nWell\nno\n"
    )

    (turn,) = read_transcript(text).turns

    assert (turn.who, turn.text, turn.end) == ("Maya", "Well yes Well no", 4.0)


def test_cues_without_numbers_and_blank_rows_are_read() -> None:
    text = (
        "00:00:01,000 --> 00:00:02,000\nMaya: 12\n00:00:02,500 --> 00:00:04,000\nAna: Tom &amp; I"
    )

    assert [turn.text for turn in read_transcript(text).turns] == ["12", "Tom & I"]
