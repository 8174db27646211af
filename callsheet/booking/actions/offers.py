"""Times offered in one's own words, held softly; the client's pick of one books it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from callsheet.booking.actions.bookings import SlotTaken, book
from callsheet.booking.actions.terms import terms_of, terms_row
from callsheet.booking.domain.pick import Pick, read_pick
from callsheet.booking.models import Offer
from callsheet.booking.queries import booking_of, busy_for, newest_offers, still_open
from callsheet.core.spans import Span
from callsheet.interviews.actions.stages import call_of
from callsheet.interviews.models import Call, Interview
from callsheet.interviews.queries import OpenTurn, open_turn
from callsheet.jobs.actions import record


def offer_times(
    interview: Interview, starts: Sequence[datetime], *, now: datetime, hours: int | None = None
) -> list[Offer]:
    """The times as sent, in the order of the words, held softly for `hours` (else the usual).

    Earlier offers of the call are withdrawn: "the second one" means the newest words.
    """
    call = call_of(interview)
    length = call.minutes or terms_of(interview.owner).minutes
    until = now + timedelta(hours=hours or terms_row(interview.owner).offer_hours)
    with transaction.atomic():
        withdraw(call)
        for place, at in enumerate(starts):
            Offer.objects.update_or_create(
                call=call,
                starts_at=at,
                defaults={
                    "owner": interview.owner,
                    "minutes": length,
                    "sent_at": now,
                    "expires_at": min(until, at),
                    "place": place,
                    "state": Offer.State.OPEN,
                },
            )
        if starts and call.state == Call.State.WANTED:
            call.state = Call.State.OFFERED
            call.save(update_fields=["state"])
        record("times.offered", interview=interview.pk)
    return list(Offer.objects.filter(call=call, state=Offer.State.OPEN))


def withdraw(call: Call) -> None:
    """The call's open offers no longer hold."""
    Offer.objects.filter(call=call, state=Offer.State.OPEN).update(state=Offer.State.WITHDRAWN)


def hold_until(offer: Offer, until: datetime) -> None:
    """Another expiry for the offers that were sent together."""
    Offer.objects.filter(call=offer.call, sent_at=offer.sent_at).update(expires_at=until)


def pick_of(interview: Interview, turn: OpenTurn, offers: Sequence[Offer]) -> Pick:
    """Which of the open offers the client's turn takes."""
    if not offers:
        return Pick(None, ())
    zone = interview.client.zone or interview.owner.zone or "UTC"
    instants = [offer.starts_at for offer in offers]
    return read_pick(turn.text, instants, turn.named, client_zone=zone)


def take_pick(*, interview: int) -> None:
    """Follower of `message.pasted`: one offered time clearly taken, and still free, is booked.

    Taken by another meanwhile, or not clear: nothing is booked and the reply page asks.
    """
    row = Interview.objects.select_related("client", "owner", "venue").get(pk=interview)
    now = timezone.now()
    turn = open_turn(row)
    if turn is None or turn.answered:
        return
    offers = still_open(newest_offers(row), now=now)
    pick = pick_of(row, turn, offers)
    if pick.chosen is None:
        return
    offer = offers[pick.chosen]
    if booking_of(offer.call) is not None or not is_free(row, offer, now=now):
        return
    try:
        book(offer.call, offer.starts_at, minutes=offer.minutes, now=now)
    except SlotTaken:  # another client was first: the page offers the next times
        return


def is_free(interview: Interview, offer: Offer, *, now: datetime) -> bool:
    """Whether neither a calendar nor a call with another touches the offered time."""
    terms = terms_of(interview.owner)
    call = terms.held(Span(offer.starts_at, offer.starts_at + timedelta(minutes=offer.minutes)))
    return not any(call.overlaps(other) for other in busy_for(interview, terms, now=now))
