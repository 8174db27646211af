"""A client's message to the times they could meet: days x clocks x zone minus exceptions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import accumulate, islice

from callsheet.reading.domain.times import asides, cues
from callsheet.reading.domain.times.away import away_times
from callsheet.reading.domain.times.bare_hours import BARES
from callsheet.reading.domain.times.clock_rules import SETTLED, SIMPLE
from callsheet.reading.domain.times.clocks import Habits, Span
from callsheet.reading.domain.times.counted_rules import COUNTED
from callsheet.reading.domain.times.day_rules import DAYS
from callsheet.reading.domain.times.days import DayValue
from callsheet.reading.domain.times.excepted import with_exceptions
from callsheet.reading.domain.times.feasts import with_feasts
from callsheet.reading.domain.times.finished import finished
from callsheet.reading.domain.times.groups import DayItem, Group, groups
from callsheet.reading.domain.times.items import Item, items_of
from callsheet.reading.domain.times.join_rules import JOINS
from callsheet.reading.domain.times.lasting import lasting_absences, lengths_in
from callsheet.reading.domain.times.length_rules import LENGTHS
from callsheet.reading.domain.times.other import other_times
from callsheet.reading.domain.times.refused import unrefused
from callsheet.reading.domain.times.resolve import Asker, windows_of
from callsheet.reading.domain.times.scan import scan
from callsheet.reading.domain.times.segments import SENTENCE_ENDS
from callsheet.reading.domain.times.sense import REFUSED
from callsheet.reading.domain.times.sequence import in_sequence
from callsheet.reading.domain.times.span_rules import OPENS, PARTS, RANGES, WITH_LENGTH
from callsheet.reading.domain.times.stamped import without_stamps
from callsheet.reading.domain.times.stretch_rules import (
    BETWEENS,
    OPEN_DAYS,
    STRETCHES,
    OpenDay,
)
from callsheet.reading.domain.times.tokens import Token, rewrite
from callsheet.reading.domain.times.until_away import from_end_on
from callsheet.reading.domain.times.values import TimesRead, TimeWindow
from callsheet.reading.domain.times.zone_rules import ZONES, ZoneWord, with_places
from callsheet.reading.domain.times.zones import Sides, choose

# the order the grammar is applied in; each stage sees what the one before made
BEFORE_ZONES = (COUNTED, LENGTHS, DAYS, STRETCHES, SETTLED, PARTS)
AFTER_ZONES = (RANGES, JOINS, BETWEENS, OPENS, OPEN_DAYS, BARES, BARES, WITH_LENGTH)
MOST = 200  # windows of one message; past that it is a list of something else


def read_times(
    text: str, *, now: datetime, client_zone: str | None, my_zone: str, country: str | None = None
) -> TimesRead:
    """The times a client proposes to meet, what has to be asked of them, and when they are away.

    text         the client's words; never the freelancer's own
    now          aware instant the message was written
    client_zone  IANA name, None when unknown (clock times then ask `zone`)
    my_zone      IANA name of the freelancer
    country      ISO code of the client's country: date order and clock habits
    gives        windows earliest first; empty when no time is proposed. Absences stand apart and
                 are never asked about. Never raises on any text.
    source       rules/times.md, whose ask codes these are
    """
    if not (cues.DIGIT.search(text) or cues.TRIGGER.search(text.lower())):
        return TimesRead((), ())
    tokens = typed(text)
    items = from_end_on(with_exceptions(in_sequence(items_of(tokens, text), text), text))
    if not items and not lengths_in(tokens):
        return TimesRead((), ())
    home = home_of(items, now)
    if home is not None:  # it is where the client is, and no clock's own zone
        items = [item for item in items if not is_home(item)]
    sides = Sides(home or client_zone, my_zone)
    asker = Asker(now, sides, country, Habits(country, sees_24(tokens)))
    wanted = groups([item for item in items if item.sense == "yes"])
    lent = lend_days(wanted, items, text)
    for group in wanted:
        or_on_refused(group, items, wanted)
    refused = [item for item in items if item.sense in REFUSED and takes_out(item)]
    unwanted = groups([item for item in refused if item not in lent])
    windows = list(islice((w for group in wanted for w in windows_of(group, text, asker)), MOST))
    windows = without_stamps(exemplified(windows, text), text, now)
    kept = unrefused(windows, unwanted, text, asker)
    read = finished(kept, now)
    lasting = lasting_absences(tokens, text, asker)
    away = away_times(items, read.windows, lasting, text, asker)
    other = other_times(items, (*read.windows, *away), text, asker)
    return replace(read, away=away, other=other)


def exemplified(windows: Sequence[TimeWindow], text: str) -> list[TimeWindow]:
    """`Mornings this week, e.g. Thursday 11am`: of a stretch and its example the example."""
    ends = {window.quote.end for window in windows}
    starts = {window.quote.start for window in windows}
    drop = {end for end in ends for at in starts if end < at < end + 20 and leads(text, end, at)}
    return [window for window in windows if window.quote.end not in drop]


def leads(text: str, end: int, at: int) -> bool:
    """Whether only "for example" stands between two times."""
    return asides.EXAMPLE.search(text[end:at]) is not None


def typed(text: str) -> list[Token]:
    """The text as tokens of the grammar's highest kinds."""
    tokens = scan(text)
    if "0:" in text:
        tokens = unfilmed(tokens)
    ranged = any(token.kind in ("FROM", "TO") for token in tokens)
    if ranged and cues.MOVES.search(text.lower()):
        tokens = unranged(tokens)
    tokens = with_feasts(rewrite(tokens, SIMPLE), text)
    tokens = with_places(rewrite(tokens, *BEFORE_ZONES, ZONES))
    return rewrite(tokens, *AFTER_ZONES)


