"""Words of a text as search sees them: folded, stemmed, with where they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from callsheet.core import lazy_re as re

# A word; "c++", "c#", "node.js" and "3d" are one, an apostrophe ends it.
WORD = re.compile(r"(?:\.(?=net\b))?[^\W_]+(?:[.](?=[^\W\d_])[^\W_]+)*(?:\+\+|#)?")
LONGEST_WORD = 40
SUFFIXES = (
    ("ational", ""), ("isation", ""), ("ization", ""), ("fulness", "ful"), ("iveness", ""),
    ("scriptions", "scrib"), ("scription", "scrib"), ("ations", ""), ("ators", ""), ("ation", ""),
    ("ative", ""), ("ating", ""), ("ated", ""), ("ator", ""), ("ate", ""), ("ments", ""),
    ("ment", ""), ("ness", ""), ("able", ""), ("ible", ""), ("ities", ""), ("ity", ""),
    ("ical", "ic"), ("ising", ""), ("izing", ""), ("ised", ""), ("ized", ""), ("iser", ""),
    ("izer", ""), ("ize", ""), ("ise", ""), ("ive", ""), ("ion", ""), ("ers", ""), ("ors", ""),
    ("er", ""), ("or", ""), ("ing", ""), ("ed", ""), ("ly", ""), ("e", ""),
)  # fmt: skip
FOUR_BEFORE = frozenset(("er", "or", "ers", "ors", "ion", "ly", "ive", "ize", "ise", "ity", "ate"))
# words whose ending is no suffix: stripping it would make them another word
WHOLE = frozenset(
    """animal poster customer custom master filter number letter summer winter river corner
    partner banner leather weather charity security university facility community utility quality
    identity reality private corporate climate chocolate template estate real-estate wedding
    building training clothing meeting pricing marketing engineering accounting bookkeeping
    payment apartment department statement station nation fashion vision mission region religion
    cover power tower flower server""".split()
)


@dataclass(frozen=True)
class Word:
    """One word: as written, its stem, and the half-open span it has in its text."""

    text: str
    stem: str
    start: int
    end: int


def folded(text: str) -> str:
    """Lower case without accents; as long as the text only when no letter falls apart."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def words_of(text: str) -> Iterator[Word]:
    """The words of a text in their order; those over 40 letters are left out."""
    for found in WORD.finditer(text):
        if len(found.group()) <= LONGEST_WORD:
            yield Word(found.group(), stem(found.group()), found.start(), found.end())


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The part of an English word that its forms share: translate, translator -> transl.

    A light form of Porter's: plural, then one suffix, if at least three letters (four before the
    short ones) are left. Words with digits or signs keep their form.
    """
    plain = folded(word).replace(".js", "js")
    if plain == ".net":
        return "dotnet"
    if not plain.isalpha() or len(plain) < 4 or not plain.isascii() or plain.endswith("js"):
        return plain
    single = singular(plain)
    return single if single in WHOLE or single.endswith("eed") else cut(single)


def singular(word: str) -> str:
    """The word without a plural ending."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def cut(word: str) -> str:
    """The word without its longest known suffix, a doubled last letter made single, y as i."""
    for suffix, left in SUFFIXES:
        least = 4 if suffix in FOUR_BEFORE else 3
        if word.endswith(suffix) and len(word) - len(suffix) >= least:
            word = word[: -len(suffix)] + left
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word
