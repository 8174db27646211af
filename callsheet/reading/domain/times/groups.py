"""Days and clocks put together: "Tue or Wed after 2" is two days with one clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from callsheet.reading.domain.times.clocks import Clock, Span, in_part
from callsheet.reading.domain.times.days import DayValue
from callsheet.reading.domain.times.items import Item
from callsheet.reading.domain.times.length_rules import Moment
from callsheet.reading.domain.times.sense import REFUSED
from callsheet.reading.domain.times.stretch_rules import OpenDay
from callsheet.reading.domain.times.zone_rules import ZoneWord


@dataclass
class ClockItem:
    """A clock span with its zone word, where it stands, whether it says the one before again."""

    span: Span
    start: int
    end: int
    sentence: int
    zone: ZoneWord | None = None
    alias: bool = False


@dataclass
class DayItem:
    """A day word and where it stands."""

    value: DayValue | OpenDay
    start: int
    end: int
    text: str


@dataclass
class Group:
    """Days that share clocks. `day_first` is the order they came in; `moment` stands alone."""

    days: list[DayItem] = field(default_factory=list)
    clocks: list[ClockItem] = field(default_factory=list)
    parts: list[ClockItem] = field(default_factory=list)
    zone: ZoneWord | None = None
    day_first: bool = True
    moment: Moment | None = None
    start: int = 0
    end: int = 0
    sentence: int = 0
    gap: str = "hard"
    refused: bool = False
    open: bool = False  # a stretch open on one side, which joins nothing
    again: list[Group] = field(default_factory=list)  # the same instants on another clock
    or_on: list[DayItem] = field(default_factory=list)  # the day its clocks may be on instead

    def span_words(self) -> None:
        """Sets where the group's words begin and end."""
        places = [(day.start, day.end) for day in self.days]
        places += [(clock.start, clock.end) for clock in (*self.clocks, *self.parts)]
        if places:
            self.start = min(start for start, _ in places)
            self.end = max([self.end, *(end for _, end in places)])


def part_span(value: tuple[str, float, float]) -> Span:
    """The hours of a part of day as a span."""
    name, start, end = value
    return Span("window", hour_clock(start), hour_clock(end), part=name)


def hour_clock(hours: float) -> Clock:
    """8.5 is 8:30, sure."""
    return Clock(int(hours), int(hours % 1 * 60), sure=True)


def chunks(items: Sequence[Item]) -> list[Group]:
    """Items that stand together without a comma or "or" between them."""
    out: list[Group] = []
    for item in items:
        kind = item.token.kind
        value = item.token.value
        clocked = isinstance(value, OpenDay) and value.clock is not None
        again = kind != "ZONE" and bool(out) and starts_again(out[-1], kind, clocked=clocked)
        fresh = not out or item.sentence != out[-1].sentence or item.gap != "tight" or again
        if kind in ("MOMENT", "NOW"):
            out.append(moment_group(item))
            continue
        if fresh or out[-1].moment is not None:
            gap = item.gap if not out or item.gap != "tight" else "list"
            out.append(Group(sentence=item.sentence, gap=gap, refused=item.sense in REFUSED))
        add(out[-1], item)
    for group in out:
        settle(group)
    return out


def starts_again(group: Group, kind: str, *, clocked: bool) -> bool:
    """Whether a complete group is followed by the next one: "Tue 3pm Wed 4pm"."""
    has_clock = bool(group.clocks)
    if kind == "OPEN" and clocked:  # "from 2pm till tomorrow 4:30pm"
        return has_clock
    if kind in ("DATE", "OPEN"):
        return bool(group.days) and has_clock
    if kind == "TONIGHT":
        return bool(group.days)
    if kind in ("CLOCK", "SPAN"):
        return bool(group.days) and has_clock and not group.day_first
    return False


def moment_group(item: Item) -> Group:
    """An instant counted from now."""
    value = item.token.value
    moment = value if isinstance(value, Moment) else Moment(timedelta(), timedelta())
    token = item.token
    return Group(
        moment=moment, start=token.start, end=token.end, sentence=item.sentence, gap=item.gap
    )


def add(group: Group, item: Item) -> None:
    """Puts one item into its chunk."""
    token, value = item.token, item.token.value
    if isinstance(value, ZoneWord):
        group.zone = value if group.zone is None or value.how == "place" else group.zone
        group.end = token.end if group.days or group.clocks or group.parts else group.end
        return
    if token.kind == "TONIGHT" and isinstance(value, tuple):
        day, part = value
        group.day_first = group.day_first if group.days else not group.clocks
        group.days.append(DayItem(day, token.start, token.end, token.text))
        group.parts.append(ClockItem(part_span(part), token.start, token.end, item.sentence))
    elif isinstance(value, DayValue | OpenDay):
        group.day_first = group.day_first if group.days else not group.clocks
        group.open = group.open or isinstance(value, OpenDay)
        group.days.append(DayItem(value, token.start, token.end, token.text))
    elif isinstance(value, Span):
        group.clocks.append(ClockItem(value, token.start, token.end, item.sentence))
    elif isinstance(value, tuple):
        group.parts.append(ClockItem(part_span(value), token.start, token.end, item.sentence))


