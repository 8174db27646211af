"""Every year that a site names, with the words it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from callsheet.core import lazy_re as re
from callsheet.core.pages import ParsedPage
from callsheet.prep.domain.company.names import BETWEEN_TITLE, organisations
from callsheet.prep.domain.company.sentences import HEADINGS, Sentence, role_of
from callsheet.prep.domain.company.year_words import (
    BESIDE_A_YEAR,
    FOUNDATION,
    FOUNDS,
    MONTH,
)
from callsheet.prep.domain.company.year_written import with_digits

A_YEAR = r"1[5-9]\d\d|20[0-2]\d"
YEAR = re.compile(
    rf"(?<![\d.,/€$£#-])(?<!\d )({A_YEAR})(?![\d%]|[.,/]\d|-\d\d-|\s?(?:kg|km|m²|m2|sq|€|£|\$|ml|"
    r"mm|cm|hl|people|members|customers|students|Stück|personnes)\b)"
)
BARE = re.compile(  # a line that is a year: "1954", "In spring 1986", "2012, Leeds", "1998年"
    rf"^\W*(?:(?:in|im|en|em|nel|year|anno|spring|summer|autumn|winter|fall|early|late|mid|circa|"
    rf"c\.|the|of|{MONTH}\.?)[ ,-]+){{0,3}}({A_YEAR})(?:年[\d月日]{{0,6}}|er|s)?"
    r"(?:, [A-ZÀ-Þ]\w+)?\W*$",
    re.IGNORECASE,
)
DATED = re.compile(  # a line that is a day: "January 7, 2014"
    rf"^\W*(?:\d{{1,2}}[ ./-]\d{{1,2}}[ ./-]({A_YEAR})|({A_YEAR})[./-]\d{{1,2}}[./-]\d{{1,2}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th|\.)? (?:de |of )?[A-Za-zÀ-ÿ]{{3,10}}\.?,? (?:de )?({A_YEAR})|"
    rf"[A-Za-zÀ-ÿ]{{3,10}}\.? \d{{1,2}}(?:st|nd|rd|th)?,? ({A_YEAR}))\W*$"
)
LABEL = re.compile(r"^[^\d]{2,48}$")
LONGEST_BARE, LONGEST_ROW = 60, 200  # letters
MOST_ON_A_PAGE, MOST_IN_A_SENTENCE, MOST_PICTURES = 150, 4, 30
MOST_LETTERS = 48_000  # of a page's sentences, each once for every year in it
NOT_READ = frozenset({"consent", "quote"})


@dataclass(frozen=True)
class Spot:
    """One year in the words around it.

    words  what is read; `start` is where the year stands in it
    quote  what a person is shown: of a row or a label the year alone
    kind   text, title, alt, row (of a timeline), label (a label before it) or data
    row    how many years of its page's timeline are older, -1 outside of one
    rows   how many years that timeline has
    """

    year: str
    words: str
    start: int
    at: Sentence
    quote: str
    kind: str
    row: int = -1
    rows: int = 0


def spots_of(found: Sequence[Sentence], pages: Sequence[ParsedPage], home: str) -> list[Spot]:
    """The years of sentences, titles, pictures' words, timelines, labels and structured data."""
    told: list[Spot] = []
    counted: dict[str, tuple[int, int]] = {}
    for sentence, kind in [*((each, "text") for each in found), *headlines(pages, home)]:
        if sentence.place in NOT_READ or is_year_alone(sentence.text):
            continue
        words = with_digits(sentence.text)
        for match in list(YEAR.finditer(words))[:MOST_IN_A_SENTENCE]:
            many, letters = counted.get(sentence.url, (0, 0))
            counted[sentence.url] = many + 1, letters + len(sentence.text)
            if many < MOST_ON_A_PAGE and letters < MOST_LETTERS:
                told.append(Spot(match[1], words, match.start(1), sentence, sentence.text,
                                 kind))  # fmt: skip
    for page in pages:
        told += [*beside_labels(page, home), *rows_of(page, home), *in_data(page, home)]
    return told


