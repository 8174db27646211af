"""Asking for work and saying what happened. All four act in the transaction they are called in."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from importlib import import_module
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.module_loading import import_string

from callsheet.jobs.models import Event, Job
from callsheet.jobs.wake import wake

MOST_ATTEMPTS = 5  # of an event's followers, then it is left to be looked at


def enqueue(name: str, key: str, args: dict[str, Any], at: datetime) -> None:
    """A job for the handler `name`, due at `at`.

    key   one job waits for each key; a second one is no error: the earlier moment is kept
    args  plain JSON values, given to the handler as keywords
    """
    Job.objects.bulk_create([Job(name=name, key=key, args=args, run_at=at)], ignore_conflicts=True)
    Job.objects.filter(key=key, state=Job.State.WAITING, run_at__gt=at).update(run_at=at)
    transaction.on_commit(wake)


def cancel(prefix: str) -> int:
    """How many waiting jobs were let go; their keys begin with `prefix`."""
    count, _ = Job.objects.filter(key__startswith=prefix, state=Job.State.WAITING).delete()
    return count


def move(key: str, at: datetime) -> bool:
    """Whether a job waited under that key; it is due at `at` now."""
    moved = Job.objects.filter(key=key, state=Job.State.WAITING).update(run_at=at)
    transaction.on_commit(wake)
    return bool(moved)


def record(name: str, **facts: Any) -> None:
    """What happened, saved with the change; its followers in flow.py are called after the commit.

    Raises KeyError for a name that flow.py does not know: a typo must not pass in silence.
    """
    if name not in import_module(settings.FLOW).NEXT:
        raise KeyError(name)
    event = Event.objects.create(name=name, facts=facts)
    transaction.on_commit(partial(follow, event.pk))


def follow(event_id: int) -> None:
    """The followers of one event called in their order; slow ones become jobs.

    A follower may be called twice after a crash, so each is safe to run twice. One that raises
    leaves the event open: it is called again at the next start.
    """
    event = Event.objects.filter(pk=event_id, done_at__isnull=True).first()
    if event is None:
        return
    flow = import_module(settings.FLOW)
    Event.objects.filter(pk=event.pk).update(attempts=F("attempts") + 1)
    for follower in flow.NEXT[event.name]:
        if follower in flow.SLOW:
            enqueue(follower, f"event:{event.pk}:{follower}", event.facts, timezone.now())
        else:
            import_string(follower)(**event.facts)
    Event.objects.filter(pk=event.pk).update(done_at=timezone.now())


def catch_up() -> int:
    """How many events a crash had left open; their followers are called now."""
    open_events = Event.objects.filter(done_at__isnull=True, attempts__lt=MOST_ATTEMPTS)
    ids = list(open_events.order_by("id").values_list("pk", flat=True))
    for event_id in ids:
        follow(event_id)
    return len(ids)
