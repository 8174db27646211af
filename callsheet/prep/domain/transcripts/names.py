"""What every form of a transcript is made of: turns, clocks, speakers' names."""

from __future__ import annotations

from dataclasses import dataclass

from callsheet.core import lazy_re as re
from callsheet.core.errors import Refusal

CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
NAME = r"[^\W\d_][\w.'’-]*(?:,? [\w.'’()&|/-]+){0,5}"
LONGEST_NAME = 60  # characters
NO_NAME = frozenset(
    """note notes http https re fwd subject date time attendees invited transcript transcription
    recording summary today tomorrow ps question answer for and but so because like example step
    first second at on in january february march april may june july august september october
    november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday
    thursday friday saturday sunday mon tue wed thu fri sat sun""".split()
)
YEAR = re.compile(r"\b\d{4}\b")


class NoTranscript(Refusal):
    code = "no_transcript"


@dataclass(frozen=True)
class Turn:
    """One speaker's words. `start` and `end` in seconds from the beginning, None when not said."""

    who: str
    text: str
    start: float | None = None
    end: float | None = None

    @property
    def words(self) -> int:
        """How many words."""
        return len(self.text.split())


def is_name(who: str) -> bool:
    """Whether the words before a colon or a time may be a speaker's name."""
    first = who.split(maxsplit=1)[0].casefold().strip(".,")
    return (
        first not in NO_NAME
        and len(who) <= LONGEST_NAME
        and not YEAR.search(who)
        and (who[0].isupper() or first.startswith("speaker"))
    )


def same_person(who: str, name: str) -> bool:
    """Whether a speaker is the person of that name: "Reis, Ana (Guest)" is Ana Reis."""
    bare = re.sub(r"\s*[(|\[].*", "", who)
    last, comma, first = bare.partition(",")
    said = f"{first} {last}" if comma else bare
    return said.casefold().split() == name.casefold().split()


def seconds(clock: str) -> float:
    """`1:02:03.5` in seconds."""
    total = 0.0
    for part in clock.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total
