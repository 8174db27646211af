"""What the find-anything box knows: samples, answers, notes, interviews and their turns."""

from __future__ import annotations

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from callsheet.interviews.models import Interview, Message
from callsheet.jobs.actions import enqueue
from callsheet.library.models import Answer, Document, Note, Sample
from callsheet.library.search import index_document, remove_document


def index_sample(sample: Sample) -> None:
    """The sample can be found by all its words; its vectors are made in a job. Nothing is done
    for one that is put away."""
    if sample.archived_at is not None:
        return
    captions = sample.steps.values_list("caption", flat=True)
    parts = (sample.trade, *sample.tools, sample.text, sample.result, sample.client_name, *captions)
    index_document(
        sample.owner_id,
        "sample",
        sample.uid,
        sample.title,
        "\n".join(part for part in parts if part),
        reverse("library:sample", args=[sample.uid]),
    )
    enqueue(
        "callsheet.library.jobs.keep_vectors",
        f"library:vectors:{sample.owner_id}",
        {"owner_id": sample.owner_id},
        timezone.now(),
    )


def index_answer(answer: Answer) -> None:
    """The answer can be found by its question and its words."""
    url = reverse("library:edit-answer", args=[answer.uid])
    index_document(answer.owner_id, "answer", answer.uid, answer.question, answer.text, url)


def index_note(note: Note) -> None:
    """The note can be found."""
    url = reverse("library:edit-note", args=[note.uid])
    index_document(note.owner_id, "note", note.uid, str(note), note.text, url)


def unindex(row: Sample | Answer | Note) -> None:
    """Found no more."""
    remove_document(row.owner_id, type(row).__name__.lower(), row.uid)


@transaction.atomic
def index_interview(*, interview: int, **_: object) -> None:
    """Follower of what happens to an interview: it, and every turn of it, can be found."""
    row = Interview.objects.select_related("client__company", "post", "proposal").get(pk=interview)
    url = reverse("interviews:interview", args=[row.uid])
    company = row.client.company
    parts = [row.client.name, str(company or ""), company.site if company else ""]
    parts += [getattr(getattr(row, name, None), "text", "") for name in ("post", "proposal")]
    body = "\n".join(part for part in parts if part)
    index_document(row.owner_id, "interview", row.uid, str(row), body, url)
    known = Document.objects.filter(owner_id=row.owner_id, kind="message").values("uid")
    for message in row.messages.exclude(uid__in=known):
        who = said_by(message, row.client.name)
        index_document(row.owner_id, "message", message.uid, f"{who}: {row}", message.text, url)


def said_by(message: Message, client: str) -> str:
    """Whose turn it is, in a word."""
    mine = message.side == Message.Side.ME
    return gettext("You") if mine else client or gettext("The client")
