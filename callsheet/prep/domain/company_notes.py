"""What a call sheet holds of a company: facts with their words, what was not found, what to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

# one of a kind, so what the person says of it stands alone
SINGLE = ("name", "mission", "summary", "founded", "location")
ORDER = (*SINGLE, "people", "products", "customers", "values", "news", "languages", "social")
PASTED = "pasted"  # where a fact comes from that no page has: the person's paste
# what one would want to know, in words, and the question to ask when the site leaves it open
WANTED: dict[str, tuple[str, str]] = {
    "mission": ("their mission", "What is the company out to change, in your own words?"),
    "summary": ("what they do", "What does the company do, and for whom?"),
    "founded": ("since when", "How long has the company been around?"),
    "location": ("where", "Where is the team, and which hours do you keep?"),
    "people": ("people", "Who decides on this work, and whom would I work with?"),
    "products": ("products or services", "Which product or service is this job for?"),
    "customers": ("customers", "Who are your customers?"),
    "values": ("values", "What matters most to you in how people work with you?"),
    "news": ("dated news", "What has changed at the company lately?"),
}
LABELS = {
    "name": "Called",
    "mission": "Mission",
    "summary": "Does",
    "founded": "Since",
    "location": "Where",
    "people": "People",
    "products": "Offers",
    "customers": "Customers",
    "values": "Values",
    "news": "News",
    "languages": "Languages",
    "social": "Elsewhere",
}
AGENCY = ("agency", "studio for clients", "white-label", "white label", "on behalf of our clients",
          "our clients’", "our clients'", "for our clients")  # fmt: skip


def site_key(site: str) -> str:
    """One name for a site however it is written: no scheme, no www, no path, small letters."""
    host = urlsplit(site if "//" in site else f"//{site}").netloc.rpartition("@")[2]
    return host.casefold().removeprefix("www.").removesuffix(".")


def letters(text: str) -> str:
    """The letters and digits of some words."""
    return "".join(c for c in text.casefold() if c.isalnum())


@dataclass(frozen=True)
class FactLine:
    """One fact of a company, word for word, with the page it stands on.

    url   "" when no page has it
    how   rule: read; person: said by the person, which stands before anything read
    uid   of the row it comes from, "" outside the app
    was   what was read where the person says otherwise
    """

    field: str
    value: str
    quote: str
    url: str
    how: str = "rule"
    uid: str = ""
    was: str = ""

    @property
    def by_person(self) -> bool:
        """Whether the person said it."""
        return self.how == "person"

    @property
    def page(self) -> str:
        """The page in a word: `home`, `/about`; "" when no page has it."""
        path = urlsplit(self.url).path.rstrip("/") if self.url.startswith("http") else ""
        return path or ("home" if self.url.startswith("http") else "")

    @property
    def says_more(self) -> bool:
        """Whether the quote has words that the value has not."""
        return bool(self.quote) and letters(self.quote) != letters(self.value)

    @property
    def is_pasted(self) -> bool:
        """Whether it was read in words that the person pasted."""
        return self.url == PASTED


@dataclass(frozen=True)
class CompanyNotes:
    """What is known of the company: `state` "" (no site), "waiting", "ok", "parked", …

    facts   those to show, in the order of ORDER
    hidden  those the person said are wrong
    pasted  whether an about text of theirs was pasted
    kept_for  other sites that the person put something right on
    """

    site: str = ""
    state: str = ""
    sentence: str = ""  # the state in words, with what to do
    fetched: str = ""
    facts: tuple[FactLine, ...] = ()
    pages_done: int = 0
    hidden: tuple[FactLine, ...] = ()
    pasted: bool = False
    kept_for: tuple[str, ...] = ()

    def of(self, name: str) -> tuple[FactLine, ...]:
        """The facts of one field."""
        return tuple(fact for fact in self.facts if fact.field == name)

    @property
    def mission(self) -> FactLine | None:
        """The mission, word for word."""
        return next(iter(self.of("mission")), None)

    @property
    def groups(self) -> tuple[tuple[str, str, tuple[FactLine, ...]], ...]:
        """(field, label, facts) of what is shown in the table: all but the mission."""
        names = [name for name in ORDER if name != "mission" and self.of(name)]
        return tuple((name, LABELS[name], self.of(name)) for name in names)

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """What the person may tell that is not there yet: (field, label)."""
        return tuple((name, LABELS[name]) for name in WANTED)

    @property
    def is_read(self) -> bool:
        """Whether there is anything that was read: a site that is there, or a paste."""
        return self.state == "ok" or self.pasted

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields one would want to know of and that nothing read says."""
        return tuple(name for name in WANTED if not self.of(name)) if self.is_read else ()

    @property
    def not_found(self) -> tuple[str, ...]:
        """The missing fields in words."""
        return tuple(WANTED[name][0] for name in self.missing)

    @property
    def questions(self) -> tuple[str, ...]:
        """What to ask because the site leaves it open."""
        asked = tuple(WANTED[name][1] for name in self.missing)
        return (*self.agency_question, *asked)

    @property
    def agency_question(self) -> tuple[str, ...]:
        """Whom the work is for, when their own words say that they work for others."""
        told = [f for f in self.facts if f.field in ("summary", "mission", "products")]
        if any(word in fact.quote.casefold() for fact in told for word in AGENCY):
            return ("Is this work for you, or for a client of yours? Which one?",)
        return ()


def shown(lines: Iterable[FactLine]) -> tuple[FactLine, ...]:
    """The facts to show, those the person said before those read.

    Of a field that holds one thing the person's line stands alone, else a paste's, else the first;
    of a list the person's line takes the place of the one with the same quote.
    """
    given = list(lines)
    said = [line for line in given if line.by_person]
    replaced = {(line.field, line.quote) for line in said}
    read = [line for line in given if not line.by_person]
    rest = [line for line in read if (line.field, line.quote) not in replaced]
    kept: list[FactLine] = []
    for name in ORDER:
        mine = [line for line in [*said, *rest] if line.field == name]
        if name in SINGLE:
            mine = [line for line in given if line.field == name]
            mine.sort(key=lambda line: (not line.by_person, not line.is_pasted))
            mine = [with_was(mine[0], mine[1:])] if mine else []
        kept += mine
    return tuple(kept)


def with_was(line: FactLine, others: Sequence[FactLine]) -> FactLine:
    """The person's line with what was read in its place."""
    read = next((other for other in others if not other.by_person), None)
    if not line.by_person or line.was or read is None:
        return line
    return FactLine(line.field, line.value, line.quote, line.url, line.how, line.uid, read.value)
