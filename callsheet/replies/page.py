"""The reply page as one value: the words, the meaning, the times, the draft, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from callsheet.core import when
from callsheet.interviews.models import Call, Interview, WarningSign
from callsheet.interviews.queries import OpenTurn, open_turn, replaced_windows
from callsheet.reading.domain.times import TimeWindow
from callsheet.replies.domain.answer_by import answer_by
from callsheet.replies.domain.draft import blanks_in, compose
from callsheet.replies.domain.draft.times import accepted, wants_talk
from callsheet.replies.domain.marks import Segment, marks_of, segments
from callsheet.replies.domain.meaning import Meaning, meanings
from callsheet.replies.domain.situation import Clocks, Situation, TimeOption
from callsheet.replies.models import Draft
from callsheet.replies.queries import own_breaches, situation_of
from callsheet.replies.thread_page import ThreadPart, thread_part
from callsheet.venues.domain.guard import Breach

TONES = {"fits": "ok", "possible": "warn", "outside": "bad", "past": "bad", "unclear": "warn"}
LABELS = {
    "fits": "Fits",
    "possible": "Possible",
    "outside": "Outside",
    "past": "Past",
    "unclear": "Unclear",
}


@dataclass(frozen=True)
class TimeRow:
    """One named time on both sides; `iso` is the instant that can be chosen, "" when none."""

    theirs: str
    their_place: str
    mine: str
    my_place: str
    label: str
    tone: str
    iso: str = ""
    replaced_by: str = ""
    accepted: bool = False


@dataclass(frozen=True)
class Needed:
    """What is asked now because this reply needs it for the first time."""

    setup: bool
    name: bool
    rates: bool
    minutes: bool
    zone: bool


@dataclass(frozen=True)
class ReplyPage:
    """Everything the page shows."""

    interview: Interview
    turn: OpenTurn
    situation: Situation
    segments: list[Segment]
    meanings: list[Meaning]
    times: list[TimeRow]
    replaced: list[TimeRow]
    notes: list[str]
    draft: Draft | None
    blanks: tuple[str, ...]
    breaches: tuple[Breach, ...]
    open_points: tuple[str, ...]
    signs: list[WarningSign]
    needed: Needed
    written: str
    answer_by: str
    sites: list[str]
    thread: ThreadPart
    cancels: UUID | None  # the booked call that this turn cancels


def reply_page(interview: Interview, *, now: datetime) -> ReplyPage | None:
    """The page of the client's open turn; None while the client has not written."""
    turn = open_turn(interview)
    if turn is None:
        return None
    draft: Draft | None = getattr(turn.messages[-1], "draft", None)
    situation = situation_of(interview, turn, draft, now=now)
    text = draft.text if draft else ""
    signs = list(interview.client.warning_signs.filter(undone_at__isnull=True))
    return ReplyPage(
        interview=interview,
        turn=turn,
        situation=situation,
        segments=segments(turn.text, marks_of(turn.read, situation.breaches)),
        meanings=meanings(situation),
        times=[time_row(option, situation) for option in situation.options],
        replaced=replaced_rows(interview, turn, situation),
        notes=list(dict.fromkeys(w.note for w in turn.windows if w.note)),
        draft=draft,
        blanks=blanks_in(text),
        breaches=own_breaches(interview, text),
        open_points=compose(situation).open_points,
        signs=signs,
        needed=needed(interview, situation, draft),
        written=written_words(turn, situation.clocks),
        answer_by="" if turn.answered else answer_by(turn.messages[-1].written_at, now),
        sites=[] if signs else sites_of(interview, turn),
        thread=thread_part(interview, turn, draft, now=now),
        cancels=cancelled_call(interview, turn),
    )


def cancelled_call(interview: Interview, turn: OpenTurn) -> UUID | None:
    """The booked call, when the client's turn cancels or declines; None otherwise."""
    if not {"cancel", "decline"} & set(turn.read.intents):
        return None
    call = interview.calls.filter(state=Call.State.BOOKED).last()
    return call.uid if call else None


