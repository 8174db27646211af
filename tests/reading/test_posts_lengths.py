"""How long a job runs is read from prose in several languages, and what is no such length left."""

from __future__ import annotations

import pytest

from callsheet.reading.domain.posts.shape import post_line

SAID = (
    ("I reckon this is three weeks with testing.", "three weeks"),
    ("We'd say about ten days, no more.", "about ten days"),
    ("I have 6,000 EUR (fixed) and six weeks, so it has to be simple.", "six weeks"),
    ("We are looking for 10 days of help, spread out.", "10 days"),
    ("We imagine 2 to 3 months of part-time work.", "2 to 3 months"),
    ("Wir rechnen mit ca. 8 Wochen.", "ca. 8 Wochen"),
    ("Das dauert etwa einen Monat.", "etwa einen Monat"),
    ("Il lavoro durerebbe due mesi.", "due mesi"),
    ("Dá para fazer em duas semanas.", "duas semanas"),
    ("El plazo es de un mes y medio.", "un mes y medio"),
    ("Nous prévoyons environ trois semaines.", "environ trois semaines"),
    ("Het werk duurt ongeveer vier weken.", "ongeveer vier weken"),
    ("Arbejdet varer tre uger.", "tre uger"),
)
UNSAID = (
    "If you don't know it, it takes an hour.",
    "You have maintained one Django app for two years or longer.",
    "I have had the shop for six months.",
    "The kiln is twenty years old and has run for three weeks.",
    "We have 5 years of data.",
    "Sono qui da due mesi.",
)


@pytest.mark.parametrize(("words", "length"), SAID)
def test_an_estimate_in_prose_is_the_length(words: str, length: str) -> None:
    assert post_line({"text": f"Redraw a harbour chart\n\n{words}"})["duration"] == length


@pytest.mark.parametrize("words", UNSAID)
def test_what_tells_of_the_past_or_of_learning_is_none(words: str) -> None:
    assert post_line({"text": f"Redraw a harbour chart\n\n{words}"})["duration"] is None


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("My nephew said 3 weeks is enough.", "3 weeks"),
        ("Think its 4 or 5 hours", "4 or 5 hours"),
        ("Paid by the hour. About 4 months, starting after Easter.", "About 4 months"),
        ("The oven needs 2 hours to heat.", None),
        ("It's 5 years old.", None),
        ("We opened about 4 months ago.", None),
    ],
)
def test_a_guess_at_how_long_it_takes(words: str, length: str | None) -> None:
    text = f"We bake in Cork and need a new menu board drawn.\n\n{words}"

    assert post_line({"text": text})["duration"] == length
