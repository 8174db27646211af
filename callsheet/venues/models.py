"""Venues and their house rules: dated data a person may edit."""

from __future__ import annotations

from django.db import models

from callsheet.accounts.models import Owned


class Venue(Owned):
    """Where a client was met."""

    slug = models.SlugField(max_length=40)
    name = models.CharField(max_length=80)
    scheduler_minutes = models.JSONField(default=list)  # lengths its own scheduler offers
    fee_percent = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    own_added = models.BooleanField(default=False)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("owner", "slug"), name="venue_once_per_owner"),
        )

    def __str__(self) -> str:
        return self.name


class HouseRule(Owned):
    """One rule of a venue. A person's edit is never overwritten by newer shipped data."""

    class Kind(models.TextChoices):
        CONTACT = "contact", "Contact data before a contract"
        BOOKING_LINK = "booking_link", "Booking links before a contract"
        LINKS = "links", "Links to your own site before a contract"
        OWN_CALLS = "own_calls", "Calls outside the venue before a contract"
        FREE_WORK = "free_work", "Unpaid work for the job"

    venue = models.ForeignKey(Venue, on_delete=models.CASCADE, related_name="rules")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    allowed = models.BooleanField()
    reason = models.CharField(max_length=300)
    alternative = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=200, blank=True)
    checked_on = models.DateField()
    edited_by_me = models.BooleanField(default=False)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("venue", "kind"), name="rule_once_per_venue"),
        )
