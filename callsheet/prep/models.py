"""What was found about a company, and what of a call sheet was looked at."""

from __future__ import annotations

from django.db import models

from callsheet.accounts.models import Owned
from callsheet.interviews.models import Call, Company


class Research(Owned):
    """One look at a company's site: waiting, then how it went, in words."""

    class State(models.TextChoices):
        WAITING = "waiting", "Being looked up"
        DONE = "done", "Done"
        FAILED = "failed", "Not possible"

    company = models.OneToOneField(Company, on_delete=models.CASCADE, related_name="research")
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    site_state = models.CharField(max_length=20, blank=True)  # ok, parked, js_shell, …
    sentence = models.CharField(max_length=400, blank=True)
    pages_done = models.PositiveSmallIntegerField(default=0)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)


class Fact(Owned):
    """One fact with the words it comes from. `how`: rule, model or person; a person's stays."""

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="facts")
    field = models.CharField(max_length=20)
    value = models.TextField()
    quote = models.TextField()
    url = models.CharField(max_length=500)
    read_at = models.DateTimeField()
    how = models.CharField(max_length=8, default="rule")
    hidden = models.BooleanField(default=False)  # the person said it is wrong

    class Meta:
        ordering = ("id",)


class SheetNote(Owned):
    """A note prepared for one call; never mixed with what is heard in it."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField()

    class Meta:
        ordering = ("id",)


class Seen(Owned):
    """A part of a call sheet that the person looked at."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="seen")
    part = models.CharField(max_length=12)
    seen_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("call", "part"), name="seen_once"),)
