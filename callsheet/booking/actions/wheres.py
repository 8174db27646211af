"""Where a call happens, and what the venue's rules let one send about it."""

from __future__ import annotations

from callsheet.booking.models import Terms
from callsheet.interviews.models import Interview
from callsheet.venues.actions import rules_of
from callsheet.venues.domain.guard import Kind, Rule

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
    """The words for "where": `The call in Upwork`, a link, `Phone +351 …`."""
    row = Terms.objects.filter(owner=interview.owner).first()
    kind = row.where_kind if row else Terms.Where.VENUE
    own = row.where_words if row else ""
    if kind == Terms.Where.VENUE or not own or barring(interview, NO_OWN_CALL):
        return f"The call in {interview.venue.name}"
    return f"Phone {own}" if kind == Terms.Where.PHONE else own
