"""Terms: what the person said, else what is usual."""

from __future__ import annotations

from collections.abc import Sequence

from callsheet.accounts.models import Freelancer
from callsheet.booking.domain import terms as domain
from callsheet.booking.domain.terms import Hours, parse_hours
from callsheet.booking.models import Terms

USUAL = (("9-18", "preferred"), ("18-21", "possible"))
USUAL_MINUTES = 15
WORKDAYS = range(5)


def terms_of(owner: Freelancer) -> domain.Terms:
    """The person's terms; usual office hours while nothing was said."""
    row = Terms.objects.filter(owner=owner).first()
    return domain.Terms(
        zone=owner.zone or "UTC",
        hours=tuple(hours_of(item) for item in row.hours) if row else usual_hours(),
        minutes=owner.call_minutes or USUAL_MINUTES,
        notice_minutes=row.notice_minutes if row else 120,
        buffer_minutes=row.buffer_minutes if row else 0,
        country=owner.country or None,
        said=row is not None,
    )


def hours_of(item: dict[str, object]) -> Hours:
    """One stored row of hours."""
    return Hours(
        int(str(item["weekday"])),
        int(str(item["start"])),
        int(str(item["end"])),
        "possible" if item["band"] == "possible" else "preferred",
    )


def usual_hours() -> tuple[Hours, ...]:
    """Monday to Friday, 9 to 18 preferred, to 21 possible."""
    return tuple(
        Hours(day, *parse_hours(words), "possible" if band == "possible" else "preferred")
        for day in WORKDAYS
        for words, band in USUAL
    )


def set_hours(
    owner: Freelancer, *, preferred: str, possible: str, days: Sequence[int] = WORKDAYS
) -> None:
    """The same hours on each of the days (0 Monday). Raises ValueError for what is no hours."""
    bands = [(parse_hours(preferred), "preferred")]
    if possible:
        bands.append((parse_hours(possible), "possible"))
    hours = [
        {"weekday": day, "start": start, "end": end, "band": band}
        for day in days
        for (start, end), band in bands
    ]
    Terms.objects.update_or_create(owner=owner, defaults={"hours": hours})


def set_limits(owner: Freelancer, *, notice_minutes: int, buffer_minutes: int) -> None:
    """How long before a call it must be agreed, and how much is kept free around one."""
    Terms.objects.update_or_create(
        owner=owner,
        defaults={"notice_minutes": notice_minutes, "buffer_minutes": buffer_minutes},
        create_defaults={
            "notice_minutes": notice_minutes,
            "buffer_minutes": buffer_minutes,
            "hours": [
                {"weekday": h.weekday, "start": h.start_minute, "end": h.end_minute, "band": h.band}
                for h in usual_hours()
            ],
        },
    )
