"""What was proposed, edited, copied and sent."""

from __future__ import annotations

from django.db import models

from callsheet.accounts.models import Owned
from callsheet.interviews.models import Interview, Message


class Draft(Owned):
    """The answer to one client's turn. `edited` is the person's text and always wins."""

    class State(models.TextChoices):
        OPEN = "open", "Not copied"
        COPIED = "copied", "Copied"
        SENT = "sent", "Sent as is"
        SENT_OTHER = "sent_other", "Sent in other words"
        NOT_SENT = "not_sent", "Not sent"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="drafts")
    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="draft")
    proposed = models.TextField()
    edited = models.TextField(null=True)
    proposed_when_edited = models.TextField(blank=True)  # to tell that the proposal has changed
    chosen_at = models.DateTimeField(null=True)  # the instant the person picked
    counter_wanted = models.BooleanField(default=False)
    asks = models.JSONField(default=list, blank=True)  # codes of open points to ask in it
    accepts_at = models.DateTimeField(null=True)  # the instant the proposed text accepts
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    copied_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("id",)

    @property
    def text(self) -> str:
        """What is shown and copied."""
        return self.proposed if self.edited is None else self.edited

    @property
    def is_outdated_edit(self) -> bool:
        """Whether the proposal changed since the person edited it."""
        return self.edited is not None and self.proposed != self.proposed_when_edited
