"""Everything a draft may be made from, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from callsheet.booking.domain.fit import Fit
from callsheet.core import when
from callsheet.core.money import Money
from callsheet.reading.domain.replies import ReplyRead
from callsheet.reading.domain.times import TimeWindow
from callsheet.venues.domain.guard import Breach


@dataclass(frozen=True)
class TimeOption:
    """A time the client named and how it fits one's own terms."""

    window: TimeWindow
    fit: Fit


@dataclass(frozen=True)
class Clocks:
    """Both sides' zones and clock habits; `theirs` is None while nobody knows it."""

    mine: str
    theirs: str | None
    my_twelve: bool
    their_twelve: bool
    today: date

    def said(self, at: datetime) -> str:
        """The instant in words for the client: both sides, theirs first when it is known."""
        if self.theirs is None:
            return when.when(at, self.mine, twelve=self.my_twelve, today=self.today)
        return when.both_sides(
            at, self.theirs, self.mine, their_twelve=self.their_twelve, my_twelve=self.my_twelve
        )


@dataclass(frozen=True)
class Rates:
    """Hourly bid and floor as the client would pay them (before the venue's fee)."""

    bid: Money | None = None
    floor: Money | None = None
    fee_unknown: bool = False  # they were said after a fee that nobody knows


@dataclass(frozen=True)
class Venue:
    """What the draft must know of the venue: its name and the words to offer instead."""

    name: str
    contact_barred: bool = True
    links_barred: bool = True
    alternative: str = ""  # "the call in this room, no e-mail needed"


@dataclass(frozen=True)
class Situation:
    """One client turn with all that is known when it is answered."""

    text: str
    read: ReplyRead
    clocks: Clocks
    venue: Venue
    client_name: str = ""
    my_name: str = ""
    options: tuple[TimeOption, ...] = ()
    chosen_at: datetime | None = None  # the person picked this instant
    counter: tuple[datetime, ...] = ()  # times to offer, best first
    counter_wanted: bool = False  # the person asked to offer times instead
    offered: tuple[datetime, ...] = ()  # one's offers that are still open, as they were sent
    time_said: bool = False  # the person called words of this turn a time to meet
    away: tuple[TimeWindow, ...] = ()  # when the client cannot meet; no time offered touches it
    picked: datetime | None = None  # the offer that this turn takes; it is booked
    offered_to: Mapping[datetime, str] = field(default_factory=dict)  # time -> another client
    asking: tuple[str, ...] = ()  # questions for open points that the person wants in it
    asking_time: tuple[str, ...] = ()  # those of them that are about the named times
    topic: str = ""  # what the client wants to talk about, in their words
    minutes: int | None = None  # what one keeps a first call to
    their_minutes: int | None = None  # what the client said
    hours_said: bool = True  # whether the person ever confirmed their hours
    rates: Rates = Rates()
    pays_average: Money | None = None  # what the client pays an hour on average, by the post
    answers: Mapping[str, str] = field(default_factory=dict)  # ask -> the person's own words
    samples: tuple[str, ...] = ()  # titles that a draft may name, best first
    first_step: str = ""  # the post's first deliverable, when it is short enough to be named
    breaches: tuple[Breach, ...] = ()
    contract_started: bool = False
    site_known: bool = False
    prep_known: bool = False
