"""A reading with the person's corrections of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from callsheet.reading.domain.over_thread.values import Said
from callsheet.reading.domain.replies import INTENTS, ReplyRead


def corrected(read: ReplyRead, said: Sequence[Said]) -> ReplyRead:
    """The reading of a message once the person corrected it.

    said   corrections of this message: "intent" adds a name of INTENTS, "no_intent" takes one
           out, "no_ask" a question and "no_money" a sum by its words; others change nothing here
    gives  at least one intent, "chitchat" when all are taken out
    """
    if not said:
        return read
    out = {each.value for each in said if each.code == "no_intent"}
    added = {each.value for each in said if each.code == "intent"}
    wanted = (set(read.intents) - out) | added
    intents = tuple(name for name in INTENTS if name in wanted) or ("chitchat",)
    asks = {each.quote for each in said if each.code == "no_ask"}
    sums = {each.quote for each in said if each.code == "no_money"}
    return replace(
        read,
        intents=intents,
        primary=read.primary if read.primary in intents else min(intents, key=INTENTS.index),
        signals=tuple(each for each in read.signals if each.intent in intents),
        asks=tuple(each for each in read.asks if each.text not in asks),
        money=tuple(each for each in read.money if each.quote.text not in sums),
        prep_style=read.prep_style if "prep_answer" in intents else None,
    )
