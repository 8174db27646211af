"""Pages of many venues as copied, and the marks, headings and rows they have in common."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from callsheet.reading.domain.posts import read_post
from callsheet.reading.domain.posts.shape import post_line

POSTS = Path(__file__).parents[1] / "cases/posts"
# open faults, or labels the rules do not bear out
ALL_BUT = {"pa43", "pb27", "pb31", "ow18", "ph57", "pi21", "pk35", "pk38"}


def _read(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (POSTS / name).read_text("utf-8").splitlines()]


FILES = (
    "venues-a-dev",
    "venues-b-dev",
    "venues-f-dev",
    "venues-h-dev",
    "venues-i-dev",
    "venues-k-dev",
    "venues-l-dev",
    "short-dev",
    "pages-dev",
)
CASES = [case for name in FILES for case in _read(f"{name}.jsonl")]
WHOLE = [case for case in CASES if "title" in case and case["id"] not in ALL_BUT]


@pytest.mark.parametrize("case", WHOLE, ids=lambda case: case["id"])
def test_a_page_of_any_venue_says_the_job_and_its_pay(case: dict[str, Any]) -> None:
    read = post_line({"text": case["text"]})

    fields = ("title", "kind", "budget", "level", "location")
    assert {name: read[name] for name in fields} == {name: case[name] for name in fields}
    assert {tag.lower() for tag in read["skills"]} == {tag.lower() for tag in case["skills"]}


@pytest.mark.parametrize("mark", ["o ", "# ", "~ ", "[1] ", "| ", "→ ", "WP1 | ", "(i) ", "1.) "])
def test_a_list_is_one_whatever_marks_its_items(mark: str) -> None:
    text = f"Tasks:\n{mark}answer chats\n{mark}issue refunds\n"

    assert [task.text for task in read_post(text).deliverables] == ["answer chats", "issue refunds"]


@pytest.mark.parametrize(
    "heading", ["What has to happen:", "WHAT TO BUILD\n=====", "Each week you would:", "Hand-over"]
)
def test_rows_below_a_heading_of_work_are_tasks(heading: str) -> None:
    text = (
        f"We sell rope.\n\n{heading}\na new home page\na page for each knot\n\nThanks for reading."
    )

    found = [task.text for task in read_post(text).deliverables]
    assert found == ["a new home page", "a page for each knot"]


def test_rows_of_another_job_below_a_page_say_nothing() -> None:
    text = (
        "Logo for a pier\nPosted 1 hour ago\n\nSummary\nA logo, please.\n\n$650.00\nFixed-price\n"
        "Expert\nActivity on this job\nAbout the client\nCanada\nSaved jobs\nHourly: $20.00-$40.00"
    )

    read = read_post(text)
    assert (read.kind, read.budget and read.budget.max) == ("fixed", 650)


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("Wir suchen jemanden, der die Karte übersetzt und die Texte kürzt.",
         ["die Karte übersetzt", "die Texte kürzt"]),
        ("Cerchiamo una voce per registrare un audiolibro e consegnare i file.",
         ["registrare un audiolibro", "consegnare i file"]),
        ("We need 14 spreads in gouache, a cover and the endpapers.",
         ["14 spreads in gouache", "a cover", "the endpapers"]),
    ],
    ids=["german", "italian", "counted"],
)  # fmt: skip
def test_each_thing_that_is_wanted_is_one(text: str, tasks: list[str]) -> None:
    assert [task.text for task in read_post(text).deliverables] == tasks


def test_the_name_that_an_address_spells_is_the_clients() -> None:
    read = read_post(
        "Voltharbor (voltharbor.energy) makes gateways. We use Pipedrive (pipedrive.com)."
    )

    assert read.client_name and read.client_name.text == "Voltharbor"
    assert read.client_site and read.client_site.text == "voltharbor.energy"


@pytest.mark.parametrize(
    ("row", "kind", "budget"),
    [
        ("Fixed Price $1,500 | Posted 1 day ago | Quotes 6", "fixed", (1500, 1500)),
        ("$38/hr - $46/hr", "hourly", (38, 46)),
    ],
)
def test_the_pay_of_a_row_is_read(row: str, kind: str, budget: tuple[int, int]) -> None:
    read = post_line({"text": f"Instructional designer for tellers\n{row}\n\nBuild 12 modules."})

    assert read["kind"] == kind
    assert (read["budget"]["min"], read["budget"]["max"]) == budget


def test_a_row_that_only_says_that_somebody_is_sought_is_no_title() -> None:
    text = "SEEKING FREELANCER | REMOTE\n\nRust / audio DSP engineer\n\nWe build a synth.\n"

    assert post_line({"text": text})["title"] == "Rust / audio DSP engineer"


def test_the_first_job_of_a_digest_is_read_and_nothing_of_the_next() -> None:
    text = (
        "Two jobs for you\n\n▸ Map of our orchard\n  Pip Ltd · Ireland · Fixed price · $90\n"
        "  You draw one map.\n\n▸ Logo for a pub\n  The Vat · Hourly · $20-$30/hr\n  Expert only.\n"
    )

    read = read_post(text)

    assert (read.title, read.kind, read.level) == ("Map of our orchard", "fixed", None)
    assert read.client_name and read.client_name.text == "Pip Ltd"
