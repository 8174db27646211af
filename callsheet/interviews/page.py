"""The interview page and the list as values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery

from callsheet.accounts.models import Freelancer
from callsheet.core import when
from callsheet.interviews.models import PREPARE, Call, Client, Interview, Message, WarningSign
from callsheet.interviews.queries import post_of
from callsheet.reading.domain.posts import PostRead
from callsheet.venues.actions import seed_venues
from callsheet.venues.models import Venue

FULL_NAME = 2  # words


@dataclass(frozen=True)
class ThreadRow:
    """One message with its moment in words."""

    message: Message
    by_me: bool
    who: str
    written: str


@dataclass(frozen=True)
class Next:
    """The next thing to do: a sentence and where it is done."""

    sentence: str
    action: str = ""  # "reply", "sheet" or "paste"


@dataclass(frozen=True)
class InterviewPage:
    """Everything the interview page shows."""

    interview: Interview
    thread: list[ThreadRow]
    next: Next
    calls: list[Call]
    signs: list[WarningSign]
    undone: list[WarningSign]
    post: PostRead | None
    stages: list[tuple[str, str]]
    same: list[Client]  # other clients of that name


def interviews_of(owner: Freelancer, stage: str = "") -> QuerySet[Interview]:
    """The person's interviews, the newest first, with what a list row shows."""
    last = Message.objects.filter(interview=OuterRef("pk")).order_by("-written_at", "-id")
    rows = Interview.objects.filter(owner=owner).select_related("client__company", "venue")
    rows = rows.annotate(
        last_text=Subquery(last.values("text")[:1]), last_side=Subquery(last.values("side")[:1])
    )
    return rows.filter(stage=stage) if stage else rows


def venue_choices(owner: Freelancer) -> list[tuple[str, str]]:
    """Every venue of the person as a form's choice; the shipped ones are brought in at first."""
    rows = Venue.objects.filter(owner=owner).order_by("id").values_list("uid", "name")
    if not rows:
        seed_venues(owner)
        rows = rows.all()
    return [(str(uid), name) for uid, name in rows]


def interview_page(interview: Interview, *, now: datetime) -> InterviewPage:
    """The page of one interview."""
    thread = list(interview.messages.all())
    signs = list(interview.client.warning_signs.order_by("id"))
    calls = list(interview.calls.all())
    return InterviewPage(
        interview=interview,
        thread=thread_rows(interview, thread),
        next=next_thing(interview, thread, calls, now=now),
        calls=calls,
        signs=[sign for sign in signs if sign.undone_at is None],
        undone=[sign for sign in signs if sign.undone_at is not None],
        post=post_of(interview),
        stages=[(value, str(label)) for value, label in Interview.Stage.choices],
        same=namesakes(interview.client),
    )


def namesakes(client: Client) -> list[Client]:
    """Other clients of that full name, each with their newest interview; one name is too little."""
    if len(client.name.split()) < FULL_NAME:
        return []
    rows = Client.objects.filter(owner=client.owner_id, name__iexact=client.name)
    found = rows.exclude(pk=client.pk).prefetch_related("interviews")
    return [each for each in found if each.interviews.all()][:3]


def thread_rows(interview: Interview, thread: Iterable[Message]) -> list[ThreadRow]:
    """The thread in one's own zone, oldest first."""
    owner = interview.owner
    zone = owner.zone or "UTC"
    twelve = owner.reads_twelve
    client = interview.client.first_name or "Client"
    return [
        ThreadRow(
            message,
            message.side == Message.Side.ME,
            "You" if message.side == Message.Side.ME else client,
            when.when(message.written_at, zone, twelve=twelve),
        )
        for message in thread
    ]


def next_thing(
    interview: Interview, thread: list[Message], calls: list[Call], *, now: datetime
) -> Next:
    """What to do next, from the stage and who wrote last."""
    stage = Interview.Stage(interview.stage)
    if stage in (Interview.Stage.PASSED, Interview.Stage.LOST):
        return Next("Nothing to do here.")
    if stage == Interview.Stage.BID or not thread:
        return Next("Waiting for the client's answer. Paste it when it comes.", "paste")
    if thread[-1].side == Message.Side.CLIENT and thread[-1].answers != PREPARE:
        return Next("The client waits for your reply.", "reply")
    if any(call.state == Call.State.BOOKED and (call.starts_at or now) >= now for call in calls):
        return Next("Prepare for the call.", "sheet")
    return Next("You answered. Paste what the client writes next.", "paste")
