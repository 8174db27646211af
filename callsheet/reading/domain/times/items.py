"""The time words of a message in order, each with its sense: a proposal, a refusal or neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from callsheet.reading.domain.times import cues
from callsheet.reading.domain.times.clocks import Span
from callsheet.reading.domain.times.days import DayValue, in_week
from callsheet.reading.domain.times.stretch_rules import OpenDay
from callsheet.reading.domain.times.tokens import Token

TIME_KINDS = frozenset("CLOCK SPAN PART DATE TONIGHT OPEN MOMENT ZONE NOW".split())
SENTENCE_ENDS = frozenset("PERIOD STOP NEWLINE".split())
SEGMENT_ENDS = frozenset("COMMA SEMI BUT DASH LPAREN RPAREN".split())
SPLITTING_WORDS = frozenset({"because", "so", "while", "whereas", "otherwise", "cause", "cuz"})
LINKS = frozenset(
    "AND OR ON AT IN THE OF FOR ABOUT SLASH COMMA A TO FROM THIS ALL ANY BETWEEN NOTW".split()
)
Sense = Literal["yes", "not", "none"]


@dataclass(frozen=True)
class Item:
    """A time word: its token, sentence number, what separates it from the one before, its sense."""

    token: Token
    sentence: int
    gap: str
    sense: Sense


@dataclass(frozen=True)
class Segment:
    """A piece of a sentence between commas and the like, with its time tokens."""

    tokens: tuple[Token, ...]
    text: str
    start: int
    sentence: int

    def times(self) -> list[Token]:
        """Its time tokens."""
        return [token for token in self.tokens if token.kind in TIME_KINDS]

    def bare(self) -> bool:
        """Whether it holds time words and links only."""
        return all(token.kind in TIME_KINDS or token.kind in LINKS for token in self.tokens)


def segments(tokens: Sequence[Token], text: str) -> list[Segment]:
    """The tokens cut at sentence ends and, inside, at commas, "but" and the like."""
    out: list[Segment] = []
    run: list[Token] = []
    sentence = 0
    for at, token in enumerate(tokens):
        ends_sentence = token.kind in SENTENCE_ENDS and not abbreviation_dot(tokens, at)
        splits = token.kind in SEGMENT_ENDS or token.text in SPLITTING_WORDS
        if ends_sentence or splits:
            if token.kind in ("STOP", "BUT") or (not splits and token.kind == "PERIOD"):
                run.append(token) if token.kind == "STOP" else None
            if run:
                out.append(segment(run, text, sentence))
            run = []
            sentence += ends_sentence
            continue
        run.append(token)
    if run:
        out.append(segment(run, text, sentence))
    return out


def abbreviation_dot(tokens: Sequence[Token], at: int) -> bool:
    """`Oct.` or `approx.` before the rest of its sentence."""
    token = tokens[at]
    if token.kind != "PERIOD" or at + 1 >= len(tokens) or at == 0:
        return False
    return tokens[at - 1].kind in ("DATE", "ABOUT") and tokens[at - 1].text[-3:] in (
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
    )


def segment(run: Sequence[Token], text: str, sentence: int) -> Segment:
    """A segment over a run of tokens."""
    start = run[0].start
    return Segment(tuple(run), text[start : run[-1].end], start, sentence)


def items_of(tokens: Sequence[Token], text: str) -> list[Item]:
    """Every time word that counts, with its sense."""
    pieces = segments(tokens, text)
    if not any(piece.times() for piece in pieces):
        return []
    talks = bool(cues.MEETING.search(text))
    sentences = sentence_texts(pieces)
    senses: list[tuple[Token, int, Sense]] = []
    last: Sense = "yes"
    last_sentence = -1
    for at, piece in enumerate(pieces):
        if piece.sentence != last_sentence:
            last, last_sentence = "yes", piece.sentence
        times = piece.times()
        if not times:
            own = negative_lead(piece)
            last = own or ("yes" if not piece.bare() else last)
            continue
        context = Context(piece, sentences[piece.sentence], talks, last, pieces[at + 1 :][:1])
        for token in times:
            sense = sense_of(token, context)
            senses.append((token, piece.sentence, sense))
            last = sense
    return with_gaps(senses, tokens)


def negative_lead(piece: Segment) -> Sense | None:
    """The sense a segment without times gives to a bare list behind it: "except", "not:"."""
    return (
        "not"
        if re.search(r"\b(?:except|excluding|not available|unavailable|busy)\W*$", piece.text, re.I)
        else None
    )


def sentence_texts(pieces: Sequence[Segment]) -> dict[int, str]:
    """The text of each sentence by number."""
    texts: dict[int, list[str]] = {}
    for piece in pieces:
        texts.setdefault(piece.sentence, []).append(piece.text)
    return {number: ", ".join(found) for number, found in texts.items()}


@dataclass(frozen=True)
class Context:
    """What stands around a time word: its segment, sentence, whether the message is about meeting,
    the sense of the time before, the segment after."""

    piece: Segment
    sentence: str
    talks: bool
    last: Sense
    following: Sequence[Segment]


def sense_of(token: Token, context: Context) -> Sense:
    """Whether a time word is a proposal, a refusal ("not") or no time to meet at all ("none")."""
    piece = context.piece
    before = piece.text[: token.start - piece.start]
    behind = piece.text[token.end - piece.start :]
    if token.kind == "ZONE":
        return "yes"
    if is_past(token) or cues.NOT_TIMES.search(before) or wished(token, before):
        return "none"
    if refused(before, behind, piece.text):
        return "not"
    if context.last == "not" and piece.bare():
        return "not"
    if context.last == "none" and piece.bare() and not cues.MEETING.search(context.sentence):
        return "none"
    if moved_away(before, piece.text):
        return "none"
    return proposal(token, context, behind)


def wished(token: Token, before: str) -> bool:
    """`Good morning`, `have a great week`, `lunch together`: no time to meet."""
    if token.kind == "PART" and token.text in ("lunch", "dinner"):
        return not re.search(
            r"(?:\b(?:at|over|around|for|by|before|after|during|day|week)|[a-z]day)\s*$",
            before,
            re.I,
        )
    return bool(cues.WISHES.search(before))


def is_past(token: Token) -> bool:
    """Whether its own words say it is over."""
    value = token.value
    if isinstance(value, OpenDay):
        value = value.day
    return isinstance(value, DayValue) and value.past


def refused(before: str, behind: str, text: str) -> bool:
    """Whether the words before or behind refuse it: "can't do", "doesn't work", "I'm out"."""
    if cues.BUSY.search(text) and not re.search(
        r"\b(?:not|n['’]t) (?:too )?(?:busy|booked|away)", text, re.I
    ):
        return True
    plain = cues.NO_NEGATION.sub(" ", before)
    if cues.NOT.search(plain):
        return True
    return bool(cues.AFTER_NOT.search(cues.NO_NEGATION.sub(" ", behind))) and not re.search(
        r"\bif not\b|\bwhy not\b", behind, re.I
    )


def moved_away(before: str, text: str) -> bool:
    """`move it from Tuesday`: the old time of a move."""
    return bool(re.search(r"\bfrom\s*(?:the |our )?$", before, re.I) and cues.MOVES.search(text))


def proposal(token: Token, context: Context, behind: str) -> Sense:
    """Whether a time that nobody refuses is offered to meet at."""
    piece, sentence = context.piece, context.sentence
    meets = bool(cues.MEETING.search(piece.text))
    if cues.HOURS.search(sentence) and not re.search(
        r"\b(?:call|talk|chat|meet|speak)\b", sentence, re.I
    ):
        return "none"
    if token.kind == "NOW":
        return "yes" if cues.MEETING.search(sentence) and cues.ASKING.search(sentence) else "none"
    if cues.PAST.search(piece.text) and not cues.ASKING.search(sentence):
        return "none"
    if is_deadline(token):
        return (
            "yes"
            if cues.BY_MEETING.search(piece.text) and not cues.ANSWERING.search(sentence)
            else "none"
        )
    if edges_only(token) and cues.ANSWERING.search(piece.text) and not meets:
        return "none"
    if meets:
        return "yes"
    works = cues.WORK.search(piece.text)
    if works and not cues.MEETING.search(sentence):
        return "none"
    if works and not piece.bare() and not strong_neighbour(context):
        return "none"
    if is_weak(token) and not cues.MEETING.search(sentence):
        return "none"
    return "yes"


def strong_neighbour(context: Context) -> bool:
    """Whether the next segment takes up the time: "Tuesday at 3, can we talk?"."""
    return any(cues.MEETING.search(piece.text) and not piece.times() for piece in context.following)


def is_deadline(token: Token) -> bool:
    """`by Friday`, `by 3pm`, the end of a day."""
    value = token.value
    return (isinstance(value, Span | OpenDay) and value.by) or (
        isinstance(value, Span) and value.part in ("end of day", "close of business")
    )


def edges_only(token: Token) -> bool:
    """`before Friday`, `until 3`."""
    value = token.value
    return isinstance(value, Span | OpenDay) and value.kind == "before"


def is_weak(token: Token) -> bool:
    """A month or a bare number: no time by itself."""
    value = token.value
    return isinstance(value, DayValue) and value.weak


def with_gaps(senses: Sequence[tuple[Token, int, Sense]], tokens: Sequence[Token]) -> list[Item]:
    """The items, each with what separates it from the one before: tight, list, slash or hard."""
    at_start = {token.start: at for at, token in enumerate(tokens)}
    items: list[Item] = []
    for number, (token, sentence, sense) in enumerate(senses):
        gap = "hard"
        if number and senses[number - 1][1] == sentence:
            last = senses[number - 1][0]
            gap = gap_between(tokens[at_start[last.start] + 1 : at_start[token.start]])
        items.append(Item(token, sentence, gap, sense))
    return rebound(items)


def gap_between(between: Sequence[Token]) -> str:
    """How two time words are joined."""
    kinds = {token.kind for token in between}
    if "SLASH" in kinds or "LPAREN" in kinds:
        return "slash"
    if kinds & {"OR", "AND", "COMMA", "SEMI", "BUT", "PLUS", "DASH", "COLON"} or len(between) > 8:
        return "colon" if kinds & {"COLON", "DASH"} else "list"
    return "tight"


def framed_before(out: list[Item], item: Item, week: int) -> Item:
    """`Tuesday at 3 next week`: the week frames the weekday just before it."""
    gap = item.gap
    for at in range(len(out) - 1, max(len(out) - 4, -1), -1):
        earlier = out[at]
        value = earlier.token.value
        if gap != "tight" or earlier.sentence != item.sentence:
            break
        if isinstance(value, DayValue) and value.weekdays:
            token = replace(earlier.token, value=DayValue(in_week(value.weekdays, week)))
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
            assert isinstance(week, DayValue) and week.week is not None
            if item.sentence - week_item.sentence <= 1:
                mean = in_week(value.weekdays, week.week)
                framed = replace(item, token=replace(item.token, value=DayValue(mean)))
                if item.sense == "yes" and week_item.sense == "yes":
                    out[frame] = replace(week_item, sense="none")
                out.append(framed)
                continue
        if isinstance(value, DayValue) and value.week is not None and item.sense == "yes":
            frame = len(out)
            out.append(framed_before(out, item, value.week))
            continue
        out.append(item)
    return out
