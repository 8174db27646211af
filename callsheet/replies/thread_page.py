"""What the reply page shows of the whole thread: settled, changed, open, said by the person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from callsheet.core import when
from callsheet.interviews.domain.corrections import PLATFORMS, Correction
from callsheet.interviews.models import Interview
from callsheet.interviews.queries import TERMS, OpenTurn, corrections_of
from callsheet.reading.domain.over_thread import OpenPoint, Standing, question_for
from callsheet.reading.domain.replies import INTENTS
from callsheet.reading.domain.times import still_to_come
from callsheet.replies.models import Draft

LABELS = {
    "zone": gettext_lazy("Time zone"),
    "ampm": gettext_lazy("Morning or afternoon"),
    "week": gettext_lazy("Which week"),
    "day": gettext_lazy("Day"),
    "time": gettext_lazy("Time"),
    "dmy": gettext_lazy("Day or month first"),
    "date": gettext_lazy("Weekday or date"),
    "half": gettext_lazy("Which half hour"),
    "past": gettext_lazy("Today or tomorrow"),
    "dst": gettext_lazy("Clock change"),
    "budget": gettext_lazy("Budget"),
    "rate": gettext_lazy("Rate an hour"),
    "platform": gettext_lazy("Where to talk"),
    "deadline": gettext_lazy("Deadline"),
    "length": gettext_lazy("Length of the call"),
    "prep": gettext_lazy("What to prepare"),
    "country": gettext_lazy("Country"),
    "date_order": gettext_lazy("Order of day and month"),
    "intent": gettext_lazy("It also means"),
    "no_intent": gettext_lazy("It does not mean"),
    "no_ask": gettext_lazy("Not a question"),
    "no_money": gettext_lazy("Not the pay"),
    "no_away": gettext_lazy("No absence"),
    "is_time": gettext_lazy("A time to meet"),
}
WHY_NOT = {
    "past": gettext_lazy("in the past"),
    "deadline": gettext_lazy("a deadline"),
    "hours": gettext_lazy("usual hours"),
    "event": gettext_lazy("something else is on"),
    "work": gettext_lazy("work"),
    "refused": gettext_lazy("ruled out"),
    "told": gettext_lazy("only mentioned"),
}
WORDS_ALONE = (
    "no_ask",
    "no_money",
    "no_away",
    "is_time",
)  # corrected by their words, no value beside them
MOST_MENTIONS = 8  # times that are no offer, in their line
PLATFORM_NAMES = {
    "zoom": "Zoom",
    "meet": "Google Meet",
    "teams": "Teams",
    "upwork": "Upwork",
    "phone": gettext_lazy("Phone"),
    "whatsapp": "WhatsApp",
    "telegram": "Telegram",
}
INTENT_NAMES = {
    "scam_signal": gettext_lazy("a warning sign"),
    "cancel": gettext_lazy("the call is cancelled"),
    "decline": gettext_lazy("they say no"),
    "hire": gettext_lazy("they want to hire you"),
    "reschedule": gettext_lazy("they want to move the call"),
    "prep_answer": gettext_lazy("what to prepare"),
    "call_request": gettext_lazy("they want to talk"),
    "negotiate_price": gettext_lazy("they push on the price"),
    "negotiate_deadline": gettext_lazy("they push on the deadline"),
    "negotiate_scope": gettext_lazy("they change the scope"),
    "sample_request": gettext_lazy("they want to see work"),
    "off_platform": gettext_lazy("they want to leave the platform"),
    "general_question": gettext_lazy("they ask a question"),
    "more_info": gettext_lazy("they tell more about the job"),
    "chitchat": gettext_lazy("nothing of substance"),
}


@dataclass(frozen=True)
class OpenRow:
    """A point to ask: the words that leave it open, and the question ready to send."""

    code: str
    label: str
    words: str
    question: str
    in_draft: bool


@dataclass(frozen=True)
class SettledRow:
    """What was unclear, what settled it, in whose words."""

    label: str
    text: str
    about: str
    by: str


@dataclass(frozen=True)
class ChangeRow:
    """`was $500, now $650`, with the words that changed it."""

    label: str
    was: str
    now: str
    by: str


@dataclass(frozen=True)
class SaidRow:
    """What the person said, with the name it is undone by; `against` the client's later words."""

    uid: str
    label: str
    text: str
    quote: str
    against: str = ""


@dataclass(frozen=True)
class WordRow:
    """Words of a message that can be corrected; `half` while am or pm is open."""

    message: str
    quote: str
    half: bool = False


@dataclass(frozen=True)
class MentionRow:
    """Words that name a time and are no offer, and why; `message` is where they stand."""

    message: str
    quote: str
    why: str


@dataclass(frozen=True)
class ThreadPart:
    """The part of the page on the whole thread, and what its forms start with."""

    open: list[OpenRow]
    settled: list[SettledRow]
    changes: list[ChangeRow]
    said: list[SaidRow]
    values: dict[str, str]
    times: list[WordRow]
    mentions: list[MentionRow]
    asks: list[WordRow]
    sums: list[WordRow]
    absences: list[WordRow]
    intents: list[tuple[str, str]]
    other_intents: list[tuple[str, str]]
    platforms: list[tuple[str, str]]
    last: str  # uid of the message that an intent is corrected on

    @property
    def shown(self) -> bool:
        """Whether there is anything to show above the forms."""
        return bool(self.open or self.settled or self.changes or self.said)


