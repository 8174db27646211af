"""What a pasted transcript tells after a call: questions, dodges, promises, who talked how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from callsheet.core import lazy_re as re
from callsheet.prep.domain.transcripts import Answered, Transcript, Turn, speech_of
from callsheet.prep.domain.transcripts.speech import questions_in
from callsheet.reading.domain.times.due import due_day

SENTENCE = re.compile(r"[^.!?\n]*[.!?]+|[^.!?\n]+$")
WILL = re.compile(
    r"\b(?:(?:i|we)(?:['’]ll| will| am going to|['’]m going to|['’]m gonna| promise to)"
    r"|let me|(?:my|our) (?:promise|job) is to)\b",
    re.IGNORECASE,
)
CAN = re.compile(r"\b(?:i|we) (?:can|could)\b", re.IGNORECASE)
YOURS = re.compile(r"\byou(?:['’]ll| will) (?:have|get|receive|hear)\b", re.IGNORECASE)
BEFORE = (
    r"^(?:(?:also|then|just|definitely|certainly|happily|gladly|probably|again|personally|quickly|"
    r"make sure to|go ahead and|try to|be sure to|be able to)\W+)*"
)
# what is owed after the call by its verb alone; "can" promises with the first line only
SENDS = (
    r"send|share|e-?mail|mail|forward|get back|get (?:you|it|that|this)|find out|follow up|"
    r"come back to you"
)
STRONG = (
    rf"{SENDS}|write (?:up|you|it|that|this|down)|draft|prepare|put (?:it |that |this )?together|"
    r"check|look into|look (?:it|that) up|ask|confirm|schedule|set up|invite|introduce|upload|"
    r"deliver|call you|ring you|ping|message you|let you know|reach out|talk to|speak to|"
    r"have (?:it|that|this)|quote|estimate|propose|outline|summari[sz]e"
)
# these tell how one would work, unless a day is named
WEAK = (
    r"build|make|fix|add|update|review|test|try|sketch|record|plan|read|bring|include|show|give|book|"
    r"have|do"
)
SENDS_FIRST = re.compile(rf"{BEFORE}(?:{SENDS})\b", re.IGNORECASE)
STRONG_FIRST = re.compile(rf"{BEFORE}(?:{STRONG})\b", re.IGNORECASE)
WEAK_FIRST = re.compile(rf"{BEFORE}(?:{WEAK})\b", re.IGNORECASE)
# said and done at once, or no promise at all
NOW = re.compile(
    r"\b(?:share my screen|be honest|be frank|be quick|be brief|give you (?:an example|a quick)|"
    r"show you (?:now|quickly|here|this|how)|let you (?:talk|speak|finish|go|start)|call it|"
    r"add (?:that|one thing|to that)|put it (?:this|that) way|"
    r"ask you (?:a|one|something|about|first)|"
    r"(?:check|make sure) (?:that )?(?:i|we) (?:heard|understood|got)|"
    r"try to explain|read (?:it|that|this) back|note that|have to|get to that|come back to that|"
    r"right now|in a second|in a moment|have a think|make (?:it|this) (?:short|quick|brief))\b",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"^\W*(?:if|unless|once|when|suppose|should) |\b(?:if|unless) (?:you|we|they|it)\b",
    re.IGNORECASE,
)
NEGATED = re.compile(
    r"\b(?:won['’]?t|will not|can['’]?t|cannot|not going to|never)\b", re.IGNORECASE
)
LONGEST = 300
ANY_DAY = date(2026, 1, 5)  # whether a day is named does not hang on which day it is said
MOST = 20


@dataclass(frozen=True)
class Promised:
    """One's own words that owe something; `at` in seconds, None when no time is told.

    conditional  said under a condition ("if you like it, I'll …"): shown, offered last
    """

    quote: str
    at: float | None
    conditional: bool = False


@dataclass(frozen=True)
class Share:
    """One speaker's part of the words, in per cent; those of the minutes where they are told."""

    who: str
    words: int
    of_words: int
    of_time: int | None


