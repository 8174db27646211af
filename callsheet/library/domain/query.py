"""What a question asks for: its words with what may stand for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from callsheet.core import lazy_re as re
from callsheet.library.domain.shelf import Book, Shelf, nearest_spelling
from callsheet.library.domain.vocabulary import vocabulary
from callsheet.library.domain.words import Word, words_of

Kind = Literal["named", "plain", "generic", "person"]
GENERIC_WEIGHT = 0.2
SLIP = 0.8  # how much a word counts that was found under another spelling
BEGINNING = 0.6  # how much "photo" counts where "photography" stands
SHORTEST_BEGINNING = 5
PART = 0.35  # how much one word of "landing page" counts
EITHER = re.compile(r"\s{0,3}(?:/|,?\s{0,3}\b(?:or|and/or)\b)\s{0,3}", re.IGNORECASE)


@dataclass(frozen=True)
class Term:
    """One word of a question, or words in a row that are one thing.

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
    """The words of a question that say something, each once, in their order; words in a row that
    are one thing are one term.

    When all of them are everyday words ("the work you made"), there is no term.
    """
    found: list[Term] = []
    seen: set[str] = set()
    last_end = 0
    for run, key in runs_of(list(words_of(query))):
        kind = kind_of(run, query)
        if kind is None or key in seen:
            continue
        seen.add(key)
        either = bool(found) and EITHER.fullmatch(query[last_end : run[0].start]) is not None
        found.append(
            Term(
                text=query[run[0].start : run[-1].end],
                keys=keys_of(run, key, ready),
                weight=GENERIC_WEIGHT if kind == "generic" else 1.0,
                kind=kind,
                group=found[-1].group if either else len(found),
            )
        )
        last_end = run[-1].end
    return found


def runs_of(words: Sequence[Word]) -> Iterator[tuple[Sequence[Word], str]]:
    """The words cut into runs that are one thing, the longest first; each with its key."""
    starts: dict[int, tuple[int, str]] = {}
    for start, end, key in vocabulary().phrases_in(words):
        starts[start] = (end, key)
    at = 0
    while at < len(words):
        end, key = starts.get(at, (at + 1, words[at].stem))
        yield words[at:end], key
        at = end


def kind_of(run: Sequence[Word], query: str) -> Kind | None:
    """How it counts: a named thing, a plain word, one every sample has; None for speech."""
    known, word = vocabulary(), run[0]
    if len(run) == 1:
        if word.stem in known.person:
            return "person"
        if word.stem in known.speech or word.stem.isdigit() or len(word.stem) < 2:
            return None
        if word.stem in known.generic:
            return "generic"
    return "named" if any(is_named(each, query) for each in run) else "plain"


def is_named(word: Word, query: str) -> bool:
    """Whether it is written as a name: capitals inside the sentence, or signs and digits in it."""
    if any(letter.isdigit() or letter in "+#." for letter in word.text):
        return True
    if any(letter.isupper() for letter in word.text[1:]):
        return not query.isupper()
    before = query[: word.start].rstrip(" \t\"'“‘(-•*")
    return word.text[0].isupper() and before[-1:] not in ("", ".", "!", "?", ":", "\n")


def keys_of(run: Sequence[Word], key: str, ready: Shelf) -> dict[str, float]:
    """The stems that may stand for a word, or for words in a row, on this shelf."""
    keys = vocabulary().others(key)
    if len(run) == 1:
        return with_spellings(run[0], keys, ready)
    return {word.stem: PART for word in run if word.stem not in vocabulary().speech} | keys


def with_spellings(word: Word, keys: dict[str, float], ready: Shelf) -> dict[str, float]:
    """The keys, and where the shelf lacks the word itself: its spelling there, or its beginning."""
    if any(much >= SLIP and key in ready.rarity for key, much in keys.items()):
        return keys
    if len(word.stem) >= SHORTEST_BEGINNING:
        longer = [key for key in ready.rarity if key.startswith(word.stem) and "_" not in key]
        keys |= dict.fromkeys(longer, BEGINNING)
    if vocabulary().knows(word.stem):
        return keys
    spelled = nearest_spelling(word.text, ready.spellings)
    return keys | {spelled: SLIP} if spelled else keys
