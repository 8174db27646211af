"""Times a client could meet, read from their words: a grammar of typed tokens, resolved last."""

from callsheet.reading.domain.times.away import still_to_come, stretches_of, unoffered
from callsheet.reading.domain.times.read import read_times
from callsheet.reading.domain.times.values import Other, Reading, TimesRead, TimeWindow, Why

__all__ = [
    "Other",
    "Reading",
    "TimeWindow",
    "TimesRead",
    "Why",
    "read_times",
    "still_to_come",
    "stretches_of",
    "unoffered",
]
