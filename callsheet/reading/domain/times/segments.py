"""A message cut into sentences and, at commas and the like, into segments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from callsheet.reading.domain.times.tokens import Token

TIME_KINDS = frozenset("CLOCK SPAN PART DATE TONIGHT OPEN MOMENT ZONE NOW AGAIN".split())
SENTENCE_ENDS = frozenset("PERIOD STOP NEWLINE".split())
SEGMENT_ENDS = frozenset("COMMA SEMI BUT DASH LPAREN RPAREN".split())
MAY_SPLIT = SENTENCE_ENDS | SEGMENT_ENDS | {"AND"}
SPLITTING_WORDS = frozenset({"because", "so", "while", "whereas", "otherwise", "cause", "cuz"})
SO_BEHIND = frozenset("did do does think hope said or if even done ever".split())  # "he did so"
LINKS = frozenset(
    "AND OR ON AT IN THE OF FOR ABOUT SLASH COMMA A TO FROM THIS ALL ANY BETWEEN NOTW STOP"
    " UNTIL AFTER BEFORE NUM HHMM PAIR DURATION DASH".split()
)

# words that stand beside any time and say nothing of what happens then
NEUTRAL = frozenset(
    "hi hey hello hallo dear sir madam ok okay yes yep yeah sure great cool thanks thx thank i me"
    " us it be would could can do does will shall like think mean guess sharp exactly then so"
    " also as well just only maybe probably too right let lets please pls both either good fine"
    " lmk po mate lah bro instead which that you u ya i'd i'll i'm it's that's let's how what"
    " course obviously definitely hoping thinking wondering say make might best better if else"
    " otherwise".split()
)
TELLING = frozenset("we they he she is are was".split())
SOFTENING = frozenset("which hoping thinking wondering".split())
FILLERS = frozenset(
    "if possible please pls ideally preferably latest late either maybe perhaps".split()
)


@dataclass(eq=False)  # one is made for every clause; to freeze it takes three times as long
class Words:
    """A stretch of text, and in lower case, that cues are looked for in, each at most once."""

    text: str
    low: str
    # by the cue's id: to hash a pattern walks through all of it
    found: dict[int, bool] = field(default_factory=dict, repr=False)

    def has(self, cue: re.Pattern[str]) -> bool:
        """Whether the cue, a constant of a module, occurs."""
        known = self.found.get(id(cue))
        if known is None:
            known = self.found[id(cue)] = cue.search(self.low) is not None
        return known


@dataclass(eq=False)
class Segment(Words):
    """A piece of a sentence between commas and the like, with its tokens and its time tokens."""

    tokens: tuple[Token, ...] = ()
    times: tuple[Token, ...] = ()
    start: int = 0
    sentence: int = 0

    def end(self) -> int:
        """Where it ends in the message."""
        return self.start + len(self.text)

    @cached_property
    def places(self) -> dict[int, int]:
        """Which token begins where."""
        return {token.start: at for at, token in enumerate(self.tokens)}

    @cached_property
    def bare(self) -> bool:
        """Whether it holds time words and links only."""
        return all(
            token.kind in TIME_KINDS or token.kind in LINKS or token.text in FILLERS
            for token in self.tokens
        )

    @cached_property
    def wordy(self) -> bool:
        """Whether it says more than times: two words of its own, or one that tells of others."""
        words = [token.text for token in self.tokens if token.kind == "WORD"]
        telling = not TELLING.isdisjoint(words) and SOFTENING.isdisjoint(words)
        return self.own >= 2 or (len(words) >= 2 and telling)

    @cached_property
    def own(self) -> int:
        """How many words it holds that stand beside no other time."""
        words = [token.text for token in self.tokens if token.kind == "WORD"]
        return sum(word not in NEUTRAL and word[0].isalnum() for word in words)

    @cached_property
    def named(self) -> bool:
        """Whether it opens with a word of its own and "at": "Meals at 7", "dentist at 2"."""
        first = self.tokens[:3]
        own = first[0].kind == "WORD" and first[0].text not in NEUTRAL
        clocked = len(first) > 2 and first[1].kind == "AT" and first[2].kind in TIME_KINDS
        return own and clocked and first[0].text[0].isalpha()


def segments(tokens: Sequence[Token], text: str) -> list[Segment]:
    """The tokens cut at sentence ends and, inside, at commas, "but" and the like."""
    out: list[Segment] = []
    run: list[Token] = []
    sentence = 0
    for at, token in enumerate(tokens):
        if token.kind not in MAY_SPLIT and token.text not in SPLITTING_WORDS:
            run.append(token)
            continue
        ends_sentence = token.kind in SENTENCE_ENDS
        hyphen = token.text == "-" and token.glued
        said_so = token.text == "so" and at > 0 and tokens[at - 1].text in SO_BEHIND
        splits = token.kind in SEGMENT_ENDS or (token.text in SPLITTING_WORDS and not said_so)
        splits = splits or (token.kind == "AND" and starts_clause(tokens, at + 1))
        if not ends_sentence and (hyphen or not splits or is_except(tokens, at)):
            run.append(token)
            continue
        if token.kind == "STOP":
            run.append(token)
        if run:
            out.append(segment(run, text, sentence))
        run = []
        sentence += ends_sentence
    if run:
        out.append(segment(run, text, sentence))
    return out


def is_except(tokens: Sequence[Token], at: int) -> bool:
    """Whether a "but" takes a time out: "anytime but 12 to 1pm"."""
    before = tokens[at - 1].text if at else ""
    any_time = before == "time" and at > 1 and tokens[at - 2].kind == "ANY"
    return tokens[at].kind == "BUT" and (before in ("anytime", "anything", "whenever") or any_time)


STARTERS = frozenset("let let's lets shall please call have".split())
MODALS = frozenset("can could".split())


def starts_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a new clause begins behind an "and": "send it today and let us talk tomorrow"."""
    if at + 2 >= len(tokens):
        return False
    first, second = tokens[at].text, tokens[at + 1].text
    if first == "then" and second in ("free", "available", "open", "back"):
        return True
    return first in STARTERS or (first in ("we", "i", "you") and second in MODALS)


def segment(run: Sequence[Token], text: str, sentence: int) -> Segment:
    """A segment over a run of tokens."""
    start = run[0].start
    words = text[start : run[-1].end]
    times = tuple([token for token in run if token.kind in TIME_KINDS])
    return Segment(words, words.lower(), {}, tuple(run), times, start, sentence)


def sentence_words(pieces: Sequence[Segment]) -> dict[int, Words]:
    """The text of each sentence by number."""
    texts: dict[int, list[str]] = {}
    for piece in pieces:
        texts.setdefault(piece.sentence, []).append(piece.text)
    joined = {number: ", ".join(found) for number, found in texts.items()}
    return {number: Words(words, words.lower()) for number, words in joined.items()}
