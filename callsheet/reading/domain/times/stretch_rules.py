"""The grammar of weeks, months and open stretches of days, and of days joined with others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from callsheet.reading.domain.times.clocks import Clock, Span
from callsheet.reading.domain.times.date_rules import day_token, year_in
from callsheet.reading.domain.times.dates import date_range, in_year_of, stretch
from callsheet.reading.domain.times.dates import month as month_span
from callsheet.reading.domain.times.days import (
    Dates,
    DayValue,
    Today,
    days_ahead,
    in_week_of,
    together,
    week,
    weekend,
)
from callsheet.reading.domain.times.length_rules import Length
from callsheet.reading.domain.times.span_rules import X, from_now, says_as
from callsheet.reading.domain.times.tokens import (
    Token,
    joined,
    kind_at,
    of_kind,
    rule,
    run_has,
    table,
)
from callsheet.reading.domain.times.week_numbers import numbered_week

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
PIECE_OF = {
    "EARLY": "early",
    "BEGIN": "early",
    "FIRST": "early",
    "MID": "mid",
    "LATE": "late",
    "LATER": "later",
    "END": "end",
    "EOW": "end",
    "EOM": "end",
    "REST": "rest",
    "LATEST": "",
}


@dataclass(frozen=True)
class OpenDay:
    """From a day on, or up to one: `kind` after or before; `by` for a deadline's word.

    lasting  how long it goes on from its clock on: "for two days from Friday 5pm"
    """

    kind: str
    day: DayValue
    by: bool = False
    clock: Span | None = None
    lasting: Length | None = None


def piece_in(run: Sequence[Token]) -> str:
    """Which piece of a stretch is named: early, mid, late, end, later, rest or all of it."""
    for token in run:
        if token.kind in PIECE_OF:
            return PIECE_OF[token.kind]
    return ""


def some_week(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`next week`, `all week`, `later this week`, `the end of next week`, `the week after next`."""
    run = tokens[first:end]
    ahead = int(run_has(run, "NEXT") or run_has(run, "COMING"))
    if run_has(run, "AFTER"):
        ahead += 1
    piece = piece_in(run)
    frames = piece not in ("rest", "later")
    value = DayValue(week(ahead, piece), week=frames, past=run_has(run, "LAST"))
    return day_token(tokens, first, end, value)


