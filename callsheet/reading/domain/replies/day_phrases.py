"""Phrases of a day or a length of time, as a reply names them."""

from __future__ import annotations

import re

from callsheet.reading.domain.replies.letters import Sieve

WEEKDAY = (
    r"(?:(?:this |next |coming )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?"
    r"|sun)(?:day)?)\b"
)
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?"
    r"|may(?! (?:i|we|you|it|he|she|they|be|not|have|need|also|take|look|well)\b)|june?|july?"
    r"|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
PART = (
    r"(?: (?:morning|afternoon|evening|night|noon|midday|eod|cob|end of day|at the latest|latest"
    r"|at \d{1,2}(?::\d\d)? ?(?:am|pm)?|\d{1,2}(?::\d\d)? ?(?:am|pm))\b)*"
)
DATE = (
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}(?:,? 20\d\d)?"
    rf"|{MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?:,? 20\d\d)?|(?:the )?\d{{1,2}}(?:st|nd|rd"
    rf"|th)\b|\d{{1,2}}[/.]\d{{1,2}}(?:[/.](?:20)?\d\d)?\b(?! ?(?:[a-z]?m|kg|[kmg]b?|[%x]|hours"
    rf"|million)\b)|20\d\d-\d\d-\d\d)"
)
EDGE = (
    rf"(?:(?:the )?(?:first|second|third|fourth|last) (?:(?:full )?week|weekend|working day|day"
    rf"|half|{WEEKDAY}) (?:of|in) (?:the )?(?:month|year|quarter|{MONTH}|term|holidays|season)"
    rf"|(?:the )?week (?:of|beginning|starting|commencing) (?:the )?{DATE}"
    rf"|(?:the )?(?:very )?(?:end|close|start|beginning|middle|first week|last week|first half"
    rf"|second half) of (?:the |this |next |that )?(?:day|week|month|quarter|year"
    rf"|business(?: day)?|{MONTH}|season|summer|(?:working|work) (?:day|week)|school year|q[1-4])"
    rf"|(?:mid|early|late|end|start)[ -](?:of )?{MONTH}|{MONTH}(?: 20\d\d)?"
    r"|(?:calendar )?week \d{1,2}\b)"
)
RELATIVE = (
    r"(?:today|tonight|overnight|tomorrow|tmrw|tmr|(?:the )?day after tomorrow"
    r"|the day before(?: that)?"
    r"|the night before"
    r"|end of (?:play|day|week|month|year)|close of (?:play|business)|lunch(?:time)?"
    r"|(?:this|next|the|coming"
    r"|following|that) (?:(?:long |bank holiday )?weekend|week|month|year|quarter|summer"
    r"|spring|autumn|fall|winter)|eod"
    r"|eow|eom|cob|noon|midnight|christmas|xmas|easter|thanksgiving|black friday|halloween"
    r"|new year(?:'s(?: eve| day)?)?|the (?:\w+ )?(?:holidays|break)|mother'?s day|father'?s day"
    r"|cyber monday|diwali|hanukkah"
    r"|valentine'?s(?: day)?|(?:labou?r|memorial|independence|boxing|veterans|st\.? patrick'?s) day"
    r"|ramadan|eid|passover|advent|(?:st\.? )?lucia|midsummer|carnival|semana santa|golden week"
    r"|(?:lunar|chinese) new year|half[ -]term|anzac day|all (?:saints|souls)\b(?:'? day)?"
    r"|lebaran|whitsun"
    r"|pentecost|songkran|nowruz|holi|onam|pongal|mardi gras|juneteenth|bonfire night|columbus day"
    r"|ascension|reformation day|epiphany|st\.? (?:nicholas|andrew'?s|george'?s"
    r"|david'?s)(?: day)?|(?:the )?bank holiday|q[1-4]|(?:summer|spring"
    r"|autumn|fall|winter))\b"
)
COUNT = (
    r"(?:\d{1,3}(?: ?(?:-|to|or) ?\d{1,3})?|an?|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|sixty|ninety|half an?|a couple of"
    r"|couple of|a few|another|the next (?:\d{1,2}|two|three|few"
    r"|couple of))"
)
LENGTH = (
    rf"(?:a fortnight|{COUNT} ?(?:(?:business|working|calendar|full) )?(?:days?|weeks?|wks?"
    rf"|months?|hours?"
    rf"|hrs?|(?<=\d)h|(?<=[0-14-9])d)\b(?: (?:time|max\w*|at (?:the )?most|from (?:now|today)"
    r"|before (?:that|then|it)))?)"
)
EVENT = (
    r"(?:the|our|my|his|her) (?:\w+ ){0,2}(?:fair|festival|wedding|launch|exhibition|conference"
    r"|opening|party|reunion|show|holidays?|auction|congress|tournament|premiere|concert|market)\b"
)
# a step back from another day: "two weeks before Easter", "a week ahead of submission"
AHEAD = (
    rf"(?:at least |about |some )?{LENGTH} (?:before(?:hand)?|ahead|prior|earlier|sooner"
    rf"|in advance)\b"
    r"(?: (?:of |to )?(?:that|then|it|(?:the|our|my|your|his|her|their) (?:[\w'-]+ ){0,2}?[\w'-]+"
    r"|[a-z][\w'-]+)\b(?! \w+ing\b))?"
)
# what happens: "before the boats go", "when picking starts", "by publication"
STOPS = (
    r"(?:and|but|so|because|or|if|on|in|at|as|please|pls|otherwise|since|then|than|which|who|please"
    rf"|with|to|rather|instead|i'd|we'd|{WEEKDAY}|{DATE})\b"
)
HAPPENS = (
    r"(?:by (?!the way|hand\b|e?-?mail|phone|default|law\b|far\b|mistake|you\b|\w+ing\b)"
    r"|when (?!can|could|will|would|do|does|did|are you|is|should|may\b)"
    r"|(?:before|until|till|'?til|in time for|ahead of|once|over|no later than|(?:not )?after"
    rf"|as soon as) )(?:(?!{STOPS})[a-z][\w'/-]*(?: |\b)){{1,6}}(?<! )"
    rf"(?:(?:,| \(|\() ?(?:on |around |so |which is |i\.e\.,? )?(?:{DATE}|{EDGE}|{RELATIVE})\)?)?"
)
DAY = rf"(?:{DATE}|{WEEKDAY}|{EDGE}|{RELATIVE})"
BY = (
    r"(?:by|before|until|till|no later than|not later than|latest(?: by)?|at the latest(?: by"
    r"| on)?|due(?: on| by)?)"
)
DUE = re.compile(
    rf"\b(?:(?P<by>{BY} (?:about |around |the latest |latest )?(?:{WEEKDAY} )?(?:{DAY}"
    rf"|{LENGTH}|then\b"
    rf"|\d{{1,2}}(?::\d\d)? ?[ap]m\b|the \d{{1,2}}\b(?! \w+s\b|[.,:%]\d)|{EVENT})"
    rf"(?:[ ,]+(?:{DATE}|{WEEKDAY}|{RELATIVE}))?{PART})"
    rf"|(?P<length>within the (?:day|week|hour|month|fortnight)\b|(?:within|in(?: under"
    rf"| less than| about| around| max(?:imum)?)?|over"
    rf"|inside(?: of)?|under|less than) (?:the )?(?:next )?{LENGTH})"
    rf"|(?P<on>(?:on|to|for|this|in|at|from) (?:the )?(?:{WEEKDAY} )?{DAY}(?:[ ,]+{DATE})?{PART})"
    rf"|(?P<ahead>{AHEAD})"
    rf"|(?P<bare>{DAY}(?:[ ,]+{DATE})?{PART}|{LENGTH})"
    rf"|(?P<event>{HAPPENS}))"
)
# what every alternative of DUE holds
A_DAY = Sieve(
    "due",
    rf"{DAY}|{LENGTH}|{EVENT}|\bthen\b|\d|within the (?:day|week|hour|month|fortnight)"
    r"|\b(?:by|before|until|till?|time for|ahead of|when|once|over|later than|after|soon as) ",
)
ABROAD = re.compile(
    r"\b(?P<by>(?:bis (?:zum |spätestens )?(?:am )?|antes del? |para el |avant le |pour le "
    r"|d'ici (?:le |au )?|entro (?:il |l')?|até |vor dem "
    r"|voor )(?:\d{1,2}\.?(?: de)? [a-zà-ÿ]{3,}"
    r"|\d{1,2}[./]\d{1,2}\.?|[a-zà-ÿ]+(?:tag|edi|di|coles|nes|tes|feira)\b))"
)
MOST_IN_ONE = 20  # times in one sentence; more stand in a table or a log
