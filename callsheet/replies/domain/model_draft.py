"""Whether a model's draft may be shown beside one's own: house rules, floor, times, facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from callsheet.advice.domain.evidence import folded, not_in
from callsheet.core import lazy_re as re
from callsheet.core.money import Money
from callsheet.reading.domain.replies import read_reply
from callsheet.reading.domain.times import read_times
from callsheet.replies.domain.draft.parts import blanks_in
from callsheet.venues.domain.finders import FINDERS
from callsheet.venues.domain.guard import Rule, breaches

SHORTEST, LONGEST = 20, 4_000
WAYS_OUT = ("contact", "links", "booking_link", "own_calls")
# what one says to have done: nobody but the person knows that
CLAIM = re.compile(
    r"\b(?:i|we)(?: have|['’]ve)?(?: (?:already|also|recently|just|often|personally|successfully))*"
    r" (?:built|made|done|worked|written|designed|developed|led|managed|helped|delivered|shipped|"
    r"created|used|run|ran|grown|grew|been|handled|launched|migrated|implemented|won|saved|taught|"
    r"completed|finished|specialis\w+|specializ\w+)\b"
    r"|\b(?:my|our) (?:\w+ )?(?:experience|clients?|projects?|portfolio|team|background|degree)\b"
    r"|\b(?:years|decade) of experience\b|\b(?:i am|i['’]m) an? (?:\w+ )?(?:expert|specialist)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")


@dataclass(frozen=True)
class Ground:
    """What a model's draft is held against.

    draft    the engine's own draft; quotes those the model proved
    floor    the lowest rate as the client would pay it; mine and theirs IANA zones
    """

    draft: str
    quotes: tuple[str, ...]
    rules: Sequence[Rule]
    contract_started: bool
    floor: Money | None
    now: datetime
    mine: str
    theirs: str | None


def fault_of_draft(words: str, ground: Ground) -> str:
    """Why the draft is not shown, in half a sentence; "" when it keeps every rule."""
    if not SHORTEST <= len(words) <= LONGEST:
        return "it is too short or too long for a reply"
    return next(faults(words, ground), "")


def faults(words: str, ground: Ground) -> Iterator[str]:
    """Every rule that the draft breaks."""
    broken = breaches(words, ground.rules, contract_started=ground.contract_started)
    yield from (f"“{b.quote.text}” breaks {b.rule.venue}'s rules" for b in broken)
    for kind in WAYS_OUT:
        for found in FINDERS[kind](words):
            if found.quote.text not in ground.draft:
                yield f"it names “{found.quote.text}”, which your own draft does not"
    for blank in blanks_in(ground.draft):
        if f"[{blank}]" not in words:
            yield f"it drops “{blank}”, which only you can say"
    if missing := not_in(words, "\n".join([ground.draft, *ground.quotes])):
        yield f"“{missing}” stands neither in your draft nor in words it quotes"
    yield from claims(words, ground)
    yield from too_cheap(words, ground)
    if not times_in(words, ground) <= times_in(ground.draft, ground):
        yield "it names a time that your own draft does not"


def claims(words: str, ground: Ground) -> Iterator[str]:
    """What it says one has done, or is, beyond one's own draft."""
    own = folded(ground.draft).lower()
    for sentence in SENTENCE.findall(words):
        if CLAIM.search(sentence) and folded(sentence).lower().rstrip(".!?") not in own:
            yield f"“{folded(sentence)[:80]}” claims what you did not write"


def too_cheap(words: str, ground: Ground) -> Iterator[str]:
    """A sum under the floor that one's own draft does not name."""
    floor = ground.floor
    if floor is None:
        return
    named = {(each.amount, each.currency) for each in read_reply(ground.draft).money}
    for each in read_reply(words).money:
        price = Money.of(each.amount, each.currency or floor.currency)
        under = price.currency == floor.currency and price.minor < floor.minor
        if under and (each.amount, each.currency) not in named:
            yield f"“{each.quote.text}” goes under your floor"


def times_in(words: str, ground: Ground) -> frozenset[tuple[datetime | None, datetime | None]]:
    """The times that one's own words name: "my time" in them is the freelancer's."""
    theirs = ground.theirs or ground.mine
    read = read_times(words, now=ground.now, client_zone=ground.mine, my_zone=theirs)
    return frozenset((window.start, window.end) for window in read.windows)
