"""The `read` command: its shape, its refusals."""

from __future__ import annotations

import json

import pytest

from callsheet.core.jsonlines import answer
from callsheet.reading.commands import read_line


def test_a_line_gives_the_shape_of_the_command() -> None:
    text = "Have you used Recharge before? See hearthandoat.example. Could you do $35/hr?"

    read = read_line({"text": text, "now": "2026-11-23T13:41:00Z", "client_zone": None})

    assert read["asks"] == ["Have you used Recharge before?", "Could you do $35/hr?"]
    assert read["money"] == [{"amount": 35, "currency": "USD", "kind": "hourly", "quote": "$35/hr"}]
    assert read["links"] == ["hearthandoat.example"]
    assert read["language"] == "en"
    assert set(read["quotes"]) == set(read["intents"])
    assert read["times"] == {"windows": [], "ask": [], "away": [], "other": []}
    json.dumps(read)


def test_a_line_without_now_has_no_times() -> None:
    assert read_line({"text": "Talk on Friday at 3pm?"})["times"] is None


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ('{"now": null}', "text"),
        ('{"text": 5}', "string"),
        ('{"text": "hi", "previous": 3}', "string"),
        ('{"text": "hi", "now": "soon"}', "now"),
        ('{"text": "hi", "client_zone": "Moon/Base"}', "Moon/Base"),
        ("[1]", "object"),
    ],
)
def test_a_bad_line_gives_a_sentence(line: str, word: str) -> None:
    assert word in answer(line, read_line)["error"]
