"""Documents and addresses brought in: taken at once, read in a job, kept as drafts of samples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import PurePath

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from callsheet.accounts.models import Freelancer
from callsheet.core.errors import Refusal, ServiceError
from callsheet.interviews.domain.paste import cleaned
from callsheet.jobs.actions import enqueue
from callsheet.library.actions.drafts import Origin, keep_draft
from callsheet.library.actions.samples import (
    NothingGiven,
    add_sample_from_images,
)
from callsheet.library.documents import UnreadableDocument, decoded, kind_of, read_document
from callsheet.library.domain.case_study import local_pictures, read_case_study
from callsheet.library.domain.document import Document, Shot, distinct
from callsheet.library.domain.drafting import Draft, drafted
from callsheet.library.models import Import, Sample
from callsheet.outside.guard import check_url

JOB = "callsheet.library.jobs.read_import"
MOST_FILES = 60
MOST_BYTES = 40_000_000


@dataclass
class Taken:
    """What became of the given files: samples made at once, documents still being read, and a
    sentence for each file that was left out; the pictures that a Markdown file shows."""

    samples: list[Sample] = field(default_factory=list)
    waiting: list[Import] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)


def take_files(owner: Freelancer, files: Sequence[UploadedFile], *, now: datetime) -> Taken:
    """The given files: all pictures together are one sample, every document is one of its own. A
    picture that a Markdown file among them shows belongs to that one.

    One file that cannot be used keeps none of the others from being taken. Raises NothingGiven
    without a file.
    """
    if not files:
        raise NothingGiven("Choose one or more files first.")
    taken = Taken()
    if len(files) > MOST_FILES:
        taken.refused.append(f"Only the first {MOST_FILES} files were taken.")
    beside = {PurePath(file.name or "").name: file for file in files[:MOST_FILES]}
    pictures = []
    for file in files[:MOST_FILES]:
        try:
            if take_document(owner, file, taken, beside, now=now) == "picture":
                pictures.append(file)
        except Refusal as refusal:
            taken.refused.append(str(refusal))
    pictures = [file for file in pictures if file.name not in taken.shown]
    if pictures:
        take_pictures(owner, pictures, taken)
    return taken


def take_pictures(owner: Freelancer, pictures: Sequence[UploadedFile], taken: Taken) -> None:
    """One sample of the pictures, into `taken`."""
    try:
        added = add_sample_from_images(owner, pictures)
    except Refusal as refusal:
        taken.refused.append(str(refusal))
        return
    taken.samples.append(added.sample)
    taken.refused.extend(added.refused)


def take_document(
    owner: Freelancer,
    file: UploadedFile,
    taken: Taken,
    beside: Mapping[str, UploadedFile],
    *,
    now: datetime,
) -> str:
    """The kind of the file; words are kept at once, a PDF, DOCX or HTML is put aside for the job.

    beside  the files given with it, by name
    Raises UnreadableDocument and the refusals of `cleaned`.
    """
    name = (file.name or "file")[:200]
    if (file.size or 0) > MOST_BYTES:
        raise UnreadableDocument(f"“{name[:80]}” is larger than 40 MB. Save it smaller first.")
    raw: bytes = file.read()
    file.seek(0)
    kind = kind_of(name, raw)
    if kind == "text":
        keep_words(owner, name, raw, taken, beside)
    elif kind != "picture":
        taken.waiting.append(put_aside(owner, name, raw, now=now))
    return kind


def keep_words(
    owner: Freelancer, name: str, raw: bytes, taken: Taken, beside: Mapping[str, UploadedFile]
) -> None:
    """The draft of a Markdown or text file into `taken`, with the pictures it shows."""
    try:
        words = cleaned(decoded(raw), what="file")
    except Refusal as refusal:
        raise UnreadableDocument(f"“{name[:80]}”: {refusal}") from refusal
    if not words:
        raise UnreadableDocument(f"“{name[:80]}” is empty.")
    shots, missing = [], []
    for address, caption in local_pictures(words)[:MOST_FILES]:
        picture = beside.get(PurePath(address).name)
        if picture is None:
            missing.append(PurePath(address).name)
            continue
        shots.append(Shot(picture.read(), caption))
        picture.seek(0)
        taken.shown.add(picture.name or "")
    draft = Draft(read_case_study(words, file_name=name), {})
    origin = Origin(f"file:{name}", looked_over=False)
    kept = keep_draft(owner, origin, draft, Document(shots=distinct(shots)))
    taken.samples.append(kept.sample)
    taken.refused.extend(kept.left_out)
    if missing:
        names = ", ".join(dict.fromkeys(missing))[:300]
        taken.refused.append(
            f"“{name[:80]}” shows pictures that were not given with it: {names}. Choose them "
            "together with it, or add them to the sample."
        )


@transaction.atomic
def put_aside(owner: Freelancer, name: str, raw: bytes, *, now: datetime) -> Import:
    """The document stored and waiting for its job."""
    row = Import(owner=owner, name=name, created_at=now)
    row.file = default_storage.save(f"imports/{row.uid}", ContentFile(raw))
    row.save()
    enqueue(JOB, f"library:import:{row.pk}", {"row": row.pk}, now)
    return row


@transaction.atomic
def take_address(owner: Freelancer, url: str, *, now: datetime) -> Import:
    """The page of one's own site waiting for its job; an address that already waits is not doubled.

    Raises the guard's refusals: no address, inside a network, never opened.
    """
    address = check_url(url, settings.RESEARCH_ALLOW)[:300]
    rows = Import.objects.filter(owner=owner, name=address, is_address=True)
    waiting = rows.filter(state=Import.State.WAITING).first()
    row = waiting or Import.objects.create(
        owner=owner, name=address, is_address=True, created_at=now
    )
    enqueue(JOB, f"library:import:{row.pk}", {"row": row.pk}, now)
    return row


def read_import(row: Import) -> None:
    """The document or page read and kept; a refusal, or a site that fails, ends as its sentence.

    Safe to run twice: the same source finds its sample again, and `state` is saved with it.
    """

    def on_progress(done: int, planned: int) -> None:
        Import.objects.filter(pk=row.pk).update(done=done, planned=planned)

    try:
        document = document_of(row, on_progress)
        name = "" if row.is_address else row.name
        draft = drafted(document, name=name, link=row.name if row.is_address else "")
        draft = replace(draft, case=replace(draft.case, text=cleaned(draft.case.text)))
        origin = Origin(row.name if row.is_address else f"file:{row.name}", looked_over=False)
        keep_draft(row.owner, origin, draft, document, row)
    except (Refusal, ServiceError) as error:
        finish(row, Import.State.REFUSED, str(error))
    if row.file:
        throw_file_away(row)


def document_of(row: Import, on_progress: object) -> Document:
    """What stands in the file, or at the address."""
    if row.is_address:
        from callsheet.library.own_site import read_address

        return read_address(row.name, allow=settings.RESEARCH_ALLOW, on_progress=on_progress)  # type: ignore[arg-type]
    with default_storage.open(row.file.name) as file:
        raw = file.read()
    return read_document(kind_of(row.name, raw), raw, on_progress)  # type: ignore[arg-type]


def finish(row: Import, state: str, sentence: str) -> None:
    """The import is over, with the sentence to show."""
    row.state, row.sentence, row.finished_at = state, sentence[:600], timezone.now()
    row.save(update_fields=["state", "sentence", "finished_at"])


def throw_file_away(row: Import) -> None:
    """The stored document removed: the sample holds what was read of it."""
    name = row.file.name
    Import.objects.filter(pk=row.pk).update(file="")
    transaction.on_commit(partial(default_storage.delete, name))


def dismiss(row: Import) -> None:
    """The line of a finished import away; its sample stays."""
    if not row.waits:
        row.delete()
