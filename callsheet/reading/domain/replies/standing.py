"""What a sentence does to what stands already: the days, the talk and the sums said before.

A day that the freelancer named is agreed to more often than bargained over; a day that he did not
name, where a talk stands, moves it; a sum that is no part of the pay is no push on it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from callsheet.reading.domain.replies.context import Context
from callsheet.reading.domain.replies.letters import Sieve
from callsheet.reading.domain.replies.sentences import Sentence, lower

MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
COUNTS = "one two three four five six seven eight nine ten".split()
# the parts of a day that two messages may share, each under a name of its own
DAY = re.compile(
    rf"\b(?:(?P<week>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:day)?s?"
    rf"|(?P<date>[0-3]?\d)(?:st|nd|rd|th|\.)?(?: of)? (?P<of>{MONTHS})[a-z]*"
    rf"|(?P<month>{MONTHS})[a-z]* (?:the )?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\d)"
    rf"|(?P<nth>[0-3]?\d)(?:st|nd|rd|th)"
    rf"|(?P<alone>january|february|march|april|june|july|august|september|october|november|december)"
    rf"|(?P<count>\d{{1,2}}|{'|'.join(COUNTS)}) (?:business |working )?(?P<unit>day|week|month)s?"
    r"|an? (?P<one>week|month|day) (?:before|later|after|from|earlier|on)"
    r"|(?P<near>today|tonight|tomorrow|tmrw|easter|christmas)"
    rf"|(?:end|close|middle|beginning|start) of (?:the |this |next )?(?P<end>week|month|year|term"
    rf"|{MONTHS})[a-z]*|(?:mid|early|late)[ -](?P<edge>{MONTHS})[a-z]*)\b"
)
CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?P<minute>[:.h]\d\d)? ?(?:[ap]m|o'clock|uhr)\b|\b(?P<plain>\d{1,2})[:.h]"
    r"(?P<past>\d\d)\b|\bat (?P<at>\d{1,2})\b(?![.,:]\d)"
)
# what the freelancer would do by a day, and what the work is told by
DELIVERS = re.compile(
    r"\b(?:deliver\w*|finish\w*|done|ready|complet\w+|send|sent|hand(?:ed)? over|through|take"
    r"|takes|need"
    r"|(?:have|has|get) (?:it|them|this|everything|the|your|all)|with you|reach(?:es)? you|yours|by"
    r"|until|till|within|in)\b(?! (?:start|begin))"
)
WORK = re.compile(
    r"\b(?:deliver\w*|finish\w*|done|ready|complet\w+|start\w*|begin|charge|price|quote|rate|hourly"
    r"|fixed|ask for|would (?:be|take|cost|need|ask)|milestone|upfront)\b|[$€£/]"
)
PART = re.compile(r"[.;!?,]\s|\band\b|\bor\b")
DOUBTS = re.compile(
    r"\?|\b(?:not|no|never|but|if|unless|until|only|too|instead|rather|other\w*|once|after"
    r"|before)\b"
    r"|n't\b"
)
FEW = 9  # words of a sentence that says nothing but what it takes
SUM = re.compile(r"\d[\d.,]*\d|\d")
LONGEST = 4000  # characters of a message before that are looked at
MOST = 40  # days and clock times of a message before that are kept
# what keeps somebody from coming, in words that say so only where a talk stands
KEPT = Sieve(
    "kept",
    r"\b(?:ha(?:s|ve|d) to|must|need to|got to|gotta)\b|\b(?:landed|turned up|cropped up|popped up"
    r"|com(?:es?|ing)|came|called in|moved|double|clash\w*|stuck|ill|sick|fever|hospital|dentist"
    r"|doctor|vet|funeral|flight|train|strike|power|internet|wifi|flood\w*|shift|mixed|mistake"
    r"|wrong|forgot|overslept|missed|confus\w+|waiting|wondering)\b|\b(?:shut(?:ting)?|lock(?:ed"
    r"|ing)?|kick(?:ed|ing)?|throw(?:n|ing)|threw) (?:me|us) out\b|\bnow (?:on|at|in|that)\b",
)
INVITES = Sieve(
    "invites",
    r"\b(?:(?:re-?)?(?:send|sent|sending|resent|issue|pick|grab|choose|book|take|find|make|set|put)"
    r"|new|updated|fresh|another|other|different|any|corrected)\b[^.!?;]{0,24}"
    r"\b(?:invit\w+|slot|times?|link|day|date|hour|room|calendar)\b"
    r"|\bsame (?:hour|time|place|link|room)\b",
)
KINDS = ("a talk stands", "a talk offered", "the work told")  # what the message before settled
NAMES = (
    "a day said before",
    "a day not said before",
    *(f"a day said before, {kind}" for kind in KINDS),
    *(f"another day, {kind}" for kind in KINDS),
    *(f"nothing new, {kind}" for kind in KINDS),
    "kept from coming, a talk stands",
    "invites, a talk stands",
    "a sum that is no pay",
)


def numbers_in(low: str) -> frozenset[str]:
    """The figures of a text, without separators."""
    return frozenset(each.replace(",", "").rstrip(".") for each in SUM.findall(low))


def days_in(low: str) -> Iterator[str]:
    """The days and lengths of time of a text, each in one spelling."""
    for found in DAY.finditer(low):
        if found["week"]:
            yield found["week"]
        elif found["unit"]:
            count = found["count"]
            number = COUNTS.index(count) + 1 if count in COUNTS else int(count)
            yield f"{number} {found['unit']}"
        elif found["alone"] or found["near"] or found["one"]:
            yield (found["alone"] or "")[:3] or found["near"] or f"1 {found['one']}"
        elif found["end"] or found["edge"]:
            yield f"{found[0][:3]} {found['end'] or found['edge']}"
        else:
            yield f"the {int(found['date'] or found['day'] or found['nth'])}"


def clocks_in(low: str) -> Iterator[str]:
    """The clock times of a text, each in one spelling, whatever half of the day."""
    for found in CLOCK.finditer(low):
        hour = int(found["hour"] or found["plain"] or found["at"]) % 12
        minute = (found["minute"] or "")[1:] or found["past"] or "00"
        yield f"{hour}:{minute}"


@dataclass(frozen=True)
class Before:
    """What the freelancer's last message named: figures, days, clock times, the days on which the
    work would be `due`; and which of KINDS it settled or left open.
    """

    numbers: frozenset[str]
    days: frozenset[str]
    clocks: frozenset[str]
    due: frozenset[str]
    kinds: tuple[bool, ...]


NOTHING = Before(frozenset(), frozenset(), frozenset(), frozenset(), (False,) * len(KINDS))


def due_in(low: str) -> frozenset[str]:
    """The days of a message before on which the work would be done, or how long it would take."""
    parts = (each for each in PART.split(low) if DELIVERS.search(each))
    return frozenset(day for each in parts for day in days_in(each))


@lru_cache(maxsize=8)
def days_before(previous: str) -> tuple[frozenset[str], frozenset[str]]:
    """The days that a message before names, and those of them on which the work would be done."""
    low = lower(previous[:LONGEST])
    days = frozenset(islice(days_in(low), MOST))
    return days, due_in(low) if days else days


def before_of(previous: str, context: Context) -> Before:
    """What the freelancer's last message named; all empty for an empty one."""
    if not previous:
        return NOTHING
    low = lower(previous[:LONGEST])
    days, due = days_before(previous)
    work = bool(due or WORK.search(low)) and not (context.call_agreed or context.offered_call)
    return Before(
        numbers_in(low),
        days,
        frozenset(islice(clocks_in(low), MOST)),
        due,
        (context.call_agreed, context.offered_call, work),
    )


