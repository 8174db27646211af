"""What the client may ask, the weak spots first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from callsheet.core.money import Money


@dataclass(frozen=True)
class Question:
    """One question they may ask: why it is likely, and one's own prepared words for it."""

    text: str
    why: str
    weak: bool  # a weak spot: it decides, and nothing answers it yet
    answer: str = ""

    @property
    def ready(self) -> bool:
        """Whether an answer is prepared."""
        return bool(self.answer)


@dataclass(frozen=True)
class Grounds:
    """What the questions are made from."""

    asked: tuple[str, ...] = ()  # open questions of the thread, verbatim
    unproven: tuple[str, ...] = ()  # must-haves without a sample, verbatim
    screening: tuple[str, ...] = ()
    offer: Money | None = None  # what the client named an hour
    bid: Money | None = None
    price_pushed: bool = False
    availability_said: bool = False
    kind: str = ""
    answers: Mapping[str, str] | None = None  # question -> prepared words


# the seed of the bank: DOMAIN section 8, by the kind of call that asks it most
BANK: tuple[tuple[str, str], ...] = (
    ("Have you done something like this before?", "traditional casual strategy"),
    ("How would you approach this, and what comes first?", "strategy traditional casual"),
    ("What is the biggest risk here?", "strategy"),
    ("What would you change?", "strategy"),
    ("Walk me through one project and your part in it.", "traditional"),
    ("How long will it take?", "casual traditional strategy"),
    ("How do you report while you work?", "traditional casual"),
    ("Do you work alone or with others?", "traditional casual"),
    ("How do you measure results?", "strategy traditional"),
    ("What do you need from us to start?", "casual strategy traditional"),
    ("How many revisions are included?", "traditional"),
    ("What questions do you have for us?", "casual traditional strategy"),
)
MOST = 10


def questions_for(grounds: Grounds, most: int = MOST) -> tuple[Question, ...]:
    """The likeliest questions: asked ones, must-haves without proof, price, availability, the rest.

    gives  at most `most`, none twice; within a group those without an answer come first
    """
    found = [
        *asked(grounds),
        *about_proof(grounds),
        *about_price(grounds),
        *about_availability(grounds),
        *screened(grounds),
        *from_bank(grounds),
    ]
    unique = {question.text.casefold().strip(" ?."): question for question in reversed(found)}
    ordered = [q for q in found if unique[q.text.casefold().strip(" ?.")] is q]
    return tuple(sorted(ordered, key=lambda q: not (q.weak and not q.ready))[:most])


def answer_for(grounds: Grounds, question: str) -> str:
    """One's own prepared words, "" when there are none."""
    return (grounds.answers or {}).get(question, "")


def asked(grounds: Grounds) -> list[Question]:
    """What they asked in the thread."""
    return [
        Question(text, "Asked in the thread.", True, answer_for(grounds, text))
        for text in grounds.asked
    ]


def about_proof(grounds: Grounds) -> list[Question]:
    """A must-have that no sample proves will be asked for."""
    return [
        Question(
            f"They need: “{words}”. Have you done that?",
            "A must-have of the post; none of your samples shows it.",
            True,
            answer_for(grounds, f"They need: “{words}”. Have you done that?"),
        )
        for words in grounds.unproven
    ]


def about_price(grounds: Grounds) -> list[Question]:
    """The price, as they pushed on it or as everyone asks it."""
    if grounds.offer is not None and grounds.price_pushed:
        text, why = f"Could you do it for {grounds.offer} an hour?", "They pushed on the price."
    elif grounds.price_pushed:
        text, why = "Could you do it for less?", "They pushed on the price."
    else:
        text, why = "What would it cost, and why?", "Asked in most first calls."
    return [Question(text, why, grounds.price_pushed, answer_for(grounds, text))]


def about_availability(grounds: Grounds) -> list[Question]:
    """When one could start and for how long."""
    text = "When could you start, and for how many hours a week?"
    why = "Asked in most first calls; your words to them do not say it yet."
    if grounds.availability_said:
        why = "You said something about it; have it ready."
    return [Question(text, why, not grounds.availability_said, answer_for(grounds, text))]


def screened(grounds: Grounds) -> list[Question]:
    """The post's own screening questions come back in the call."""
    return [
        Question(text, "A screening question of the post.", False, answer_for(grounds, text))
        for text in grounds.screening
        if text.rstrip().endswith("?")
    ]


def from_bank(grounds: Grounds) -> list[Question]:
    """The usual ones for this kind of call."""
    kind = grounds.kind or "casual"
    return [
        Question(text, "Usual in this kind of call.", False, answer_for(grounds, text))
        for text, kinds in BANK
        if kind in kinds.split()
    ]


def own_questions(missing: Sequence[str]) -> tuple[str, ...]:
    """What to ask them: first what nobody has said yet, then what always helps."""
    always = (
        "what a good result looks like to them",
        "who decides, and by when",
        "what they tried",
    )
    return (*missing, *always)[:4]
