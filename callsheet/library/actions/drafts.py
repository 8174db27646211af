"""A draft kept as a sample: made, brought up to date without touching what the person changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any, Literal

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from callsheet.accounts.models import Freelancer
from callsheet.library.actions.indexing import index_sample
from callsheet.library.actions.samples import MOST_STEPS, fill
from callsheet.library.domain.case_study import CaseStudy
from callsheet.library.domain.document import Document, Shot
from callsheet.library.domain.drafting import Draft
from callsheet.library.domain.updating import (
    KeptStep,
    NewWalk,
    merged,
    merged_walk,
    plain_fields,
    same_work,
)
from callsheet.library.models import Import, Sample, SampleStep
from callsheet.library.pictures import NotAPicture, Picture, keep, read_picture, throw_away

Outcome = Literal["added", "updated", "unchanged"]
LEAST_WIDTH, LEAST_HEIGHT = 160, 100  # smaller pictures of a document are ornaments


@dataclass(frozen=True)
class Origin:
    """Where a draft comes from: the key by which importing again finds its sample, and whether the
    person needs to look it over."""

    source: str
    looked_over: bool


@dataclass(frozen=True)
class Kept:
    """The sample, what was done with it, and a sentence for each thing left out."""

    sample: Sample
    outcome: Outcome
    left_out: tuple[str, ...]


def keep_draft(
    owner: Freelancer,
    origin: Origin,
    draft: Draft,
    document: Document,
    row: Import | None = None,
) -> Kept:
    """The sample of a draft: made, or the one made of this source before brought up to date.

    row  the import that is over with it, saved in the same transaction
    """
    digest = digest_of(draft, document)
    sample = known_sample(owner, origin.source, digest, draft.case.text, document.shots)
    pictures, left_out = prepared(document, sample)
    with transaction.atomic():
        if sample is None:
            outcome: Outcome = "added"
            sample = Sample(owner=owner, source=free_source(owner, origin.source, digest))
            sample.looked_over = origin.looked_over
        else:
            same = sample.source_digest == digest
            outcome = "unchanged" if same else "updated"
        if outcome != "unchanged":
            bring_in(sample, draft, document, pictures, digest)
        sample.archived_at = None
        sample.save()
        index_sample(sample)
        kept = Kept(sample, outcome, (*document.left_out, *left_out))
        if row is not None:
            end_import(row, kept)
    return kept


def digest_of(draft: Draft, document: Document) -> str:
    """A fingerprint of what was read: the words and the pictures."""
    case = draft.case
    words = "\x00".join((*plain_fields(case).values(), case.permission))
    return Shot(f"{words}\x00{document.digest}".encode("utf-8", "replace")).digest


def known_sample(
    owner: Freelancer, source: str, digest: str, text: str, shots: Sequence[Shot]
) -> Sample | None:
    """The sample made of this source before, None when there is none.

    The same words and pictures are the same sample under any name. A file of the same name must
    also be alike, or share a picture: two clients' "case-study.pdf" are two samples.
    """
    rows = Sample.objects.filter(owner=owner).filter(
        Q(source_digest=digest) | Q(source=source) | Q(source__startswith=f"{source} #")
    )
    found = sorted(rows, key=lambda row: (row.source_digest != digest, row.source != source))
    if not source.startswith("file:"):
        return found[0] if found else None
    fresh = {shot.digest for shot in shots}
    return next(
        (
            row
            for row in found
            if row.source_digest == digest
            or same_work(row.imported.get("fields", {}).get("text", row.text), text)
            or fresh & {each for each, _ in row.imported.get("steps", [])}
        ),
        None,
    )


def free_source(owner: Freelancer, source: str, digest: str) -> str:
    """The source's key, with a mark when another sample has it."""
    source = source[-480:]
    taken = Sample.objects.filter(owner=owner, source=source).exists()
    return f"{source} #{digest[:8]}" if taken else source


def prepared(
    document: Document, sample: Sample | None
) -> tuple[dict[str, Picture], tuple[str, ...]]:
    """The pictures that are new, ready to be kept, by their fingerprint; what was left out.

    Done before the transaction: making a picture small takes a tenth of a second.
    """
    known = {digest for digest, _ in sample.imported.get("steps", [])} if sample else set()
    found: dict[str, Picture] = {}
    lost = 0
    shots = [shot for shot in document.shots if shot.digest not in known]
    for shot in shots[:MOST_STEPS]:
        try:
            picture = read_picture(SimpleUploadedFile("picture", BytesIO(shot.data).getvalue()))
        except NotAPicture:
            lost += 1
            continue
        if picture.width >= LEAST_WIDTH and picture.height >= LEAST_HEIGHT:
            found[shot.digest] = picture
    return found, (f"{lost} pictures could not be read.",) if lost else ()


