"""A question that joins several: `have you worked with Stripe, and could you do it for 1,500?`"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.replies.values import ReplyRead

WHOM = r"(?:you|we|i|they|it|there|this|that|he|she|your|our|anyone|anybody|someone|somebody)\b"
ASKING = (
    rf"(?:(?:have|has|had|could|can|would|will|should|do|does|did) {WHOM}"
    rf"|(?:is|are|was|were) (?:the\b|{WHOM})"
    r"|(?P<led>(?:what|what['’]s|how|when|where|who|which|why)\s+\S+\s+\S))"
)
# "and when" alone belongs to the question before; "and could you …" is one of its own
JOINT = re.compile(rf"(?:,\s*|;\s*|\s)(?:and|or|but|also|plus)\s+(?:also\s+)?(?={ASKING})", re.I)
FEW_WORDS = 3


def questions_in(ask: Quote) -> tuple[Quote, ...]:
    """The questions that one sentence joins, each with its words; the sentence where it is one.

    "… and what could go wrong" is one of its own in a question only: "We'd like to hear how you'd
    go about it and what could go wrong." is one wish.
    """
    asks = "?" in ask.text
    joints = (found for found in JOINT.finditer(ask.text) if asks or not found["led"])
    cuts = [(0, 0), *(found.span() for found in joints), (len(ask.text),) * 2]
    spans = [(end, start) for (_, end), (start, _) in pairwise(cuts)]
    parts = [Quote(ask.text[a:b], ask.start + a, ask.start + b) for a, b in spans]
    return tuple(parts) if all(len(p.text.split()) >= FEW_WORDS for p in parts) else (ask,)


def beside_others(read: ReplyRead) -> tuple[Quote, ...]:
    """The questions that are joined to one that names a sum or a time, in their order."""
    told = [amount.quote for amount in read.money]
    told += [window.quote for window in (read.times.windows if read.times else ())]
    beside = (ask for ask in read.asks if any(ask.overlaps(each) for each in told))
    return tuple(question for ask in beside for question in left_open(ask, told))


def left_open(ask: Quote, told: Iterable[Quote]) -> tuple[Quote, ...]:
    """The questions of a sentence in which none of the words `told` stands; () when it is one
    question and they stand in it.
    """
    others = list(told)
    return tuple(q for q in questions_in(ask) if not any(q.overlaps(each) for each in others))
