"""The freelancer and what every row owned by one has."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from callsheet.core import when
from callsheet.core.money import Money


class FreelancerManager(BaseUserManager["Freelancer"]):
    """Makes and finds freelancers; an installation has one, `the_one`."""

    def the_one(self) -> Freelancer:
        """The freelancer of this installation, made when there is none yet."""
        found, _ = self.get_or_create(login="me", defaults={"password": "!"})
        return found


class Freelancer(AbstractBaseUser):
    """Who uses Callsheet. Every setting may be unset: it is asked when first needed."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    login = models.CharField(max_length=150, unique=True)
    name = models.CharField(max_length=120, blank=True)
    zone = models.CharField(max_length=64, blank=True)  # IANA name; "" until confirmed
    country = models.CharField(max_length=2, blank=True)  # ISO 3166, for public holidays
    twelve_hour = models.BooleanField(null=True)
    currency = models.CharField(max_length=3, default="USD")
    bid_cents = models.PositiveIntegerField(null=True)  # usual hourly rate
    floor_cents = models.PositiveIntegerField(null=True)  # lowest hourly rate
    floor_after_fee = models.BooleanField(null=True)  # whether bid and floor are what arrives
    call_minutes = models.PositiveSmallIntegerField(null=True)  # usual length of a first call
    tone = models.CharField(max_length=12, default="warm")
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[FreelancerManager] = FreelancerManager()

    USERNAME_FIELD = "login"

    def __str__(self) -> str:
        return self.name or self.login

    @property
    def reads_twelve(self) -> bool:
        """Whether the person reads 3:00 pm rather than 15:00: as they said, else as their zone."""
        zone = self.zone or "UTC"
        return when.twelve_hour(zone) if self.twelve_hour is None else self.twelve_hour

    @property
    def floor(self) -> Money | None:
        """The lowest hourly rate, None until it was said."""
        return None if self.floor_cents is None else Money(self.floor_cents, self.currency)

    @property
    def bid(self) -> Money | None:
        """The usual hourly rate, None until it was said."""
        return None if self.bid_cents is None else Money(self.bid_cents, self.currency)


class Owned(models.Model):
    """A row that belongs to one freelancer and has a name of its own in every URL."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(Freelancer, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True


class SignInLink(models.Model):
    """The link that signs a browser in, as its hash; a new one ends the older ones."""

    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)


class SignInAttempt(models.Model):
    """A sign-in that failed: too many from one address, or in all, are turned away for a while."""

    address = models.GenericIPAddressField()
    tried_at = models.DateTimeField(db_index=True)
