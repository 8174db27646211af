"""The grammar of lengths and of instants told by them: "in 15 minutes", "2 hours", "3 days ago"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from callsheet.reading.domain.times.days import (
    Dates,
    DayValue,
    Today,
    days_ahead,
    next_days,
    shifted,
    together,
    working_days_ahead,
)
from callsheet.reading.domain.times.tokens import Token, joined, kind_at, of_kind, rule, table

QUANTITY = "(NUM|WNUM|PAIR|COUPLE OF?|FEW|A COUPLE OF?|A FEW|HALF A|A)"
UNIT = "(SEC|MIN|HOUR|DAYW|WEEK|FORTNIGHT|MONTHW|YEARW)"
LENGTH = f"{QUANTITY} DASH? {UNIT}"
MINUTES = {"SEC": 1 / 60, "MIN": 1.0, "HOUR": 60.0, "DAYW": 1440.0, "WEEK": 10080.0}
UNIT_KINDS = ("SEC", "MIN", "HOUR", "DAYW", "WEEK", "MONTHW", "YEARW")
UNIT_NAMES = {
    "DAYW": "day",
    "WEEK": "week",
    "FORTNIGHT": "fortnight",
    "MONTHW": "month",
    "YEARW": "year",
}


# what is moved when a length and "later" follow
MOVED = frozenset("do it that this call meeting chat things us everything".split())


@dataclass(frozen=True)
class Length:
    """A length: `count` of `unit` (minute, day, week, month or year)."""

    count: float
    unit: str


@dataclass(frozen=True)
class Moment:
    """An instant or a stretch counted from now, in elapsed time (rules/times.md 14)."""

    start: timedelta
    end: timedelta


def length_of(run: Sequence[Token]) -> Length | None:
    """The length in a run: `2 days`, `an hour and a half`, `1 day 2 hours`; None over ten years."""
    total, unit = 0.0, ""
    amount: float | None = None
    for token in spelled(run):
        if token.kind in ("NUM", "WNUM"):
            amount = float(token.number())
        elif token.kind == "PAIR":
            amount = float(token.text)
        elif token.kind in ("A", "COUPLE", "FEW", "HALF"):
            amount = {"A": amount or 1.0, "COUPLE": 2.0, "FEW": 3.0, "HALF": 0.5}[token.kind]
        elif token.kind in MINUTES or token.kind in UNIT_NAMES:
            count = 1.0 if amount is None else amount
            if token.kind in ("SEC", "MIN", "HOUR"):
                total, unit = total + count * MINUTES[token.kind], unit or "minute"
            elif unit in ("", "minute"):
                unit, total = whole_unit(token.kind, count)
            amount = None
    return Length(total, unit) if unit and 0 < total < 5_300_000 else None


def spelled(run: Sequence[Token]) -> list[Token]:
    """The run with `an hour and a half` as an hour and half an hour."""
    out: list[Token] = []
    for at, token in enumerate(run):
        out.append(token)
        last = next((each for each in reversed(run[:at]) if each.kind in UNIT_KINDS), None)
        if token.kind == "HALF" and last and kind_at(run, at + 1) not in (*UNIT_KINDS, "A"):
            out.append(last)
    return out


def whole_unit(kind: str, count: float) -> tuple[str, float]:
    """Days, weeks (a fortnight is two), months or years."""
    if kind == "FORTNIGHT":
        return "week", 2 * count
    return UNIT_NAMES[kind], count


def length(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """A length that only says how long: it names no time, but uses up its number."""
    if (
        end - first == 2
        and tokens[first].kind == "PAIR"
        and in_hours(tokens[first], tokens[end - 1])
    ):
        return None
    if hours_of_day(tokens, first, end):
        return None
    return joined("DURATION", tokens, first, end, length_of(tokens[first:end]))


def hours_of_day(tokens: Sequence[Token], first: int, end: int) -> bool:
    """`free from 14 to 16 hours`, `Tuesday 9-17 hrs`: clocks and no length."""
    run = tokens[first:end]
    if [token.kind for token in run if token.kind != "FROM"] not in HOURS_OF_DAY:
        return False
    start, stop = (token.number() for token in of_kind(run, "NUM"))
    before = first - 1 - (kind_at(tokens, first - 1) in ("FROM", "COMMA", "BETWEEN"))
    behind = end + (kind_at(tokens, end) == "ON")
    led = kind_at(tokens, before) in DAY_WORDS or kind_at(tokens, behind) in DAY_WORDS
    led = led or (before >= 0 and tokens[before].text in OFFERING)
    return led and start < stop <= 24 and stop > 12


HOURS_OF_DAY = (["NUM", "DASH", "NUM", "HOUR"], ["NUM", "TO", "NUM", "HOUR"])
DAY_WORDS = frozenset("WEEKDAY TODAY TOMORROW MONTH ORD DATE".split())
OFFERING = frozenset("free available open online".split())


def in_hours(number: Token, unit: Token) -> bool:
    """`14.30 hrs`: a clock and no length."""
    hour, _, minute = number.text.partition(".")
    return unit.kind == "HOUR" and int(hour) >= 9 and len(minute) == 2 and int(minute) < 60


def ahead(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`in 15 minutes`, `two weeks from now`: an instant or a date."""
    run = tokens[first:end]
    found = length_of(run)
    if found is None:
        return None
    if run[-1].kind == "LATER" and first and tokens[first - 1].text in MOVED:
        return joined("DURATION", tokens, first, end, found)  # "do it an hour later"
    if found.unit == "minute" or has_minutes(run):
        delta = timedelta(minutes=elapsed_minutes(run))
        return joined("MOMENT", tokens, first, end, Moment(delta, delta))
    if found.count != int(found.count) or found.count > 1000:
        return None
    mean = shifted(days_ahead(0), int(found.count), found.unit)
    weak = found.unit in ("month", "year")
    return joined("DATE", tokens, first, end, DayValue(mean, weak=weak, counted=True))


