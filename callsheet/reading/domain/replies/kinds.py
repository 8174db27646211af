"""Whether a sum is a price an hour, the client's total or any other price, and the clause it is in.

The kinds are those of rules/replies.md (money).
"""

from __future__ import annotations

import re

from callsheet.reading.domain.replies.sentences import Sentence
from callsheet.reading.domain.replies.values import AmountKind

HOURLY = re.compile(r"(?:/|per|an?|the|p/|p\.)[ ]?(?:hours?|hrs?|h)\b|\bph\b|\bhourly\b")
AN_HOUR = (
    r"[ ]?(?:(?:/|per|an|the) ?h(?:ou)?r|la hora|por hora|pro stunde|die stunde|de l'heure|all'ora)"
)
PAYER = (
    r"(?:publisher|client|company|board|department|sponsor|boss|manager|committee|finance|grant"
    r"|investors?|partner|cofounder|university|school|city|council|ministry|they|pta|foundation"
    r"|funders?|agency|wife|husband)"
)
BUDGET_BEFORE = re.compile(
    r"\b(?:budget\w*|ceiling|max\w*|limit|cap|allocat\w+|(?:set|put) aside|earmarked|up to"
    r"|(?:no|not) more than|at most|(?:our|my) (?:\w+ )?(?:total|pot|purse|kitty)|afford"
    r"|spend|(?:gave|given|granted) us"
    r"|go(?:ing)? (?:over|above|beyond|higher than|past|up to)|exceed(?:ing)?"
    r"|stretch (?:to|beyond|past|further than)"
    r"|(?:could|can) (?:just |possibly |perhaps )?manage|only have"
    r"|can't (?:pay|do|spend) more than|cannot (?:pay|do|spend) more than|pay more than"
    r"|approved|signed off|voted|capped at|ring-?fenced|trimmed[^.;!?]{0,20} to"
    r"|(?:bring|get|land|come|stay|keep|fit)(?: \w+){0,2} (?:under|below|within|into))"
    r"\b[^.;!?$€£\d]{0,40}$"
    r"|\b(?:(?:we|i)(?:'ve| have)|got)(?: (?:only|just|got|about|around|roughly|maybe|some|a"
    r"|exactly|like))* ?$"
    rf"|\b{PAYER} (?:only )?(?:pays?|paid|gives?|gave|has|have|allows?|allowed|finances?"
    r"|funds?|covers?|lets? \w+ (?:order|spend))"
    r"(?: (?:us|me|only|about|up to|a|around))* ?$"
    r"|\b(?:grant|budget|cost|funding) line[^.;!?\d]{0,25} ?$"
    r"|\bwhat (?:i|we) (?:have|saved|can (?:do|pay|spend|give)|could (?:do|pay)|set aside)"
    r"[^.;!?\d]{0,25} is ?$"
    r"|\b(?:highest|top|upper|most) (?:figure|number|amount|price|sum)\b[^.;!?\d]{0,40}$"
    r"|\b(?:lid|the most (?:i|we|they)\b[^.;!?\d]{0,25}|all (?:the money )?(?:i|we) have\b"
    r"[^.;!?\d]{0,20}) (?:is|are|was) ?$"
    r"|\bcost(?: me| us| them)? more than ?$"
    r"|\b(?:can|could) (?:only )?(?:find|raise|scrape together|support|spare|offer only|only offer)"
    r"(?: you)? ?$"
    r"|\bdon't have [\d.,k]+, (?:only|more like|just|but|rather) ?$"
)
BUDGET_AFTER = re.compile(
    r"^[^.;!?\d]{0,12}\b(?:max\w*|budget|(?<!on )tops?|ceiling|limit|cap|at most"
    r"|(?:is|would be) (?:all|the most|(?:really |honestly )?(?:our|my) (?:limit|max\w*|budget"
    r"|ceiling|cap))|is what (?:we|i) have|or less)\b"
    # what a payer did with it: "the 7,000 our board has approved"
    r"|^(?: of (?:that|this|it|which|them))?(?: (?:that|which|is|was|has been|are|were))? ?"
    r"(?:(?:set|put) aside|earmarked|allocated"
    r"|ring-?fenced|in the (?:\w+ )?(?:grant|line|fund|plan|books)"
    r"|to spend|in the (?:pot|kitty|budget)|(?:our|the|my) (?:\w+ )?\w+ (?:has |have |had )?"
    r"(?:approved|allocated|granted|agreed to|gave (?:us|me))|(?:we|i) (?:have\b(?! to)|can spend"
    r"|were given))\b"
)
NOT_MORE = re.compile(
    r"[^.;!?\d]{0,25},? (?:and )?that(?:'s|s| is) (?:really |truly |honestly )?(?:the|my|our)"
    r" (?:\w+ )?(?:ceiling|limit|max\w*|budget|cap)\b|"
    r"[^.;!?\d]{0,40}(?:\band |, ?)(?:no|not)(?: an?)?(?: single)?(?: (?:cent|penny|euro|dollar"
    r"|pound|rupee))? (?:more|above|over|higher|beyond)\b(?! than)"
    r"|[^.;!?\d]{0,30} (?:and|we|i) (?:can't|cannot|won't|will not) go (?:above|over|higher"
    r"|beyond)"
)
# so many hours, or what a profile says: prices of an hour
HOURS_AT = re.compile(
    r"\b(?:hours?|hrs?)(?: (?:a|per|each) (?:day|week|month))? (?:at|by|x|times|@) ?$"
    r"|\bprofile[^.;!?\d]{0,20}$"
)
FLAT_AFTER = re.compile(r" ?(?:fixed|flat)\b(?! (?:budget|cap))")
A_DAYS = re.compile(r"\b(?:daily|day|page|word|weekly|monthly|piece|unit|flat) rates?\b")
# the freelancer's own price: "your total of 9,400", "you quoted 80"
THEIR_PRICE = re.compile(
    r"\b(?:your|ur)(?: \w+){0,2}(?: of| is| was| at| for|:)?(?: about| around)? ?$"
    r"|\byou (?:ask|asked|quoted?|charge|want|wanted|wrote|said|came|bid|proposed|named)"
    r"(?: \w+){0,3} ?$"
)
FIXED_AROUND = re.compile(r"\b(?:others?|bids?|quotes?|quoted|offers?|proposals?|people|deal)\b")
AROUND = 110  # characters on each side in which a sum finds its meaning


