"""Prepared answers and notes: added, changed, removed, used."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from callsheet.accounts.models import Freelancer
from callsheet.jobs.actions import record
from callsheet.library.actions.indexing import index_answer, index_note, unindex
from callsheet.library.models import Answer, Note


@transaction.atomic
def add_answer(owner: Freelancer, question: str, text: str) -> Answer:
    """The person's own words for a question; one for the same question is replaced."""
    wanted = " ".join(question.split())[:300]
    answer = Answer.objects.filter(owner=owner, question__iexact=wanted).first()
    if answer is not None:
        return edit_answer(answer, wanted, text)
    answer = Answer.objects.create(owner=owner, question=wanted, text=text.strip())
    index_answer(answer)
    record("answer.kept", owner=owner.pk)
    return answer


@transaction.atomic
def edit_answer(answer: Answer, question: str, text: str) -> Answer:
    """Question and words as they are now."""
    answer.question, answer.text = " ".join(question.split())[:300], text.strip()
    answer.save()
    index_answer(answer)
    record("answer.kept", owner=answer.owner_id)
    return answer


def mark_used(answer: Answer, *, now: datetime) -> None:
    """It stood in a reply that was sent."""
    answer.used_at = now
    answer.save(update_fields=["used_at"])


@transaction.atomic
def add_note(owner: Freelancer, topic: str, text: str) -> Note:
    """A note, on a topic or on none."""
    note = Note.objects.create(owner=owner, topic=" ".join(topic.split())[:120], text=text.strip())
    index_note(note)
    return note


@transaction.atomic
def edit_note(note: Note, topic: str, text: str) -> None:
    """Topic and words as they are now."""
    note.topic, note.text = " ".join(topic.split())[:120], text.strip()
    note.save()
    index_note(note)


@transaction.atomic
def remove(row: Answer | Note) -> None:
    """Gone for good."""
    unindex(row)
    row.delete()
