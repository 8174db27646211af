"""A brief and likely questions by the person's own model, each line with the words it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from callsheet.advice.actions import ask, endpoint, is_on
from callsheet.advice.domain.evidence import Source
from callsheet.advice.domain.question import KINDS, Kind, instructions_for, words_for
from callsheet.advice.models import Advice
from callsheet.advice.queries import latest, sent
from callsheet.core.errors import Refusal
from callsheet.interviews.models import Interview, Message
from callsheet.prep.models import Fact
from callsheet.prep.queries import company_notes
from callsheet.replies.model_draft import sources_for_draft

MESSAGES = 8  # of the client's, the newest


@dataclass(frozen=True)
class ToSend:
    """What one question to the model would be, word for word."""

    kind: Kind
    label: str
    instructions: str
    words: str


@dataclass(frozen=True)
class ModelPage:
    """The page of one interview's model: where it is, whether it is on, what goes and went."""

    where: str
    problem: str
    on: bool
    to_send: tuple[ToSend, ...]
    sent: tuple[Advice, ...]


def model_page(interview: Interview) -> ModelPage:
    """Everything that page shows."""
    try:
        found, problem = endpoint(), ""
    except Refusal as refusal:
        found, problem = None, str(refusal)
    asks = [(kind, sources_for(interview, kind)) for kind in KINDS]
    return ModelPage(
        where=found.where if found else "",
        problem=problem,
        on=is_on(interview),
        to_send=tuple(
            ToSend(kind, Advice.Kind(kind).label, instructions_for(kind), words_for(sources))
            for kind, sources in asks
            if sources
        ),
        sent=tuple(sent(interview.owner, interview)),
    )


def sources_for(interview: Interview, kind: Kind) -> list[Source]:
    """What the model is given for one kind of question; [] when there is nothing to ask."""
    if kind == "draft":
        return sources_for_draft(interview)
    theirs = interview.messages.filter(side=Message.Side.CLIENT).order_by("-written_at", "-id")
    post = getattr(interview, "post", None)
    said = [row.text for row in theirs[:MESSAGES]]
    if not said and post is None:
        return []
    return [
        Source("The client's messages, newest first", "\n\n".join(said)),
        Source("The job post", post.text if post else ""),
        *company_sources(interview),
    ]


def company_sources(interview: Interview) -> list[Source]:
    """What was found on the client's own site, word for word, without what the person put right."""
    company = interview.client.company
    if company is None:
        return []
    facts = company_notes(company, list(Fact.objects.filter(company=company))).facts
    read = [fact for fact in facts if fact.field != "social" and not fact.by_person]
    lines = list(dict.fromkeys(fact.quote for fact in read))
    return [Source("The client's site", "\n".join(lines))] if lines else []


def ask_for_words(*, interview: int) -> None:
    """Follower of `message.pasted`: the model asked for a brief and questions, where it is on."""
    row = Interview.objects.select_related("client__company", "owner").get(pk=interview)
    if is_on(row):
        ask_together(row, ("brief", "questions"))


def ask_again(interview: Interview) -> int:
    """Everything the model can be asked now, of what it has not answered with the same words.

    gives  how many questions wait for it now
    """
    asked = ask_together(interview, KINDS)
    return sum(row.state == Advice.State.WAITING for row in asked)


def ask_together(interview: Interview, kinds: Sequence[Kind]) -> list[Advice]:
    """The questions asked at once: a page that shows the first answer knows the others to come."""
    given = [(kind, sources_for(interview, kind)) for kind in kinds]
    with transaction.atomic():
        asked = [ask(interview, kind, sources) for kind, sources in given if sources]
    return [row for row in asked if row]


def model_words(interview: Interview) -> dict[str, Advice]:
    """The newest brief and questions of the model, by kind; {} without a model."""
    return latest(interview, ["brief", "questions"])
