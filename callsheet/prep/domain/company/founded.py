"""The year a company was founded, as it says so itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from callsheet.core.pages import ParsedPage
from callsheet.prep.domain.company.founding_words import (
    ASKED,
    FORMS,
    FOUNDS,
    HOW,
    LABEL,
    MONTHS,
    SORT,
    STORY,
    THAT_YEAR,
    TIMELINE,
    YEAR,
)
from callsheet.prep.domain.company.names import BETWEEN_TITLE, Names, organisations
from callsheet.prep.domain.company.sentences import Sentence, role_of
from callsheet.prep.domain.company.values import Fact
from callsheet.prep.domain.company.years_of_others import (
    BRACKETED,
    OTHERS,
    PERSONS,
    SHOWN_WORK,
    is_anothers,
    is_granted,
    without_brackets,
)

ROLE_WEIGHT = {"about": 0.6, "home": 0.4, "mission": 0.4, "news": -3.0, "legal": -3.0,
               "customers": -3.0, "careers": -1.0, "team": -0.6, "other": -0.3}  # fmt: skip
BARE_YEAR = re.compile(
    rf"^\W*(?:{MONTHS} )?{YEAR}(?:, [A-ZÀ-Þ]\w+)?\W*$|^\W*(\d{{4}})年[\d月日]{{0,6}}$",
    re.IGNORECASE,
)
ANSWER = re.compile(rf"^.{{0,40}}?\b{YEAR}[^.]{{0,80}}")
LONG_ENTRY = 200  # letters
LEAST = 3.6
OF_ANOTHER, IN_A_LIST = 4.0, 2.0
AGREEING = 0.3  # for each further place that says the same year


@dataclass(frozen=True)
class Found:
    """One place that names a year, and how surely it is the founding year."""

    score: float
    fact: Fact


def founded_of(
    found: Sequence[Sentence], pages: Sequence[ParsedPage], home: str, names: Names
) -> Fact | None:
    """The year by the surest evidence; of equals the one told in more places, then the earliest."""
    heads = [*titled(pages, home), *found]
    evidence = [*by_words(heads, names), *by_label(pages, home, names), *by_json_ld(pages, home)]
    by_year: dict[str, list[Found]] = defaultdict(list)
    for each in evidence:
        if each.score >= LEAST:
            by_year[each.fact.value].append(each)
    if not by_year:
        return None

    def strength(year: str) -> tuple[float, int]:
        told = by_year[year]
        agreeing = min(len({each.fact.quote for each in told}) - 1, 3)
        return max(each.score for each in told) + AGREEING * agreeing, -int(year)

    year = max(by_year, key=strength)
    return max(by_year[year], key=lambda each: each.score).fact


def titled(pages: Sequence[ParsedPage], home: str) -> Iterator[Sentence]:
    """The parts of the home page's title and its pictures' words, as lines of their own."""
    for page in pages[:1]:
        lines = [*BETWEEN_TITLE.split(page.title), *(words for _, words in page.images[:12])]
        for line in lines:
            if re.search(YEAR, line) and len(line) < LONG_ENTRY:
                yield Sentence(line, page.url, role_of(page.url, home), "h1", "main", "", -2, line)


def joined(found: Sequence[Sentence]) -> Iterator[tuple[Sentence, str]]:
    """Each sentence with its words to read; where the next one says what happened in its year
    ("That's when …") both as one."""
    for one, two in zip_longest(found, found[1:]):
        if two and one.block == two.block and two.start and THAT_YEAR.match(two.text):
            both = replace(one, text=one.block[one.start : two.start + len(two.text)])
            yield both, both.text.replace(". ", ", ")
        else:
            yield one, one.text


def by_words(found: Sequence[Sentence], names: Names) -> Iterator[Found]:
    """Sentences that tell of the founding."""
    for sentence, words in joined(found):
        if sentence.place in ("quote", "consent"):
            continue
        text = without_brackets(words, names)
        told = [(weight, -match.start(), named, match) for weight, named, form in FORMS
                if (match := form.search(text))]  # fmt: skip
        if told:
            weight, _, named, match = max(told, key=lambda each: each[:2])
            year = next(filter(None, match.groups()))
            score = weight + ROLE_WEIGHT.get(sentence.role, 0.0)
            score -= years_of_others(sentence, text, match, names)
            score -= about_others(sentence, names, match, named=named)
            yield Found(score, Fact(short(sentence, match), sentence.url, year))


def years_of_others(sentence: Sentence, text: str, match: re.Match[str], names: Names) -> float:
    """What to take off where the year is of something else; how it began is not looked at."""
    scope = text[: match.end()] + HOW.sub("", text[match.end() :])
    off = sum(weight for weight, words in OTHERS if words.search(scope))
    year = next(filter(None, match.groups()))
    if is_anothers(text, match.end(), names) or is_granted(text, year, names):
        off += OF_ANOTHER
    return off + (IN_A_LIST if is_shown_work(sentence, names) else 0.0)


def is_shown_work(sentence: Sentence, names: Names) -> bool:
    """Whether words stand under a picture or a heading over others' names, not of the company."""
    shown = sentence.kind == "figcaption" or SHOWN_WORK.match(sentence.heading)
    return bool(shown) and not names.own(sentence.text)


