"""The draft of an open turn: composed, edited, copied, sent by the person."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from callsheet.booking.actions.bookings import SlotTaken, book
from callsheet.booking.actions.feeds import refresh_soon, wait_for_feeds
from callsheet.booking.actions.offers import offer_times as hold_offers
from callsheet.booking.actions.terms import terms_of
from callsheet.booking.domain.call_length import agreed_minutes
from callsheet.booking.models import Change
from callsheet.booking.queries import busy_rows
from callsheet.core.errors import Refusal
from callsheet.core.spans import Span
from callsheet.interviews.actions.stages import call_of
from callsheet.interviews.domain.paste import cleaned, digest
from callsheet.interviews.models import Call, Interview, Message
from callsheet.interviews.queries import open_turn, standing_of
from callsheet.jobs.actions import record
from callsheet.reading.domain.over_thread import question_for
from callsheet.reading.domain.times import read_times
from callsheet.replies.domain.draft import compose
from callsheet.replies.domain.draft.times import accepted, wants_talk
from callsheet.replies.models import Draft
from callsheet.replies.queries import situation_of

MOST_OPEN = 50  # drafts composed again at once; older ones are when they change


class NothingToSend(Refusal):
    code = "nothing_to_send"


class TimeTaken(Refusal):
    code = "time_taken"


def compose_draft(*, interview: int) -> None:
    """Follower of `message.pasted` and `interview.changed`: the proposal for the open turn.

    The person's edit is kept beside the new proposal; nothing is composed once one has answered.
    """
    row = Interview.objects.select_related("client__company", "owner", "venue").get(pk=interview)
    turn = open_turn(row)
    if turn is None or turn.answered:
        return
    message = turn.messages[-1]
    with transaction.atomic():
        draft = Draft.objects.filter(message=message).first()
        situation = situation_of(row, turn, draft, now=timezone.now())
        proposed = compose(situation).text
        accepts = accepted(situation) if wants_talk(situation) else None
        Draft.objects.update_or_create(
            message=message,
            defaults={
                "owner": row.owner,
                "interview": row,
                "proposed": proposed,
                "accepts_at": accepts,
            },
        )


def compose_open_drafts(*, owner: int) -> None:
    """Follower of `answer.kept`, `sample.changed`: every open draft may say something else now."""
    waiting = Draft.objects.filter(owner_id=owner).exclude(
        state__in=(Draft.State.SENT, Draft.State.SENT_OTHER)
    )
    for pk in waiting.order_by().values_list("interview_id", flat=True).distinct()[:MOST_OPEN]:
        compose_draft(interview=pk)


def edit(draft: Draft, text: str) -> None:
    """The person's own text; it is never overwritten by a new proposal."""
    draft.edited = cleaned(text, what="reply")
    draft.proposed_when_edited = draft.proposed
    draft.state = Draft.State.OPEN
    draft.save(update_fields=["edited", "proposed_when_edited", "state"])


def take_proposal(draft: Draft) -> None:
    """Back to the proposed text; the edit is let go."""
    draft.edited, draft.proposed_when_edited = None, ""
    draft.save(update_fields=["edited", "proposed_when_edited"])


def choose_time(draft: Draft, at: datetime | None) -> None:
    """The person accepts this instant; None goes back to what the draft would choose.

    Calendars are read again first. Raises TimeTaken when one of them has something then.
    """
    if at is not None:
        check_calendars(draft, at)
    draft.chosen_at, draft.counter_wanted = at, False
    draft.save(update_fields=["chosen_at", "counter_wanted"])
    compose_draft(interview=draft.interview_id)


def check_calendars(draft: Draft, at: datetime) -> None:
    """Every calendar read again. Raises TimeTaken with the event's name."""
    owner, now = draft.owner, timezone.now()
    refresh_soon(owner, now=now)
    wait_for_feeds(owner, since=now)
    call = Span(at, at + timedelta(minutes=terms_of(owner).minutes))
    event = busy_rows(owner, call).first()
    if event is not None:
        raise TimeTaken(f"“{event.name or 'Something'}” is in your calendar then. Choose another.")


def offer_times(draft: Draft) -> None:
    """The person wants to offer other times instead."""
    draft.chosen_at, draft.counter_wanted = None, True
    draft.save(update_fields=["chosen_at", "counter_wanted"])
    compose_draft(interview=draft.interview_id)


