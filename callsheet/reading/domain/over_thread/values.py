"""What reading over a thread is given and gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from callsheet.core.evidence import How, Quote
from callsheet.reading.domain.replies import ReplyRead
from callsheet.reading.domain.times import TimeWindow, Why, still_to_come

# in the order a page shows them; the first nine are the ask codes of rules/times.md
CODES: tuple[str, ...] = (
    *"zone ampm week day dmy date half past dst".split(),
    *"budget rate platform deadline length prep".split(),
)
CLOCK_CODES = frozenset({"ampm", "half", "dst"})
DATE_CODES = frozenset({"week", "day", "dmy", "date", "past"})


@dataclass(frozen=True)
class ThreadTurn:
    """One message of either side; `read` only for the client's, None skips it.

    asked  the question a form asked for these words, "" without one
    """

    by_me: bool
    text: str
    written_at: datetime
    read: ReplyRead | None = None
    asked: str = ""


@dataclass(frozen=True)
class Said:
    """A correction by the person: it wins over every rule.

    code   one of CODES, "time" (an instant in ISO form; "" for "this is no time"), "no_away", or
           "is_time" for words that were taken for no offer
    value  as `Value.text` has it; "am" or "pm" for ampm
    turn   index of the message whose words are corrected, None when none are
    quote  those words, "" when none
    after  index of the last message that was there when it was said; what the client writes
           after it is shown against it
    """

    code: str
    value: str
    turn: int | None = None
    quote: str = ""
    after: int = -1


@dataclass(frozen=True)
class Known:
    """What is known of both sides before the thread is read; `zone_how` as Client has it."""

    mine: str
    zone: str | None = None
    country: str | None = None
    zone_how: str = ""
    said: tuple[Said, ...] = ()


@dataclass(frozen=True)
class Words:
    """Words of one message, by its index in the thread."""

    turn: int
    quote: Quote


@dataclass(frozen=True)
class Proposal:
    """A time that stands: the window, its quote in message `turn`; `assumed` is still open.

    origins  message and words of the times that it was before its day or clock was corrected
    """

    turn: int
    window: TimeWindow
    origins: tuple[tuple[int, str], ...] = ()

    @property
    def lineage(self) -> tuple[tuple[int, str], ...]:
        """Its own message and words, then those it was before."""
        return ((self.turn, self.window.quote.text), *self.origins)


@dataclass(frozen=True)
class Away:
    """A time at which the client cannot meet: the window, its words in message `turn`."""

    turn: int
    window: TimeWindow


@dataclass(frozen=True)
class Mentioned:
    """A time that was said in message `turn` and is no offer, with what it would be as one."""

    turn: int
    window: TimeWindow
    why: Why


@dataclass(frozen=True)
class Value:
    """A value that stands: money and names as shown, minutes as digits, a zone by IANA name."""

    code: str
    text: str
    words: Words | None
    how: How = "rule"


@dataclass(frozen=True)
class Settled:
    """An open point that words settled: what was unclear, what settled it, by whom."""

    code: str
    text: str
    about: Words
    by: Words


@dataclass(frozen=True)
class Change:
    """Later words put another value in the place of an earlier one."""

    code: str
    was: str
    now: str
    before: Words | None
    after: Words


@dataclass(frozen=True)
class OpenPoint:
    """What still has to be asked: the client's unclear words, or one's own unanswered question.

    choices  its possible meanings in order, likeliest first; () when they are not countable
    asked    one's own message asked it already
    """

    code: str
    about: Words
    choices: tuple[TimeWindow, ...] = ()
    asked: bool = False
    names: tuple[str, ...] = ()  # choices that are no times, as shown


@dataclass(frozen=True)
class Against:
    """The client's words that disagree with what the person said; the person's value stands."""

    code: str
    mine: str
    theirs: str
    words: Words


@dataclass(frozen=True)
class Standing:
    """How the thread stands after its last message.

    proposals  the times that count, earliest first
    values     zone, budget, rate, platform, deadline, length, prep: those that are known
    away       when the client cannot meet, as far as no later words offer that time after all
    mentioned  the times that were said and are no offer, in the order of the thread
    """

    proposals: tuple[Proposal, ...] = ()
    values: tuple[Value, ...] = ()
    settled: tuple[Settled, ...] = ()
    changes: tuple[Change, ...] = ()
    open: tuple[OpenPoint, ...] = ()
    against: tuple[Against, ...] = ()
    replaced: tuple[tuple[Proposal, Words], ...] = ()
    away: tuple[Away, ...] = ()
    mentioned: tuple[Mentioned, ...] = ()

    def value(self, code: str) -> Value | None:
        """The value of a code, None when it is not known."""
        return next((each for each in self.values if each.code == code), None)

    def text(self, code: str) -> str:
        """The value of a code as shown, "" when it is not known."""
        found = self.value(code)
        return found.text if found else ""

    @property
    def minutes(self) -> int | None:
        """How long the client says the call is, None when they did not."""
        said = self.text("length")
        return int(said) if said.isdigit() else None

    def away_from(self, now: datetime) -> tuple[TimeWindow, ...]:
        """When the client cannot meet from then on."""
        return still_to_come([each.window for each in self.away], now)

    @property
    def open_codes(self) -> tuple[str, ...]:
        """The codes that are open, each once, in their order."""
        found = {point.code for point in self.open}
        return tuple(code for code in CODES if code in found)
