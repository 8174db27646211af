"""What the words beside a time say of it: whose time it is, and that it is given for the work."""

from __future__ import annotations

import re

# done already, or to be done by the client or others: no day for the freelancer's work
PAST = re.compile(r"\b(?:took|lasted|spent|waited|lost|wasted|has taken|have taken|was with us)\b")
THEIR_DEED = re.compile(
    r"\b(?:i|we|he|she|they|(?:my|our|the) (?:boss|board|lawyer|partner|team|client))"
    r"(?:'ll| will| shall|'m going to| am going to| are going to|'re going to) "
    r"(?!need|want|have to|require|launch|go live|open|publish|print|expect|be live|like|love"
    r"|prefer|rather)(?:\w+ ){1,5}?$"
)
THEIR_DUTY = re.compile(
    r"\b(?:i|we) (?:must|have to|need to|should|am to|are to) (?:hand|submit|present|show|give|fly"
    r"|leave|pay|report|tell|answer|move|travel)\b"
)
GOES_ON = re.compile(
    r"\b(?:shop|store|office|school|café|cafe|market|gallery|fair|course|trial|offer|sale|season"
    r"|window|museum|studio|we|it) (?:\w+ )?(?:closes?|ends?|expires?|runs?|is closed)\b"
)
ASKS_AN_ANSWER = re.compile(
    r"\b(?:send|tell|give|let|get|forward|confirm|share)\b(?: \w+){0,3} your (?:\w+ ){0,2}(?:rates?"
    r"|quotes?|offer|price|availability|answer|decision|number|cv|details|estimate|proposal"
    r"|portfolio)\b|\bto (?:accept|decide|reply|answer|think)\b"
)
TO_ANSWER = re.compile(r"^ to (?:accept|decide|reply|answer|think)\b")
# time that is given, asked for or called the end
GIVEN = re.compile(
    r"\b(?:you(?:'ve| have| get|'ll have| will have)(?: only| just)?(?: got)?|(?:can|could|will"
    r"|only)"
    r" (?:only )?(?:give|offer)(?: you)?|allow(?: you)?|there(?:'s| is| are) (?:only )?)"
    r" (?:about |only |exactly |max(?:imum)? |at most )?$"
)
THE_END = re.compile(
    r"^(?: at the latest)? (?:is|was|would be|remains|has to be) (?:really )?(?:the|our|my|your)"
    r" (?:\w+ )?(?:cut-?off|deadline|limit|latest|last (?:day|date|moment)|due date)\b"
)
SUITS = re.compile(
    r"^(?: time)? (?:is|are|would be|should be|be|works?|will be) (?:\w+ ){0,2}(?:fine|ok|okay"
    r"|enough|good"
    r"|possible|better|doable|realistic|ideal|perfect|plenty|what (?:i|we)|all (?:i|we|you))\b"
)
AGAINST_OTHER = re.compile(
    r"^,? (?:instead of|rather than|and not|not) (?:the |your |in )?(?:\d|an?\b|one|two|three"
    r"|four|five"
    r"|six|seven|eight|nine|ten|twelve|usual|planned)"
)
PROPOSED = re.compile(
    r"(?:^|\b(?:how about|what about|say|maybe|perhaps|rather|make it|is|would)|[;:,-]) (?:in )?$"
    r"|^(?:in )?$"
)
WILL_DO = re.compile(
    r"^(?:,? ?(?:doable|possible|ok|okay|feasible|realistic|fine|enough|max|deal)\b.{0,8}\?| ?\?"
    r"| would (?:be|do|make|suit|help|work)\b)"
)
HABIT = re.compile(r"\b(?:every|each|twice|usually|always|weekly|daily|per week|a week)\b")
CAN_YOU = re.compile(
    r"\b(?:can|could|would|will|might) (?:you|u|it|this|that|they|everything|all)\b"
)
DAYS_LONG = re.compile(r"\b(?:days?|weeks?|wks?|months?|fortnight)\b")


def is_habit(before: str, words: str) -> bool:
    """Whether an "until June" ends a habit that was told before it."""
    return words.startswith(("until", "till")) and bool(HABIT.search(before))


def someone_elses(before: str, after: str) -> bool:
    """Whether a time belongs to what was done, or what the client or an answer takes.

    before  the words of the clause before it; after: those of the sentence behind it
    """
    return bool(
        PAST.search(before)
        or THEIR_DEED.search(before)
        or THEIR_DUTY.search(before)
        or GOES_ON.search(before)
        or ASKS_AN_ANSWER.search(before)
        or TO_ANSWER.match(after)
    )


def told(low: str, clause: str, mark: str, span: tuple[int, int]) -> float:
    """What it adds that a time is given for the work, found good or called the end."""
    words, before, after = low[span[0] : span[1]], low[: span[0]], low[span[1] :]
    value = 2.5 if THE_END.match(after) else 0.0
    if not DAYS_LONG.search(words):
        return value
    value += 3.0 if mark == "bare" and GIVEN.search(before) else 0.0
    value += 2.4 if SUITS.match(after) or AGAINST_OTHER.match(after) else 0.0
    value += 3.0 if PROPOSED.search(before) and WILL_DO.match(after) else 0.0
    return value + (1.8 if mark == "length" and CAN_YOU.search(clause) else 0.0)