def time_row(option: TimeOption, situation: Situation) -> TimeRow:
    """The row of one window: the instant to accept when there is one, else the span."""
    clocks = situation.clocks
    window, fit = option.window, option.fit
    at = fit.start or window.start or window.end
    extra = [h for h in (fit.my_holiday, fit.their_holiday) if h]
    label = " · ".join([LABELS[fit.label], *(extra or fit.reasons[:1])])
    if at is None:
        return TimeRow(window.quote.text, "", "", "", label, TONES[fit.label])
    theirs = clocks.theirs or window.zone
    return TimeRow(
        theirs=said(at, theirs, clocks.their_twelve, clocks),
        their_place=" · ".join(filter(None, (when.city(theirs), span_words(window, fit.start)))),
        mine=said(at, clocks.mine, clocks.my_twelve, clocks),
        my_place=f"{when.city(clocks.mine)}, you",
        label=label,
        tone=TONES[fit.label],
        iso=at.isoformat() if fit.start else "",
        accepted=fit.start is not None and fit.start == accepted(situation),
    )


def said(at: datetime, zone_name: str, twelve: bool, clocks: Clocks) -> str:
    """`Thu 26 Nov, 3:00 pm`; the place stands in a line of its own."""
    day = when.local_day(at, zone_name, today=clocks.today)
    return f"{day}, {when.clock(at, zone_name, twelve=twelve)}"


def span_words(window: TimeWindow, start: datetime | None) -> str:
    """The client's words beside the instant, when they named more than that instant."""
    if window.kind == "point" and window.start == start:
        return ""
    return f"“{window.quote.text}”"


def replaced_rows(interview: Interview, turn: OpenTurn, situation: Situation) -> list[TimeRow]:
    """Superseded times, each with what replaced it."""
    rows = []
    instead = " or ".join(f"“{w.quote.text}”" for w in turn.windows)
    by = {each.window: words.quote.text for each, words in turn.standing.replaced}
    for _message, window in replaced_windows(interview, turn):
        at = window.start or window.end
        clocks = situation.clocks
        theirs = said(at, clocks.theirs or window.zone, clocks.their_twelve, clocks) if at else ""
        mine = said(at, clocks.mine, clocks.my_twelve, clocks) if at else ""
        words = f"“{by[window]}”" if window in by else instead
        rows.append(TimeRow(theirs or window.quote.text, "", mine, "", "", "", "", words))
    return rows


def needed(interview: Interview, situation: Situation, draft: Draft | None) -> Needed:
    """What this reply needs and nobody has said yet; nothing once it was sent."""
    owner = interview.owner
    done = draft is None or draft.state in (Draft.State.SENT, Draft.State.SENT_OTHER)
    money = bool(situation.read.money) or "negotiate_price" in situation.read.intents
    rates_missing = situation.rates.bid is None or situation.rates.floor is None
    talk = wants_talk(situation)
    return Needed(
        setup=not situation.hours_said,
        name=not done and not owner.name,
        rates=not done and money and rates_missing,
        minutes=not done and talk and owner.call_minutes is None,
        zone=not done and talk and not interview.client.zone,
    )


def written_words(turn: OpenTurn, clocks: Clocks) -> str:
    """`written Mon 23 Nov, 08:41 New York`; it says when the moment was only assumed."""
    message = turn.messages[-1]
    zone_name = clocks.theirs or clocks.mine
    twelve = clocks.their_twelve if clocks.theirs else clocks.my_twelve
    words = when.when(message.written_at, zone_name, twelve=twelve, today=clocks.today)
    return f"taken as written {words}" if message.written_how == "now" else f"written {words}"


def sites_of(interview: Interview, turn: OpenTurn) -> list[str]:
    """Addresses that may be the client's site and wait to be confirmed; [] once one is."""
    company = interview.client.company
    if company is not None and company.confirmed_at is not None:
        return []
    known: Sequence[str] = [company.site] if company is not None and company.site else []
    return list(dict.fromkeys([*known, *(link.text for link in turn.read.links)]))
