"""What a question asks for: its words with what may stand for each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from callsheet.library.domain.shelf import Book, Shelf, nearest_spelling
from callsheet.library.domain.vocabulary import Vocabulary, vocabulary
from callsheet.library.domain.words import Word, words_of

Kind = Literal["named", "plain", "generic", "person"]
GENERIC_WEIGHT = 0.2
SLIP = 0.8  # how much a word counts that was found under another spelling
BEGINNING = 0.6  # how much "photo" counts where "photography" stands
SHORTEST_BEGINNING = 5
EITHER = re.compile(r"\s*(?:/|,?\s{0,3}\b(?:or|and/or)\b)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Term:
    """One word of a question.

    text    as written
    keys    stem -> how much it counts (1 the word itself) when the sample has it
    weight  against the other words, before how rare it is
    group   words joined by "or" or "/" share a number: one of them is enough
    """

    text: str
    keys: Mapping[str, float]
    weight: float
    kind: Kind
    group: int

    def strength(self, book: Book) -> float:
        """The best that stands for the word in the sample, 0 when nothing does."""
        return max((much for key, much in self.keys.items() if key in book.weight), default=0.0)

    def rare(self, ready: Shelf) -> float:
        """How much the word tells samples apart: by its best stand-in on the shelf, else 1."""
        here = [(much, ready.rarity[key]) for key, much in self.keys.items() if key in ready.rarity]
        return max(here)[1] if here else 1.0

    def worth(self, book: Book, ready: Shelf) -> float:
        """What the sample's best stand-in adds to its score."""
        return max(
            (
                much * ready.rare(key) * book.weight[key]
                for key, much in self.keys.items()
                if key in book.weight
            ),
            default=0.0,
        )


def terms_of(query: str, ready: Shelf) -> list[Term]:
    """The words of a question that say something, each once, in their order.

    When all of them are everyday words ("the work you made"), there is no term.
    """
    known = vocabulary()
    words = list(words_of(query))
    keys = keys_by_place(words, ready, known)
    found: list[Term] = []
    for place, word in enumerate(words):
        kind = kind_of(word, query)
        if kind is not None:
            weight = GENERIC_WEIGHT if kind == "generic" else 1.0
            joined = bool(found) and joins(query, words, place)
            group = found[-1].group if joined else place
            found.append(Term(word.text, keys[place], weight, kind, group))
    return found


def joins(query: str, words: Sequence[Word], place: int) -> bool:
    """Whether only "or" or "/" stands between this word and the one before it that counts."""
    before = words[place - 1]
    if before.text.lower() == "or" and place > 1:
        before = words[place - 2]
    return EITHER.fullmatch(query[before.end : words[place].start]) is not None


def kind_of(word: Word, query: str) -> Kind | None:
    """How the word counts: a named thing, a plain word, one every sample has; None for speech."""
    known = vocabulary()
    if word.stem in known.person:
        return "person"
    if word.stem in known.speech or word.stem.isdigit() or len(word.stem) < 2:
        return None
    if word.stem in known.generic:
        return "generic"
    return "named" if is_named(word, query) else "plain"


def is_named(word: Word, query: str) -> bool:
    """Whether it is written as a name: capitals inside the sentence, or signs and digits in it."""
    if any(letter.isdigit() or letter in "+#." for letter in word.text):
        return True
    if any(letter.isupper() for letter in word.text[1:]):
        return not query.isupper()
    before = query[: word.start].rstrip(" \t\"'“‘(-•*")
    return word.text[0].isupper() and before[-1:] not in ("", ".", "!", "?", ":", "\n")


def keys_by_place(words: Sequence[Word], ready: Shelf, known: Vocabulary) -> list[dict[str, float]]:
    """For each word the stems that may stand for it on this shelf."""
    keys = [known.others(word.stem) for word in words]
    for start, end, key in known.phrases_in(words):
        for place in range(start, end):
            keys[place] |= {k: m for k, m in known.others(key).items() if m > keys[place].get(k, 0)}
    return [with_spellings(word, each, ready) for word, each in zip(words, keys, strict=True)]


def with_spellings(word: Word, keys: dict[str, float], ready: Shelf) -> dict[str, float]:
    """The keys, and where the shelf lacks the word itself: its spelling there, or its beginning."""
    if any(much >= SLIP and key in ready.rarity for key, much in keys.items()):
        return keys
    if len(word.stem) >= SHORTEST_BEGINNING:
        longer = [key for key in ready.rarity if key.startswith(word.stem) and "_" not in key]
        keys |= dict.fromkeys(longer, BEGINNING)
    spelled = nearest_spelling(word.text, ready.spellings)
    return keys | {spelled: SLIP} if spelled else keys
