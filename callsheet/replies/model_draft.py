"""A draft by the person's own model, offered beside the engine's; never in its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from callsheet.advice.actions import ask, is_on
from callsheet.advice.domain.evidence import Source
from callsheet.advice.models import Advice
from callsheet.advice.queries import latest
from callsheet.core.errors import Refusal
from callsheet.interviews.models import Interview, Message
from callsheet.interviews.queries import open_turn
from callsheet.replies import actions
from callsheet.replies.domain.model_draft import Ground, fault_of_draft
from callsheet.replies.models import Draft
from callsheet.replies.queries import rates_of
from callsheet.venues.actions import rules_of

# turns whose answer is settled: a model could only make it worse
SETTLED = frozenset({"scam_signal", "decline", "cancel"})


class OfferGone(Refusal):
    code = "model_draft_gone"


@dataclass(frozen=True)
class ModelOffer:
    """What the page shows: the draft that may be taken, or why there is none."""

    advice: Advice
    text: str
    why: str  # "" when `text` may be taken


def sources_for_draft(interview: Interview) -> list[Source]:
    """What a model is given for a draft; [] when there is nothing for it to better.

    The floor is not in it, and nothing of another client.
    """
    turn = open_turn(interview)
    draft = Draft.objects.filter(message=turn.messages[-1]).first() if turn else None
    if turn is None or draft is None or turn.answered or SETTLED & set(turn.read.intents):
        return []
    if turn.read.language not in ("en", "und"):
        return []
    mine = interview.messages.filter(side=Message.Side.ME).last()
    post = getattr(interview, "post", None)
    return [
        Source("Draft so far", draft.proposed),
        Source("The client's message", turn.text),
        Source("The freelancer's last message", mine.text if mine else ""),
        Source("The job post", post.text if post else ""),
    ]


def ask_for_draft(*, interview: int) -> None:
    """Follower of `message.pasted`: the model asked for a draft, where it is switched on."""
    row = Interview.objects.select_related("client__company", "owner", "venue").get(pk=interview)
    if is_on(row) and (sources := sources_for_draft(row)):
        ask(row, "draft", sources)


def offer_for(draft: Draft, *, now: datetime) -> ModelOffer | None:
    """The model's draft beside this one, held against every rule as they are now.

    None without one, for an older turn than this draft's, and once the draft was sent.
    """
    interview = draft.interview
    row = latest(interview, ["draft"]).get("draft")
    sent = draft.state in (Draft.State.SENT, Draft.State.SENT_OTHER)
    if row is None or sent or row.created_at < draft.created_at:
        return None
    if row.state != Advice.State.DONE:
        return ModelOffer(row, "", row.sentence)
    ground = ground_of(interview, draft, row, now=now)
    fault = fault_of_draft(row.draft, ground)
    return ModelOffer(
        row, "" if fault else row.draft, f"It was left out: {fault}." if fault else ""
    )


def ground_of(interview: Interview, draft: Draft, row: Advice, *, now: datetime) -> Ground:
    """What the model's draft is held against."""
    return Ground(
        draft=draft.proposed,
        quotes=tuple(line["quote"] for line in row.lines),
        rules=rules_of(interview.venue),
        contract_started=interview.contract_started_at is not None,
        floor=rates_of(interview).floor,
        now=now,
        mine=interview.owner.zone or "UTC",
        theirs=interview.client.zone or None,
    )


def take_offer(draft: Draft) -> None:
    """The model's draft becomes the person's text. Raises OfferGone when it may not be shown."""
    offer = offer_for(draft, now=timezone.now())
    if offer is None or not offer.text:
        raise OfferGone("That draft is no longer there. Yours is kept.")
    actions.edit(draft, offer.text)
