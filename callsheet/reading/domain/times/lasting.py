"""An absence told by its length alone: "I'm away for two weeks", from the day it was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from callsheet.core.evidence import Quote
from callsheet.reading.domain.times import cues
from callsheet.reading.domain.times.absence import says_away
from callsheet.reading.domain.times.clauses import subject_of
from callsheet.reading.domain.times.days import days_ahead, shifted
from callsheet.reading.domain.times.length_rules import Length
from callsheet.reading.domain.times.resolve import Asker, day_edges
from callsheet.reading.domain.times.segments import Segment, segments
from callsheet.reading.domain.times.tokens import Token
from callsheet.reading.domain.times.values import TimeWindow

REACH = 400  # characters of its clause that a length is judged by, on either side
# words that the length of an absence follows without "for"
GONE = re.compile(r"\b(?:away|out|off|gone|closed|shut|offline|ooo|leave|holiday|vacation)\s*$")
OVER = re.compile(r"\b(?:been|was|were|had)\b")
# a beginning that is told of: "after that I'm away for two weeks"
BEGUN = re.compile(
    r"\b(?:after|afterwards|then|once|when|from|starting|later|soon|might|may|could|would)\b"
)
# behind a length that ends there; not "for a two week project", "for two days every winter"
ENDED = re.compile(
    r"\s*(?:$|[^\w\s]|(?:and|or|as|because|with|on|in|to|so|sorry|due|if|then|at|i|we|from)\b)"
)
FROM_TODAY = "No beginning was said: taken from the day it was written."


def lengths_in(tokens: Sequence[Token]) -> bool:
    """Whether a length is named that may be one of an absence."""
    return any(in_days(token) for token in tokens if token.kind == "DURATION")


def in_days(token: Token) -> bool:
    """Whether a token is a length in whole days, weeks, months or years."""
    value = token.value
    return type(value) is Length and value.unit != "minute" and value.count == int(value.count)


def lasting_absences(tokens: Sequence[Token], text: str, asker: Asker) -> list[TimeWindow]:
    """The absences of which only the length is said, each assumed ("day") to begin today.

    None where another time may tell when: in the clause, bare beside it, or in the sentence before.
    """
    if not lengths_in(tokens):
        return []
    pieces = segments(tokens, text)
    told = [
        window_of(token, text, asker)
        for at, piece in enumerate(pieces)
        for token in piece.tokens
        if in_days(token) and is_absence(piece, token) and not begun_elsewhere(pieces, at)
    ]
    return [window for window in told if window is not None]


def begun_elsewhere(pieces: Sequence[Segment], at: int) -> bool:
    """Whether a time that is not offered stands so near that the absence may begin then."""
    piece = pieces[at]
    beside = [each for each in pieces[max(0, at - 1) : at + 2] if each.sentence == piece.sentence]
    earlier = (pieces[n] for n in range(at - 1, -1, -1))
    near = takewhile(lambda each: each.sentence >= piece.sentence - 1, earlier)
    before = (each for each in near if each.sentence != piece.sentence)
    return bool(
        piece.times
        or any(each.times and each.bare for each in beside)
        or any(each.times and not each.has(cues.MEETING) for each in before)
    )


def is_absence(piece: Segment, token: Token) -> bool:
    """Whether a clause says that the client is away for that long from now on."""
    at, end = token.start - piece.start, token.end - piece.start
    before, behind = piece.low[max(0, at - REACH) : at], piece.low[end : end + REACH]
    if not (token.text.startswith("for ") or GONE.search(before)):
        return False
    if OVER.search(before) or BEGUN.search(before) or not ENDED.match(behind):
        return False
    return says_away(piece, before, subject_of(piece), mends=False)


def window_of(token: Token, text: str, asker: Asker) -> TimeWindow | None:
    """The days from today on; None past the calendar."""
    length, zone = token.value, asker.day_zone()
    assert isinstance(length, Length)
    today = asker.today(zone)
    past = shifted(days_ahead(0), int(length.count), length.unit)(today)
    if past is None:
        return None
    start, end = day_edges(today.on, past.days[0], zone)
    quote = Quote(text[token.start : token.end], token.start, token.end)
    return TimeWindow(start, end, zone, "window", quote, ("day",), (), FROM_TODAY)