def is_year_alone(words: str) -> bool:
    """Whether a line is a year or a day and no more."""
    return len(words) <= LONGEST_BARE and bool(BARE.match(words) or DATED.match(words))


def headlines(pages: Sequence[ParsedPage], home: str) -> Iterator[tuple[Sentence, str]]:
    """The parts of the home page's title; what pictures and logos are said to show."""
    for order, page in enumerate(pages):
        role = role_of(page.url, home, page.title)
        shown = [words for _, words in page.images[:MOST_PICTURES]]
        for line in BETWEEN_TITLE.split(page.title) if order == 0 else ():
            yield Sentence(line, page.url, role, "title", "title", "", -2, line), "title"
        for line in filter(None, dict.fromkeys((*page.logos, *shown))):
            yield Sentence(line, page.url, role, "alt", "alt", "", -2, line), "alt"


def lone_years(page: ParsedPage) -> Iterator[tuple[int, str, str, bool]]:
    """(block, year, last heading, is a day) of each line that is a year or a day."""
    heading = ""
    for order, block in enumerate(page.blocks):
        short = block.text if len(block.text) <= LONGEST_BARE else ""
        year, day = BARE.match(short), DATED.match(short)
        if block.kind in HEADINGS and not year:
            heading = block.text
        if (year or day) and block.place not in NOT_READ:
            said = year.group(1) if year else next(filter(None, day.groups() if day else ()))
            yield order, said, heading, year is None


def beside_labels(page: ParsedPage, home: str) -> Iterator[Spot]:
    """A year or a day under "Year founded"."""
    role = role_of(page.url, home, page.title)
    for order, year, heading, _ in lone_years(page):
        label = page.blocks[order - 1].text if order else ""
        many = len(label.split())
        if not LABEL.match(label) or many > 6 or is_foundations(label):
            continue
        if FOUNDS.search(label) or (many <= 4 and BESIDE_A_YEAR.search(label)):
            block, words = page.blocks[order], f"{label} {year}"
            at = Sentence(words, page.url, role, block.kind, block.place, heading, order, words)
            yield Spot(year, words, len(label) + 1, at, block.text, "label")


def is_foundations(label: str) -> bool:
    """Whether a label is the name of a foundation, and no word of founding: "Fundación Mar"."""
    return bool(FOUNDATION.search(label)) and not FOUNDS.search(FOUNDATION.sub("", label))


def rows_of(page: ParsedPage, home: str) -> list[Spot]:
    """A year over what happened in it, with its place among several."""
    role = role_of(page.url, home, page.title)
    rows: list[Spot] = []
    for order, year, heading, day in lone_years(page):
        after = page.blocks[order + 1].text if order + 1 < len(page.blocks) else ""
        if day or not after or is_year_alone(after) or len(rows) >= MOST_ON_A_PAGE:
            continue
        block = page.blocks[order]
        words = f"{block.text}: {after[:LONGEST_ROW]}"
        at = Sentence(words, page.url, role, block.kind, block.place, heading, order, words)
        rows.append(Spot(year, words, block.text.index(year), at, block.text, "row"))
    if len(rows) < 2:
        return rows
    years = sorted({spot.year for spot in rows})  # newest first, as news stand, or oldest first
    return [replace(spot, row=years.index(spot.year), rows=len(years)) for spot in rows]


def in_data(page: ParsedPage, home: str) -> Iterator[Spot]:
    """The founding date that an organisation's structured data names."""
    role = role_of(page.url, home, page.title)
    for item in organisations(page) if role not in ("news", "customers", "legal") else ():
        said = str(item.get("foundingDate") or "")
        if year := re.match(rf"({A_YEAR})\b", said):
            at = Sentence(said, page.url, role, "data", "data", "", -2, said)
            yield Spot(year[1], said, 0, at, said, "data")
