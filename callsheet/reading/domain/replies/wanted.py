"""Whether a sentence without a question mark wants an answer now, by trained weights (`choice`).

"Tell us what you would change" asks; "then you tell us on the call" says what will happen, and "she
will want to hear" what to come with. The patterns of `asks` find all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from callsheet.reading.domain.replies.asks import MARKED, asks_by_form, trimmed_low
from callsheet.reading.domain.replies.choice import Features, chosen
from callsheet.reading.domain.replies.context import Context
from callsheet.reading.domain.replies.grams import grams_of
from callsheet.reading.domain.replies.sentences import Sentence
from callsheet.reading.domain.replies.signs import PATTERNS, shown_in

# how surely a sentence must ask; best on the cases of writers left out of the training
LEAST = -0.5
SIGNS = tuple(PATTERNS)
OPEN = ("asked_prep", "call_agreed", "offered_call")  # what was open before
ASKING = re.compile(
    r"\b(?:tell|know|hear|curious|wonder\w*|ask|confirm|explain|describe|learn|understand|answer"
    r"|provide|advise|clarify|share|quote|state|give|send)\b"
)
FEW, MANY = 8, 25  # words


def wanted(asks: Iterable[Sentence], context: Context) -> tuple[Sentence, ...]:
    """The sentences that want an answer, of those that ask by their form, in order.

    context   what was open when the client wrote
    """
    return tuple(
        each
        for each in asks
        if MARKED.search(each.low) or chosen("ask", [ask_features(each, context)], LEAST) == 0
    )


def ask_features(sentence: Sentence, context: Context) -> Features:
    """The words and signs of a sentence, how it asks, and what was open before."""
    low = trimmed_low(sentence)
    own: Features = dict.fromkeys(grams_of(low), 0.7)
    own.update({f"sign: {SIGNS[n]}": 0.5 for n in shown_in(low)})
    own.update({f"open: {name}": 0.7 for name in OPEN if getattr(context, name)})
    own["by form" if asks_by_form(low) else "by request"] = 1.0
    asking = ASKING.search(low)
    if asking:
        words = low[: asking.start()].count(" ")
        own |= {f"asking: {asking[0]}": 0.7, f"asking after {min(4, words)}": 0.5}
    length = low.count(" ") + 1
    own["short" if length <= FEW else "long" if length >= MANY else "of some words"] = 0.7
    if sentence.item:
        own["an item"] = 0.7
    return own