def working_days(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`weekdays after 6`, `any weekday`: the next five working days."""

    def mean(today: Today) -> Dates:
        days = [today.on + timedelta(days=step) for step in range(7)]
        return Dates(tuple(day for day in days if day.weekday() < 5))

    return day_token(tokens, first, end, DayValue(mean, weak=True))


def all_days_but(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`any day except Sunday`: the other days of the next seven."""
    run = tokens[first:end]
    words = [token.text for token in run if token.kind in ("WORD", "BUT")]
    days = run[-1].value
    if words[-1:] not in [[word] for word in BUT_WORDS] or not isinstance(days, DayValue):
        return None
    before = tokens[first - 1].text if first else ""
    if not days.weekdays or before not in ("all", "any", "every"):
        return None
    refused = days.weekdays

    def mean(today: Today) -> Dates:
        ahead = [today.on + timedelta(days=step) for step in range(7)]
        return Dates(tuple(day for day in ahead if day.weekday() not in refused))

    return day_token(tokens, first, end, DayValue(mean))


BUT_WORDS = ("but", "except", "bar", "besides", "excluding")


def two_weeks(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`this or next week`, `this week and next`: the rest of this one and the next."""
    if tokens[end - 1].kind == "NEXT" and not ends_day(tokens, end):
        return None

    def mean(today: Today) -> Dates | None:
        found = [week(0)(today), week(1)(today)]
        return together([dates for dates in found if dates is not None])

    return day_token(tokens, first, end, DayValue(mean))


def some_weekend(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the weekend`, `next weekend`, `the weekend after next`."""
    run = tokens[first:end]
    value = DayValue(
        weekend(int(run_has(run, "NEXT")) + int(run_has(run, "AFTER"))),
        (5, 6),
        week=True,
        past=run_has(run, "LAST"),
        weak=run[-1].text == "weekends",
    )
    return day_token(tokens, first, end, value)


def some_month(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`in June`, `next month`, `late March`: a long stretch, weak as a time to meet."""
    run = tokens[first:end]
    names = of_kind(run, "MONTH")
    ahead = int(run_has(run, "NEXT") or run_has(run, "COMING")) + run_has(run, "AFTER")
    number = names[0].number() if names else None
    mean = month_span(number, 0 if names else ahead, piece_in(run), year_in(run))
    value = DayValue(mean, weak=True, past=run_has(run, "LAST"))
    return day_token(tokens, first, end, value)


def month_of_year(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`June next year`, `in August of this year`."""
    run = tokens[first:end]
    number, ahead = of_kind(run, "MONTH")[0].number(), int(not run_has(run, "THIS"))

    def mean(today: Today) -> Dates | None:
        return month_span(number, year=today.on.year + ahead)(today)

    return day_token(tokens, first, end, DayValue(mean, weak=True))


def for_the_day(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`out for the day`, `blocked for the week`: what is left of it, behind a word of absence."""
    unit = tokens[end - 1].kind
    if not first or tokens[first - 1].text not in GONE or not ends_day(tokens, end):
        return None
    left = {"DAYW": days_ahead(0), "WEEK": week(0, "rest"), "MONTHW": month_span(None, 0, "rest")}
    return day_token(tokens, first, end, DayValue(left[unit]))


GONE = frozenset(
    "out off gone away blocked booked busy unavailable closed done full up offline ooo shut"
    " travelling traveling sick available".split()
)


def edge_month(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`after February`, `before May`, `away August`: a bare month that is a time by its lead."""
    led = kind_at(tokens, first - 1) in ("AFTER", "BEFORE", "SINCE")
    led = led or (first > 0 and tokens[first - 1].text in ("away", "off", "out"))
    return some_month(tokens, first, end) if led and ends_day(tokens, end) else None


def month_from(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`all of September from the 5th`: the rest of that month."""
    number, day = tokens[first].number(), tokens[end - 1].value
    if not isinstance(day, DayValue) or not day.dated or day.named:
        return None
    whole = month_span(number)

    def mean(today: Today) -> Dates | None:
        found, begins = whole(today), day.mean(today)
        if found is None or begins is None:
            return None
        step = begins.days[0].day - 1
        return stretch(found.days[0] + timedelta(days=step), found.last())

    return day_token(tokens, first, end, DayValue(mean))


def days_between(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`from May 5 to May 8`, `today till Friday`."""
    run = of_kind(tokens[first:end], "DATE")
    begin, stop = run[0].value, run[-1].value
    if not isinstance(begin, DayValue) or not isinstance(stop, DayValue) or begin.past or stop.past:
        return None
    dated = YEAR.search(run[-1].text) and not YEAR.search(run[0].text)
    start = in_year_of(begin.mean, stop.mean) if dated else begin.mean
    return day_token(tokens, first, end, DayValue(date_range(start, stop.mean)))


def counted_day(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`Thursday in two weeks`, `in 3 days on Friday`: the weekday of the week counted to."""
    values = [token.value for token in of_kind(tokens[first:end], "DATE")]
    counted = next((v for v in values if isinstance(v, DayValue) and v.counted), None)
    name = next((v for v in values if isinstance(v, DayValue) and len(v.weekdays) == 1), None)
    if counted is None or name is None:
        return None
    return day_token(tokens, first, end, DayValue(in_week_of(counted.mean, name.weekdays)))


def ends_day(tokens: Sequence[Token], at: int) -> bool:
    """Whether a day word ends there: no noun or day follows."""
    return kind_at(tokens, at) in (
        "",
        "STOP",
        "PERIOD",
        "COMMA",
        "NEWLINE",
        "AT",
        "CLOCK",
        "RPAREN",
    )


def days_from_now(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`between now and Friday`: today up to a day."""
    value = tokens[end - 1].value
    if not isinstance(value, DayValue) or value.past:
        return None
    return day_token(tokens, first, end, DayValue(date_range(days_ahead(0), value.mean)))


def some_year(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the end of the year`, `early next year`: its last or first weeks, weak as a time."""
    run = tokens[first:end]
    late = piece_in(run) in ("end", "late")
    mean = month_span(12 if late else 1, 12 if run_has(run, "NEXT") else 0, "end" if late else "")
    return day_token(tokens, first, end, DayValue(mean, weak=True))


def open_day(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`after Tuesday`, `from Monday on`, `before the 5th`, `by Friday 5pm`, `until Thursday`."""
    run = tokens[first:end]
    day = of_kind(run, "DATE")[0].value
    clocks = of_kind(run, "CLOCK")
    if not isinstance(day, DayValue) or (first and tokens[first - 1].text in ("apart", "aside")):
        return None
    part = end if kind_at(tokens, end) == "PART" else end - 1
    if run_has(run, "FROM") and kind_at(tokens, part) == "PART" and ranges_on(tokens, part + 1):
        return None  # "from today pm to tomorrow am"
    parts = of_kind(run, "PART")
    span = clocks[0].value if clocks else part_bound(parts[0], run) if parts else None
    assert span is None or isinstance(span, Span)
    before = (
        run_has(run, "BEFORE")
        or run_has(run, "BY")
        or run_has(run, "UNTIL")
        or run_has(run, "LATEST")
    )
    negative = run_has(run, "NOTW") or run_has(run, "SINCE")
    kind = "before" if before != negative else "after"
    by = run_has(run, "BY") or run_has(run, "LATEST")
    return joined("OPEN", tokens, first, end, OpenDay(kind, day, by=by, clock=span))


def since_day(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`I'll be out since tomorrow` says from when on; "since Monday" else tells of the past."""
    day, last = tokens[end - 1].value, tokens[end - 1].text
    assert isinstance(day, DayValue)
    words = [token.text for token in tokens[max(0, first - MOST_BEFORE) : first]]
    ahead = any(word in ("will", "shall") or word.endswith("'ll") for word in words)
    if day.past or not (ahead or last == "tomorrow" or last.startswith("next ")):
        return past_day(tokens, first, end)
    return joined("OPEN", tokens, first, end, OpenDay("after", day))


MOST_BEFORE = 6  # words in front of "since" that say when


def part_bound(token: Token, run: Sequence[Token]) -> Span:
    """`from Friday afternoon` begins with it, `until Friday morning` ends with it."""
    value = token.value
    assert isinstance(value, tuple)
    name, start, end = value
    hours = end if run_has(run, "AFTER") or run_has(run, "UNTIL") or run_has(run, "BY") else start
    clock = Clock(int(hours), int(hours % 1 * 60), sure=True)  # 24 is the end of the day
    return Span("point", clock, clock, part=name)


def ranges_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether "to" and a day stand there."""
    return kind_at(tokens, at) in ("TO", "DASH") and kind_at(tokens, at + 1) == "DATE"


def past_day(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`after next Friday` is open; `since Monday` is about the past."""
    return joined("JUNK", tokens, first, end, None)


def as_late_as_day(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`as late as Thursday`, `as early as Monday`."""
    day = tokens[end - 1].value
    if not says_as(tokens, first) or not isinstance(day, DayValue):
        return None
    kind = "before" if tokens[first].kind == "LATE" else "after"
    return joined("OPEN", tokens, first, end, OpenDay(kind, day))


PIECE = "(EARLY|LATE|LATER|MID|BEGIN OF|END OF|END|REST)"
WEEKS = "(THIS|NEXT|COMING|LAST|THE NEXT|THE COMING)"
STRETCHES = table(
    rule("EVERY WORKDAY", past_day),
    rule("ANY? WORKDAY (OF|IN)? (THIS|NEXT|COMING|THE COMING) WEEK", some_week),
    rule("(ANY|ON)? WORKDAY", working_days),
    rule("DAYW (BUT|WORD) ON? DATE", all_days_but),
    rule("THIS WEEK? (OR|AND) NEXT WEEK", two_weeks),
    rule("THIS WEEK (OR|AND) NEXT", two_weeks),
    rule("THE? WEEK AFTER THE? NEXT", some_week),
    rule("THE? WEEKEND AFTER THE? NEXT", some_weekend),
    rule("THE? MONTHW AFTER THE? NEXT", some_month),
    rule("FOR THE (DAYW|WEEK|MONTHW)", for_the_day),
    rule("(IN|OF)? MONTH (OF|IN)? (THIS|NEXT) YEARW", month_of_year),
    rule("(THE)? (WEEK|WEEKNO) (NUM)", numbered_week),
    rule(f"THE? {PIECE} (OF|IN)? (THE|MY|THIS|NEXT|COMING|THE NEXT) WEEK", some_week),
    rule(f"{WEEKS} WEEK", some_week),
    rule("THE? (BEGIN OF|END OF|REST OF|MID DASH) WEEK", some_week),
    rule("EOW", some_week),
    rule("EOM", some_month),
    rule("(THIS|NEXT|THE|COMING|LAST)? WEEKEND", some_weekend),
    rule(f"THE? {PIECE} (OF|IN|DASH)? (THE|THIS|NEXT|COMING)? (MONTHW|MONTH) YEAR?", some_month),
    rule("THE? (END OF?|BEGIN OF|EARLY|LATE) (THE|THIS|NEXT) YEARW", some_year),
    rule("(END OF|BEGIN OF) YEARW", some_year),
    rule("(THIS|NEXT|COMING|LAST) (MONTHW|MONTH)", some_month),
    rule("IN (THE)? MONTH (OF)? YEAR?", some_month),
    rule("MONTH (COMMA|DASH|SLASH)? YEAR", some_month),
    rule("MONTH", edge_month),
)
BETWEENS = table(
    rule("MONTH FROM DATE", month_from),
    rule("DATE ON? DATE", counted_day),
    rule("FROM? DATE (DASH|TO|UNTIL) DATE", days_between),
    rule("BETWEEN DATE AND DATE", days_between),
    rule("(BETWEEN|FROM)? NOW (AND|TO|UNTIL|DASH) DATE", days_from_now),
    rule(f"(BETWEEN|FROM)? NOW (AND|TO|UNTIL|DASH) {X}", from_now),
)
OPEN_DAYS = table(
    rule("NOTW (BEFORE|AFTER|UNTIL) DATE", open_day),
    rule("(FROM|AFTER|BEFORE|BY|UNTIL) ON? DATE PART (ONWARDS|ON)?", open_day),
    rule("(AFTER|BEFORE|BY|UNTIL) (ON)? DATE ((COMMA|AT)? CLOCK)?", open_day),
    rule("(AFTER|BEFORE|BY|UNTIL) CLOCK (ON|COMMA)? DATE", open_day),
    rule("(LATE|EARLY) WORD DATE", as_late_as_day),
    rule("SINCE DATE", since_day),
    rule("(FROM|BEGIN) ON? DATE AT? CLOCK (ONWARDS|ON)?", open_day),
    rule("(FROM|BEGIN) ON? DATE (ONWARDS|ON)?", open_day),
    rule("DATE (OR|AND) (LATER|AFTER|ONWARDS)", open_day),
    rule("DATE (ONWARDS|LATEST)", open_day),
)
