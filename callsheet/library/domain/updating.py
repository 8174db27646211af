"""Importing again: what is new in the source comes in, what the person changed stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from callsheet.library.domain.case_study import CaseStudy
from callsheet.library.domain.words import words_of

FIELDS = ("title", "text", "trade", "tools", "link", "result", "client")
ALIKE = 0.3  # of the longer words of the shorter text: from here on it is the same work
LONG_WORD = 5


@dataclass(frozen=True)
class KeptStep:
    """A step as it is: its key, the picture's fingerprint, whether the person wrote its caption."""

    key: int
    digest: str
    edited: bool


@dataclass(frozen=True)
class Place:
    """One place of the new walk: a step that is kept (`key`), or a new picture (key None)."""

    key: int | None
    digest: str


@dataclass(frozen=True)
class NewWalk:
    """The steps in their new order, and the keys of those that left with the source."""

    places: tuple[Place, ...]
    gone: tuple[int, ...]


def plain_fields(case: CaseStudy) -> dict[str, str]:
    """The fields as they are remembered after an import; tools with commas between."""
    fields = {name: getattr(case, name) for name in FIELDS if name != "tools"}
    return {**fields, "tools": ", ".join(case.tools)}


def merged(current: CaseStudy, before: Mapping[str, str], fresh: CaseStudy) -> CaseStudy:
    """The sample after an import: a field that is still as the last import left it is taken from
    the source, one that the person changed is kept. The permission is always the person's.

    before  the fields as the last import read them (`plain_fields`); a field it lacks is the
            person's
    """
    now = plain_fields(current)
    untouched = [name for name in FIELDS if name in before and before[name] == now[name]]
    return replace(current, **{name: getattr(fresh, name) for name in untouched})


def merged_walk(kept: Sequence[KeptStep], before: Sequence[str], fresh: Sequence[str]) -> NewWalk:
    """The walk after an import.

    kept    the steps there are, in their order
    before  fingerprints of the last import, in its order
    fresh   fingerprints of this one
    A picture the person removed does not come back; one the person added, or wrote a caption for,
    stays. The source's order counts unless the person moved steps.
    """
    still = {step.digest: step for step in kept if step.digest in before and step.digest in fresh}
    new = [digest for digest in dict.fromkeys(fresh) if digest not in before]
    gone = {
        s.key for s in kept if s.digest in before and s.digest not in fresh and not s.edited
    }  # fmt: skip
    stays = [step for step in kept if step.key not in gone]
    if moved(kept, before):
        order = [Place(step.key, step.digest) for step in stays]
        return NewWalk((*order, *(Place(None, digest) for digest in new)), tuple(gone))
    order = [
        Place(still[digest].key if digest in still else None, digest)
        for digest in dict.fromkeys(fresh)
        if digest in still or digest not in before
    ]
    own = [Place(step.key, step.digest) for step in stays if step.digest not in still]
    return NewWalk((*order, *own), tuple(gone))


def moved(kept: Sequence[KeptStep], before: Sequence[str]) -> bool:
    """Whether the person changed the order an import gives: its pictures, then one's own."""
    there = [step.digest for step in kept]
    imported = [digest for digest in before if digest in there]
    return there != imported + [digest for digest in there if digest not in before]


def same_work(one: str, other: str) -> bool:
    """Whether two texts of a file of one name are versions of one piece of work, by the share of
    their longer words; False when one of them has none (scanned pages say nothing)."""
    first, second = long_words(one), long_words(other)
    shorter = min(len(first), len(second))
    return bool(shorter) and len(first & second) / shorter >= ALIKE


def long_words(text: str) -> set[str]:
    """The stems of the words of five letters or more."""
    return {word.stem for word in words_of(text[:50_000]) if len(word.text) >= LONG_WORD}
