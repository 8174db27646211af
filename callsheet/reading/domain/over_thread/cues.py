"""The words by which a later message adds to, corrects or replaces an earlier time."""

from __future__ import annotations

from datetime import date, datetime

from callsheet.core import lazy_re as re
from callsheet.core.when import LONG_WEEKDAYS
from callsheet.reading.domain.times import TimeWindow
from callsheet.reading.domain.times.zones import tz

WEEKDAY = r"(?:mon|tues?|wed(?:s|nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?"
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
MONTH_NAME = re.compile(rf"\b{MONTH}\b", re.IGNORECASE)
DAY_WORD = re.compile(
    rf"\b{WEEKDAY}\b|\b(?:today|tonight|tomorrow|tmrw|tmr|tom|now|weeks?|weekend|month|day)\b|\b{MONTH}\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}/\d{1,2}\b|\b\d{1,2}\.\d{1,2}\.|\b\d{4}-\d\d-\d\d\b"
    r"|\bin (?:an?|\d+|half an) ?(?:min\w*|hours?|hrs?|days?|h)\b",
    re.IGNORECASE,
)
REPLACES = re.compile(
    r"\b(?:instead|rather|came up|resched\w*|re-schedul\w*|move|push|postpone|no longer|better|"
    r"earlier|later|can(?:no|')t|won't|unable)\b",
    re.IGNORECASE,
)
ADDS = re.compile(
    r"^\W*(?:or|and|also|alternatively|plus|otherwise)\b|\b(?:also|as well|alternatively|"
    r"another option|too)\b",
    re.IGNORECASE,
)
CORRECTS = re.compile(
    r"^\s*\*|\*\s*$|\b(?:meant?|mistake|typo|oops|correction|mixed up|confus\w+|my bad|misread|"
    r"mistyped|scratch that|apologies|sorry|"
    r"should (?:be|say|read|have (?:said|been))|wrong (?:day|date)|"
    rf"not (?:the |on |this |next )?(?:\d|{WEEKDAY}\b))",
    re.IGNORECASE,
)
SAME_CLOCK = re.compile(r"\bsame (?:time|hour)\b", re.IGNORECASE)
PROPOSES = re.compile(
    r"\b(?:instead|then|rather|how about|what about|can we|could we|let'?s|works?|suits?|free|"
    r"available|possible|good|fine|better|prefer|do|make it)\b",
    re.IGNORECASE,
)
# words that choose one of several times
CHOOSES = re.compile(
    r"\b(?:please|prefer\w*|better|best|works?|let'?s (?:do|take|say)|i'?ll take|go (?:for|with)|"
    r"then|rather|only)\b",
    re.IGNORECASE,
)
BARE_HOUR = re.compile(
    r"^\W*(?:at |say )?(\d{1,2})(?::([0-5]\d))?\W*(?:please\W*)?$", re.IGNORECASE
)
FEW = 4  # words; so short an answer chooses
# "we can do $650 now" names no time; "free now?" does
NOW = re.compile(r"(?:right )?now|at the moment|currently", re.IGNORECASE)
ON_THE_LINE = re.compile(
    r"\b(?:call|talk|chat|speak|meet|free|available|online|zoom|hop|jump|ring)\b", re.IGNORECASE
)
BOTH = re.compile(r"\b(?:both|all|each|every|either way|in both)\b", re.IGNORECASE)
HALVES = re.compile(
    r"(?<![\w/])(?:(?P<am>a\.?m\.?|mornings?)|(?P<pm>p\.?m\.?|afternoons?|evenings?|nights?))(?!\w)",
    re.IGNORECASE,
)
# "3am" and "3pm" say a half with their clock
CLOCK_HALF = re.compile(r"\d ?(?P<half>[ap])\.?m\b", re.IGNORECASE)
DIGIT = re.compile(r"\d|\b(?:noon|midday|midnight|half|quarter)\b", re.IGNORECASE)
DENIES = re.compile(
    r"\b(?:not|scratch|skip|drop|forget|cancel|n't|can ?not|cant|wont|doesnt|isnt"
    r"|no longer|unable|busy|instead of|rather than)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"[.!?;\n]+|,\s+|\bbut\b", re.IGNORECASE)
LATER_WEEK = re.compile(
    r"\b(?:week after|(?:the )?one after|following week|not this week|"
    r"the (?:later|latter|second) (?:one|date|week))\b",
    re.I,
)
SOONER_WEEK = re.compile(
    r"\b(?:this (?:coming )?week|not next week|"
    r"the (?:earlier|sooner|former|first) (?:one|date|week))\b",
    re.I,
)
YES = re.compile(
    r"^\W*(?:(?:hi|hello|hey|oh|ah|sorry|great|ok|okay|thanks)\b\W*(?:\w+, )?)?(?:yes|yep|yeah|yup|"
    r"correct|exactly|right|confirmed|indeed|sure|perfect|that(?:'s| is|’s) (?:right|it|correct)|"
    r"(?:that|it) works|sounds good)\b",
    re.IGNORECASE,
)
HEDGES = re.compile(
    r"\b(?:but|not|no|maybe|perhaps|check|later|actually|instead|unless|if|n't)\b|\?", re.IGNORECASE
)
SHORT = 12  # words; a longer answer says more than yes


def plain_yes(text: str) -> bool:
    """Whether the whole message is a short yes."""
    return len(text.split()) <= SHORT and bool(YES.match(text)) and not HEDGES.search(text)


def begins_yes(text: str) -> bool:
    """Whether the first sentence of a message is a yes: `Yes, morning. We are in Lagos.`"""
    first = re.split(r"[.!;\n]", text.strip(), maxsplit=1)[0]
    return bool(YES.match(first)) and not HEDGES.search(first)


def picks(text: str) -> bool:
    """Whether naming one of several times chooses it."""
    return len(text.split()) <= FEW or bool(CHOOSES.search(text))


def adds(text: str) -> bool:
    """Whether the times of a message stand beside the earlier ones."""
    return bool(ADDS.search(text)) and not REPLACES.search(text) and not CORRECTS.search(text)


def corrects(text: str) -> bool:
    """Whether a message corrects a slip, so that what it does not name stays as it was."""
    return bool(CORRECTS.search(text)) and not REPLACES.search(text)


def half_said(text: str) -> re.Match[str] | None:
    """The one half of the day that a message names without a clock; None for none or both."""
    bare = CLOCK_HALF.sub(lambda found: " " * len(found[0]), text)
    found = list(HALVES.finditer(bare))
    halves = {bool(match["am"]) for match in found}
    return found[0] if len(halves) == 1 else None


def denied_days(text: str) -> str:
    """The clauses that refuse something, joined."""
    return " | ".join(part for part in CLAUSE.split(text) if part and DENIES.search(part))


def names_date(words: str, on: date) -> bool:
    """Whether words name a date by its weekday or its number."""
    if re.search(rf"\b{LONG_WEEKDAYS[on.weekday()][:3]}[a-z]*\b", words, re.IGNORECASE):
        return True
    month = MONTHS[on.month - 1]
    return bool(
        re.search(
            rf"\b{on.day}(?:st|nd|rd|th)\b|\b{on.day}\.? {month}|\b{month}[a-z]* {on.day}\b",
            words,
            re.IGNORECASE,
        )
    )


def local(at: datetime, zone: str) -> datetime:
    """The clock on the wall of a zone, without the zone."""
    return at.astimezone(tz(zone)).replace(tzinfo=None)


def is_day(window: TimeWindow) -> bool:
    """Whether a window is whole days."""
    if window.kind == "day":
        return True
    if window.kind != "window" or window.start is None or window.end is None:
        return False
    ends = (local(window.start, window.zone), local(window.end, window.zone))
    return all((each.hour, each.minute) == (0, 0) for each in ends)


def names_day(window: TimeWindow, written_at: datetime) -> bool:
    """Whether the words of a window, or others beside them, named its day."""
    if DAY_WORD.search(window.quote.text):
        return True
    if "past" in window.assumed:  # a clock alone, taken for today's
        return False
    at = window.start or window.end
    today = local(written_at, window.zone).date()
    return at is not None and local(at, window.zone).date() != today
