"""Which intents a turn has, given all evidence; conflicts are settled here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from callsheet.reading.domain.replies.cue import Hit
from callsheet.reading.domain.replies.evidence import Turn
from callsheet.reading.domain.replies.facts import content_words
from callsheet.reading.domain.replies.values import INTENTS

ENOUGH = 0.99
HALF = 0.55
TELLING = 0.5  # of the facts that are told
SOCIAL = re.compile(
    r"\b(?:thank\w*|thx|get back|let you know|look(?:ing)? forward|read it|have a look"
    r"|will (?:check|read|review|look)|noted|received|got it|soon|weekend|happy|merry"
    r"|congrat\w*|shortlist\w*|wait|later|tonight|tomorrow|next week|busy|travel\w*|away|sorry"
    r"|hope|hello|copy that|clear|understood|worries|happens|run (?:this|it) by|give me a"
    r"|think about|need to (?:talk|check|run|discuss|ask))\b"
)
BARGAINS = frozenset({"negotiate_price", "negotiate_deadline", "negotiate_scope", "hire"})
NEW_TIME = re.compile(
    r"\b(?:resched\w*|re-schedul\w*|mov(?:e|ed)|push\w*|shift|instead|another (?:time|day)"
    r"|postpone\w*|later|next week)\b"
)


def totals_of(hits: Sequence[Hit]) -> dict[str, float]:
    """The weight of all hits per intent; of facts and questions the surest counts."""
    totals: dict[str, float] = {}
    for hit in hits:
        if hit.intent in {"more_info", "general_question"}:
            totals[hit.intent] = max(totals.get(hit.intent, 0.0), hit.weight)
        else:
            totals[hit.intent] = totals.get(hit.intent, 0.0) + hit.weight
    return totals


def settled(turn: Turn, hits: Sequence[Hit]) -> tuple[str, ...]:
    """The intents of a turn in the order of INTENTS; at least one."""
    totals = totals_of(hits)
    found = {intent for intent, weight in totals.items() if weight >= ENOUGH}
    found -= outweighed(turn, hits, found)
    if "chitchat" in found and not is_social(turn, hits):
        found.discard("chitchat")
    found = found or {likeliest(turn, totals)}
    return tuple(intent for intent in INTENTS if intent in found)


def likeliest(turn: Turn, totals: Mapping[str, float]) -> str:
    """The intent of a turn in which none is sure: the best supported, else chitchat."""
    known = [
        intent
        for intent in INTENTS
        if totals.get(intent, 0.0) >= HALF and intent not in {"chitchat", "more_info"}
    ]
    if known:
        return max(known, key=lambda intent: totals[intent])
    if totals.get("more_info", 0.0) < TELLING:
        return "chitchat"
    telling = any(
        len(content_words(each.low)) >= 4 and not SOCIAL.search(each.low) for each in turn.sentences
    )
    return "more_info" if telling else "chitchat"


def outweighed(turn: Turn, hits: Sequence[Hit], found: set[str]) -> set[str]:
    """The intents that another one explains away."""
    out: set[str] = set()
    words = " ".join([sentence.low for sentence in turn.sentences])
    if "cancel" in found and "reschedule" in found:
        out.add("reschedule" if not NEW_TIME.search(words) else "cancel")
    if "reschedule" in found - out:
        out.add("call_request")
    if "decline" in found:
        out |= BARGAINS
    if "cancel" in found - out:
        out |= {"call_request", "hire", "negotiate_scope", "sample_request"}
    if turn.context.work_agreed:
        out.add("off_platform")
    if "scam_signal" in found and totals_of(hits).get("more_info", 0.0) < 1.45:
        out.add("more_info")
    if "prep_answer" in found:
        out |= explained_by_prep(hits)
    return out


def explained_by_prep(hits: Sequence[Hit]) -> set[str]:
    """What is seen only in the sentences that say how to prepare."""
    prep = {hit.sentence for hit in hits if hit.intent == "prep_answer"}
    out = set()
    for intent in ("sample_request", "negotiate_scope", "general_question", "decline", "more_info"):
        own = [hit for hit in hits if hit.intent == intent]
        if own and all(hit.sentence in prep for hit in own):
            out.add(intent)
    return out


def is_social(turn: Turn, hits: Sequence[Hit]) -> bool:
    """Whether a sentence is social and nothing else."""
    social = {hit.sentence for hit in hits if hit.intent == "chitchat"}
    busy = {hit.sentence for hit in hits if hit.intent != "chitchat" and hit.weight >= 0.6}
    return bool(social - busy)


def primary_of(intents: Sequence[str]) -> str:
    """The intent that the answer must be about: the weightiest by the order of INTENTS."""
    return min(intents, key=INTENTS.index)