def thread_part(
    interview: Interview, turn: OpenTurn, draft: Draft | None, *, now: datetime
) -> ThreadPart:
    """The standing of the thread as rows."""
    found = turn.standing
    return ThreadPart(
        open=[open_row(p, draft) for p in open_points(turn)],
        settled=settled_rows(found),
        changes=change_rows(found),
        said=said_rows(corrections_of(interview), found),
        values={value.code: value.text for value in found.values},
        times=time_rows(interview, turn),
        mentions=mention_rows(interview, turn, now),
        asks=[word_row(turn, ask.text, ask.start) for ask in turn.read.asks],
        sums=[
            word_row(turn, each.quote.text, each.quote.start)
            for each in turn.read.money
            if each.quote.start >= 0
        ],
        absences=absence_rows(interview, turn, now),
        intents=[(name, str(INTENT_NAMES[name])) for name in turn.read.intents],
        other_intents=[
            (name, str(INTENT_NAMES[name])) for name in INTENTS if name not in turn.read.intents
        ],
        platforms=[(name, str(PLATFORM_NAMES[name])) for name in PLATFORMS],
        last=str(turn.messages[-1].uid),
    )


def open_points(turn: OpenTurn) -> list[OpenPoint]:
    """What is still to be asked; open times of an earlier turn only while none is agreed."""
    agreed = turn.messages[0].interview.stage in ("calling", "called", "hired")
    return [
        point
        for point in turn.standing.open
        if point.code in TERMS or turn.speaks_of_times or not agreed
    ]


def open_row(point: OpenPoint, draft: Draft | None) -> OpenRow:
    """One open point with its question."""
    asking = bool(draft and point.code in draft.asks)
    words = point.about.quote.text
    return OpenRow(point.code, label_of(point.code), words, question_for(point), asking)


def label_of(code: str) -> str:
    """The name of a code for people."""
    return str(LABELS.get(code, code))


def shown_value(code: str, text: str) -> str:
    """A value as people read it: a zone by its city, minutes as such."""
    if code == "zone":
        return when.city(text) if "/" in text else text
    if code == "length":
        return _("%s minutes") % text
    if code == "platform":
        return str(PLATFORM_NAMES.get(text, text))
    if code in ("intent", "no_intent"):
        return str(INTENT_NAMES.get(text, text))
    if code == "date_order":
        return _("day first") if text == "dm" else _("month first")
    return text or _("none")


def settled_rows(found: Standing) -> list[SettledRow]:
    """What later words settled."""
    return [
        SettledRow(
            label_of(each.code),
            shown_value(each.code, each.text),
            each.about.quote.text,
            each.by.quote.text,
        )
        for each in found.settled
    ]


def change_rows(found: Standing) -> list[ChangeRow]:
    """What later words changed."""
    return [
        ChangeRow(
            label_of(each.code),
            shown_value(each.code, each.was),
            shown_value(each.code, each.now),
            each.after.quote.text,
        )
        for each in found.changes
    ]


def said_rows(corrections: Sequence[Correction], found: Standing) -> list[SaidRow]:
    """What the person said, each to be undone in one click."""
    against = {each.code: each for each in found.against}
    rows = []
    for each in corrections:
        other = against.get(each.code)
        rows.append(
            SaidRow(
                each.uid,
                label_of(each.code),
                said_value(each),
                "" if each.code in WORDS_ALONE else each.quote,
                f"“{other.words.quote.text}”" if other else "",
            )
        )
    return rows


def said_value(correction: Correction) -> str:
    """The person's value in words."""
    if correction.code == "time":
        return correction.value[:16].replace("T", " ") or _("no time")
    if correction.code == "ampm":
        return _("in the morning") if correction.value == "am" else _("in the afternoon")
    if correction.code in WORDS_ALONE:
        return f"“{correction.quote}”"
    return shown_value(correction.code, correction.value)


def time_rows(interview: Interview, turn: OpenTurn) -> list[WordRow]:
    """The times that stand, with the message that says each."""
    thread = list(interview.messages.all())
    rows = [
        WordRow(str(thread[p.turn].uid), p.window.quote.text, "ampm" in p.window.assumed)
        for p in turn.standing.proposals
        if turn.speaks_of_times
    ]
    return list(dict.fromkeys(rows))


def mention_rows(interview: Interview, turn: OpenTurn, now: datetime) -> list[MentionRow]:
    """The times of this turn that are no offer and not over, each words once."""
    thread = list(interview.messages.all())
    rows = [
        MentionRow(str(thread[each.turn].uid), each.window.quote.text, str(WHY_NOT[each.why]))
        for each in turn.standing.mentioned
        if each.turn >= turn.first and still_to_come([each.window], now)
    ]
    return list(dict.fromkeys(rows))[:MOST_MENTIONS]


def absence_rows(interview: Interview, turn: OpenTurn, now: datetime) -> list[WordRow]:
    """The absences that are not over, each clause once, with the message that tells of it."""
    thread = list(interview.messages.all())
    rows = [
        WordRow(str(thread[each.turn].uid), each.window.quote.text)
        for each in turn.standing.away
        if still_to_come([each.window], now)
    ]
    return list(dict.fromkeys(rows))


def word_row(turn: OpenTurn, words: str, start: int) -> WordRow:
    """Words of the open turn with the message that holds them."""
    return WordRow(str(turn.messages[turn.message_at(start)].uid), words)
