"""The stamp of a mail or a notification above its words: when it was written, no time to meet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from callsheet.reading.domain.times.values import TimeWindow

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# what may stand in the line beside the time
LABELS = re.compile(r"\b(?:sent|received|date|on|at)\b|[^\w?]", re.IGNORECASE)
WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.I)
SAYS = re.compile(r"[?!:,;]$|\d")
MOST_WORDS = 4  # of a name
MOST = 12  # windows of a message that may be its stamp
LONG_AHEAD = timedelta(days=300)  # yesterday without its year


def without_stamps(windows: Sequence[TimeWindow], text: str, now: datetime) -> list[TimeWindow]:
    """The windows less those that are a line of their own above the words, and over.

    windows  as read, in any order
    text     the message; one without a line break has no stamp
    now      aware instant it was read at
    """
    if "\n" not in text:
        return list(windows)
    return [*(w for w in windows[:MOST] if not is_stamp(w, text, now)), *windows[MOST:]]


def is_stamp(window: TimeWindow, text: str, now: datetime) -> bool:
    """Whether a window is the stamp of what stands below it."""
    start = window.start
    if start is None or start != window.end or now < start < now + LONG_AHEAD:
        return False
    first = text.rfind("\n", 0, window.quote.start) + 1
    last = text.find("\n", window.quote.end)
    if last < 0 or not text[last:].strip() or "\n" in window.quote.text:
        return False
    line = text[first : window.quote.start] + " " + text[window.quote.end : last]
    if LABELS.sub("", WEEKDAY.sub("", line)):
        return False
    return YEAR.search(text[first:last]) is not None or names_writer(text[:first].rstrip())


def names_writer(above: str) -> bool:
    """Whether the line above is a name and no sentence."""
    words = above[above.rfind("\n") + 1 :].split()
    named = all(word[0].isupper() for word in words) and not SAYS.search(" ".join(words))
    return 1 <= len(words) <= MOST_WORDS and named
