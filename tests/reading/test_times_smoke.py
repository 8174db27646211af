from __future__ import annotations

from datetime import UTC, datetime

from callsheet.reading.domain.times import read_times

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)  # a Tuesday, 10:00 in New York


def test_a_named_zone_and_a_calendar_word_give_one_instant() -> None:
    read = read_times(
        "how about 3pm EST tomorrow", now=NOW, client_zone="America/New_York", my_zone="UTC"
    )

    assert [window.start for window in read.windows] == [datetime(2026, 11, 25, 20, 0, tzinfo=UTC)]
    assert read.ask == ()


def test_a_deadline_gives_no_window() -> None:
    read = read_times("I need it by Friday", now=NOW, client_zone="America/New_York", my_zone="UTC")

    assert read.windows == ()
