"""Questions of people who do not write themselves: "Abe wants to know if you've done this before".

No asks of the message (rules/replies.md leaves out what is reported from third persons), and yet
the surest questions of the call.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from callsheet.core.evidence import Quote

WHO = (
    r"(?:they|he|she|(?:my|our|the) (?:\w+ ){0,2}\w+|(?!(?:i|we|you|it|this|that|who|which)\b)\w+)"
)
WHAT = r"(?:if|whether|how|what|why|when|where|who|which|about)\b"
ASKING = (
    r"(?:(?:also |still |just |mainly |really )?(?:wants?|would like|needs?|would love|is keen)"
    r" to know"
    r"|(?:is|was|are|were) (?:wondering|asking|curious)|wonders?|asks?|asked(?: me)?|keeps? asking)"
)
TO_COME = (
    r"(?:(?:'ll|’ll| will| may| might| (?:is|are) going to| (?:want|wants|would like|'d like) to)"
    r" (?:probably |certainly |also |then )?"
    r"(?:ask|quiz|grill|question|want to (?:hear|know)|know)"
    r"(?: you)?)"
)
REPORTED = re.compile(
    rf"\b{WHO}(?: {ASKING} (?:you |me )?{WHAT}|{TO_COME})[^.!?\n]{{4,160}}", re.IGNORECASE
)
MOST = 6


def reported(text: str, asks: Iterable[Quote] = ()) -> tuple[str, ...]:
    """The words of a client's message in which somebody else's question is told, verbatim.

    asks   the questions of the message itself, which are left out
    gives  at most MOST
    """
    own = list(asks)
    found = []
    for each in REPORTED.finditer(text):
        quote = Quote(each[0], each.start(), each.end())
        if not any(ask.overlaps(quote) for ask in own):
            found.append(each[0].strip())
    return tuple(dict.fromkeys(found))[:MOST]
