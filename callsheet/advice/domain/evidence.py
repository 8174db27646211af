"""Whether a model's words stand on what it was given: the quote, and each number and name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from callsheet.core import lazy_re as re

SHORTEST, LONGEST = 8, 300  # letters of a quote: "yes" proves nothing, a page everything
FEWEST_WORDS = 2
NUMBER = re.compile(r"\d(?:[\d.,]{0,14}\d)?(?: ?[kK]\b)?")
SPELT = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
} | {"twenty": "20", "thirty": "30", "fifty": "50", "hundred": "100", "thousand": "1000"}
WORD = re.compile(r"[^\W\d_][\w'’&-]*")
CAPITAL = re.compile(r"(?:^|(?<=[\s(\"“/]))[A-Z][\w'’&-]*")
# they begin sentences, or are written with a capital wherever they stand
NO_NAMES = frozenset(
    """i i'm i'd i'll i've monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december hi hello dear thanks
    thank best regards cheers""".split()
)


@dataclass(frozen=True)
class Source:
    """Something that was sent: what it is, in words, and its text."""

    name: str
    text: str


def folded(text: str) -> str:
    """The text with every run of blanks as one; nothing else is forgiven."""
    return " ".join(text.split())


def fault_of(claim: str, quote: str, sources: Sequence[Source]) -> str:
    """Why a claim does not count, in a sentence; "" when its quote proves it.

    claim    what the model says
    quote    the words it gives for it: in one source, letter by letter but for runs of blanks
    """
    words = folded(quote)
    if not SHORTEST <= len(words) <= LONGEST or len(words.split()) < FEWEST_WORDS:
        return "its quote is too short or too long to prove anything"
    if source_of(words, sources) is None:
        return "its quote stands nowhere in what it was given"
    missing = not_in(claim, words)
    return f"“{missing}” does not stand in its quote" if missing else ""


def source_of(quote: str, sources: Sequence[Source]) -> Source | None:
    """The first source that holds the words, whole words at both ends."""
    pattern = re.compile(rf"(?<!\w){re.escape(folded(quote))}(?!\w)")
    return next((each for each in sources if pattern.search(folded(each.text))), None)


def not_in(claim: str, ground: str) -> str:
    """The first number or name of a claim that its ground lacks; "" when all stand there."""
    has = numbers_in(ground)
    for number in NUMBER.findall(claim):
        if value_of(number) not in has:
            return str(number)
    for word in WORD.findall(claim):
        value = SPELT.get(word.lower())
        if value is not None and value != "1" and value not in has:
            return str(word)
    known = {bare(word) for word in WORD.findall(ground)}
    return next((name for name in names_in(claim) if bare(name) not in known), "")


def numbers_in(text: str) -> frozenset[str]:
    """Every number of a text, spelt ones too."""
    found = {value_of(number) for number in NUMBER.findall(text)}
    return frozenset(found | {SPELT[w.lower()] for w in WORD.findall(text) if w.lower() in SPELT})


def value_of(number: str) -> str:
    """A number without grouping, its "k" written out: 1,500 and 1.5k are 1500."""
    plain = number.replace(" ", "").lower()
    thousand = plain.endswith("k")
    plain = re.sub(r"[,.](?=\d{3}(?:\D|$))", "", plain.removesuffix("k")).replace(",", ".")
    whole, _, part = plain.partition(".")
    part = part.rstrip("0")
    if not thousand:
        return f"{whole}.{part}" if part else whole
    return str(int(whole or "0") * 1000 + int(part.ljust(3, "0")[:3] or "0"))


def names_in(text: str) -> list[str]:
    """The words with a capital that begin no sentence, and two such words that do."""
    found: list[str] = []
    for mark in CAPITAL.finditer(text):
        word = mark[0]
        before = text[: mark.start()].rstrip(' "“(*-')
        begins = not before or before[-1] in ".!?:;\n" or text[: mark.start()].endswith("\n")
        after = text[mark.end() : mark.end() + 2]
        doubled = len(after) == 2 and after[0] == " " and after[1].isupper()
        if word.lower().replace("’", "'") in NO_NAMES or (begins and not doubled):
            continue
        found.append(word)
    return found


def bare(word: str) -> str:
    """A word as it is compared: small letters, no genitive."""
    return re.sub(r"['’]s$", "", word.lower())