@dataclass(frozen=True)
class Told:
    """Everything a transcript tells.

    answered    questions of the others with one's own next words, judged
    unanswered  questions of the others after which one did not speak next: not judged
    """

    answered: tuple[Answered, ...]
    unanswered: tuple[str, ...]
    promised: tuple[Promised, ...]
    shares: tuple[Share, ...]
    cannot: tuple[str, ...]

    @property
    def dodged(self) -> tuple[Answered, ...]:
        """The questions that one's words did not answer."""
        return tuple(each for each in self.answered if each.judged.label == "dodge")


def told_by(transcript: Transcript, me: str) -> Told:
    """What a transcript tells of the call.

    me  which speaker is oneself, one of the transcript's
    """
    turns = transcript.turns
    answered = speech_of(transcript, me).answered
    got = {each.question for each in answered}
    asked = [q for turn in turns if turn.who != me for q in questions_in(turn.text)]
    return Told(
        answered=answered,
        unanswered=tuple(dict.fromkeys(q for q in asked if q not in got)),
        promised=tuple(promises_in([turn for turn in turns if turn.who == me])),
        shares=shares_of(transcript),
        cannot=tuple(cannot_tell(transcript)),
    )


def promises_in(mine: Sequence[Turn]) -> list[Promised]:
    """The sentences in which one owes something, as said; those under a condition last."""
    found: dict[str, Promised] = {}
    for turn in mine:
        for sentence in sentences(turn.text):
            if owes(sentence):
                bound = bool(CONDITION.search(sentence))
                found.setdefault(
                    sentence.casefold(), Promised(sentence[:LONGEST], turn.start, bound)
                )
    return sorted(found.values(), key=lambda each: each.conditional)[:MOST]


def sentences(text: str) -> Iterator[str]:
    """The sentences of a turn."""
    for found in SENTENCE.findall(text):
        if words := " ".join(found.split()):
            yield words


def owes(sentence: str) -> bool:
    """Whether a sentence promises something for after the call."""
    if sentence.endswith("?") or NEGATED.search(sentence):
        return False
    dated = due_day(sentence, today=ANY_DAY) is not None
    if YOURS.search(sentence) and dated:
        return True
    for said, verbs in (
        (WILL, STRONG_FIRST),
        (CAN, SENDS_FIRST),
        *([(WILL, WEAK_FIRST)] if dated else ()),
    ):
        for found in said.finditer(sentence):
            rest = sentence[found.end() :].lstrip(" ,")
            if verbs.match(rest) and not NOW.search(rest[:60]):
                return True
    return False


def shares_of(transcript: Transcript) -> tuple[Share, ...]:
    """Each speaker's part of the talk, the one who spoke most first."""
    words: dict[str, int] = {}
    spent: dict[str, float] = {}
    for turn in transcript.turns:
        words[turn.who] = words.get(turn.who, 0) + turn.words
        if transcript.ends and turn.start is not None and turn.end is not None:
            spent[turn.who] = spent.get(turn.who, 0.0) + max(0.0, turn.end - turn.start)
    total, time = sum(words.values()), sum(spent.values())
    shares = [
        Share(
            who or "(no name)",
            count,
            round(100 * count / total) if total else 0,
            round(100 * spent.get(who, 0.0) / time) if time else None,
        )
        for who, count in words.items()
    ]
    return tuple(sorted(shares, key=lambda each: -each.words))


def cannot_tell(transcript: Transcript) -> Iterator[str]:
    """What this transcript cannot show, in sentences."""
    if len(transcript.speakers) < 2:
        yield "Only one speaker is named, so who asked and who answered cannot be told apart."
    if not transcript.ends:
        yield "It does not tell when a turn ends, so the share is of words, not of minutes."
    if any(not who for who in transcript.speakers):
        yield "Some words have no speaker; they count for nobody."
    yield "Silences, and who cut in on whom, are in no transcript."
