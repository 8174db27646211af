"""Headings, questions and sentences that tell that a founding is told of."""

from __future__ import annotations

from callsheet.core import lazy_re as re

ASKED = re.compile(r"^(?:when|what year|in what year|wann|quand|cu[aá]ndo|quando|wanneer)\b.{3,60}"
                   r"\b(?:found\w*|start\w*|establish\w*|open|begin|set up|gegr[uü]ndet|"
                   r"cr[eé][eé]\w*|fond[eé]\w*|fund\w+|nac\w+|opgericht)\b.{0,30}\?$",
                   re.IGNORECASE)  # fmt: skip
THAT_YEAR = re.compile(r"^(?:that(?:['’]s| was| is) (?:when|the year|how)|it was then|then|"
                       r"that (?:year|summer|spring|winter|autumn|fall))\b",
                       re.IGNORECASE)  # fmt: skip
START_TOLD = re.compile(  # a sentence that says of what was told before it that it was the start
    r"^(?:that|this|it|there|here|so|and so|and|thus|in)\b[^.;\d]{0,40}?\b(?:(?:the|our|"
    r"its) (?:very )?"
    r"(?:start|beginning|birth|seed|origin|first days?) of\b|(?:it|we) (?:all )?(?:began|"
    r"started)\b|"
    r"was born\b|were born\b)|^(?:that|this) (?:is|was) how [^.;]{2,40} (?:began|started|"
    r"came about|was born)\b|"
    r"^(?:and )?so (?:began|started)\b|"
    r"^(?:das war|ce fut|c['’][eé]tait|fue|foi|fu|det var|dat was|"
    r"to był)\b[^.;\d]{0,20}?\b(?:anfang|"
    r"beginn|geburtsstunde|d[eé]but|commencement|comienzo|inicio|origen|in[ií]cio|come[cç]o|inizio|"
    r"b[oö]rjan|begin|starten?|pocz[aą]tek)\b|^(?:so entstand|as[ií] naci[oó]|cos[iì] nacque|"
    r"ainsi naquit|assim nasceu|zo ontstond)\b",
    re.IGNORECASE,
)
OF_ITSELF = re.compile(  # what started there, where it is the company
    r"\b(?:it all|everything|we (?:began|started)|what (?:is now|became|would become)|(?:our|"
    r"the|its) "
    r"(?:story|adventure|journey|business|company|firm)|l['’](?:atelier|entreprise|agence)|"
    r"aventure|histoire|aventura|historia|storia|"
    r"avventura|geschichte|verhaal)\b",
    re.IGNORECASE,
)
STORY = re.compile(r"\b(?:story|history|beginnings?|origins?|"
                   r"how (?:it|we) (?:all )?(?:began|started)|"
                   r"geschichte|histoire|historia|hist[oó]ria|storia|geschiedenis|historie)\b",
                   re.IGNORECASE)  # fmt: skip