def clause_of(sentence: Sentence, at: int) -> tuple[str, str]:
    """The words of the clause before and after an offset in `low`; commas in figures stay whole."""
    start = max(sentence.low.rfind(mark, 0, at) for mark in (", ", "; ", ". ", " but "))
    ends = [sentence.low.find(mark, at) for mark in (", ", "; ", " but ", " because ")]
    end = min([each for each in ends if each >= 0], default=len(sentence.low))
    return sentence.low[max(0, start, at - AROUND) : at], sentence.low[at : min(end, at + AROUND)]


def kind_of(sentence: Sentence, found: re.Match[str]) -> AmountKind:
    """Whether an amount is by the hour, the client's total or any other price."""
    unit = found["unit"] or ""
    before, after = clause_of(sentence, found.start())
    rest = after[found.end() - found.start() :]
    wide = sentence.low[max(0, found.start() - 60) : found.start()]
    if HOURLY.search(unit) or re.match(AN_HOUR, rest) or (not unit and HOURS_AT.search(wide)):
        return "hourly"
    per_other = bool(unit) and not re.search(r"month|week|project", unit)
    rated = re.search(r"\b(?:rate|hourly)\b", before) or re.match(r"[^.;!?]{0,15}\bhourly\b", rest)
    if rated and not unit and not A_DAYS.search(before) and "instead of hourly" not in rest:
        return "hourly"
    if FLAT_AFTER.match(rest):
        return "fixed"
    if FIXED_AROUND.search(before[-40:]) or per_other or THEIR_PRICE.search(wide):
        return "fixed"
    more = NOT_MORE.match(sentence.low, found.end(), found.end() + AROUND)
    if more or BUDGET_BEFORE.search(wide) or BUDGET_AFTER.search(rest):
        return "budget"
    return "fixed"
