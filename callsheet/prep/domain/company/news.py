"""Dated news of a company's own site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from callsheet.core import lazy_re as re
from callsheet.core.pages import Block, ParsedPage
from callsheet.prep.domain.company.sentences import role_of
from callsheet.prep.domain.company.values import Fact

MOST = 5
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
NAMED = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
FORMS = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?P<m>{NAMED}),? (?P<y>20\d\d)\b",
        rf"\b(?P<m>{NAMED}) (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>20\d\d)\b",
        r"\b(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b",
        r"\b(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>20\d\d)\b",
    )
)
LONGEST_DATE, LEAST_TITLE, LONGEST_TITLE = 60, 12, 200
DATED_PAGES = frozenset({"home", "news", "about"})
NO_TITLE = re.compile(r"^(?:read|more|by |share|posted|categor|announcements?$|news$|blog$|all\b)|"
                      r"@|©",
                      re.IGNORECASE)  # fmt: skip


def news_of(pages: Sequence[ParsedPage], home: str) -> tuple[Fact, ...]:
    """The newest five items with a date; `value` is `2026-03-12: title`.

    A day and month in figures alone ("03/04/2026") are left out: nobody knows which is which.
    """
    found: dict[str, tuple[date, Fact]] = {}
    for page in pages:
        if role_of(page.url, home, page.title) not in DATED_PAGES:
            continue
        for day, title, quote in [*beside(page.blocks), *from_json_ld(page)]:
            fact = Fact(quote, page.url, f"{day.isoformat()}: {title}")
            found.setdefault(title.casefold(), (day, fact))
    newest = sorted(found.values(), key=lambda each: each[0], reverse=True)
    return tuple(fact for _, fact in newest[:MOST])


def beside(blocks: Sequence[Block]) -> Iterator[tuple[date, str, str]]:
    """(day, title, quote) of a date that stands in the same line as its title, or next to it."""
    kept = [b for b in blocks if b.place in ("main", "header", "aside")]
    for at, block in enumerate(kept):
        found = day_in(block.text)
        if found is None:
            continue
        day, start, end = found
        title = f"{block.text[:start]} {block.text[end:]}".strip(" :|·–—-,")
        if is_title(title) and len(block.text) <= LONGEST_TITLE:
            yield day, " ".join(title.split()), block.text
        elif len(block.text) <= LONGEST_DATE:
            before, after = (
                kept[at - 1] if at else None,
                kept[at + 1] if at + 1 < len(kept) else None,
            )
            yield from next_to(day, block, before, after)


def next_to(
    day: date, block: Block, before: Block | None, after: Block | None
) -> Iterator[tuple[date, str, str]]:
    """The title over or under a date: a heading wins, over before under."""
    both = [b for b in (before, after) if b is not None and is_title(b.text)]
    headed = [b for b in both if b.kind in ("h1", "h2", "h3", "h4", "h5")] or both[:1]
    if headed:
        title = headed[0]
        yield day, title.text, title.text  # the date beside it may be a picture's words away


def day_in(text: str) -> tuple[date, int, int] | None:
    """The first date of a short line, with where it stands."""
    for form in FORMS if len(text) <= LONGEST_TITLE else ():
        found = form.search(text)
        if found is None:
            continue
        month = found["m"].lower()[:3]
        number = MONTHS.index(month) + 1 if month in MONTHS else int(found["m"])
        try:
            return date(int(found["y"]), number, int(found["d"])), found.start(), found.end()
        except ValueError:
            continue
    return None


def is_title(text: str) -> bool:
    """Whether words may be a headline."""
    return (
        LEAST_TITLE <= len(text) <= LONGEST_TITLE
        and len(text.split()) > 1
        and day_in(text) is None
        and not NO_TITLE.search(text)
    )


def from_json_ld(page: ParsedPage) -> Iterator[tuple[date, str, str]]:
    """Articles of the page's structured data."""
    for item in page.json_ld:
        title, day = item.get("headline"), day_in(str(item.get("datePublished", ""))[:10])
        kind = str(item.get("@type"))
        if title == page.title:  # the page itself, written as an article by its maker's tool
            continue
        if day and isinstance(title, str) and kind in ("NewsArticle", "BlogPosting"):
            yield day[0], title[:LONGEST_TITLE], title[:LONGEST_TITLE]
