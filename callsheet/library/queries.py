"""The library as other rooms and its own pages read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db.models import Prefetch, QuerySet

from callsheet.accounts.models import Freelancer
from callsheet.library.domain import meaning
from callsheet.library.domain.clips import is_close
from callsheet.library.domain.match import SampleText, match
from callsheet.library.domain.permission import may_name, said_title
from callsheet.library.domain.prepared import fitting_question
from callsheet.library.models import Answer, Sample, SampleStep
from callsheet.venues.domain.finders import FINDERS

MOST_SAMPLES = 500
CLOSE_ENOUGH = 0.2  # a score from which a sample is worth showing to who asked for it


def own_samples(owner: Freelancer) -> QuerySet[Sample]:
    """The samples that are not put away, newest first, without their vectors."""
    rows = Sample.objects.filter(owner=owner, archived_at__isnull=True)
    return rows.defer("vectors")[:MOST_SAMPLES]


def with_first_picture(rows: QuerySet[Sample]) -> QuerySet[Sample]:
    """The samples with their steps fetched in one more query."""
    return rows.prefetch_related(Prefetch("steps", SampleStep.objects.order_by("position", "id")))


def sample_text(sample: Sample) -> SampleText:
    """The words of a sample that can be matched."""
    text = "\n".join(part for part in (sample.text, sample.result, sample.client_name) if part)
    return SampleText(str(sample.uid), sample.title, sample.trade, tuple(sample.tools), text)


def samples_for_call(owner: Freelancer) -> list[Sample]:
    """The samples that may be shown on a call, newest first."""
    return [row for row in own_samples(owner) if may_name(row.permission, "call") != "no"]


def samples_to_name(owner: Freelancer, subject: str) -> tuple[str, ...]:
    """Titles that a draft about `subject` may name, best first, as their permission lets them.

    A sample whose client is unnamed is named without the client; one for calls only, a private one,
    one with contact data in its title, or a draft nobody looked over is not named.
    """
    rows = {str(row.uid): row for row in own_samples(owner) if row.looked_over}
    found = match(subject, [sample_text(row) for row in rows.values()])
    close = [rows[each.id] for each in found if is_close(each)]
    titles = (
        said_title(
            row.title,
            trade=row.trade,
            client_name=row.client_name,
            leave=may_name(row.permission, "draft"),
        )
        for row in close
    )
    clean = (title for title in titles if title and not any(FINDERS["contact"](title)))
    return tuple(dict.fromkeys(clean))


def answers_by_question(owner: Freelancer) -> dict[str, str]:
    """Every prepared answer by its question."""
    return dict(Answer.objects.filter(owner=owner).values_list("question", "text"))


def answers_to(owner: Freelancer, asks: Sequence[str]) -> dict[str, str]:
    """For each ask that a prepared answer fits, the person's own words."""
    prepared = answers_by_question(owner)
    fits = {ask: fitting_question(ask, list(prepared)) for ask in asks}
    return {ask: prepared[question] for ask, question in fits.items() if question}


def closeness(owner: Freelancer, question: str) -> dict[str, float] | None:
    """How close each sample is in meaning, by its uid; None when no vectors are kept."""
    rows = Sample.objects.filter(owner=owner, archived_at__isnull=True).exclude(vectors_of="")
    kept = {
        str(uid): meaning.unpacked(bytes(raw))
        for uid, raw in rows.values_list("uid", "vectors")[:MOST_SAMPLES]
    }
    if not kept or not meaning.present():
        return None
    return meaning.closeness(meaning.question_vector(question), kept)


def fitting_samples(
    owner: Freelancer, question: str, near: Mapping[str, float] | None, most: int = 5
) -> list[Sample]:
    """The samples that fit the way a person speaks of them, best first; [] when none is close.

    near  how close each is in meaning (`closeness`), None to go by the words alone
    """
    rows = {str(row.uid): row for row in own_samples(owner)}
    found = match(question, [sample_text(row) for row in rows.values()], near)
    return [rows[each.id] for each in found[:most] if each.score >= CLOSE_ENOUGH]
