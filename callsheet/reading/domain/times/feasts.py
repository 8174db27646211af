"""Feast days that are said by name: "Christmas Eve", "Thanksgiving", "Easter Monday"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from callsheet.reading.domain.times.days import Dates, DayMeaning, DayValue, Today
from callsheet.reading.domain.times.hour_numbers import free_behind
from callsheet.reading.domain.times.tokens import Token, joined, kind_at, of_kind

YearDay = Callable[[int], date]


def fixed(month: int, day: int) -> YearDay:
    """The same date every year."""
    return lambda year: date(year, month, day)


def nth(count: int, weekday: int, month: int, more: int = 0) -> YearDay:
    """The `count`th weekday of a month and `more` days; count 0 is the last one."""

    def on(year: int) -> date:
        if count == 0:
            end = date(year, month + 1, 1) - timedelta(days=1)
            return end - timedelta(days=(end.weekday() - weekday) % 7)
        first = date(year, month, 1)
        ahead = (weekday - first.weekday()) % 7 + 7 * (count - 1)
        return first + timedelta(days=ahead + more)

    return on


def easter(more: int = 0) -> YearDay:
    """Easter Sunday of the western churches and `more` days (Meeus, Jones and Butcher)."""

    def on(year: int) -> date:
        golden, century, rest = year % 19, year // 100, year % 100
        leap = (century - (century + 8) // 25 + 1) // 3
        moon = (19 * golden + century - century // 4 - leap + 15) % 30
        week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
        late = (golden + 11 * moon + 22 * week) // 451
        month, day = divmod(moon + week - 7 * late + 114, 31)
        return date(year, month, day + 1) + timedelta(days=more)

    return on


# Public holidays as the law of the United States (5 U.S.C. 6103), the United Kingdom and custom
# name them; a name with several meanings (Labour Day) takes the one of its spelling.
FEASTS: dict[str, YearDay] = {
    "new year": fixed(1, 1),
    "new year day": fixed(1, 1),
    "new year eve": fixed(12, 31),
    "christmas": fixed(12, 25),
    "christmas day": fixed(12, 25),
    "christmas eve": fixed(12, 24),
    "xmas": fixed(12, 25),
    "xmas eve": fixed(12, 24),
    "boxing day": fixed(12, 26),
    "valentine day": fixed(2, 14),
    "valentines day": fixed(2, 14),
    "saint patrick": fixed(3, 17),
    "saint patrick day": fixed(3, 17),
    "st patrick day": fixed(3, 17),
    "independence day": fixed(7, 4),
    "halloween": fixed(10, 31),
    "may day": fixed(5, 1),
    "labour day": fixed(5, 1),
    "workers ' day": fixed(5, 1),
    "veterans day": fixed(11, 11),
    "labor day": nth(1, 0, 9),
    "mlk day": nth(3, 0, 1),
    "martin luther king day": nth(3, 0, 1),
    "memorial day": nth(0, 0, 5),
    "columbus day": nth(2, 0, 10),
    "thanksgiving": nth(4, 3, 11),
    "thanksgiving day": nth(4, 3, 11),
    "black friday": nth(4, 3, 11, 1),
    "cyber monday": nth(4, 3, 11, 4),
    "good friday": easter(-2),
    "easter": easter(),
    "easter sunday": easter(),
    "easter monday": easter(1),
}
# without one of these no feast can be named in a text; to look for each is quicker than a pattern
SEEN = (
    "new year|christmas|xmas|boxing|valentine|patrick|independence|halloween|may day|labour day"
    "|labor day|workers|veterans|mlk|luther|memorial|columbus|thanksgiving|black fri|cyber mon"
    "|good fri|easter"
).split("|")
FIRST_WORDS = frozenset(name.split()[0] for name in FEASTS)
LONGEST = max(len(name.split()) for name in FEASTS)
# what stands before a feast that is a time; elsewhere it is a theme ("a Christmas card")
LED = frozenset("BETWEEN ON AFTER BEFORE BY UNTIL SINCE FROM TO AND OR NEXT COMING IN".split()) | {
    ""  # nothing at all
}


def next_feast(of_year: YearDay, year: int | None) -> DayMeaning:
    """The feast of the year named, else the next from today on."""

    def mean(today: Today) -> Dates:
        if year is not None:
            return Dates((of_year(year),))
        found = of_year(today.on.year)
        return Dates((found if found >= today.on else of_year(today.on.year + 1),))

    return mean


def with_feasts(tokens: list[Token], text: str) -> list[Token]:
    """The tokens with names of feasts that can be times as DATE tokens."""
    low = text.lower()
    if not any(seen in low for seen in SEEN):
        return tokens
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        found = feast_at(tokens, at) if tokens[at].text.split("'")[0] in FIRST_WORDS else None
        if found is None:
            out.append(tokens[at])
            at += 1
        else:
            made, at = found
            out.append(made)
    return out


def feast_at(tokens: Sequence[Token], at: int) -> tuple[Token, int] | None:
    """The feast named there, longest first, and where it ends."""
    for count in range(LONGEST, 0, -1):
        run = tokens[at : at + count]
        name = " ".join(re.sub(r"'s$", "", token.text) for token in run)
        if len(run) < count or name not in FEASTS:
            continue
        end = at + count
        years = of_kind(tokens[end : end + 1], "YEAR")
        end += len(years)
        if not is_time(tokens, at, end):
            return joined("WORD", tokens, at, end, name), end  # "a Black Friday campaign"
        mean = next_feast(FEASTS[name], years[0].number() if years else None)
        return joined("DATE", tokens, at, end, DayValue(mean)), end
    return None


def is_time(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the feast says when: led by "on" or "after", and no noun behind it."""
    if kind_at(tokens, end) not in ("CLOCK", "PART", "EARLY") and not free_behind(tokens, end):
        return False
    before = at - 1 - (kind_at(tokens, at - 1) == "THE")
    return kind_at(tokens, before) in LED or (at > 0 and tokens[at - 1].text == "international")