PERSON = re.compile(r"^[A-Z][a-zà-ÿ'’-]+ (?:[A-Z]\.? )?[A-Z][\wà-ÿ'’-]+ (?:founded|co-?founded|"
                    r"started|"
                    r"opened|set up|launched|has|is|was|joined)\b")  # fmt: skip
SUBJECT = re.compile(r"^(?!It |We |In |Our |What |The (?:company|firm|"
                     r"business))(?:the )?([A-Z][\w&'’.-]*(?: [A-Z&][\w&'’.-]*){0,4}),? "
                     r"(?:\([^)]*\),? )?"
                     r"(?:was|is|were|has|have|a|an|founded|established|started|"
                     r"launched)\b")  # fmt: skip


YEAR_FIRST = re.compile(rf"^(?:(?:im jahre?|in|en|em|nel) )?{YEAR},? [a-zà-ÿ]+ (?=[A-ZÀ-Þ])", re.I)
ALONE = re.compile(
    r"\b(?:set it up|founded it|started it|opened it|launched it)\b|^I (?:set up|"
    r"started|opened|founded|launched|began|went|struck)\b"
)
BORN = re.compile(
    r"\b(?:born|n[eé]e?|naquit|naci[oó]|nasceu|nat[oa]|geboren|f[oö]dd|f[oø]dt)\b", re.I
)


def is_founder(text: str, names: Names) -> bool:
    """Whether words tell what a person did whose name the company has, but for being born."""
    bare = YEAR_FIRST.sub("", text)  # "1991 eröffnete Hilka Petersen …"
    return names.begin_with_namesake(bare) and not BORN.search(text)


IT_BEGAN = re.compile(
    r"^(?:l['’]aventure|l['’]histoire|(?:our|the) (?:story|adventure|journey)|l['’]avventura|"
    r"la (?:aventura|historia|storia)|die geschichte|het verhaal|a (?:aventura|hist[oó]ria))\b|"
    r"^it (?:all )?(?:started|began)\b|\bit all (?:started|began)\b|^how it|^what (?:started|"
    r"began)\b",
    re.I,
)


def about_others(sentence: Sentence, names: Names, match: re.Match[str], *, named: bool) -> float:
    """What to take off when the words are about a person, or another company."""
    text = sentence.text
    story = bool(STORY.search(sentence.heading))
    own = any((names.own(text), ALONE.search(text), SORT.match(text), is_founder(text, names)))
    subject = SUBJECT.search(text)
    if BRACKETED.search(text) and not names.begin(text):
        return 3.0
    line = sentence.words <= 9 and text[-1:] != "." and not named
    if line and not (PERSON.search(text) or subject):
        return 0.0  # a line by itself: "Family-owned since 1985"
    off = 2.5 if re.search(r"\b(?:he|she|his|her)\b", text, re.I) and not own else 0.0
    off += OF_ANOTHER if PERSONS.search(text) and not names.are_in(match.group()) else 0.0
    if PERSON.search(text) and not (own or story):
        off += 2.5
    if subject and not names.begin(text) and not own:
        off += 2.0
    first = match.start() < 3 and own  # "Opened in 1998 by two sisters, the shop …"
    told = first or story or names.own(text[: match.end()]) or (own and not names.own(text))
    if named and not (told or IT_BEGAN.search(text)):
        off += 1.5
    return off + (0.0 if own or story or match.start() < 3 else 0.8)


def short(sentence: Sentence, match: re.Match[str]) -> str:
    """The sentence itself, or the words around the year when it is long."""
    if sentence.words <= 40:
        return sentence.text
    return sentence.text[match.start() : match.end()].strip()


def by_label(pages: Sequence[ParsedPage], home: str, names: Names) -> Iterator[Found]:
    """A year beside a label of its own: "2007" over "Year founded"; what answers "When …?"."""
    for page in pages:
        weight = ROLE_WEIGHT.get(role_of(page.url, home, page.title), 0.0)
        for one, two in zip(page.blocks, page.blocks[1:], strict=False):
            if ASKED.match(one.text) and (said := ANSWER.match(two.text)):
                yield Found(4.6 + weight, Fact(said.group(), page.url, said.group(1)))
            for year, words in ((one, two), (two, one)):
                match = BARE_YEAR.match(year.text)
                told = match and year is one and begins(words.text, names)
                if match and (told or LABEL.match(words.text)):
                    # only the year is quoted: a picture's words may stand between the two
                    fact = Fact(year.text, page.url, next(filter(None, match.groups())))
                    yield Found((4.6 if told else 4.8) + weight, fact)


def begins(words: str, names: Names) -> bool:
    """Whether an entry of a timeline tells of the beginning: "Two anglers found River Guards"."""
    if len(words) >= LONG_ENTRY:
        return False
    return bool(TIMELINE.search(words) or (FOUNDS.search(words) and names.are_in(words)))


def by_json_ld(pages: Sequence[ParsedPage], home: str) -> Iterator[Found]:
    """The year that an organisation's structured data names."""
    for page in pages:
        if role_of(page.url, home, page.title) in ("news", "customers", "legal"):
            continue
        for item in organisations(page):
            said = item.get("foundingDate")
            year = re.match(YEAR, str(said)) if said else None
            if year:
                yield Found(5.2, Fact(str(said), page.url, year.group(1)))
