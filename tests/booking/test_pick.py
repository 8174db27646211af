"""Which offered time an answer takes: one clear yes books, everything else is asked."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from callsheet.booking.domain.pick import read_pick
from callsheet.reading.domain.replies import read_reply

NOW = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
OFFERS = [
    datetime(2026, 11, 25, 15, 0, tzinfo=UTC),  # Wed 25 Nov 10:00 am New York
    datetime(2026, 11, 26, 14, 30, tzinfo=UTC),  # Thu 26 Nov 9:30 am
    datetime(2026, 11, 27, 17, 0, tzinfo=UTC),  # Fri 27 Nov 12:00 pm
]
CASES = [
    ("The second one works for me.", 1, "second one"),
    ("second works!", 1, "bare ordinal"),
    ("Let's do the first one, thanks", 0, "first one"),
    ("Let's go with option 3", 2, "numbered option"),
    ("#2 please", 1, "hash"),
    ("2", 1, "only the number"),
    ("The last one suits me best", 2, "last"),
    ("Thursday works", 1, "weekday"),
    ("Thurs is perfect, talk then", 1, "short weekday"),
    ("Thursday at 9:30 is great", 1, "weekday and clock"),
    ("Friday at noon then", 2, "noon"),
    ("9:30 is good", 1, "clock"),
    ("10am works for me", 0, "clock with half"),
    ("the 27th please", 2, "day of the month"),
    ("Nov 27 works", 2, "month and day"),
    ("I can't do Wednesday but Thursday works", 1, "one refused, one taken"),
    ("Wednesday doesn't work, Friday is fine", 2, "comma between"),
    ("The first one doesn't work for me. The third is great.", 2, "ordinals refused and taken"),
    ("Wed 25 Nov, 10:00 am New York works.", 0, "quoted as offered"),
    ("ok", None, "ok picks none"),
    ("Sounds good!", None, "sounds good"),
    ("Great, talk soon", None, "talk soon"),
    ("Any of those work", None, "any"),
    ("Either Wednesday or Thursday", None, "two named"),
    ("None of these work, sorry. Could we do Saturday at 10am?", None, "another time named"),
    ("I can't do the second one", None, "refused"),
    ("Thursday works but could we do 4pm instead?", None, "day with another clock"),
    ("First of all, thanks for the quick answer!", None, "first of all"),
    ("This is our first call with a freelancer", None, "first call"),
    ("Sure, which one is best for you?", None, "asks back"),
    ("Not Thursday please", None, "not Thursday"),
    ("Tuesday would be better", None, "a day that was not offered"),
    ("", None, "empty"),
]


@pytest.mark.parametrize(("text", "chosen", "_name"), CASES, ids=[case[2] for case in CASES])
def test_one_clear_yes_is_the_only_pick(text: str, chosen: int | None, _name: str) -> None:
    read = read_reply(text, now=NOW, client_zone="America/New_York", my_zone="Europe/Lisbon")
    windows = read.times.windows if read.times else ()

    assert read_pick(text, OFFERS, windows, client_zone="America/New_York").chosen == chosen


SINGLE = [
    ("Yes, that works", True),
    ("Hi Ana, yes!", True),
    ("Correct, see you then", True),
    ("ok", True),
    ("Perfect, thanks", True),
    ("Works for me", True),
    ("ok, let me check with Tom and get back to you", False),
    ("Yes, but could we do an hour later?", False),
    ("Could it be a bit later?", False),
    ("No, sorry", False),
    ("That doesn't work", False),
    ("Great, and what is your rate?", False),
    ("Thanks for the quick reply", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "taken"), SINGLE, ids=[text or "empty" for text, _ in SINGLE])
def test_a_plain_yes_takes_the_one_time_that_was_offered(text: str, taken: bool) -> None:
    read = read_reply(text, now=NOW, client_zone="America/New_York", my_zone="Europe/Lisbon")
    windows = read.times.windows if read.times else ()

    pick = read_pick(text, OFFERS[:1], windows, client_zone="America/New_York")

    assert (pick.chosen == 0) == taken


def test_a_plain_yes_takes_none_of_several() -> None:
    assert read_pick("Yes, that works", OFFERS, (), client_zone="UTC").chosen is None
