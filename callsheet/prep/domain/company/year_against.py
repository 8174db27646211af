"""What says that a year is of something or somebody else than the company, by name."""

from __future__ import annotations

from collections.abc import Iterator

from callsheet.core import lazy_re as re
from callsheet.prep.domain.company import year_words as said
from callsheet.prep.domain.company.names import Names
from callsheet.prep.domain.company.year_parts import Parts
from callsheet.prep.domain.company.year_site import SiteYears
from callsheet.prep.domain.company.year_spots import Spot
from callsheet.prep.domain.company.years_of_others import (
    A_LIFESPAN,
    BESIDE,
    BRACKETED,
    GRANTED,
    OTHERS,
    SINCE_ALL,
    is_anothers,
    is_granted,
    is_later_one,
    is_surely_anothers,
    our_thing,
)

APPOSED = re.compile(  # "our friends at the Norfolk Coast Partnership, founded 1991"
    r"(?:^|[\s(])((?:[A-ZÀ-Þ][\w’'&-]+)(?: (?:of|de|del|della|du|des|&|and|la|le|y|und|van|der|"
    r"[A-ZÀ-Þ][\w’'&.-]+)){0,5})(?:, ?| ?\(| [–—-] )(?:\w+ )?(?:est\.?|estd\.?|since|seit|depuis|"
    r"desde|"
    r"dal|sinds|(?:co-?)?founded|established|opened|built|gegr[uü]ndet|fond[eé]{1,2}e?|"
    r"fundad[oa]|fondat[oa]|opgericht|created|started|incorporated|launched|formed)\b"
    r"[^,.;]{0,30}$"
)
RELATIVE = re.compile(
    r"\b(?:that|which|who|whose|der|die|das|qui|que|che|som)\s+(?:\w+\s){0,3}?"
    r"(?:was |were |is |had |has |have |been |wurde )*(?:founded|est\w*|opened|started|began|"
    r"set up|seit|depuis|since|dal|desde)\b[^,.;]{0,20}$",
    re.IGNORECASE,
)
WHOLE = frozenset({"marked", "before"})  # of OTHERS: read to the end of the sentence


def other_marks(spot: Spot, parts: Parts, names: Names) -> Iterator[str]:
    """What says that the year is of something or somebody else."""
    raw, start = spot.words, spot.start
    is_one = bool(said.IS_A.search(parts.before)) and (names.begin(raw) or said.WE.match(raw))
    apposed = APPOSED.search(parts.before[-160:])
    if apposed and not is_one:
        yield "apposed:own" if names.are_in(apposed[1]) else "apposed:other"
    if RELATIVE.search(parts.before[-120:]):
        yield "relative"
    if said.ONE_THAT.search(parts.before[-120:]) and not is_one:
        yield "one_that"
    if said.THING_MADE.search(parts.before[-60:]) and not names.own(raw):
        yield "thing_made"
    if BESIDE.search(parts.before):
        yield "beside"
    if is_anothers(raw, start, names) and not is_one:
        yield "anothers"
    if is_surely_anothers(raw, start, names):
        yield "of_another"
    if is_granted(raw, spot.year, names):
        yield "granted"
    if is_bracketed(spot, names):
        yield "bracketed"
    if GRANTED.search(parts.clause if parts.since else f"{parts.left},{parts.clause}"):
        yield "grant_word"
    leads = said.LEADING.match(parts.before) is not None
    for name, form in OTHERS.items():
        if form.search(raw if name in WHOLE or leads else raw[: start + 4]):
            yield f"others:{name}"
    near_or_far = (("career", said.CAREER), ("building", said.BUILDING),
                   ("changed", said.CHANGED), ("award", said.AWARD))  # fmt: skip
    for name, form in near_or_far:
        if form.search(parts.clause):
            yield f"{name}:clause"
        elif form.search(parts.words):
            yield f"{name}:sentence"
    if said.A_THING.match(raw):
        yield "a_thing"
    if said.TRADING.search(parts.before):
        yield "trading"
    if said.STATUS.search(parts.clause):
        yield "status"
    if said.DOING_SO.search(raw):
        yield "doing_so"
    if said.A_LIFE.search(raw):
        yield "a_life"
    if said.RUN_BY.search(raw):
        yield "run_by"
    if said.WORLD.search(raw):
        yield "world"


def later_marks(spot: Spot, site: SiteYears) -> Iterator[str]:
    """What says that the year is of another thing of theirs, or of somebody's life."""
    raw, start = spot.words, spot.start
    if theirs := our_thing(raw, site.home):
        yield theirs
    if SINCE_ALL.search(raw):
        yield "since_all"
    if is_later_one(raw, start):
        yield "later_one"
    if any(life.start() < start < life.end() for life in A_LIFESPAN.finditer(raw)):
        yield "lifespan"


def is_bracketed(spot: Spot, names: Names) -> bool:
    """Whether the year is another's in brackets, or stands in a list of such."""
    found = list(BRACKETED.finditer(spot.words))
    inside = [each for each in found if each.start() <= spot.start < each.end()]
    if any(not names.are_in(each.group()) for each in inside):
        return True
    return bool(found) and not names.begin(spot.words)
