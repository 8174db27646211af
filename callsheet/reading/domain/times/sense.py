"""Whether a time is a proposal, from the words around it (rules/times.md 1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from callsheet.reading.domain.times import asides, cues
from callsheet.reading.domain.times.absence import (
    AND_NOT,
    BACK,
    BUSY,
    CUT_OFF,
    NOT_BUSY,
    OUR_PLACE,
    UNABLE,
    says_away,
    told_of_others,
)
from callsheet.reading.domain.times.clauses import Subject, describes, subject_of
from callsheet.reading.domain.times.days import DayValue
from callsheet.reading.domain.times.own_words import (
    closes_day,
    is_deadline,
    is_edge,
    is_habit,
    is_past,
    is_today,
    is_weak,
)
from callsheet.reading.domain.times.relayed import (
    is_moved,
    is_new_time,
    is_outbid,
    is_relayed,
    said_then,
)
from callsheet.reading.domain.times.segments import Segment, Words
from callsheet.reading.domain.times.tasks import (
    asks_work,
    busy_until,
    measured,
    meets_nearby,
    names_work,
)
from callsheet.reading.domain.times.theirs import (
    GATHERED,
    JOINING,
    among_themselves,
    is_asked,
    is_joined,
    lead_of,
)
from callsheet.reading.domain.times.tokens import Token
from callsheet.reading.domain.times.week_numbers import is_of_plan
from callsheet.reading.domain.times.wishes import greets, wished

# "not" is a refused time, "away" one at which the client says that they cannot meet;
# "maybe" is where the client only says they are there: an offer when nothing else is offered
Sense = Literal["yes", "not", "away", "none", "maybe"]
REFUSED: frozenset[Sense] = frozenset({"not", "away"})
# work that is named with a day tells of no absence on it
DUE_THEN = re.compile(
    r"\b(?:deadline|due|deliver\w*|launch\w*|publish\w*|finish\w*|submi\w+|need|want|by)\b"
)
TOLD_AT_LENGTH = 4  # words of its own; "I come back Monday" says less
REACH = 160  # characters on either side of a time that can refuse it


@dataclass(slots=True, eq=False)  # one is made for every clause that names a time
class Context:
    """What stands around a time word: its segment, its sentence, the sense of the time before it,
    the segment after."""

    piece: Segment
    sentence: Words
    last: Sense
    following: Sequence[Segment]
    began: bool = False  # a time stood earlier in the sentence
    subject: Subject = "none"
    whole: bool = False  # it says day and clock, where the segment before said a day only
    after_hours: bool = False  # the segment before told of opening hours
    rest: bool = False  # "otherwise" follows: what is refused is the rest
    aside: bool = False  # it stands in brackets behind a clause that names no time
    turned: bool = False  # "but" follows
    then: bool = False  # "so" follows
    unhurried: bool = False  # the segment before says that there is no rush with some work
    earlier: Words | None = None  # the sentence before


def is_told(token: Token, before: str, said: str) -> bool:
    """Whether the words around a time tell what the clock says, the past, a wish or a count."""
    behind = said.lower()
    now = cues.CLOCK_HERE.match(behind) or asides.CLOCK_SAID.match(behind)
    return bool(
        (cues.IT_IS.search(before) and now)
        or ("since" in before and cues.SINCE.search(before))
        or cues.SENDING.search(before)
        or asides.ASKED_BACK.search(before)
        or (token.kind == "DATE" and asides.TOLD_ON.search(before))
        or is_past(token)
        or said_then(before, behind)
        or is_number_of(token, before)
        or wished(token, before, said)
    )


def sense_of(token: Token, context: Context) -> Sense:
    """Whether a time word is a proposal, refused, or no time to meet at all ("none")."""
    if token.kind == "ZONE":
        return "yes"
    piece = context.piece
    at, end = token.start - piece.start, token.end - piece.start
    said = piece.text[end : end + REACH]
    before, behind = piece.text[max(0, at - REACH) : at].lower(), said.lower()
    if is_told(token, before, said):
        return "none"
    joined = piece.has(GATHERED) and is_joined(context.sentence, context.following)
    if not joined and refused(before, behind, piece) and not is_fallback(token, context):
        told = context.began and context.last not in REFUSED  # "not Monday and not Friday"
        mends = told or (lists_days(context) and not context.turned)
        mends = mends or (context.last not in REFUSED and AND_NOT.search(before) is not None)
        away = says_away(piece, before, context.subject, mends=mends)
        if context.rest or asides.THE_REST.search(behind):
            return "none"
        return "away" if away else "none" if told_of_others(piece, context.subject) else "not"
    if greets(token, piece, context.following):
        return "none" if not meets_nearby(context.following[0]) else "maybe"
    outbid = context.turned and is_outbid(piece, context.following)
    if outbid or is_moved(piece, context.sentence):
        return "not"
    if asides.EVENT.search(before) and not meets_nearby(context.sentence):
        return "none"
    if among_themselves(token, piece, context.sentence, context.following):
        return "none"
    if context.sentence.has(asides.FICTION) or context.unhurried:
        return "none"
    if token.text.startswith("from ") and asides.SOURCE.search(before):
        return "none"
    if asides.DEFINED.match(behind) and not piece.has(cues.MEETING):
        return "none"
    goes_along = piece.bare or piece.low.startswith(("is ", "are "))  # "so is Thursday"
    asked = piece.has(cues.QUESTION) and context.began  # "I can't do Wednesday, Thursday?"
    if context.last in REFUSED and goes_along and not (context.whole or asked):
        return context.last
    if context.turned and len(piece.times) == 1 and told_bad(behind):
        return "away"
    told = context.last == "none" and piece.bare
    if told and (context.after_hours or context.sentence.has(asides.ROLE)):
        return "none"
    if (
        context.aside
        and piece.bare
        and not (meets_nearby(context.sentence) or context.sentence.has(cues.QUESTION))
    ):
        return "none"
    if context.last == "none" and goes_on(piece) and not context.sentence.has(cues.MEETING):
        return "none"
    narrows = context.last == "yes" and not piece.wordy and piece.start > 0
    if cues.HABIT_BEHIND.match(behind) and not piece.has(cues.FREE):
        return "none"
    if cues.HABITS.search(before) and not (piece.has(cues.FREE) or (narrows and context.began)):
        return "none"
    if piece.has(cues.MOVES) and is_old(before, behind):
        return "none"
    return proposal(token, context)


BINDING = frozenset("AT BY AFTER BEFORE FROM ON IN TO UNTIL ABOUT BETWEEN FOR".split())


def so_away(token: Token, context: Context) -> bool:
    """`Tomorrow is a festival, our office is closed`: what follows from a day told of."""
    piece = context.piece
    then = context.following[0] if context.following else None
    if then is None or then.sentence != piece.sentence or then.times or is_past(token):
        return False
    told = token.kind in ("DATE", "TONIGHT", "OPEN")
    open_to = context.subject in ("other", "none", "open")
    told = told and all(each.kind not in ("CLOCK", "SPAN") for each in piece.times)
    if not told or piece.has(cues.PAST) or piece.has(cues.DUE) or piece.has(DUE_THEN):
        return False
    subject = subject_of(then)
    if then.has(CUT_OFF):
        return then.has(UNABLE) or "then" not in then.low
    ours = subject == "we" or then.low.startswith("that") or then.has(OUR_PLACE)
    return open_to and ours and says_away(then, then.low, subject, mends=False)


def is_fallback(token: Token, context: Context) -> bool:
    """`Monday 9, but if traffic is bad 9:30`: a clock for the case told of before it."""
    piece = context.piece
    at = piece.places[token.start]
    if not (context.began and context.last == "yes" and token.kind in ("CLOCK", "SPAN")):
        return False
    led = cues.CONDITION.match(piece.low) is not None
    return led and at + 1 == len(piece.tokens) and piece.tokens[at - 1].kind not in BINDING


def is_number_of(token: Token, before: str) -> bool:
    """`room 12`, `the word "noon"`: a number or word that names no time; "a room tomorrow" does."""
    if cues.NOT_TIMES.search(before):
        return True
    if token.text == "night" and before.endswith("of the "):
        return True  # "whichever isn't the middle of the night for you"
    return not token.text[0].isalpha() and cues.NUMBERED.search(before) is not None


def lists_days(context: Context) -> bool:
    """Whether mere days follow in the sentence: refused as well, or meant instead."""
    return any(
        each.bare
        and each.sentence == context.piece.sentence
        and {token.kind for token in each.times} == {"DATE"}
        for each in context.following
    )


def told_bad(behind: str) -> bool:
    """`Tomorrow's chocka but ...`: a day told of with a word that is no praise."""
    found = cues.TOLD_OF.fullmatch(behind.strip())
    return found is not None and found[1] not in cues.PRAISE


def goes_on(piece: Segment) -> bool:
    """Whether a segment only adds times to what was said before it."""
    return piece.bare or not (piece.wordy or meets_nearby(piece) or piece.has(cues.ASKING))


def is_old(before: str, behind: str) -> bool:
    """`from 3pm`, `move tomorrow's call to Friday`: the time a call is moved away from."""
    if cues.FROM_BEFORE.search(before):
        return True
    return bool(cues.MOVED_FROM.search(before) and cues.MOVED_TO.match(behind))


def negative_lead(piece: Segment) -> Sense | None:
    """The sense a segment without times gives to a bare list behind it: "except", "not:"."""
    if piece.has(cues.REFUSING_LEAD):
        return "away"
    about_work = (
        piece.has(asides.ASIDE)
        or piece.has(cues.HOURS)
        or piece.has(cues.WORK)
        or piece.has(cues.HOW_OFTEN)
    )
    meets = meets_nearby(piece) or piece.has(asides.KEPT) or piece.has(JOINING)
    return "none" if about_work and (not meets or piece.has(asides.ROLE)) else None


def refused(before: str, behind: str, piece: Segment) -> bool:
    """Whether the words before or behind refuse it: "can't do", "doesn't work", "I'm out"."""
    if piece.has(BUSY) and not piece.has(NOT_BUSY):
        return not piece.has(asides.KEPT)
    if piece.has(cues.HARD_STOP) and (cues.HARD_STOP.search(before) or not piece.has(cues.MEETING)):
        return True
    if not piece.has(cues.NEGATIVE) or piece.has(cues.IF_NOT):
        return False
    said = cues.NO_NEGATION.sub(" ", before)
    found = cues.NOT.search(said)
    ended = found is not None and "instead" in found[0] and ":" in said[found.end() :]
    if found and not ended and not cues.ASKED_ANEW.search(said, found.end()):
        return True
    return bool(cues.AFTER_NOT.search(cues.NO_NEGATION.sub(" ", behind)))


def proposal(token: Token, context: Context) -> Sense:
    """Whether a time that nobody refuses is offered to meet at."""
    piece, sentence = context.piece, context.sentence
    if piece.has(cues.HOURS) and not piece.has(cues.BY_MEETING):
        return "none"
    if token.kind == "NOW":
        near = meets_nearby(piece) or piece.bare
        asked = sentence.has(cues.ASKING) and not piece.has(cues.COUNTED)
        return "yes" if near and asked else "none"
    relayed = is_relayed(piece, sentence, context.earlier, context.following)
    told = piece.has(cues.PAST) and not (piece.has(cues.ASKING) or relayed)
    if told and not set_for(token, context):
        return "none"
    if is_deadline(token):
        asked = closes_day(token) and piece.bare and sentence.has(cues.QUESTION)
        asked = asked or (taken_up(context) and not piece.has(cues.WORK))
        meets = asked or (piece.has(cues.BY_MEETING) and not piece.has(cues.ANSWERING))
        return "yes" if meets else "none"
    if any(each.has(asides.PICK) for each in context.following):
        return "yes"
    if (
        piece.has(cues.WILL_DO)
        or piece.has(cues.COUNTED)
        or piece.has(asides.ASIDE)
        or describes(token, piece)
        or (piece.has(cues.DUE) and not piece.has(cues.BY_MEETING))
    ):
        return "none"
    joined = piece.has(GATHERED) and is_joined(sentence, context.following)
    chosen = piece.has(asides.SHARED_OUT) or piece.has(asides.OF_CHOICE)
    chosen = chosen or is_new_time(lead_of(token, piece), sentence, context.earlier)
    if relayed or joined or chosen or is_fallback(token, context):
        return "yes"
    invited = piece.has(GATHERED) and is_asked(piece, sentence, context.following)
    if context.subject == "other" and not (piece.has(cues.OFFERED) or invited):
        return "none"
    if (
        piece.has(cues.MEETING)
        or piece.has(asides.KEPT)
        or (token.kind == "MOMENT" and piece.has(cues.START_NOW))
    ):
        return "yes"
    return neutral(token, context)


def neutral(token: Token, context: Context) -> Sense:
    """A time in a segment that says nothing of meeting: work and weak words make it none."""
    piece, sentence = context.piece, context.sentence
    if is_edge(token) and (piece.has(cues.ANSWERING) or piece.has(asides.ASKED_OF_YOU)):
        return "none"
    own = piece.wordy and context.subject in ("we", "other")  # a clause of its own
    if names_work(token, piece) or measured(token, piece):
        return "none"
    if is_edge(token) and piece.has(asides.MUST_BE):
        return "none"
    if is_edge(token) and piece.wordy and not (meets_nearby(piece) or piece.has(cues.TRAVEL)):
        return "none"  # "an album before Christmas"
    near = meets_nearby(piece if own or piece.named else sentence) or taken_up(context)
    near = near or (context.began and piece.low.startswith("only "))  # "so only Tuesdays"
    if piece.named and not near and not sentence.has(cues.QUESTION):
        return "none"
    placed = piece.has(cues.PRESENCE) or sentence.has(cues.QUESTION)
    travels = piece.has(cues.TRAVEL)
    elsewhere = piece.has(cues.ELSEWHERE) and not meets_nearby(piece)
    if not near and piece.wordy and (not placed or (own and not travels and is_today(token))):
        return "none"
    if not near and asks_work(context.earlier):
        return "none"
    if piece.has(cues.WORK) and not (
        sentence.has(cues.MEETING) and (piece.bare or taken_up(context))
    ):
        return "none"
    if is_weak(token) and not (near or travels):
        return "none"
    if is_habit(token) and piece.own and context.subject == "we" and not meets_nearby(piece):
        return "none"
    if is_of_plan(token, piece):
        return "none"
    if token.kind == "SPAN" and busy_until(token, piece):
        return "none"
    back = is_return(piece.low[: token.start - piece.start]) and not piece.has(cues.QUESTION)
    if not elsewhere and (near or piece.bare or not travels) and not back:
        clocked = any(each.kind in ("CLOCK", "SPAN", "AGAIN") for each in piece.times)
        told = piece.own > 1 and not (near or clocked or sentence.has(cues.ASKING))
        return "maybe" if told and not piece.has(cues.CHOOSING) else "yes"
    return "none" if not near and piece.own > TOLD_AT_LENGTH else "maybe"


def is_return(before: str) -> bool:
    """`back the 7th. The 8th at 3pm?`: from when on they are there."""
    if "back" not in before and "return" not in before:
        return False
    return before.rstrip().endswith("back") or BACK.search(before) is not None


def set_for(token: Token, context: Context) -> bool:
    """`booked us in for the 27th`: the verb is over, the day is not."""
    value, piece = token.value, context.piece
    dated = isinstance(value, DayValue) and value.dated
    before = piece.low[: token.start - piece.start]
    led = token.text.startswith("for ") or " for " in before
    return (dated or piece.has(cues.INVITED)) and led


def negated(piece: Segment) -> bool:
    """Whether it says no to something; "any day is good" does not."""
    said = cues.NO_NEGATION.sub(" ", piece.low) if piece.has(cues.NEGATIVE) else ""
    return cues.NOT.search(said) is not None


def taken_up(context: Context) -> bool:
    """Whether the next segment takes up the time: "Tuesday at 3, can we talk?"."""
    return any(
        piece.has(cues.MEETING) and not piece.times and not negated(piece)
        for piece in context.following
    )
