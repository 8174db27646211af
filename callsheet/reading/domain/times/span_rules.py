"""The grammar of clock ranges and half-open times: "10-11am", "after 2", "no later than 4"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from callsheet.reading.domain.times.clocks import Clock, Span
from callsheet.reading.domain.times.hour_numbers import (
    BARE,
    LEADS,
    ZONES,
    free_behind,
    hour_value,
)
from callsheet.reading.domain.times.length_rules import Length
from callsheet.reading.domain.times.tokens import (
    Token,
    joined,
    kind_at,
    of_kind,
    rule,
    run_has,
    table,
)

X = "(CLOCK|NUM|WNUM|HHMM|PAIR)"


def ends(run: Sequence[Token]) -> list[Token]:
    """The clock-like tokens of a run."""
    return of_kind(run, "CLOCK", *BARE)


def range_of(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`10-11am`, `between 1 and 4`, `from 9 to 5`; bare on both sides only where words say so."""
    run = tokens[first:end]
    start_token, end_token = ends(run)
    start, stop = hour_value(start_token), hour_value(end_token)
    if start is None or stop is None or start.half != stop.half:
        return None
    is_bare = start_token.kind in BARE and end_token.kind in BARE
    if end_token.kind in BARE and not free_behind(tokens, end):
        return None
    if is_bare and not licensed(tokens, first, end, start, stop):
        return None
    if start == stop:
        return None
    return joined("SPAN", tokens, first, end, Span("window", start, stop, soft=is_bare))


def licensed(tokens: Sequence[Token], first: int, end: int, start: Clock, stop: Clock) -> bool:
    """Whether two bare numbers are a range of hours rather than a count, a score or a date."""
    before, after = kind_at(tokens, first - 1), kind_at(tokens, end)
    lead = tokens[first].kind
    if max(start.hour, stop.hour) > 12 and stop.hour - start.hour > 12:
        return False
    if tokens[first].glued and before in ("SLASH", "DASH", "DOT"):
        return False
    around = ("DATE", "WEEKDAY", "TODAY", "TOMORROW", "ON")
    ranged = kind_at(tokens, first - 3) in ("DASH", "TO", "UNTIL")
    listed = before in ("OR", "AND", "COMMA") and (
        kind_at(tokens, first - 2) == "SPAN"
        or (ranged and kind_at(tokens, first - 2) in ("CLOCK", *BARE))
    )
    if tokens[first].kind == "HHMM" or kind_at(tokens, first + 1) == "HHMM":
        return start.sure or after in ZONES
    if lead == "FROM" and before == "CLOCK":
        return False
    return (
        lead in ("FROM", "BETWEEN")
        or before in LEADS
        or before == "TIME"
        or (first > 0 and tokens[first - 1].text in FREE_WORDS | TAKEN_WORDS)
        or listed
        or after in ZONES
        or after in around
        or (before in ("COLON", "SLASH", "COMMA") and kind_at(tokens, first - 2) in around)
    )


