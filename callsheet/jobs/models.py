"""Work that waits, and what happened."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Job(models.Model):
    """One call of a handler that is due at `run_at`; one waiting job for each key."""

    class State(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        POISONED = "poisoned"  # failed for good; kept to be looked at

    name = models.CharField(max_length=120)  # dotted path of the handler
    key = models.CharField(max_length=200)
    args = models.JSONField(default=dict)
    run_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=("state", "run_at")),)
        constraints = (
            models.UniqueConstraint(
                fields=("key",), condition=Q(state="waiting"), name="one_waiting_job_per_key"
            ),
        )


class Event(models.Model):
    """What happened, saved with the change itself; `done_at` once every follower was called."""

    name = models.CharField(max_length=60)
    facts = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)
    done_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = (models.Index(fields=("done_at",)),)
