"""The words that a mistyped one may stand for, out of a vocabulary of a hundred thousand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

LONGEST = 24  # letters looked at; a longer word is no word of a language
SHORTEST = 3
TWO_SLIPS_FROM = 7  # letters; a shorter word has one at most
MOST = 8  # words offered for one


class Vocabulary:
    """Words with how often each stands in the documents; words can be added."""

    def __init__(self, words: Iterable[tuple[str, int]] = ()) -> None:
        self.words: list[str] = []
        self.often: dict[str, int] = {}
        self.letters: NDArray[np.uint32] = np.zeros(0, np.uint32)
        self.sizes: NDArray[np.int64] = np.zeros(0, np.int64)
        self.add(words)

    def add(self, words: Iterable[tuple[str, int]]) -> None:
        """These words too; one known already only counts more."""
        fresh = []
        for word, often in words:
            if word in self.often:
                self.often[word] += often
            elif SHORTEST <= len(word) <= LONGEST:
                self.often[word] = often
                fresh.append(word)
        if fresh:
            self.words += fresh
            self.letters = np.concatenate([self.letters, letters_of(fresh)])
            self.sizes = np.concatenate([self.sizes, np.array([len(word) for word in fresh])])

    def meant_by(
        self, word: str, *, beginning: bool, counts: Callable[[str], bool] = bool
    ) -> list[str]:
        """The words it may be a slip of, the likeliest first; [] when none is near.

        A slip is a letter wrong, missing, too many, or two swapped: one of them, else two in a
        word of seven letters or more.

        beginning  it may be the start of a longer word
        counts     whether a word of the vocabulary is still one
        """
        if not SHORTEST <= len(word) <= LONGEST:
            return []
        for slips in (1, 2) if len(word) >= TWO_SLIPS_FROM else (1,):
            found = [each for each in self.near(word, slips)[:MOST] if counts(each)]
            if not found and beginning and len(word) > SHORTEST:
                found = [each for each in self.begun(word, slips)[:MOST] if counts(each)]
            if found:
                return found
        return []

    def near(self, word: str, slips: int) -> list[str]:
        """The whole words so many slips away."""
        mine = letters_of([word])[0]
        close = np.abs(self.sizes - len(word)) <= slips
        close &= np.bitwise_count(self.letters & ~mine) <= slips
        close &= np.bitwise_count(mine & ~self.letters) <= slips
        chosen = [self.words[at] for at in np.flatnonzero(close)]
        return self.likeliest(word, matching(word, chosen, slips))

    def begun(self, word: str, slips: int) -> list[str]:
        """The longer words with a beginning so many slips away."""
        longer = self.sizes > len(word)
        longer &= np.bitwise_count(letters_of([word])[0] & ~self.letters) <= slips
        chosen = [self.words[at] for at in np.flatnonzero(longer)]
        ends = range(len(word) - slips, len(word) + slips + 1)
        starts = {each[:end] for each in chosen for end in ends}
        near = set(matching(word, sorted(starts), slips))
        return self.likeliest(
            word, [each for each in chosen if any(each[:end] in near for end in ends)]
        )

    def likeliest(self, word: str, found: Sequence[str]) -> list[str]:
        """Those that begin with the same letter first, then the commonest."""
        return sorted(found, key=lambda each: (each[0] != word[0], -self.often[each], each))


def matching(word: str, choices: Sequence[str], slips: int) -> list[str]:
    """Those of the choices at most so many slips from the word, nearest first."""
    found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=slips, limit=None)
    return [str(each[0]) for each in found]


def letters_of(words: Sequence[str]) -> NDArray[np.uint32]:
    """Which letters each word has, one bit a letter, six bits for all other signs.

    Two words k slips apart differ in at most k bits on either side.
    """
    codes = np.array(words, dtype=f"<U{LONGEST}").view(np.uint32).reshape(len(words), LONGEST)
    latin = (codes >= ord("a")) & (codes <= ord("z"))
    place = np.where(latin, codes - ord("a"), 26 + codes % 6).astype(np.uint32)
    bits = np.where(codes == 0, np.uint32(0), np.uint32(1) << place)
    found: NDArray[np.uint32] = np.bitwise_or.reduce(bits, axis=1).astype(np.uint32)
    return found