def settle(group: Group) -> None:
    """A part of day settles the clocks beside it, else it is the clock itself."""
    group.span_words()
    if group.parts and group.clocks:
        part = group.parts[-1].span.part.split()[-1] if group.parts[-1].span.part else ""
        part = {"tonight": "night"}.get(part, part)
        for clock in group.clocks:
            clock.span = settled_span(clock.span, part)
    elif group.parts:
        group.clocks = narrowest(group.parts)
        if group.days and not group.day_first:
            group.day_first = group.days[0].start <= group.clocks[0].start
    if any(not clock.span.part for clock in group.clocks):  # "8pm after dinner"
        group.clocks = [clock for clock in group.clocks if not is_part_edge(clock)]
    for clock in group.clocks:
        clock.zone = clock.zone or group.zone


def is_part_edge(clock: ClockItem) -> bool:
    """`after dinner`."""
    return bool(clock.span.part) and clock.span.kind in ("after", "before")


def narrowest(parts: Sequence[ClockItem]) -> list[ClockItem]:
    """`morning, first thing`: of parts of day said together the one that lies in the others."""
    for part in parts[:6]:
        if all(inside(part.span, other.span) for other in parts if other.span.start):
            return [part]
    return list(parts)


def settled_span(span: Span, part: str) -> Span:
    """A span whose unsure ends lie in the part of day."""
    if part == "noon":
        return span
    start = in_part(span.start, part) if span.start else None
    end = in_part(span.end, part) if span.end else None
    if span.start and span.end and start and end and (span.start.sure or span.end.sure):
        return span
    if start and end and end.minutes() <= start.minutes():
        end = span.end  # "from 10 to 1 in the morning": the range goes past the part
    return replace(span, start=start, end=end)


def groups(items: Sequence[Item]) -> list[Group]:
    """Chunks joined where one leaves the days or the clocks to the other."""
    out: list[Group] = []
    for chunk in chunks(items):
        if chunk.moment is not None:
            out.append(chunk)
        elif not chunk.days and not chunk.clocks:
            name_zone(out, chunk)
        elif not out or not merged(out[-1], chunk):
            out.append(chunk)
    spread_zones(out)
    return out


def name_zone(out: list[Group], chunk: Group) -> None:
    """A zone standing alone belongs to the clocks before it: "10-11am my time, Sydney"."""
    if chunk.zone is None or not out or out[-1].moment is not None or chunk.zone.home:
        return
    if chunk.sentence != out[-1].sentence:
        return
    for clock in out[-1].clocks:
        if clock.zone is None or (chunk.zone.how == "place" and clock.zone.how == "mine"):
            clock.zone = chunk.zone


def merged(group: Group, chunk: Group) -> bool:
    """Joins a chunk into the group before it; False when it stands alone."""
    if group.moment is not None or group.open or chunk.open:
        return False
    if chunk.gap == "mend":
        group.clocks = chunk.clocks or group.clocks
        group.days = chunk.days or group.days
        group.end = max(group.end, chunk.end)
        return True
    if told_again(group, chunk):
        group.again.append(chunk)
        group.end = max(group.end, chunk.end)
        return True
    near = chunk.sentence == group.sentence
    listed = holds_week(group) and chunk.days and not holds_week(chunk)
    if listed and not group.clocks and chunk.gap not in ("or", "slash", "tight"):
        return False  # "the week after next is better - Tuesday 17th, 2pm"
    if chunk.days and chunk.clocks:
        done = near and join_complete(group, chunk)
    elif chunk.days:
        next_one = chunk.sentence - group.sentence == 1 and not chunk.refused
        done = (near or (not group.days and next_one)) and join_days(group, chunk)
    else:
        done = join_clocks(group, chunk)
    if done:
        group.start, group.end = min(group.start, chunk.start), max(group.end, chunk.end)
        group.sentence = chunk.sentence
    return done


def narrowed(group: Group, chunk: Group) -> bool:
    """`in the afternoon, from 14 to 16`: a clock inside the part of day said just before."""
    if len(group.clocks) != 1 or not group.clocks[0].span.part or chunk.parts:
        return False
    part = group.clocks[0].span
    if part.start is None or part.end is None:
        return False
    inner = [replace_span(clock, part) for clock in chunk.clocks]
    if not all(inside(clock.span, part) for clock in inner):
        return False
    group.clocks = inner
    return True


