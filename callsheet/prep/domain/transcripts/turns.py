"""The turns of a transcript: WebVTT, SRT, or the text that Zoom, Teams, Meet and Otter give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from callsheet.prep.domain.transcripts.cues import form_of, is_cues, of_cues
from callsheet.prep.domain.transcripts.lines import of_lines
from callsheet.prep.domain.transcripts.names import NoTranscript, Turn

LONGEST = 600_000  # characters: about eight hours of talk
JOIN_GAP = 15.0  # seconds: a longer silence of the same speaker begins a new turn


@dataclass(frozen=True)
class Transcript:
    """All turns in their order.

    form    vtt, srt, clock (a time for each turn) or plain (names only)
    ends    whether the end of each turn is told, not only its beginning
    """

    form: str
    turns: tuple[Turn, ...]

    @property
    def ends(self) -> bool:
        """Whether the form tells when a turn ends."""
        return self.form in ("vtt", "srt")

    @property
    def speakers(self) -> tuple[str, ...]:
        """The names, in the order in which they first speak."""
        return tuple(dict.fromkeys(turn.who for turn in self.turns))


def read_transcript(text: str) -> Transcript:
    """The turns of a pasted transcript.

    text    as the service gives it: a .vtt or .srt file, or the words copied from its page
    gives   turns of the same speaker that follow each other joined
    raises  NoTranscript when no speaker's turn is found
    """
    words = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")[:LONGEST]
    if is_cues(words):
        form, turns = form_of(words), list(of_cues(words))
    else:
        turns = list(of_lines(words))
        form = "clock" if any(turn.start is not None for turn in turns) else "plain"
    joined = tuple(join(turns, timed=form in ("vtt", "srt")))
    if not any(turn.who for turn in joined):
        raise NoTranscript(
            "No speakers were found in it. Paste the transcript with the names, as the service "
            "shows it, or its .vtt or .srt file."
        )
    return Transcript(form, joined)


def join(turns: Iterable[Turn], *, timed: bool) -> Iterator[Turn]:
    """One turn for words of the same speaker that follow each other."""
    held: Turn | None = None
    for turn in turns:
        if held and held.who == turn.who and near(held, turn, timed=timed):
            held = replace(held, text=f"{held.text} {turn.text}", end=turn.end)
            continue
        if held:
            yield held
        held = turn
    if held:
        yield held


def near(held: Turn, turn: Turn, *, timed: bool) -> bool:
    """Whether no long silence lies between; without ends nobody can tell."""
    if not timed or held.end is None or turn.start is None:
        return True
    return turn.start - held.end < JOIN_GAP
