"""The time words of a message in order, with their sense and how they are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from callsheet.reading.domain.times.absence import CUT_OFF, GONE_BY
from callsheet.reading.domain.times.asides import (
    ASIDE,
    EARLY_ENOUGH,
    HANDED_OVER,
    NO_RUSH,
    THE_REST,
    quoted,
    spelled_out,
)
from callsheet.reading.domain.times.clauses import subject_of
from callsheet.reading.domain.times.clocks import Span
from callsheet.reading.domain.times.cues import HOURS, OFFERED
from callsheet.reading.domain.times.days import (
    DayValue,
    in_week_of,
)
from callsheet.reading.domain.times.gaps import gap_between
from callsheet.reading.domain.times.own_words import is_habit
from callsheet.reading.domain.times.segments import (
    Segment,
    Words,
    segments,
    sentence_words,
)
from callsheet.reading.domain.times.sense import (
    REFUSED,
    Context,
    Sense,
    is_return,
    negative_lead,
    sense_of,
    so_away,
)
from callsheet.reading.domain.times.stretch_rules import OpenDay
from callsheet.reading.domain.times.tasks import busy_until
from callsheet.reading.domain.times.tokens import Token
from callsheet.reading.domain.times.values import Why
from callsheet.reading.domain.times.why_not import why_not

MOST_TIMES = 400  # time words read; a message with more is a table of something


SO_IS = re.compile(r"(?:is|are) (?:mon|tue|wed|thu|fri|sat|sun|tom|the )")  # "so is Thursday"
DAYS, CLOCKS = frozenset({"DATE", "TONIGHT"}), frozenset({"CLOCK", "SPAN"})


@dataclass(frozen=True)
class Item:
    """A time word: its token, sentence number, what separates it from the one before, its sense."""

    token: Token
    sentence: int
    gap: str
    sense: Sense
    why: Why = ""  # it is no offer
    told_only: bool = False  # an absence that takes nothing of what is offered


def items_of(tokens: Sequence[Token], text: str) -> list[Item]:
    """Every time word that counts, with its sense."""
    pieces = segments(tokens, text)
    if not any(piece.times for piece in pieces):
        return []
    sentences = sentence_words(pieces)
    senses: list[tuple[Token, int, Sense]] = []
    reasons: dict[int, Why] = {}
    reason: Why = ""
    last: Sense = "yes"
    last_sentence = -1
    written = spelled_out(text)
    timed = {piece.sentence for piece in pieces if piece.times}
    for at, piece in enumerate(pieces):
        if piece.sentence not in timed:
            continue
        if piece.sentence != last_sentence:
            on = last == "none" and piece.sentence == last_sentence + 1 and adds_more(piece)
            last, reason = ("none", reason) if on else ("yes", "")
            last_sentence = piece.sentence
        between = text[pieces[at - 1].end() : piece.start] if at else ""
        last = carried(last, piece, between)
        if not piece.times:
            continue
        if len(senses) >= MOST_TIMES:
            break
        began = bool(senses) and senses[-1][1] == piece.sentence and senses[-1][2] != "none"
        context = context_of(pieces, at, sentences, last, text)
        context.began = began
        for token in piece.times[:MOST_TIMES]:
            spelled = any(start <= token.start < end for start, end in written)
            sense = "none" if spelled or quoted(token, text) else sense_of(token, context)
            if sense in may_be_away(context) and so_away(token, context):
                sense = "away"
            back = is_return(piece.low[: token.start - piece.start])
            if sense == "not" and last == "away" and token is not piece.times[0] and not back:
                sense = "away"  # "not on Monday morning"
            if sense in REFUSED and piece.has(GONE_BY):
                token = from_then_on(token)  # noqa: PLW2901
            senses.append((token, piece.sentence, sense))
            if sense in ("none", "not") and not spelled:
                reason = reason if reason and piece.bare else why_not(token, context, sense)
                reasons[token.start] = reason
            on = sense == "maybe" or (sense == "none" and busy_until(token, piece))
            last = last if token.kind == "ZONE" else "yes" if on else sense
            at_token = piece.places[token.start]
            if at_token and piece.tokens[at_token - 1].kind == "THAN":
                last = "yes"  # "rather Thursday than Friday, 1pm"
    items = unhabited(with_gaps(decided(senses), tokens))
    return with_reasons(items, reasons) if any(reasons.values()) else items


def from_then_on(token: Token) -> Token:
    """`I'm asleep by 9`: gone from then on, not up to it."""
    value = token.value
    if not isinstance(value, Span) or not value.by:
        return token
    return replace(token, value=replace(value, kind="after", start=value.end, end=None, by=False))


def may_be_away(context: Context) -> tuple[Sense, ...]:
    """The senses of a time that what follows can make an absence: "so I'm off", "no signal"."""
    told = context.then or any(each.has(CUT_OFF) for each in context.following)
    return ("none", "yes", "maybe") if told else ("none",)


def adds_more(piece: Segment) -> bool:
    """`Will he be back in two days? Or in a week?`: whether a sentence only goes on with a list."""
    return piece.tokens[0].kind == "OR" and piece.bare


def unhabited(items: list[Item]) -> list[Item]:
    """`Evenings are best for me. Thursday 7:30pm?`: what one usually can, beside a time named.

    What is usual is left out where another sentence offers a day with its clock.
    """
    usual = {item.sentence for item in items if item.sense == "yes" and is_usual(item)}
    if not usual:
        return items
    kinds: dict[int, set[str]] = {}
    for item in items:
        if item.sense == "yes" and item.token.kind != "ZONE" and not is_usual(item):
            kinds.setdefault(item.sentence, set()).add(item.token.kind)
    named = [
        at for at, found in kinds.items() if found & DAYS and found & CLOCKS and at not in usual
    ]
    left = usual - kinds.keys() if named else set()
    return [
        replace(item, sense="none") if item.sentence in left and item.sense == "yes" else item
        for item in items
    ]


def is_usual(item: Item) -> bool:
    """`mornings`, `weekends`, `Tuesdays`: what is so every time."""
    plural = item.token.text.endswith("s") and item.token.kind == "PART"
    return plural or (item.token.kind == "DATE" and is_habit(item.token))


def with_reasons(items: Sequence[Item], reasons: dict[int, Why]) -> list[Item]:
    """The items, those that are no offer with the reason."""
    return [
        replace(item, why=reasons[item.token.start])
        if item.sense in ("none", "not") and reasons.get(item.token.start)
        else item
        for item in items
    ]


def carried(last: Sense, piece: Segment, between: str) -> Sense:
    """The sense of the times before, as far as a segment goes on with it."""
    if ("- " in between or "so " in between) and not SO_IS.match(piece.low):
        last = "yes"  # "not Friday - Thursday", "I'm in Boston this week so Thursday 3pm"
    if last in REFUSED and between.strip() == "but":
        last = "yes"  # "not Friday but Thursday"
    if all(token.kind == "ZONE" for token in piece.times):
        wordless = not any(token.kind == "WORD" for token in piece.tokens)  # "($450)"
        return negative_lead(piece) or (last if piece.bare or wordless else "yes")
    return last


def context_of(
    pieces: Sequence[Segment], at: int, sentences: dict[int, Words], last: Sense, text: str
) -> Context:
    """What stands around the times of one segment."""
    piece, following = pieces[at], pieces[at + 1 : at + 2]
    earlier = pieces[at - 1] if at else None
    return Context(
        piece,
        sentences[piece.sentence],
        last,
        following,
        subject=subject_of(piece),
        whole=earlier is not None and says_whole(piece) and not clocked(earlier),
        after_hours=earlier is not None and (earlier.has(HOURS) or earlier.has(ASIDE)),
        rest=bool(THE_REST.match(text[piece.end() : piece.end() + 24].strip(" ,"))),
        aside=in_brackets(piece, earlier, text),
        turned=bool(following) and text[piece.end() : following[0].start].strip(" ,") == "but",
        then=bool(following) and text[piece.end() : following[0].start].strip(" ,") == "so",
        unhurried=earlier is not None and is_unhurried(piece, earlier),
        earlier=sentences.get(piece.sentence - 1),
    )


def is_unhurried(piece: Segment, earlier: Segment) -> bool:
    """`no rush on the deck, end of next week is fine`: by when work is early enough."""
    if clocked(piece):
        return False
    handed = earlier.has(HANDED_OVER) and earlier.sentence == piece.sentence
    return earlier.has(NO_RUSH) or (handed and piece.has(EARLY_ENOUGH))


def in_brackets(piece: Segment, earlier: Segment | None, text: str) -> bool:
    """`slow at peak (8pm)`: whether a time stands in brackets behind a clause that names none."""
    if earlier is None or earlier.sentence != piece.sentence or earlier.times or not earlier.wordy:
        return False
    told = not clocked(piece) or is_timetable(piece)
    if told and subject_of(earlier) == "other" and not earlier.has(OFFERED):
        return True  # "the price is for 2 days, Monday and Tuesday"
    return "(" in text[earlier.end() : piece.start]


def is_timetable(piece: Segment) -> bool:
    """`Monday to Thursday 8:00-17:30 and Friday until 14:00`: hours of a whole week."""
    days = [token.value for token in piece.times if token.kind == "DATE"]
    return any(isinstance(value, DayValue) and len(value.weekdays) > 2 for value in days)


def clocked(piece: Segment) -> bool:
    """Whether a segment names a clock."""
    return any(token.kind in ("CLOCK", "SPAN") for token in piece.times)


def says_whole(piece: Segment) -> bool:
    """Whether a segment names a day and a clock."""
    return clocked(piece) and any(token.kind == "DATE" for token in piece.times)


def decided(senses: Sequence[tuple[Token, int, Sense]]) -> list[tuple[Token, int, Sense]]:
    """`I'm back on Monday. Tuesday at 2?`: where the client is counts when nothing is offered."""
    told = {at for _, at, sense in senses if sense == "maybe"}
    offered = any(
        sense == "yes" and token.kind != "ZONE" and at not in told for token, at, sense in senses
    )
    offered = offered or any(offers_beside(senses, at) for at in told)
    maybe: Sense = "none" if offered else "yes"
    return [(token, at, maybe if sense == "maybe" else sense) for token, at, sense in senses]


def offers_beside(senses: Sequence[tuple[Token, int, Sense]], sentence: int) -> bool:
    """`I'm in Tokyo until Sunday; Thursday 10am?`: a day with its clock behind where they are."""
    said = [(t.kind, sense) for t, at, sense in senses if at == sentence and t.kind != "ZONE"]
    kinds = [kind for kind, sense in said if sense == "yes"]
    return said[0][1] == "maybe" and kinds[:1] == ["DATE"] and kinds[1:2] in (["CLOCK"], ["SPAN"])


def with_gaps(senses: Sequence[tuple[Token, int, Sense]], tokens: Sequence[Token]) -> list[Item]:
    """The items, each with what separates it from the one before: tight, list, slash or hard."""
    at_start = {token.start: at for at, token in enumerate(tokens)}
    items: list[Item] = []
    for number, (token, sentence, sense) in enumerate(senses):
        gap = "hard"
        if number and senses[number - 1][1] == sentence:
            last = senses[number - 1][0]
            between = tokens[at_start[last.start] + 1 : at_start[token.start]]
            gap = gap_between(between, after_part=(last.kind, token.kind) == ("PART", "DATE"))
        items.append(Item(token, sentence, gap, sense))
    return rebound([untimed(items, at) for at in range(len(items))])


def of_habit(items: Sequence[Item], at: int) -> bool:
    """`the class meets Mondays 6-8pm`: the clock of a day that is no proposal."""
    if at == 0 or items[at].gap != "tight" or items[at].sense in REFUSED:
        return False
    if items[at].token.kind not in ("CLOCK", "SPAN", "PART"):
        return False
    before, value = items[at - 1], items[at - 1].token.value
    value = value.day if isinstance(value, OpenDay) else value
    return before.sense == "none" and isinstance(value, DayValue) and not value.week


def untimed(items: Sequence[Item], at: int) -> Item:
    """`tomorrow by 10am` is a deadline as a whole, day and clock."""
    item = items[at]
    behind = items[at + 1] if at + 1 < len(items) else item
    value = behind.token.value
    due = isinstance(value, Span) and value.by and behind.sense == "none" and behind.gap == "tight"
    before = items[at - 1].token.value if at and item.gap == "tight" else None
    due = due or (isinstance(before, Span) and before.by and items[at - 1].sense == "none")
    due = due or (behind.sense == "none" and behind.gap == "list" and isinstance(value, Span))
    due = (due and isinstance(item.token.value, DayValue)) or of_habit(items, at)
    return replace(item, sense="none") if due else item


def holds(week: DayValue, day: DayValue) -> bool:
    """Whether the weekdays can lie in the week: a weekend holds Saturday and Sunday only."""
    return not week.weekdays or set(day.weekdays) <= set(week.weekdays)


def framed_before(out: list[Item], item: Item, week: DayValue) -> Item:
    """`Tuesday at 3 next week`: the week frames the weekday just before it."""
    gap = item.gap
    for at in range(len(out) - 1, max(len(out) - 4, -1), -1):
        earlier = out[at]
        value = earlier.token.value
        if gap != "tight" or earlier.sentence != item.sentence:
            break
        if isinstance(value, DayValue) and value.weekdays and holds(week, value):
            token = replace(earlier.token, value=DayValue(in_week_of(week.mean, value.weekdays)))
            out[at] = replace(earlier, token=token)
            return replace(item, sense="none")
        gap = earlier.gap
    return item


def rebound(items: list[Item]) -> list[Item]:
    """Weekdays said after "next week" belong to that week, which then only frames them."""
    out: list[Item] = []
    frame: int | None = None
    for item in items:
        value = item.token.value
        if isinstance(value, DayValue) and frame is not None and value.weekdays:
            week_item = out[frame]
            week = week_item.token.value
            assert isinstance(week, DayValue)
            if item.sentence - week_item.sentence <= 1 and holds(week, value):
                mean = in_week_of(week.mean, value.weekdays)
                framed = replace(item, token=replace(item.token, value=DayValue(mean)))
                if item.sense == "yes" and week_item.sense == "yes":
                    out[frame] = replace(week_item, sense="none")
                out.append(framed)
                continue
        if isinstance(value, DayValue) and value.week and item.sense == "yes":
            frame = len(out)
            out.append(framed_before(out, item, value))
            continue
        out.append(item)
    return out
