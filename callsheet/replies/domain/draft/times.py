"""The paragraph about the call: one instant accepted, or three offered, or one question."""

from __future__ import annotations

from datetime import datetime

from callsheet.booking.domain.agenda import agenda
from callsheet.booking.domain.call_length import agreed_minutes
from callsheet.core import lazy_re as re
from callsheet.core import when
from callsheet.core.evidence import Quote
from callsheet.reading.domain.times import Reading, TimeWindow
from callsheet.replies.domain.draft.parts import Part
from callsheet.replies.domain.situation import Clocks, Situation, TimeOption

TALK = frozenset({"call_request", "reschedule"})
ASKS_TIME = re.compile(
    r"\b(?:what|which) (?:time|day)s?\b|\bwhat(?:'s| is) a good time|"
    r"\bwhen (?:works|suits|(?:are|would) you (?:be )?(?:free|available)|can we (?:talk|meet))",
    re.IGNORECASE,
)
SUITING = re.compile(
    r"\b(?:works?|suits?|free|available|around|possible|doable|make it|(?:how|what) about"
    r"|good for you|ok(?:ay)? (?:for|with) you|slot)\b",
    re.IGNORECASE,
)
FEW_WORDS = 4  # beside a time, in a question that asks for nothing else
ASSUMPTION_WORDS = {
    "ampm": "morning or afternoon",
    "zone": "which zone",
    "week": "which week",
    "day": "which day",
    "dmy": "day or month first",
    "date": "weekday and date disagree",
    "half": "before or after the hour",
    "past": "today or tomorrow",
    "dst": "the clocks change then",
}


def about_times(situation: Situation) -> tuple[list[Part], list[str]]:
    """The call's paragraph and the open points; nothing when no talk is wanted."""
    if not wants_talk(situation):
        return [], []
    instant = accepted(situation)
    points = open_points(situation, instant)
    if instant is not None:
        sentence = accept_words(instant, situation.clocks)
    elif situation.asking_time:
        sentence = f"I'd be glad to talk. {' '.join(situation.asking_time)}"
    elif asks_which(situation):
        sentence = which_words(situation)
    elif situation.counter_wanted or not has_unclear(situation):
        sentence = counter_words(situation)
    else:
        sentence = clarifying(situation)
    length = length_words(situation) if instant is None else agenda_words(situation)
    words = " ".join(filter(None, (sentence, length, room_words(situation))))
    return [Part("call", words, covers=time_asks(situation))], points


def wants_talk(situation: Situation) -> bool:
    """Whether the turn wants or moves a call, or the person chose or called a time for one."""
    if TALK & set(situation.read.intents) or situation.chosen_at or situation.picked:
        return True
    if asks_which(situation) or situation.time_said:
        return True
    named = [option.window.quote for option in situation.options]
    return any(
        asks_for_time(ask, quote)
        for ask in situation.read.asks
        for quote in named
        if ask.overlaps(quote)
    )


def asks_for_time(ask: Quote, named: Quote) -> bool:
    """Whether a question that holds a time asks for it ("Can you do tomorrow 3pm?"), not for more:
    "can you start so that I can show it on March 4?" is no call.
    """
    start, end = named.start - ask.start, named.end - ask.start
    rest = ask.text[: max(0, start)] + " " + ask.text[max(0, end) :]
    return bool(SUITING.search(rest)) or len(re.findall(r"[^\W_]+", rest)) <= FEW_WORDS


def accepted(situation: Situation) -> datetime | None:
    """The one instant to accept: the person's choice, else a clear time that fits.

    A time in the possible hours is accepted only when nothing fits better; an unclear one never.
    """
    if situation.counter_wanted:
        return None
    if situation.chosen_at is not None:
        return situation.chosen_at
    if situation.picked is not None:
        return situation.picked
    for label in ("fits", "possible"):
        for option in situation.options:
            if option.fit.label == label and option.fit.start and not option.window.assumed:
                return option.fit.start
    return None


def asks_which(situation: Situation) -> bool:
    """Whether times were offered and the answer neither takes one nor names another."""
    if not situation.offered or situation.picked or situation.counter_wanted:
        return False
    return not situation.options and not situation.read.asks


def which_words(situation: Situation) -> str:
    """`Which one shall I keep: Thu 26 Nov, 9:30 am New York (14:30 Lisbon) or …?`"""
    said = [situation.clocks.said(at) for at in situation.offered]
    if len(said) == 1:
        return f"Shall I keep {said[0]}?"
    return f"Which one shall I keep: {', '.join(said[:-1])} or {said[-1]}?"


def agenda_words(situation: Situation) -> str:
    """The length as a boundary and what it is for; the blank while one has not said a length."""
    minutes = agreed_minutes(situation.minutes, situation.their_minutes)
    if situation.minutes is None or minutes is None:
        return length_words(situation)
    return f"{length_words(situation)} {agenda(minutes, situation.topic)}"


def has_unclear(situation: Situation) -> bool:
    """Whether some time could be settled by one question."""
    return likeliest(situation) is not None


