"""Which of the times one offered the client's answer picks: "the second one works"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from callsheet.core import lazy_re as re
from callsheet.core import when
from callsheet.reading.domain.times import TimeWindow

ORDINALS: tuple[tuple[int, str], ...] = (
    (1, r"first|1st|earliest|earlier"),
    (2, r"second|2nd"),
    (3, r"third|3rd"),
    (4, r"fourth|4th"),
    (-1, r"last|latter|latest|later"),
)
ONE = r"(?:\s+(?:one|option|slot|time|choice|date|day|of (?:those|these|them))\b)?"
ORDINAL = re.compile(
    "|".join(
        rf"(?P<n{i}>\b(?:the\s+)?(?:{words})\b{ONE})" for i, (_, words) in enumerate(ORDINALS)
    ),
    re.IGNORECASE,
)
# "first" alone is also "first of all", "at first", "first call": those pick nothing
NO_PICK_AFTER = re.compile(
    r"\s*(?:of all|call|chat|meeting|week|month|things?|thing|time (?:i|we|you)|name|please|,|on\b|"
    r"today|this|next|we|i\b|let|year|round|on,)",
    re.IGNORECASE,
)
# "an hour later" moves a time, it names none of those offered
NO_PICK_BEFORE = re.compile(
    r"\b(?:at|is my|is our|the very|for the|my|our|your|a|hours?|min(?:ute)?s?|half|days?|weeks?|"
    r"bit|little|while|much|slightly|any)\s*$",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"(?:\b(?:option|number|no\.?|slot|choice)\s*#?|#)\s*(\d)\b|^\s*(\d)\s*(?:[.)!]|$|\bworks\b|please)",
    re.IGNORECASE | re.MULTILINE,
)
NOT = re.compile(
    r"\b(?:not|n't|can ?not|cant|dont|wont|doesnt|isnt|except|unfortunately|sorry,? (?:but )?i|"
    r"no longer|neither|none|unable|busy|instead of|rather than|other than)\b|n[’']t\b",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"[.!?;\n]+|,?\s+\b(?:but|though|however|so|because|or)\b\s+|,\s+", re.IGNORECASE
)
SHORT_YES = 12  # words; a longer answer says more than yes
YES = re.compile(
    r"(?:hi|hello|hey|thanks|thank you|great|ok(?:ay)?|cool)?[\s,.!]*(?:\w+[,!]\s*)?"
    r"(?:yes|yep|yeah|yup|sure|correct|exactly|right|confirmed|perfect|deal|ok(?:ay)?|great"
    r"|sounds (?:good|great|perfect)|(?:that|it|this)(?:'s| is|’s)? (?:works|fine|good|great"
    r"|perfect|right|correct)|works|see you (?:then|there)|talk (?:then|to you then))\b",
    re.IGNORECASE,
)
HEDGE = re.compile(
    r"\b(?:let me|check|get back|maybe|perhaps|probably|might|later|another|other|instead|first|but"
    r"|if|unless|tomorrow|depends|think)\b",
    re.IGNORECASE,
)
MONTH_WORDS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"


@dataclass(frozen=True)
class Pick:
    """`chosen` is the index of the one offer picked, None when it must be asked.

    named  every offer that the words name, in the offers' order
    words  the client's words that named them
    """

    chosen: int | None
    named: tuple[int, ...]
    words: str = ""


def read_pick(
    text: str,
    offers: Sequence[datetime],
    windows: Sequence[TimeWindow],
    *,
    client_zone: str,
) -> Pick:
    """The offer that a reply takes.

    offers   the instants in the order in which the words named them
    windows  the times read in the reply (`read_times`); those equal to an offer name it
    gives    `chosen` only when exactly one is named and nothing speaks against it, or the one
             single offer gets a plain yes; an "ok" that names none of several, and two that are
             both fine, are left to be asked
    """
    yes, no = said_of(text, offers, client_zone)
    denied = [clause for clause in clauses(text) if NOT.search(clause)]
    for window in windows:
        if not any(window.quote.text in clause for clause in denied):
            for index in matching(window, offers):
                yes.setdefault(index, window.quote.text)
    known = " ".join(yes.values())
    points = [w for w in windows if w.kind == "point" and w.quote.text not in known]
    other = [w for w in points if not matching(w, offers)]
    left = tuple(sorted(index for index in yes if index not in no))
    chosen = left[0] if len(left) == 1 and not other else None
    if len(offers) == 1 and not left and not windows and plain_yes(text):
        return Pick(0, (0,), text.strip()[:80])
    return Pick(chosen, left, " / ".join(yes[index] for index in left))


def plain_yes(text: str) -> bool:
    """Whether the whole answer is a short yes: enough where one single time was offered."""
    words = text.strip()
    if len(words.split()) > SHORT_YES or "?" in words or NOT.search(words) or HEDGE.search(words):
        return False
    return bool(YES.match(words))


def said_of(
    text: str, offers: Sequence[datetime], zone_name: str
) -> tuple[dict[int, str], set[int]]:
    """The offers that clauses name in favour, with the words, and those they refuse."""
    yes: dict[int, str] = {}
    no: set[int] = set()
    for clause in clauses(text):
        against = bool(NOT.search(clause))
        for index, words in named_in(clause, offers, zone_name):
            if against:
                no.add(index)
            else:
                yes.setdefault(index, words)
    return yes, no


def clauses(text: str) -> list[str]:
    """The text cut where one statement ends and another begins; a word of contrast cuts too."""
    return [part for part in CLAUSE.split(text[:4000]) if part and part.strip()]


def named_in(clause: str, offers: Sequence[datetime], zone_name: str) -> list[tuple[int, str]]:
    """The offers that a clause names by place, weekday, date or clock, with the words."""
    found = [*by_place(clause, len(offers)), *by_day(clause, offers, zone_name)]
    return found or by_clock(clause, offers, zone_name)


def by_place(clause: str, count: int) -> list[tuple[int, str]]:
    """`the second one`, `option 2`, `#2`."""
    found = []
    for match in ORDINAL.finditer(clause):
        bare = not re.search(r"\b(?:one|option|slot|choice|time|those|these|them)$", match[0], re.I)
        if bare and NO_PICK_AFTER.match(clause, match.end()):
            continue
        if bare and NO_PICK_BEFORE.search(clause[: match.start()]):
            continue
        place = next(n for i, (n, _) in enumerate(ORDINALS) if match[f"n{i}"])
        found.append((count - 1 if place < 0 else place - 1, match[0]))
    for match in NUMBERED.finditer(clause):
        found.append((int(match[1] or match[2]) - 1, match[0].strip()))
    return [(index, words) for index, words in found if 0 <= index < count]


def by_day(clause: str, offers: Sequence[datetime], zone_name: str) -> list[tuple[int, str]]:
    """`Thursday works`, `the 27th`: an offer whose day it is, when only one is on that day."""
    zone = when.zone(zone_name)
    days = [at.astimezone(zone).date() for at in offers]
    found = []
    for index, day in enumerate(days):
        if days.count(day) > 1 or clock_differs(clause, offers[index], zone_name):
            continue
        name = when.LONG_WEEKDAYS[day.weekday()]
        same_weekday = sum(other.weekday() == day.weekday() for other in days)
        short = rf"{name[:3]}(?:{name[3:]}|s|rs|urs|nes)?"
        weekday = re.search(rf"\b{short}\b\.?", clause, re.IGNORECASE)
        number = re.search(rf"\b(?:the\s+)?{day.day}(?:st|nd|rd|th)\b", clause, re.IGNORECASE)
        number = number or re.search(
            rf"\b{day.day}\.?\s+{MONTH_WORDS}\b|\b{MONTH_WORDS}\s+{day.day}\b",
            clause,
            re.IGNORECASE,
        )
        hit = number or (weekday if same_weekday == 1 else None)
        if hit:
            found.append((index, hit[0]))
    return found


CLOCK = re.compile(r"\b(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?(?![\d/-])", re.I)


def clocks_in(clause: str) -> list[tuple[int, int, str, str]]:
    """(hour, minute, "am"/"pm"/"", words) of each clock time that is written as one."""
    found = []
    for match in CLOCK.finditer(clause):
        half = (match[3] or "").lower().replace(".", "")
        at_before = re.search(r"\b(?:at|@|the)\s*$", clause[: match.start()], re.IGNORECASE)
        if not (match[2] or half or at_before):
            continue
        if int(match[1]) <= 23 and int(match[2] or 0) < 60:
            found.append((int(match[1]), int(match[2] or 0), half, match[0].strip()))
    return found


def same_clock(at: datetime, zone_name: str, clock: tuple[int, int, str, str]) -> bool:
    """Whether an offer is at that clock time there; without am or pm either half counts."""
    local = at.astimezone(when.zone(zone_name))
    hour, minute, half, _ = clock
    if local.minute != minute:
        return False
    if half:
        return local.hour == hour % 12 + (12 if half == "pm" else 0)
    return local.hour == hour or (hour < 13 and local.hour % 12 == hour % 12)


def clock_differs(clause: str, at: datetime, zone_name: str) -> bool:
    """Whether the clause names a clock time, and none that is this offer's there."""
    clocks = clocks_in(clause)
    return bool(clocks) and not any(same_clock(at, zone_name, clock) for clock in clocks)


def by_clock(clause: str, offers: Sequence[datetime], zone_name: str) -> list[tuple[int, str]]:
    """`9:30 is great`: the offers at that clock time, when no day was named."""
    return [
        (index, clock[3])
        for clock in clocks_in(clause)
        for index, at in enumerate(offers)
        if same_clock(at, zone_name, clock)
    ]


def matching(window: TimeWindow, offers: Sequence[datetime]) -> list[int]:
    """The offers that a time read in the reply is, by any of its readings."""
    if window.kind != "point" or window.start is None:
        return []
    instants = {window.start, *(r.start for r in window.readings if r.start is not None)}
    near = timedelta(minutes=1)
    return [
        index for index, at in enumerate(offers) if any(abs(at - each) < near for each in instants)
    ]
