"""Which words a mistyped one may stand for."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callsheet.library.domain.slips import LONGEST, SHORTEST, Vocabulary

SHELF = Vocabulary([("form", 9), ("from", 90), ("subscription", 5), ("checkout", 3), ("größe", 1)])
WORDS = st.text("abcdeé3", min_size=SHORTEST, max_size=9)


def test_the_commoner_word_comes_first() -> None:
    assert SHELF.meant_by("frrm", beginning=False) == ["from", "form"]


def test_a_word_with_the_same_first_letter_comes_before_a_commoner_one() -> None:
    shelf = Vocabulary([("ban", 1), ("can", 90)])

    assert shelf.meant_by("bbn", beginning=False) == ["ban"]
    assert shelf.meant_by("bap", beginning=False) == ["ban"]
    assert shelf.meant_by("dan", beginning=False) == ["can", "ban"]


def test_a_short_word_has_one_slip_a_long_one_two() -> None:
    assert SHELF.meant_by("fxxm", beginning=False) == []
    assert SHELF.meant_by("subscrptoin", beginning=False) == ["subscription"]


def test_a_beginning_with_a_slip_finds_the_longer_word() -> None:
    assert SHELF.meant_by("subscirp", beginning=True) == ["subscription"]
    assert SHELF.meant_by("subscirp", beginning=False) == []


def test_a_word_too_short_or_too_long_stands_for_nothing() -> None:
    assert SHELF.meant_by("fr", beginning=True) == []
    assert SHELF.meant_by("f" * (LONGEST + 1), beginning=True) == []


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(WORDS, st.lists(WORDS, max_size=8), st.integers(0, 8))
def test_one_letter_left_out_always_finds_its_word(meant: str, others: list[str], at: int) -> None:
    typed = meant[: at % len(meant)] + meant[at % len(meant) + 1 :]
    shelf = Vocabulary((word, 1) for word in [*others, meant])

    assert meant in shelf.near(typed, 1)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=20), st.lists(WORDS, max_size=20), WORDS)
def test_words_added_later_count_as_those_from_the_start(
    first: list[str], later: list[str], typed: str
) -> None:
    grown = Vocabulary((word, 1) for word in first)
    grown.add((word, 1) for word in later)
    whole = Vocabulary((word, 1) for word in [*first, *later])

    assert grown.meant_by(typed, beginning=True) == whole.meant_by(typed, beginning=True)
