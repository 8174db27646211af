"""The samples as the search sees them: how often each word stands where."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from callsheet.library.domain.vocabulary import vocabulary
from callsheet.library.domain.words import Word, folded, words_of

# How much a word counts by where it stands, and how fast more of it stops counting.
TITLE, TOOLS, TRADE, TEXT = 2.2, 2.0, 1.4, 1.0
FULL_AT, LENGTH_SHARE = 0.9, 0.4
LONGEST_TEXT = 20_000
SHORTEST_SLIP = 5  # a slip in a shorter word is mostly another word
NO = frozenset("no not without never instead rather avoid avoided except didn wasn isn".split())
NO_REACH = 4  # words after a "not" that it may deny


@dataclass(frozen=True)
class SampleText:
    """One sample as words: what it is called, the trade, the tools, what was done."""

    id: str
    title: str
    trade: str = ""
    tools: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class Book:
    """One sample's words.

    weight  of each stem, 0..1
    shown   the stems that nothing denies
    head    those of them in the title, the trade or the tools
    trade   the stems of the trade; none when it is not said
    """

    id: str
    weight: Mapping[str, float]
    shown: frozenset[str]
    head: frozenset[str]
    trade: frozenset[str]


@dataclass(frozen=True)
class Shelf:
    """All samples, with how rare each stem is among them (0.1 for everywhere, up to 1)."""

    books: tuple[Book, ...]
    rarity: Mapping[str, float]
    spellings: Mapping[str, str]  # every word as written, folded -> its stem

    def rare(self, stem: str) -> float:
        """How much the stem tells one sample from another; 1 for one that none has."""
        return self.rarity.get(stem, 1.0)


@lru_cache(maxsize=8)
def shelf(samples: tuple[SampleText, ...]) -> Shelf:
    """The samples made ready for search; kept for the next question about the same ones."""
    counts = [counted(sample) for sample in samples]
    lengths = [sum(count.values()) for count, *_ in counts]
    usual = sum(lengths) / len(lengths) if lengths else 1.0
    books = tuple(
        Book(
            sample.id,
            saturated(count, length / (usual or 1.0)),
            shown,
            head,
            frozenset(word.stem for word in words_of(sample.trade)),
        )
        for sample, (count, shown, head), length in zip(samples, counts, lengths, strict=True)
    )
    return Shelf(books, rarities(books), spellings(samples))


def counted(sample: SampleText) -> tuple[dict[str, float], frozenset[str], frozenset[str]]:
    """How often each stem stands in the sample, weighted by where; the stems nothing denies, and
    those of them outside the text."""
    total: dict[str, float] = {}
    shown: set[str] = set()
    head: set[str] = set()
    fields = [(sample.title, TITLE), (sample.trade, TRADE), (sample.text[:LONGEST_TEXT], TEXT)]
    fields += [(tool, TOOLS) for tool in sample.tools]
    for text, weight in fields:
        words = list(words_of(text))
        keys = [*(w.stem for w in words), *(key for *_, key in vocabulary().phrases_in(words))]
        for key in keys:
            total[key] = total.get(key, 0.0) + weight
        stands = set(keys) - denied(words, text)
        shown |= stands
        head |= stands if weight != TEXT else set()
    return total, frozenset(shown), frozenset(head)


def denied(words: list[Word], text: str) -> set[str]:
    """Stems that stand in the text only right after a "no", "without" or "instead of"."""
    left, no, said = 0, set[str](), set[str]()
    for before, word in pairwise([None, *words]):
        assert word is not None
        if before is not None and any(mark in text[before.end : word.start] for mark in ".;:!?\n,"):
            left = 0
        (no if left else said).add(word.stem)
        left = NO_REACH if word.stem in NO else max(0, left - 1)
    return no - said


def saturated(count: Mapping[str, float], length: float) -> dict[str, float]:
    """Weights in 0..1: each further mention adds less (BM25); `length` 1 is a usual sample."""
    least = FULL_AT * (1 - LENGTH_SHARE + LENGTH_SHARE * length)
    return {key: times / (times + least) for key, times in count.items()}


def rarities(books: tuple[Book, ...]) -> dict[str, float]:
    """BM25's inverse document frequency of each stem, over its value for a stem none has."""
    number = len(books)
    seen = Counter(key for book in books for key in book.weight)
    most = math.log(1 + (number + 0.5) / 0.5)
    return {
        key: max(math.log(1 + (number - times + 0.5) / (times + 0.5)) / most, 0.1)
        for key, times in seen.items()
    }


def spellings(samples: tuple[SampleText, ...]) -> dict[str, str]:
    """Every longer word of the samples, folded, with its stem."""
    texts = (
        " ".join((each.title, each.trade, *each.tools, each.text[:LONGEST_TEXT]))
        for each in samples
    )
    words = (word for text in texts for word in words_of(text))
    return {folded(word.text): word.stem for word in words if len(word.text) >= SHORTEST_SLIP - 1}


def nearest_spelling(word: str, known: Mapping[str, str]) -> str | None:
    """The stem of the known word that `word` is a typing slip of; None when it is far from all.

    One slip in five to seven letters, two in eight or more; the first letter holds.
    """
    plain = folded(word)
    if len(plain) < SHORTEST_SLIP or not plain.isalpha():
        return None
    found = process.extractOne(
        plain,
        [each for each in known if each[:1] == plain[:1]],
        scorer=OSA.distance,
        score_cutoff=1 if len(plain) < 8 else 2,
    )
    return known[found[0]] if found else None
