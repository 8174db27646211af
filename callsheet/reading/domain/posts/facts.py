"""What a job post says, as values: the fields of the rules on posts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from callsheet.core.evidence import Quote

Kind = Literal["hourly", "fixed"]


@dataclass(frozen=True)
class Budget:
    """The price given: an hourly range, or a fixed price as min = max; major units.

    currency   ISO 4217; None for "kr" where nothing tells whose crowns they are
    """

    min: Decimal | None
    max: Decimal | None
    currency: str | None


@dataclass(frozen=True)
class ClientBlock:
    """What the venue shows about the client; None where it shows nothing.

    rating        0 to 5, as the venue words it ("Rating is 4.9 out of 5")
    hire_rate     whole per cent
    total_spent   whole USD, "$5.9K" is 5900
    avg_hourly    USD an hour paid on average, over `hours` hours
    city          as shown, apart from the local time it is glued to
    """

    payment_verified: bool | None = None
    phone_verified: bool | None = None
    rating: float | None = None
    reviews: int | None = None
    jobs_posted: int | None = None
    hire_rate: int | None = None
    open_jobs: int | None = None
    total_spent: int | None = None
    hires: int | None = None
    active: int | None = None
    avg_hourly: float | None = None
    hours: int | None = None
    member_since: str | None = None
    city: str | None = None
    local_time: str | None = None
    industry: str | None = None
    size: str | None = None


@dataclass(frozen=True)
class Activity:
    """How contested the job is, as shown; None where nothing is. Bids in major units."""

    posted: str | None = None
    proposals: str | None = None
    last_viewed: str | None = None
    interviewing: int | None = None
    invites: int | None = None
    unanswered: int | None = None
    connects: int | None = None
    bid_low: float | None = None
    bid_avg: float | None = None
    bid_high: float | None = None


@dataclass(frozen=True)
class PostRead:
    """A job post read: plain values, and under `quotes` the words each comes from.

    description   the client's own words, without the venue's fields
    quotes        field name -> the words, with offsets into the text given
    """

    title: str | None = None
    kind: Kind | None = None
    budget: Budget | None = None
    duration: str | None = None
    level: str | None = None
    skills: tuple[str, ...] = ()
    screening: tuple[Quote, ...] = ()
    deliverables: tuple[Quote, ...] = ()
    must_haves: tuple[Quote, ...] = ()
    client_site: Quote | None = None
    client_name: Quote | None = None
    location: str | None = None
    location_req: str | None = None
    client: ClientBlock = ClientBlock()
    activity: Activity = Activity()
    quotes: Mapping[str, Quote] = field(default_factory=dict)
    description: str = ""
    hours_a_week: str | None = None
