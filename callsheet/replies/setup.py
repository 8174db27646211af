"""Answers to what is asked when first needed, given on the reply page."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from callsheet.accounts.actions import confirm_zone, set_call_minutes, set_name, set_rates
from callsheet.booking.actions.terms import set_hours
from callsheet.core.money import Money
from callsheet.core.places import country_of_zone
from callsheet.interviews.actions.corrections import set_client_zone
from callsheet.interviews.actions.keeps import set_venue
from callsheet.interviews.models import Interview, Message
from callsheet.jobs.actions import record
from callsheet.reading.domain.signatures import greeted
from callsheet.replies.queries import rates_of


@dataclass(frozen=True)
class Needs:
    """What the person filled in; None or "" where they left it."""

    name: str = ""
    bid: Decimal | None = None
    floor: Decimal | None = None
    currency: str = "USD"
    after_fee: str = ""
    minutes: int | None = None
    zone: str = ""


def setup_initial(interview: Interview) -> dict[str, str]:
    """What the strip starts with: the zone detected, usual hours, the venue assumed."""
    return {"zone": interview.owner.zone, "venue": str(interview.venue.uid)}


def needs_initial(interview: Interview) -> dict[str, object]:
    """What the form starts with: the bid that the proposal or the settings name, and the name that
    the client calls one by."""
    name = "" if interview.owner.name else name_they_call(interview)
    bid = rates_of(interview).bid
    currency = bid.currency if bid else interview.owner.currency
    return {"name": name, "currency": currency, "bid": bid.amount if bid else None}


def name_they_call(interview: Interview) -> str:
    """The name by which the client greets one, "" when no message does."""
    theirs = [m.text for m in interview.messages.all() if m.side == Message.Side.CLIENT]
    return next((name for text in theirs if (name := greeted(text))), "")


def confirm(interview: Interview, *, zone: str, preferred: str, possible: str, venue: str) -> None:
    """Zone, hours and venue as the person confirmed them; the draft follows."""
    with transaction.atomic():
        confirm_zone(interview.owner, zone, country_of_zone(zone) or "")
        set_hours(interview.owner, preferred=preferred, possible=possible)
        set_venue(interview, venue)


def answer_needs(interview: Interview, needs: Needs) -> None:
    """Each given answer kept as the person's default; the draft is composed again."""
    owner = interview.owner
    with transaction.atomic():
        if needs.name:
            set_name(owner, needs.name)
        if needs.bid is not None or needs.floor is not None:
            currency = (needs.currency or "USD").upper()
            set_rates(
                owner,
                bid=Money.of(needs.bid, currency) if needs.bid is not None else None,
                floor=Money.of(needs.floor, currency) if needs.floor is not None else None,
                after_fee=needs.after_fee == "yes",
            )
        if needs.minutes is not None:
            set_call_minutes(owner, needs.minutes)
        if needs.zone:
            set_client_zone(interview.client, needs.zone, now=timezone.now(), interview=interview)
        record("interview.changed", interview=interview.pk)
