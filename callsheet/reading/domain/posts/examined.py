"""What a description asks for: weighed wishes, and those of the rules that touch none of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.clauses import clauses_in, names_a_thing
from callsheet.reading.domain.posts.deliverables import is_for_reader
from callsheet.reading.domain.posts.demands import DEMAND, DENIED
from callsheet.reading.domain.posts.form_rows import without_form
from callsheet.reading.domain.posts.lines import lines_of, quote_of
from callsheet.reading.domain.posts.parts import Said, said_in
from callsheet.reading.domain.posts.screening import may_ask, surely_asks
from callsheet.reading.domain.posts.spaced import evened
from callsheet.reading.domain.posts.weighed import KINDS, joined, wished
from callsheet.reading.domain.posts.wishes import Wishes, ruled_in
from callsheet.reading.domain.posts.words import IMPERATIVE

# "We need a logo for our shop" orders one
WANTED = re.compile(
    r"(?:(?:so|and|also) )?(?:we|i)(?:['’]d| would)?(?: really| also| just)? "
    r"(?:need|want|like|love) (?:an?|the|some|two|three|\d+|new)\s",
    re.I,
)
MOST_BLANK = 0x3001  # the last blank of Unicode is the ideographic space
BLANKS = {code: " " for code in range(MOST_BLANK) if chr(code).isspace()}


@dataclass(frozen=True)
class Examined:
    """A description as the rules see it: its sentences, and what the weights need to know of them.

    topics  what each line is about, by where it starts; heads are left out
    asked   where the sentences start that ask something of the application
    """

    found: list[Said]
    topics: dict[int, str]
    asked: frozenset[int]
    ruled: dict[str, list[Quote]]


def wishes_in(text: str, start: int, end: int) -> Wishes:
    """What `text[start:end]`, a description in the client's words, asks for."""
    seen = examined(text, start, end)
    weighed = wished(text, seen.found, seen.topics, seen.asked, seen.ruled)
    ruled, asks = seen.ruled["deliverables"], seen.ruled["screening"]
    opens = {said.line.start for said in seen.found}
    items = [t for t in ruled if seen.topics.get(t.start) == "do" and t.start in opens]
    tasks = _outside([q for q in weighed["deliverables"] if is_for_reader(text, q)], items)
    weighed["deliverables"] = [part for task in tasks for part in _cut(text, task, ruled)]
    work = [task for task in ruled if not any(task.overlaps(ask) for ask in asks)]
    said = [q for q in weighed["screening"] if may_ask(q.text) or _meets(q, asks)]
    weighed["screening"] = _outside(said, work)
    sure = [ask for ask in asks if seen.topics.get(ask.start) == "apply" or surely_asks(ask.text)]
    weighed["deliverables"] = _outside(weighed["deliverables"], sure)
    demands = _outside([q for q in weighed["must_haves"] if not DENIED.search(q.text)], sure)
    weighed["must_haves"] = [q for q in demands if not _is_work(q, work)]
    found = joined(weighed, seen.ruled)
    return Wishes(found["screening"], found["deliverables"], found["must_haves"])


def _meets(quote: Quote, others: Sequence[Quote]) -> bool:
    return any(quote.overlaps(other) for other in others)


def _is_work(demand: Quote, work: Sequence[Quote]) -> bool:
    """Whether the rules find an order in a demand, several things to make, or one wanted."""
    inside = [task for task in work if task.overlaps(demand)]
    ordered = IMPERATIVE.match(demand.text) and any(IMPERATIVE.match(t.text) for t in inside)
    wanted = WANTED.match(demand.text) and not DEMAND.search(demand.text)
    return bool(ordered) or len(inside) > 1 or bool(wanted and inside)


def _outside(found: Sequence[Quote], others: Sequence[Quote]) -> list[Quote]:
    """The wishes that meet none of the others."""
    return [quote for quote in found if not _meets(quote, others)]


def _cut(text: str, task: Quote, ruled: Sequence[Quote]) -> list[Quote]:
    """The things that a task names, each by itself: "a cover and the endpapers" are two."""
    finer = [q for q in ruled if task.start - 1 <= q.start and q.end <= task.end + 1]
    if len(finer) > 1:
        return finer
    bare = quote_of(text, task.start, task.start + len(task.text.rstrip(" .!;,")))
    parts = clauses_in(text, bare, 0, len(bare.text)) or [bare]
    return [part for part in parts if names_a_thing(part.text)]


def examined(text: str, start: int, end: int) -> Examined:
    """What the rules say of `text[start:end]`."""
    view = text.translate(BLANKS)
    lines = evened(without_form(lines_of(text, start, end)))
    wishes = ruled_in(view, lines, end)
    wishes.deliverables[:] = [task for task in wishes.deliverables if names_a_thing(task.text)]
    ruled = {
        kind: [quote_of(text, q.start, q.end) for q in getattr(wishes, kind)] for kind in KINDS
    }
    asked = frozenset(quote.start for quote in wishes.screening)
    return Examined(said_in(view, lines), wishes.topics, asked, ruled)