def has_minutes(run: Sequence[Token]) -> bool:
    """Whether hours, minutes or seconds are named."""
    return bool(of_kind(run, "SEC", "MIN", "HOUR"))


def elapsed_minutes(run: Sequence[Token]) -> float:
    """All of a mixed length ("1 day 2 hours") in minutes."""
    total, amount = 0.0, 1.0
    for token in spelled(run):
        if token.kind in ("NUM", "WNUM"):
            amount = float(token.number())
        elif token.kind == "PAIR":
            amount = float(token.text)
        elif token.kind in ("COUPLE", "FEW", "HALF"):
            amount = {"COUPLE": 2.0, "FEW": 3.0, "HALF": 0.5}[token.kind]
        elif token.kind in MINUTES:
            total, amount = total + amount * MINUTES[token.kind], 1.0
    return min(total, 1440.0 * 3650)


def within(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`within 2 hours`, `in the next 5 minutes`, `over the next few days`."""
    run = tokens[first:end]
    found = length_of(run)
    if found is None or any(token.text == "following" for token in run):
        return None  # "Monday and the following two days"
    if has_minutes(run):
        delta = timedelta(minutes=elapsed_minutes(run))
        return joined("MOMENT", tokens, first, end, Moment(timedelta(), delta))
    if found.unit not in ("day", "week") or found.count != int(found.count):
        return None
    days = int(found.count) * (7 if found.unit == "week" else 1)
    inside = run[0].kind == "WITHIN" or run_has_end(run)
    mean = next_days(days, 0 if inside else 1)
    return joined("DATE", tokens, first, end, DayValue(mean, weak=inside))


def working_days(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`in four business days`."""
    run = tokens[first:end]
    if run[2].text not in ("business", "working", "work"):
        return None
    mean = working_days_ahead(run[1].number())
    return joined("DATE", tokens, first, end, DayValue(mean))


def next_working_days(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the next 4 business days`: each of them."""
    run = tokens[first:end]
    count = of_kind(run, "NUM", "WNUM")[0].number()
    if of_kind(run, "WORD")[0].text not in ("business", "working", "work") or not 1 <= count <= 20:
        return None

    def mean(today: Today) -> Dates | None:
        found = [working_days_ahead(step)(today) for step in range(1, count + 1)]
        return together([dates for dates in found if dates is not None])

    return joined("DATE", tokens, first, end, DayValue(mean))


def or_so(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`after 12 or so hours`, `20 or more minutes`: how long, and no clock."""
    vague = tokens[first + 2].text in ("so", "more", "less", "fewer")
    return length(tokens, first, end) if vague else None


def hours(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`in 2h`, `within 1h30`."""
    value = tokens[first + 1].value
    assert isinstance(value, tuple)
    delta = timedelta(hours=value[0], minutes=value[1])
    start = timedelta() if tokens[first].kind == "WITHIN" else delta
    return joined("MOMENT", tokens, first, end, Moment(start, delta))


def this_moment(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`at the moment`: now."""
    found = tokens[end - 1].text in ("moment", "present")
    return joined("NOW", tokens, first, end, None) if found else None


def less_than(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`in less than an hour` comes to that hour; `less than 2 weeks from today` lies within."""
    run = tokens[first:end]
    words = [*tokens[max(0, first - 1) : first], *of_kind(run, "WORD")]
    if not any(word.text == "less" for word in words):
        return None
    if run[0].kind == "IN":
        return ahead(tokens, first, end)
    return within(tokens, first, end) if run_has_end(run) or run[0].kind == "WITHIN" else None


def after_length(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`call me after 2 days in the evening`: counted from today; "after two weeks of work" not."""
    if kind_at(tokens, end) not in ("", "PERIOD", "STOP", "COMMA", "AT", "IN", "PART", "CLOCK"):
        return None
    made = ahead(tokens, first, end)
    if made is None or not isinstance(made.value, DayValue):
        return None
    return replace(made, value=replace(made.value, weak=True))


def hence(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`two days hence`, `4 weeks in the future`: counted from today."""
    return ahead(tokens, first, end) if tokens[end - 1].text in ("hence", "future") else None


def run_has_end(run: Sequence[Token]) -> bool:
    """Whether the run counts from now or today."""
    return run[-1].kind in ("NOW", "TODAY")


def few_minutes(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`hop on in 20?`: minutes, where the sentence ends there."""
    number = tokens[end - 1].number()
    if number % 5 or not 5 <= number <= 45 or kind_at(tokens, end) not in ("", "STOP", "PERIOD"):
        return None
    delta = timedelta(minutes=number)
    return joined("MOMENT", tokens, first, end, Moment(delta, delta))


def gone(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`3 days ago`, `the last two weeks`: over, so no time to meet."""
    return joined("DURATION", tokens, first, end, None)


AND_LENGTH = f"(AND? {LENGTH})?"
MORE = f"{AND_LENGTH} {AND_LENGTH} {AND_LENGTH}"  # "2 days 1 hour 5 minutes 30 seconds"
LENGTHS = table(
    rule("(IN|WITHIN) HM", hours),
    rule(f"(NUM|WNUM) OR WORD {UNIT}", or_so),
    rule("AT (THE|THIS) WORD", this_moment),
    rule(f"(IN|WITHIN) WORD THAN {LENGTH} (FROM (NOW|TODAY))?", less_than),
    rule(f"THAN {LENGTH} FROM (NOW|TODAY)", less_than),
    rule("IN (NUM|WNUM)", few_minutes),
    rule("(WITHIN|IN|FOR)? THE? NEXT (HOUR|MIN)", within),
    rule(f"{LENGTH} AND? (A? HALF)? AGO", gone),
    rule(f"(THE)? LAST {QUANTITY} {UNIT}", gone),
    rule("IN (NUM|WNUM) WORD DAYW", working_days),
    rule("(IN|FOR)? THE? NEXT (NUM|WNUM) WORD DAYW", next_working_days),
    rule(f"(WITHIN|IN|FOR)? THE? (NEXT|COMING) {QUANTITY} {UNIT} {MORE}", within),
    rule(f"(WITHIN|IN|FOR)? THE? NEXT {UNIT} AND {LENGTH}", within),
    rule(f"(WITHIN|IN|FOR|THE) (THE)? {QUANTITY} (NEXT|COMING) {UNIT}", within),
    rule("(WITHIN|IN|FOR)? THE? NEXT FORTNIGHT", within),
    rule(f"WITHIN (THE|A)? {QUANTITY}? {UNIT} {MORE} (FROM (NOW|TODAY))?", within),
    rule(f"IN ABOUT? {QUANTITY} (DASH|TO|OR) {QUANTITY} {UNIT}", length),
    rule(f"IN? {LENGTH} {AND_LENGTH} (IN THE)? WORD", hence),
    rule(f"AFTER {LENGTH}", after_length),
    rule(f"IN ABOUT? {LENGTH} {AND_LENGTH} (AND A? HALF)? (TIME|FROM TODAY|FROM NOW)?", ahead),
    rule("IN (A|THE)? (FORTNIGHT|HALF A? HOUR) TIME?", ahead),
    rule(f"{LENGTH} {AND_LENGTH} (FROM (NOW|TODAY)|LATER)", ahead),
    rule(f"(NUM|WNUM|PAIR) (DASH|TO|OR|UNTIL) {LENGTH}", length),
    rule(f"FOR? {LENGTH} {AND_LENGTH}", length),
    rule(f"FOR? A? HALF DASH? A? {UNIT}", length),
)
