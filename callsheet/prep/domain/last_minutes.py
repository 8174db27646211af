"""What is worth doing in the last minutes before a call: 10, 5, 3 or 1 of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from callsheet.prep.domain.questions import Question
from callsheet.prep.domain.sheet import Sheet

LENGTHS = (10, 5, 3, 1)  # minutes one may choose
Key = Literal["open", "sample", "question", "plan_b"]
# Seconds for each step, in the order in which they are worth it: the first words decide how a call
# begins, a sample that is open already is shown, a hard question comes, a line may fail.
PLANS: dict[int, tuple[tuple[Key, int], ...]] = {
    10: (("open", 120), ("sample", 210), ("question", 180), ("plan_b", 60)),
    5: (("open", 60), ("sample", 120), ("question", 75), ("plan_b", 30)),
    3: (("open", 60), ("sample", 75), ("plan_b", 30)),
    1: (("open", 40),),
}
NO_ANSWER = (
    "No answer is prepared. Say what exactly you don't know, the nearest you have done, and by "
    "which day they have it."
)


@dataclass(frozen=True)
class Step:
    """One thing to do: how long, what, the words for it; `link` is the sample's key or ""."""

    key: Key
    seconds: int
    title: str
    words: str
    hint: str
    link: str = ""

    @property
    def clock(self) -> str:
        """`2:00`"""
        return f"{self.seconds // 60}:{self.seconds % 60:02d}"


def fitting(starts_at: datetime | None, now: datetime) -> int:
    """The longest plan that fits before the call: one of LENGTHS.

    gives  10 without a time or with more than ten minutes left, 1 when it began already
    """
    if starts_at is None:
        return LENGTHS[0]
    left = (starts_at - now).total_seconds() / 60
    return next((length for length in LENGTHS if length <= left), LENGTHS[-1])


def last_minutes(sheet: Sheet, minutes: int) -> tuple[Step, ...]:
    """The steps that fit, in their order; together never longer than the minutes.

    minutes  any whole number from 1 on; the longest plan that fits is taken
    gives    a step without anything to show (no sample, no question) is left out, and what it
             would have taken goes to the hard question, else to the opening
    """
    length = next((length for length in LENGTHS if length <= minutes), LENGTHS[-1])
    made = {key: step_of(key, seconds, sheet) for key, seconds in PLANS[length]}
    kept = {key: step for key, step in made.items() if step is not None}
    spare = sum(seconds for key, seconds in PLANS[length] if key not in kept)
    longer = next((key for key in ("question", "open") if key in kept), None)
    return tuple(with_more(step, spare if step.key == longer else 0) for step in kept.values())


def with_more(step: Step, seconds: int) -> Step:
    """The step with more time."""
    return Step(step.key, step.seconds + seconds, step.title, step.words, step.hint, step.link)


def step_of(key: Key, seconds: int, sheet: Sheet) -> Step | None:
    """One step out of the sheet, None when the sheet has nothing for it."""
    if key == "sample":
        return sample_step(seconds, sheet)
    if key == "question":
        hard = hardest(sheet.questions)
        if hard is None:
            return None
        hint = hard.answer or NO_ANSWER
        return Step(key, seconds, "One hard answer, aloud", hard.text, hint)
    if key == "plan_b":
        hint = "Where you go when the line fails. Have it open."
        return Step(key, seconds, "Plan B", sheet.plan_b, hint)
    words = next((item.words for item in sheet.run_of_show if item.key == "open"), "")
    hint = "Say it aloud once, standing."
    return Step(key, seconds, "Your opening line", words, hint) if words else None


def sample_step(seconds: int, sheet: Sheet) -> Step | None:
    """The first sample of the sheet, None when there is none."""
    if not sheet.samples:
        return None
    sample = sheet.samples[0]
    hint = "Open it now. Say in three sentences: what it was, what you did, what came of it."
    words = f"{sample.title}: {sample.line}" if sample.line else sample.title
    return Step("sample", seconds, "One sample, open", words, hint, sample.key)


def hardest(questions: Sequence[Question]) -> Question | None:
    """The likeliest weak spot, with an answer rather than without; else the likeliest question."""
    weak = [question for question in questions if question.weak]
    ready = [question for question in weak or questions if question.ready]
    return next(iter(ready or weak or questions), None)
