"""What was typed in a call, line by line; nothing is ever changed or removed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from callsheet.accounts.models import Owned
from callsheet.interviews.models import Call


class Jot(Owned):
    """One line typed beside a call. Its `uid` is made on the device: each is taken once.

    A later line that `strikes` it withdraws or edits it; `queries.heard` tells what stands.
    A moment is no line heard: "started" (they are here), "extended:5".
    """

    class Kind(models.TextChoices):
        NOTE = "note", "Note"
        CLIENT_WORDS = "client_words", "Client's words"
        PARKED = "parked", "Parked"
        PROMISE = "promise", "Promise"
        MOMENT = "moment", "Moment"

    HEARD: ClassVar = (Kind.NOTE, Kind.CLIENT_WORDS, Kind.PARKED, Kind.PROMISE)

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="jots")
    device = models.CharField(max_length=36)
    sequence = models.PositiveIntegerField()  # counts on that device
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.NOTE)
    text = models.TextField(blank=True)
    due_on = models.DateField(null=True)  # of a promise, when a day is read in it
    written_at = models.DateTimeField()  # by the device's clock
    received_at = models.DateTimeField()
    strikes = models.UUIDField(null=True)  # the uid of an earlier line that this one withdraws

    class Meta:
        ordering = ("written_at", "device", "sequence")
        indexes = (models.Index(fields=("call", "device", "sequence")),)

    def __str__(self) -> str:
        return self.text


class PhonePass(Owned):
    """A link that signs one other device in, once, for a few minutes. Its token is only hashed."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