def accept_words(instant: datetime, clocks: Clocks) -> str:
    """`Friday works: Fri 27 Nov, 9:30 am New York (14:30 Lisbon).`"""
    day = instant.astimezone(when.zone(clocks.theirs or clocks.mine))
    return f"{when.LONG_WEEKDAYS[day.weekday()]} works: {clocks.said(instant)}."


def counter_words(situation: Situation) -> str:
    """Three times in words, or the blank for them when the terms leave none."""
    if not situation.counter:
        return "I'd be glad to talk. I could do [two or three times that suit you]."
    said = [situation.clocks.said(at) for at in situation.counter]
    listed = f"{', '.join(said[:-1])} or {said[-1]}" if len(said) > 1 else said[0]
    opening = "I'd be glad to talk."
    if situation.options:
        opening = "I'd be glad to talk, though the time you named doesn't work on my side."
        if len(situation.options) > 1:
            opening = "I'd be glad to talk, though the times you named don't work on my side."
    return f"{opening} I could do {listed}. Which one suits you?"


def clarifying(situation: Situation) -> str:
    """One question, to be answered by yes or no, on the likeliest reading."""
    found = likeliest(situation)
    if found is None:
        return ""
    instant, zone_name = found
    clocks = situation.clocks
    theirs = clocks.theirs or zone_name
    said = when.both_sides(
        instant, theirs, clocks.mine, their_twelve=clocks.their_twelve, my_twelve=clocks.my_twelve
    )
    return f"To be sure we mean the same time: is it {said}?"


def likeliest(situation: Situation) -> tuple[datetime, str] | None:
    """The instant and zone to ask about: the first unclear window's first reading that can be."""
    options = sorted(situation.options, key=lambda o: o.fit.label not in ("fits", "possible"))
    for option in options:
        for start, zone_name in readings(option):
            if start is not None and option.fit.label != "past":
                return start, zone_name
    return None


def readings(option: TimeOption) -> list[tuple[datetime | None, str]]:
    """The window as taken, then its other readings; [] when nothing was assumed."""
    window: TimeWindow = option.window
    if not window.assumed and not window.readings:
        return []
    others: tuple[Reading, ...] = window.readings
    taken = option.fit.start or window.start
    return [(taken, window.zone), *((other.start, other.zone) for other in others)]


def length_words(situation: Situation) -> str:
    """The length as a boundary, the blank while one has not said one; theirs when it fits."""
    own, theirs = situation.minutes, situation.their_minutes
    if own is None:
        blank = "how many" if theirs is None else f"how many, they said {theirs}"
        return f"I keep first calls to [{blank}] minutes so we both come prepared."
    if theirs is not None and theirs <= own:
        return f"{theirs} minutes suits me; I'll come prepared so that we use them well."
    return f"I keep first calls to {own} minutes so we both come prepared."


def room_words(situation: Situation) -> str:
    """Where to talk when the client offered a way that the venue bars; "" otherwise."""
    barred = any(not breach.rule.allowed for breach in situation.breaches)
    if not barred or situation.contract_started:
        return ""
    alternative = situation.venue.alternative or "the call in this room, no e-mail needed"
    name = situation.venue.name
    return f"Let's use {alternative}; {name} asks us to stay here until a contract."


def time_asks(situation: Situation) -> tuple[str, ...]:
    """The client's asks that are about the call itself, so answered by this paragraph."""
    quotes = [window.quote for window in (option.window for option in situation.options)]
    quotes += [s.quote for s in situation.read.signals if s.intent in TALK]
    return tuple(
        ask.text
        for ask in situation.read.asks
        if any(ask.overlaps(quote) for quote in quotes) or ASKS_TIME.search(ask.text)
    )


def open_points(situation: Situation, instant: datetime | None) -> list[str]:
    """What stays unclear about the times, for the person only."""
    points = []
    for option in situation.options:
        for code in option.window.assumed:
            words = ASSUMPTION_WORDS.get(code, code)
            points.append(f"“{option.window.quote.text}”: {words} was assumed.")
    points += [*offered_points(situation, instant), *longer_call(situation)]
    if instant is not None:
        for option in situation.options:
            if option.fit.start == instant and option.fit.label == "possible":
                fit = option.fit
                why = "; ".join(filter(None, (*fit.reasons, fit.my_holiday, fit.their_holiday)))
                points.append(f"{situation.clocks.said(instant)} is only possible: {why}.")
    return points


def longer_call(situation: Situation) -> list[str]:
    """That the client wants a longer call than one gives, said to the person only."""
    own, theirs = situation.minutes, situation.their_minutes
    if own is None or theirs is None or theirs <= own:
        return []
    return [f"They said {theirs} minutes; the draft keeps your {own}."]


def offered_points(situation: Situation, instant: datetime | None) -> list[str]:
    """The times of this draft that are offered to another client as well: the first yes wins."""
    times = (instant,) if instant is not None else situation.counter
    return [
        f"{situation.clocks.said(at)} is offered to {situation.offered_to[at]} too; "
        "the first yes wins."
        for at in times
        if at in situation.offered_to
    ]
