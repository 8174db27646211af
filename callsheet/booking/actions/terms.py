"""Terms: what the person said, else what is usual."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from zoneinfo import available_timezones

from callsheet.accounts.models import Freelancer
from callsheet.booking.domain import terms as domain
from callsheet.booking.domain.terms import (
    Band,
    Hours,
    OwnDay,
    Travel,
    parse_hours,
    parse_spans,
)
from callsheet.booking.models import Terms
from callsheet.core.errors import Refusal

USUAL = (("9-18", "preferred"), ("18-21", "possible"))
USUAL_MINUTES = 15
USUAL_LENGTHS = (10, 15, 20, 30)
WORKDAYS = range(5)


class UnknownZone(Refusal):
    code = "unknown_zone"


class BadDates(Refusal):
    code = "bad_dates"


def terms_of(owner: Freelancer) -> domain.Terms:
    """The person's terms; usual office hours while nothing was said."""
    row = Terms.objects.filter(owner=owner).first()
    plain = domain.Terms(
        zone=owner.zone or "UTC",
        hours=usual_hours(),
        minutes=owner.call_minutes or USUAL_MINUTES,
        country=owner.country or None,
        said=False,
    )
    return plain if row is None else said_terms(plain, row, owner)


def said_terms(plain: domain.Terms, row: Terms, owner: Freelancer) -> domain.Terms:
    """The terms with all that the person said."""
    return replace(
        plain,
        hours=tuple(hours_of(item) for item in row.hours),
        notice_minutes=row.notice_minutes,
        buffer_before_minutes=row.buffer_before_minutes,
        buffer_after_minutes=row.buffer_after_minutes,
        holidays_off=row.holidays_off,
        most_a_day=row.most_a_day,
        days_ahead=row.days_ahead,
        own_days=tuple(own_day(on, rows) for on, rows in sorted(row.own_days.items())),
        travels=trips_of(row),
        said=True,
    )


def own_day(on: str, rows: Iterable[dict[str, object]]) -> OwnDay:
    """One date's own hours."""
    day = date.fromisoformat(on)
    found = (hours_of(item | {"weekday": day.weekday()}) for item in rows)
    return OwnDay(day, tuple((h.start_minute, h.end_minute, h.band) for h in found))


def trips_of(row: Terms) -> tuple[Travel, ...]:
    """The trips as stored, the earliest first."""
    return tuple(
        Travel(date.fromisoformat(t["first"]), date.fromisoformat(t["last"]), t["zone"])
        for t in sorted(row.trips, key=lambda t: str(t["first"]))
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
    bands: list[tuple[tuple[int, int], Band]] = [(parse_hours(preferred), "preferred")]
    if possible:
        bands.append((parse_hours(possible), "possible"))
    set_week(owner, [Hours(day, *span, band) for day in days for span, band in bands])


def set_week(owner: Freelancer, hours: Iterable[Hours]) -> None:
    """All weekly hours anew."""
    rows = [
        {"weekday": h.weekday, "start": h.start_minute, "end": h.end_minute, "band": h.band}
        for h in hours
    ]
    Terms.objects.update_or_create(owner=owner, defaults={"hours": rows})


def terms_row(owner: Freelancer) -> Terms:
    """The person's row, made with the usual hours when there is none."""
    row = Terms.objects.filter(owner=owner).first()
    if row is None:
        set_week(owner, usual_hours())
        row = Terms.objects.get(owner=owner)
    return row


def set_limits(owner: Freelancer, **limits: object) -> None:
    """Notice, buffers, most calls a day, days ahead, lengths, mails, place: columns of `Terms`."""
    terms_row(owner)
    Terms.objects.filter(owner=owner).update(**limits)


def set_own_day(owner: Freelancer, on: date, preferred: str, possible: str) -> None:
    """The hours of one date; none is a day off. Raises ValueError for what is no hours."""
    bands = [(preferred, "preferred"), (possible, "possible")]
    rows = [
        {"start": start, "end": end, "band": band}
        for words, band in bands
        for start, end in parse_spans(words)
    ]
    row = terms_row(owner)
    row.own_days[on.isoformat()] = rows
    row.save(update_fields=["own_days"])


def drop_own_day(owner: Freelancer, on: date) -> None:
    """The date has its weekday's hours again."""
    row = terms_row(owner)
    row.own_days.pop(on.isoformat(), None)
    row.save(update_fields=["own_days"])


def add_trip(owner: Freelancer, first_on: date, last_on: date, zone_name: str) -> None:
    """Another zone for some days. Raises UnknownZone, BadDates."""
    if zone_name not in available_timezones():
        raise UnknownZone("Choose a zone of the list, such as America/New_York.")
    if last_on < first_on:
        raise BadDates("The trip ends before it begins.")
    row = terms_row(owner)
    row.trips.append(
        {"first": first_on.isoformat(), "last": last_on.isoformat(), "zone": zone_name}
    )
    row.save(update_fields=["trips"])


def drop_trip(owner: Freelancer, first_on: date, last_on: date) -> None:
    """The trip is not taken."""
    row = terms_row(owner)
    gone = (first_on.isoformat(), last_on.isoformat())
    row.trips = [trip for trip in row.trips if (trip["first"], trip["last"]) != gone]
    row.save(update_fields=["trips"])


def lengths_of(owner: Freelancer) -> list[int]:
    """The usual lengths and one's own, shortest first, minutes."""
    row = Terms.objects.filter(owner=owner).first()
    own = row.lengths if row else []
    return sorted({*USUAL_LENGTHS, *own, owner.call_minutes or USUAL_MINUTES})
