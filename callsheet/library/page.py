"""What the library's pages show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from callsheet.accounts.models import Freelancer
from callsheet.library.models import Answer, Import, Note, Sample, SampleStep
from callsheet.library.queries import closeness, fitting_samples, with_first_picture
from callsheet.library.search import Hit, find
from callsheet.venues.actions import rules_of, venues_of
from callsheet.venues.domain.guard import breaches

ON_A_PAGE = 40
MOST_IMPORTS = 20
FEW = 3  # fewer hits than these, and the meaning is asked too
SHORTEST_SPEECH = 2  # words
KIND_WORDS = {
    "sample": _("Sample"),
    "answer": _("Answer"),
    "note": _("Note"),
    "interview": _("Interview"),
    "message": _("Message"),
    "company": _("Company"),
}


@dataclass(frozen=True)
class LibraryPage:
    """The list: one page of samples, documents that are being read or were just now, the latest
    answers and notes, how many samples are put away."""

    samples: Page[Sample]
    imports: Sequence[Import]
    answers: Sequence[Answer]
    notes: Sequence[Note]
    archived: int
    showing_archived: bool

    @property
    def reading(self) -> bool:
        """Whether a document is still being read."""
        return any(row.waits for row in self.imports)


@dataclass(frozen=True)
class Found:
    """One line of the results. `snippet` is runs of words, True marks a found one."""

    kind: str
    title: str
    url: str
    snippet: Sequence[tuple[str, bool]]


@dataclass(frozen=True)
class FindPage:
    """What was asked for and what was found; `near` are samples that fit in other words."""

    query: str
    found: Sequence[Found]
    near: Sequence[Found]
    respelled: bool


def library_page(owner: Freelancer, *, number: str, archived: bool) -> LibraryPage:
    """The library, or what was put away of it.

    The documents are asked for first: the list then holds the draft of every one that is read.
    """
    imports = imports_of(owner)
    rows = Sample.objects.filter(owner=owner).defer("vectors")
    away = rows.filter(archived_at__isnull=False)
    shown = away if archived else rows.filter(archived_at__isnull=True)
    return LibraryPage(
        samples=Paginator(with_first_picture(shown), ON_A_PAGE).get_page(number),
        imports=imports,
        answers=list(Answer.objects.filter(owner=owner)[:ON_A_PAGE]),
        notes=list(Note.objects.filter(owner=owner)[:ON_A_PAGE]),
        archived=away.count(),
        showing_archived=archived,
    )


def imports_of(owner: Freelancer) -> list[Import]:
    """The documents that wait, were refused, or made a draft that nobody looked over yet."""
    rows = Import.objects.filter(owner=owner).select_related("sample").defer("sample__vectors")
    settled = Q(state=Import.State.DONE) & (Q(sample=None) | Q(sample__looked_over=True))
    return list(rows.exclude(settled & Q(sentence=""))[:MOST_IMPORTS])


def find_page(owner: Freelancer, query: str, *, by_meaning: bool) -> FindPage:
    """What has the words; where little has, the samples that fit the way a person speaks.

    by_meaning  off while a person still types: the model costs more than a keystroke may
    """
    hits = find(owner.pk, query)
    near: list[Sample] = []
    if len(hits) < FEW and len(query.split()) >= SHORTEST_SPEECH:
        known = {hit.uid for hit in hits}
        fitting = fitting_samples(owner, query, closeness(owner, query) if by_meaning else None)
        near = [row for row in fitting if row.uid not in known]
    return FindPage(
        query=query,
        found=[found(hit) for hit in hits],
        near=[found_sample(row) for row in near],
        respelled=any(hit.respelled for hit in hits),
    )


def found(hit: Hit) -> Found:
    """One hit as the page shows it."""
    return Found(str(KIND_WORDS.get(hit.kind, hit.kind)), hit.title, hit.url, hit.snippet)


def found_lines(owner: Freelancer, query: str) -> dict[str, object]:
    """What the page beside the call adds below its own results, as JSON.

    gives  {"query", "hits": [{"id": "answer:<uid>", "kind", "label", "title", "text", "words",
           "url", "private", "respelled"}]}: the ids are those of the call pack, so what it has
           already is known; `text` is the stretch with the found `words`; everything but a sample
           is private
    """
    hits = find(owner.pk, query)
    return {"query": query, "hits": [line_of(hit) for hit in hits]}


def line_of(hit: Hit) -> dict[str, object]:
    """One line of them."""
    return {
        "id": f"{hit.kind}:{hit.uid}",
        "kind": hit.kind,
        "label": str(KIND_WORDS.get(hit.kind, hit.kind)),
        "title": hit.title,
        "text": "".join(words for words, _marked in hit.snippet),
        "words": list(dict.fromkeys(words for words, marked in hit.snippet if marked)),
        "url": hit.url,
        "private": hit.kind != "sample",
        "respelled": hit.respelled,
    }


def found_sample(sample: Sample) -> Found:
    """A sample that is close in meaning."""
    words = " ".join((sample.result or sample.text).split())[:140]
    url = reverse("library:sample", args=[sample.uid])
    return Found(str(KIND_WORDS["sample"]), sample.title, url, [(words, False)] if words else [])


@dataclass(frozen=True)
class Barred:
    """Words of a sample that the house rules of `venues` bar before a contract."""

    words: str
    venues: str


def barred_words(sample: Sample) -> list[Barred]:
    """What the guard finds in a sample for the person's venues, each words once."""
    text = "\n".join((sample.title, sample.text, sample.result))
    found: dict[str, list[str]] = {}
    for venue in venues_of(sample.owner):
        for breach in breaches(text, rules_of(venue), contract_started=False):
            names = found.setdefault(breach.quote.text, [])
            if venue.name not in names:
                names.append(venue.name)
    return [Barred(words, ", ".join(names)) for words, names in list(found.items())[:5]]


def quotes_of(sample: Sample) -> dict[str, str]:
    """For each field of a draft that still is as it was read, the words it was read in."""
    if sample.looked_over:
        return {}
    quotes: dict[str, str] = sample.imported.get("quotes", {})
    return quotes


def removed_steps(sample: Sample) -> list[SampleStep]:
    """The pictures that can still be put back, the last removed first."""
    rows = SampleStep.with_removed.filter(sample=sample, removed_at__isnull=False)
    return list(rows.order_by("-removed_at"))


def captions_of(data: dict[str, str]) -> dict[UUID, str]:
    """The captions of a posted form: fields named `caption-<uid>`."""
    fields = {key.removeprefix("caption-"): value for key, value in data.items()
              if key.startswith("caption-")}  # fmt: skip
    return {UUID(uid): words for uid, words in fields.items() if is_uid(uid)}


def is_uid(text: str) -> bool:
    """Whether it is written as a UUID."""
    try:
        UUID(text)
    except ValueError:
        return False
    return True
