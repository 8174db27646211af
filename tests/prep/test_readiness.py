"""Readiness counts what was found and what was seen apart."""

from __future__ import annotations

from callsheet.prep.domain.readiness import PARTS, Counts, readiness

ALL = Counts(True, True, 4, False, 2, 3, 0)
NONE = Counts(False, False, 0, False, 0, 0, 2)


def test_the_line_is_not_tested_so_six_are_found_at_most() -> None:
    assert readiness(ALL, ()).found == 6


def test_seen_counts_only_what_was_found() -> None:
    assert readiness(NONE, PARTS).seen == 0
    assert readiness(ALL, {"ask", "company", "line"}).seen == 2


def test_a_running_look_up_is_not_called_not_found() -> None:
    busy = Counts(False, False, 0, True, 0, 0, 0)

    company = next(p for p in readiness(busy, ()).parts if p.key == "company")

    assert company.words == "being looked up"
    assert not company.found
