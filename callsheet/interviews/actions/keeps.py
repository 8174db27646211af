"""What the person keeps or corrects about an interview besides the client's words."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from callsheet.accounts.models import Freelancer
from callsheet.core.errors import Refusal
from callsheet.core.money import Money
from callsheet.interviews.actions.pastes import keep_post, keep_proposal, venue_of
from callsheet.interviews.actions.sites import note_site
from callsheet.interviews.domain.paste import Paste, cleaned
from callsheet.interviews.models import Client, Interview, Proposal
from callsheet.jobs.actions import record
from callsheet.venues.models import Venue


class UnknownVenue(Refusal):
    code = "unknown_venue"


class NothingKept(Refusal):
    code = "nothing_kept"


def keep_bid(owner: Freelancer, paste: Paste, *, now: datetime) -> Interview:
    """An interview in stage `bid` that waits for its answer. Raises NothingKept without words."""
    post, proposal = cleaned(paste.post, what="job post"), cleaned(paste.proposal, what="proposal")
    if not post and not proposal:
        raise NothingKept("Paste the job post, your proposal, or both.")
    with transaction.atomic():
        interview = Interview.objects.create(
            owner=owner,
            stage=Interview.Stage.BID,
            client=Client.objects.create(owner=owner),
            venue=venue_of(owner, paste, None),
            venue_confirmed=bool(paste.venue),
        )
        keep_post(interview, post, now=now)
        keep_proposal(interview, proposal)
        note_site(interview, cleaned(paste.site, what="address"))
        record("bid.kept", interview=interview.pk)
    return interview


def add_words(interview: Interview, *, post: str, proposal: str, now: datetime) -> None:
    """A post or a proposal that was pasted later. Raises NothingKept without either."""
    post, proposal = cleaned(post, what="job post"), cleaned(proposal, what="proposal")
    if not post and not proposal:
        raise NothingKept("Paste the job post, your proposal, or both.")
    with transaction.atomic():
        keep_post(interview, post, now=now)
        keep_proposal(interview, proposal)
        record("interview.changed", interview=interview.pk)


def set_rates(interview: Interview, *, bid: Money | None, floor: Money | None) -> None:
    """Bid and floor of this job; they stand before the person's usual ones."""
    with transaction.atomic():
        proposal, _ = Proposal.objects.get_or_create(
            interview=interview, defaults={"owner": interview.owner}
        )
        proposal.bid_cents = bid.minor if bid else None
        proposal.floor_cents = floor.minor if floor else None
        proposal.currency = (bid or floor or Money(0, proposal.currency)).currency
        proposal.save(update_fields=["bid_cents", "floor_cents", "currency"])
        record("interview.changed", interview=interview.pk)


def own_venue(owner: Freelancer, uid: str) -> Venue:
    """The person's venue of that uid. Raises UnknownVenue."""
    try:
        return Venue.objects.get(owner=owner, uid=uid)
    except (Venue.DoesNotExist, ValidationError) as error:
        raise UnknownVenue("Choose one of your venues.") from error


def set_venue(interview: Interview, uid: str) -> None:
    """The venue where the client was met; its rules count from now on."""
    with transaction.atomic():
        interview.venue = own_venue(interview.owner, uid)
        interview.venue_confirmed = True
        interview.save(update_fields=["venue", "venue_confirmed", "updated_at"])
        record("interview.changed", interview=interview.pk)


def retitle(interview: Interview, title: str) -> None:
    """The job's name as the person wants to see it."""
    interview.title = cleaned(title, what="title")[:300]
    interview.save(update_fields=["title", "updated_at"])


def mark_example(interview: Interview) -> None:
    """The interview is the built-in example: no reply is ever matched to it."""
    interview.is_example = True
    interview.save(update_fields=["is_example"])
