"""Plain yes-or-no signs of a sentence, and of what was said before, for the weighing.

A sign names what is there (a sum, a weekday, a refusal), never what it means.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache

from callsheet.core.evidence import Quote
from callsheet.reading.domain.replies import standing
from callsheet.reading.domain.replies.context import Context
from callsheet.reading.domain.replies.due_told import is_agreed, is_condition
from callsheet.reading.domain.replies.letters import possible, ready, spread
from callsheet.reading.domain.replies.sentences import Sentence, lower
from callsheet.reading.domain.replies.standing import Before, numbers_in, standing_signs

# the common words of the sites' other languages stand beside the English ones
PATTERNS: dict[str, str] = {
    "question mark": r"\?",
    "exclamation": r"!",
    "a request": r"^(?:\W*(?:and|also|then|so|ok|yes|but|first|now),? )*(?:please|pls|plz|kindly"
    r"|send|show|give|pick|add|write|tell|let|do|start|go|bring|read|text|drop|share|attach|put"
    r"|make|keep|use|take|leave|stop|skip|bitte|por favor|per favore)\b|\b(?:please|pls|kindly)\b",
    "can you": r"\b(?:can|could|would|will|may|cud|wud) (?:you|u|ya|we|i)\b|\bpode|puedes?\b"
    r"|\bpouvez|\bkönn(?:en|ten)|\bpuoi\b|\bkunnen\b",
    "let us": r"\b(?:let's|lets|let us|shall we|how about|what about|what if|why don't we)\b",
    "i or we": r"\b(?:i|we|i'm|we're|i'd|we'd|i'll|we'll|i've|we've|im)\b",
    "my or our": r"\b(?:my|our|us|me)\b",
    "you": r"\b(?:you|u|you're|you'd|you'll|you've)\b",
    "your": r"\b(?:your|ur|yours)\b",
    "a sum": r"[$€£₹]|\b\d[\d.,]*k?[ ]?(?:usd|eur|gbp|dollars?|euros?|pounds?|bucks|quid|rupees"
    r"|zł|aud|cad|chf|kroner|naira|pesos)\b|\b(?:hundred|thousand|grand)\b",
    "by the hour": r"\b(?:hour|hourly|hr|hrs)\b|/ ?h\b",
    "of price": r"\b(?:price|pricing|budget|rate|fee|quote|cost|costs|charge|bids?|pay|paid"
    r"|payment|invoice|afford|expensive|cheap\w*|discount|allocat\w+|preis|precio|prix|prezzo"
    r"|presupuesto|caro|cher|teuer|rabatt|descuento|sconto|tarifa|tarif)\b",
    "too much": r"\b(?:too (?:much|high|expensive|steep|long|late|slow|far)|steep|pricey|ouch"
    r"|double|twice|over (?:our|my|what)|above|beyond|out of|more than|stretch|troppo?i?|demasiado"
    r"|trop|zu (?:teuer|hoch|viel))\b",
    "a limit": r"\b(?:max\w*|cap|capped|limit|ceiling|at most|no more|not more|tops|all in|only"
    r"|just|up to|outside|latest|fixed|firm)\b",
    "less": r"\b(?:less|lower|down|cheaper|reduce|cut|off|shave|knock|trim|smaller|half|fewer)\b",
    "terms of payment": r"\b(?:deposit|upfront|up front|in advance|net \d+|milestones?|escrow"
    r"|lump sum|flat|instal\w+|after delivery|on delivery|prepay)\b",
    "a number": r"\b\d",
    "amount of things": r"\b\d[\d.,]*k? (?:[\w-]+ )?[a-z-]+s\b",
    "a clock time": r"\b\d{1,2}(?::\d\d)? ?(?:am|pm)\b|\b\d{1,2}[:.h]\d\d\b|\b(?:noon|midday)\b"
    r"|\bo'clock\b|\bhalf (?:past|\w+)\b|\bum \d+ uhr\b",
    "a weekday": r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b"
    r"|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|lunes|martes|miércoles|jueves|viernes|lundi"
    r"|mardi|mercredi|jeudi|vendredi)\b",
    "a date": r"\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:january|february|march|april|june|july|august"
    r"|september|october|november|december|jan|feb|sept?|oct|nov|dec|januar|diciembre|enero)\b"
    r"|\b\d{1,2}[/.]\d{1,2}\b",
    "a near day": r"\b(?:today|tonight|tomorrow|tmrw|tmr|this week|next week|weekend|now|morning"
    r"|afternoon|evening|mañana|demain|morgen|domani|hoy|heute)\b",
    "a length of time": r"\b(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|few|couple of) ?(?:business |working )?(?:days?|weeks?|months?|hours?|minutes?|mins?|min)\b",
    "till": r"\b(?:by|before|until|till|within|latest|deadline|due|bis|antes|avant|entro)\b",
    "of finishing": r"\b(?:deliver\w*|finish\w*|done|ready|live|launch\w*|complet\w+|turnaround"
    r"|ship|submit|publish|timeline|schedule|finalised?|printed|opens?)\b",
    "sooner": r"\b(?:sooner|earlier|faster|quicker|speed|hurry|rush|urgent\w*|forward|tight\w*)\b",
    "later": r"\b(?:later|delay\w*|push|postpone\w*|extension|no (?:rush|hurry)|take your time"
    r"|hold off|wait)\b",
    "instead": r"\b(?:instead|rather|in place|other than|swap|replace|not the)\b",
    "move": r"\b(?:move|mov(?:ed|ing)|shift|resched\w*|verschieben|another (?:time|day|date)"
    r"|different (?:time|day)|new (?:time|date|slot)|bring it forward|put (?:it )?(?:off|back)"
    r"|off the table|the (?:following|next) (?:mon|tues|wednes|thurs|fri)day)\b",
    "hindered": r"\b(?:can't make|cannot make|won't make|can't do|not (?:today|possible|going to)"
    r"|running|came up|come up|stuck|sick|ill|flu|urgent|emergency|forgot|overlooked|overslept"
    r"|power cut|late|krank|enfermo)\b",
    "if": r"\b(?:if|unless|provided|as long as|in case|otherwise)\b",
    "but": r"\b(?:but|however|though|although|except|minus|still|yet|aber|pero|mais|ma)\b",
    "not": r"\b(?:not|no|never|none|nothing|nobody|cannot|cant|dont|wont|without)\b|n't\b",
    "compared": r"\b(?:than|compared|versus|others?|everyone|everybody|elsewhere|cheapest)\b",
    "thanks": r"\b(?:thank\w*|thx|cheers|appreciate\w*|grateful|gracias|merci|danke|grazie"
    r"|obrigad[oa]|bedankt)\b",
    "sorry": r"\b(?:sorry|unfortunately|afraid|sadly|regret\w*|apolog\w+|pity|shame|leider"
    r"|lamentablemente|malheureusement|purtroppo|helaas)\b",
    "praise": r"\b(?:love\w*|like[ds]?|great|good|nice|impress\w*|enjoyed|beautiful|brilliant"
    r"|perfect|excellent|stood out|wonderful|fan|happy|glad|gorgeous)\b",
    "small talk": r"\b(?:weather|rain\w*|snow\w*|sun|sunny|fog\w*|heat|degrees|weekend|holidays?"
    r"|vacation|baby|kids|dog|cat|birthday|congrat\w*|match|game|team won|haha\w*|lol|christmas"
    r"|new year|marathon|garden|coffee|tea|honeymoon|wedding|storm)\b",
    "took another": r"\b(?:someone else|somebody else|another|other (?:candidate|freelancer|person"
    r"|designer|developer)|in-?house|internal\w*|agency|local|cousin|nephew|colleague|intern|studio"
    r"|ourselves|otra persona|jemand anderen)\b",
    "decided": r"\b(?:decided|decision|chose|chosen|picked|settled|went with|going with|go with"
    r"|hired|filled|signed|closed?|closing|pass|proceed\w*|moved? on|elegido|entschieden|choisi"
    r"|scelto|narrowed)\b",
    "stopped": r"\b(?:cancel\w*|call(?:ed|ing)? off|withdr\w+|withdrawn|stop\w*|scrap|drop|forget"
    r"|end(?:ed|ing)?|frozen|terminate\w*|pulled|not going ahead|no longer|skip)\b",
    "of the contract": r"\b(?:offer|contract|hire[d]?|accept\w*|approved|invitation|deal|agreed"
    r"|go ahead|welcome aboard|on board|sign|vertrag|contrato|contrat)\b",
    "begin": r"\b(?:start\w*|begin\w*|kick(?:ing)? (?:off|things)|get going)\b",
    "agrees": r"^\W*(?:yes|yep|yeah|sure|ok|okay|fine|deal|perfect|great|agreed|sounds|sold|done"
    r"|right|works|accepted|approved|gladly|sí|oui|ja)\b|\b(?:works for|suits|fine (?:by|with)"
    r"|sounds good|no problem)\b",
    "of talking": r"\b(?:calls?|chat|talk\w*|speak|meet|meeting|interview\w*|zoom|teams"
    r"|conversation|phone|ring|video|voice|in person|face|conference|llamada|hablar"
    r"|appel|anruf|telefonieren|sprechen|gespräch|chiamata|parlare|bellen|live)\b",
    "other channel": r"\b(?:whats ?app|telegram|signal|skype|viber|wechat|discord|paypal|e-?mails?"
    r"|mail|number|outside|directly|off (?:the )?(?:site|platform)|commission|fees?)\b",
    "an address": r"@|\+?\d[\d -]{7,}\d|\b\d{3}[ -]\d{4}\b",
    "a link": r"https?://|www\.|\b[\w-]+\.(?:com|example|net|org|io)\b",
    "shown work": r"\b(?:samples?|portfolio|examples?|show|showreel|reel|demo|references?|mock-?up"
    r"|sketch|github|see (?:some|something|one|what|a)|look at|pictures?|screenshots?|tests?|trial"
    r"|before and after|muestra|beispiele?|exemples?)\b",
    "you made": r"\byou(?:'ve| have)? (?:\w+ )?(?:made|did|done|built|wrote|drew|shot|animated"
    r"|designed|recorded|edited|translated|worked)\b|\bof yours\b",
    "what is included": r"\b(?:includ\w+|cover(?:s|ed)?|part of|extra|on top|throw in|add(?:ed|ing"
    r"|ition\w*)?|also|as well|too|plus|leave out|left out|drop|without|remove|rest|only the"
    r"|just the|first|phase|split|rounds?|revisions?|changes|corrections|while you|minus"
    r"|smaller|scope)\b",
    "of identity or money out": r"\b(?:password|log-?in|passport|id card|identity|selfie|bank"
    r"|wallet|crypto|bitcoin|usdt|gift cards?|registration|refund\w*|code|verify|cheque|check for"
    r"|your (?:account|profile)|wire|western union|fee)\b",
    "unpaid": r"\b(?:unpaid|without pay|for free|no pay|free of charge|not paid)\b",
    "of preparing": r"\b(?:prepar\w*|bring|ready|have a look|read|beforehand|before (?:the|our|we)"
    r"|ahead of|jot|think (?:about|of)|expect|nothing|stress|slides|yourself|questions)\b",
    "for the talk": r"\b(?:for|at|on|in|before) (?:the|our|this|that|your) (?:\w+'?s? )?(?:call"
    r"|chat|talk|zoom|meet|teams|meeting|interview|session|conversation)\b"
    r"|^(?:\W|and |so |oh )*(?:for|on|at) (?:the |our )?(?:mon|tues?|wednes|thurs?|fri|satur"
    r"|sun)day\b",
    "come with": r"\b(?:come|walk in|show up|turn up|arrive|join|go in) (?:\w+ ){0,3}(?:with|ready"
    r"|prepared)\b|\bready with\b|\bhave (?:an?|some|your|two|three) (?:\w+ )?(?:opinions?|views?"
    r"|answers?|story|stories|ideas?|examples?|questions?) (?:on|about|ready|for)\b",
    "no fuss": r"\b(?:informal|nothing (?:formal|fancy|special|more)|no (?:slides|documents|deck"
    r"|homework|agenda|presentation|prep\w*|trick)|get[- ]to[- ]know|as you are|a hello|say hello"
    r"|no trouble)\b|\b(?:don't|do not|needn't|no need to|not) (?:have to |need to )?(?:go to any"
    r"|bring|prepare|rehearse|have read|read|study|overthink)\b",
    "they will ask": r"\b(?:he|she|they|we|committee|panel|cto|ceo|cfo|team|director|board|boss)"
    r"(?:'ll| will)(?: \w+)? (?:ask|grill|push|probe|test|quiz|want (?:to (?:see|hear|know)"
    r"|your))\b|\b(?:will|would) be asked\b",
    "asks how": r"\b(?:how|what|which|who|where|when|why|whose)\b",
    "have you": r"\b(?:have|do|did|are|were|ever|does) (?:you|u|your)\b",
    "wants to know": r"\b(?:tell me|let me know|curious|wonder\w*|explain|describe|opinion|advice"
    r"|your take|thoughts|recommend|suggest|know)\b",
    "states": r"\b(?:is|are|was|were|has|have|there's|it's|they|he|she|we're)\b",
    "should be": r"\b(?:must|should|need\w*|has to|have to|want\w*|require\w*)\b",
    "of files": r"\b(?:files?|folder|doc|pdf|csv|xlsx?|data|drive|attached|spec|script|pages?|words"
    r"|video|audio|footage|recording|photos?|site|website|shop|app|database)\b",
}  # fmt: skip
PLAIN_WORD = re.compile(r"\\b(\w+)\\b")
WORD = re.compile(r"\w+")
BEFORE: dict[str, str] = {
    "before: a sum": PATTERNS["a sum"],
    "before: a rate": PATTERNS["of price"],
    "before: a day": rf"{PATTERNS['a weekday']}|{PATTERNS['a date']}|{PATTERNS['a near day']}",
    "before: a clock time": PATTERNS["a clock time"],
    "before: of finishing": r"\b(?:deliver\w*|finish\w*|done|ready|draft|take[s]?|start|begin|send"
    r"|turnaround|upload\w*|have (?:it|the|them|everything))\b",
    "before: a length": PATTERNS["a length of time"],
    "before: of talking": PATTERNS["of talking"],
    "before: see you": r"\b(?:see you|talk|speak|until|till|bis|hasta|à|confirmed|booked|noted"
    r"|calendar|waiting|in the room|looking forward|got the|on my way|online)\b",
    "before: prepare": r"\b(?:prepar\w*|bring|have ready|ready for|beforehand|get ready"
    r"|look at before|expect|look like|agenda|test)\b",
    "before: a question": r"\?",
}  # fmt: skip
SAYS_SAME = ("a number said before", "a number not said before")
DUE = ("a day for the work", "a day that must be kept", "a day as agreed")
PLACES = ("asks", "first", "last", "alone", "short", "long", "list item")
CONTEXT = ("asked_prep", "offered_call", "call_agreed", "asked_move", "work_agreed", "asked")
NAMES: tuple[str, ...] = (*PATTERNS, *SAYS_SAME, *PLACES, *DUE, *standing.NAMES)
TURN_NAMES: tuple[str, ...] = (*CONTEXT, *BEFORE, "nothing before", "another language")
SHORT, LONG = 5, 22


@cache
def words_of_signs() -> Mapping[str, tuple[int, ...]]:
    """The words that are a sign by themselves, with the places of those signs."""
    out: dict[str, tuple[int, ...]] = {}
    for n, pattern in enumerate(PATTERNS.values()):
        for form in spread(pattern):
            word = PLAIN_WORD.fullmatch(form)
            if word:
                out[word[1]] = (*out.get(word[1], ()), n)
    return out


@cache
def forms() -> tuple[tuple[int, str], ...]:
    """The alternatives that are more than a word, each with the place of its sign."""
    return tuple(
        (n, form)
        for n, pattern in enumerate(PATTERNS.values())
        for form in spread(pattern)
        if not PLAIN_WORD.fullmatch(form)
    )


@lru_cache(maxsize=512)
def shown_in(low: str, sentence: str = "") -> Sequence[int]:
    """The places of the patterns that words match, in order; a sentence is asked for each of its
    phrases.

    sentence   when given, it holds the words and is sieved in their place
    """
    known, words = forms(), words_of_signs()
    found = {n for word in words.keys() & set(WORD.findall(low)) for n in words[word]}
    for place in possible("signs", sentence or low):
        n, form = known[place]
        if n not in found and ready(form).search(low):
            found.add(n)
    return sorted(found)


def signs_of(
    parts: Sequence[Sentence],
    asks: frozenset[Sentence],
    before: Before,
    due: Quote | None,
    others: Collection[Sentence],
) -> list[list[int]]:
    """For each sentence the places in NAMES of the signs that it shows.

    due      the words that say when the work must be done
    others   the sentences with a sum that is no part of the pay
    """
    base = len(NAMES) - len(standing.NAMES)
    return [
        own_signs(each, before.numbers)
        + place_signs(parts, n, asks)
        + due_signs(each, due)
        + [base + place for place in standing_signs(each, before, others)]
        for n, each in enumerate(parts)
    ]


def due_signs(sentence: Sentence, due: Quote | None) -> list[int]:
    """The signs of the day for the work in its sentence."""
    if due is None or not sentence.start <= due.start < sentence.end:
        return []
    base = len(PATTERNS) + len(SAYS_SAME) + len(PLACES)
    told = (True, is_condition(sentence.low), is_agreed(sentence.low))
    return [base + n for n, each in enumerate(told) if each]


def own_signs(sentence: Sentence, known: frozenset[str]) -> list[int]:
    """The signs of the sentence's words; `known` are the figures said before."""
    low = sentence.low
    found = [*shown_in(low)]
    told = numbers_in(low) if known else frozenset()
    said = [bool(told & known), bool(told - known)]
    return found + [len(PATTERNS) + n for n, each in enumerate(said) if each]


def place_signs(parts: Sequence[Sentence], at: int, asks: frozenset[Sentence]) -> list[int]:
    """The signs of where a sentence stands and how long it is."""
    sentence = parts[at]
    words = sentence.low.count(" ") + 1
    told = (
        sentence in asks,
        at == 0,
        at == len(parts) - 1,
        len(parts) == 1,
        words <= SHORT,
        words >= LONG,
        sentence.item,
    )
    base = len(PATTERNS) + len(SAYS_SAME)
    return [base + n for n, each in enumerate(told) if each]


def turn_signs(context: Context, previous: str, *, foreign: bool) -> list[int]:
    """The places in TURN_NAMES of what was open before and of what was said."""
    low = lower(previous[:4000])
    told = [bool(getattr(context, name)) for name in CONTEXT]
    told += [bool(ready(each).search(low)) for each in BEFORE.values()]
    told += [not low.strip(), foreign]
    return [n for n, each in enumerate(told) if each]
