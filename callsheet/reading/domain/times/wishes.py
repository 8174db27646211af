"""Times in a wish, a greeting, a meal or a plea for time, which are none to meet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from callsheet.reading.domain.times.segments import Segment
from callsheet.reading.domain.times.tokens import Token

GREETED = re.compile(
    r"^\s*!|^ (?:mate|all|both|everyone|folks|team|guys|there|again|sir|madam|bro|boss|po)[!,.]?$"
    r"|^ (?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|Tom|Next|This)[A-Z][a-z]+[!,.]?$",
)
WISHES = re.compile(
    r"\b(?:(?:good|happy|nice|lovely|wonderful)"
    r"|have an? (?:very )?(?:great|good|nice|lovely|wonderful|fantastic|super|blessed|relaxing"
    r"|safe|pleasant|restful)|have the best"
    r"|(?:sleep|rest) (?:well|tight|up)|get some (?:rest|sleep)|take care|have fun|enjoy"
    r"(?: (?:your|the|an?|this)(?! (?:call|chat|talk))(?: \w+)?)?|hope"
    r" (?:you|your|all|this)[^.?!]{0,40}|sorry (?:about|for|to bother you)(?: \w+){0,2}"
    r"|thank(?:s|s again| you)(?: so much| very much| again)? for(?: the| our| your)?"
    r"(?: time| call| chat)?(?: on)?|good luck (?:on|for|with)|(?:great|amazing|awesome"
    r"|beautiful)(?: rest of)?(?: your| the)?)\s*$",
)
# "for me is good Tuesday"
SUITING = re.compile(r"(?:\b(?:is|are|be)|s) (?:good|happy|nice|lovely|wonderful)\s*$")
NIGHT_OWL = re.compile(
    r"^\s*(?:owl|person|people|shift|shifts|market|class|life|routine)\b",
)
# "I understand it is late night for you"
THERE = re.compile(r"\s*(?:for you|where you|on your|at your|over there|there)\b")
IT_IS = re.compile(r"\b(?:it['’]?s|it is|that['’]?s|that is|it will be|it['’]ll be) (?:\w+ )?$")
AWAITED = re.compile(r"\b(?:give (?:me|us)|need|wait) $")
MEAL_HOUR = re.compile(r"[ -](?:time|hours?|break|slot)\b")
MEAL_AS_TIME = re.compile(
    r"(?:\b(?:at|over|around|for|by|before|after|during|day|week|tomorrow)|[a-z]day)\s*$",
)


def greets(token: Token, piece: Segment, following: Sequence[Segment]) -> bool:
    """`Morning. The power is off again`: a part of the day that opens a message, and no answer."""
    if token.kind != "PART" or token.start or token.text not in ("morning", "afternoon", "evening"):
        return False
    return len(piece.tokens) == 1 and bool(following) and following[0].own > 0


def wished(token: Token, before: str, said: str) -> bool:
    """`Good morning`, `have a great week`, `lunch together`, `give me until Monday`: no offer."""
    if token.kind == "PART" and token.text in ("lunch", "dinner"):
        return not (MEAL_AS_TIME.search(before) or MEAL_HOUR.match(said.lower()))
    if token.kind == "PART" and THERE.match(said.lower()) and IT_IS.search(before):
        return True
    if token.kind == "PART" and NIGHT_OWL.search(said.lower()):
        return True
    if token.kind == "PART" and token.start == 0 and GREETED.search(said):
        return True
    if token.kind == "OPEN" and AWAITED.search(before):
        return True
    return WISHES.search(before) is not None and SUITING.search(before) is None
