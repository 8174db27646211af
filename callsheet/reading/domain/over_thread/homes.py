"""Which zone the client's words are read in, message by message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from callsheet.core.places import country_of_zone
from callsheet.reading.domain.over_thread.asked import asked_in
from callsheet.reading.domain.over_thread.values import Known, ThreadTurn, Words
from callsheet.reading.domain.over_thread.zones_said import ZoneSaid, zones_said
from callsheet.reading.domain.replies.heard import heard
from callsheet.reading.domain.times.zones import Sides, choose


@dataclass(frozen=True)
class Statement:
    """A zone said by the client in message `turn`; `home` also for an answer to one's question.

    among  the zones it may be when it is not sure
    """

    turn: int
    zone: str
    words: Words
    home: bool
    sure: bool
    among: tuple[str, ...] = ()


@dataclass(frozen=True)
class Homes:
    """The client's own zone over the thread.

    said   every sure statement that counts, in order
    yours  messages up to here that named no zone are on the freelancer's clock
    """

    known: Known
    said: tuple[Statement, ...] = ()
    yours: tuple[Statement, ...] = ()
    against: tuple[Statement, ...] = field(default=())
    unclear: Statement | None = None  # where they are, of several places of one name

    @property
    def zone(self) -> str | None:
        """The zone that counts now."""
        return self.said[-1].zone if self.said else self.known.zone

    @property
    def words(self) -> Words | None:
        """The words that say it, None when they are not in this thread."""
        return self.said[-1].words if self.said else None

    def at(self, turn: int) -> str | None:
        """The zone that message `turn` is read in: said up to it, else the first said later."""
        before = [each for each in self.said if each.turn <= turn]
        if before:
            return before[-1].zone
        if self.said:
            return self.said[0].zone
        later = [each for each in self.yours if each.turn >= turn]
        return self.known.zone or (later[0].zone if later else None)

    def words_for(self, turn: int) -> Words | None:
        """The later words that gave message `turn` its zone, None when it needed none."""
        if any(each.turn <= turn for each in self.said):
            return None
        later = self.said or tuple(each for each in self.yours if each.turn >= turn)
        return later[0].words if later else None

    def country_at(self, turn: int) -> str | None:
        """The country for the order of day and month."""
        if self.known.country and self.known.zone_how == "person":
            return self.known.country
        zone = self.at(turn) if self.said else None
        return (country_of_zone(zone) if zone else None) or self.known.country


def homes_of(turns: Sequence[ThreadTurn], known: Known) -> Homes:
    """The zones that the client said over a thread."""
    found: list[Statement] = []
    yours: list[Statement] = []
    asked: Mapping[str, object] = {}
    zone = known.zone
    for number, turn in enumerate(turns):
        if turn.by_me:
            asked = asked_in(turn.text)
            continue
        wanted = zone is None or "zone" in asked
        words = heard(turn.text).words
        for said in zones_said(words, wanted=wanted, asked="zone" in asked):
            statement = stated(said, number, turn.written_at, Sides(zone, known.mine), asked)
            if said.word.how == "yours":
                yours.append(statement)
            else:
                found.append(statement)
                zone = statement.zone if statement.sure and statement.home else zone
        asked = asked if wanted and zone is None else {}
    return settled_homes(found, yours, known)


def stated(
    said: ZoneSaid, turn: int, at: datetime, sides: Sides, asked: Mapping[str, object]
) -> Statement:
    """A zone word as a statement."""
    words = Words(turn, said.quote)
    if said.zone:
        return Statement(turn, said.zone, words, True, True)
    own = Sides(None, sides.mine) if said.home else sides
    choice = choose(said.word, at.replace(tzinfo=None), own)
    home, among = said.home or "zone" in asked, (choice.zone, *choice.rivals)
    return Statement(turn, choice.zone, words, home, not choice.asked, among)


def settled_homes(found: list[Statement], yours: list[Statement], known: Known) -> Homes:
    """The statements that count: where they are; else the one zone their clocks were named in."""
    sure = [each for each in found if each.sure]
    home = [each for each in sure if each.home]
    home = list({each.turn: each for each in home}.values())  # of each turn what it says last
    if not home and known.zone is None:
        foreign = [e for e in sure if e.zone != known.mine]
        if len({each.zone for each in foreign}) == 1:
            home = foreign
    if known.zone_how == "person" and known.zone:
        after = max((s.after for s in known.said if s.code == "zone"), default=-1)
        against = [e for e in home if e.zone != known.zone and e.turn > after]
        return Homes(known, (), (), tuple(against[-1:]))
    unclear = [each for each in found if each.home and not each.sure and len(each.among) > 1]
    return Homes(known, tuple(home), tuple(yours), unclear=next(reversed(unclear), None))
