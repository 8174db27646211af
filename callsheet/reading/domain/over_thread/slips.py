"""Days and clocks named in words that only correct: `I wrote Thursday but it should be Friday`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.over_thread.cues import MONTH, WEEKDAY
from callsheet.reading.domain.times import TimesRead, TimeWindow

PHRASE = re.compile(
    rf"\b(?:(?:next |this )?{WEEKDAY}\b|(?:the )?\d{{1,2}}(?:st|nd|rd|th)\b(?: (?:of )?{MONTH})?"
    rf"|{MONTH} \d{{1,2}}\b|\d{{1,2}} {MONTH}\b|\d{{1,2}}:\d\d\b"
    r"|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?(?: (?:[A-Z]{2,4}|eastern|central|mountain|pacific)\b)?)",
    re.IGNORECASE,
)
MOST = 6  # phrases of one message; more is no slip


def slips(text: str, read: Callable[[str], TimesRead]) -> tuple[TimeWindow, ...]:
    """The times that the day and clock phrases of a correcting message name by themselves.

    read  a phrase to its times, in the zones and at the moment of the message
    """
    out: list[TimeWindow] = []
    for found in list(PHRASE.finditer(text))[:MOST]:
        words = found[0]
        for window in read(words).windows:
            start = found.start() + window.quote.start
            quote = Quote(window.quote.text, start, start + len(window.quote.text))
            out.append(replace(window, quote=quote))
    return tuple(out)
