"""A year's sentence taken apart: the pieces beside the year, no further than other years reach."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from callsheet.core import lazy_re as re
from callsheet.prep.domain.company import year_words as said
from callsheet.prep.domain.company.names import Names
from callsheet.prep.domain.company.year_spots import YEAR, Spot
from callsheet.prep.domain.company.years_of_others import A_LIFESPAN

PIECE = re.compile(r"[,;:()|·•]|\s[–—-]\s|—|\. ")
BRACKETS = re.compile(r"\([^()]{1,80}\)")


@dataclass(frozen=True)
class Parts:
    """A spot's words taken apart: the pieces beside the year's, no further than other years reach,
    without the names of foundations and of the company itself."""

    words: str
    before: str
    after: str
    clause: str
    spoken: str  # the clause as it stands, names and all
    left: str
    right: str
    near: str  # the three pieces as they stand; of "since 1991" what stands before it
    since: bool
    aside: bool = False  # in brackets that tell of no founding: "(built 1919)"


def parts_of(spot: Spot, names: Names) -> Parts:
    """A spot's words in pieces at commas, brackets and dashes."""
    raw, start = spot.words, spot.start
    words = blanked(raw, names)
    low, high = reach(raw, start)
    cuts = [0, *(at for found in PIECE.finditer(words) for at in found.span()), len(words)]
    spans = list(zip(cuts[::2], cuts[1::2], strict=True))
    at = next((n for n, (begin, end) in enumerate(spans) if begin <= start <= end), 0)
    left, clause = spans[max(at - 1, 0)], spans[at]
    right = spans[min(at + 1, len(spans) - 1)]
    since = bool(said.SINCE.search(words[max(start - 30, 0) : start]))
    near = raw[max(left[0], low) : min(right[1], high)]
    if since and start > 20 and not said.SINCE_FIRST.match(raw):
        near = raw[:start]
    after = words[start + 4 :]
    if inside := bracket_around(raw, start):
        return parts_inside(words, raw, start, inside, since=since)
    leading = said.LEADING.match(words[:start]) is not None
    return Parts(
        words,
        words[:start],
        after,
        within(words, clause, low, high),
        within(raw, clause, low, high),
        within(words, left, low, high) if at else "",
        words[clause[1] : high] if leading else
        within(words, right, low, high) if at + 1 < len(spans) else "",
        near,
        since,
    )  # fmt: skip


def bracket_around(raw: str, start: int) -> tuple[int, int] | None:
    """From where to where the words reach that stand in brackets with a year and others."""
    for found in BRACKETS.finditer(raw):
        begin, end = found.start() + 1, found.end() - 1
        if begin <= start < end:
            told = raw[begin:end]
            own = said.FOUNDS.search(told) or said.EST.search(raw[begin:start])
            return None if own or said.SINCE.search(raw[begin:start]) else (begin, end)
    return None


def parts_inside(
    words: str, raw: str, start: int, inside: tuple[int, int], *, since: bool
) -> Parts:
    """The pieces of a year told aside: none but those in its brackets."""
    begin, end = inside
    told = raw[begin:end]
    return Parts(words, words[begin:start], words[start + 4 : end], words[begin:end], told,
                 "", "", told, since, aside=True)  # fmt: skip


def blanked(raw: str, names: Names) -> str:
    """The words with what only names say blanked: Open Weir did not open, no Stiftung began."""
    words = names.written.sub(lambda found: "_" * len(found.group()), raw)
    words = A_LIFESPAN.sub(lambda found: "_" * len(found.group()), words)
    if said.FOUNDATION_FIRST.match(raw):
        return words
    return said.FOUNDATION.sub(lambda found: "_" * len(found.group()), words)


@lru_cache(maxsize=64)  # asked for each year of a sentence
def years_told(raw: str) -> tuple[tuple[int, int], ...]:
    """Where the years stand that words tell of, those in brackets left out."""
    aside = [found.span() for found in BRACKETS.finditer(raw)]
    return tuple(
        found.span(1)
        for found in YEAR.finditer(raw)
        if not any(begin < found.start(1) < end for begin, end in aside)
    )


def reach(raw: str, start: int) -> tuple[int, int]:
    """From where to where words may speak of a year, and not of the one before or after it."""
    years = years_told(raw)
    low = max((end for _, end in years if end <= start), default=0)
    following = min((begin for begin, _ in years if begin > start), default=None)
    if following is None:
        return low, len(raw)
    joined = said.CONJUNCTION.search(raw, start + 4, following)
    return low, joined.start() if joined else following


def within(words: str, span: tuple[int, int], low: int, high: int) -> str:
    """The words of a span that lie between two places."""
    return words[max(span[0], low) : max(min(span[1], high), 0)]
