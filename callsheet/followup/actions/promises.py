"""Promises: kept in mind, done, let go."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from callsheet.followup.models import Promise
from callsheet.interviews.models import Interview


def keep_promise(*, interview: int, about: str, text: str, due_on: str) -> None:
    """Follower of `answer.promised` and `promise.heard`: the promise, or its new day and words.

    due_on  ISO date, "" when no day was said
    """
    row = Interview.objects.get(pk=interview)
    Promise.objects.update_or_create(
        interview=row,
        about=about,
        defaults={
            "owner_id": row.owner_id,
            "text": text[:300],
            "due_on": date.fromisoformat(due_on) if due_on else None,
            "done_at": None,
            "dropped_at": None,
        },
    )


def drop_promise(*, interview: int, about: str) -> None:
    """Follower of `promise.withdrawn`: the line it was made by was struck."""
    open_ones = Promise.objects.filter(interview=interview, about=about, done_at__isnull=True)
    open_ones.filter(dropped_at__isnull=True).update(dropped_at=timezone.now())


def settle(promise: Promise, how: str, *, now: datetime) -> None:
    """`done`, `dropped`, or `open` again."""
    promise.done_at = now if how == "done" else None
    promise.dropped_at = now if how == "dropped" else None
    promise.save(update_fields=["done_at", "dropped_at"])
