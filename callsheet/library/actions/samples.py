"""Samples added, changed, put away and deleted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from callsheet.accounts.models import Freelancer
from callsheet.core.errors import Refusal
from callsheet.interviews.domain.paste import cleaned
from callsheet.jobs.actions import enqueue, record
from callsheet.library.actions.indexing import index_sample, unindex
from callsheet.library.domain.case_study import CaseStudy, read_case_study, title_of_file
from callsheet.library.models import Sample, SampleStep
from callsheet.library.pictures import NotAPicture, Picture, keep, read_picture, throw_away

MOST_STEPS = 60
UNTITLED = "New sample"
BIN_JOB = "callsheet.library.jobs.empty_bin"
KEPT_FOR = timedelta(days=1)


class NothingGiven(Refusal):
    code = "nothing_given"


class TooManySteps(Refusal):
    code = "too_many_steps"


@dataclass(frozen=True)
class Added:
    """A sample that was made, and a sentence for each file that was left out."""

    sample: Sample
    refused: tuple[str, ...]


def add_sample_from_images(owner: Freelancer, files: Sequence[UploadedFile]) -> Added:
    """A sample with one step for each picture, in their order; its title from the first name.

    A file that is no picture is left out and said. Raises NotAPicture when none is left,
    NothingGiven without a file, TooManySteps for more than 60.
    """
    pictures, refused = read_pictures(files, room=MOST_STEPS)
    title = next(filter(None, (title_of_file(each.name) for each in pictures)), UNTITLED)
    with transaction.atomic():
        sample = Sample.objects.create(owner=owner, title=title)
        add_pictures(sample, pictures)
        index_sample(sample)
        tell(sample)
    return Added(sample, refused)


def add_steps(sample: Sample, files: Sequence[UploadedFile]) -> Added:
    """More pictures after the last step. Raises what `add_sample_from_images` raises."""
    room = MOST_STEPS - sample.steps.count()
    pictures, refused = read_pictures(files, room=room)
    with transaction.atomic():
        add_pictures(sample, pictures)
        index_sample(sample)
    return Added(sample, refused)


def read_pictures(
    files: Sequence[UploadedFile], *, room: int
) -> tuple[list[Picture], tuple[str, ...]]:
    """The pictures among the files, read before anything is written; a sentence for the others."""
    if not files:
        raise NothingGiven("Choose one or more pictures first.")
    if len(files) > room:
        raise TooManySteps(f"A sample has at most {MOST_STEPS} pictures; make a second one.")
    pictures, refused = [], []
    for file in files:
        try:
            pictures.append(read_picture(file))
        except NotAPicture as refusal:
            refused.append(str(refusal))
    if not pictures:
        raise NotAPicture(" ".join(refused[:3]))
    return pictures, tuple(refused)


def add_pictures(sample: Sample, pictures: Iterable[Picture]) -> None:
    """A step for each picture after the last one."""
    last = sample.steps.order_by("-position").values_list("position", flat=True).first()
    first = 0 if last is None else last + 1
    SampleStep.objects.bulk_create(
        SampleStep(
            owner_id=sample.owner_id,
            sample=sample,
            position=first + place,
            file=keep(picture, str(sample.uid)),
            width=picture.width,
            height=picture.height,
        )
        for place, picture in enumerate(pictures)
    )


@transaction.atomic
def add_sample_from_text(owner: Freelancer, text: str) -> Sample:
    """A sample out of pasted Markdown or plain words.

    Raises NothingGiven for an empty box, and the refusals of `cleaned`: too long, not text.
    """
    words = cleaned(text, what="sample")
    if not words:
        raise NothingGiven("Paste what you did for a client; the box was empty.")
    return create_sample(owner, read_case_study(words))


def create_sample(owner: Freelancer, read: CaseStudy, **more: str) -> Sample:
    """The sample of a case study that was read; `more` are fields of its source."""
    sample = Sample(owner=owner, **more)
    fill(sample, read)
    sample.save()
    index_sample(sample)
    tell(sample)
    return sample


def tell(sample: Sample) -> None:
    """What a draft may name of the samples changed."""
    record("sample.changed", owner=sample.owner_id)


def fill(sample: Sample, read: CaseStudy) -> None:
    """The fields of a sample set from what was read."""
    sample.title, sample.trade, sample.tools = read.title, read.trade, list(read.tools)
    sample.text, sample.result, sample.link = read.text, read.result, read.link
    sample.permission, sample.client_name = read.permission, read.client


@transaction.atomic
def edit(sample: Sample, read: CaseStudy, *, now: datetime) -> None:
    """The sample as the person wants it, looked over; an import leaves what they changed alone."""
    fill(sample, read)
    sample.edited_at, sample.looked_over = now, True
    sample.save()
    index_sample(sample)
    tell(sample)


@transaction.atomic
def archive(sample: Sample, *, now: datetime) -> None:
    """Put away: in no list, no draft and no search until it is brought back."""
    sample.archived_at = now
    sample.save(update_fields=["archived_at"])
    unindex(sample)
    tell(sample)


@transaction.atomic
def restore(sample: Sample) -> None:
    """Back from the archive."""
    sample.archived_at = None
    sample.save(update_fields=["archived_at"])
    index_sample(sample)
    tell(sample)


@transaction.atomic
def delete(sample: Sample) -> None:
    """Gone for good, with its pictures."""
    rows = SampleStep.with_removed.filter(sample=sample)
    names = list(rows.values_list("file", flat=True))
    unindex(sample)
    tell(sample)
    sample.delete()
    for name in names:
        transaction.on_commit(partial(throw_away, name))


@transaction.atomic
def save_captions(sample: Sample, captions: dict[UUID, str]) -> None:
    """The words under each picture; steps that are not named keep theirs."""
    steps = [step for step in sample.steps.all() if step.uid in captions]
    for step in steps:
        step.caption = " ".join(captions[step.uid].split())[:200]
    SampleStep.objects.bulk_update(steps, ["caption"])
    index_sample(sample)


@transaction.atomic
def move_step(step: SampleStep, by: int) -> None:
    """The step `by` places later (earlier when negative), at most to the end of the walk."""
    steps = list(step.sample.steps.all())
    place = next(i for i, each in enumerate(steps) if each.pk == step.pk)
    steps.insert(max(0, place + by), steps.pop(place))
    for position, each in enumerate(steps):
        each.position = position
    SampleStep.objects.bulk_update(steps, ["position"])


@transaction.atomic
def remove_step(step: SampleStep, *, now: datetime) -> None:
    """One picture less; it can be put back for a day."""
    step.removed_at = now
    step.save(update_fields=["removed_at"])
    index_sample(step.sample)
    enqueue(BIN_JOB, f"library:bin:{step.pk}", {"step": step.pk}, now + KEPT_FOR)


@transaction.atomic
def put_back(step: SampleStep) -> None:
    """A removed picture again where it stood. Raises TooManySteps when the walk is full."""
    if step.removed_at is None:
        return
    if step.sample.steps.count() >= MOST_STEPS:
        raise TooManySteps(f"A sample has at most {MOST_STEPS} pictures; remove another one first.")
    step.removed_at = None
    step.save(update_fields=["removed_at"])
    index_sample(step.sample)


@transaction.atomic
def empty_bin(step: SampleStep) -> None:
    """A picture that is still removed, gone for good with its files."""
    if step.removed_at is not None:
        name = step.file.name
        step.delete()
        transaction.on_commit(partial(throw_away, name))
