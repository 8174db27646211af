"""A time that somebody on the client's side names for the call: "my boss said Thursday 9am"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from callsheet.reading.domain.times import asides, cues
from callsheet.reading.domain.times.absence import PARTNER
from callsheet.reading.domain.times.segments import Segment, Words
from callsheet.reading.domain.times.theirs import lead_of

PERSON = re.compile(rf"\b(?:he|she|they|both)\b|{PARTNER.pattern}")
_SAYS = (
    r"(?:said|says|saying|told (?:me|us)|suggest(?:s|ed|ing)|propos(?:es|ed|ing)|offer(?:s|ed|ing)"
    r"|mention(?:s|ed)|picked|chose|asked (?:for|about|if|whether)|would (?:like|prefer|take)"
    r"|(?:can|could) (?:also |only )?(?:do|make|manage|offer))"
)
# right before the first time of a clause
NAMES = re.compile(
    rf"\b{_SAYS}:?(?:[ ,]+(?:that|you|it|either|maybe|perhaps|around|about|for|us|me|a call"
    r"|to (?:do|meet|call|talk|speak|try)|we (?:do|try|meet|talk|speak|take)|the|any ?time"
    r"|works?|fine|ok|let['’]?s (?:do|say|try)))*\s*[\"“]?$"
)
ON = re.compile(r"\s(?:on|at|this|next)\s*$")  # "said on Thursday" tells when it was said
BETTER = re.compile(r"\b(?:better|instead|rather|prefer)\b")


def is_outbid(piece: Segment, following: Sequence[Segment]) -> bool:
    """`My assistant offered you 1pm, but 2pm is better`: named by another, and taken back."""
    if not piece.has(PERSON) or not any(each.times and each.has(BETTER) for each in following):
        return False
    return NAMES.search(lead_of(piece.times[0], piece)) is not None


AGREED = re.compile(
    r"\b(?:we|you) (?:had |have )?(?:said|agreed|settled|planned|scheduled|booked)\b"
)


def is_moved(piece: Segment, sentence: Words) -> bool:
    """`We said Wednesday 10am, but I need to move it to Thursday`: what is no longer agreed."""
    return piece.has(AGREED) and sentence.has(asides.MOVED) and not piece.has(asides.MOVED)


MOVED_ONE = re.compile(r"^\w+ (?:it|this|that)\b")


def is_new_time(before: str, sentence: Words, earlier: Words | None) -> bool:
    """`I need to move our call to Thursday`: when it is to be instead."""
    found = asides.MOVED.search(before)
    if found is None:
        return False
    if MOVED_ONE.search(found[0]) is None:
        return True  # "move us", "move our review"
    return sentence.has(cues.MEETING) or (earlier is not None and earlier.has(cues.MEETING))


SAID_ON = re.compile(r"\b(?:said|told (?:me|us)|mentioned|wrote|asked|heard) (?:on )?$")
WHAT_WAS_SAID = re.compile(r" (?:that|if|whether) ")


def said_then(before: str, behind: str) -> bool:
    """`She said on Thursday that the logo is fine`: a day on which something was said."""
    return bool(SAID_ON.search(before) and WHAT_WAS_SAID.match(behind))


def is_relayed(
    piece: Segment, sentence: Words, earlier: Words | None, following: Sequence[Segment]
) -> bool:
    """Whether somebody of the client's names the times of the clause for the call.

    A pronoun needs the call before it or a choice behind it, a mere day does as well.
    """
    if not piece.times or not piece.has(PERSON) or piece.has(cues.WORK):
        return False
    lead = lead_of(piece.times[0], piece)
    clocked = any(token.kind in ("CLOCK", "SPAN") for token in piece.times)
    if NAMES.search(ON.sub(" ", lead) if clocked else lead) is None:
        return False
    if any(each.has(cues.PAST) or each.has(cues.WORK) for each in following):
        return False
    if clocked and piece.has(PARTNER):
        return True
    known = (piece, sentence, earlier, *following)
    return any(words is not None and words.has(cues.MEETING) for words in known)
