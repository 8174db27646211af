"""How one spoke: pace, fillers where they can be seen, questions with the answers they got."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callsheet.core import lazy_re as re
from callsheet.prep.domain.judge import Judgement, judge
from callsheet.prep.domain.transcripts.names import Turn
from callsheet.prep.domain.transcripts.turns import Transcript

SHORTEST = 15  # words: shorter turns ("yes, exactly") say nothing about the pace
FILLER = re.compile(
    r"(?<![\w'])(?:u+m+|u+h+|e+r+m*|hm+|äh+m?|uhm+|mhm+|ehm+)(?![\w'])", re.IGNORECASE
)
SENTENCE = re.compile(r"[^.!?]*[.!?]+|[^.!?]+$")
SMALL_TALK = re.compile(
    r"^\W*(?:(?:and|so|(?:hi|hello|hey)(?: [^\W\d_]+){0,2})\b\W*)*(?:"
    r"(?:(?:you know|right|okay|ok|really|yeah|sorry|pardon|what|isn't it)\b\W*)+"
    r"|(?:how are you|how's it going|can you hear me|does that make sense|are you there"
    r"|is that (?:ok|okay|clear|fine)|can you see (?:it|my screen|that)"
    r"|how (?:was|is) your (?:day|week|weekend|morning|afternoon|evening|trip|holiday|summer))"
    r"\b[^?]{0,30})\?$",
    re.IGNORECASE,
)
MOST_QUESTIONS = 60
NOD = 3  # words: “right, okay” takes no turn


@dataclass(frozen=True)
class Pace:
    """Words a minute over the turns that are long enough.

    words_a_minute  None when the transcript does not tell how long a turn took
    turns           how many turns counted
    about           only beginnings are told: a turn is taken to last until the next one
    """

    words_a_minute: int | None
    turns: int
    about: bool = False


@dataclass(frozen=True)
class Fillers:
    """ "Um" and "uh" in one's own turns; `count` None: this transcript leaves them out."""

    count: int | None
    words: int

    @property
    def of_hundred(self) -> float | None:
        """How many in a hundred words."""
        return None if self.count is None or not self.words else 100 * self.count / self.words


@dataclass(frozen=True)
class Answered:
    """A question of the other side and one's own next words, judged."""

    question: str
    answer: str
    judged: Judgement


@dataclass(frozen=True)
class Speech:
    """What a transcript shows of one's own speaking."""

    pace: Pace
    fillers: Fillers
    answered: tuple[Answered, ...]
    share: float  # of all words, 0 to 1


def speech_of(transcript: Transcript, me: str) -> Speech:
    """The figures of one speaker.

    me      one of the transcript's speakers, else every figure is that of nobody
    source  fillers: services that write what is meant drop "um" (DESIGN 8), so a transcript
            without a single one from anybody can't show them
    """
    mine = [turn for turn in transcript.turns if turn.who == me]
    words = sum(turn.words for turn in mine)
    everyone = sum(turn.words for turn in transcript.turns)
    return Speech(
        pace=pace_of(transcript, me),
        fillers=fillers_of(transcript.turns, mine, words),
        answered=tuple(answers(transcript.turns, me)),
        share=words / everyone if everyone else 0.0,
    )


def pace_of(transcript: Transcript, me: str) -> Pace:
    """Words a minute over one's own turns of SHORTEST words or more."""
    words, spent, count = 0, 0.0, 0
    turns = transcript.turns
    after = (*turns[1:], None)
    for turn, following in zip(turns, after, strict=True):
        ends = turn.end if transcript.ends else following.start if following else None
        if turn.who != me or turn.words < SHORTEST or turn.start is None or ends is None:
            continue
        if ends > turn.start:
            words, spent, count = words + turn.words, spent + ends - turn.start, count + 1
    if not count:
        return Pace(None, 0)
    return Pace(round(words / spent * 60), count, about=not transcript.ends)


def fillers_of(turns: Sequence[Turn], mine: Sequence[Turn], words: int) -> Fillers:
    """The count over one's own turns, None when nobody's were written down."""
    if not any(FILLER.search(turn.text) for turn in turns):
        return Fillers(None, words)
    return Fillers(sum(len(FILLER.findall(turn.text)) for turn in mine), words)


def answers(turns: Sequence[Turn], me: str) -> Iterator[Answered]:
    """Each question of the others with one's own words that came next."""
    found = 0
    for place, turn in enumerate(turns):
        if turn.who == me:
            continue
        reply = next_words(turns, place, me)
        for question in questions_in(turn.text):
            if reply and found < MOST_QUESTIONS:
                found += 1
                yield Answered(question, reply, judge(question, reply))


def next_words(turns: Sequence[Turn], place: int, me: str) -> str:
    """One's own words after this turn; "" when somebody else went on. A "right" or "okay" of the
    others in between does not end an answer."""
    found: list[str] = []
    for turn in turns[place + 1 :]:
        if turn.who == me:
            found.append(turn.text)
        elif not (found and nods(turn)):
            break
    return " ".join(found)


def nods(turn: Turn) -> bool:
    """Whether a turn only shows that one listens."""
    return turn.words <= NOD and "?" not in turn.text


def questions_in(text: str) -> list[str]:
    """The sentences that ask something, without small talk."""
    parts = [part.strip() for part in SENTENCE.findall(text)]
    return [part for part in parts if part.endswith("?") and asks(part)]


def asks(part: str) -> bool:
    """Whether a question wants an answer: more than two words, no "can you hear me?"."""
    return len(part.split()) > 2 and not SMALL_TALK.match(part)
