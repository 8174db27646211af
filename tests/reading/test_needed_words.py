"""The letters that patterns need: the file is current, and leaving the others out loses nothing."""

from __future__ import annotations

import json
import re
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.reading.domain.posts import sieved
from callsheet.reading.domain.posts.sentences import sentences as post_sentences
from callsheet.reading.domain.replies import cue, signs
from callsheet.reading.domain.replies.channel_names import CHANNELS, NAMES
from callsheet.reading.domain.replies.day_phrases import A_DAY, DUE
from callsheet.reading.domain.replies.deadlines import SAYS
from callsheet.reading.domain.replies.grams import KINDS
from callsheet.reading.domain.replies.letters import (
    NEEDED,
    alternatives,
    possible,
    ready,
    spread,
    stretches_of,
)
from callsheet.reading.domain.replies.sentences import sentences
from callsheet.reading.domain.replies.sum_features import WHOSE
from tools.needed_words import POSTS, SIEVES, needed, text, text_of_posts

CASES = Path(__file__).parents[1] / "cases" / "replies" / "held.jsonl"
OF_POSTS = Path(__file__).parents[1] / "cases" / "posts" / "dev.jsonl"
SIEVED = {
    "cues": [form for _, form in cue.forms()],
    "signs": [form for _, form in signs.forms()],
    "channels": [pattern.pattern for _, pattern in CHANNELS],
    "names": [pattern.pattern for _, pattern in NAMES],
    "kinds": [pattern.pattern for _, pattern in KINDS],
    "whose": [pattern.pattern for pattern in WHOSE.values()],
    "says": [pattern.pattern for _, pattern in SAYS],
} | {sieve.kind: list(sieve.forms) for sieve in SIEVES}
LISTS = st.lists(
    st.sampled_from(["a", "b?", "(?:c|d)", "[|e]", r"\|", "(?:f|(?:g|h))"]), min_size=1
)


def said() -> list[str]:
    """The sentences of the cases in lower case."""
    rows = (json.loads(line)["text"] for line in CASES.read_text("utf-8").splitlines())
    return [sentence.low for row in rows for sentence in sentences(row)]


def test_the_files_are_what_the_patterns_give() -> None:
    assert NEEDED.read_text("utf-8") == text()
    assert sieved.NEEDED.read_text("utf-8") == text_of_posts()


@pytest.mark.parametrize("name", POSTS)
def test_no_sentence_of_a_post_that_is_left_out_would_have_been_found(name: str) -> None:
    rows = (json.loads(line)["text"] for line in OF_POSTS.read_text("utf-8").splitlines())
    for words in (q.text for post in rows for q in post_sentences(post, 0, len(post))):
        assert bool(POSTS[name].search(words)) == bool(POSTS[name].pattern.search(words))


@pytest.mark.parametrize("kind", SIEVED)
def test_no_pattern_that_is_left_out_would_have_been_found(kind: str) -> None:
    for low in said():
        left = set(range(len(SIEVED[kind]))) - set(possible(kind, low))
        assert not any(ready(SIEVED[kind][n]).search(low) for n in left)


def test_a_sentence_without_the_letters_of_a_day_has_none() -> None:
    for low in said():
        assert A_DAY.may_be_in(low) or not list(islice(DUE.finditer(low), 1))


def test_a_sign_is_found_by_its_words_as_by_its_pattern() -> None:
    for low in said():
        found = [n for n, each in enumerate(signs.PATTERNS.values()) if re.search(each, low)]
        assert signs.shown_in(low) == found


@given(LISTS)
def test_a_pattern_is_its_alternatives(parts: list[str]) -> None:
    assert alternatives("|".join(parts)) == parts
    assert spread(rf"\b(?:{'|'.join(parts)})\b") == [rf"\b{each}\b" for each in parts]


def test_letters_are_needed_only_when_every_match_has_them() -> None:
    assert needed(r"\b(?:deliver|finish)\w*") == [["deli", "fini"]]
    assert needed(r"\w+|deliver") == []
    assert needed(r"(?:maybe )?soon") == [["soon"]]


def test_two_sets_of_letters_are_needed_where_both_say_more() -> None:
    assert needed(r"\bcould\b.{0,20}\bless\b") == [["less"], ["coul"]]


def test_figures_of_any_script_count_as_figures() -> None:
    assert "7" in stretches_of("\u0663 days")
