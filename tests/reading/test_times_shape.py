from __future__ import annotations

from typing import Any

import pytest

from callsheet.reading.domain.times.shape import times_line

LINE: dict[str, Any] = {
    "text": "how about 3pm EST tomorrow",
    "now": "2026-11-24T10:00:00-05:00",
    "client_zone": "America/New_York",
    "my_zone": "Europe/Lisbon",
}


def test_a_line_gives_the_design_shape() -> None:
    assert times_line(LINE) == {
        "windows": [
            {
                "start": "2026-11-25T15:00:00-05:00",
                "end": "2026-11-25T15:00:00-05:00",
                "zone": "America/New_York",
                "kind": "point",
                "text": "3pm EST tomorrow",
                "assumed": [],
            }
        ],
        "ask": [],
        "away": [],
        "other": [],
    }


def test_an_absence_stands_apart_from_what_is_offered() -> None:
    line = times_line(LINE | {"text": "I'm out on Thursday"})

    assert line["windows"] == []
    assert line["away"][0]["start"] == "2026-11-26T00:00:00-05:00"
    assert line["away"][0]["text"] == "I'm out on Thursday"


def test_a_time_that_is_no_offer_says_why() -> None:
    line = times_line(LINE | {"text": "We need it by Friday 5pm."})

    assert line["windows"] == []
    [other] = line["other"]
    assert (other["text"], other["why"]) == ("by Friday 5pm", "deadline")
    assert (other["start"], other["end"]) == (None, "2026-11-27T17:00:00-05:00")


def test_an_open_end_is_null() -> None:
    window = times_line(LINE | {"text": "any time after 3pm tomorrow"})["windows"][0]

    assert window["end"] is None


@pytest.mark.parametrize("name", ["text", "now", "client_zone", "my_zone"])
def test_a_missing_field_raises_its_name(name: str) -> None:
    line = {key: value for key, value in LINE.items() if key != name}

    with pytest.raises(KeyError, match=name):
        times_line(line)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("now", "yesterday"),
        ("now", "2026-11-24T10:00:00"),
        ("now", "9999-12-31T23:00:00+00:00"),
        ("client_zone", "EST5"),
        ("client_zone", "../etc/passwd"),
        ("my_zone", None),
        ("text", 3),
        ("country", 3),
    ],
)
def test_a_bad_value_raises_a_sentence(name: str, value: object) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        times_line(LINE | {name: value})
