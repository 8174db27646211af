"""Where a list of days ends: "I'm out Wednesday and Thursday, Friday works"."""

from __future__ import annotations

from collections.abc import Sequence

from callsheet.reading.domain.times.absence import BUSY, NO_TO, UNABLE
from callsheet.reading.domain.times.tokens import Token, kind_at, run_has

CLAUSE_ENDS = frozenset("PERIOD STOP NEWLINE COMMA SEMI BUT DASH LPAREN RPAREN COLON".split())
LISTED = frozenset("WEEKDAY ORD THE COMMA AND OR ON".split())
CLOCKED = frozenset("AT AFTER BEFORE CLOCK PART NUM HHMM HM AMPM OCLOCK".split())
DATED = frozenset("THE ORD OF MONTH".split())  # "Monday the 14th of December"
# verbs by which the last day has a clause of its own
TELLING = frozenset("works work suits fits is looks sounds would should could can will".split())
MOST_WORDS = 12  # of a clause before its list


def goes_beyond(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a list of refused days takes in a day that the next clause is about.

    The last day stands behind a comma, and either the list was closed by its "and" before, or the
    day is told of by a verb of its own; behind another "and" both.
    """
    run = tokens[first:end]
    commas = [at for at, token in enumerate(run) if token.kind == "COMMA"]
    if not commas:
        return False
    closed, more = (joins(run[: commas[-1]]), joins(run[commas[-1] :]))
    told = told_of(tokens, end) or asked(tokens, end)
    beyond = closed and told if more else closed or told
    return beyond and refused_before(tokens, first)


def tells_another(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a weekday behind a refused week and a comma has a clause of its own."""
    apart = run_has(tokens[first:end], "COMMA") and tokens[end - 1].kind == "WEEKDAY"
    return apart and (told_of(tokens, end) or asked(tokens, end)) and refused_before(tokens, first)


def clocked_apart(tokens: Sequence[Token], first: int, end: int) -> bool:
    """`3pm Thursday or Friday 9am`: whether a list has a clock before it and one of its last day.

    tokens  the weekdays still untouched, clocks made
    """
    at = end
    while kind_at(tokens, at) in DATED:
        at += 1
    led = kind_at(tokens, at) in ("AT", "BETWEEN", "FROM", "AFTER", "BEFORE")
    behind = kind_at(tokens, at + led) in (("CLOCK", "HM", "NUM") if led else ("CLOCK", "HM"))
    at = first - 1
    while at > first - 1 - MOST_BETWEEN and kind_at(tokens, at) in ZONED:
        at -= 1
    return behind and kind_at(tokens, at) in ("CLOCK", "HM")


ZONED = frozenset("ON TIME WORD ABBR UTC REGION MY YOUR MINE YOURS".split())
MOST_BETWEEN = 4  # words of a zone between a clock and its day


def joins(run: Sequence[Token]) -> bool:
    """Whether an "and" or "or" is in the run."""
    return run_has(run, "AND") or run_has(run, "OR")


def shared_lead(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    """The "next" of a list of refused days that a day behind it shares, [] when none.

    `out next Monday and Tuesday, Wednesday works`
    """
    at = first
    while at and tokens[at - 1].kind in LISTED:
        at -= 1
    led = at < first and kind_at(tokens, at - 1) in ("NEXT", "COMING")
    return tokens[at - 1 : at] if led and refused_before(tokens, at - 1) else []


def told_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb follows the day and its clock: "Friday at 3pm works"."""
    at = behind_clock(tokens, at)
    return at < len(tokens) and tokens[at].text in TELLING


def asked(tokens: Sequence[Token], at: int) -> bool:
    """Whether a day with its clock is asked about: "Monday 14th at 10am?"."""
    behind = behind_clock(tokens, at)
    return behind > at and behind < len(tokens) and tokens[behind].text == "?"


def behind_clock(tokens: Sequence[Token], at: int) -> int:
    """Where the date and the clock of a weekday that ends before `at` are over."""
    while kind_at(tokens, at) in CLOCKED | DATED:
        at += 1
    return at


def refused_before(tokens: Sequence[Token], first: int) -> bool:
    """Whether the words of the clause before refuse what follows: "I'm out", "can't do", "not"."""
    while first and tokens[first - 1].kind in LISTED:
        first -= 1
    begin = first
    while begin > max(0, first - MOST_WORDS) and tokens[begin - 1].kind not in CLAUSE_ENDS:
        begin -= 1
    words = " ".join([token.text for token in tokens[begin:first]]) + " "
    return any(cue.search(words) for cue in (BUSY, UNABLE, NO_TO))
