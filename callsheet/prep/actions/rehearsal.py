"""Takes, the honest answer and its promise, pasted transcripts."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from callsheet.core.errors import Refusal
from callsheet.interviews.domain.paste import cleaned
from callsheet.interviews.models import Call, Interview
from callsheet.jobs.actions import record
from callsheet.library.actions.words import add_answer
from callsheet.library.documents import decoded, kind_of, read_document
from callsheet.prep.actions.bank import note_asked
from callsheet.prep.domain.bank import bank_words
from callsheet.prep.domain.honest import HonestParts, honest_words, promise_words
from callsheet.prep.domain.rehearsal import prompt_key
from callsheet.prep.domain.transcripts import NoTranscript, read_transcript, speech_of
from callsheet.prep.domain.transcripts.names import same_person
from callsheet.prep.models import PastedTranscript, Take

LONGEST_TAKE = 3600  # seconds


class NothingSaid(Refusal):
    code = "nothing_said"


def keep_take(interview: Interview, question: str, text: str, seconds: int | None) -> Take:
    """One answer as typed or recorded. Raises NothingSaid when there is neither."""
    words = cleaned(text, what="answer") if text.strip() else ""
    if not words and not seconds:
        raise NothingSaid("Type the answer, or record it.")
    return Take.objects.create(
        owner_id=interview.owner_id,
        interview=interview,
        question=" ".join(question.split())[:300],
        key=prompt_key(question),
        text=words,
        seconds=min(seconds, LONGEST_TAKE) if seconds else None,
    )


@transaction.atomic
def choose(take: Take, *, now: datetime) -> None:
    """The best take becomes the prepared answer. Raises NothingSaid for one without words."""
    if not take.text:
        raise NothingSaid("This recording has no words yet: type what you said, then keep it.")
    Take.objects.filter(interview=take.interview_id, key=take.key).update(chosen_at=None)
    take.chosen_at = now
    take.save(update_fields=["chosen_at"])
    add_answer(take.owner, take.question, take.text)


def remove_take(take: Take, *, removed: bool, now: datetime) -> None:
    """Out of sight, or back."""
    take.removed_at = now if removed else None
    take.save(update_fields=["removed_at"])


@transaction.atomic
def build_honest_answer(
    interview: Interview, question: str, parts: HonestParts, *, today: date
) -> str:
    """The honest answer, kept as the prepared one; its day becomes a promise.

    Raises NotWhole naming the part that is missing.
    """
    words = honest_words(parts, today=today)
    assert parts.by_on is not None
    add_answer(interview.owner, question, words)
    record(
        "answer.promised",
        interview=interview.pk,
        about=f"q-{prompt_key(question)}",
        text=promise_words(question, parts),
        due_on=parts.by_on.isoformat(),
    )
    return words


@transaction.atomic
def keep_transcript(
    interview: Interview, text: str, me: str, *, call: Call | None = None, now: datetime
) -> PastedTranscript:
    """A pasted transcript, with the questions asked in it added to the bank.

    call    whose transcript it is, None for a spoken interview
    me      which speaker is oneself, "" when not known yet: then it is asked
    raises  NoTranscript when nobody speaks in it
    """
    words = cleaned(text, what="transcript")
    read = read_transcript(words)
    row = PastedTranscript.objects.create(
        owner_id=interview.owner_id,
        interview=interview,
        call=call,
        text=words,
        me=speaker(read.speakers, me),
    )
    note_questions(row, now=now)
    return row


@transaction.atomic
def set_speaker(row: PastedTranscript, me: str, *, now: datetime) -> None:
    """The person said which speaker they are."""
    row.me = speaker(read_transcript(row.text).speakers, me)
    row.save(update_fields=["me"])
    note_questions(row, now=now)


def note_questions(row: PastedTranscript, *, now: datetime) -> None:
    """What the others asked joins the bank."""
    if not row.me:
        return
    for each in speech_of(read_transcript(row.text), row.me).answered:
        if words := bank_words(each.question):
            note_asked(row.interview, words, at=now)


def words_of_file(name: str, raw: bytes) -> str:
    """The words of a transcript's file: Word's, as Teams and Meet give it, or text.

    Raises NoTranscript for a picture, a PDF or a page; UnreadableDocument for a broken file.
    """
    kind = kind_of(name, raw)
    if kind == "docx":
        return "\n".join(piece.text for piece in read_document(kind, raw, unwatched).pieces)
    if kind != "text":
        raise NoTranscript("That file holds no transcript: a .vtt, .srt, .txt or .docx is read.")
    return decoded(raw)


def unwatched(done: int, planned: int) -> None:
    """Nobody watches how far it is."""


def speaker(speakers: tuple[str, ...], me: str) -> str:
    """The speaker of this name, by the whole or the first name; "" when there is none or two."""
    wanted = me.casefold().split()
    same = [name for name in speakers if wanted and same_person(name, me)]
    first = [name for name in speakers if wanted and name.casefold().split()[:1] == wanted[:1]]
    found = same or first
    return found[0] if len(found) == 1 else ""