def unfilmed(tokens: Sequence[Token]) -> list[Token]:
    """`from 0:45 to 1:10`: beside a place in a film other bare clocks of a sentence are places."""
    numbers = sentence_numbers(tokens)
    films = {
        number
        for token, number in zip(tokens, numbers, strict=True)
        if token.kind == "JUNK" and FILM.fullmatch(token.text)
    }
    kinds = [*(token.kind for token in tokens[1:]), ""]
    return [
        replace(token, kind="JUNK", value=None)
        if number in films and token.kind == "HM" and behind not in DATED
        else token
        for token, number, behind in zip(tokens, numbers, kinds, strict=True)
    ]


def sentence_numbers(tokens: Sequence[Token]) -> list[int]:
    """For each token which sentence it stands in."""
    return list(accumulate(token.kind in SENTENCE_ENDS for token in tokens))


FILM = re.compile(r"0:[0-5]\d")
DATED = frozenset("AMPM ABBR TODAY TOMORROW WEEKDAY ON".split())  # behind a clock


def unranged(tokens: Sequence[Token]) -> list[Token]:
    """`move it from 3pm to 4pm` names an old and a new time, no range."""
    out: list[Token] = []
    moving = False
    for at, token in enumerate(tokens):
        moves = cues.MOVES.fullmatch(token.text) is not None
        named = moves and token.text == "shift" and tokens[at + 1 : at + 2] != []
        moving = moving or (moves and not (named and tokens[at + 1].text not in MOVED_WORDS))
        plain = moving and token.kind in ("FROM", "TO")
        out.append(replace(token, kind="WORD", value=token.text) if plain else token)
        if token.kind in ("STOP", "NEWLINE", "PERIOD"):
            moving = False
    return out


# behind "shift", which else names one of work
MOVED_WORDS = frozenset("it this that us the our my your call to from".split())


def sees_24(tokens: Sequence[Token]) -> bool:
    """Whether the message writes an hour past 12 somewhere: its other times are 24-hour ones."""
    for token in tokens:
        value = token.value
        if isinstance(value, Span) and "m" not in token.text and not value.part:
            clocks = [clock for clock in (value.start, value.end) if clock]
            if any(clock.hour >= 13 and clock.colon for clock in clocks):
                return True
    return False


