"""The defaults of the freelancer, each asked when it is first needed."""

from __future__ import annotations

from zoneinfo import available_timezones

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from callsheet.accounts.models import Freelancer
from callsheet.core.errors import Refusal
from callsheet.core.money import Money


class UnknownOwnZone(Refusal):
    code = "unknown_own_zone"


class WeakPassword(Refusal):
    code = "weak_password"


def detect_zone(owner: Freelancer, zone: str) -> None:
    """The browser's zone, taken only while none is known; the strip asks to confirm it."""
    if not owner.zone and zone in available_timezones():
        owner.zone = zone
        owner.save(update_fields=["zone"])


def confirm_zone(owner: Freelancer, zone: str, country: str) -> None:
    """The zone the person confirmed, and the country it lies in ("" when unknown).

    Raises UnknownOwnZone for a name no table knows.
    """
    if zone not in available_timezones():
        raise UnknownOwnZone("Choose a zone from the list, such as Europe/Lisbon.")
    owner.zone, owner.country = zone, country or owner.country
    owner.save(update_fields=["zone", "country"])


def set_name(owner: Freelancer, name: str) -> None:
    """The name that drafts are signed with."""
    owner.name = " ".join(name.split())[:120]
    owner.save(update_fields=["name"])


def set_rates(
    owner: Freelancer, *, bid: Money | None, floor: Money | None, after_fee: bool | None
) -> None:
    """Usual bid and floor an hour, and whether both are what arrives after the venue's fee."""
    owner.bid_cents = bid.minor if bid else owner.bid_cents
    owner.floor_cents = floor.minor if floor else owner.floor_cents
    owner.currency = (bid or floor or Money(0, owner.currency)).currency
    owner.floor_after_fee = after_fee
    owner.save(update_fields=["bid_cents", "floor_cents", "currency", "floor_after_fee"])


def set_call_minutes(owner: Freelancer, minutes: int) -> None:
    """The usual length of a first call."""
    owner.call_minutes = minutes
    owner.save(update_fields=["call_minutes"])


def set_clock(owner: Freelancer, twelve_hour: bool | None) -> None:
    """12 or 24 hours; None follows the zone's habit."""
    owner.twelve_hour = twelve_hour
    owner.save(update_fields=["twelve_hour"])


def set_password(owner: Freelancer, password: str) -> None:
    """A new password. Raises WeakPassword with every reason."""
    try:
        validate_password(password, owner)
    except ValidationError as error:
        raise WeakPassword(" ".join(error.messages)) from error
    owner.set_password(password)
    owner.save(update_fields=["password"])
