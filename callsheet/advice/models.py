"""What a model was sent and what it answered, and for which interviews it may be asked."""

from __future__ import annotations

from django.db import models

from callsheet.accounts.models import Owned
from callsheet.core import when
from callsheet.interviews.models import Interview


class ModelUse(Owned):
    """The switch of one interview: off until the person saw what is sent and said yes."""

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="model_use")
    on = models.BooleanField(default=False)
    changed_at = models.DateTimeField(auto_now=True)


class Advice(Owned):
    """One question to the model: the exact text, where and when it went, what came back.

    lines    [{"text", "quote", "source"}]: those whose quote was found, number and name in it
    dropped  [{"text", "why"}]: the others
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        DONE = "done", "Answered"
        FAILED = "failed", "Not usable"

    class Kind(models.TextChoices):
        DRAFT = "draft", "A better draft"
        QUESTIONS = "questions", "Likely questions"
        BRIEF = "brief", "A brief"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="advice")
    kind = models.CharField(max_length=9, choices=Kind.choices)
    digest = models.CharField(max_length=32)  # of the words sent: the same is not asked twice
    state = models.CharField(max_length=7, choices=State.choices, default=State.WAITING)
    instructions = models.TextField()
    words = models.TextField()
    where = models.CharField(max_length=300, blank=True)
    sent_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    draft = models.TextField(blank=True)
    lines = models.JSONField(default=list)
    dropped = models.JSONField(default=list)
    sentence = models.CharField(max_length=300, blank=True)  # why it is not usable

    @property
    def sent_when(self) -> str:
        """When it went, on the owner's clock; "" while it waits."""
        if self.sent_at is None:
            return ""
        return when.when(self.sent_at, self.owner.zone or "UTC", twelve=self.owner.reads_twelve)

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.UniqueConstraint(
                fields=("interview", "kind", "digest"), name="same_words_asked_once"
            ),
        )
