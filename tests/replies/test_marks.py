"""The client's words with their marks give the words again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from callsheet.core.evidence import Quote
from callsheet.replies.domain.marks import ORDER, Mark, segments

TEXT = "Could you do $35/hr? Friday 3pm works, write me on WhatsApp."


def mark(words: str, kind: str) -> Mark:
    start = TEXT.index(words)
    return Mark(Quote(words, start, start + len(words)), kind)


def test_a_mark_inside_another_cuts_it_in_pieces() -> None:
    found = segments(TEXT, [mark("Could you do $35/hr?", "ask"), mark("$35/hr", "money")])

    kinds = [(s.text, s.kind) for s in found[:3]]
    assert kinds == [("Could you do ", "ask"), ("$35/hr", "money"), ("?", "ask")]


def test_a_split_mark_carries_its_small_word_once() -> None:
    found = segments(TEXT, [mark("Could you do $35/hr?", "ask"), mark("$35/hr", "money")])

    assert [s.label for s in found if s.kind == "ask"] == ["", "ask"]


def test_a_breach_wins_over_every_other_mark() -> None:
    found = segments(TEXT, [mark("write me on WhatsApp", "ask"), mark("WhatsApp", "rule")])

    assert [s.text for s in found if s.kind == "rule"] == ["WhatsApp"]


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(0, 70), st.integers(0, 30), st.sampled_from(ORDER)), max_size=6),
)
def test_the_segments_joined_are_the_text(text: str, spans: list[tuple[int, int, str]]) -> None:
    marks = [Mark(Quote(text[a : a + n], a, a + n), kind) for a, n, kind in spans]

    assert "".join(s.text for s in segments(text, marks)) == text
