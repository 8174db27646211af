"""The order of events in a story: what led to a firm, how it began, and what came of it later.

A story tells years of three kinds. What comes before the firm (a birth, a schooling, a house that
was built) and what comes after it (a move, a prize, a new partner) has words of its own; how a
firm began is told in as many ways as there are firms. So the beginning is looked for where the
one ends and the other has not begun: the earliest year of a story that is neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from callsheet.core import lazy_re as re
from callsheet.prep.domain.company import year_words as said
from callsheet.prep.domain.company.founding_words import FORMAL, STORY
from callsheet.prep.domain.company.names import Names
from callsheet.prep.domain.company.story_words import (
    AGENT,
    AGENT_NAMED,
    BEGAN_LIFE,
    KIN_FIRST,
    LATER,
    MEANS,
    OF_SOMEBODY,
    ON_THE_DAY,
    PRELUDE,
    PRELUDE_SENTENCE,
    THEIR_KIN,
    UNTIL,
)
from callsheet.prep.domain.company.year_parts import Parts, parts_of
from callsheet.prep.domain.company.year_spots import Spot
from callsheet.prep.domain.company.years_of_others import GRANTED, is_colleague, is_later_one

TOLD_ON = frozenset({"about", "mission", "other"})
OUTSIDE = frozenset({"footer", "nav", "header", "aside", "address", "meta"})
MOST_SPOTS = 40  # of one page: a story is short
MOST_ELSEWHERE = 8  # years on a page that no name or title says to be theirs
OLD = 1750  # few firms are older
LEAST_WORDS = 5
BEFORE, OPEN, AFTER, ASIDE, THING = "before", "open", "after", "aside", "thing"
SINCE, LATE_SINCE = "since", "late_since"
THAT_ONE = re.compile(
    r"That (?!was|is|year|day|spring|summer|autumn|winter|same)[a-z]+\b"
)  # a firm told of before: "That practice, …"
LAST_VERB = re.compile(r"^.*\b(?:and|und|et|y|e|en|i|och|og)\b(?= (?:\w+ ){2}.*\d{4}\W*$)")
CAPITAL = re.compile(r"(?<=[a-zà-ÿ] )[A-ZÀ-Þ][a-zà-ÿ]{3,}")
BEGUN = re.compile(rf"{said.FOUNDS.pattern}|{said.BEGAN.pattern}", re.IGNORECASE)
Place = tuple[str, int, int, int]  # page, block, where the sentence starts, where the year


@dataclass(frozen=True)
class Turn:
    """How a year stands in its page's story.

    kind     before, open, after or aside
    first    whether it is the earliest that is open
    led_to   whether a year before it tells what led to it
    went_on  whether a year after it tells what came later
    means    whether its sentence or the one after tells with how little one began
    """

    kind: str
    first: bool
    led_to: bool
    went_on: bool
    means: bool


def place_of(spot: Spot) -> Place:
    """Where a year stands."""
    return spot.at.url, spot.at.at, spot.at.start, spot.start


def turns_of(spots: Sequence[Spot], names: Names) -> dict[Place, Turn]:
    """For each year that stands in a story, how it stands there."""
    pages: dict[str, list[Spot]] = defaultdict(list)
    for spot in spots:
        if is_in_story(spot):
            pages[spot.at.url].append(spot)
    found: dict[Place, Turn] = {}
    for told in pages.values():
        if told[0].at.role == "other" and len(told) > MOST_ELSEWHERE:
            continue
        found |= turns_on(told[:MOST_SPOTS], names)
    return found


def is_in_story(spot: Spot) -> bool:
    """Whether a year is told of in a sentence of a page that may tell the firm's story."""
    at = spot.at
    if spot.kind != "text" or at.place in OUTSIDE or len(spot.words.split()) < LEAST_WORDS:
        return False
    if said.HEADED["people"].search(at.heading) and at.kind != "p":
        return False
    headed = STORY.search(at.heading) or said.HEADED["about"].search(at.heading)
    return at.role in TOLD_ON or headed is not None


def turns_on(told: Sequence[Spot], names: Names) -> dict[Place, Turn]:
    """The years of one page in the order of their time."""
    pieces = [parts_of(spot, names) for spot in told]
    founds = [said.FOUNDS.search(piece_of(parts)) is not None for parts in pieces]
    kinds = [kind_of(spot, parts, names) for spot, parts in zip(told, pieces, strict=True)]
    kinds = led_to(
        told, kinds, [bool(BEGUN.search(parts.left + piece_of(parts))) for parts in pieces]
    )
    kinds = late_ones(told, kinds)
    rows = list(zip(told, kinds, founds, strict=True))
    outright = any(kind == OPEN and founded for _, kind, founded in rows)  # told in so many words
    first = min((spot.year for spot, kind, founded in rows
                 if kind == OPEN and (founded or not outright)), default="")  # fmt: skip
    led = any(kind == BEFORE and spot.year <= first for spot, kind, _ in rows)
    went = any(kind == AFTER and spot.year > first for spot, kind, _ in rows)
    return {
        place_of(spot): Turn(kind, kind == OPEN and spot.year == first and founded >= outright,
                             led, went, has_means(spot))
        for spot, kind, founded in rows
    }  # fmt: skip


