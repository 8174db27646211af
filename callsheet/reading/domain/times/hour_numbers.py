"""Whether a number can be a clock time, by how it is written and what stands behind it."""

from __future__ import annotations

from collections.abc import Sequence

from callsheet.reading.domain.times.clocks import Clock, Span
from callsheet.reading.domain.times.tokens import Token, joined, kind_at

# what a clause may open behind
OPENING = ("", "PERIOD", "STOP", "NEWLINE", "COMMA", "DASH")
BARE = ("NUM", "WNUM", "HHMM", "PAIR")
# what may stand before a bare number that is a clock time
LEADS = frozenset("AT ABOUT PART DATE WEEKDAY TODAY TOMORROW TONIGHT".split())
# what may stand behind it
TRAILS = frozenset(
    "DURATION PERIOD STOP COMMA SEMI NEWLINE RPAREN LPAREN OR AND BUT SLASH DASH ON IN FOR AT"
    " TODAY TOMORROW TONIGHT WEEKDAY DATE THIS NEXT MY YOUR MINE YOURS HERE ABBR UTC REGION PART"
    " LATEST AGAIN SAME THE BY ZONE COLON".split()
) | {""}
TRAILING_WORDS = frozenset(
    "works work sound suit look is would should could will suits sounds maybe perhaps please"
    " be both are too sort kind as does do give something anything any all my me us myself"
    " pls plz ok okay good great fine if then we i you i'm im we're can local sharp with tops best"
    " ideal exactly possible free"
    " instead ur u preferably ideally hopefully max lah mate thanks thx"
    " cheers though also again ' ’".split()
)
ZONES = frozenset("ABBR UTC REGION MY YOUR MINE YOURS ZONE".split())


def free_behind(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number that ends before `at` counts nothing: no noun or unit follows."""
    kind = kind_at(tokens, at)
    if kind in TRAILS:
        return True
    if kind != "WORD":
        return False
    text = tokens[at].text
    return text in TRAILING_WORDS or (not text[0].isalnum() and text not in "%°#$*=")


def hour_value(token: Token) -> Clock | None:
    """The clock a bare number could be, None when it cannot."""
    if token.kind == "CLOCK":
        assert isinstance(token.value, Span)
        return token.value.start
    if token.kind == "PAIR":
        assert isinstance(token.value, tuple)
        hour, minute = token.value
        long = len(token.text.partition(".")[2]) == 2
        return (
            Clock(hour, minute, colon=True, sure=leads_zero(token))
            if long and hour <= 24 and minute < 60
            else None
        )
    if token.kind == "HM":
        assert isinstance(token.value, tuple)
        hour, minute, second = token.value
        return Clock(
            hour % 24, minute, second, sure=leads_zero(token) or "h" in token.text, colon=True
        )
    number = token.number()
    if token.kind in ("HHMM", "YEAR"):
        ok = number // 100 <= 24 and number % 100 < 60
        sure = leads_zero(token)
        return Clock(number // 100 % 24, number % 100, sure=sure, colon=True) if ok else None
    if 1 <= number <= 24:
        return Clock(number % 24 if number < 24 else 0, sure=leads_zero(token) or number == 24)
    return None


def leads_zero(token: Token) -> bool:
    """`09:00` and `0900`: the 24-hour way of writing."""
    return token.text[0] == "0" and len(token.text) > 1


def point(
    tokens: Sequence[Token], first: int, end: int, clock: Clock | None, *, soft: bool = False
) -> Token | None:
    """A CLOCK token over the run."""
    if clock is None:
        return None
    return joined("CLOCK", tokens, first, end, Span("point", clock, clock, soft=soft))
