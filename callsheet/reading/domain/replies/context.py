"""What the freelancer's last message was about; it is context only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from callsheet.reading.domain.replies.sentences import lower

PREPARE = re.compile(
    r"\b(?:prepar\w*|bring|have ready|get ready|read up|look at before|homework|slides"
    r"|before (?:the"
    r"|our) (?:call|interview|meeting)|should i expect|can i expect|expect (?:on|at|in"
    r"|from) (?:the|our)"
    r"|format of (?:the|our) (?:call|interview|meeting))\b"
)
TALK = re.compile(
    r"\b(?:call|chat|talk|speak|meet(?:ing)?|zoom|interview|google meet|teams|conversation"
    r"|hop on|room)\b"
)
TIMES = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?\b|\btomorrow\b|\btoday\b"
    r"|\b\d{1,2}(?::\d\d)? ?(?:am|pm)\b|\b\d{1,2}:\d\d\b|\bnoon\b"
)
OFFER = re.compile(
    r"\?|\b(?:which|suits?|i (?:can|could)|i'm free|i am free|available|would (?:work|suit)"
    r"|pick|choose|prefer|happy to|options?)\b"
)
AGREED = re.compile(
    r"\b(?:see you|talk (?:to you )?(?:then|tomorrow|soon|on|at|in)|speak (?:to you )?(?:then"
    r"|tomorrow|soon|on|at)|works for me|(?:it )?(?:is|'s) (?:booked|confirmed|set)|booked"
    r"|confirmed|looking forward to (?:our|the|speaking|talking|meeting|thursday|monday"
    r"|tuesday|wednesday|friday|tomorrow)|i'm in the (?:room|call|zoom)|i am in the room"
    r"|i'll (?:call|be there|be in)|great, talk|until (?:then|tomorrow)"
    r"|(?:i've |i have )?noted|we're on for|i was (?:in|on) the|(?:great|perfect|good), (?:tomorrow"
    r"|(?:mon|tues|wednes|thurs|fri)day)|(?:in|on) (?:my|the|our) (?:calendar|diary)|(?:i"
    r"|we)(?:'ve| have)? (?:been )?wait(?:ed|ing)"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur"
    r"|sun)(?:day)?(?: (?:at )?\d[\d:.]* ?(?:[ap]m)?)?"
    r" it is)\b|\b(?:suits|works|is (?:fine|good|perfect|great|ok))(?: for)?(?: me)?(?: well"
    r"| fine)?"
    r"(?=[.!]|$)"
)
CHOICE = re.compile(r"\b(?:which|whichever|either)\b|\bsuits? you\b|\bwould (?:you|that|it)\b")
WORK = re.compile(
    r"\b(?:deliver\w*|finish\w*|done|ready|draft|start|begin|launch\w*"
    r"|the (?:whole|full) set|send)\b"
)
MOVING = re.compile(
    r"\b(?:(?:can't|cannot|won't|unable to) (?:make|attend|join|do)|mov(?:e|ing) (?:it|our|the)"
    r"|resched\w*|postpone|push (?:it|our|the)|another time)\b"
)
STARTED = re.compile(
    r"\b(?:i'll start|i will start|starting (?:on|the|tomorrow|now|today)|i've (?:started"
    r"|accepted)|i have (?:started|accepted)|accepted the (?:offer|contract)"
    r"|contract (?:has )?started|milestone)\b"
)


@dataclass(frozen=True)
class Context:
    """What was open when the client wrote.

    asked_prep    what to prepare was asked
    offered_call  times or a call were proposed and wait for an answer
    call_agreed   an appointment stands
    asked_move    the freelancer asked to move an agreed call
    work_agreed   a contract or trial stands
    asked         anything was asked
    """

    asked_prep: bool = False
    offered_call: bool = False
    call_agreed: bool = False
    asked_move: bool = False
    work_agreed: bool = False
    asked: bool = False


def context_of(previous: str) -> Context:
    """The context that the freelancer's last message makes; all False for an empty one."""
    low = lower(previous[:4000])
    asked = "?" in low
    named = bool(TALK.search(low))
    talk = named or bool(TIMES.search(low) and not WORK.search(low))
    agreed = bool(AGREED.search(low)) and talk and not CHOICE.search(low)
    return Context(
        asked_prep=asked and bool(PREPARE.search(low)),
        offered_call=talk and bool(OFFER.search(low)) and not agreed,
        call_agreed=agreed,
        asked_move=asked and named and bool(MOVING.search(low)),
        work_agreed=bool(STARTED.search(low)),
        asked=asked,
    )
