"""The turns of a transcript: WebVTT, SRT, or the text that Zoom, Teams, Meet and Otter give."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from callsheet.core import lazy_re as re
from callsheet.core.errors import Refusal

LONGEST = 600_000  # characters: about eight hours of talk
CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
NAME = r"[^\W\d_][\w.'’-]*(?: [\w.'’()-]+){0,4}"
CUE = re.compile(rf"^[ \t]*{CLOCK}\s*-->\s*{CLOCK}", re.MULTILINE)
SAID = re.compile(rf"^(?:\[?(?P<at>{CLOCK})\]?[ \t]+)?(?P<who>{NAME}):[ \t]+(?P<text>\S.*)$")
HEAD = re.compile(
    rf"^\[?(?P<who>{NAME})\]?[ \t,·|–-]+\[?\(?(?P<at>{CLOCK})\)?\]?(?: ?[AP]M)?[ \t]*$"
)
HEAD_FIRST = re.compile(rf"^\[?\(?(?P<at>{CLOCK})\)?\]?[ \t]+(?P<who>{NAME}):?[ \t]*$")
MARK = re.compile(rf"^\[?\(?(?P<at>{CLOCK})\)?\]?(?: ?[AP]M)?[ \t]*$")
VOICE = re.compile(rf"^(?:-\s*)?(?P<who>{NAME}):\s+(?P<text>\S.*)$", re.DOTALL)
TAG = re.compile(r"<[^>]{0,200}>")
NO_NAME = frozenset(
    "note notes http https re fwd subject date time attendees transcript recording summary today"
    " tomorrow ps question answer for and but so because like example step first second".split()
)
JOIN_GAP = 15.0  # seconds: a longer silence of the same speaker begins a new turn


class NoTranscript(Refusal):
    code = "no_transcript"


@dataclass(frozen=True)
class Turn:
    """One speaker's words. `start` and `end` in seconds from the beginning, None when not said."""

    who: str
    text: str
    start: float | None = None
    end: float | None = None

    @property
    def words(self) -> int:
        """How many words."""
        return len(self.text.split())


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
    if words.lstrip().startswith("WEBVTT") or CUE.search(words):
        form = "vtt" if words.lstrip().startswith("WEBVTT") else "srt"
        turns = list(of_cues(words, form))
    else:
        turns = list(of_lines(words.split("\n")))
        form = "clock" if any(turn.start is not None for turn in turns) else "plain"
    joined = tuple(join(turns, timed=form in ("vtt", "srt")))
    if len({turn.who for turn in joined}) < 1 or not any(turn.who for turn in joined):
        raise NoTranscript(
            "No speakers were found in it. Paste the transcript with the names, as the service "
            "shows it, or its .vtt or .srt file."
        )
    return Transcript(form, joined)


def of_cues(text: str, form: str) -> Iterator[Turn]:
    """The cues of a WebVTT or SRT file; a cue without a name goes on with the last speaker."""
    try:
        captions = webvtt.from_buffer(io.StringIO(text.lstrip()), format=form).captions
    except (MalformedFileError, MalformedCaptionError) as fault:
        raise NoTranscript(f"This is not a whole .{form} file: paste it again.") from fault
    who = ""
    for caption in captions:
        words = " ".join(TAG.sub("", caption.raw_text).split())
        named = VOICE.match(words)
        if caption.voice:
            who = " ".join(caption.voice.split())
        elif named and is_name(named["who"]):
            who, words = named["who"], " ".join(named["text"].split())
        if words:
            yield Turn(who, words, seconds(caption.start), seconds(caption.end))


def of_lines(lines: Iterable[str]) -> Iterator[Turn]:
    """The turns of copied text: `Name: words`, `Name 0:05` above the words, times between."""
    who, at, words = "", None, list[str]()
    for raw in lines:
        line = " ".join(raw.split())
        head = HEAD.match(line) or HEAD_FIRST.match(line)
        said = None if head else SAID.match(line)
        if (head or said) and is_name((head or said)["who"]):  # type: ignore[index]
            if words:
                yield Turn(who, " ".join(words), at)
            found = head or said
            assert found is not None
            stamp = found["at"]
            who, at = found["who"].strip(), seconds(stamp) if stamp else at if said else None
            words = [said["text"]] if said else []
        elif mark := MARK.match(line):
            if words:
                yield Turn(who, " ".join(words), at)
            at, words = seconds(mark["at"]), []
        elif line and who:
            words.append(line)
    if words:
        yield Turn(who, " ".join(words), at)


def is_name(who: str) -> bool:
    """Whether the words before a colon or a time are a speaker's name."""
    first = who.split(maxsplit=1)[0].casefold().strip(".")
    return first not in NO_NAME and (who[0].isupper() or first.startswith("speaker"))


def seconds(clock: str) -> float:
    """`1:02:03.5` in seconds."""
    total = 0.0
    for part in clock.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total


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
