"""Where a call happens, and what the venue's rules let one send about it."""

from __future__ import annotations

from callsheet.booking.models import Terms
from callsheet.interviews.models import Interview
from callsheet.venues.actions import rules_of
from callsheet.venues.domain.guard import Kind, Rule

SENT_LATER = "I'll send you the room before the call"
TOLD_WITH_BOOKING = "The way to talk comes with the booking"
NO_LINK: tuple[Kind, ...] = ("booking_link",)
NO_EMAIL: tuple[Kind, ...] = ("contact",)
NO_OWN_CALL: tuple[Kind, ...] = ("own_calls", "contact")


def barring(interview: Interview, kinds: tuple[Kind, ...]) -> Rule | None:
    """The venue's rule that bars one of the kinds now; a running contract relaxes them all."""
    if interview.contract_started_at is not None:
        return None
    rules = rules_of(interview.venue)
    return next((rule for rule in rules if rule.kind in kinds and not rule.allowed), None)


def where_of(interview: Interview) -> str:
    """The words for "where": `The call in Upwork` where own calls are barred, else as one said."""
    if barring(interview, NO_OWN_CALL):
        return f"The call in {interview.venue.name}"
    row = Terms.objects.filter(owner=interview.owner).first()
    if row is None or row.where_kind == Terms.Where.VENUE or not row.where_words:
        return SENT_LATER
    return f"Phone {row.where_words}" if row.where_kind == Terms.Where.PHONE else row.where_words


def where_before(interview: Interview) -> str:
    """The same before it is booked: a link or a number is told only with the booking."""
    words = where_of(interview)
    return words if barring(interview, NO_OWN_CALL) else TOLD_WITH_BOOKING
