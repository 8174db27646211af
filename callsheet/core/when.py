"""The one formatter for times: page, draft, mail and invitation all say a time this way."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from callsheet.core import lazy_re as re

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LONG_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
OFFSET = re.compile(r"UTC([+-])([01]\d|2[0-3]):([0-5]\d)")
# zones whose people write 3:00 pm rather than 15:00 (CLDR's preferred hour format)
TWELVE_HOUR_ZONES = (
    "America/",
    "US/",
    "Canada/",
    "Australia/",
    "Pacific/Auckland",
    "Asia/Manila",
    "Asia/Kolkata",
    "Asia/Karachi",
    "Asia/Dhaka",
    "Pacific/Honolulu",
)


@cache
def zone(name: str) -> ZoneInfo:
    """The zone of an IANA name, from the pinned `tzdata` only. Raises ZoneInfoNotFoundError."""
    return ZoneInfo(name)


@cache
def wall(name: str) -> tzinfo:
    """The clock to show a time by: an IANA zone's, or that of `UTC+05:30` as a client said it."""
    offset = OFFSET.fullmatch(name)
    if offset is None:
        return zone(name)
    length = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
    return timezone(-length if offset[1] == "-" else length, name)


def city(zone_name: str) -> str:
    """The city that names a zone: "New York" for America/New_York, "UTC" for UTC."""
    return zone_name.rsplit("/", 1)[-1].replace("_", " ")


def twelve_hour(zone_name: str) -> bool:
    """Whether people there usually write 3:00 pm. A default only: the reader's own choice wins."""
    return zone_name.startswith(TWELVE_HOUR_ZONES)


def clock(at: datetime, zone_name: str, *, twelve: bool) -> str:
    """`9:30 am` or `09:30`, in that zone."""
    local = at.astimezone(wall(zone_name))
    if not twelve:
        return f"{local:%H:%M}"
    return f"{local.hour % 12 or 12}:{local:%M} {'am' if local.hour < 12 else 'pm'}"


def day(on: date, *, today: date | None = None) -> str:
    """`Fri 27 Nov`; with the year when it is more than 300 days from `today`."""
    text = f"{WEEKDAYS[on.weekday()]} {on.day} {MONTHS[on.month - 1]}"
    far = today is not None and abs(on - today) > timedelta(days=300)
    return f"{text} {on.year}" if far else text


def local_day(at: datetime, zone_name: str, *, today: date | None = None) -> str:
    """`Fri 27 Nov` of that instant in that zone."""
    return day(at.astimezone(wall(zone_name)).date(), today=today)


def when(at: datetime, zone_name: str, *, twelve: bool, today: date | None = None) -> str:
    """`Fri 27 Nov, 9:30 am New York`: weekday, date, clock and city."""
    text = f"{local_day(at, zone_name, today=today)}, {clock(at, zone_name, twelve=twelve)}"
    return f"{text} {city(zone_name)}"


def both_sides(at: datetime, theirs: str, mine: str, *, their_twelve: bool, my_twelve: bool) -> str:
    """`Fri 27 Nov, 9:30 am New York (14:30 Lisbon)`; my day is named when it differs."""
    text = when(at, theirs, twelve=their_twelve)
    if theirs == mine:
        return text
    mine_text = f"{clock(at, mine, twelve=my_twelve)} {city(mine)}"
    if local_day(at, theirs) != local_day(at, mine):
        mine_text = f"{local_day(at, mine)}, {mine_text}"
    return f"{text} ({mine_text})"


def stretch(
    start: datetime | None,
    end: datetime | None,
    zone_name: str,
    *,
    twelve: bool,
    today: date | None = None,
) -> str:
    """`Thu 26 Nov`, `Mon 30 Nov to Fri 4 Dec`, `Thu 26 Nov, 14:00 to 16:00`, `until Fri 4 Dec`.

    start, end  aware; None is open, at most one of them; an end at midnight closes the day before
    """
    if start is None or end is None:
        at = end or start
        assert at is not None
        said = edge(at, zone_name, twelve=twelve, today=today, closes=end is not None)
        return f"{'until' if start is None else 'from'} {said}"
    first = edge(start, zone_name, twelve=twelve, today=today, closes=False)
    last = edge(end, zone_name, twelve=twelve, today=today, closes=end > start)
    if first == last:
        return first
    if "," in first and local_day(start, zone_name) == local_day(end, zone_name):
        last = clock(end, zone_name, twelve=twelve)
    return f"{first} to {last}"


def edge(at: datetime, zone_name: str, *, twelve: bool, today: date | None, closes: bool) -> str:
    """One end of a stretch: a midnight is the whole day, any other time has its clock."""
    local = at.astimezone(wall(zone_name))
    if (local.hour, local.minute) == (0, 0):
        return day((local - timedelta(days=closes)).date(), today=today)
    return f"{day(local.date(), today=today)}, {clock(at, zone_name, twelve=twelve)}"


def length_words(delta: timedelta) -> str:
    """`3d 22h`, `1 h 20`, `12 min`: two units at most; "now" under a minute, either direction."""
    minutes = int(abs(delta).total_seconds() // 60)
    if minutes < 1:
        return "now"
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 24 * 60:
        hours, rest = divmod(minutes, 60)
        return f"{hours} h {rest:02d}" if rest else f"{hours} h"
    days, rest = divmod(minutes, 24 * 60)
    return f"{days}d {rest // 60}h" if rest >= 60 else f"{days}d"
