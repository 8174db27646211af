"""The shelf of a call pack: what the live page searches, at most so much of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["sample", "answer", "note", "mission", "fact", "job"]
MOST_DOCUMENTS = 2_000
LONGEST_TEXT = 4_000  # characters of one document
# what is left out last, when there is more than a pack holds
ORDER: tuple[Kind, ...] = ("mission", "fact", "job", "sample", "answer", "note")


@dataclass(frozen=True)
class Document:
    """One thing that can be found.

    id       "sample:<uid>" and the like: the page knows by it what to show
    private  whether it must never be seen on a shared screen
    where    what stands behind it: a result, a page's address, whose words
    """

    id: str
    kind: Kind
    title: str
    text: str
    private: bool = False
    where: str = ""


def shelf(documents: Sequence[Document]) -> list[Document]:
    """The documents by kind in `ORDER`, texts cut, at most MOST_DOCUMENTS."""
    ordered = sorted(documents, key=lambda each: ORDER.index(each.kind))
    return [
        Document(each.id, each.kind, each.title, each.text[:LONGEST_TEXT], each.private, each.where)
        for each in ordered[:MOST_DOCUMENTS]
    ]
