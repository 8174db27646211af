"""Text to the numbers of BERT's uncased WordPiece vocabulary."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

LONGEST_TEXT = 20_000  # letters that are looked at; 256 pieces end long before
LONGEST_WORD = 100  # a longer one is unknown, as in the original
CLS, SEP, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
# CJK ideographs, each a word of its own: BERT's list
IDEOGRAPHS = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


def piece_numbers(text: str, vocabulary: Mapping[str, int], most: int) -> list[int]:
    """The numbers of the text's pieces between [CLS] and [SEP], at most `most` with both."""
    numbers = [vocabulary[CLS]]
    for word in basic_words(text[:LONGEST_TEXT]):
        numbers += pieces_of(word, vocabulary)
        if len(numbers) >= most - 1:
            break
    return [*numbers[: most - 1], vocabulary[SEP]]


def basic_words(text: str) -> Iterator[str]:
    """Words, punctuation marks and ideographs, in lower case without accents."""
    plain = unicodedata.normalize("NFD", text.lower())
    spaced = "".join(spacing(letter) for letter in plain)
    yield from spaced.split()


@lru_cache(maxsize=4096)
def spacing(letter: str) -> str:
    """What a letter becomes: itself, set apart, a blank, or nothing."""
    category = unicodedata.category(letter)
    if letter in "\t\n\r" or category == "Zs":
        return " "
    if category in ("Cc", "Cf", "Mn") or letter in "\x00\ufffd":
        return ""
    if is_mark(letter, category) or any(low <= ord(letter) <= up for low, up in IDEOGRAPHS):
        return f" {letter} "
    return letter


def is_mark(letter: str, category: str) -> bool:
    """Whether it counts as punctuation: all of Unicode's, and every sign of ASCII."""
    return category.startswith("P") or (letter.isascii() and not letter.isalnum())


def pieces_of(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """The longest known beginnings, one after the other; unknown when the word has no such cut."""
    numbers: list[int] = []
    start = 0
    while start < len(word):
        for end in range(len(word), start, -1):
            piece = word[start:end] if start == 0 else f"##{word[start:end]}"
            if piece in vocabulary:
                numbers.append(vocabulary[piece])
                start = end
                break
        else:
            return [vocabulary[UNKNOWN]]
        if len(word) > LONGEST_WORD:
            return [vocabulary[UNKNOWN]]
    return numbers
