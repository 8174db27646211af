"""The grounds of the questions to expect: from the thread, the post and what one can show."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote, sentence_around
from callsheet.core.money import Money
from callsheet.prep.domain.job import YOURS, JobRow, one_line
from callsheet.prep.domain.questions import Grounds, Lacking
from callsheet.reading.domain.posts import PostRead
from callsheet.reading.domain.replies import ReplyRead
from callsheet.reading.domain.replies.joined import left_open, questions_in
from callsheet.reading.domain.replies.reported import reported

MOST_TOOLS = 3
AVAILABILITY = re.compile(
    r"\b(?:(?:can|could|able to|free to|ready to) (?:start|begin)|start(?:ing)? (?:on|from|in|right"
    r"|next|this|immediately)|available (?:from|for|as of|now|\d)|hours (?:a|per|each) week)\b",
    re.IGNORECASE,
)
# what they want to hear in the call, told as a wish: "we'd like to hear how you'd go about it"
WISHES = re.compile(
    r"\b(?:hear|tell|know|see|show|walk|bring|share|explain|talk|think|opinion|view|take|thoughts?)"
    r"\b[^.!?\n]*\b(?:how|what|why|which|where|who|ideas?|opinions?|views?|thoughts?|examples?"
    r"|about|through)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Asker:
    """Everything the questions are made from.

    reads     the client's turns, oldest first
    texts     their words, one for each of the reads
    unproven  the rows of must-haves without a sample
    prove     whether a sample shows these words
    own       one's own words to them so far: the proposal and what was sent
    """

    reads: Sequence[ReplyRead] = ()
    texts: Sequence[str] = ()
    post: PostRead | None = None
    unproven: tuple[JobRow, ...] = ()
    prove: Callable[[str], bool] = lambda words: False
    bid: Money | None = None
    offer: Money | None = None
    kind: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    bank: tuple[tuple[str, int], ...] = ()
    dodged: Collection[str] = ()
    own: str = ""


def grounds_of(asker: Asker) -> Grounds:
    """What the questions are made from, of plain values."""
    post = asker.post
    intents = {intent for read in asker.reads for intent in read.intents}
    return Grounds(
        asked=tuple(ask.text for read in asker.reads for ask in open_asks(read)),
        priced=tuple(ask.text for read in asker.reads for ask in price_asks(read)),
        wished=tuple(
            words
            for read, text in zip(asker.reads, asker.texts, strict=False)
            for words in wished_for(read, text)
        ),
        reported=tuple(
            words
            for read, text in zip(asker.reads, asker.texts, strict=False)
            for words in reported(text, read.asks)
        ),
        unproven=tuple(
            Lacking(row.words, row.near, row.missing == YOURS) for row in asker.unproven
        ),
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
        availability_said=bool(AVAILABILITY.search(asker.own)),
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
    """The asks that no other question stands for: those on price and on the time of the call.

    Of a sentence that joins two questions the other one stays.
    """
    other = [amount.quote for amount in read.money]
    other += [window.quote for window in (read.times.windows if read.times else ())]
    other += [s.quote for s in read.signals if s.intent in ("negotiate_price", "call_request")]
    return [question for ask in read.asks for question in still_asked(ask, other)]


def still_asked(ask: Quote, other: Sequence[Quote]) -> tuple[Quote, ...]:
    """What of an ask stands beside the words of others; a signal's words may be the whole of it."""
    inside = [each for each in other if not (each.start <= ask.start and ask.end <= each.end)]
    whole = len(questions_in(ask)) == 1
    return left_open(ask, other) if whole else left_open(ask, inside)


def price_asks(read: ReplyRead) -> list[Quote]:
    """The client's own questions that name a sum: `could you do it for 1,500?`."""
    sums = [amount.quote for amount in read.money]
    asked = (question for ask in read.asks for question in questions_in(ask))
    return [q for q in asked if any(q.overlaps(each) for each in sums)]


def wished_for(read: ReplyRead, text: str) -> list[str]:
    """The sentences that tell what they want to hear in the call, without being questions."""
    if read.prep_style in (None, "casual"):
        return []
    told = (s.quote for s in read.signals if s.intent == "prep_answer")
    words = dict.fromkeys(sentence_around(text, quote).strip() for quote in told)
    asks = {ask.text for ask in read.asks}
    return [each for each in words if WISHES.search(each) and each not in asks]
