"""The run of show fits every length and kind."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.prep.domain.company_notes import PASTED, CompanyNotes, FactLine
from callsheet.prep.domain.run_of_show import KINDS, ShowFacts, run_of_show
from callsheet.prep.domain.sheet import Sources, sheet_of
from callsheet.reading.domain.posts import read_post

FACTS = ShowFacts(ask="Stay on Stripe Billing or build?", sample="Tin Can Coffee", questions=("v",))


def test_a_fifteen_minute_strategy_call_follows_the_plan() -> None:
    clocks = [item.clock for item in run_of_show(15, "strategy", FACTS)]

    assert clocks == ["00:00", "01:00", "05:00", "08:00", "10:00", "12:00", "14:00"]


def test_a_ten_minute_call_scales() -> None:
    assert run_of_show(10, "casual", FACTS)[-1].clock == "09:30"


@given(st.integers(5, 240), st.sampled_from((*KINDS, "")))
def test_the_steps_go_forward_and_end_in_time(minutes: int, kind: str) -> None:
    starts = [item.start_seconds for item in run_of_show(minutes, kind, FACTS)]

    assert starts[0] == 0
    assert starts == sorted(starts)
    assert len(set(starts)) == len(starts)
    assert starts[-1] < minutes * 60


def test_no_sample_leaves_the_walk_through_out() -> None:
    titles = [item.title for item in run_of_show(15, "casual", ShowFacts())]

    assert "Walk through:" not in titles


@pytest.mark.parametrize("kind", KINDS)
def test_the_opening_says_the_length(kind: str) -> None:
    assert "20 minutes" in run_of_show(20, kind, FACTS)[0].words


SITE = CompanyNotes(facts=(FactLine("mission", "We bake.", "We bake.", "http://hearth.example/"),))
ABOUT = CompanyNotes(facts=(FactLine("mission", "We bake.", "We bake.", PASTED),), pasted=True)
POST = read_post("Shop designer for a bakery\nWe need a faster shop.")
READ = [
    ({"post": POST, "company": SITE}, "I reread your post and your site,"),
    ({"post": POST}, "I reread your post,"),
    ({"company": SITE}, "I reread your site,"),
    ({"post": POST, "company": ABOUT}, "I reread your post,"),
    ({}, "I reread our thread,"),
]


@pytest.mark.parametrize(("sources", "words"), READ)
def test_the_opening_names_only_what_there_is_to_reread(
    sources: dict[str, Any], words: str
) -> None:
    sheet = sheet_of(Sources(title="A call", **sources))

    assert words in sheet.run_of_show[0].words
