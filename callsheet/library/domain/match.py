"""Which samples fit a question, and which of them prove a must-have.

The words find (BM25 over title, trade, tools and text, with word forms, synonyms and typing slips);
the meaning, when its vectors are given, finds what the words miss.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from callsheet.library.domain.proof import covered_share
from callsheet.library.domain.query import Term, terms_of
from callsheet.library.domain.shelf import Book, SampleText, Shelf, shelf

__all__ = ["Match", "SampleText", "asks_person", "match", "proves"]

LONGEST_QUERY = 4_000
FOUND = 0.75  # from here on a query's word counts as found, not just as near
LEAST = 0.04  # below this a sample is not named at all
WORDS_SHARE = 0.3  # of the score; the rest is the meaning's
FAR, CLOSE = 0.05, 0.8  # cosines that count as nothing and as all
ENOUGH_WORDS = 8
PROOF = 0.99


@dataclass(frozen=True)
class Match:
    """How well one sample fits.

    score    0..1, comparable between questions
    words    the question's own telling words that the sample has, as written in the question
    covered  0..1, how much of what a sample can prove is shown; see `proves`
    named    whether one of the words is a named tool or thing
    """

    id: str
    score: float
    words: tuple[str, ...]
    covered: float = 0.0
    named: bool = False


def match(
    query: str, samples: Sequence[SampleText], closeness: Mapping[str, float] | None = None
) -> tuple[Match, ...]:
    """The samples that fit, best first; () for a question or a shelf without a word.

    query      what a person asks, or a must-have; the first 4,000 letters are read
    closeness  id -> cosine of the meaning with the question's; None leaves the score to the words
    """
    ready = shelf(tuple(samples))
    terms = terms_of(query[:LONGEST_QUERY], ready)
    found = [matched(terms, book, ready, closeness) for book in ready.books]
    return tuple(sorted((m for m in found if m.score > LEAST), key=lambda m: -m.score))


def matched(
    terms: Sequence[Term], book: Book, ready: Shelf, closeness: Mapping[str, float] | None
) -> Match:
    """One sample against the question."""
    score = words_score(terms, book, ready)
    if closeness is not None:
        near = (closeness.get(book.id, 0.0) - FAR) / (CLOSE - FAR)
        # the first telling word says more than the third: the root lifts it, as BM25 does a word
        score = WORDS_SHARE * score**0.5 + (1 - WORDS_SHARE) * min(max(near, 0.0), 1.0)
    telling = [t for t in terms if t.kind != "generic" and t.strength(book) >= FOUND]
    words = tuple(dict.fromkeys(term.text for term in telling))
    named = any(term.kind == "named" for term in telling)
    return Match(book.id, round(score, 4), words, covered_share(terms, book), named)


def words_score(terms: Sequence[Term], book: Book, ready: Shelf) -> float:
    """The share of the question's weight that the sample's words carry, 0..1.

    Of a long question, such as a whole job post, eight words' weight is enough for all.
    """
    weights = sorted((term.weight * term.rare(ready) for term in terms), reverse=True)
    whole = sum(weights[:ENOUGH_WORDS])
    return min(sum(t.weight * t.worth(book, ready) for t in terms) / whole, 1.0) if whole else 0.0


def proves(match: Match) -> bool:
    """Whether the sample shows all of a must-have that any sample could show.

    Strict: every named tool or thing, and nearly all other words, must stand in the sample itself;
    meaning alone proves nothing. A demand on the person (a language, hours, a licence) is never
    proven by a sample.
    """
    return match.covered >= PROOF


def asks_person(words: str) -> bool:
    """Whether a must-have is a demand on the person (a language, hours, a licence), which no sample
    can show."""
    return any(term.kind == "person" for term in terms_of(words[:LONGEST_QUERY], shelf(())))
