"""The time stamps of pasted messages: "8:41 AM", "Nov 23, 8:41 AM", "Yesterday 9:10 PM"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from callsheet.core import lazy_re as re
from callsheet.core.when import zone as zone_of

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY_NAME = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?"
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?"
_ZONE = (
    r"(?:UTC|GMT|[ECMP][SD]T|E[EW]S?T|CEST|CET|EEST|EET|WEST|WET|BST|IST|AEST|AEDT|MSK|PKT|SGT|"
    r"HKT|JST|NZ[SD]T|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)"
)
_DATE = (
    rf"(?:{_DAY_NAME},?\s+)?(?:{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\.?(?:,?\s+\d{{4}})?)|\d{{4}}-\d{{2}}-\d{{2}}|"
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
)
_REL = (
    r"(?:today|yesterday|just now|(?:a|an|\d{1,3})\s(?:seconds?|secs?|minutes?|mins?|min|hours?|"
    r"hrs?|hr|days?|weeks?|months?)\sago|\d{1,2}[mhdw](?:\sago)?)"
)
_AT = r"(?:,?\s+(?:at\s+)?|T)"
STAMP = re.compile(
    rf"(?:(?:{_DATE}|{_REL}|{_DAY_NAME})(?:{_AT}(?:{_CLOCK}))?|"
    rf"(?:{_CLOCK})(?:\s{_ZONE})?(?:(?:,|\son)?\s+(?:{_DATE}|{_REL}|"
    rf"{_DAY_NAME}))?)(?:\s\(?{_ZONE}\)?)?",
    re.I,
)
CLOCK = re.compile(
    r"(?<![\d-])(?P<h>\d{1,2})(?:[:.](?P<m>\d{2})(?::\d{2})?)?\s?(?P<half>[ap])?\.?(?:m\b\.?)"
    r"?(?![\d/-])",
    re.I,
)
NAMED = re.compile(
    rf"(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year>\d{{4}}))?|"
    rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{_MONTH})\b\.?(?:,?\s+(?P<year2>\d{{4}}))?",
    re.I,
)
ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})")
SLASHED = re.compile(r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})[/.](?P<y>\d{4}|\d{2})(?!\d)")
AGO = re.compile(
    r"(?P<n>an?|\d{1,3})\s?(?P<unit>s|sec|m|min|h|hr|hour|d|day|w|week|month)\w*(?:\sago)?\b", re.I
)
OFFSETS = {
    "UTC": 0, "GMT": 0, "EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
    "PDT": -7, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "PKT": 5,
    "SGT": 8, "HKT": 8, "JST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}  # fmt: skip
ZONE = re.compile(rf"(?<![A-Za-z]){_ZONE}(?![A-Za-z])")
MINUTES = {
    "s": 0,
    "sec": 0,
    "m": 1,
    "min": 1,
    "h": 60,
    "hr": 60,
    "hour": 60,
    "d": 1440,
    "day": 1440,
    "w": 10080,
    "week": 10080,
    "month": 43200,
}


@dataclass(frozen=True)
class Written:
    """When a message was written: aware, or None when its stamp names no moment.

    zone_known   false when neither the stamp nor the caller named a zone and UTC was taken
    """

    at: datetime | None
    quote: str
    zone_known: bool


def written_at(stamp: str, *, now: datetime, zone: str | None) -> Written:
    """The moment a stamp names, in the past of `now`.

    stamp   the words of a stamp; "" gives at=None
    now     aware; what is relative is counted back from it
    zone    IANA name of the place whose clock the stamp shows; None: UTC, marked as not known
    gives   never later than `now`: a clock of today that is still to come was yesterday's, a day
            without a year the last such day; a future date gives None
    """
    named = _zone_in(stamp)
    place: tzinfo = named or (zone_of(zone) if zone else UTC)
    known = named is not None or zone is not None
    ago = _ago(stamp, now)
    if ago:
        return Written(ago, stamp, True)
    local = now.astimezone(place)
    try:
        at = _moment(stamp, local)
    except (ValueError, OverflowError):
        at = None
    if at is not None and at > now:
        at = None
    return Written(at, stamp, known)


def _ago(stamp: str, now: datetime) -> datetime | None:
    if re.fullmatch(r"\s*just now\s*", stamp, re.I):
        return now
    mark = AGO.fullmatch(stamp.strip())
    if not mark:
        return None
    count = 1 if mark["n"].lower() in ("a", "an") else int(mark["n"])
    return now - timedelta(minutes=count * MINUTES[mark["unit"].lower()])


def _zone_in(stamp: str) -> tzinfo | None:
    marks = list(ZONE.finditer(stamp))
    mark = marks[-1] if marks else None
    if mark is None or (re.match(r"[+-]\d", mark[0]) and "-" in stamp[: mark.start()]):
        return None
    offset = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", mark[0])
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return (
            timezone(timedelta(minutes=minutes if offset[1] == "+" else -minutes))
            if minutes < 900
            else None
        )
    hours = OFFSETS.get(mark[0].upper())
    return None if hours is None else timezone(timedelta(hours=hours))


def _moment(stamp: str, now: datetime) -> datetime | None:
    day, rest = _day_in(stamp, now)
    clock = _clock_in(rest)
    if day is None and clock is None:
        return None
    if day is None:
        at = datetime.combine(now.date(), clock or time(0), now.tzinfo)
        return (
            at
            if at <= now
            else datetime.combine(now.date() - timedelta(days=1), clock or time(0), now.tzinfo)
        )
    at = datetime.combine(day, clock or time(12), now.tzinfo)
    if clock is None and at > now >= datetime.combine(day, time(0), now.tzinfo):
        return now
    return at


def _clock_in(words: str) -> time | None:
    for mark in CLOCK.finditer(words):
        if not mark["m"] and not mark["half"]:
            continue
        hour, minute = int(mark["h"]), int(mark["m"] or 0)
        if mark["half"] and 1 <= hour <= 12:
            hour = hour % 12 + (12 if mark["half"].lower() == "p" else 0)
        if hour < 24 and minute < 60:
            return time(hour, minute)
    return None


def _day_in(stamp: str, now: datetime) -> tuple[date | None, str]:
    """The day a stamp names and the words that are left for the clock."""
    low = stamp.lower()
    for word, back in (("yesterday", 1), ("today", 0)):
        if word in low:
            return now.date() - timedelta(days=back), low.replace(word, " ")
    for pattern, reader in ((ISO, _iso), (NAMED, _named), (SLASHED, _slashed)):
        mark = pattern.search(stamp)
        if mark:
            return reader(mark, now), stamp[: mark.start()] + "  " + stamp[mark.end() :]
    weekday = re.search(rf"\b{_DAY_NAME}\b", stamp, re.I)
    if weekday:
        back = (now.weekday() - WEEKDAYS.index(weekday[0][:3].lower())) % 7
        return now.date() - timedelta(days=back), stamp[: weekday.start()] + stamp[weekday.end() :]
    return None, stamp


def _iso(mark: re.Match[str], now: datetime) -> date:
    return date(int(mark["y"]), int(mark["m"]), int(mark["d"]))


def _named(mark: re.Match[str], now: datetime) -> date:
    month = MONTHS.index((mark["month"] or mark["month2"])[:3].lower()) + 1
    day, year = int(mark["day"] or mark["day2"]), mark["year"] or mark["year2"]
    if year:
        return date(int(year), month, day)
    return _last_such_day(now.date(), month, day)


def _last_such_day(today: date, month: int, day: int) -> date:
    for year in range(today.year, today.year - 5, -1):
        try:
            on = date(year, month, day)
        except ValueError:
            continue
        if on <= today:
            return on
    raise ValueError("No such day in the last five years.")


def _slashed(mark: re.Match[str], now: datetime) -> date:
    """11/23/26 and 23.11.2026; where both readings are dates, the past one nearest to now."""
    first, second, year = int(mark["a"]), int(mark["b"]), int(mark["y"])
    year = year + 2000 if year < 100 else year
    orders = [(second, first)] if mark["sep"] == "." else [(first, second), (second, first)]
    days = []
    for month, day in orders:
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    if not days:
        raise ValueError("No such day.")
    past = [day for day in days if day <= now.date()]
    return max(past) if past and mark["sep"] != "." else days[0]


def stamp_of(words: str) -> str:
    """The words when all of them are a time stamp, else ""."""
    bare = words.strip().strip("[]()·•|,–- ")
    return bare if bare and len(bare) <= 60 and STAMP.fullmatch(bare) else ""


DAY_HEADING = re.compile(
    rf"\s*[-–—]*\s*(?:(?:{_DATE})|today|yesterday|{_DAY_NAME})\s*[-–—]*\s*", re.I
)


def day_heading(words: str) -> str:
    """The day of a separator line ("Monday, Nov 23", "Today"), else ""."""
    return words.strip().strip("-–— ") if len(words) < 50 and DAY_HEADING.fullmatch(words) else ""
