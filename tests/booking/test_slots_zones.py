"""The slots engine against the minute-by-minute oracle, over the clock changes of real zones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callsheet.booking.domain.holidays import public_holiday
from callsheet.booking.domain.slots import free_slots
from callsheet.booking.domain.terms import Band, Hours, OwnDay, Terms, Travel
from callsheet.core.spans import Span
from tests.booking.oracle import oracle

SAMPLE = tuple(
    "Europe/Lisbon America/New_York Asia/Kathmandu Asia/Kolkata Pacific/Apia Australia/Lord_Howe "
    "America/Santiago Africa/Casablanca Asia/Gaza America/St_Johns Pacific/Chatham "
    "Antarctica/Troll America/Havana UTC".split()
)
NIGHT = ((0, 300), (1320, 1440), (1380, 1560))
SHAPES = {"office": ((540, 1080),), "night": NIGHT, "always": ((0, 1440),)}
FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2029, 1, 1, tzinfo=UTC)


def changes(zone_name: str) -> Iterator[datetime]:
    """The hours in which the zone's offset changes, 2026 to 2028."""
    zone, at = ZoneInfo(zone_name), FIRST
    while at < LAST:
        later = at + timedelta(hours=6)
        if at.astimezone(zone).utcoffset() != later.astimezone(zone).utcoffset():
            yield at
        at = later


def terms_of(zone_name: str, shape: str, **more: object) -> Terms:
    """The same hours every day."""
    hours = tuple(
        Hours(day, start, end, "preferred") for day in range(7) for start, end in SHAPES[shape]
    )
    return Terms(zone_name, hours, **({"minutes": 30} | more))  # type: ignore[arg-type]


def around(at: datetime) -> Span:
    """A day and a half about a change."""
    begin = at.replace(hour=0) - timedelta(hours=12)
    return Span(begin, begin + timedelta(hours=48))


def compare(zone_name: str, shape: str, at: datetime) -> None:
    """Both find the same starts around a moment."""
    terms, window = terms_of(zone_name, shape), around(at)
    busy = [Span(at, at + timedelta(minutes=25))]

    assert free_slots(terms, busy, window) == oracle(terms, busy, window, [], set()), (
        zone_name, shape, at,
    )  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("zone_name", SAMPLE)
def test_the_starts_around_every_clock_change_are_the_oracles(zone_name: str, shape: str) -> None:
    for at in list(changes(zone_name)) or [datetime(2026, 6, 1, tzinfo=UTC)]:
        compare(zone_name, shape, at)


@pytest.mark.soak
def test_the_starts_around_every_clock_change_of_every_zone_are_the_oracles() -> None:
    count = 0
    for zone_name in sorted(available_timezones()):
        for at in changes(zone_name):
            for shape in SHAPES:
                compare(zone_name, shape, at)
                count += 1

    assert count > 1000


@pytest.mark.parametrize(
    ("zone_name", "at"),
    [
        ("Pacific/Apia", datetime(2011, 12, 30, 10, tzinfo=UTC)),
        ("Pacific/Kwajalein", datetime(1993, 8, 21, 12, tzinfo=UTC)),
        ("Pacific/Fakaofo", datetime(2011, 12, 30, 10, tzinfo=UTC)),
    ],
)
@pytest.mark.parametrize("shape", SHAPES)
def test_a_day_that_a_zone_skips_has_no_starts(zone_name: str, at: datetime, shape: str) -> None:
    compare(zone_name, shape, at)
    skipped = {start.astimezone(ZoneInfo(zone_name)).date()
               for start in free_slots(terms_of(zone_name, shape), [], around(at))}  # fmt: skip

    assert date(2011, 12, 30) not in skipped and date(1993, 8, 21) not in skipped


DAY = date(2026, 10, 25)
spans = st.lists(
    st.tuples(st.integers(0, 95).map(lambda n: n * 15), st.integers(1, 48).map(lambda n: n * 15)),
    max_size=2,
)
minutes_of = st.tuples(st.integers(-1500, 4000), st.integers(5, 400))


@settings(max_examples=120)
@given(
    zone_name=st.sampled_from(SAMPLE),
    trip=st.sampled_from(["", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"]),
    weekly=spans,
    own=st.dictionaries(st.integers(-1, 2), spans, max_size=2),
    busy=st.lists(minutes_of, max_size=4),
    calls=st.lists(minutes_of, max_size=3),
    minutes=st.sampled_from([10, 15, 20, 30, 50]),
    grid=st.sampled_from([5, 10, 15, 20, 30, 60]),
    buffers=st.tuples(st.sampled_from([0, 5, 30]), st.sampled_from([0, 10])),
    most=st.sampled_from([None, 1, 2]),
    country=st.sampled_from([None, "PT", "US"]),
    day=st.sampled_from([DAY, date(2026, 11, 1), date(2026, 12, 8), date(2027, 4, 4)]),
)
def test_every_rule_together_gives_the_oracles_starts(
    zone_name: str, trip: str, weekly: list[tuple[int, int]],
    own: dict[int, list[tuple[int, int]]], busy: list[tuple[int, int]],
    calls: list[tuple[int, int]], minutes: int, grid: int, buffers: tuple[int, int],
    most: int | None, country: str | None, day: date,
) -> None:  # fmt: skip
    band: Band = "preferred"
    terms = Terms(
        zone_name,
        tuple(Hours(d, start, start + n, band) for d in range(7) for start, n in weekly),
        minutes=minutes, grid_minutes=grid, most_a_day=most,
        buffer_before_minutes=buffers[0], buffer_after_minutes=buffers[1],
        country=country, holidays_off=True,
        own_days=tuple(
            OwnDay(day + timedelta(days=n), tuple((start, start + m, band) for start, m in rows))
            for n, rows in own.items()
        ),
        travels=(Travel(day, day, trip),) if trip else (),
    )  # fmt: skip
    begin = datetime.combine(day, datetime.min.time(), tzinfo=UTC)
    window = Span(begin, begin + timedelta(hours=48))

    def spans_of(rows: list[tuple[int, int]]) -> list[Span]:
        return [Span(begin + timedelta(minutes=a), begin + timedelta(minutes=a + n))
                for a, n in rows]  # fmt: skip

    closed = {d for n in range(-4, 7)
              if public_holiday(d := day + timedelta(days=n), country)}  # fmt: skip

    found = free_slots(terms, spans_of(busy), window, spans_of(calls))

    assert found == oracle(terms, spans_of(busy), window, spans_of(calls), closed)
