"""Rehearsal: what to answer aloud, how long each may take, and what to say after a take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from callsheet.library.domain.prepared import fitting_question
from callsheet.prep.domain.judge import Judgement, judge
from callsheet.prep.domain.judge.requested import requested_items
from callsheet.prep.domain.questions import Question, is_asked

WORDS_A_MINUTE = 150  # a calm speaking pace; our assumption where nothing was recorded
BOXES = {"story": 120, "how": 90, "why": 60, "what": 60}  # seconds of an answer, by what is asked
USUAL_BOX = 30
LONG, SHORT = 1.25, 0.2  # times the box
LABEL_WORDS = {
    "direct": "Answered",
    "partial": "Answered in part",
    "honest_unknown": "Honestly not known, with a next step",
    "dodge": "Not answered",
}
# The spoken interview that some posts ask for (Uma's kind): five to ten minutes, answered to a
# machine that shows one prompt after the other. Source: DOMAIN section 1.
SPOKEN: tuple[tuple[str, int], ...] = (
    ("Tell us about yourself and the work you do.", 90),
    ("Which project of yours is closest to this job, and what was your part in it?", 120),
    ("How would you approach this job in the first week?", 90),
    ("Tell us about a problem in a project and how you solved it.", 90),
    ("Why do you want this job?", 60),
    ("When can you start, and how many hours a week do you have?", 45),
)


@dataclass(frozen=True)
class Prompt:
    """One question to answer: why it comes, its box in seconds, the answer prepared so far."""

    text: str
    why: str
    seconds: int
    weak: bool = False
    answer: str = ""

    @property
    def key(self) -> str:
        """A short name for addresses; the same words always have the same."""
        return prompt_key(self.text)

    @property
    def box(self) -> str:
        """`1:30`."""
        return clock(self.seconds)


@dataclass(frozen=True)
class Feedback:
    """What is told after a take, never during it.

    label   in words; tone "ok", "warn" or "stop" for its mark
    why     the judge's sentence
    length  how long it was against its box, in words
    """

    label: str
    tone: str
    why: str
    missing: tuple[str, ...]
    length: str


def prompt_key(question: str) -> str:
    """Eight letters for a question."""
    plain = " ".join(question.casefold().split())
    return blake2b(plain.encode("utf-8", "replace"), digest_size=4).hexdigest()


def prompts_of(questions: Sequence[Question]) -> tuple[Prompt, ...]:
    """The predicted questions as prompts, in their order; each begins with a capital."""
    return tuple(
        Prompt(
            q.text[:1].upper() + q.text[1:],
            q.why,
            box_seconds(q.text),
            q.weak and not q.ready,
            q.answer,
        )
        for q in questions
    )


def spoken_prompts(screening: Sequence[str], answers: Mapping[str, str]) -> tuple[Prompt, ...]:
    """The prompts of a spoken interview: the usual ones and the post's own screening questions.

    answers  question -> one's prepared words; those for the same question said otherwise count
    """
    usual = [Prompt(text, "Usual in a spoken interview.", box) for text, box in SPOKEN]
    own = [
        Prompt(text, "A screening question of the post.", box_seconds(text))
        for text in screening
        if is_asked(text)
    ]
    unique = {prompt.key: prompt for prompt in (*usual, *own)}
    return tuple(
        replace(p, answer=answers.get(fitting_question(p.text, list(answers)) or "", ""))
        for p in unique.values()
    )


def box_seconds(question: str) -> int:
    """How long an answer may take: a yes or a number half a minute, a story two minutes."""
    return max(BOXES.get(kind, USUAL_BOX) for kind in requested_items(question).kinds)


def feedback_on(question: str, text: str, seconds: int | None, box: int) -> Feedback:
    """What to tell after a take.

    text     what was typed, or the words of a recording typed or pasted; "" judges the length only
    seconds  of the recording, None for a typed one: then WORDS_A_MINUTE tells its length
    box      seconds that the answer may take
    """
    length = length_words(text, seconds, box)
    if not text.strip():
        return Feedback(
            "Not judged", "", "Type or paste what you said to have it judged.", (), length
        )
    found = judge(question, text)
    return Feedback(LABEL_WORDS[found.label], tone(found), found.why, found.missing, length)


def tone(found: Judgement) -> str:
    """The mark's colour."""
    return {"direct": "ok", "honest_unknown": "ok", "partial": "warn"}.get(found.label, "stop")


def length_words(text: str, seconds: int | None, box: int) -> str:
    """`About 0:40 when spoken; the box is 1:30.`"""
    words = len(text.split())
    took = seconds if seconds is not None else round(words * 60 / WORDS_A_MINUTE)
    said = f"{clock(took)} spoken" if seconds is not None else f"About {clock(took)} when spoken"
    if took > box * LONG:
        return f"{said}; the box is {clock(box)}: cut {clock(took - box)}."
    if took < box * SHORT and words and box > USUAL_BOX:
        return f"{said}; the box is {clock(box)}: there is room for one example."
    return f"{said}; the box is {clock(box)}."


def clock(seconds: int) -> str:
    """`1:05`."""
    return f"{seconds // 60}:{seconds % 60:02d}"
