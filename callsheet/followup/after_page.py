"""The page after a call as a value: outcome, promises, the recap with its sources, transcript."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from callsheet.core import when
from callsheet.followup.domain.recap import Heard, NextStep, Sentence, letter, recap
from callsheet.followup.domain.told import Promised, Told, told_by
from callsheet.followup.models import FollowUp, Outcome, Promise, Recap
from callsheet.interviews.models import Call
from callsheet.live.domain.heard import Line
from callsheet.live.queries import heard
from callsheet.prep.domain.rehearsal import prompt_key
from callsheet.prep.domain.transcripts import Transcript, read_transcript
from callsheet.prep.models import PastedTranscript
from callsheet.reading.domain.times.due import due_day
from callsheet.replies.queries import own_breaches
from callsheet.venues.domain.guard import Breach

KIND_WORDS = {
    "client_words": "their words",
    "note": "your note",
    "promise": "your promise",
    "parked": "parked",
}


@dataclass(frozen=True)
class Source:
    """A line of the call as the page shows it beside its sentence."""

    line: Line
    kind: str
    at: str


@dataclass(frozen=True)
class Row:
    """One sentence of the recap and the line it comes from; None for the next step."""

    sentence: Sentence
    source: Source | None


@dataclass(frozen=True)
class RecapPart:
    """The recap as proposed and as it goes out."""

    row: Recap
    rows: tuple[Row, ...]
    left_out: tuple[Source, ...]
    proposed: str
    own_notes: int  # sentences out of one's own notes: not everything is for the client
    breaches: tuple[Breach, ...]

    @property
    def text(self) -> str:
        """What is shown and copied."""
        return self.proposed if self.row.edited is None else self.row.edited

    @property
    def is_outdated_edit(self) -> bool:
        """Whether something was heard or left out since the person edited it."""
        return self.row.edited is not None and self.proposed != self.row.proposed_when_edited


@dataclass(frozen=True)
class Offered:
    """A promise found in a transcript: its words, its day, whether it is kept already."""

    said: Promised
    due_on: date | None
    at: str
    about: str
    kept: bool


@dataclass(frozen=True)
class TranscriptPart:
    """The call's transcript and what it tells; `told` None while it is not known who one is."""

    row: PastedTranscript
    transcript: Transcript
    told: Told | None
    offered: tuple[Offered, ...]


@dataclass(frozen=True)
class AfterPage:
    """Everything the page shows."""

    call: Call
    held: str
    outcome: Outcome
    promises: Sequence[Promise]
    recap: RecapPart
    heard: int
    transcript: TranscriptPart | None
    touches: Sequence[FollowUp]
    today: date


def after_page(call: Call, *, now: datetime) -> AfterPage:
    """The page of one call.

    call  with its interview, client, company, venue, owner, outcome and recap
    """
    lines = heard(call)
    promises = list(call.interview.promises.all())
    outcome = outcome_of(call)
    return AfterPage(
        call=call,
        held=held_words(call),
        outcome=outcome,
        promises=promises,
        recap=recap_part(call, lines, outcome, now=now),
        heard=len(lines),
        transcript=transcript_part(call, promises),
        touches=list(call.followups.all()),
        today=day_here(call, now),
    )


def outcome_of(call: Call) -> Outcome:
    """What was said of it, nothing when nothing was."""
    found: Outcome | None = getattr(call, "outcome", None)
    return found or Outcome(call=call, owner=call.owner)


def held_words(call: Call) -> str:
    """When the call was; "" without a time."""
    zone, twelve = call.owner.zone or "UTC", clock_habit(call)
    return when.when(call.starts_at, zone, twelve=twelve) if call.starts_at else ""


def clock_habit(call: Call) -> bool:
    """Whether its owner reads 3:00 pm."""
    own = call.owner.twelve_hour
    return when.twelve_hour(call.owner.zone or "UTC") if own is None else own


def day_here(call: Call, at: datetime) -> date:
    """The day of that instant where the owner is."""
    return at.astimezone(when.zone(call.owner.zone or "UTC")).date()


def proposal(call: Call, *, now: datetime) -> str:
    """The recap as it would be proposed now."""
    return recap_part(call, heard(call), outcome_of(call), now=now).proposed


def recap_part(call: Call, lines: Sequence[Line], outcome: Outcome, *, now: datetime) -> RecapPart:
    """The recap of what stands, without the lines that were left out."""
    row: Recap = getattr(call, "recap", None) or Recap(call=call, owner=call.owner)
    step = NextStep(outcome.next_what, outcome.next_who, outcome.next_on)
    out = {line.uid for line in lines if str(line.uid) in row.left_out}
    said = recap([heard_of(line) for line in lines], step, left_out=out)
    sources = {line.uid: source_of(line, call) for line in lines}
    client = call.interview.client
    on = when.day(day_here(call, call.starts_at or now))
    proposed = letter(said, to=client.first_name, me=call.owner.name, on=on)
    text = proposed if row.edited is None else row.edited
    return RecapPart(
        row=row,
        rows=tuple(Row(each, sources[each.source] if each.source else None) for each in said),
        left_out=tuple(sources[line.uid] for line in lines if line.uid in out),
        proposed=proposed,
        own_notes=sum(each.part == "notes" for each in said),
        breaches=own_breaches(call.interview, text) if text else (),
    )


def heard_of(line: Line) -> Heard:
    """A line as the recap reads it."""
    return Heard(line.uid, line.kind, line.text, line.due_on)


def source_of(line: Line, call: Call) -> Source:
    """A line as it is shown."""
    at = when.clock(line.written_at, call.owner.zone or "UTC", twelve=clock_habit(call))
    return Source(line, KIND_WORDS.get(line.kind, line.kind), at)


def transcript_part(call: Call, promises: Sequence[Promise]) -> TranscriptPart | None:
    """The newest transcript of the call, None when none was pasted."""
    row: PastedTranscript | None = call.transcripts.first()
    if row is None:
        return None
    read, told = told_of(row.text, row.me)
    kept = {promise.about for promise in promises}
    offered = [offer(call, row, said, kept) for said in (told.promised if told else ())]
    return TranscriptPart(row, read, told, tuple(offered))


@lru_cache(maxsize=16)
def told_of(text: str, me: str) -> tuple[Transcript, Told | None]:
    """What a transcript tells; judging an hour of questions takes 50 ms, so it is kept."""
    read = read_transcript(text)
    return read, told_by(read, me) if me else None


def offer(call: Call, row: PastedTranscript, said: Promised, kept: set[str]) -> Offered:
    """One found promise with the day read in its words, as it was on the day of the call."""
    today = day_here(call, call.starts_at or row.created_at)
    due = due_day(said.quote, today=today, country=call.owner.country or None)
    about = f"t-{prompt_key(said.quote)}"
    at = "" if said.at is None else f"{int(said.at) // 60}:{int(said.at) % 60:02d}"
    return Offered(said, due.on if due else None, at, about, about in kept)
