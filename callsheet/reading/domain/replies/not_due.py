"""What the words beside a time say against it: whose time it is, or what else it tells."""

from __future__ import annotations

import re

# done already, or to be done by the client or others: no day for the freelancer's work
PAST = re.compile(
    r"\b(?:(?<!rather you )took|lasted|(?<!be )spent|waited|lost|wasted|had to be|has taken"
    r"|have taken"
    r"|was with us)\b|\b(?:last|previous|past)(?: \w+)? $"
)
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
    r"|window|museum|studio|tender|competition|registration|we|it) (?:\w+ )?(?:closes?|ends?"
    r"|expires?|runs?|is closed)\b"
)
ASKS_AN_ANSWER = re.compile(
    r"\b(?:send|tell|give|let|get|need|want|forward|confirm|share)\b(?: \w+){0,3} your"
    r" (?:\w+ ){0,2}(?:rates?|id\b|passport|feedback"
    r"|quotes?|offer|price|availability|answer|decision|number|cv|details|estimate|proposal"
    r"|portfolio)\b|\b(?:my|our) (?:answer|decision|reply|feedback|response|verdict)\b"
    r"|\bto (?:accept|decide|reply|answer|think)\b"
)
TO_ANSWER = re.compile(
    r"^ to (?:accept|decide|reply|answer|think|change|lower|raise|improve|tell|confirm)\b"
)
LET_KNOW = re.compile(
    r"\b(?:let (?:me|us) know|get back to (?:me|us)|react|respond|reply|answer)(?: \w+)? $"
)
# how long it takes others, and how many hours the work itself is
TAKES = re.compile(r"\btakes? (?:us|me|him|her|them|(?:our|my|the) \w+)\b(?: \w+)? $")
EFFORT = re.compile(r"\btakes?(?: you)?(?: \w+)? $")
LENGTH_OF_TIME = re.compile(r"\b(?:hours?|days?|weeks?|months?)\b")
HOURS = re.compile(r"^(?:\w+ )?(?:hours?|hrs?|h|minutes?)\b")
BILL = re.compile(
    r"\b(?:invoice|payment|rent|fee|salary|tax(?:es)?|bill|instal\w+) (?:\w+ )?(?:is|are) $"
)
THEN_THEIRS = re.compile(
    r"^,? (?:and|then) (?:i |we )?(?:will|'ll|shall) (?:send|share|upload|forward|give)\b"
)
HOW_LONG = re.compile(r"\b(?:how long|in what time)\b")
NEEDED_FOR = re.compile(r"\bneed (?:you|someone|somebody|(?:an? )?\w+) for $")
A_KIND_OF = re.compile(  # "a 7 day return policy"
    r"^(?:\d+|two|three|four|five|six|seven|ten|fourteen|thirty)[ -](?:day|week|month|hour)$"
)
# what others are promised, asked for, or may still say
OTHERS_TERM = re.compile(
    r"\b(?:we|i) (?:promise|offer|give|guarantee|tell) (?:\w+ )?(?:customers|clients|users"
    r"|guests)\b"
    r"|\b(?:offers?|bids?|applications?|proposals?|tenders?|quotes?) (?:must|have to|need to"
    r"|should|can)\b"
    r"|\b(?:revisions?|changes|rounds?|corrections?|support|refunds?|warranty|returns?) $"
    r"|\b(?<!if )(?<!can )(?<!could )(?<!when )(?<!once )(?:i|we) have (?:the|my|our)"
    r" (?:\w+ ){1,3}$"
    r"|\byou be (?:online|available|around|present|there|here|on call) (?:\w+ )?$"
)
LASTS = re.compile(
    r"\b(?:valid|open|booked|busy|available|free|days|weeks|hours|countdown)(?: left)? $"
)
MADE_FOR = re.compile(r"\b(?:works?|good|perfect|suitable|right|used?|offers?|sales?|discounts?) $")
STATE = re.compile(
    r"^,? (?:the|our|my|we|i|it)\b(?: \w+){0,2} (?:is|are|'s|remains?|can't|cannot|won't) \w+"
)
# what is not thought to happen: "I don't expect that to change this year"
NOT_EXPECTED = re.compile(
    r"\b(?:don't|doesn't|do not|does not|can't|won't) (?:expect|think|know|believe"
    r"|say)\b[^.;!?]{0,40}$"
)
HABIT = re.compile(r"\b(?:every|each|twice|usually|always|weekly|daily|per week|a week)\b")


def is_habit(before: str, words: str) -> bool:
    """Whether an "until June" ends a habit that was told before it."""
    return words.startswith(("until", "till")) and bool(HABIT.search(before))


def someone_elses(before: str, after: str) -> bool:
    """Whether a time belongs to what was done, or what the client or an answer takes.

    before  the words of the clause before it; after: those of the sentence behind it
    """
    return bool(
        PAST.search(before)
        or TAKES.search(before)
        or LET_KNOW.search(before)
        or OTHERS_TERM.search(before)
        or BILL.search(before)
        or THEN_THEIRS.match(after)
        or THEIR_DEED.search(before)
        or THEIR_DUTY.search(before)
        or GOES_ON.search(before)
        or NOT_EXPECTED.search(before)
        or ASKS_AN_ANSWER.search(before)
        or TO_ANSWER.match(after)
    )


def other_span(before: str, words: str, after: str) -> bool:
    """Whether a time tells hours of work, what a thing is for, or how long a state lasts."""
    return bool(
        (EFFORT.search(before) and HOURS.match(words))
        or A_KIND_OF.match(words)
        or (NEEDED_FOR.search(before) and LENGTH_OF_TIME.search(words))
        or (HOW_LONG.search(before) and not words.startswith(("by", "before")))
        or (words.startswith("for ") and MADE_FOR.search(before))
        or (words.startswith(("until", "till")) and (STATE.match(after) or LASTS.search(before)))
    )