def range_in_hours(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`Monday between 16 and 18 hrs`, `free 14-16 hours`: a length in looks, an hour of a day."""
    length, start = tokens[end - 1].value, hour_value(ends(tokens[first : end - 1])[0])
    if not isinstance(length, Length) or length.unit != "minute" or start is None:
        return None
    hour, rest = divmod(int(length.count), 60)
    before = first - 1 - (kind_at(tokens, first - 1) == "COMMA")
    dated = "DATE" in (
        kind_at(tokens, before),
        kind_at(tokens, end + (kind_at(tokens, end) == "ON")),
    )
    free = before >= 0 and tokens[before].text in FREE_WORDS
    if (
        rest
        or not (dated or free)
        or not free_behind(tokens, end)
        or not 13 <= hour <= 24
        or start.hour >= hour
    ):
        return None
    return joined("SPAN", tokens, first, end, Span("window", start, Clock(hour % 24, sure=True)))


def until(
    tokens: Sequence[Token], first: int, end: int, kind: str, *, by: bool = False
) -> Token | None:
    """A half-open span from the one clock in the run."""
    token = ends(tokens[first:end])[-1]
    clock = hour_value(token)
    is_bare = token.kind in BARE
    if clock is None or (is_bare and not free_behind(tokens, end)):
        return None
    if is_bare and token.kind == "HHMM" and not clock.sure and kind_at(tokens, end) not in ZONES:
        return None
    if kind == "after":
        return joined("SPAN", tokens, first, end, Span("after", clock, None, soft=is_bare, by=by))
    return joined("SPAN", tokens, first, end, Span("before", None, clock, soft=is_bare, by=by))


def after(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`after 2pm`, `from 3 onwards`, `not before 10`, `3pm or later`."""
    return until(tokens, first, end, "after")


def before(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`before 11`, `no later than 4`, `not after 6`."""
    return until(tokens, first, end, "before")


def up_to(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`up to 3pm`."""
    led = first > 0 and tokens[first - 1].text == "up"
    return until(tokens, first, end, "before") if led else None


def until_free(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`free until 3`; behind "give me" or "I need" what is free begins then."""
    return until(tokens, first, end, "after" if is_awaited(tokens, first) else "before")


def is_awaited(tokens: Sequence[Token], first: int) -> bool:
    """Whether somebody has to wait for the end of what follows: "give me until", "I need till"."""
    said = [token.text for token in tokens[max(0, first - 2) : first]]
    return said in (["give", "me"], ["give", "us"]) or said[-1:] in (["need"], ["wait"])


def by(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`by 3pm`: a deadline unless people meet by it."""
    return until(tokens, first, end, "before", by=True)


def says_as(tokens: Sequence[Token], first: int) -> bool:
    """Whether "as late as" stands there: the word before and the one behind are "as"."""
    return first > 0 and tokens[first - 1].text == tokens[first + 1].text == "as"


def as_late_as(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`as late as 7pm`, `as early as 8`."""
    if not says_as(tokens, first):
        return None
    return until(tokens, first, end, "before" if tokens[first].kind == "LATE" else "after")


def from_now(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`between now and 5pm`, `from now until noon`."""
    made = until(tokens, first, end, "before")
    if made is None:
        return None
    assert isinstance(made.value, Span)
    return replace(made, value=replace(made.value, now=True))


def rest_of_day(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the rest of the day`: from now to its last second."""
    last = Clock(23, 59, 59, sure=True)
    return joined("SPAN", tokens, first, end, Span("before", None, last, now=True))


def part_edge(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`after lunch`, `before lunch`, `after breakfast`: from the part's end, or up to its start."""
    run = tokens[first:end]
    value = run[-1].value
    assert isinstance(value, tuple)
    name, start, stop = value
    if run_has(run, "AFTER") and name == "lunch":
        return joined("PART", tokens, first, end, ("after lunch", 13.0, 16.0))
    if run_has(run, "AFTER"):
        begin = Clock(int(stop) % 24, sure=True)
        return joined("SPAN", tokens, first, end, Span("after", begin, None, part=f"after {name}"))
    stop_at = Clock(int(start), sure=True)
    return joined("SPAN", tokens, first, end, Span("before", None, stop_at, part=f"before {name}"))


# early and late pieces of a part of day
PIECES: dict[str, dict[str, tuple[float, float]]] = {
    "morning": {"EARLY": (8, 10), "LATE": (10, 12), "MID": (9, 11)},
    "afternoon": {"EARLY": (12, 14), "LATE": (15, 18), "MID": (14, 16)},
    "evening": {"EARLY": (17, 19), "LATE": (20, 22), "MID": (19, 21)},
    "night": {"EARLY": (20, 22), "LATE": (22, 24), "MID": (21, 23)},
    "lunch": {"EARLY": (11.5, 13), "LATE": (13, 14.5), "MID": (12, 14)},
}


def piece(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`early afternoon`, `late in the morning`, `mid-morning`."""
    run = tokens[first:end]
    value = of_kind(run, "PART")[-1].value
    assert isinstance(value, tuple)
    which = "LATE" if run[0].kind == "LATER" else run[0].kind
    hours = PIECES.get(value[0], {}).get(which)
    if hours is None:
        return None
    return joined("PART", tokens, first, end, (f"{run[0].text} {value[0]}", *hours))


def first_thing(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`first thing (in the morning)`."""
    return joined("PART", tokens, first, end, ("first thing", 8.0, 10.0))


def tonight(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`AM` and `PM` behind a day: the morning, the afternoon."""
    marker = tokens[first].value
    value = ("morning", 8.0, 12.0) if marker == "a" else ("afternoon", 12.0, 18.0)
    return joined("PART", tokens, first, end, value)


def again(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`same time`, `the same day`, `that day`: a clock or a day said before."""
    what = tokens[end - 1]
    beside = kind_at(tokens, first - 1) in SAYS_WHEN or kind_at(tokens, end) in SAYS_WHEN
    if what.text not in ("time", "day", "times") or not beside:
        return None  # "at the same time, the logo is fine", "we share the same timezone"
    return joined("AGAIN", tokens, first, end, what.kind)


SAYS_WHEN = frozenset("DATE ON AT CLOCK STOP PERIOD COMMA TONIGHT".split())
PARTS = table(
    rule("AT? THE? SAME (TIME|DAYW)", again),
    rule("FIRST THING (IN THE PART|PART)?", first_thing),
    rule("(EARLY|LATE|MID|LATER) (IN|ON)? (THE|THIS)? DASH? PART", piece),
    rule("AMPM", tonight),
    rule("THE? REST OF? (THE|MY|THIS)? (DAYW|TODAY|DATE)", rest_of_day),
)
RANGES = table(
    rule(f"(FROM|BETWEEN)? {X} (AMPM)? (DASH|TO|UNTIL) {X}", range_of),
    rule(f"(FROM|BETWEEN)? {X} (AND|TO|DASH|UNTIL) DURATION", range_in_hours),
    rule(f"BETWEEN (THE|MY)? {X} (AND|TO) (THE|MY)? {X}", range_of),
)
OPENS = table(
    rule(f"NOTW (BEFORE|UNTIL|EARLY THAN) ABOUT? {X}", after),
    rule(f"NOTW (AFTER|LATER THAN|LATE THAN|PAST) ABOUT? {X}", before),
    rule(f"(ANY TIME)? AFTER ABOUT? {X}", after),
    rule(f"(LATER|LATE) THAN {X}", after),
    rule(f"EARLY THAN {X}", before),
    rule(f"FROM ABOUT? {X} (ONWARDS|ON)?", after),
    rule(f"{X} (OR|AND) (LATER|AFTER|ONWARDS)", after),
    rule(f"{X} (ONWARDS|PLUS)", after),
    rule(f"{X} (OR|AND) (EARLY|BEFORE)", before),
    rule(f"(LATE|EARLY) WORD {X}", as_late_as),
    rule(f"BEFORE ABOUT? {X}", before),
    rule(f"UNTIL ABOUT? {X}", until_free),
    rule(f"TO {X}", up_to),
    rule(f"BY ABOUT? {X}", by),
    rule("(AFTER|BEFORE) (THE)? PART", part_edge),
)


def lasting(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`from 10am for 3 hours`: a start and a length make a range."""
    run = tokens[first:end]
    length = of_kind(run, "DURATION")[0]
    span = of_kind(run, "SPAN", "CLOCK")[0].value
    if not isinstance(span, Span) or not isinstance(length.value, Length) or span.start is None:
        return None
    if length.value.unit != "minute" or length.value.count >= 1440:
        return None
    if (
        span.kind == "after" and length is run[0] and not length.text.startswith("for ")
    ):  # "45 mins from 3:15pm"
        return joined("SPAN", tokens, first, end, replace(span, kind="point", end=span.start))
    if not length.text.startswith("for ") or span.kind not in ("point", "after"):
        return None
    total = int(span.start.minutes() + length.value.count) % 1440
    stop = replace(
        span.start, hour=total // 60, minute=total % 60, sure=span.start.sure or total >= 780
    )
    return joined("SPAN", tokens, first, end, Span("window", span.start, stop, soft=span.soft))


TAKEN_WORDS = frozenset("except not out away busy unavailable meetings".split())
FREE_WORDS = frozenset("free open available clear spare left gap slot window".split())


def free_from(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`45 minutes free from 11am`: a start and a length."""
    length, word, span = tokens[first].value, tokens[first + 1], tokens[end - 1].value
    if not isinstance(length, Length) or not isinstance(span, Span) or span.start is None:
        return None
    if word.text not in FREE_WORDS or span.kind != "after" or length.unit != "minute":
        return None
    return joined("SPAN", tokens, first, end, Span("point", span.start, span.start, soft=span.soft))


def both_edges(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`after 1pm and before 4pm`: a range told by its two edges."""
    start, stop = tokens[first].value, tokens[end - 1].value
    if not isinstance(start, Span) or not isinstance(stop, Span) or stop.by:
        return None
    if start.kind != "after" or stop.kind != "before" or start.part or stop.part:
        return None
    span = Span("window", start.start, stop.end, soft=start.soft)
    return joined("SPAN", tokens, first, end, span)


WITH_LENGTH = table(
    rule("SPAN (AND|COMMA|BUT|COMMA BUT)? SPAN", both_edges),
    rule("(CLOCK|SPAN) DURATION", lasting),
    rule("DURATION SPAN", lasting),
    rule("DURATION WORD SPAN", free_from),
)
