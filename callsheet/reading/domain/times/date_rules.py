"""The grammar of calendar dates: "27 May", "the 27th", "4/22", "2026-05-27"."""

from __future__ import annotations

from collections.abc import Sequence

from callsheet.reading.domain.times.bare_hours import asked_about
from callsheet.reading.domain.times.dates import (
    dated_stretch,
    month_days,
    numeric,
    of_month,
    on_weekday,
)
from callsheet.reading.domain.times.days import DayMeaning, DayValue, weekdays
from callsheet.reading.domain.times.hour_numbers import free_behind
from callsheet.reading.domain.times.tokens import Token, joined, kind_at, of_kind, run_has
from callsheet.reading.domain.times.words import MONTHS, PARTS

NUMBER_KINDS = ("ORD", "NUM", "FIRST", "WNUM")


def day_token(tokens: Sequence[Token], first: int, end: int, value: DayValue) -> Token:
    """A DATE token over the run."""
    return joined("DATE", tokens, first, end, value)


def day_number(token: Token) -> int:
    """The day of a month a number names; 0 when it can be none."""
    number = 1 if token.kind == "FIRST" else token.number()
    return number if 1 <= number <= 31 else 0


def year_in(run: Sequence[Token]) -> int | None:
    """The year named in the run."""
    years = of_kind(run, "YEAR")
    return years[0].number() if years else None


