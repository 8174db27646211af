"""What a client says on a booking page, kept as their words."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from callsheet.accounts.models import Freelancer
from callsheet.interviews.domain.paste import cleaned, digest
from callsheet.interviews.models import Client, Interview, Message
from callsheet.jobs.actions import record
from callsheet.venues.actions import venue_for

OWN_PAGE = "email"  # a standing link is given out by mail or on one's own site


def interview_of_guest(owner: Freelancer, name: str, title: str) -> Interview:
    """A new interview for someone who booked with a standing link."""
    return Interview.objects.create(
        owner=owner,
        client=Client.objects.create(owner=owner, name=name[:120]),
        venue=venue_for(owner, OWN_PAGE),
        venue_confirmed=True,
        title=title[:300],
    )


def keep_guest_words(interview: Interview, text: str, *, answers: str, now: datetime) -> None:
    """The guest's words as the client's message; `answers` is the question the form asked."""
    words = cleaned(text, what="message")
    if not words:
        return
    with transaction.atomic():
        _, fresh = Message.objects.get_or_create(
            interview=interview,
            side=Message.Side.CLIENT,
            digest=digest(words),
            defaults={
                "owner": interview.owner,
                "text": words,
                "written_at": now,
                "written_how": "stamp",
                "answers": answers[:200],
            },
        )
        if fresh:
            record("message.pasted", interview=interview.pk)


def name_guest(interview: Interview, name: str, zone: str) -> None:
    """Name and zone of the client where nobody knew them yet."""
    client = interview.client
    client.name = client.name or name[:120]
    if zone and not client.zone:
        client.zone, client.zone_how, client.zone_quote = zone, "guest", "the booking page"
    client.save(update_fields=["name", "zone", "zone_how", "zone_quote"])
