"""Which zone is meant on a date, and when that has to be asked (rules/times.md 3 to 5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache

from callsheet.core.places import zones_of_place
from callsheet.core.when import city
from callsheet.core.when import zone as iana
from callsheet.reading.domain.times.zone_names import (
    ABBREVIATIONS,
    ALSO_SAID_IN,
    FIXED_NAMES,
    LOCAL_RIVALS,
    OFFSET_HOURS,
    REGIONS,
    WALL_CLOCK,
)
from callsheet.reading.domain.times.zone_rules import ZoneWord

MOST_READINGS = 4


@dataclass(frozen=True)
class Sides:
    """Both people's zones; the client's may be unknown."""

    client: str | None
    mine: str


@dataclass(frozen=True)
class ZoneChoice:
    """The likeliest zone, the rivals when it has to be asked, and a sentence on how it was read."""

    zone: str
    rivals: tuple[str, ...] = ()
    asked: bool = False
    note: str = ""


@cache
def tz(name: str) -> tzinfo:
    """The clock of a zone name, IANA or `UTC+02:00`."""
    if name.startswith("UTC") and len(name) > 3:
        sign = -1 if name[3] == "-" else 1
        hours, _, minutes = name[4:].partition(":")
        return timezone(sign * timedelta(hours=int(hours), minutes=int(minutes)))
    return iana(name)


def fixed_name(minutes: int) -> str:
    """`UTC+02:00` for an offset; `UTC` for none."""
    if minutes == 0:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours:02d}:{rest:02d}"


def offset_minutes(name: str, on: datetime) -> int:
    """Minutes ahead of UTC on that local date and time."""
    delta = on.replace(tzinfo=tz(name)).utcoffset()
    return int(delta.total_seconds() // 60) if delta is not None else 0


@cache
def names_observed(zone: str) -> frozenset[str]:
    """The abbreviations a zone's clocks carry over the year, lower case."""
    clock = tz(zone)
    seen = {datetime(2026, month, 15, tzinfo=clock).tzname() or "" for month in (1, 4, 7, 10)}
    said = {short for short, zones in ALSO_SAID_IN.items() if zone in zones}
    return frozenset(name.lower() for name in seen) | said


def choose(word: ZoneWord | None, on: datetime, sides: Sides) -> ZoneChoice:
    """The zone of a clock on a local date and time; None means the client's own."""
    if word is None or word.how == "mine":
        if sides.client is None:
            return ZoneChoice(sides.mine, asked=True)
        return ZoneChoice(sides.client)
    if word.how == "yours":
        return ZoneChoice(sides.mine)
    if word.how == "fixed":
        return ZoneChoice(fixed_name(word.minutes))
    if word.how == "place":
        return of_place(word.name, on, sides)
    if word.how == "region":
        return wall_clock(REGIONS[word.name], on, sides, word.name.title())
    return of_abbreviation(word.name, on, sides)


def wall_clock(zone: str, on: datetime, sides: Sides, said: str) -> ZoneChoice:
    """A region's clock; the client's own zone when it agrees with it."""
    if sides.client and offset_minutes(sides.client, on) == offset_minutes(zone, on):
        return ZoneChoice(sides.client)
    return ZoneChoice(zone, note=f'"{said}" read as {city(zone)} time on that day.')


def of_place(name: str, on: datetime, sides: Sides) -> ZoneChoice:
    """A city or country; asked when it lies in several zones and the client is in none of them."""
    zones = zones_of_place(name)
    if sides.client in zones and sides.client is not None:
        return ZoneChoice(sides.client)
    apart = list({offset_minutes(zone, on): zone for zone in reversed(zones)}.values())[::-1]
    if len(apart) <= 1:
        return ZoneChoice(zones[0])
    return ZoneChoice(
        zones[0], tuple(z for z in apart if z != zones[0])[:MOST_READINGS], asked=True
    )


def of_abbreviation(short: str, on: datetime, sides: Sides) -> ZoneChoice:
    """EST, IST, GMT: by the client's zone where it observes it, else unique or asked."""
    if short in FIXED_NAMES:
        return greenwich(short, on, sides)
    zones = ABBREVIATIONS[short]
    upper = short.upper()
    if short in WALL_CLOCK:
        return wall_clock(zones[0], on, sides, upper)
    rival = LOCAL_RIVALS.get(short, {}).get(sides.client or "")
    if rival:
        return ZoneChoice(zones[0], (rival,), asked=True)
    if sides.client and short in names_observed(sides.client):
        return ZoneChoice(sides.client, note=seasonal_note(short, on, sides.client))
    if len(zones) > 1:
        return ZoneChoice(zones[0], zones[1:], asked=True)
    literal = OFFSET_HOURS.get(short)
    if literal is not None and offset_minutes(zones[0], on) != int(literal * 60):
        return ZoneChoice(zones[0], (fixed_name(int(literal * 60)),), asked=True)
    return ZoneChoice(zones[0], note=f'"{upper}" read as {city(zones[0])} time on that day.')


def greenwich(short: str, on: datetime, sides: Sides) -> ZoneChoice:
    """GMT is UTC; from a place that leaves it in summer it is asked then."""
    leaves = sides.client is not None and "gmt" in names_observed(sides.client)
    if short == "gmt" and leaves and sides.client and offset_minutes(sides.client, on) != 0:
        return ZoneChoice(sides.client, ("UTC",), asked=True)
    return ZoneChoice("UTC")


def seasonal_note(short: str, on: datetime, zone: str) -> str:
    """A sentence when the abbreviation belongs to the other half of the year."""
    literal = OFFSET_HOURS.get(short)
    if literal is None or offset_minutes(zone, on) == int(literal * 60):
        return ""
    return f'"{short.upper()}" read as {city(zone)} time on that day.'