def told_part(group: Group, chunk: Group) -> bool:
    """`Friday at 9, morning obviously`: the part of day settles the clock before it."""
    part = chunk.clocks[0].span
    unsure = all(clock.span.start and not clock.span.start.sure for clock in group.clocks)
    if not part.part or len(chunk.clocks) > 1 or not unsure or part.start is None:
        return False
    inner = [replace_span(clock, part) for clock in group.clocks]
    if part.end is None or not all(inside(clock.span, part) for clock in inner):
        return False
    group.clocks = inner
    return True


def replace_span(clock: ClockItem, part: Span) -> ClockItem:
    """The clock settled by the part of day."""
    return replace(clock, span=settled_span(clock.span, part.part.split()[-1]))


def inside(span: Span, part: Span) -> bool:
    """Whether a span starts (or ends, when its start is open) in the hours of the part."""
    assert part.start and part.end
    clock = span.start or span.end
    assert clock is not None
    return part.start.minutes() <= clock.minutes() <= part.end.minutes()


def told_again(group: Group, chunk: Group) -> bool:
    """`Tue 5pm PT, that's Wed 8am for you`: the same instants, days and all, in another zone."""
    complete = group.days and group.clocks and chunk.days and chunk.clocks
    if not complete or chunk.gap not in ("alias", "slash"):
        return False
    apart = chunk.zone is not None and chunk.zone != group.clocks[-1].zone
    return apart and group.day_first == chunk.day_first


def join_complete(group: Group, chunk: Group) -> bool:
    """`Tue or` + `Wed after 2`; `10 or` + `11 on Friday`."""
    whole = any(day.text.startswith("all of ") or "rest" in day.text for day in group.days)
    if whole and chunk.day_first:
        return False
    if group.days and not group.clocks and chunk.day_first and chunk.gap != "loose":
        group.days += chunk.days
        group.clocks = chunk.clocks
        group.day_first = True
        return True
    if not group.days and narrowed(group, chunk):  # "evenings: Wed 7pm"
        group.days, group.day_first = chunk.days, chunk.day_first
        return True
    part = chunk.clocks[0].span
    if group.clocks and not group.days and part.part and len(chunk.clocks) == 1:
        group.clocks = [replace_span(clock, part) for clock in group.clocks]
        group.days = chunk.days
        return True
    if group.clocks and not group.days and not chunk.day_first:
        if chunk.parts:  # "9 or 9.30 on Friday morning"
            group.clocks = [replace_span(clock, chunk.parts[-1].span) for clock in group.clocks]
        add_clocks(group, chunk)
        group.days = chunk.days
        group.day_first = False
        return True
    return False


def holds_week(group: Group) -> bool:
    """Whether its days are a week and nothing else."""
    values = [day.value for day in group.days]
    return bool(values) and all(isinstance(v, DayValue) and v.week for v in values)


def join_days(group: Group, chunk: Group) -> bool:
    """`Tue` + `or Wed`; `3pm Tuesday` + `or Wednesday`; `2pm` + `, Friday`."""
    if any(day.text.startswith("all of ") for day in (*group.days, *chunk.days)):
        return False
    if group.days and not group.clocks:
        group.days += chunk.days
        return True
    if group.clocks and (not group.days or not group.day_first):
        group.days += chunk.days
        group.day_first = False
        return True
    return False


FAR_BEHIND = 3  # sentences from days to the clock said for them


def join_clocks(group: Group, chunk: Group) -> bool:
    """`Friday` + `: 9-11`; `Tue 3pm` + `or 4pm`; a second zone's name of the same instant."""
    near = chunk.sentence == group.sentence
    timeless = bool(group.days) and not group.clocks
    if chunk.sentence - group.sentence > (FAR_BEHIND if timeless else 1):
        return False
    if timeless:
        group.clocks = chunk.clocks
        return True
    if not near and not group.days:
        return False
    if chunk.gap != "or" and (narrowed(group, chunk) or (near and told_part(group, chunk))):
        return True
    add_clocks(group, chunk)
    return True


def add_clocks(group: Group, chunk: Group) -> None:
    """Adds clocks; one in another zone behind a slash or bracket names the same instant again."""
    other = group.clocks[-1].zone if group.clocks else None
    for clock in chunk.clocks:
        apart = clock.zone is not None and clock.zone != other
        clock.alias = apart and (
            chunk.gap in ("slash", "alias")
            or (chunk.gap in ("list", "or", "loose") and other is not None)
        )
    group.clocks += chunk.clocks


def spread_zones(out: Sequence[Group]) -> None:
    """Clocks without a zone take that of the next in their sentence, then of the one before."""
    clocks = [clock for group in out for clock in group.clocks]
    for step in (reversed(clocks), iter(clocks)):
        near: ClockItem | None = None
        for clock in step:
            if clock.zone is not None:
                near = clock if not clock.alias else None
            elif near is not None and near.sentence == clock.sentence:
                clock.zone = near.zone
