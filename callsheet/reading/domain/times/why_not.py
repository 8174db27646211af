"""Why a time that was said is no offer: it is past, a deadline, opening hours, an event, work."""

from __future__ import annotations

import re

from callsheet.reading.domain.times import asides, cues, theirs
from callsheet.reading.domain.times.clauses import describes
from callsheet.reading.domain.times.clocks import Span
from callsheet.reading.domain.times.days import DayValue
from callsheet.reading.domain.times.own_words import is_deadline, is_edge, is_past
from callsheet.reading.domain.times.relayed import said_then
from callsheet.reading.domain.times.segments import Segment
from callsheet.reading.domain.times.sense import Context, Sense, is_number_of, is_old
from callsheet.reading.domain.times.stretch_rules import OpenDay
from callsheet.reading.domain.times.tokens import Token
from callsheet.reading.domain.times.values import Why
from callsheet.reading.domain.times.wishes import wished

REACH = 160  # characters on either side of a time that can say why
DEADLINE = re.compile(r"\b(?:deadline|due|cut-?off|no later than|at the latest)\b")
# what is on then, and no work of the freelancer's
EVENTS = re.compile(
    r"\b(?:(?:staff|team|family|company|office|work|birthday|christmas|farewell|gala)"
    r" (?:dinner|lunch|breakfast|meal|party|outing)|conference|wedding"
    r"|festival|birthday|anniversary|webinar|party|gala|ceremony|exam"
    r"|concert|tournament|premiere|expo|summit|fair|exhibition|trade show|recitals?|gigs?"
    r"|rehearsals?|flight|lands|landing|departs|arrives?|airs?|aired|i get (?:home|off)"
    r"|i (?:wake|finish))\b"
)
# "two weeks after Easter"; not "in a day", which may be a pace
COUNTED_FROM = re.compile(r"\b(?:from|after|before) (?!now\b|today\b)")
LED_PART = re.compile(r"\b(?:in|during) (?:the )?$")
# who does a thing within some hours each time
USUAL = re.compile(
    r"\b(?:usually|always|normally|typically|often|never|every|each|per|i|we) (?:\w+ )?"
    r"(?:reply|respond|answer|get back|ship|deliver)\b"
    r"|\b(?:repl(?:ies|y)|respon(?:ds?|se)|answers?)\b"
)
COUNTS_ON = re.compile(r"\s*(?:of|after|from|before|once|when)\b")  # not from now
READS = re.compile(r"\bread\b")  # of today as well as of the past
AHEAD = re.compile(r"(?:tomorrow|tonight|next)\b")
# a day in figures alone is a rating or a step as easily: "4/5"
LETTERS = re.compile(r"[a-z]{3}|\d{4}|\d(?:st|nd|rd|th)\b")
LED = re.compile(r"\b(?:on|next|by|before|until|till|from|since|due|for|[a-z]+day),? $")


def why_not(token: Token, context: Context, sense: Sense) -> Why:
    """Why a time is no offer, "" where it may be no time at all.

    sense  "none" or "not", as `sense_of` found it
    """
    piece = context.piece
    at, end = token.start - piece.start, token.end - piece.start
    said = piece.text[end : end + REACH]
    before, behind = piece.text[max(0, at - REACH) : at].lower(), said.lower()
    if token.kind in ("PART", "MOMENT"):
        sure = is_past_part(token, piece, before) or is_due_within(token, piece, behind)
    else:
        sure = is_certain(token, before)
    if not sure or is_no_time(token, context, before, said):
        return ""
    why = reason(token, context, before, behind)
    if sense == "not" and (why in ("told", "work") or piece.has(cues.MEETING)):
        return "refused"
    if piece.has(cues.MOVES) and is_old(before, behind):
        return "refused"
    vague = names_week(token) and why not in ("deadline", "past")
    return "" if vague else why


