"""Links to the client's booking page: only where the venue's rule allows them."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from callsheet.accounts.models import Freelancer
from callsheet.booking.actions.terms import terms_of
from callsheet.booking.actions.wheres import NO_EMAIL, NO_LINK, barring
from callsheet.booking.models import GuestLink
from callsheet.booking.tokens import token_hash
from callsheet.core.errors import Refusal
from callsheet.interviews.actions.stages import call_of
from callsheet.interviews.models import Interview


class LinkBarred(Refusal):
    code = "link_barred"


def link_for(interview: Interview) -> GuestLink:
    """The link to the page of the interview's open call, made when there is none.

    Raises LinkBarred with the venue's reason where a link is not allowed before a contract.
    """
    rule = barring(interview, NO_LINK)
    if rule is not None:
        raise LinkBarred(f"{rule.reason} Give the free times in words instead.")
    call = call_of(interview)
    link = GuestLink.objects.filter(call=call, ended_at__isnull=True).first()
    asks = barring(interview, NO_EMAIL) is None
    minutes = call.minutes or terms_of(interview.owner).minutes
    if link is not None:
        return link
    return new_link(
        interview.owner, call=call, minutes=minutes, title=str(interview), asks_email=asks
    )


def new_link(owner: Freelancer, **values: object) -> GuestLink:
    """A link with a token of its own; without a call it is standing."""
    uid = uuid4()
    return GuestLink.objects.create(
        uid=uid, owner=owner, token_hash=token_hash("link", uid), **values
    )


def end_link(link: GuestLink, *, now: datetime) -> None:
    """The link books no more; what was booked with it stays."""
    link.ended_at = now
    link.save(update_fields=["ended_at"])


def renew_link(link: GuestLink) -> None:
    """The link works again."""
    link.ended_at = None
    link.save(update_fields=["ended_at"])