def bring_in(
    sample: Sample,
    draft: Draft,
    document: Document,
    pictures: dict[str, Picture],
    digest: str,
) -> None:
    """The fields and steps of the draft, except what the person changed."""
    before: dict[str, Any] = sample.imported
    fresh = draft.case
    fill(sample, merged(case_of(sample), fields_before(sample), fresh) if sample.pk else fresh)
    sample.source_digest = digest
    known = {each for each, _ in before.get("steps", [])}
    shots = [s for s in document.shots if s.digest in pictures or s.digest in known][:MOST_STEPS]
    sample.imported = {
        "fields": plain_fields(fresh),
        "quotes": dict(draft.quotes),
        "steps": [[shot.digest, shot.caption] for shot in shots],
    }
    sample.save()
    walk = merged_walk(kept_steps(sample, before), list(known_order(before)),
                       [shot.digest for shot in shots])  # fmt: skip
    put_steps(sample, walk, pictures, shots, dict(before.get("steps", [])))


def case_of(sample: Sample) -> CaseStudy:
    """The fields of a sample as it is."""
    return CaseStudy(
        title=sample.title,
        text=sample.text,
        trade=sample.trade,
        tools=tuple(sample.tools),
        link=sample.link,
        permission=sample.permission,
        result=sample.result,
        client=sample.client_name,
    )


def fields_before(sample: Sample) -> dict[str, str]:
    """The fields as the last import read them. Of a sample from before these were remembered: all
    of them, or none once the person had edited it."""
    if "fields" in sample.imported:
        return dict(sample.imported["fields"])
    return {} if sample.edited_at else plain_fields(case_of(sample))


def known_order(before: dict[str, Any]) -> list[str]:
    """The fingerprints of the last import in its order."""
    return [digest for digest, _ in before.get("steps", [])]


def kept_steps(sample: Sample, before: dict[str, Any]) -> list[KeptStep]:
    """The steps there are, with whether the person wrote their words."""
    captions = dict(before.get("steps", []))
    return [
        KeptStep(step.pk, step.digest, step.caption != captions.get(step.digest, ""))
        for step in sample.steps.all()
    ]


def put_steps(
    sample: Sample,
    walk: NewWalk,
    pictures: dict[str, Picture],
    shots: Sequence[Shot],
    old_captions: dict[str, str],
) -> None:
    """The walk as it is to be: new pictures kept, old ones in their place, those gone removed."""
    captions = {shot.digest: shot.caption[:200] for shot in shots}
    leaving = SampleStep.objects.filter(pk__in=walk.gone)
    for name in leaving.values_list("file", flat=True):
        transaction.on_commit(partial(throw_away, name))
    leaving.delete()
    rows = {step.pk: step for step in sample.steps.all()}
    for position, place in enumerate(walk.places[:MOST_STEPS]):
        if place.key is not None:
            step = rows[place.key]
            if step.caption == old_captions.get(step.digest, "") and step.digest in captions:
                step.caption = captions[step.digest]
            step.position = position
        elif place.digest in pictures:
            rows[-position - 1] = new_step(
                sample, pictures[place.digest], place.digest, captions[place.digest], position
            )
    SampleStep.objects.bulk_create([step for step in rows.values() if step.pk is None])
    SampleStep.objects.bulk_update(
        [step for step in rows.values() if step.pk is not None], ["caption", "position"]
    )


def new_step(
    sample: Sample, picture: Picture, digest: str, caption: str, position: int
) -> SampleStep:
    """A step, not yet saved, its picture kept."""
    return SampleStep(
        owner_id=sample.owner_id,
        sample=sample,
        position=position,
        caption=caption,
        digest=digest,
        file=keep(picture, str(sample.uid)),
        width=picture.width,
        height=picture.height,
    )


def end_import(row: Import, kept: Kept) -> None:
    """The import is over, saved with its sample."""
    row.state, row.sample, row.outcome = Import.State.DONE, kept.sample, kept.outcome
    row.sentence, row.finished_at = " ".join(kept.left_out)[:600], timezone.now()
    row.save(update_fields=["state", "sample", "outcome", "sentence", "finished_at"])