def reason(token: Token, context: Context, before: str, behind: str) -> Why:
    """What the words around a time tell of it, "told" when they tell nothing."""
    piece = context.piece
    if token.kind == "MOMENT" or is_due(token, context):
        return "deadline"
    if is_past(token) or said_then(before, behind):
        return "past"
    if (
        cues.SINCE.search(before)
        or asides.ASKED_BACK.search(before)
        or (asides.DONE_ON.search(before))
    ):
        return "past"
    if cues.SENDING.search(before):
        return "work"
    if asides.EVENT.search(before) or asides.FALLS_ON.search(before):
        return "event"
    if piece.has(cues.HOURS) or cues.HABITS.search(before) or cues.HABIT_BEHIND.match(behind):
        return "event" if names_date(token) else "hours"
    if piece.has(cues.PAST) and not AHEAD.match(token.text):
        return "past"
    if piece.has(EVENTS) or piece.has(theirs.GATHERED):
        return "event"
    if piece.has(cues.WORK) or piece.has(cues.WILL_DO):
        return "work"
    return "event" if context.subject == "other" or piece.named else "told"


def is_due(token: Token, context: Context) -> bool:
    """Whether something has to be done by then."""
    piece, value = context.piece, token.value
    works = piece.has(cues.WORK)
    if is_deadline(token):
        if works or not isinstance(value, Span):
            return True
        return context.subject != "other" and bool(is_sure(value) or value.part)
    if piece.has(DEADLINE) and DEADLINE.search(beside(token, piece)):
        return True
    return piece.has(cues.DUE) or (is_edge(token) and works)


def beside(token: Token, piece: Segment) -> str:
    """The words from the time before to the one behind, an "and" behind it ends them."""
    at, end = piece.times.index(token), token.end - piece.start
    first = piece.times[at - 1].end - piece.start if at else 0
    last = piece.times[at + 1].start - piece.start if at + 1 < len(piece.times) else None
    return piece.low[first:end] + piece.low[end:last].split(" and ")[0]


def is_no_time(token: Token, context: Context, before: str, said: str) -> bool:
    """Whether a time word names no time: "it's 5pm here", a wish, a story, the name of a thing."""
    piece = context.piece
    if piece.has(asides.ASIDE) or context.sentence.has(asides.FICTION):
        return True
    if is_number_of(token, before) or wished(token, before, said) or says_now(before, said):
        return True
    return describes(token, piece) and not piece.has(cues.WORK)


def says_now(before: str, said: str) -> bool:
    """`It's 5pm here`: what the clock shows."""
    if not cues.IT_IS.search(before):
        return False
    behind = said.lower()
    return bool(cues.CLOCK_HERE.match(behind) or asides.CLOCK_SAID.match(behind))


def is_past_part(token: Token, piece: Segment, before: str) -> bool:
    """`My temperature was high in the morning`: a part of the day that is over."""
    led = LED_PART.search(before) or token.text.startswith(("early", "late", "mid"))
    over = piece.has(cues.PAST) and not piece.has(READS)
    return token.kind == "PART" and bool(led) and over


def is_due_within(token: Token, piece: Segment, behind: str) -> bool:
    """`done within 2 days and 5 hours`: something is due then; "we reply within a day" is none."""
    within = token.kind == "MOMENT" and token.text.startswith("within")
    works = piece.has(cues.WORK) and not piece.has(USUAL)
    return within and works and not COUNTS_ON.match(behind)


def is_certain(token: Token, before: str) -> bool:
    """Whether a time word is one whatever is said around it: no mere number, no "in a day"."""
    value = token.value
    if token.kind == "TONIGHT":
        return True
    if isinstance(value, Span):
        return value.by or (is_sure(value) and not (value.soft or value.part))
    edge = isinstance(value, OpenDay)  # "by the end of the month" is sure, "in a month" is not
    value = value.day if isinstance(value, OpenDay) else value
    if not isinstance(value, DayValue):
        return False
    if value.counted and not COUNTED_FROM.search(token.text):
        return False
    named = edge or not value.weak
    return named and bool(LETTERS.search(token.text) or LED.search(before))


def is_sure(span: Span) -> bool:
    """Whether a clock is no mere number or place in a film: "3pm", "16:20", "noon", "10-11am"."""
    return any(clock.sure or clock.hour > 12 for clock in (span.start, span.end) if clock)


def names_date(token: Token) -> bool:
    """Whether it names a day of a month: "we open on March 3" tells of no hours."""
    return isinstance(token.value, DayValue) and token.value.dated


def names_week(token: Token) -> bool:
    """Whether it names a whole week; a weekend is shorter."""
    value = token.value
    return isinstance(value, DayValue) and value.week and not value.weekdays
