"""The order of a call: what happens from which minute on, for its length and kind."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("casual", "strategy", "traditional")


@dataclass(frozen=True)
class Item:
    """One step: from `start_seconds` on, what it is, and the words or pointers for it.

    key  which step it is: "open", "sample", "read_back", "next" and the others of STEPS
    """

    start_seconds: int
    title: str
    words: str
    key: str = ""

    @property
    def clock(self) -> str:
        """`07:00`, minutes and seconds from the start."""
        return f"{self.start_seconds // 60:02d}:{self.start_seconds % 60:02d}"


@dataclass(frozen=True)
class ShowFacts:
    """What the steps may name; "" and () where nothing is known."""

    ask: str = ""  # the client's own question or wish for the call
    sample: str = ""
    questions: tuple[str, ...] = ()  # own questions to the client
    reread: str = "your post"  # what was reread: "your post and your about page"


# Minutes of a 15-minute call at which each step starts (DOMAIN section 7); other lengths scale.
STEPS: dict[str, tuple[tuple[str, int], ...]] = {
    "casual": (("open", 0), ("situation", 1), ("sample", 7), ("terms", 10), ("read_back", 12),
               ("next", 14)),
    "strategy": (("open", 0), ("view", 1), ("situation", 5), ("sample", 8), ("terms", 10),
                 ("read_back", 12), ("next", 14)),
    "traditional": (("open", 0), ("answers", 1), ("sample", 7), ("own_questions", 10),
                    ("read_back", 12), ("next", 14)),
}  # fmt: skip


def run_of_show(minutes: int, kind: str, facts: ShowFacts) -> tuple[Item, ...]:
    """The steps of a call.

    minutes  the length, 5 to 240
    kind     one of KINDS; "" is taken as casual, which asks for the least
    gives    the first step at 0, the last at least a minute before the end
    """
    steps = STEPS.get(kind, STEPS["casual"])
    return tuple(
        Item(scaled(at, minutes), *words(step, minutes, facts), step)
        for step, at in steps
        if step != "sample" or facts.sample
    )


def scaled(at: int, minutes: int) -> int:
    """Seconds for a minute of the 15-minute plan, on the half minute; the frame stays a minute."""
    if at <= 1:
        return at * 60
    return round(at * minutes / 15 * 2) * 30


def words(step: str, minutes: int, facts: ShowFacts) -> tuple[str, str]:
    """Title and words of one step."""
    first = facts.ask or "their situation"
    asked = "; ".join(facts.questions[:3]) or "what they tried, what would make it a success"
    return {
        "open": (
            "Open and take the lead.",
            f"“I've kept {minutes} minutes for us. I reread {facts.reread}, so I suggest we start "
            f"with {first} and leave the last minutes for next steps.”",
        ),
        "view": (
            capital(facts.ask) + "?" if facts.ask else "Your view first.",
            "Your opinion, then the two things that would change it.",
        ),
        "situation": ("Their situation:", asked),
        "answers": ("Their questions:", "answer in two sentences, then the proof. Say so when you "
                    "don't know, and by when you will."),
        "sample": ("Walk through:", facts.sample),
        "own_questions": ("Ask:", asked),
        "terms": ("Approach and terms:", "how you'd start, what is in, price last"),
        "read_back": ("Read back:", "what you heard, in their words; ask what you got wrong"),
        "next": ("Close:", "next step, by when, and who"),
    }[step]  # fmt: skip


def capital(words: str) -> str:
    """The words with a capital first letter, closing marks off."""
    plain = words.strip().rstrip("?.! ")
    return plain[:1].upper() + plain[1:]