def standing_signs(sentence: Sentence, before: Before, others: Collection[Sentence]) -> list[int]:
    """The places in NAMES of the signs that a sentence shows.

    others   the sentences with a sum that is no part of the pay
    """
    low, settled = sentence.low, any(before.kinds)
    if not (settled or before.days):
        return [len(NAMES) - 1] if sentence in others else []
    days = frozenset(days_in(low))
    clocks = frozenset(clocks_in(low)) if settled else frozenset()
    said = bool(days & before.days) or bool(clocks & before.clocks)
    other = bool(days - before.days) or bool(clocks - before.clocks)
    repeats = settled and not other and repeats_only(low, before.numbers, said=said)
    stands = before.kinds[0]
    told = (
        bool(days & before.days),
        bool(days - before.days) and bool(before.days),
        *(said and kind for kind in before.kinds),
        *(other and kind for kind in before.kinds),
        *(repeats and kind for kind in before.kinds),
        stands and KEPT.is_in(low),
        stands and INVITES.is_in(low),
        sentence in others,
    )
    return [n for n, each in enumerate(told) if each]


def repeats_only(low: str, numbers: frozenset[str], *, said: bool) -> bool:
    """Whether a short sentence asks and refuses nothing and has no figure but those said before.

    said   whether it has a day or clock time of the message before
    """
    told = numbers_in(low)
    new = bool(told - numbers) or not (said or told)
    return not new and low.count(" ") < FEW and not DOUBTS.search(low)
