"""What a part of a sentence shows, by name: its words, the sentence's, the list's and its head's.

The names are what the weights of `weighed` speak of: "first: must", "topic: do", "head: scope".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.demands import DEMAND
from callsheet.reading.domain.posts.parts import Part, Said
from callsheet.reading.domain.posts.sections import heading_of, topic_of
from callsheet.reading.domain.posts.words import (
    BONUS,
    CLOSING,
    IMPERATIVE,
    PERSON_NOUN,
    PERSON_QUALITY,
    TASKS,
)

VERBS = frozenset(TASKS)
ARTICLES = frozenset(
    """a an the our my your all each every any some no one two three four five six ten new this that
    these those""".split()
)
WANTS = frozenset(
    """need needs needed want wants wanted looking like love require seek seeking hope hoping help
    deliver after expect order commission""".split()
)
MUSTS = frozenset(
    """must required mandatory essential should only no not never don't dont without least minimum
    max own""".split()
)
NARROWED = frozenset("the one our this a".split())  # "Only the lake …" tells, "Only natives" asks
NUMBER = re.compile(r"\d")
READER, READERS = frozenset(("you", "u")), frozenset(("your", "ur"))
CLIENT = frozenset(("we", "i", "our", "my", "i'm", "we're"))
MOST_HEAD = 6  # words of a head without a colon
HEAD_WORDS = 5  # of a head that are looked at, the last ones
NEW_PROSE = 9  # words of a paragraph that belongs to no head above
LABEL = 40  # letters before a colon inside a sentence
NEAR = 3  # letters
LONG_WORDS, LONG_PART, LATE_PART = 6, 6, 3


@dataclass(frozen=True)
class Around:
    """What a sentence's parts have in common: its features, and the words of a label before it.

    labelled  where the words behind the label begin
    quality   where in the source the sentence names a person's quality
    """

    features: list[str]
    topic: str
    label: tuple[str, ...]
    labelled: int
    quality: list[int]


def arounds(
    found: Sequence[Said], topics: Mapping[int, str], asked: frozenset[int]
) -> Iterator[Around]:
    """The features of each sentence.

    topics  what a line is about by the rules, by where it starts; a line left out is a head
    asked   where the sentences start that the rules take for something asked of the application
    """
    above: tuple[str, ...] = ()
    for at, said in enumerate(found):
        head = said.first and _is_head(found, at)
        if head or (said.first and _is_new(found, at)):
            above = ()
        topic = topics.get(said.line.start) or ("head" if heading_of(said.line) else "skip")
        features = [*_of_place(found, at, topic), *_of_words(said, topic, said.start in asked)]
        features += ["is a head"] if head else [f"head: {word}" for word in above]
        quality = [said.start + mark.start() for mark in PERSON_QUALITY.finditer(said.text)]
        if above:
            features.append("under a head")
        if any(map(is_person, said.words)):
            features.append("a person")
        if quality:
            features.append("a quality")
        colon = said.text.find(": ")
        label = _words_to(said, colon) if 0 < colon < LABEL else ()
        if label:
            features.append(f"label's topic: {topic_of(said.text[:colon])}")
        yield Around(features, topic, label, said.start + colon, quality)
        if head:
            above = said.words[-HEAD_WORDS:]


@lru_cache(maxsize=4096)
def is_person(word: str) -> bool:
    """Whether a word names who does a work: "translator", "someone"."""
    return PERSON_NOUN.fullmatch(word) is not None


def _is_head(found: Sequence[Said], at: int) -> bool:
    said = found[at]
    if said.text.endswith(":"):
        return True
    if not said.alone or said.line.bullet or at + 1 == len(found):
        return False
    short = len(said.text.split()) <= MOST_HEAD and said.text[-1] not in ".!?,;"
    return short and (found[at + 1].line.bullet or said.line.gap or said.text.isupper())


def _is_new(found: Sequence[Said], at: int) -> bool:
    """Whether a long paragraph or a list of another sign begins that stands off from the above."""
    line, long = found[at].line, len(found[at].words) > NEW_PROSE
    above = found[at - 1].line.mark if at else ""
    if line.gap and line.mark and above and line.mark[0] != above[0]:
        return not (line.mark[0].isalnum() or above[0].isalnum())
    return line.gap and not line.bullet and long and not (at and _is_head(found, at - 1))


def _words_to(said: Said, colon: int) -> tuple[str, ...]:
    return tuple(w for part in said.parts if part.start < said.start + colon for w in part.words)


def _of_place(found: Sequence[Said], at: int, topic: str) -> Iterator[str]:
    said, line = found[at], found[at].line
    yield f"topic: {topic}"
    yield "item" if line.bullet else "no item"
    yield f"quarter: {4 * at // len(found)}"
    if topic != "-":
        yield f"topic: {topic}, item: {line.bullet}"
    if at + 1 == len(found):
        yield "last sentence"
    if not at:
        yield "first sentence"
    if said.alone:
        yield "alone in its line"
    if not said.first:
        yield "later in its line"
    above = found[at - 1] if at else None
    if above and above.text.endswith(":"):
        yield "behind a colon"
    if above and above.line.start != line.start and above.line.bullet == line.bullet:
        yield "as the line above"


def _of_words(said: Said, topic: str, asked: bool) -> Iterator[str]:
    words = said.words
    yield f"begins: {words[0]}"
    yield f"begins: {words[0]} {words[1] if len(words) > 1 else ''}"
    yield f"length: {min(len(words) // 4, LONG_WORDS)}"
    yield f"ends: {_mark(said.text)}"
    yield f"asked: {asked}, topic: {topic}"
    has = frozenset(words)
    musts = _musts(words)
    for name, known in (("you", READER), ("your", READERS), ("we", CLIENT), ("must", musts)):
        if not known.isdisjoint(has):
            yield f"says {name}"
    if asked:
        yield "asked"
    if BONUS.search(said.text):
        yield "bonus"
    if CLOSING.match(said.text):
        yield "closing"
    if DEMAND.search(said.text):
        yield "demand"
    if IMPERATIVE.match(said.text):
        yield "order"


def _musts(words: Sequence[str]) -> frozenset[str]:
    """The words that demand something in a sentence of these."""
    told = words[0] == "only" and len(words) > 1 and words[1] in NARROWED
    return MUSTS - {"only"} if told else MUSTS


def _mark(text: str) -> str:
    last = text.rstrip()[-1:]
    return "word" if last.isalnum() else last


def parts_of(
    said: Said, around: Around, ruled: Mapping[str, Sequence[Quote]]
) -> Iterator[list[str]]:
    """The features of each part of a sentence that are its own, in order.

    ruled  the wishes that the rules find, by kind
    """
    wanted = must = False
    last = len(said.parts) - 1
    musts = _musts(said.words)
    for at, part in enumerate(said.parts):
        before = said.parts[at - 1] if at else None
        own = _of_part(part, at, musts)
        own.append(f"word before: {before.words[-1] if before else ''}")
        own.append(f"word after: {said.parts[at + 1].words[0] if at < last else '$'}")
        own.append(f"left: {_mark(before.text) if before else '^'}")
        own.append(f"topic: {around.topic}, {min(at, 1)}")
        own.append(f"after: {before.words[-1] if before else ''}, first: {not at}")
        if any(map(is_person, part.words)):
            own.append("names a person")
        if any(part.start <= place < part.end for place in around.quality):
            own.append("names a quality")
        if wanted:
            own += ["wanted", "a wanted thing"] if "article" in own else ["wanted"]
        if must:
            own.append("must before")
        if "verb" in own and before and before.words[-1] == "to":
            own.append("to do")
        if around.label and part.start >= around.labelled:
            own += ["labelled", *(f"label: {word}" for word in around.label)]
        own += _by_rules(part, ruled)
        yield own
        wanted = wanted or not WANTS.isdisjoint(part.words)
        must = must or not musts.isdisjoint(part.words)


def _by_rules(part: Part, ruled: Mapping[str, Sequence[Quote]]) -> list[str]:
    """Whether the rules have a part in a wish, and whether the wish begins with it."""
    middle = (part.start + part.end) / 2
    own = []
    for kind, wishes in ruled.items():
        for wish in wishes:
            if wish.start <= middle < wish.end:
                begins = abs(wish.start - part.start) < NEAR
                own += [f"rules: {kind}", f"rules: {kind}, begins: {begins}"]
    return own


def _of_part(part: Part, at: int, musts: frozenset[str]) -> list[str]:
    words, first = part.words, part.words[0]
    article, verb = first in ARTICLES or first.isdigit(), first in VERBS
    own = [
        f"first: {first}",
        f"second: {words[1] if len(words) > 1 else ''}",
        f"last: {words[-1]}",
        f"right: {_mark(part.text)}",
        f"words: {min(len(words), LONG_PART)}",
        f"place: {min(at, LATE_PART)}",
        f"shape: {_shape(part.text)}",
        f"opens: {not at}, {article or verb}",
    ]
    if article:
        own.append("article")
    if verb:
        own.append("verb")
    if first.endswith("ing"):
        own.append("gerund")
    if words[-1].endswith("ed"):
        own.append("participle")
    if not musts.isdisjoint(words):
        own.append("must")
    if NUMBER.search(part.text):
        own.append("number")
    return own


def _shape(text: str) -> str:
    word = text.split(None, 1)[0] if text.strip() else ""
    if word[:1].isdigit():
        return "number"
    if len(word) > 1 and word.isupper():
        return "capitals"
    return "capital" if word[:1].isupper() else "small"
