"""Every town that a site names, with the words it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callsheet.core import lazy_re as re
from callsheet.core.pages import ParsedPage
from callsheet.core.places import place_key
from callsheet.core.towns import is_known_town
from callsheet.prep.domain.company.addresses import SEPARATED
from callsheet.prep.domain.company.countries import is_country
from callsheet.prep.domain.company.names import BETWEEN_TITLE
from callsheet.prep.domain.company.place_words import A_MOBILE, PAYS_WITH
from callsheet.prep.domain.company.regions import is_region
from callsheet.prep.domain.company.sentences import Sentence, role_of
from callsheet.prep.domain.company.values import Fact

WORD = re.compile(r"[^\W\d_][\w’'.-]*")
IN_A_PATH = frozenset("/_@#")  # Europe/Amsterdam
BROKEN = re.compile(r"[.,;:!?|]\s")
STREETS = frozenset("street road lane avenue row square terrace drive close".split())
MOST_WORDS, LEAST_LETTERS = 4, 3  # of a town's name
MOST_IN_A_SENTENCE, MOST_ON_A_PAGE = 12, 200
# pages, and places on them, where towns are others'
A_COUNT = re.compile(r"(?:^|\s)[a-zà-ÿ]{3,} \d{1,2} $")  # before "Box" in "holds 3 Box"
LONGEST_COUNT = 30
REGION = re.compile(r",? \(?([A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]+)?)")
LONGEST_MARK = len("samsung ")  # before "Pay"
LONGEST_QUOTE, AROUND = 40, 100  # words; letters kept on either side in a longer sentence
NOT_READ = frozenset({"consent", "quote", "nav"})


@dataclass(frozen=True)
class TownSpot:
    """One town in the words around it, from `start` to `end`."""

    town: str
    words: str
    start: int
    end: int
    at: Sentence

    @property
    def key(self) -> str:
        """The town as it is compared."""
        return place_key(self.town)

    @property
    def fact(self) -> Fact:
        """The town with the region that follows it, and the words it stands in, cut when long."""
        after = REGION.match(self.words[self.end :])
        place = f"{self.town}, {after[1]}" if after and is_area(after[1]) else self.town
        before = towns_in(self.words[: self.start])[-1:]
        if before and self.words[before[0][2] : self.start] == ", ":
            place = f"{before[0][0]}, {place}"  # a quarter and its city: "Te Aro, Wellington"
        if len(self.words.split()) <= LONGEST_QUOTE:
            return Fact(self.words, self.at.url, place)
        start = self.words.rfind(" ", 0, max(self.start - AROUND, 0)) + 1
        stop = self.words.find(" ", self.end + AROUND)
        return Fact(self.words[start : stop if stop > 0 else None].strip(), self.at.url, place)


def is_area(words: str) -> bool:
    """Whether words are a region's or a country's name."""
    return is_region(words.strip(".")) or is_country(words.strip("."))


def town_spots(found: Sequence[Sentence], pages: Sequence[ParsedPage], home: str) -> list[TownSpot]:
    """The towns of sentences and titles, those in menus and quotes left out."""
    told: list[TownSpot] = []
    counted: dict[str, int] = {}
    for sentence in (*found, *titles(pages, home)):
        many = counted.get(sentence.url, 0)
        if sentence.place in NOT_READ or many >= MOST_ON_A_PAGE:
            continue
        here = [TownSpot(name, words, start, end, sentence)
                for words in parts_of(sentence.text)
                for name, start, end in towns_in(words)]  # fmt: skip
        counted[sentence.url] = many + len(here)
        told += here
    return told


def parts_of(words: str) -> list[str]:
    """A row of a footer, "Studio · Est. 2013 · 8 High Street, Frome", in its parts; else the "
    "words."""
    parts = [part.strip() for part in SEPARATED.split(words)]
    return [part for part in parts if part] if len(parts) > 2 else [words]


def titles(pages: Sequence[ParsedPage], home: str) -> Iterator[Sentence]:
    """The parts of all titles, each once."""
    seen: set[str] = set()
    for page in pages:
        for part in BETWEEN_TITLE.split(page.title):
            if part not in seen:
                seen.add(part)
                role = role_of(page.url, home, page.title)
                yield Sentence(part, page.url, role, "title", "title", "", -2, part)


def towns_in(text: str) -> list[tuple[str, int, int]]:
    """(name, start, end) of the towns that words name, the longest names first of all."""
    words = list(WORD.finditer(text))
    found: list[tuple[str, int, int]] = []
    place = 0
    while place < len(words) and len(found) < MOST_IN_A_SENTENCE:
        many, name = longest(text, words, place)
        start = words[place].start()
        if name and not is_no_town(text, start):
            found.append((name, start, start + len(name)))
        place += max(many, 1)
    return found


def is_no_town(text: str, start: int) -> bool:
    """Whether a town's name is another word there: "Shop Pay", "Mobile 07700 900412"."""
    paid = PAYS_WITH.search(text, max(start - LONGEST_MARK, 0), start + len("Pay"))
    counted = A_COUNT.search(text[max(start - LONGEST_COUNT, 0) : start])
    return bool(paid or counted) or A_MOBILE.match(text, start) is not None


def longest(text: str, words: Sequence[re.Match[str]], place: int) -> tuple[int, str]:
    """How many words from a place on name a town, and its name; (0, "") when none do."""
    first = words[place].start()
    if not text[first].isupper() or text[max(first - 1, 0)] in IN_A_PATH:
        return 0, ""
    for many in range(min(MOST_WORDS, len(words) - place), 0, -1):
        last = words[place + many - 1]
        span = text[first : last.end()]
        if not last.group()[0].isupper() or BROKEN.search(span):
            continue
        name = re.sub(r"['’]s$", "", span.rstrip(".'’-"))
        if many > 1 and last.group().lower() in STREETS:
            continue  # "in Church Street"
        if len(name) >= LEAST_LETTERS and is_known_town(name):
            return many, name
    return 0, ""
