"""Lines of several devices in one order, and which of them stand."""

from __future__ import annotations

import random
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from callsheet.live.domain.heard import Line, in_order, standing

from .lines import STARTED, line


def texts(lines: list[Line]) -> list[str]:
    return [each.text for each in lines]


def test_lines_of_two_devices_are_merged_by_their_clocks() -> None:
    laptop = [line("one", 1), line("three", 3)]
    phone = [line("two", 2, device="phone"), line("four", 4, device="phone")]

    assert texts(in_order([*phone, *laptop])) == ["one", "two", "three", "four"]


def test_a_clock_set_back_does_not_turn_a_devices_lines_round() -> None:
    lines = [line("first", 1), line("second", 2, written_at=STARTED - timedelta(hours=1))]

    assert texts(in_order(lines)) == ["first", "second"]


def test_a_struck_line_does_not_stand_and_an_edit_takes_its_place() -> None:
    wrong, gone, last = line("12k subscribrs", 1), line("never mind", 2), line("bye", 3)
    edit = line("12k subscribers", 4, strikes=wrong.uid)
    again = line("12k active subscribers", 5, strikes=edit.uid)
    strike = line("", 6, strikes=gone.uid)

    assert texts(standing([wrong, gone, last, edit, again, strike])) == [
        "12k active subscribers",
        "bye",
    ]


@given(st.randoms(use_true_random=False), st.integers(1, 40))
def test_the_order_does_not_depend_on_the_order_of_arrival(chance: random.Random, n: int) -> None:
    lines = [
        line(str(at), at, device=chance.choice(["laptop", "phone"]),
             written_at=STARTED + timedelta(seconds=chance.randrange(5)))
        for at in range(n)
    ]  # fmt: skip
    mixed = chance.sample(lines, n)

    assert in_order(mixed) == in_order(lines)
    for device in ("laptop", "phone"):
        own = [each.sequence for each in in_order(mixed) if each.device == device]
        assert own == sorted(own)
