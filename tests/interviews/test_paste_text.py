"""What is pasted is cleaned or refused with a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.interviews.domain.paste import (
    NothingPasted,
    NotText,
    TooLong,
    cleaned,
    digest,
    required,
)


@pytest.mark.parametrize("text", ["", "   \n\t ", "\u200b\ufeff"], ids=["none", "blank", "unseen"])
def test_an_empty_box_is_refused(text: str) -> None:
    with pytest.raises(NothingPasted, match="Paste what the client wrote"):
        required(text)


def test_more_than_a_megabyte_is_refused_with_what_to_do() -> None:
    with pytest.raises(TooLong, match="Paste only the part"):
        required("word " * 210_000)


def test_a_binary_file_read_as_text_is_refused() -> None:
    with pytest.raises(NotText):
        required(bytes(range(256)).decode("latin-1") * 4)


@pytest.mark.parametrize(
    "text", ["😀🎉", "مرحبا، هل يمكننا التحدث؟", "<script>alert(1)</script>"], ids=str
)
def test_unusual_words_are_kept_as_they_are(text: str) -> None:
    assert required(text) == text


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    try:
        once = cleaned(text)
    except NotText:
        return

    assert cleaned(once) == once


def test_the_same_words_have_the_same_fingerprint_whatever_their_blanks() -> None:
    assert digest("Hi  Ana,\nyes") == digest("hi ana, YES")
    assert digest("Hi Ana, yes") != digest("Hi Ana, no")
