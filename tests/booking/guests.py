"""A freelancer with a booking link, and the steps of a guest, for tests."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from django.test import Client as Browser
from django.utils import timezone

from callsheet.accounts.models import Freelancer
from callsheet.booking.actions.links import link_for, new_link
from callsheet.booking.actions.terms import set_week
from callsheet.booking.domain.terms import Hours
from callsheet.booking.models import Booking, GuestLink
from callsheet.booking.tokens import token_of
from callsheet.interviews.models import Interview
from callsheet.venues.actions import venue_for
from tests import make

ALWAYS = [Hours(day, 0, 1440, "preferred") for day in range(7)]


def always_open() -> Freelancer:
    """Ana, who may be called at any hour (so that a test's clock does not matter)."""
    owner = make.freelancer(country="")
    set_week(owner, ALWAYS)
    return owner


def interview_on(owner: Freelancer, venue: str = "contra", **values: Any) -> Interview:
    """An interview with Maya in New York, met there."""
    row = make.interview("Hi Ana, can we talk? Maya", owner=owner, now=timezone.now(), new=True)
    row.venue = venue_for(owner, venue)
    row.title = "Rework checkout"
    row.save()
    row.client.name, row.client.zone = "Maya Lindqvist", "America/New_York"
    row.client.save()
    return row


def single_link(owner: Freelancer) -> GuestLink:
    """A link for one call."""
    return link_for(interview_on(owner))


def standing_link(owner: Freelancer, **values: Any) -> GuestLink:
    """A link anyone may book with."""
    usual: dict[str, Any] = {"minutes": 15, "title": "A first call", "asks_email": True}
    return new_link(owner, **usual | values)


def address(link: GuestLink) -> str:
    """The link as the client opens it."""
    return f"/c/{token_of('link', link.uid)}/"


def at_hour(hours: int) -> datetime:
    """A full hour that many hours from now."""
    now = timezone.now().replace(minute=0, second=0, microsecond=0)
    return now + timedelta(hours=hours)


def hold(browser: Browser, path: str, at: datetime) -> str:
    """The uid of the hold that picking a time gives; "" when it was refused."""
    answer = browser.post(f"{path}hold/", {"at": at.isoformat()})
    found = re.search(r"hold=([0-9a-f-]{36})", answer.headers.get("Location", ""))
    return found[1] if found else ""


def fill(browser: Browser, path: str, held: str, **values: str) -> Any:
    """The answer to the filled form."""
    data = {"hold": held, "name": "Maya Lindqvist", "email": "maya@example.test", **values}
    return browser.post(f"{path}details/", data)


def book(browser: Browser, path: str, at: datetime, **values: str) -> Booking | None:
    """The booking a guest makes, None when it was refused."""
    held = hold(browser, path, at)
    fill(browser, path, held, **values)
    return Booking.objects.filter(state=Booking.State.CONFIRMED, starts_at=at).first()


def page_of(booking: Booking) -> str:
    """The client's page of a booking."""
    return f"/c/{token_of('booking', booking.uid)}/"
