"""How much of a must-have one sample shows. Strict: a false proof is worse than none."""

from __future__ import annotations

from collections.abc import Sequence

from callsheet.library.domain.query import Term
from callsheet.library.domain.shelf import Book
from callsheet.library.domain.vocabulary import SAME
from callsheet.library.domain.words import stem

ACTIVITIES = frozenset((stem("develop"), stem("design")))
ENOUGH = 0.75  # of the plain words, when the must-have names something that is shown
NEARLY_ALL = 0.8  # of the plain words, when it names nothing


def covered_share(terms: Sequence[Term], book: Book) -> float:
    """1 when the sample proves the must-have, less when something of it is not shown.

    A demand on the person gives 0, no sample shows it; so does the trade of another. Words that
    every sample could have neither prove nor disprove.
    """
    if any(term.kind == "person" for term in terms) or another_trade(terms, book):
        return 0.0
    named = [group for group in groups(terms) if any(term.kind == "named" for term in group)]
    plain = [group for group in groups(terms) if all(term.kind == "plain" for term in group)]
    named_share = share(named, book)
    if not named and len(plain) == 1:
        # "payments" stands in many texts by the way; in the title or the tools it is the subject
        return 1.0 if any(stands_in(term, book.head) for term in plain[0]) else 0.0
    if not named:
        return min(share(plain, book) / NEARLY_ALL, 1.0)
    plain_share = min(share(plain, book) / ENOUGH, 1.0) if plain else 1.0
    return min(named_share, plain_share)


def another_trade(terms: Sequence[Term], book: Book) -> bool:
    """Whether developing (or designing) is asked for and the sample's trade is another one.

    The translation of a game is no proof of game development.
    """
    asked = [term for term in terms if ACTIVITIES & term.keys.keys()]
    return bool(book.trade) and any(not stands_in(term, book.shown) for term in asked)


def groups(terms: Sequence[Term]) -> list[list[Term]]:
    """The terms that count for a proof; those of one "or" together."""
    found: dict[int, list[Term]] = {}
    for term in terms:
        if term.kind != "generic":
            found.setdefault(term.group, []).append(term)
    return list(found.values())


def share(wanted: Sequence[Sequence[Term]], book: Book) -> float:
    """The share of the groups of which the sample shows one word."""
    shown = sum(any(stands_in(term, book.shown) for term in group) for group in wanted)
    return shown / len(wanted) if wanted else 0.0


def stands_in(term: Term, stems: frozenset[str]) -> bool:
    """Whether the word itself, or one of the same meaning, is among the stems."""
    return any(much >= SAME and key in stems for key, much in term.keys.items())