def ask_point(draft: Draft, code: str, *, wanted: bool) -> None:
    """The question for an open point goes into the draft, or out of it; an edit gets it as well.

    code  one that is open now (`Standing.open_codes`); any other changes nothing
    """
    turn = open_turn(draft.interview)
    points = turn.standing.open if turn else ()
    question = next((question_for(point) for point in points if point.code == code), "")
    if not question or (code in draft.asks) is wanted:
        return
    draft.asks = [*draft.asks, code] if wanted else [e for e in draft.asks if e != code]
    if draft.edited is not None:
        draft.edited = with_question(draft.edited, question, wanted=wanted)
    draft.save(update_fields=["asks", "edited"])
    compose_draft(interview=draft.interview_id)


def with_question(text: str, question: str, *, wanted: bool) -> str:
    """A text with a question before its last paragraph (the name), or without it."""
    parts = [part for part in text.split("\n\n") if part.strip() != question]
    if wanted:
        parts.insert(max(len(parts) - 1, 1), question)
    return "\n\n".join(parts)


def mark_copied(draft: Draft, *, now: datetime) -> None:
    """The text was copied; what became of it is asked next."""
    if draft.state in (Draft.State.OPEN, Draft.State.NOT_SENT):
        draft.state, draft.copied_at = Draft.State.COPIED, now
        draft.save(update_fields=["state", "copied_at"])


def mark_sent(draft: Draft, text: str, *, now: datetime) -> Message:
    """What was really sent, kept as one's own message.

    A time accepted in it is booked; times offered in it are held softly. Raises NothingToSend for
    an empty text, and TimeTaken once the words are kept but the time has been taken since.
    """
    words = cleaned(text, what="reply")
    if not words:
        raise NothingToSend("Paste what you sent; the box was empty.")
    as_is = words == draft.text.strip()
    interview = draft.interview
    with transaction.atomic():
        message, _ = Message.objects.get_or_create(
            interview=interview,
            side=Message.Side.ME,
            digest=digest(words),
            defaults={
                "owner": draft.owner,
                "text": words,
                "written_at": max(now, draft.message.written_at),
                "written_how": "person",
            },
        )
        draft.state = Draft.State.SENT if as_is else Draft.State.SENT_OTHER
        draft.sent_at = now
        draft.save(update_fields=["state", "sent_at"])
        record("reply.sent", interview=interview.pk, message=message.pk)
    keep_times(draft, words, now=now)
    return message


def minutes_for(call: Call) -> int | None:
    """The length the draft agreed to; None leaves it to the call or to one's usual length."""
    own = call.owner.call_minutes
    if call.minutes or own is None:
        return None
    return agreed_minutes(own, standing_of(call.interview).minutes)


def keep_times(draft: Draft, words: str, *, now: datetime) -> None:
    """What the sent words do to the call: one time accepted is booked, times offered are held."""
    interview = draft.interview
    if draft.accepts_at is not None and same_acceptance(draft, words):
        try:
            by = Change.By.CLIENT if asked_to_move(interview) else Change.By.ME
            call = call_of(interview)
            book(call, draft.accepts_at, minutes=minutes_for(call), now=now, by=by)
        except SlotTaken as error:
            raise TimeTaken(
                "Your words are kept, but that time has been taken meanwhile: it is not booked. "
                "Offer the client another one."
            ) from error
        return
    offered = offered_in(interview, words, now=now)
    if offered:
        hold_offers(interview, offered, now=now)


def asked_to_move(interview: Interview) -> bool:
    """Whether the client's last turn wants the call moved."""
    turn = open_turn(interview)
    return turn is not None and "reschedule" in turn.read.intents


def offered_in(interview: Interview, words: str, *, now: datetime) -> list[datetime]:
    """The instants that one's own words name without doubt, in their order."""
    mine = interview.owner.zone or "UTC"
    theirs = interview.client.zone or mine
    read = read_times(words, now=now, client_zone=mine, my_zone=theirs)
    points = [w for w in read.windows if w.kind == "point" and not w.assumed]
    return list(dict.fromkeys(w.start for w in points if w.start and w.start > now))


def same_acceptance(draft: Draft, words: str) -> bool:
    """Whether the sent words still hold the sentence that accepts the time."""
    sentence = next((s for s in draft.proposed.split("\n") if " works: " in s), "")
    return bool(sentence) and sentence.split(". ")[0].rstrip(".") in words


def mark_not_sent(draft: Draft) -> None:
    """It was copied but not sent; the draft is open again."""
    draft.state = Draft.State.NOT_SENT
    draft.save(update_fields=["state"])