def dated(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`27 May`, `May 27th, 2026`, `18 and 19 June`: days of a named month."""
    run = tokens[first:end]
    days = tuple(day_number(token) for token in of_kind(run, *NUMBER_KINDS))
    if run_has(run, "SLASH") and run_has(run, "COMMA"):
        return None  # "11/20, 12 Nov"
    if len(days) > 1 and run[-1].kind == "NUM" and kind_at(tokens, end) in ("DASH", "TO", "UNTIL"):
        return None  # "April 14, 1-2pm"
    if hour_behind(run, kind_at(tokens, end), tokens[end].text if end < len(tokens) else ""):
        return None
    if not all(days) or (run[-1].kind in ("NUM", "WNUM") and not free_after_day(tokens, end)):
        return None
    month = of_kind(run, "MONTH")[0].number()
    value = DayValue(month_days(month, days, year_in(run)), dated=True, named=True)
    return day_token(tokens, first, end, value)


def hour_behind(run: Sequence[Token], after: str, word: str) -> bool:
    """`June 3rd, 12 sharp`: the last number of a run with a comma is an hour, and no day."""
    if len(run) < 4 or run[-1].kind != "NUM" or run[-2].kind != "COMMA":
        return False
    return run[-3].kind == "ORD" or word == "sharp" or after in ("ABBR", "UTC", "REGION")


BEHIND_DAY = frozenset(
    "CLOCK WNUM NUM HM DOT TO UNTIL WORD FROM BETWEEN AFTER BEFORE AND ABOUT PART NOON AMPM".split()
)


def free_after_day(tokens: Sequence[Token], at: int) -> bool:
    """Whether a day number that ends there is no count of something else."""
    return kind_at(tokens, at) in BEHIND_DAY or free_behind(tokens, at)


def dated_range(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`3-12 May`, `May 3 to 12`: every day of a stretch in one month."""
    run = tokens[first:end]
    days = [day_number(token) for token in of_kind(run, *NUMBER_KINDS)]
    if not all(days):
        return None
    month, year = of_kind(run, "MONTH")[0].number(), year_in(run)
    begin, stop = (month_days(month, (day,), year) for day in days)
    value = DayValue(dated_stretch(begin, stop), dated=True, named=True)
    return day_token(tokens, first, end, value)


def dated_end(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`from 2 to April 7`: the month of the end is that of the beginning."""
    days = [day_number(token) for token in of_kind(tokens[first:end], *NUMBER_KINDS)]
    return dated_range(tokens, first, end) if days[0] < days[1] else None


def days_of_month(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the 4th to the 8th of next month`, `4 to 23 next month`; small bare numbers may be hours."""
    run = tokens[first:end]
    numbers = of_kind(run, "ORD", "NUM")
    days = [day_number(token) for token in numbers]
    hours = run_has(run, "NUM") and not run_has(run, "OF") and max(days) <= 12
    if hours or not all(0 < day <= 31 for day in days) or days[0] >= days[1]:
        return None
    ahead = int(run_has(run, "NEXT"))
    begin, stop = (of_month((day,), ahead) for day in days)
    return day_token(tokens, first, end, DayValue(dated_stretch(begin, stop), dated=True))


def ordinal(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`the 27th`, `the 27th or 28th`, `20th of next month`."""
    run = tokens[first:end]
    numbers = of_kind(run, "ORD")
    worded = any(token.text.isalpha() and token.text in ("second", "third") for token in numbers)
    of_some_month = run_has(run, "MONTHW")
    led = run[0].kind == "THE" or kind_at(tokens, first - 1) in (
        "ON",
        "FOR",
        "DATE",
        "WEEKDAY",
        "BY",
    )
    worded = worded and not promised(tokens, first, end)
    if not of_some_month and (worded or not (led or len(numbers) > 1 or alone(tokens, first, end))):
        return None
    if not of_some_month and not free_after_ordinal(tokens, end):
        return None
    days = tuple(day_number(token) for token in numbers)
    ahead = None if not of_some_month else int(run_has(run, "NEXT"))
    return (
        day_token(tokens, first, end, DayValue(of_month(days, ahead), dated=True))
        if all(days)
        else None
    )


def promised(tokens: Sequence[Token], first: int, end: int) -> bool:
    """`booked us in for the second.`: nothing is counted by the ordinal."""
    led = tokens[first - 2].text if first > 1 else ""
    if led not in ("in", "down", "booked", "set", "scheduled", "confirmed", "us", "you", "back"):
        return False
    return kind_at(tokens, first - 1) == "FOR" and kind_at(tokens, end) in ("", "PERIOD", "STOP")


def for_number(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`for the 27`: a day of the month; a low number there counts something."""
    number = day_number(tokens[end - 1])
    if number < 13 or kind_at(tokens, end) not in ("", "PERIOD", "STOP", "COMMA", "AT", "CLOCK"):
        return None
    return day_token(tokens, first, end, DayValue(of_month((number,)), dated=True))


def alone(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether only marks stand around."""
    marks = (
        "",
        "PERIOD",
        "STOP",
        "COMMA",
        "NEWLINE",
        "OR",
        "AND",
        "AT",
        "CLOCK",
        "LPAREN",
        "RPAREN",
    )
    if kind_at(tokens, end) == "PART":
        return True
    return kind_at(tokens, first - 1) in marks and kind_at(tokens, end) in marks


def free_after_ordinal(tokens: Sequence[Token], at: int) -> bool:
    """Whether the ordinal counts no noun: "the 27th works", not "the 2nd round"."""
    if kind_at(tokens, at) == "WORD" and tokens[at].text in GOING_ON:
        return True
    return free_after_day(tokens, at) and (kind_at(tokens, at) != "WORD" or free_behind(tokens, at))


GOING_ON = frozenset(
    "so because since while as when where unless which who fit fits easier earliest via using"
    " only already there here instead or not would will might".split()
)


def ordinal_range(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`between the 21st and the 23rd`."""
    days = [day_number(token) for token in of_kind(tokens[first:end], "ORD")]
    if not all(days) or not free_after_ordinal(tokens, end):
        return None
    begin, stop = (of_month((day,)) for day in days)
    return day_token(tokens, first, end, DayValue(dated_stretch(begin, stop), dated=True))


def on_number(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`on 15`, `Friday 23`, `Mon 13th`: a day of the month without its name."""
    run = tokens[first:end]
    number = day_number(run[-1])
    is_weekday = run[0].kind == "WEEKDAY"
    bare = run[-1].kind == "NUM"
    if kind_at(tokens, end) in ("SLASH", "DOT", "DASH") and tokens[end].glued:
        return None
    led = run_has(run, "THE") or kind_at(tokens, first - 1) == "THE"  # "the Tuesday 12"
    if not number or (bare and is_weekday and number <= 12 and not led):
        return None
    if bare and not (
        free_behind(tokens, end) or kind_at(tokens, end) in ("CLOCK", "FROM", "BETWEEN", "AT")
    ):
        return None
    mean: DayMeaning = of_month((number,))
    if is_weekday:
        mean = on_weekday(mean, run[0].number(), named_month=False)
    return day_token(tokens, first, end, DayValue(mean, dated=not is_weekday, fixed=is_weekday))


def part_told_of(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`Weds arvo's sweet`: a part of a day with what is said of it."""
    part = PARTS.get(tokens[end - 1].text.removesuffix("'s"))
    if part is None or not tokens[end - 1].text.endswith("'s"):
        return None
    number = tokens[first].number()
    day = DayValue(weekdays((number,), ""), weekdays=(number,))
    return joined("TONIGHT", tokens, first, end, (day, part))


LED = frozenset("ON WEEKDAY FROM UNTIL BETWEEN BY FOR BEFORE AFTER NEXT DATE IN".split())
TIMED = frozenset("AT CLOCK HM PART FROM BETWEEN".split())


def slashed(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`4/22`, `29/03`, `on 4.22`, `on 4-22`: a date in numbers where no count or score is meant."""
    run = tokens[first:end]
    numbers = pair_numbers(run)
    before, after = kind_at(tokens, first - 1), kind_at(tokens, end)
    if numbers is None or after in ("SLASH", "DOT", "AMPM"):
        return None
    mark = run[1].kind if len(run) > 1 else "DOT"
    asked = mark == "SLASH" and asked_about(tokens, first, end)  # "is 9/10 good?"
    if not asked and not is_date(numbers, mark, before, after):
        return None
    counted = max(numbers) <= 12 and after == "WORD" and not free_behind(tokens, end)
    if before not in LED and (counted or not free_after_day(tokens, end)):
        return None
    return day_token(tokens, first, end, DayValue(numeric(*numbers), dated=True, named=True))


def is_date(numbers: tuple[int, int], mark: str, before: str, after: str) -> bool:
    """Whether the mark and the neighbours make a date of two numbers; 1/2 and 10/10 are none."""
    low, high = sorted(numbers)
    if mark == "DASH":
        return before in LED - {"BETWEEN", "FROM"} and high > 12
    if mark == "DOT":
        if before in ("WEEKDAY", "DATE") and numbers[1] in (15, 30, 45):
            return False  # "Thursday 8.30"
        return before in LED - {"BETWEEN", "FROM"}
    fraction = low == high or (low <= 3 and high <= 4) or numbers[1] == 10
    return before in LED or after in TIMED or not fraction


def pair_numbers(run: Sequence[Token]) -> tuple[int, int] | None:
    """The two numbers of a glued pair that can be day and month."""
    if run[0].kind == "PAIR":
        assert isinstance(run[0].value, tuple)
        first, second = run[0].value
    else:
        if not (run[1].glued and run[2].glued) or run[0].glued:
            return None
        first, second = run[0].number(), run[2].number()
    ok = min(first, second) >= 1 and min(first, second) <= 12 and max(first, second) <= 31
    return (first, second) if ok else None


def written(tokens: Sequence[Token], first: int, end: int) -> Token | None:
    """`2026-05-27`, `27.05.2026`, `5/27/26`."""
    value = tokens[first].value
    if not isinstance(value, tuple):
        return None
    shape, text = value
    parts = text.replace("/", "-").replace(".", "-").split("-")
    if shape == "ISO":
        month = int(parts[1]) if parts[1].isdigit() else MONTHS[parts[1]]
        mean = month_days(month, (int(parts[2]),), int(parts[0])) if 1 <= month <= 12 else None
    else:
        mean = numeric(*(int(part) for part in parts))
    if mean is None:
        return Token("JUNK", tokens[first].start, tokens[first].end, text)
    return day_token(tokens, first, end, DayValue(mean, dated=True, named=True))
