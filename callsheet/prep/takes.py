"""What of the rehearsal is shown: prompts with their takes, transcripts with their figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from callsheet.core import when
from callsheet.interviews.models import Interview
from callsheet.interviews.queries import post_of
from callsheet.library.queries import answers_by_question
from callsheet.prep.domain.judge import judge
from callsheet.prep.domain.questions import Question
from callsheet.prep.domain.rehearsal import (
    Feedback,
    Prompt,
    clock,
    feedback_on,
    prompts_of,
    spoken_prompts,
)
from callsheet.prep.domain.transcripts import Speech, Transcript, read_transcript, speech_of
from callsheet.prep.models import PastedTranscript, Take


@dataclass(frozen=True)
class TakeLine:
    """One take with what is told about it."""

    take: Take
    told: Feedback
    at: str
    length: str


@dataclass(frozen=True)
class Step:
    """One prompt of the list, its place, and its takes, newest first."""

    prompt: Prompt
    place: int
    takes: tuple[TakeLine, ...] = ()

    @property
    def judged_seconds(self) -> str:
        """The lengths of recordings whose words were given, in seconds, with blanks between."""
        found = (line.take for line in self.takes if line.take.text and line.take.seconds)
        return " ".join(str(take.seconds) for take in found)

    @property
    def state(self) -> str:
        """`kept`, `tried` or "" for the list."""
        if any(line.take.chosen_at for line in self.takes) or self.prompt.answer:
            return "kept"
        return "tried" if self.takes else ""


@dataclass(frozen=True)
class Rehearsal:
    """The whole list for one kind of call or for a spoken interview."""

    name: str  # "call" or "spoken"
    steps: tuple[Step, ...] = field(default_factory=tuple)

    @property
    def minutes(self) -> int:
        """How long all boxes take together."""
        return round(sum(step.prompt.seconds for step in self.steps) / 60)

    def step(self, key: str) -> Step | None:
        """The step of a question."""
        return next((step for step in self.steps if step.prompt.key == key), None)

    def after(self, key: str) -> Step | None:
        """The step that follows."""
        keys = [step.prompt.key for step in self.steps]
        place = keys.index(key) + 1 if key in keys else len(keys)
        return self.steps[place] if place < len(keys) else None


def rehearsal_of(interview: Interview, questions: Sequence[Question], name: str) -> Rehearsal:
    """The prompts with the takes of this interview.

    questions  the predicted ones, likeliest first
    name       "spoken" for the spoken interview, else the call
    """
    post = post_of(interview)
    screening = [" ".join(q.text.split()) for q in post.screening] if post else []
    spoken = name == "spoken"
    answers = answers_by_question(interview.owner) if spoken else {}
    prompts = spoken_prompts(screening, answers) if spoken else prompts_of(questions)
    takes = takes_by_key(interview, {prompt.key: prompt for prompt in prompts})
    steps = tuple(
        Step(prompt, place, takes.get(prompt.key, ())) for place, prompt in enumerate(prompts, 1)
    )
    return Rehearsal("spoken" if spoken else "call", steps)


def takes_by_key(
    interview: Interview, prompts: dict[str, Prompt]
) -> dict[str, tuple[TakeLine, ...]]:
    """The takes of each prompt, newest first."""
    found: dict[str, tuple[TakeLine, ...]] = {}
    zone = interview.owner.zone or "UTC"
    rows = Take.objects.filter(interview=interview, removed_at=None, key__in=list(prompts))
    for take in rows.select_related("owner"):
        told = feedback_on(take.question, take.text, take.seconds, prompts[take.key].seconds)
        at = when.clock(take.created_at, zone, twelve=when.twelve_hour(zone))
        length = clock(take.seconds) if take.seconds else ""
        found[take.key] = (*found.get(take.key, ()), TakeLine(take, told, at, length))
    return found


def dodged_questions(interview: Interview) -> frozenset[str]:
    """The questions whose newest take with words did not answer them."""
    rows = Take.objects.filter(interview=interview, removed_at=None).exclude(text="")
    newest: dict[str, Take] = {}
    for take in rows:
        newest.setdefault(take.key, take)
    return frozenset(
        take.question
        for take in newest.values()
        if not take.chosen_at and judge(take.question, take.text).label == "dodge"
    )


@dataclass(frozen=True)
class TranscriptPage:
    """One transcript with what it shows; `speech` None while it is not known who one is."""

    row: PastedTranscript
    transcript: Transcript
    speech: Speech | None

    @property
    def share(self) -> int:
        """Of all words, in percent."""
        return round(self.speech.share * 100) if self.speech else 0

    @property
    def fillers(self) -> str:
        """`1.4`, one decimal."""
        of_hundred = self.speech.fillers.of_hundred if self.speech else None
        return "" if of_hundred is None else f"{of_hundred:.1f}"


def transcript_page(row: PastedTranscript) -> TranscriptPage:
    """What a kept transcript shows."""
    read = read_transcript(row.text)
    return TranscriptPage(row, read, speech_of(read, row.me) if row.me else None)
