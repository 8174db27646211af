"""Situations for the draft's tests, built from the real engines."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from callsheet.booking.domain.fit import fit_of
from callsheet.booking.domain.terms import Hours, Terms
from callsheet.core.money import Money
from callsheet.reading.domain.replies import read_reply
from callsheet.replies.domain.situation import Clocks, Rates, Situation, TimeOption, Venue
from callsheet.venues.domain.guard import Rule, breaches

NOW = datetime(2026, 11, 23, 13, 41, tzinfo=UTC)  # Monday, 08:41 in New York
RULES = (
    Rule(
        kind="contact",
        allowed=False,
        reason="No outside contact before a contract.",
        alternative="the call in this room, no e-mail needed",
        source="360051749534",
        checked_on=date(2026, 11, 12),
        venue="Upwork",
    ),
)
TERMS = Terms(
    zone="Europe/Lisbon",
    hours=tuple(
        Hours(day, start, end, band)
        for day in range(5)
        for start, end, band in ((540, 1080, "preferred"), (1080, 1260, "possible"))
    ),
    minutes=15,
    notice_minutes=120,
    country="PT",
)


def situation(text: str, *, client_zone: str | None = "America/New_York", **more: Any) -> Situation:
    """The situation of one turn for Ana in Lisbon, answered on Upwork unless said otherwise."""
    country = "US" if client_zone and client_zone.startswith("America/") else None
    read = read_reply(
        text, now=NOW, client_zone=client_zone, my_zone="Europe/Lisbon", country=country
    )
    windows = read.times.windows if read.times else ()
    options = tuple(
        TimeOption(
            window,
            fit_of(
                window, TERMS, now=NOW, busy=(), client_zone=client_zone, client_country=country
            ),
        )
        for window in windows
    )
    usual: dict[str, Any] = {
        "text": text,
        "read": read,
        "clocks": Clocks("Europe/Lisbon", client_zone, False, True, NOW.date()),
        "venue": Venue("Upwork", alternative="the call in this room, no e-mail needed"),
        "client_name": "Maya",
        "my_name": "Ana",
        "options": options,
        "counter": (
            datetime(2026, 11, 24, 14, 30, tzinfo=UTC),
            datetime(2026, 11, 25, 15, 0, tzinfo=UTC),
            datetime(2026, 11, 27, 14, 30, tzinfo=UTC),
        ),
        "minutes": 15,
        "rates": Rates(Money(5000), Money(4200)),
        "breaches": breaches(text, RULES, contract_started=False),
    }
    return Situation(**(usual | more))