def led_to(told: Sequence[Spot], kinds: Sequence[str], begun: Sequence[bool]) -> list[str]:
    """The kinds, where a year that its own sentence follows with a later beginning leads to it:
    "left the bank in 2002 and opened in April 2003"."""
    found = list(kinds)
    for order, (spot, after) in enumerate(pairwise(told)):
        same = spot.at == after.at and spot.year < after.year
        leads = same and begun[order + 1] and not begun[order]
        if leads and kinds[order] == kinds[order + 1] == OPEN:
            found[order] = BEFORE
    return found


def late_ones(told: Sequence[Spot], kinds: Sequence[str]) -> list[str]:
    """The kinds, where "since 2015" follows older years of the firm in a story."""
    older = [spot.year for spot, kind in zip(told, kinds, strict=True) if kind in (OPEN, AFTER)]
    oldest = min(older, default="9")
    return [
        LATE_SINCE if kind == SINCE and spot.year > oldest else kind
        for spot, kind in zip(told, kinds, strict=True)
    ]


def has_means(spot: Spot) -> bool:
    """Whether a year's sentence tells of savings, a shed, a first customer, three of something."""
    return MEANS.search(spot.words) is not None


def kind_of(spot: Spot, parts: Parts, names: Names) -> str:
    """Whether a year leads to a firm, comes after its beginning, is told aside or is open."""
    if parts.aside:
        return ASIDE
    if is_before(spot, parts, names):
        return BEFORE
    after = (LATER, said.AWARD, GRANTED, said.STATUS, said.SECOND_BEGINNING)
    told = piece_of(parts)
    begins = bool(said.FOUNDS.search(told)) and not said.AGAIN.search(told)
    if FORMAL.search(spot.words) or is_later_one(spot.words, spot.start):
        return AFTER
    if not begins and any(form.search(told) for form in after):
        return AFTER
    if is_colleague(spot.words, names):
        return AFTER
    if said.ARTICLE.search(parts.before[-8:].rstrip()):
        return THING  # "the 2012 Olympics"
    old = int(spot.year) < OLD and not said.FOUNDS.search(told)
    begun = begins or bool(said.BEGAN.search(told))
    begun = begun or bool(said.WHEN.match(parts.after))  # "It was the fall of 1994 when …"
    if parts.since:
        return SINCE
    return OPEN if (begun or has_agent(spot, names)) and not old else THING


def has_agent(spot: Spot, names: Names) -> bool:
    """Whether somebody does something in a sentence: they, a person by name, the company."""
    raw = spot.words
    if AGENT.search(raw) or AGENT_NAMED.search(raw) or names.own(raw):
        return True
    return any(name in names.people for name in CAPITAL.findall(raw))


def is_before(spot: Spot, parts: Parts, names: Names) -> bool:
    """Whether a year is of what was there before the firm, or of somebody's life."""
    raw, told = spot.words, piece_of(parts)
    if (
        THAT_ONE.match(raw)
        or BEGAN_LIFE.search(told)
        or PRELUDE_SENTENCE.search(raw)
        or said.RANGE_FROM.match(parts.after[:12])
    ):
        return True
    if UNTIL.search(parts.before[-16:]) or is_a_birth(told, raw, names):
        return True
    if said.DATING.search(parts.before[-16:]) or said.RAISED.search(told):
        return True
    if parts.since:
        return bool(KIN_FIRST.search(raw) or THEIR_KIN.search(told))
    begins = said.FOUNDS.search(told) or said.BEGAN.search(told) or ON_THE_DAY.search(raw)
    did = LAST_VERB.sub("", told)  # "came back from France and took two rooms in 1923"
    return not begins and bool(PRELUDE.search(did) or said.CAREER.search(did))


def is_a_birth(told: str, raw: str, names: Names) -> bool:
    """Whether somebody is born, who is no firm."""
    return bool(said.BORN.search(told)) and (bool(OF_SOMEBODY.search(told)) or not names.own(raw))


def piece_of(parts: Parts) -> str:
    """The piece of a sentence that a year stands in; what follows, of "In 1986, we …"."""
    leads = said.LEADING.match(parts.before)
    return f"{parts.clause} {parts.right}" if leads and parts.right else parts.clause
