"""Times of a message that are no offer, and those of them that the person calls one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from callsheet.reading.domain.over_thread.away import in_one_line
from callsheet.reading.domain.over_thread.values import Mentioned, Proposal, Said
from callsheet.reading.domain.times import TimesRead, TimeWindow


def called_offers(
    read: TimesRead, said: Sequence[Said], turn: int
) -> tuple[TimesRead, tuple[TimeWindow, ...]]:
    """One message's times without those that the person calls times to meet, and these.

    They are told by their words.
    """
    words = {
        in_one_line(each.quote) for each in said if (each.code, each.turn) == ("is_time", turn)
    }
    called = [each for each in read.other if in_one_line(each.window.quote.text) in words]
    left = tuple(each for each in read.other if each not in called)
    return replace(read, other=left), tuple(each.window for each in called)


def not_offered(mentioned: Sequence[Mentioned], live: Sequence[Proposal]) -> Iterator[Mentioned]:
    """The times that are no offer, without those that stand as one by other words."""
    offered = {(each.window.start, each.window.end) for each in live}
    yield from (each for each in mentioned if (each.window.start, each.window.end) not in offered)
