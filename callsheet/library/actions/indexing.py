"""What the find-anything box knows of the library's own rows."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone

from callsheet.jobs.actions import enqueue
from callsheet.library.models import Answer, Note, Sample
from callsheet.library.search import index_document, remove_document


def index_sample(sample: Sample) -> None:
    """The sample can be found by all its words; its vectors are made in a job."""
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
