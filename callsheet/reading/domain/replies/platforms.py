"""The channel a client names for talking."""

from __future__ import annotations

import re
from collections.abc import Sequence

from callsheet.core.evidence import Quote
from callsheet.reading.domain.replies.letters import possible
from callsheet.reading.domain.replies.sentences import Sentence

TALKS = (
    r"(?:call|calls|chat|talk|speak|meet|meeting|interview|messages?|messaging|message|text|video"
    r"|contact|reach|write|connect|available|continue|hop|jump|add|better|prefer|invite|link|ring"
    r"|phone|dm|ping|discuss|id|number|online|conversation|join|there|here|me|works|too|easier"
    r"|instead|use)"
)
CHANNELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("zoom", re.compile(r"\bzoom(?:\.us)?\b(?! (?:in|out|effect|level|lens))")),
    ("meet", re.compile(
        r"\bgoogle[ -]?meets?\b|\bg-?meet\b|\bmeet\.google\.com\b|\b(?:on|via|over|through"
        r"|use) (?:a )?meet\b(?! \w+ (?:at|on))|\bgoogle (?:hangouts? )?meet\b|\bmeet (?:link"
        r"|invite|invitation|room)\b"
    )),
    ("teams", re.compile(
        r"\b(?:ms|microsoft) ?teams\b|\bteams\.(?:microsoft|live)\.com\b|\b(?:on|via|over|through"
        r"|use|in|a) teams\b|\bteams (?:call|meeting|link|invit\w+|chat|video)\b"
    )),
    ("upwork", re.compile(
        r"\bupwork(?:'s)? (?:call|chat|messages?|messenger|meeting|room|video|zoom|interview"
        r"|inbox)\b|\b(?:call|talk|chat|speak|meet|message|stay|keep|continue|here|discuss\w*"
        r"|interview|communicat\w+|everything|available|video|hop|jump)\b.{0,30}\b(?:on|via"
        r"|through|over|in|inside|within|using|with) upwork\b(?!'s? (?:fees?|rates?))|\bhere (?:in"
        r"|on) upwork\b"
    )),
    ("whatsapp", re.compile(r"\bwhat'?s ?app\b|\bwatsapp\b|\bwhatsup\b")),
    ("telegram", re.compile(r"\btelegram\b|\bt\.me/")),
    ("phone", re.compile(
        r"\b(?:by|over|on|via|per) (?:the )?(?:tele)?phone\b|\b(?:tele)?phone (?:call|number|chat"
        r"|interview|conversation)\b|\b(?:ring|phone) (?:you|me|us)\b|\b(?:give|gimme)(?: me| you"
        r"| us)? (?:a |me a )(?:ring|buzz)\b|\b(?:my|your|ur) (?:cell|mobile|phone)"
        r"(?: ?(?:number|no\b|nr|is\b|:)|[?.,!]|$)|\btext me\b|\bnumber (?:where|on which|so"
        r"|to reach|i can)\b"
        r"|\bmobile number\b|\bto phone\b|\b(?:here is|here's|this is) my number\b"
        r"|\bcall me (?:at|on"
        r"|under) ?\+?[\d(]|\bmy number\b|\bsms\b"
    )),
)  # fmt: skip
JOB = re.compile(
    r"\b(?:bots?|chatbot|integrat\w+|api|automation|clone|stickers?|plugin|campaign|webinars?"
    r"|recordings?|recorded|footage|subscribers|followers|channel|template|group (?:chat"
    r"|calls?)|customers?|users?|app that|community|button)\b"
)
AGAINST = re.compile(
    r"\b(?:not|no|don't|dont|instead of|rather than|without|hate|never|can't|won't|isn't"
    r"|avoid)\b[^,.;]{0,22}$"
)
PREFERRED = re.compile(r"\b(?:prefer\w*|better|easier|best|rather|ideally|favou?rite)\b")


def platform_in(sentences: Sequence[Sentence]) -> tuple[str | None, Quote | None]:
    """The channel named for talking and its words: the one preferred, else the first."""
    named: list[tuple[bool, int, str, Quote]] = []
    for sentence in sentences:
        for channel, pattern in (CHANNELS[n] for n in possible("channels", sentence.low)):
            found = pattern.search(sentence.low)
            if found and is_channel(sentence, found, channel):
                named.append(mention(sentence, found, channel))
    if not named:
        return None, None
    _, _, channel, quote = min(named, key=lambda each: (not each[0], each[1], each[2] == "phone"))
    return channel, quote


def is_channel(sentence: Sentence, found: re.Match[str], channel: str) -> bool:
    """Whether a name is a way to talk here, not the job's subject and not refused."""
    clause = sentence.words_of(sentence.clause_at(sentence.start + found.start()))
    if AGAINST.search(sentence.low[: found.start()]):
        return False
    if "/" in sentence.low[found.end() : found.end() + 1] and "." in found[0]:
        return True
    if JOB.search(clause):
        return False
    named = re.search(
        r"\b(?:on|your|my|have|via|by|sur|auf|por|su|per|no|op|über|en) $",
        sentence.low[: found.start()],
    )
    talks = named or re.search(
        rf"\b{TALKS}\b", sentence.low[: found.start()] + " " + sentence.low[found.end() :]
    )
    return (
        channel not in {"whatsapp", "telegram"}
        or bool(talks)
        or "@" in sentence.low
        or "+" in sentence.low
    )


def mention(sentence: Sentence, found: re.Match[str], channel: str) -> tuple[bool, int, str, Quote]:
    """A channel with whether it is preferred and where it stands."""
    start, end = found.span()
    clause = sentence.words_of(sentence.clause_at(sentence.start + start))
    quote = Quote(sentence.text[start:end], sentence.start + start, sentence.start + end)
    return bool(PREFERRED.search(clause)), quote.start, channel, quote
