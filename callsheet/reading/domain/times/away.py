"""The times at which a client cannot meet, from what they refused: "I'll be out Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import islice

from callsheet.core.evidence import Quote
from callsheet.core.spans import Span as Stretch
from callsheet.core.spans import subtract
from callsheet.reading.domain.times import cues
from callsheet.reading.domain.times.absence import BACK, BEGUN, NO_TO, OUT, SETS_OFF
from callsheet.reading.domain.times.days import DayValue
from callsheet.reading.domain.times.groups import DayItem, Group, groups
from callsheet.reading.domain.times.items import Item
from callsheet.reading.domain.times.resolve import Asker, windows_of
from callsheet.reading.domain.times.stretch_rules import OpenDay
from callsheet.reading.domain.times.values import TimeWindow

MOST = 60  # absences of one message
REACH = 120  # characters on either side of a time that its clause may take
CLAUSE_END = re.compile(
    r"[!?;()\n]|[.,](?!\d)|\s[-–—]\s|[\s,](?:but|so|because|while|whereas|otherwise)(?=[\s,])"
)
UP_TO = re.compile(r"\b(?:to|til|till|until|through|thru)\b|[-–—]")
EVERY_WEEK = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\bweekends\b"
)  # "Fridays are bad"
WILL = re.compile(r"\bwill\b|['’]ll\b|\b(?:going to|gonna) be\b")
OF_TODAY = re.compile(r"\b(?:today|this|tonight)\b")
WEEKS = 4  # that a habit is looked ahead
LAST_DAY = "The last day named is taken to be part of it."
A_CALL = timedelta(hours=1)  # what a clock alone ("busy at 3") is taken to last
A_DAY = timedelta(days=1)
FAR = datetime(9999, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Told:
    """One absence as said, with the group of words that says it."""

    window: TimeWindow
    group: Group


def away_times(
    items: Sequence[Item],
    windows: Sequence[TimeWindow],
    lasting: Sequence[TimeWindow],
    text: str,
    asker: Asker,
) -> tuple[TimeWindow, ...]:
    """The client's absences, earliest first, less what they offer all the same.

    items    every time of the message with its sense
    windows  the times they propose
    lasting  absences of which only the length is said; a day they are back on tells more
    gives    windows whose quote is the whole clause, days that touch as one; an end is open only
             where days were said ("from Friday"); what is over is left out
    """
    back = returns(items, text, asker)
    absent = [
        opened(item) if back and sets_off(item, text) else begun(item, text)
        for at, item in enumerate(items)
        if counts(items, at) or (back and sets_off(item, text))
    ]
    lasting = () if back else lasting
    if not lasting and not any(item.token.kind != "ZONE" for item in absent):
        return tuple(gone_until(each, text) for each in back[:1] if is_gone(each, text))
    found = [on_day_before(group, items, text) for group in groups(absent)]
    said = dated(spanned(told_in(found, text, asker), text), text)
    stretches = [until_back(each, back) for one in said for each in in_its_day(one)]
    stretches += lasting
    left = [each for one in touching(stretches) for each in unoffered(one, windows, asker.now)]
    kept = [w for w in left if not is_over(w, asker.now) or is_meant_later(w, text)]
    still = {(w.start, w.end): w for w in kept}
    return tuple(sorted(
        (with_clause(each, text) for each in still.values()),
        key=lambda window: window.start or asker.now,
    ))  # fmt: skip


def counts(items: Sequence[Item], at: int) -> bool:
    """Whether an item is an absence, or the zone said with one."""
    item = items[at]
    if item.sense == "away":
        return item.token.kind != "NOW"
    return item.token.kind == "ZONE" and at > 0 and items[at - 1].sense == "away"


def sets_off(item: Item, text: str) -> bool:
    """`I leave for Lisbon on the 3rd`: whether they are gone from then on, when they come back."""
    day = isinstance(item.token.value, DayValue) and item.sense in ("none", "maybe", "away")
    start = item.token.start
    return day and SETS_OFF.search(text[max(0, start - REACH) : start].lower()) is not None


def opened(item: Item) -> Item:
    """A day as one from which on something goes."""
    value = item.token.value
    assert isinstance(value, DayValue)
    return replace(item, token=replace(item.token, value=OpenDay("after", value)))


def begun(item: Item, text: str) -> Item:
    """`my leave starts on Monday`: open from then on."""
    value, start = item.token.value, item.token.start
    if not isinstance(value, DayValue) or value.week:
        return item
    if not BEGUN.search(text[max(0, start - 20) : start].lower()):
        return item
    return opened(item)


def on_day_before(group: Group, items: Sequence[Item], text: str) -> Group:
    """`Tuesday works but I'm busy until 1`: an hour without a day is on the day offered before.

    `Tuesday? Just not between 1 and 3`: or on that of the sentence before, which it takes from.
    """
    if group.days or group.moment is not None:
        return group
    excepted = NO_TO.search(text[max(0, group.start - REACH) : group.start].lower()) is not None
    for item in items:
        token, value = item.token, item.token.value
        same = item.sentence == group.sentence or (excepted and item.sentence == group.sentence - 1)
        near = same and token.start < group.start
        if near and item.sense == "yes" and isinstance(value, DayValue) and not value.week:
            group.days = [DayItem(value, token.start, token.end, token.text)]
    return group


def told_in(found: Sequence[Group], text: str, asker: Asker) -> list[Told]:
    """What each group of time words says, at most MOST windows; none that the clocks skip."""
    said = (Told(window, group) for group in found for window in windows_of(group, text, asker))
    return [told for told in islice(said, MOST) if told.window.start or told.window.end]


def returns(items: Sequence[Item], text: str, asker: Asker) -> list[TimeWindow]:
    """The times at which they say to be back: "back on the 9th"."""
    low = text.lower()
    if "back" not in low and "return" not in low:
        return []
    lead = [text[max(0, item.token.start - REACH) : item.token.start].lower() for item in items]
    back = [item for item, before in zip(items, lead, strict=True) if BACK.search(before)]
    found = [told.window for item in back for told in told_in(groups([item]), text, asker)]
    return [window for window in found if window.start is not None and not window.assumed]


def is_gone(back: TimeWindow, text: str) -> bool:
    """Whether they say just before that they are gone: "I'm on leave, back on the 9th"."""
    start = back.quote.start
    return bool(OUT.search(text[max(0, start - REACH // 2) : start].lower()))


def gone_until(back: TimeWindow, text: str) -> TimeWindow:
    """The absence that ends when they are back."""
    return with_clause(replace(back, start=None, end=back.start, kind="before"), text)


def until_back(away: TimeWindow, back: Sequence[TimeWindow]) -> TimeWindow:
    """`away from the 2nd, back on the 9th`: an open absence ends where they are back."""
    ends = [at.start for at in back if away.start and at.start and at.start > away.start]
    if away.end is not None or not ends:
        return away
    return replace(away, end=min(ends), kind="window")


def spanned(told: Sequence[Told], text: str) -> list[Told]:
    """`from Friday 3pm until Monday 9am`: a beginning and an end said apart as one stretch."""
    out: list[Told] = []
    for each in told:
        last = out[-1] if out else each
        window, begun = each.window, last.window
        end = window.end or window.start
        words = text[begun.quote.start : window.quote.end]
        goes_on = begun.kind == "after" and begun.end is None and window.kind in ("before", "point")
        between = text[begun.quote.end : window.quote.start].strip()
        goes_on = goes_on or UP_TO.fullmatch(between) is not None
        if goes_on and begun.start and end and end > begun.start and UP_TO.search(words):
            quote = Quote(words, begun.quote.start, window.quote.end)
            both = replace(begun, end=end, kind="window", quote=quote)
            out[-1] = Told(both, each.group if each.group.days else last.group)
        else:
            out.append(each)
    return out


def dated(told: Sequence[Told], text: str) -> list[Told]:
    """Those that say when: a clock without a day only where no day is told and they are out."""
    days = {each.group.sentence for each in told if each.group.days}
    return [
        each
        for each in told
        if each.group.days
        or each.group.moment is not None
        or (each.group.sentence not in days and is_out(each.group, text))
    ]


def is_out(group: Group, text: str) -> bool:
    """Whether the clause says that they are gone, and not what they usually do."""
    start, end = clause_of(text, group.start, group.end)
    clause = text[start:end].lower()
    return bool(OUT.search(clause)) and not cues.HABITS.search(clause[: group.start - start])


def in_its_day(told: Told) -> Iterator[TimeWindow]:
    """An absence with the ends that its day gives it, and of a habit those of the next weeks.

    `out after 3pm on Friday` ends with that Friday, `busy until noon` begins with its day.
    """
    window, group = noted(told.window, told.group), told.group
    timed = group.clocks and not any(isinstance(day.value, OpenDay) for day in group.days)
    if timed and window.start is not None and window.end is None:
        window = replace(window, end=midnight(window.start) + A_DAY)
    elif timed and window.start is None and window.end is not None:
        window = replace(window, start=midnight(window.end))
    if not any(EVERY_WEEK.search(day.text) for day in group.days) or not window.start:
        yield window
        return
    for week in range(WEEKS):
        later = timedelta(weeks=week)
        end = window.end + later if window.end else None
        yield replace(window, start=window.start + later, end=end, assumed=(), readings=())


def noted(window: TimeWindow, group: Group) -> TimeWindow:
    """`out until Monday`: says that the Monday is taken to be one more day of it."""
    until = any(
        isinstance(day.value, OpenDay) and day.value.kind == "before" and not day.value.clock
        and not day.text.startswith("before")
        for day in group.days
    )  # fmt: skip
    return replace(window, note=LAST_DAY) if until and not window.note else window


def midnight(at: datetime) -> datetime:
    """The beginning of the local day."""
    return at.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)


def touching(windows: Sequence[TimeWindow]) -> list[TimeWindow]:
    """Days said in the same words as one stretch: "next week" is Monday to Friday."""
    out: list[TimeWindow] = []
    for window in windows:
        last = out[-1] if out else None
        same = last and last.quote == window.quote and not (last.readings or window.readings)
        if last and same and last.end and last.end == window.start:
            out[-1] = replace(last, end=window.end, kind="window")
        else:
            out.append(window)
    return out


def unoffered(
    away: TimeWindow, windows: Sequence[TimeWindow], now: datetime
) -> Iterator[TimeWindow]:
    """An absence less the times that are offered in it: "busy Friday, but free after 3"."""
    whole = Stretch(away.start or min(now, away.end or now), away.end or FAR)
    offered = [each for window in windows if (each := offered_in(window, whole)) is not None]
    if not any(whole.overlaps(each) for each in offered):
        yield away
        return
    for piece in subtract([whole], offered):
        end = None if piece.end == FAR else piece.end
        yield replace(away, start=piece.start, end=end, kind="window" if end else "after")


def offered_in(window: TimeWindow, whole: Stretch) -> Stretch | None:
    """What a proposed time takes out of an absence, None when nothing.

    A clock without a beginning ("Friday before noon") is of its day only, and days without an end
    ("from Monday on") in which the absence lies as a whole do not take it back.
    """
    start, end = window.start or whole.start, call_end(window, whole.end)
    if window.start is None and window.end and window.end > midnight(window.end):
        start = midnight(window.end)
    if window.end is None and midnight(start) < midnight(whole.start.astimezone(start.tzinfo)):
        return None
    return Stretch(start, end) if start < end else None


def call_end(window: TimeWindow, last: datetime) -> datetime:
    """Where a proposed time ends; a clock alone is taken as a call."""
    if window.end is None:
        return last
    return window.end if window.start != window.end else window.end + A_CALL


def is_over(away: TimeWindow, now: datetime) -> bool:
    """Whether an absence lies behind, or its clock was already past when it was said."""
    return (away.end is not None and away.end < now) or "past" in away.assumed


def is_meant_later(away: TimeWindow, text: str) -> bool:
    """`I'll be out 5 to 7 in the morning`, said at noon: the reading of tomorrow counts as well."""
    start, end = clause_of(text, away.quote.start, away.quote.end)
    clause = text[start:end].lower()
    later = any(reading.code == "past" for reading in away.readings)
    return later and WILL.search(clause) is not None and not OF_TODAY.search(clause)


def with_clause(away: TimeWindow, text: str) -> TimeWindow:
    """The absence with the clause that tells of it as its words."""
    start, end = clause_of(text, away.quote.start, away.quote.end)
    return replace(away, quote=Quote(text[start:end], start, end))


def clause_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause around a time begins and ends: "I'll be out Tuesday"."""
    low = max(0, start - REACH)
    marks = [found.end() for found in CLAUSE_END.finditer(text, low, start)]
    first = marks[-1] if marks else low
    behind = CLAUSE_END.search(text, end, end + REACH)
    last = behind.start() if behind else min(len(text), end + REACH)
    clause = text[first:last]
    first += len(clause) - len(clause.lstrip(" ,\t\r\n"))
    return first, max(end, last - len(clause) + len(clause.rstrip(" ,\t\r\n")))


