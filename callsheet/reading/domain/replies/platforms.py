"""The channel a client names for talking."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

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
        r"\bgoogle[ -]?meets?\b|\bg[ -]?meet\b|\bmeet\.google\.com\b|\b(?:on|via|over|through"
        r"|use) (?:a )?meet\b(?! \w+ (?:at|on))|\bgoogle (?:hangouts? )?meet\b|\bmeet (?:link"
        r"|invite|invitation|room)\b|\ba meet\b|\bmeet(?= (?:is|will|works|call|at|on|for|or)\b)"
    )),
    ("teams", re.compile(
        r"\b(?:ms|microsoft) ?teams\b|\bteams\.(?:microsoft|live)\.com\b|\b(?:on|via|over|through"
        r"|use|in|a) teams\b|\bteams (?:call|meeting|link|invit\w+|chat|video)\b"
        r"|(?<=\bonly )teams\b|(?<=\ballows )teams\b|(?<=\ballow )teams\b|(?<=\bbe )teams\b"
        r"|(?<=\buses )teams\b|\bteams(?= (?:works?|is (?:fine|ok\w*|good|better)|ok\w*|for|or"
        r"|at|it is)\b)"
    )),
    ("upwork", re.compile(
        r"\bupwork(?:'s)? (?:(?:own|built-in|inbuilt|internal) )?(?:call|app|scheduler|platform"
        r"|tool"
        r"|camera|chat|messages?|messenger|meeting|room|video|zoom|interview"
        r"|inbox)\b|\b(?:icon|button|window|camera|feature|tool|scheduler|room|function|option)"
        r" (?:here )?(?:(?:in|on|of|from|inside|by|that) )?upwork\b|\b(?:call|talk|chat|speak"
        r"|meet|message|stay|keep|continue|here|discuss\w*"
        r"|interview|communicat\w+|everything|available|video|hop|jump)\b.{0,30}\b(?:on|via"
        r"|through|over|in|inside|within|using|with|from) upwork\b(?!'s? (?:fees?|rates?))"
        r"|\bhere (?:in|on) upwork\b"
        # the site by another name: "stay on here", "the built-in call of this site"
        r"|\b(?:stay|keep (?:it|this|everything|all)|(?:we|to|can|us|you) (?:talk|chat|speak|call"
        r"|meet)"
        r"|(?:voice|video|quick) (?:call|chat|video)|call you|call me) (?:right )?(?:on|in|over"
        r"|inside|within|through)"
        r" (?:here|(?:this|the) (?:site|platform|website|chat))\b"
        r"|\b(?:(?:built-?in|integrated|own) (?:call|video|chat|messenger|messages)|(?:message"
        r"|chat)"
        r" ?(?:box|window|function|tool))(?: \w+)?"
        r" (?:of|on|in) (?:here|(?:this|the) (?:site|platform))\b"
        r"|\b(?:this|the) (?:site|platform)'s (?:own |built-?in )?(?:call|chat|video|message"
        r"|messenger)"
    )),
    ("whatsapp", re.compile(r"\bwhat'?s ?app\b|\bwatsapp\b|\bwhatsup\b|\bwa\.me/"
        r"|(?<=\bon )wa\b|(?<=\buse )wa\b|(?<=\bmy )wa\b|(?<=\byour )wa\b|(?<=\bvia )wa\b"
        r"|\bwa(?=: ?\+?\d)"
    )),
    ("telegram", re.compile(
        r"\btelegram\b|\bt\.me/|(?<=\bon )tg\b|(?<=\buse )tg\b|(?<=\bmy )tg\b|(?<=\byour )tg\b"
        r"|(?<=\bvia )tg\b"
        r"|\btg(?=: ?@| @)"
    )),
    ("phone", re.compile(
        r"\b(?:by|over|on|via|per) (?:the )?(?:tele)?phone\b(?! (?:duty|cases?|screens?|lines?"
        r"|bookings?|orders?|users?|support))|\b(?:tele)?phone (?:call|number|chat"
        r"|interview|conversation|meeting)\b|\b(?:ring|phone|dial) (?:you|me|us|u)\b"
        r"|\b(?:you|to|please|just|then) phone (?:the|our|my|him|her|in)\b"
        r"|\b(?:give|gimme|giving)(?: (?:me|you|us|u))? (?:a |me a )(?:ring|buzz|bell|tinkle)\b"
        r"|(?<!on )\b(?:my|your|ur) (?:cell|mobile|landline|phone)"
        r"(?: ?(?:number|no\b|nr|is\b|at\b|:)|[?.,!]|$)|\btext me\b"
        r"|\b(?:call|ring|text|reach|try) (?:me |you )?(?:on )?(?:my|your) (?:cell|mobile|landline"
        r"|phone)\b"
        r"|(?<=\bor )phone\b(?=[,.!?]|$)|^phone\b(?=[,.!?]|$| (?:or|is|works)\b)"
        r"|\bnumber (?:where|on which|so|to (?:reach|call|ring|dial)|(?:that )?(?:i|we) can)\b"
        r"|\bmobile number\b|\bto phone\b|\b(?:here is|here's|this is) my number\b"
        r"|\b(?:call|ring|reach|text|contact|catch)(?: me| us)? (?:at|on|under) ?\+?[\d(]"
        r"|\bmy number\b|\bsms\b"
        r"|\b(?:best|good|right|which|what|what's|whats|your|ur) (?:\w+ ){0,3}number\b(?! of)"
        r"|\blandline\b|\bon the (?:blower|line|dog and bone)\b|\btelephone\b"
        r"|\b(?:(?:per|am|übers?) telefon|telefonnummer|anrufen|anzurufen|(?:par|au) téléphone"
        r"|por tel[eé]fono|por telefone|al telefono|opbellen)\b"
    )),
)  # fmt: skip
JOB = re.compile(
    r"\b(?:bots?|chatbot|integrat\w+|api|sdk|automation|clone|stickers?|plugin|campaign|webinars?"
    r"|recordings?|recorded|footage|subscribers|followers|channel|template|group (?:chat"
    r"|calls?)|customers?|users?|app that|(?:our|the|this|an?) (?:\w+ )?app (?:is|has|uses"
    r"|sends|crash\w*)|(?:app|bot|system|site|shop|form|script|plugin|tool|it|which) (?:must"
    r"|should|has to|needs to|will|can) (?:send|post|open|show|forward|notify)|feature|crash\w*"
    r"|module|community|button|every page|product pages?"
    r"|administration|licen[cs]es|seats|duty|notifications?|code|runs? inside)\b"
)
CALL_BUTTON = re.compile(r"\b(?:call|video|meeting) button\b")
# how it was: "we used Zoom for the old course"
PAST = re.compile(
    r"\b(?:used(?! to talk)|wrote|ran|vanished|disappeared|ghosted|went|came|(?:my|our"
    r"|the) (?:old|last"
    r"|previous|former))\b"
)
# who else talks there: "they answer on WhatsApp"
OTHERS = re.compile(
    r"\b(?:they|(?:he|she)(?! (?:only|just) (?:does|uses|has|takes))|clients|people|patients"
    r"|students|parents|guests|drivers?|staff|tenants|members"
    r"|our (?:\w+ )?(?:team|support|sales\w*|reception) (?:is|are|use|uses|answers?|works?"
    r"|talks?|writes?|chats?))\b(?! (?:and i|can (?:call|meet"
    r"|talk)))(?:(?! (?:you|me|us|we|i)\b)[^.;?!]){0,60}$"
)
AGAINST = re.compile(
    r"\b(?:not|no|don't|dont|instead of|rather than|without|hate|never|isn't"
    r"|(?:can't|won't)(?! (?:make|join|attend|come)\b)"
    r"|avoid|left|quit)\b[^,.;:]{0,22}$"
)
AGAINST_AFTER = re.compile(
    r"^(?: (?!if\b|when\b|because\b|as\b|since\b)\w+){0,2}? (?:is|are|'s|was|gets"
    r"|keeps)? ?(?:blocked|banned|forbidden|a pain|a nightmare"
    r"|(?:so |too |very |really )?(?:slow|laggy|unreliable|unstable)"
    r"|not (?:allowed|possible|an option|for me|great)|no (?:good|option)|won't|doesn't|does not"
    r"|never|crash\w*|freez\w*|kick\w*|fail\w*|hang\w*|cut\w*|dropping|drops|broke\w*|hates?)\b"
)
OF_ANOTHER = re.compile(r"\b(?:what'?s ?app|wa|telegram|tg|zoom|skype|signal|viber|wechat|teams)\b")
A_DEED = re.compile(r" (?:at|on|for|or)\b")  # "meet at 4?"
MOST_NAMED = 5  # of one channel in a sentence
PREFERRED = re.compile(r"\b(?:prefer\w*|better|easier|best|rather|ideally|favou?rite)\b")


def platform_in(sentences: Sequence[Sentence]) -> tuple[str | None, Quote | None]:
    """The channel named for talking and its words: the one preferred, else the first."""
    named: list[tuple[bool, int, str, Quote]] = []
    for sentence in sentences:
        for channel, pattern in (CHANNELS[n] for n in possible("channels", sentence.low)):
            named += [
                mention(sentence, found, channel)
                for found in islice(pattern.finditer(sentence.low), MOST_NAMED)
                if is_channel(sentence, found, channel)
            ]
    if not named:
        return None, None
    _, _, channel, quote = min(named, key=lambda each: (not each[0], each[1], each[2] == "phone"))
    return channel, quote


def is_channel(sentence: Sentence, found: re.Match[str], channel: str) -> bool:
    """Whether a name is a way to talk here, not the job's subject and not refused."""
    clause = sentence.words_of(sentence.clause_at(sentence.start + found.start()))
    before, after = sentence.low[: found.start()], sentence.low[found.end() :]
    if AGAINST.search(before) or AGAINST_AFTER.match(after):
        return False
    if channel == "phone" and OF_ANOTHER.search(found[0]):
        return False  # "your whatsapp number"
    if "/" in sentence.low[found.end() : found.end() + 1] and "." in found[0]:
        return True
    if JOB.search(CALL_BUTTON.sub("", clause)) or OTHERS.search(before) or PAST.search(clause):
        return False
    if found[0] in ("meet", "teams") and not is_name(sentence, found):
        return False
    named = re.search(
        r"\b(?:on|your|my|have|via|by|sur|auf|por|pelo|pela|no|su|per|op|über|en) $",
        before,
    )
    talks = named or re.search(rf"\b{TALKS}\b", before + " " + after)
    return (
        channel not in {"whatsapp", "telegram"}
        or bool(talks)
        or "@" in sentence.low
        or "+" in sentence.low
    )


def is_name(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether "meet" or "teams" is a name: written large, or where nothing else is."""
    at = found.start()
    small = sentence.text.islower() and not A_DEED.match(sentence.low, found.end())
    return sentence.text[at].isupper() or small


def mention(sentence: Sentence, found: re.Match[str], channel: str) -> tuple[bool, int, str, Quote]:
    """A channel with whether it is preferred and where it stands."""
    start, end = found.span()
    clause = sentence.words_of(sentence.clause_at(sentence.start + start))
    quote = Quote(sentence.text[start:end], sentence.start + start, sentence.start + end)
    return bool(PREFERRED.search(clause)), quote.start, channel, quote
