"""A pasted transcript of a call: who said what, and when."""

from __future__ import annotations

from callsheet.prep.domain.transcripts.names import NoTranscript, Turn
from callsheet.prep.domain.transcripts.speech import (
    Answered,
    Fillers,
    Pace,
    Speech,
    speech_of,
)
from callsheet.prep.domain.transcripts.turns import Transcript, read_transcript

__all__ = [
    "Answered",
    "Fillers",
    "NoTranscript",
    "Pace",
    "Speech",
    "Transcript",
    "Turn",
    "read_transcript",
    "speech_of",
]
