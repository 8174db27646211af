"""The grammar of days: weekdays, "tomorrow", "Friday next week", and the table of day rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from callsheet.reading.domain.times.date_rules import (
    dated,
    dated_end,
    dated_range,
    day_token,
    days_of_month,
    for_number,
    on_number,
    ordinal,
    ordinal_range,
    part_told_of,
    slashed,
    written,
    year_in,
)
from callsheet.reading.domain.times.dates import month as month_span
from callsheet.reading.domain.times.dates import (
    nth_week,
    nth_weekday,
)
from callsheet.reading.domain.times.day_lists import (
    clocked_apart,
    goes_beyond,
    shared_lead,
    tells_another,
)
from callsheet.reading.domain.times.days import (
    Dates,
    DayValue,
    Today,
    days_ahead,
    in_week,
    shifted,
    together,
    weekday_range,
    weekdays,
)
from callsheet.reading.domain.times.span_rules import PIECES
from callsheet.reading.domain.times.tokens import (
    Build,
    Token,
    joined,
    kind_at,
    of_kind,
    rule,
    run_has,
    table,
)

DAY_NUMBER = "(ORD|NUM|FIRST|WNUM)"
LIST = "(COMMA|OR|AND|SLASH|COMMA OR|COMMA AND)"
# how long a list may be: without a bound a text of commas takes time that grows with its square
MORE, MORE_THAN_ONE = "{0,11}", "{1,11}"


def plain_day(count: int, *, tomorrow: bool = False) -> Build:
    """A builder for today, tomorrow and the day after."""

    def build(tokens: Sequence[Token], first: int, end: int) -> Token | None:
        value = DayValue(days_ahead(count, tomorrow=tomorrow), past=count < 0)
        return day_token(tokens, first, end, value)

    return build


def part_today(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`this morning`, `tonight`, `next evening`: a day and a part of it in one."""
    run = tokens[first:end]
    part = run[-1].value if run[-1].kind == "PART" else ("tonight", 18.0, 23.0)
    if run[-1].text in ("lunch", "dinner"):
        return None  # "book this lunch on Tuesday"
    if len(run) == 3 and run[0].kind != "THE":
        assert isinstance(part, tuple)
        which = "LATE" if run[0].kind == "LATER" else run[0].kind
        part = (f"{run[0].text} {part[0]}", *PIECES.get(part[0], {}).get(which, part[1:]))
    count = int(run_has(run, "NEXT") or run_has(run, "COMING"))
    return joined("TONIGHT", tokens, first, end, (DayValue(days_ahead(count)), part))


WHICH = {"NEXT": "next", "COMING": "coming", "THIS": "", "SAME": ""}


def which_of(run: Sequence[Token]) -> str:
    """Which weekday is meant: "next", "coming", "following" or the plain one."""
    for token in run:
        if token.kind in WHICH:
            return "following" if token.text == "following" else WHICH[token.kind]
    return ""


REFUSALS = frozenset("no not can't cant cannot don't won't doesn't".split())


