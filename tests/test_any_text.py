"""No engine raises or takes more than a second of CPU, whatever text up to 100 kB it is given."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.any_text import ENGINES, LONGEST, NASTY, RECIPES, long_text
from tests.cpu import BAR, HANGS, least_cpu, stopped_after
from tests.growth import LINEAR, growth
from tools.fuzz import ENGINES as FUZZED

FOUND = Path(__file__).parent / "cases" / "fuzz"
QUICK = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


def cpu_seconds(engine: Callable[[str], object], text: str) -> float:
    """The CPU of one reading."""
    return least_cpu(lambda: engine(text))[1]


@pytest.mark.parametrize("name", ENGINES)
def test_any_text_is_read_within_a_second(name: str) -> None:
    ENGINES[name]("Hi Ana, can we talk at 3pm?")

    @settings(
        max_examples=6,
        derandomize=True,  # the same texts every time; `make soak` tries others
        suppress_health_check=QUICK,
        phases=[Phase.explicit, Phase.generate],
    )
    @given(RECIPES)
    def reads(recipe: list[tuple[str, int]]) -> None:
        assert cpu_seconds(ENGINES[name], long_text(recipe)) < BAR

    reads()


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("unit", ["? ", "1.", "Hi ", " ", "\n", "the ", "UTC+", "$5 "], ids=repr)
def test_what_was_slow_once_is_not_slow_again(name: str, unit: str) -> None:
    text = unit * (LONGEST // len(unit))

    assert cpu_seconds(ENGINES[name], text) < BAR


def test_four_times_as_many_question_marks_take_no_more_than_a_line_would() -> None:
    ENGINES["read"]("Hi?")

    assert growth(ENGINES["read"], "? " * 12_500, "? " * 50_000) < LINEAR


@pytest.mark.parametrize("path", sorted(FOUND.glob("*-*")), ids=lambda path: path.name)
def test_what_the_fuzzer_found_is_read(path: Path) -> None:
    engine = path.name.split("-")[0]

    with stopped_after(HANGS):
        FUZZED[engine](path.read_bytes())


@pytest.mark.soak
@pytest.mark.parametrize("name", ENGINES)
def test_a_thousand_more_texts_are_read_within_a_second(name: str) -> None:
    for unit in NASTY:
        assert cpu_seconds(ENGINES[name], (unit * (LONGEST // len(unit)))[:LONGEST]) < BAR, unit

    @settings(max_examples=1000, suppress_health_check=QUICK)
    @given(RECIPES)
    def reads(recipe: list[tuple[str, int]]) -> None:
        assert cpu_seconds(ENGINES[name], long_text(recipe)) < BAR

    reads()
