"""The free times of the next days in words, for a venue that bars links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from callsheet.accounts.models import Freelancer
from callsheet.booking.actions.terms import terms_of
from callsheet.booking.domain.fit import is_awake
from callsheet.booking.domain.letters import Appointment
from callsheet.booking.guest_page import open_starts
from callsheet.core import when
from callsheet.core.spans import Span
from callsheet.interviews.models import Interview
from callsheet.interviews.queries import standing_of
from callsheet.reading.domain.times import TimeWindow, stretches_of

DAYS = 5
LOOK = timedelta(days=14)
GRID = timedelta(minutes=15)
MOST_AWAY = 6  # of the client's absences that the page names


@dataclass(frozen=True)
class FreeDay:
    """One of the client's days with its free stretches, first start to last end."""

    words: str
    spans: tuple[str, ...]
    starts: tuple[int, ...]  # minutes of the client's day at which a call may start


@dataclass(frozen=True)
class FreeTimes:
    """What the page and the picture show; `text` is to paste."""

    days: tuple[FreeDay, ...]
    their_city: str
    my_city: str
    shift: str
    minutes: int
    text: str
    left_out: tuple[str, ...] = ()  # the client's absences, each with their words


def free_times(owner: Freelancer, interview: Interview | None, *, now: datetime) -> FreeTimes:
    """The next five days with free times while the client is awake, on the client's clock."""
    mine = owner.zone or "UTC"
    theirs = (interview.client.zone if interview else "") or mine
    twelve = when.twelve_hour(theirs) if theirs != mine else owner.reads_twelve
    minutes = terms_of(owner).minutes
    away = away_of(interview, now) if interview else ()
    gone = stretches_of(away, now, now + LOOK)
    starts = [
        at
        for at in open_starts(owner, minutes, Span(now, now + LOOK), now=now)
        if not any(span.overlaps(Span(at, at + timedelta(minutes=minutes))) for span in gone)
    ]
    by_day: dict[date, list[datetime]] = {}
    for at in starts:
        if is_awake(at, theirs):
            by_day.setdefault(at.astimezone(when.zone(theirs)).date(), []).append(at)
    days = tuple(
        free_day(on, found, theirs, minutes, twelve=twelve)
        for on, found in sorted(by_day.items())[:DAYS]
    )
    shift = shift_words(mine, theirs, now)
    text = text_of(days, when.city(theirs), shift, minutes)
    left_out = tuple(away_words(window, theirs, twelve=twelve) for window in away[:MOST_AWAY])
    return FreeTimes(days, when.city(theirs), when.city(mine), shift, minutes, text, left_out)


def away_of(interview: Interview, now: datetime) -> tuple[TimeWindow, ...]:
    """When the client said that they cannot meet, less what is over or far ahead."""
    away = standing_of(interview).away_from(now)
    return tuple(window for window in away if window.start is None or window.start < now + LOOK)


def away_words(window: TimeWindow, zone_name: str, *, twelve: bool) -> str:
    """`Thu 26 Nov: “I'm out Thursday”`."""
    said = when.stretch(window.start, window.end, zone_name, twelve=twelve)
    return f"{said}: “{window.quote.text}”"


def free_day(
    on: date, starts: Sequence[datetime], zone_name: str, minutes: int, *, twelve: bool
) -> FreeDay:
    """One day's stretches in words and as minutes."""
    zone = when.zone(zone_name)
    spans = tuple(
        f"{when.clock(first, zone_name, twelve=twelve)} to "
        f"{when.clock(last + timedelta(minutes=minutes), zone_name, twelve=twelve)}"
        for first, last in runs(starts)
    )
    local = [at.astimezone(zone) for at in starts]
    return FreeDay(when.day(on), spans, tuple(at.hour * 60 + at.minute for at in local))


def runs(starts: Sequence[datetime]) -> list[tuple[datetime, datetime]]:
    """First and last of each unbroken row of quarter hours."""
    found: list[tuple[datetime, datetime]] = []
    for at in starts:
        if found and at - found[-1][1] <= GRID:
            found[-1] = (found[-1][0], at)
        else:
            found.append((at, at))
    return found


def shift_words(mine: str, theirs: str, now: datetime) -> str:
    """`Lisbon is 5 h ahead`; "" in the same zone."""
    delta = (now.astimezone(when.zone(mine)).utcoffset() or timedelta()) - (
        now.astimezone(when.zone(theirs)).utcoffset() or timedelta()
    )
    if not delta:
        return ""
    side = "ahead" if delta > timedelta() else "behind"
    return f"{when.city(mine)} is {when.length_words(abs(delta))} {side}"


def text_of(days: Sequence[FreeDay], city: str, shift: str, minutes: int) -> str:
    """The words to paste."""
    if not days:
        return ""
    lines = [f"{day.words}: {', '.join(day.spans)}" for day in days]
    head = f"I could do any {minutes} minutes in these times ({city} time"
    head += f"; {shift}):" if shift else "):"
    return "\n".join([head, *lines, "Which one suits you?"])


def sample_appointment(owner: Freelancer, *, now: datetime) -> Appointment:
    """An invented booking, to read the mails before they are switched on."""
    day = (now + timedelta(days=3)).date()
    at = datetime.combine(day, time(14, 30), tzinfo=UTC)
    return Appointment(
        my_name=owner.name or "Your name",
        their_name="Maya Example",
        title="Rework checkout",
        starts_at=at,
        minutes=owner.call_minutes or 15,
        my_zone=owner.zone or "UTC",
        their_zone="America/New_York",
        my_twelve=owner.reads_twelve,
        their_twelve=True,
        where="https://meet.example/your-room",
        link="https://your-address.example/c/…/",
    )
