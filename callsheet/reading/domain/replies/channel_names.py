"""The names of channels in a reply, told by set phrases and by the bare words."""

from __future__ import annotations

import re

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
        r"\bupwork(?:'s)? (?:(?:own|built-in|inbuilt|internal) )?(?:(?:video|voice|call) )?"
        r"(?:call|app|scheduler|platform|button|icon|thing"
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
        r"|(?<=\bor )phone\b(?=[,.!?]|$)|^(?:the |by )?phone\b(?=[,.!?]|$| (?:or|is|works)\b)"
        r"|\b(?:tele)?phone (?:thing|job|affair|one)\b|\b(?:pick up|answer) (?:the |your )?phone\b"
        r"|\b(?:i|you|u|we)(?:'ll| will| can)? (?:ring|dial)\b(?! in\b)"
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
# by their bare words; whether a channel to talk on is meant is weighed (`platforms`)
NAMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("zoom", re.compile(r"\bzoom\b")),
    ("meet", re.compile(
        r"\b(?:google|g)[ -]?meets?\b|\bmeet\.google\.com\b|\bmeet\b(?= (?:link|invit\w+|room|is"
        r"|works?|at|on|for|or|call|session|video)\b|[,.?!]|$)|\bmeet (?:fine|ok|okay|good)\b"
        r"|\b(?:on|by|or|in|via|our|the|use|same|this|your|my) meet\b"
    )),
    ("teams", re.compile(r"\bteams\b")),
    ("upwork", re.compile(
        r"\bupwork\b|\b(?:in|on|inside|through|via|over|to|with|within) (?:the|this) (?:site|app"
        r"|platform|chat|inbox|thread|messages?|messenger)\b|\b(?:messages?|chat|talk|write"
        r"|everything|stay|keep|discuss\w*|continue|reply|answer|type|messaging)\b[^.?!;]{0,20}"
        r"\bhere\b|\b(?:(?:call|video|camera) thing|(?:call|video|camera|phone) (?:button|icon"
        r"|tool|function"
        r"|feature))\b"
        r"|\b(?:call|video) (?:on|in|of|from) (?:here|(?:this|the) (?:site|platform|page"
        r"|website))\b|\bhere only\b|\bonly (?:on )?here\b|\b(?:through|via|by"
        r"|with) this (?:thing|app|site"
        r"|page)\b|\bupwork'?s?\b|\b(?:on|over|through|in) here\b"
    )),
    ("phone", re.compile(
        r"\b(?:phone|telephone|mobile|landline|cell|cellphone)\b|\b(?:ring|dial|phone) (?:me|you"
        r"|us|my|our|the)\b|\+?\b\d[\d ()-]{7,24}\d\b|\b(?:call|reach|text) (?:me|us)\b[^.?!;]"
        r"{0,16}\d{3}|\bsms\b|\b(?:my|your|ur|a|the|his|her|which|what) (?:\w+ )?number\b"
    )),
    ("whatsapp", re.compile(r"\bwhat'?s ?app\b|\bwapp\b|\bwa\b")),
    ("telegram", re.compile(r"\btelegram\b|\btg\b")),
)  # fmt: skip
