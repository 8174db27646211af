"""Promises: kept in mind, done, let go."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from callsheet.core.errors import Refusal
from callsheet.followup.models import Promise
from callsheet.interviews.domain.paste import cleaned
from callsheet.interviews.models import Interview


class NothingPromised(Refusal):
    code = "nothing_promised"


def keep_promise(*, interview: int, about: str, text: str, due_on: str) -> None:
    """Follower of `answer.promised` and `promise.heard`: the promise, or its new day and words.

    One that the person changed by hand stays as it is.

    due_on  ISO date, "" when no day was said
    """
    row = Interview.objects.get(pk=interview)
    if Promise.objects.filter(interview=row, about=about, edited_at__isnull=False).exists():
        return
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


def add_promise(
    interview: Interview, text: str, due_on: date | None, *, about: str = "", now: datetime
) -> Promise:
    """One more promise, as the person says it. Raises NothingPromised for one without words.

    about  what it came from, so that keeping it twice keeps one
    """
    words = " ".join(cleaned(text, what="promise").split())[:300]
    if not words:
        raise NothingPromised("Say what you promised.")
    values = {"owner_id": interview.owner_id, "text": words, "due_on": due_on, "edited_at": now}
    if not about:
        return Promise.objects.create(interview=interview, **values)
    row, _ = Promise.objects.get_or_create(interview=interview, about=about, defaults=values)
    return row


def change(promise: Promise, text: str, due_on: date | None, *, now: datetime) -> None:
    """Other words or another day, by the person. Raises NothingPromised for one without words."""
    words = " ".join(cleaned(text, what="promise").split())[:300]
    if not words:
        raise NothingPromised("A promise needs words. To take it off the list, let it go.")
    promise.text, promise.due_on, promise.edited_at = words, due_on, now
    promise.save(update_fields=["text", "due_on", "edited_at"])


def settle(promise: Promise, how: str, *, now: datetime) -> None:
    """`done`, `dropped`, or `open` again."""
    promise.done_at = now if how == "done" else None
    promise.dropped_at = now if how == "dropped" else None
    promise.save(update_fields=["done_at", "dropped_at"])