def weekday_list(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`Friday`, `next Monday or Tuesday`, `Mon/Wed`: weekdays that share their "next"."""
    run = tokens[first:end]
    numbers = tuple(token.number() for token in of_kind(run, "WEEKDAY"))
    if len(numbers) > 1 and kind_at(tokens, first - 1) in ("UNTIL", "BY", "BEFORE", "AFTER"):
        return None  # "busy until Wednesday, Thursday is fine"
    if len(numbers) > 1 and kind_at(tokens, first - 1) == "OF" and tokens[first - 2].text == "all":
        return None  # "all of Friday, and Monday until noon"
    if len(numbers) > 1 and not run_has(run, "OR") and not run_has(run, "AND"):
        refused = any(each.text in REFUSALS for each in tokens[max(0, first - 6) : first])
        if refused and kind_at(tokens, end) in ("CLOCK", "AT"):
            return None  # "no can do Wednesday, Thursday 2pm?"
    if len(numbers) > 1 and clocked_apart(tokens, first, end):
        return None
    if len(numbers) > 1 and goes_beyond(tokens, first, end):
        return None  # "out Wednesday and Thursday, Friday works"
    which = which_of(run) or which_of(shared_lead(tokens, first))
    value = DayValue(
        weekdays(numbers, which),
        weekdays=() if which else numbers,
        past=run_has(run, "LAST"),
        weak=any(token.text.endswith("days") for token in run),
    )
    return day_token(tokens, first, end, value)


def every(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`every Monday`, `each morning`: a habit, not a proposal."""
    return joined("JUNK", tokens, first, end, None)


def weekday_stretch(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`Monday to Thursday`, `between Wed and Fri`."""
    run = tokens[first:end]
    start, stop = (token.number() for token in of_kind(run, "WEEKDAY"))
    numbers = tuple((start + step) % 7 for step in range((stop - start) % 7 + 1))
    which = which_of(run)
    value = DayValue(weekday_range(start, stop, which), weekdays=() if which else numbers)
    return day_token(tokens, first, end, value)


def weekday_in_week(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`Friday next week`, `next week Mon, Wed or Fri`, `Tue-Thu next week`, `Friday week`."""
    run = tokens[first:end]
    if tells_another(tokens, first, end):
        return None  # "I'm off next week, Monday works"
    if (
        run[-1].kind == "WEEKDAY"
        and kind_at(tokens, end + (kind_at(tokens, end) == "THE")) == "ORD"
    ):
        return None  # "the following week, Mon the 19th"
    numbers = [token.number() for token in of_kind(run, "WEEKDAY")]
    between = run_has(run, "BETWEEN") and len(numbers) == 2
    if between or any(
        left.kind == "WEEKDAY" and right.kind in ("DASH", "TO", "UNTIL")
        for left, right in pairwise(run)
    ):
        start, stop = numbers[0], numbers[-1]
        numbers = [(start + step) % 7 for step in range((stop - start) % 7 + 1)]
    ahead = int(run_has(run, "NEXT") or run_has(run, "COMING"))
    return day_token(tokens, first, end, DayValue(in_week(tuple(numbers), ahead), fixed=True))


def week_later(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`Friday week`, `a week on Tuesday`: the coming one and seven days."""
    run = tokens[first:end]
    if run[-1].kind == "WEEK" and kind_at(tokens, end) not in (
        "",
        "STOP",
        "PERIOD",
        "COMMA",
        "AT",
        "CLOCK",
        "OR",
    ):
        return None
    number = of_kind(run, "WEEKDAY")[0].number()
    value = DayValue(shifted(weekdays((number,), "coming"), 1, "week"))
    return day_token(tokens, first, end, value)


def fortnight_later(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`Wednesday fortnight`: two weeks after that weekday, today's counted."""
    number = tokens[first].number()

    def mean(today: Today) -> Dates:
        ahead = (number - today.on.weekday()) % 7
        return Dates((today.on + timedelta(days=ahead + 14),))

    return day_token(tokens, first, end, DayValue(mean))


def week_without(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`any day but Friday next week`: the other working days."""
    run = tokens[first:end]
    texts = {token.text for token in tokens[max(0, first - 1) : end]}
    if texts.isdisjoint(("but", "except", "bar", "besides", "excluding")):
        return None
    if texts.isdisjoint(("any", "anything", "anytime", "everything", "whenever")):
        return None
    refused = {token.number() for token in of_kind(run, "WEEKDAY")}
    left = tuple(number for number in range(5) if number not in refused)
    ahead = int(run_has(run, "NEXT") or run_has(run, "COMING"))
    inner = in_week(left, ahead)

    def mean(today: Today) -> Dates | None:
        dates = inner(today)
        days = tuple(day for day in dates.days if day >= today.on) if dates else ()
        return Dates(days) if days else None

    return day_token(tokens, first, end, DayValue(mean)) if left else None


def day_after_it(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`tomorrow 4pm or day after 11am`."""
    said = any(token.kind == "TOMORROW" for token in tokens[max(0, first - 8) : first])
    if not said or kind_at(tokens, end) not in ("CLOCK", "AT", "PART", "STOP", "PERIOD", ""):
        return None
    return plain_day(2)(tokens, first + 1, end)


NTH = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": 5,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}


def nth_of_month(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the first Friday of July`, `the third week of next month`."""
    run = tokens[first:end]
    nth = NTH.get(of_kind(run, "FIRST", "ORD", "LAST")[0].text)
    if nth is None:
        return None
    months = of_kind(run, "MONTH")
    ahead = int(run_has(run, "NEXT"))
    inner = month_span(months[0].number(), year=year_in(run)) if months else month_span(None, ahead)
    days = of_kind(run, "WEEKDAY")
    if run[-1].kind in ("YEAR", "YEARW") and not months:
        if days:
            return None
        inner = month_span(12 if nth > 4 else 1, 12 * ahead, year=year_in(run))
    mean = nth_weekday(nth, days[0].number(), inner) if days else nth_week(nth, inner)
    return day_token(tokens, first, end, DayValue(mean, week=not days))


def nth_of_months(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the first Monday of September or December`: one day of each."""
    run = tokens[first:end]
    last = next(at for at, token in enumerate(run) if token.kind in ("OR", "AND"))
    made = [nth_of_month(each, 0, len(each)) for each in (run[:last], [*run[: last - 1], run[-1]])]
    values = [each.value for each in made if each is not None]
    if len(values) < 2 or not run_has(run, "WEEKDAY"):
        return None

    def mean(today: Today) -> Dates | None:
        means = [value.mean(today) for value in values if isinstance(value, DayValue)]
        return together([dates for dates in means if dates is not None])

    return day_token(tokens, first, end, DayValue(mean))


def nth_before_clock(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the first Monday 1pm to 3pm of next month`: the day, whose month stands behind its clock."""
    at = end
    while kind_at(tokens, at) in SAID_BETWEEN:
        at += 1
    behind = tokens[at : at + 3]
    if (
        at == end
        or kind_at(tokens, at) not in ("OF", "IN")
        or not of_kind(behind, "MONTH", "MONTHW")
    ):
        return None
    run = [*tokens[first:end], *behind]
    made = nth_of_month(run, 0, len(run))
    return joined("DATE", tokens, first, end, made.value) if made else None


SAID_BETWEEN = frozenset("CLOCK COMMA NUM AT FROM TO DASH UNTIL BETWEEN AND".split())


def month_of_nth(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`of next month` behind a clock, which `nth_before_clock` has looked ahead to."""
    at = first - 1
    while kind_at(tokens, at) in SAID_BETWEEN:
        at -= 1
    counted = kind_at(tokens, at) == "WEEKDAY" and kind_at(tokens, at - 1) in (
        "FIRST",
        "ORD",
        "LAST",
    )
    return joined("OF", tokens, first, end, None) if counted and at < first - 1 else None


def part_of_nth(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the first Monday evening of next month`."""
    made = nth_of_month(tokens, first, end)
    part = of_kind(tokens[first:end], "PART")[0].value
    return replace(made, kind="TONIGHT", value=(made.value, part)) if made else None


WEEKDAYS = f"WEEKDAY ({LIST}? ON? WEEKDAY){MORE}"
CLOSED_LIST = "WEEKDAY (COMMA WEEKDAY){0,5} COMMA? (AND|OR) ON? WEEKDAY"  # "A, B and C"
A_WEEK = "(THIS|NEXT|COMING|THE COMING|THE NEXT) WEEK"
MARKS = "(COMMA|ON|COLON|DASH|FROM|BETWEEN)?"
OF_MONTH = "(MONTH YEAR?|(THIS|NEXT|THE) MONTHW|YEAR|(THIS|NEXT) YEARW)"
DAYS = table(
    rule("DATE", written),
    rule("WEEKDAY WORD", part_told_of),
    rule("THE? (FIRST|ORD|LAST) WEEKDAY (OF|IN) MONTH (OR|AND) MONTH", nth_of_months),
    rule(f"THE? (FIRST|ORD|LAST) (WEEKDAY|WEEK) (OF|IN) {OF_MONTH}", nth_of_month),
    rule("THE? (FIRST|ORD|LAST) (WEEKDAY|WEEK) (THIS|NEXT) (MONTHW|YEARW)", nth_of_month),
    rule(f"THE? (FIRST|ORD|LAST) WEEKDAY PART (OF|IN) {OF_MONTH}", part_of_nth),
    rule("THE? (FIRST|ORD|LAST) WEEKDAY", nth_before_clock),
    rule("(OF|IN) (MONTH|(THIS|NEXT|THE) MONTHW)", month_of_nth),
    rule(
        f"(FROM|BETWEEN)? THE? {DAY_NUMBER} (DASH|TO|UNTIL) THE? {DAY_NUMBER} OF? MONTH YEAR?",
        dated_range,
    ),
    rule(f"BETWEEN THE? {DAY_NUMBER} AND THE? {DAY_NUMBER} OF? MONTH YEAR?", dated_range),
    rule(
        f"(FROM|BETWEEN)? MONTH THE? {DAY_NUMBER} (DASH|TO|UNTIL) THE? {DAY_NUMBER} (COMMA? YEAR)?",
        dated_range,
    ),
    rule(
        f"(FROM|BETWEEN) THE? {DAY_NUMBER} (DASH|TO|UNTIL|AND) MONTH THE? {DAY_NUMBER}"
        " (COMMA? YEAR)?",
        dated_end,
    ),
    rule(f"MONTH BETWEEN {DAY_NUMBER} AND {DAY_NUMBER}", dated_range),
    rule(f"BETWEEN MONTH {DAY_NUMBER} AND {DAY_NUMBER}", dated_range),
    rule(
        f"THE? {DAY_NUMBER} ({LIST} THE? {DAY_NUMBER}){MORE} (DASH|SLASH|DAYW|PERIOD)? OF? MONTH"
        " PERIOD? (COMMA|OF|IN|DASH)? YEAR",
        dated,
    ),
    rule(
        f"THE? {DAY_NUMBER} ({LIST} THE? {DAY_NUMBER}){MORE} (DASH|SLASH|DAYW|PERIOD)? OF? MONTH",
        dated,
    ),
    rule(f"MONTH PERIOD? (DASH|SLASH|COMMA|THE)? {DAY_NUMBER} (COMMA|OF|IN)? YEAR", dated),
    rule(f"MONTH PERIOD? (THE)? (ORD|NUM) ({LIST} THE? (ORD|NUM)){MORE_THAN_ONE}", dated),
    rule(f"MONTH PERIOD? (DASH|SLASH|COMMA|THE)? {DAY_NUMBER}", dated),
    rule("WEEKDAY COMMA? THE? (ORD|NUM|FIRST)", on_number),
    rule("(FROM|BETWEEN)? THE? ORD (DASH|TO|UNTIL|AND) THE? ORD", ordinal_range),
    rule(f"THE? ORD ({LIST} THE? ORD){MORE}", ordinal),
    rule("THE? ORD (DAYW)? OF (THIS|NEXT|THE) MONTHW", ordinal),
    rule(
        "(FROM|BETWEEN)? THE? (ORD|NUM) (DASH|TO|UNTIL|AND) THE? (ORD|NUM) (OF|IN)?"
        " (THIS|NEXT|THE) MONTHW",
        days_of_month,
    ),
    rule("ON THE? NUM", on_number),
    rule("FOR THE (NUM|WNUM)", for_number),
    rule("NUM (SLASH|DASH) NUM", slashed),
    rule("PAIR", slashed),
    rule("THE? DAYW AFTER TOMORROW", plain_day(2)),
    rule("(OR|AND|SLASH) DAYW AFTER", day_after_it),
    rule("THE? NEXT DAYW", plain_day(1)),
    rule("THIS DAYW", plain_day(0)),
    rule("TODAY", plain_day(0)),
    rule("TOMORROW", plain_day(1, tomorrow=True)),
    rule("YESTERDAY", plain_day(-1)),
    rule("TONIGHT", part_today),
    rule("(EARLY|LATE|LATER) THIS PART", part_today),
    rule("THE COMING PART", part_today),
    rule("(THIS|NEXT) PART", part_today),
    rule("EVERY (WEEKDAY|DAYW|WEEK|PART|MONTHW|WEEKEND|HOUR|TIME|NUM|TOMORROW)", every),
    rule(f"{A_WEEK} {MARKS} WEEKDAY (DASH|TO|UNTIL|AND) WEEKDAY", weekday_in_week),
    rule(f"{A_WEEK} {MARKS} {WEEKDAYS}", weekday_in_week),
    rule(
        f"(FROM|BETWEEN)? WEEKDAY (DASH|TO|UNTIL|AND) WEEKDAY (OF|IN|ON|COMMA)? {A_WEEK}",
        weekday_in_week,
    ),
    rule(f"{WEEKDAYS} (OF|IN|ON)? {A_WEEK}", weekday_in_week),
    rule("A WEEK (ON|FROM) (THIS|COMING)? WEEKDAY", week_later),
    rule("WEEKDAY WEEK", week_later),
    rule("WEEKDAY FORTNIGHT", fortnight_later),
    rule(
        f"(ANY DAYW|ANY TIME|ANY|BUT) (BUT|WORD)? ON? {WEEKDAYS} (OF|IN|ON)? {A_WEEK}", week_without
    ),
    rule(f"ANY DAYW (OF|IN)? {A_WEEK} BUT ON? {WEEKDAYS}", week_without),
    rule(f"{A_WEEK} COMMA? (ANY DAYW|ANY TIME|ANY|WORD) (BUT|WORD) ON? {WEEKDAYS}", week_without),
    rule("(FROM|BETWEEN)? (THIS|NEXT|COMING)? WEEKDAY (DASH|TO|UNTIL) WEEKDAY", weekday_stretch),
    rule("BETWEEN (THIS|NEXT|COMING)? WEEKDAY AND WEEKDAY", weekday_stretch),
    rule(f"(THIS|NEXT|LAST|SAME)? COMING? {WEEKDAYS}", weekday_list),
    rule(f"(THIS|NEXT|LAST|SAME)? COMING? {CLOSED_LIST}", weekday_list),
    rule("(THIS|NEXT|LAST|SAME)? COMING? WEEKDAY", weekday_list),
)
