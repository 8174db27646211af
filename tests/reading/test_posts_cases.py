"""The project's own posts, many trades and venues; `tools/score/posts.py` prints the figures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from callsheet.reading.domain.posts.shape import post_line

POSTS = Path(__file__).parents[1] / "cases/posts"


def _read(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (POSTS / name).read_text("utf-8").splitlines()]


BLIND = _read("blind-dev.jsonl")
CASES = [*_read("dev.jsonl"), *BLIND]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_title_kind_pay_level_and_place_are_read(case: dict[str, Any]) -> None:
    read = post_line({"text": case["text"]})

    fields = ("title", "kind", "budget", "duration", "level", "location", "location_req")
    assert {name: read[name] for name in fields} == {name: case[name] for name in fields}


@pytest.mark.parametrize("case", [c for c in CASES if "client" in c], ids=lambda case: case["id"])
def test_the_clients_block_is_read(case: dict[str, Any]) -> None:
    block = post_line({"text": case["text"]})["client"]

    assert {name: block[name] for name in case["client"]} == case["client"]


@pytest.mark.parametrize("case", BLIND, ids=lambda case: case["id"])
def test_the_clients_name_and_site_are_read(case: dict[str, Any]) -> None:
    read = post_line({"text": case["text"]})

    assert (read["client_name"], read["client_site"]) == (case["client_name"], case["client_site"])


@pytest.mark.parametrize("case", _read("titles-dev.jsonl"), ids=lambda case: case["id"])
def test_the_title_is_found_among_what_a_page_has_around_it(case: dict[str, Any]) -> None:
    read = post_line({"text": case["text"]})

    assert (read["title"], read["kind"]) == (case["title"], case["kind"])


@pytest.mark.parametrize("case", _read("heads-dev.jsonl"), ids=lambda case: case["id"])
def test_a_page_of_any_board_says_what_the_job_is_and_pays(case: dict[str, Any]) -> None:
    read = post_line({"text": case["text"]})

    fields = ("title", "kind", "budget", "level", "skills")
    assert {name: read[name] for name in fields} == {name: case[name] for name in fields}
