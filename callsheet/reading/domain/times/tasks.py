"""What is done or measured at a time, which makes it no time to meet."""

from __future__ import annotations

import re

from callsheet.reading.domain.times import asides, cues
from callsheet.reading.domain.times.own_words import is_edge
from callsheet.reading.domain.times.segments import Segment, Words
from callsheet.reading.domain.times.tokens import Token


def names_work(token: Token, piece: Segment) -> bool:
    """`Monday: logo`: a day with what is done then."""
    found = cues.NAMED_BEHIND.search(piece.low[token.end - piece.start :])
    named = found is not None and found[1] not in cues.PRAISE
    return named and len(piece.times) == 1 and not meets_nearby(piece)


def measured(token: Token, piece: Segment) -> bool:
    """`3.9 on Friday`, `80% between 7 and 10am`: a value of that day, a part of something."""
    if ("%" in piece.low or "of which" in piece.low) and piece.has(asides.SHARE):
        return True
    at = piece.places[token.start] - 1
    at -= at > 0 and piece.tokens[at].kind == "ON"
    told = at >= 0 and piece.tokens[at].kind in ("JUNK", "PAIR")
    return told and token.kind == "DATE" and not meets_nearby(piece)


# there until then, and no word of being free
UNTIL = re.compile(r"^(?:until|till|til|up to)\b")
BUSY_UNTIL = re.compile(
    r"\b(?:i|we)(?:['’]m|['’]re|['’]ll| am| are| will)?(?: be)? (?!(?:also |still |only )?(?:free"
    r"|here|there|around|about|online|open|awake|up|in|at|home|available|reachable|can|could|have"
    r"|on|good|flexible|happy|easy|off|able|fine|ok)\b)[a-z]{2,}"
)


def busy_until(token: Token, piece: Segment) -> bool:
    """`I'll be the one in the car until noon`, `I sleep till 11`: what goes on until then."""
    if not is_edge(token) or UNTIL.match(token.text) is None or meets_nearby(piece):
        return False
    return piece.own > 0 and piece.has(BUSY_UNTIL)


def asks_work(words: Words | None) -> bool:
    """Whether a sentence asks for work and no call."""
    if words is None or not words.text.endswith("?"):
        return False
    return words.has(cues.WORK) and not meets_nearby(words)


def meets_nearby(words: Words) -> bool:
    """Whether the words are about meeting, or may be."""
    return words.has(cues.MEETING) or words.has(cues.NEARBY)