def still_to_come(away: Sequence[TimeWindow], now: datetime) -> tuple[TimeWindow, ...]:
    """The absences that are not over, each stretch of time once, earliest first."""
    left = {(w.start, w.end): w for w in away if is_to_come(w.end, now) or any_to_come(w, now)}
    return tuple(sorted(left.values(), key=lambda window: window.start or now))


def is_to_come(end: datetime | None, now: datetime) -> bool:
    """Whether an end is open or lies ahead."""
    return end is None or end > now


def any_to_come(away: TimeWindow, now: datetime) -> bool:
    """Whether another meaning of an absence is not over."""
    return any(is_to_come(reading.end, now) for reading in away.readings)


def stretches_of(away: Sequence[TimeWindow], first: datetime, last: datetime) -> list[Stretch]:
    """What the absences cover between two instants, every meaning of an unclear one.

    gives  half-open stretches in any order; an open end reaches to the edge, a clock alone is an
           hour
    """
    told = [(window.start, window.end) for window in away]
    told += [(each.start, each.end) for window in away for each in window.readings]
    found = []
    for start, end in told:
        begin, past = start or first, end or last
        past = past if past > begin else begin + A_CALL
        if past > first and begin < last:
            found.append(Stretch(max(begin, first), min(past, last)))
    return found
