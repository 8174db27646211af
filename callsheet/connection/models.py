"""One measurement of the line and its verdict."""

from __future__ import annotations

from django.db import models

from callsheet.accounts.models import Owned
from callsheet.interviews.models import Call


class LineCheck(Owned):
    """One check. `record` is raw, so that the verdict can be made anew; the rest is as told then.

    record   by domain/records.py; {} when only the way to the router was tested
    nearby   [{"peer", "name", "how", "sent", "lost", "ms"}] of the router and a chosen host
    """

    class Source(models.TextChoices):
        BROWSER = "browser", "Browser"
        TERMINAL = "terminal", "Terminal"

    class Level(models.TextChoices):
        GOOD = "good", "Good"
        FAIR = "fair", "Will do"
        BAD = "bad", "Bad"
        VOID = "void", "Does not count"
        UNKNOWN = "unknown", "Not measurable"

    call = models.ForeignKey(Call, on_delete=models.CASCADE, null=True, related_name="line_checks")
    source = models.CharField(max_length=8, choices=Source.choices, default=Source.BROWSER)
    route = models.CharField(max_length=8)  # machine, network or internet
    way = models.CharField(max_length=12, blank=True)
    level = models.CharField(max_length=7, choices=Level.choices)
    headline = models.CharField(max_length=200)
    checked_at = models.DateTimeField()
    round_trip_ms = models.FloatField(null=True)
    mos = models.FloatField(null=True)
    record = models.JSONField(default=dict)
    nearby = models.JSONField(default=list)

    class Meta:
        ordering = ("-checked_at", "-id")
        indexes = (models.Index(fields=("owner", "-checked_at")),)

    def __str__(self) -> str:
        return self.headline
