"""What stands between two time words: whether they go together or are a list of their own."""

from __future__ import annotations

from collections.abc import Sequence

from callsheet.reading.domain.times.segments import FILLERS
from callsheet.reading.domain.times.tokens import Token
from callsheet.reading.domain.times.zone_rules import SAME_AGAIN

# words that take back the time before them
MENDING = frozenset("mean meant correction wait scratch".split())


def gap_between(between: Sequence[Token], *, after_part: bool) -> str:
    """How two time words are joined.

    after_part  the first is a part of day, and the second a day
    """
    kinds = {token.kind for token in between}
    loose = any(token.kind == "WORD" and token.text not in FILLERS for token in between)
    if any(token.text in MENDING for token in between):
        return "mend"
    if any(token.text in SAME_AGAIN for token in between):
        return "alias"
    if len(between) == 1 and between[0].text == "is":
        return "alias"
    if len(between) == 1 and between[0].kind in ("TO", "UNTIL") and after_part:
        return "list"  # "from today pm to tomorrow am"
    if "OR" in kinds and not loose:
        return "or"
    if "SLASH" in kinds or "LPAREN" in kinds:
        return "slash"
    if kinds & {"OR", "AND", "COMMA", "SEMI", "BUT", "PLUS", "DASH", "COLON"} or len(between) > 8:
        if loose:
            return "loose"
        return "colon" if kinds & {"COLON", "DASH"} else "list"
    return "tight"
