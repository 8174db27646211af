"""What stands over a whole thread: what later words settle, change or leave open."""

from callsheet.reading.domain.over_thread.corrected import corrected
from callsheet.reading.domain.over_thread.questions import question_for
from callsheet.reading.domain.over_thread.standing import MOST_TURNS, standing
from callsheet.reading.domain.over_thread.terms_said import sum_said, sums_in
from callsheet.reading.domain.over_thread.values import (
    Against,
    Away,
    Change,
    Known,
    Mentioned,
    OpenPoint,
    Proposal,
    Said,
    Settled,
    Standing,
    ThreadTurn,
    Value,
    Words,
)

__all__ = [
    "MOST_TURNS",
    "Against",
    "Away",
    "Change",
    "Known",
    "Mentioned",
    "OpenPoint",
    "Proposal",
    "Said",
    "Settled",
    "Standing",
    "ThreadTurn",
    "Value",
    "Words",
    "corrected",
    "question_for",
    "standing",
    "sum_said",
    "sums_in",
]
