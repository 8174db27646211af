"""The honest answer: what one does not know, the nearest experience, how and by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from callsheet.core import lazy_re as re
from callsheet.core import when
from callsheet.core.errors import Refusal

SAYS_SO = re.compile(
    r"\bI\b|\b(?:not|never|no|nothing|little|unsure|cannot)\b|n['’]t\b", re.IGNORECASE
)
OWN = re.compile(r"(?:I['’](?:ll|m|d|ve)|I (?:will|am|can|could|would|shall))\b", re.IGNORECASE)
STEPS = frozenset(  # verbs that begin a step one writes down for oneself
    """ask try test check read build rebuild run call phone ring email mail write open get set take
    make do go look talk speak send start use search review compare measure count install study
    create dig work prototype sign watch find see contact borrow reproduce""".split()
)
LEADS = frozenset(
    """a an the my our their your his her its this that these those some many several most one two
    three four five six seven eight nine ten eleven twelve about over nearly almost only just how
    what which when where who why whether if in on at for with from similar related""".split()
)
LONGEST = 500  # characters of one part


class NotWhole(Refusal):
    """A part of the honest answer is missing; `part` names it: unknown, nearest, how or by_on."""

    code = "honest_answer_not_whole"

    def __init__(self, part: str, sentence: str) -> None:
        super().__init__(sentence)
        self.part = part


@dataclass(frozen=True)
class HonestParts:
    """The four parts, in the order in which they are said (DOMAIN 7).

    unknown  what exactly one does not know, as a sentence: "I haven't used Recharge's bundles"
    nearest  the nearest real experience: "two stores with Bold's bundles"; "" when there is none
    how      how one will find out: "rebuilding one bundle on a test store"
    by_on    the day by which the client has the answer
    """

    unknown: str
    nearest: str
    how: str
    by_on: date | None


def checked(parts: HonestParts, *, today: date) -> HonestParts:
    """The parts squeezed to one line each. Raises NotWhole for one that is missing or past."""
    unknown, nearest, how = (
        " ".join(words.split())[:LONGEST].strip(" .")
        for words in (parts.unknown, parts.nearest, parts.how)
    )
    if not unknown:
        raise NotWhole("unknown", "Say exactly what you don't know: vague is what they notice.")
    if not how:
        raise NotWhole("how", "Say how you will find out: whom you ask, what you try.")
    if parts.by_on is None:
        raise NotWhole("by_on", "Name the day by which they have the answer.")
    if parts.by_on < today:
        raise NotWhole(
            "by_on", f"{when.day(parts.by_on, today=today)} is past: name a day to come."
        )
    return HonestParts(unknown, nearest, how, parts.by_on)


def honest_words(parts: HonestParts, *, today: date) -> str:
    """The answer to say. Raises NotWhole like `checked`."""
    parts = checked(parts, today=today)
    assert parts.by_on is not None
    nearest = f" The nearest I have done: {lowered(parts.nearest)}." if parts.nearest else ""
    day = f"{parts.by_on:%A} {parts.by_on.day} {parts.by_on:%B}"  # said aloud, so in full
    return (
        f"{not_known(parts.unknown)}.{nearest} {step_words(parts.how)}, "
        f"and you have the answer by {day}."
    )


def not_known(words: str) -> str:
    """What is not known as a sentence; a thing or a "whether" alone is led in."""
    return raised(words) if SAYS_SO.search(words) else f"I don't know {lowered(words)}"


def step_words(how: str) -> str:
    """How one will find out as a sentence, whatever form it was written in."""
    how = re.sub(r"\A(?:by|to)\s+", "", how, flags=re.IGNORECASE)
    first = how.split(" ", 1)[0].lower()
    if OWN.match(how):
        return raised(how)
    if first == "i" or first in STEPS:
        return f"I'll {lowered(re.sub(r'^[Ii] ', '', how))}"
    if first.endswith("ing"):
        return f"I'll find out by {lowered(how)}"
    return f"I'll find out this way: {lowered(how)}"


def promise_words(question: str, parts: HonestParts) -> str:
    """The promise that follows: what is owed."""
    return f"Answer “{' '.join(question.split())[:160]}”: {lowered(parts.how)}"[:300]


def raised(words: str) -> str:
    """With a capital first letter."""
    return words[:1].upper() + words[1:]


def lowered(words: str) -> str:
    """Without a capital first letter where that word is no name: "Two stores", "Asking"."""
    first = words.split(" ", 1)[0] if words else ""
    common = first.lower() in STEPS | LEADS or re.fullmatch(r"[A-Z][a-z]+(?:ing|ed)", first)
    return words[:1].lower() + words[1:] if common and not first[1:].isupper() else words
