"""Events of the client's own people that the freelancer is not asked to: "our staff meeting"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from callsheet.reading.domain.times import cues
from callsheet.reading.domain.times.segments import Segment, Words
from callsheet.reading.domain.times.tokens import Token

REACH = 160  # characters before a time that can say what is on then
_WHOSE = (
    r"(?:(?:our|my|the|their|his|her|your|its|next|this|an?|another|[a-z]+day['’]s|[a-z]+['’]s) )"
)
_WHAT = r"(?:(?:[a-z]+day|weekly|biweekly|daily|monthly|quarterly|annual|big|next|internal) )"
_BODY = (
    r"(?:board|committee|council|governors|trustees|jury|panel|team|partners|directors|owners"
    r"|parents|investors|members|shareholders|staff)"
)
_GATHERING = (
    r"(?:(?:board|staff|investors?['’]?s?|shareholders?['’]?|parents?['’]?|pta|committee|council"
    r"|management|leadership|faculty|department|steering|executive|exec|trustees?['’]?|sales"
    r"|marketing|budget|planning|internal|company|family|church|members?['’]?|teachers?['’]?|team"
    r"|office|ops|production|editorial|finance|strategy|partners?['’]|client|crew|residents?['’]?)"
    r" (?:meetings?|calls?|syncs?|sessions?|huddles?|gatherings?|reviews?|workshops?)"
    r"|meetings? with (?:our|my|the|some|all) (?:board|investors?|team|staff|boss|parents|lawyers?"
    r"|accountants?|bank|clients?|landlord|suppliers?|partners?|teachers?|volunteers|owners?)"
    r"|(?:team|staff|office|company|family|board|birthday|christmas|works|client) (?:lunch|dinner"
    r"|breakfast|party|outing|drinks|do)"
    r"|agm|all[- ]hands(?: meeting| call)?|town ?halls?|stand-?ups?|retros?|retrospective|off-?site"
    r"|away ?day|sprint (?:planning|review)|workshops?"
    rf"|{_BODY}(?: only| all)? meets?|(?:internal|design|quarterly|code) reviews?)"
)
_OURS = rf"{_WHOSE}?{_WHAT}?{_GATHERING}"
GATHERED = re.compile(rf"\b{_GATHERING}\b")
# the time is when it is: "show it at the board meeting on March 4", "our all-hands is at 10"
WHEN_IT_IS = re.compile(
    rf"\b(?:(?:at|in|for|during|into|ahead of) {_OURS}"
    rf"|{_WHOSE}{_WHAT}?{_GATHERING},? (?:which |that )?(?:is|['’]s|are|will be|takes? place"
    r"|happens|falls|starts|begins|runs|meets)"
    rf"|(?:our|my|the|all) {_BODY}(?: only| all)? meets?)"
    r"(?: (?:here|there|only|always|usually|again|already|then))?,?(?: (?:on|at|the|from|this|next"
    r"|coming|in))*\s*$"
)
# work before it; a call before it is none of theirs
BESIDE_IT = re.compile(
    rf"\b(?:before|by|until|till) {_OURS},?(?: (?:on|at|the|this|next|coming))*\s*$"
)
# they hold one, or do something at it
HELD = re.compile(
    r"\b(?:we|i|they|he|she|team|staff|office|company|board|everyone)(?: all| also| still)?(?: have"
    r"|['’]ve(?: got)?| hold| had| run| got| has| holds| runs|['’]re having| (?:are|is) having)"
    rf" {_OURS}\b"
    r"|\b(?:discuss|show|present|decide|pitch|raise|share|review|go over|look at|talk"
    rf" (?:about|over|through))(?:ing)? [^.?!]{{0,40}}?\b(?:at|in|during) {_OURS}\b"
)
OF_THEIRS = re.compile(rf"s {_WHAT}?{_GATHERING}\b")  # "Tuesday's staff meeting"
# the freelancer is asked to it
JOINING = re.compile(
    r"\b(?:join|joining|attend\w*(?! to\b)|come|sit in|dial in|drop in|hop on|jump on|take part"
    r"|participate|invit(?:e|es|ed|ing)|welcome|(?:see|have|meet|introduce|bring|put) (?:you|u))\b"
)
ASKED_TO = re.compile(
    r"\b(?:free|available|let['’]?s|(?:can|could|shall|should|may|might) we"
    r"|(?:for|with|to|suits?|around) (?:you|u)\b"
    r"|be (?:there|at|part)|(?:can|could|would|will|are) (?:you|u)(?: \w+)? (?:present"
    rf"|(?:do|make) (?:it to )?{_OURS}"
    r"|pitch|show|demo|talk|speak|walk|explain|meet|call|be|able)|you(?:['’]d|['’]ll| would| will"
    r"| could| can) (?:be|meet|see|talk|present|show|pitch)|how about|what about)\b"
)
LATER = re.compile(
    r"\b(?:after the|once|later|when|every|each|(?:mon|tues|wednes|thurs|fri)days)\b"
)  # "you'd join after the trial"
BEHIND_IT = re.compile(r"\bafter (?:that|this|it|which)\b|\bafterwards?\b")


def among_themselves(
    token: Token, piece: Segment, sentence: Words, following: Sequence[Segment]
) -> bool:
    """Whether a time is when the client's people meet, and nobody asks the freelancer to it."""
    if not piece.has(GATHERED) or is_asked(piece, sentence, following):
        return False
    if piece.has(HELD) or is_theirs(token, piece):
        return True
    leads = [
        lead_of(each, piece) for each in (*piece.times[:FEW], token) if each.start <= token.start
    ]
    if any(WHEN_IT_IS.search(lead) for lead in leads):
        return True
    if not any(BESIDE_IT.search(lead) for lead in leads):
        return False
    return cues.MEETING.search(GATHERED.sub(" ", piece.low[:LONG])) is None


FEW = 8  # times of a clause that may stand right behind the name of a meeting
LONG = 600  # characters of a clause that a call is looked for in


def lead_of(token: Token, piece: Segment) -> str:
    """What stands right before a time in its clause."""
    at = token.start - piece.start
    return piece.low[max(0, at - REACH) : at]


def is_theirs(token: Token, piece: Segment) -> bool:
    """`Monday's staff meeting`: whether a day says which of their meetings is meant."""
    end = token.end - piece.start
    return any(OF_THEIRS.match(piece.low, at) for at in (end - 1, end + 1))


def is_asked(piece: Segment, sentence: Words, following: Sequence[Segment]) -> bool:
    """Whether the freelancer is asked to what the clause tells of."""
    if piece.has(ASKED_TO) or is_joined(sentence, following):
        return True
    return any(
        each.has(ASKED_TO) and not (each.times or each.has(BEHIND_IT))
        for each in following
        if each.sentence == piece.sentence or "?" in each.low
    )


def is_joined(sentence: Words, following: Sequence[Segment]) -> bool:
    """`I have a team call at 10, would you like to join?`: whether they may come to it."""
    return any(each.has(JOINING) and not each.has(LATER) for each in (sentence, *following))