def home_of(items: Sequence[Item], now: datetime) -> str | None:
    """The zone of the place where the client says they are, None when none or unsure."""
    for item in items:
        word = item.token.value
        if isinstance(word, ZoneWord) and word.home:
            choice = choose(word, now.replace(tzinfo=None), Sides(None, "UTC"))
            return None if choice.asked else choice.zone
    return None


def takes_out(item: Item) -> bool:
    """Whether a refused time can take from what is offered; "the rest of the week" leaves it."""
    rest = item.token.kind == "DATE" and item.token.text.removeprefix("the ").startswith("rest of")
    return not (item.told_only or rest)


def is_home(item: Item) -> bool:
    """Whether it says where the client is."""
    return isinstance(item.token.value, ZoneWord) and item.token.value.home


def lend_days(wanted: Sequence[Group], items: Sequence[Item], text: str) -> list[Item]:
    """`busy at 2pm tomorrow but free after 3pm`: the refused clock's day holds for the offered.

    Gives the refused whole days that were lent, which are then refused no more.
    """
    lent: list[Item] = []
    for group in wanted:
        if group.days or group.moment is not None:
            continue
        for item in items:
            value = item.token.value
            value = value.day if isinstance(value, OpenDay) and value.kind == "before" else value
            if not isinstance(value, DayValue) or group.sentence - item.sentence not in (0, 1):
                continue  # before any search: a page of hours has thousands of pairs
            near = item.sentence == group.sentence and item.token.start < group.start
            left_out = LEFT_OUT.search(
                text[max(0, item.token.start - 20) : item.token.start].lower()
            )
            theirs = item.sense == "none" and asides.YOUR_PART.search(
                text[item.token.end : group.start]
            )
            led = text[max(0, item.token.start - 40) : item.token.start]
            theirs = theirs or (item.sense == "none" and asides.I_AM_THERE.search(led))
            onward = item.why == "event" and all(c.span.kind == "after" for c in group.clocks)
            near = near and (item.sense in REFUSED or bool(theirs) or onward)
            near = near or said_just_before(item, group, items)
            if near and not left_out:
                group.days = [DayItem(value, item.token.start, item.token.end, item.token.text)]
                lent.append(item)
    return lent


def said_just_before(item: Item, group: Group, items: Sequence[Item]) -> bool:
    """`Can't do 2pm Tuesday. 4pm?`, `Tomorrow I have an exam. After 3pm I can speak.`

    The day of the sentence before holds for an hour, where a clock was refused on it or the hour
    is one from which on they are free.
    """
    if item.sentence != group.sentence - 1 or (item.sense not in REFUSED and item.why != "event"):
        return False
    clocked = any(
        each.sentence == item.sentence
        and each.sense in REFUSED
        and isinstance(each.token.value, Span)
        for each in items
    )
    return clocked or all(clock.span.kind == "after" for clock in group.clocks)


def or_on_refused(group: Group, items: Sequence[Item], wanted: Sequence[Group]) -> None:
    """`I'm busy Thursday. 3pm?`: an hour of today, or of the day that was just refused whole.

    No day is offered before it that the hour could be on.
    """
    if group.days or group.moment is not None or not group.clocks or group.clocks[0].span.now:
        return
    if any(other.days and other.start < group.start for other in wanted):
        return
    for item in items:
        value = item.token.value
        near = item.sentence == group.sentence - 1 and item.sense in REFUSED
        near = near or (item.why == "event" and is_on_then(item, group, items))
        if near and isinstance(value, DayValue) and not (value.week or value.weak):
            group.or_on = [DayItem(value, group.start, group.end, item.token.text)]


def is_on_then(item: Item, group: Group, items: Sequence[Item]) -> bool:
    """`We have our staff meeting Thursday at 10am, can we do 2pm?`: an hour beside an event.

    It may be on the day of the event or today.
    """
    near = item.sentence == group.sentence and item.token.start < group.start
    return near and any(
        each.sentence == item.sentence
        and each.why == "event"
        and isinstance(each.token.value, Span)
        for each in items
    )


# words that leave a day out altogether, so that no clock of the message is on it
LEFT_OUT = re.compile(
    r"\b(?:but|except|excluding|than|(?:instead|outside) of|(?:apart|aside) from)\s+(?:on )?$"
)
