"""The client's name is told from the tools that the client links, describes or uses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from callsheet.reading.domain.posts.shape import post_line

POSTS = Path(__file__).parents[1] / "cases/posts"
PANELS = [json.loads(line) for line in (POSTS / "panels-dev.jsonl").read_text("utf-8").splitlines()]

CLIENTS = (
    ("We plan all our shows in Obrenko (https://obrenko.io), a tool for theatres. Obrenko lets "
     "you build rules.", None),
    ("Our data sits in Quillbase (quillbase.io). Quillbase offers an export.", None),
    ("We bought Nettlecart, a plugin for shops. Nettlecart sends mails.", None),
    ("Hafen Books has 40 shops. We moved our stock to Lagero (lagero.com) and Lagero sends alerts.",
     "Hafen Books"),
    ("We are Lagero, a platform for small stocks (lagero.com). Lagero sends alerts.", "Lagero"),
    ("I run Quillbase (quillbase.io), a database for poets. People write in Quillbase daily.",
     "Quillbase"),
    ("Our app Tidekeeper (tidekeeper.app) shows tides. You would work in Tidekeeper's code.",
     "Tidekeeper"),
    ("we (Parcelmoth, returns logistics, 9 people) have a terraform situation.", "Parcelmoth"),
    ("Moss & Marl is me and a spaniel. I knit.", "Moss & Marl"),
    ("Two Forks Landscaping. 31 crew in summer, 6 in winter.", "Two Forks Landscaping"),
    ("Die Brenninger Teigtechnik GmbH baut Knetmaschinen für Bäckereien.",
     "Brenninger Teigtechnik GmbH"),
    ("Old Creek Paddle Club has been teaching kids since 2004.", "Old Creek Paddle Club"),
    ("I run a small bakery called Rising Hour. We need a menu.", "Rising Hour"),
    ("Can you redo the boards? Files for the printer by Tuesday. - Del", "Del"),
    ("Line fills mineral water. After a change the line stops.", None),
    ("I worked on a small game called Lantern Keep. We need a poster.", None),
    ("Please be quick. Thanks", None),
    ("Think Wind Waker meets a rainy Tuesday. Books are behind.", None),
    ("Traduciamo schede.\n\nCordiali saluti\n\nElena Sartor\nUfficio export\nVernici Morandin "
     "S.r.l.\nwww.vernicimorandin.it", "Vernici Morandin S.r.l."),
)  # fmt: skip


@pytest.mark.parametrize(("words", "name"), CLIENTS)
def test_the_client_is_named_and_not_a_tool(words: str, name: str | None) -> None:
    assert post_line({"text": f"Clean up our boards\n\n{words}"})["client_name"] == name


@pytest.mark.parametrize("case", PANELS, ids=lambda case: case["id"])
def test_how_long_and_for_whom_a_panels_job_is(case: dict[str, Any]) -> None:
    read = post_line({"text": case["text"]})

    assert (read["duration"], read["client_name"]) == (case["duration"], case["client_name"])


def test_the_firm_of_who_sends_a_request_stands_in_their_role() -> None:
    text = (
        "You have a new request\n\nPriya Rao • 2nd\nOperations Lead at Tamarind Kitchens\n\n"
        "Our books are five months behind. We need them reconciled."
    )

    read = post_line({"text": text})

    assert (read["client_name"], read["title"]) == ("Tamarind Kitchens", None)
