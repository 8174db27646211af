"""Company sites as they are built: cells that touch, twice encoded words, templates, labels."""

from __future__ import annotations

import pytest

from callsheet.outside.html import parse_pages
from callsheet.outside.html_child import MOST_ALIKE
from callsheet.prep.domain.company.filler import is_filler_text
from callsheet.prep.domain.company.labelled_places import labelled_place
from callsheet.prep.domain.company.year_written import with_digits
from tests.prep.lantern import BREAD, HOME, LONG, read


def blocks(body: str) -> list[str]:
    """The words of a page's blocks."""
    return [block.text for block in parse_pages([(body.encode(), None)], [HOME])[0].blocks]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<div><span>Founded</span><span>2014</span></div>", ["Founded", "2014"]),
        ("<div><span>HQ</span><span>Tallinn</span></div>", ["HQ", "Tallinn"]),
        ("<nav><a>work</a><a>about</a></nav>", ["work", "about"]),
        ("<h1><span>mud</span><span>club</span></h1>", ["mudclub"]),
        ("<h1><span>L</span><span>antern</span></h1>", ["Lantern"]),
        ("<p><b>Town:</b><span>Leek</span></p>", ["Town: Leek"]),
        ("<p><span>We bake </span><span>Rye bread</span></p>", ["We bake Rye bread"]),
        ("<p>ponte<b>Verbo</b></p>", ["ponteVerbo"]),
        ("<p>Spoke &amp;amp; Bean</p>", ["Spoke & Bean"]),
        ("<p>so\u200bft</p>", ["soft"]),
    ],
)
def test_elements_that_touch_are_cells_unless_they_spell_a_word(
    body: str, words: list[str]
) -> None:
    assert blocks(body) == words


def test_rows_of_the_same_words_are_read_so_often_and_no_more() -> None:
    assert blocks("<p>Read more</p>" * 500 + "<p>Founded in Leek</p>") == [
        *["Read more"] * MOST_ALIKE, "Founded in Leek",
    ]  # fmt: skip


def test_a_page_of_frames_says_what_it_tells_who_has_none() -> None:
    page = "<frameset><frame src='main.html'><noframes><body>Clocks.</body></noframes></frameset>"
    parsed = parse_pages([(page.encode(), None)], [HOME])[0]

    assert [block.text for block in parsed.blocks] == ["Clocks."]
    assert [address for address, _ in parsed.links] == [f"{HOME}main.html"]


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("the fall of nineteen ninety-four", "the fall of 1994"),
        ("since nineteen hundred and six", "since 1906"),
        ("Est. MCMXCVI", "Est. 1996"),
        ("two thousand and eight", "2008"),
        ("twenty five years", "twenty five years"),
        ("nineteen teachers and MIX", "nineteen teachers and MIX"),
    ],
)
def test_years_in_words_and_roman_numerals_are_read(words: str, digits: str) -> None:
    assert with_digits(words) == digits


@pytest.mark.parametrize(
    ("words", "filler"),
    [
        ("Clita erat ipsum et lorem et sit, sed stet no labore lorem sit.", True),
        ("Enter your mission statement here.", True),
        ("Text folgt.", True),
        ("Lorem is the name of our dog.", False),
        ("Nous sommes une équipe et non une usine.", False),
    ],
)
def test_a_templates_words_are_told_from_somebodys(words: str, filler: bool) -> None:
    assert is_filler_text(words) is filler


def test_a_templates_latin_is_no_mission() -> None:
    latin = "Diam dolor diam ipsum et tempor sit. Aliqu diam amet diam et eos labore."

    assert read(home=f"{LONG}<h3>Our mission</h3><p>{latin}</p>").mission is None


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (
            "HEAD OFFICE: Shop 12, Heritage Plaza, Ring Road, Ibadan, Oyo State.",
            "Ibadan, Oyo State",
        ),
        ("Workshop: 3 Castle Lane, Hay-on-Wye. Please knock.", "Hay-on-Wye"),
        ("Studio: Koepoortkaai 14, Ghent (BE)", "Ghent"),
        ("Workshop: 12 seats, Pottery.", ""),
        ("Shop: bread, Butter.", ""),
    ],
)
def test_a_place_under_a_label_needs_a_street(words: str, place: str) -> None:
    assert labelled_place(words) == place


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("New: Lantern 3.0 launched in March 2025 — read the notes", None),
        ("Gus – shop cat, est. 2014", None),
        ("The club that inspired us goes back to 1971.", None),
        ("In 2024, after a layoff, she began again.", None),
        ("Lantern shows bread from 1880 to today.", None),
        ("Ann Wood opened the bakery in 1987 after training in Lyon.", "1987"),
        ("We were registered as a limited company in 2012.", "2012"),
    ],
)
def test_news_cats_and_models_have_no_founding_year(words: str, year: str | None) -> None:
    found = read(home=f"<h1>Lantern</h1><p>{BREAD}</p>", about=f"<p>{words}</p>").founded

    assert (found.value if found else None) == year


def test_what_stands_under_testimonials_is_not_the_companys() -> None:
    said = "<h3>Testimonianze</h3><h3>Dal 2019 compro qui il pane, fondato sulla pazienza!</h3>"

    assert read(home=LONG + said).founded is None
