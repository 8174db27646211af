"""The grounds of the questions to expect: from the thread, the post and what one can show."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from callsheet.core.evidence import Quote
from callsheet.core.money import Money
from callsheet.prep.domain.job import one_line
from callsheet.prep.domain.questions import Grounds
from callsheet.reading.domain.posts import PostRead
from callsheet.reading.domain.replies import ReplyRead
from callsheet.reading.domain.replies.reported import reported

MOST_TOOLS = 3


@dataclass(frozen=True)
class Asker:
    """Everything the questions are made from.

    reads     the client's turns, oldest first
    texts     their words, one for each of the reads
    unproven  must-haves without a sample, verbatim
    prove     whether a sample shows these words
    """

    reads: Sequence[ReplyRead] = ()
    texts: Sequence[str] = ()
    post: PostRead | None = None
    unproven: tuple[str, ...] = ()
    prove: Callable[[str], bool] = lambda words: False
    bid: Money | None = None
    offer: Money | None = None
    kind: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    bank: tuple[tuple[str, int], ...] = ()
    dodged: Collection[str] = ()


def grounds_of(asker: Asker) -> Grounds:
    """What the questions are made from, of plain values."""
    post = asker.post
    intents = {intent for read in asker.reads for intent in read.intents}
    return Grounds(
        asked=tuple(ask.text for read in asker.reads for ask in open_asks(read)),
        reported=tuple(
            words
            for read, text in zip(asker.reads, asker.texts, strict=False)
            for words in reported(text, read.asks)
        ),
        unproven=asker.unproven,
        screening=tuple(one_line(q.text) for q in post.screening) if post else (),
        deliverables=deliverables(post),
        tools=tools(asker),
        offer=asker.offer,
        bid=asker.bid,
        budget=hourly_budget(post),
        price_pushed="negotiate_price" in intents,
        deadline=next((r.deadline.text for r in reversed(asker.reads) if r.deadline), ""),
        scope_pushed="negotiate_scope" in intents,
        interviewing=(post.activity.interviewing or 0) if post else 0,
        kind=asker.kind,
        answers=asker.answers,
        bank=asker.bank,
        dodged=asker.dodged,
    )


def deliverables(post: PostRead | None) -> tuple[str, ...]:
    """What is to be made, where it is not asked for as a must-have anyway."""
    if post is None or not post.must_haves:
        return ()
    taken = {one_line(q.text).casefold() for q in post.must_haves}
    words = (one_line(q.text) for q in post.deliverables)
    return tuple(each for each in words if each.casefold() not in taken and len(each) <= 120)


def tools(asker: Asker) -> tuple[str, ...]:
    """The post's skills that no sample names."""
    skills = asker.post.skills if asker.post else ()
    return tuple(name for name in skills if not asker.prove(name))[:MOST_TOOLS]


def hourly_budget(post: PostRead | None) -> Money | None:
    """The most the post gives an hour."""
    if post is None or post.budget is None or post.kind != "hourly" or post.budget.max is None:
        return None
    if post.budget.currency is None:
        return None
    return Money.of(post.budget.max, post.budget.currency)


def open_asks(read: ReplyRead) -> list[Quote]:
    """The asks that no other question stands for: those on price and on the time of the call."""
    other = [amount.quote for amount in read.money]
    other += [window.quote for window in (read.times.windows if read.times else ())]
    other += [s.quote for s in read.signals if s.intent in ("negotiate_price", "call_request")]
    return [ask for ask in read.asks if not any(ask.overlaps(quote) for quote in other)]
