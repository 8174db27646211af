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

ORIGIN = re.compile(  # a heading under which the first year told is that of the start
    r"^\W*(?:(?:this is )?(?:how|where) (?:it|we|everything|the [\w-]+) (?:all |first )?(?:began|"
    r"started|came about|came to be)|(?:(?:our|the|its) )?(?:(?:humble|early) )?(?:beginnings?|"
    r"origins?)|in the beginning|wie (?:es|alles) (?:begann|anfing)|(?:unsere |die )?anf[aä]nge|"
    r"comment tout a commenc[eé]|(?:les |nos )?d[eé]buts|c[oó]mo (?:empez[oó]|comenz[oó]|naci[oó])"
    r"[\w ]{0,12}|(?:los |nuestros )?inicios|(?:com['’][eè]|come [eè]) (?:iniziat[oa]|nat[oa])"
    r"[\w ]{0,12}|gli inizi|(?:i nostri )?inizi|hoe het (?:allemaal )?begon|het begin|"
    r"como (?:tudo )?come[cç]ou|jak to si[eę] zacz[eę][lł]o|s[aå] b[oö]rjade det|"
    r"s[aå]dan begyndte det)\W*$",
    re.IGNORECASE,
)
AT_IT = re.compile(  # what one does since a year who works for himself
    r"\b(?:I|[Ww]e)(?:['’]ve| have) (?:now )?been (?:\w+ly )?(?:doing (?:this|it|so)|at (?:it|"
    r"this)|in (?:this )?(?:business|the trade|practice)|self[- ]employed|on (?:my|our) own|going|"
    r"working for (?:myself|ourselves)|trading|independent|freelanc\w+|my own boss)\b|"
    r"\b(?:[Dd]as|[Ee]s) mach(?:e ich|en wir)\b|\bselbst(?:st)?[aä]ndig\b|"
    r"\b[Jj]e fais (?:[cç]a|cela|ce m[eé]tier)\b|\b[aà] mon compte\b|\bpor mi cuenta\b|"
    r"\bme dedico a esto\b|\bin proprio\b|\b[Ll]o faccio\b|\bvoor mezelf\b|\bzelfstandig\b|"
    r"\bpor conta pr[oó]pria\b"
)
SHINGLE = re.compile(  # "put up his brass plate", "hung out her shingle"
    r"\b(?:put|puts|hung|hangs|screwed|nailed|fixed|painted)(?: up| out)? (?:(?:his|her|their|our|"
    r"a|the) )?(?:[\w-]+ ){0,2}?(?:plate|shingle|sign|name) ?(?:up\b|out\b|(?:on|over|above|to|"
    r"outside|beside) |in (?:\d|the )|,|$)|\bset up (?:shop|in practice|on (?:his|her|their|our) "
    r"own)\b|\b(?:lit|fired up) (?:the|his|her|their|our|its) (?:oven|forge|kiln|furnace|still|"
    r"press)s?\b[^.;]{0,30}\bfirst time\b",
    re.IGNORECASE,
)
FORMAL = re.compile(  # the form that what was there already was given
    r"\b(?:registered|incorporated|became|becom(?:e|es|ing)|converted|turned|constituted)\b"
    r"[^.;,]{0,30}?\b(?:charit(?:y|able)|company|limited|ltd|co-?op\w*|cic|clg|scio|cio|"
    r"non-?profit|501|trust|e\. ?V|gmbh|verein|association|partnership|llp)\b",
    re.IGNORECASE,
)
