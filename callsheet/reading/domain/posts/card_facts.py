"""What the rows of a card say: pay, level, length, the client's country, the tags."""

from __future__ import annotations

from collections.abc import Iterator

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.card_rows import (
    FOOT,
    HEADED_TAGS,
    PAID,
    SURE_FOOT,
    facts_of,
    is_below,
    is_tags,
)
from callsheet.reading.domain.posts.cards import Card
from callsheet.reading.domain.posts.lines import quote_of

ROW = re.compile(r"[^\n]+")
SUM = re.compile(r"[$€£₹] ?[\d,]+(?:\.\d+)?[KkMm]?")
LEVEL = re.compile(r"(?:.*:[ \t]*)?(?P<level>entry|beginner|intermediate|expert)\b", re.I)
LENGTH = re.compile(
    r"(?:.*:[ \t]*)?(?P<words>(?:(?:less than|more than|over|under|up to|[<>]) ?)?(?:an?|one|\d+)"
    r"\+?(?: ?(?:to|[-–]) ?\d+)? (?:days?|weeks?|months?))",
    re.I,
)
TAGS = re.compile(
    r"(?:other |mandatory |required )?(?:skills|tags|expertise)[ \t]*:[ \t]*(?P<tags>\S.*)", re.I
)
SLUG = re.compile(r"[a-z0-9.#+]+(?:-[a-z0-9.#+]+)*")
CUT = re.compile(r"\s*[,|·•;]\s*|\s{2,}|\t+")


def _facts(text: str, card: Card) -> Iterator[tuple[str, Quote]]:
    """The facts above and below the words, each with its kind."""
    for span in (card.top, card.below):
        for row in ROW.finditer(text, *span):
            bare = quote_of(text, *row.span())
            for kind, start, end in facts_of(bare.text):
                yield kind, Quote(bare.text[start:end], bare.start + start, bare.start + end)


def paid_on(text: str, card: Card) -> tuple[Quote, Quote] | None:
    """The words that say how the job is paid, and those with the sum; None without any."""
    facts = list(_facts(text, card))
    said = next((quote for kind, quote in facts if kind == "paid"), None)
    if said is None:
        return None
    beside = (
        quote
        for kind, quote in facts
        if quote.start < card.top[1]
        and SUM.search(quote.text)
        and "spent" not in quote.text.lower()
    )
    return said, said if SUM.search(said.text) else next(beside, said)


def level_on(text: str, card: Card) -> Quote | None:
    """The level's word on the card."""
    marks = ((q, LEVEL.match(q.text)) for kind, q in _facts(text, card) if kind == "fact")
    return next((quote_of(text, q.start + m.start("level"), q.start + m.end("level"))
                 for q, m in marks if m), None)  # fmt: skip


def length_on(text: str, card: Card) -> Quote | None:
    """How long the job runs, as the card shows it."""
    for kind, quote in _facts(text, card):
        mark = LENGTH.fullmatch(quote.text) if kind == "fact" else None
        if mark and not PAID.match(quote.text):
            return quote_of(text, quote.start + mark.start("words"), quote.end)
    return None


def place_on(text: str, card: Card) -> Quote | None:
    """The client's country on the card."""
    return next((quote for kind, quote in _facts(text, card) if kind == "place"), None)


def tags_on(text: str, card: Card) -> list[Quote]:
    """The rows of tags below the words, without their heading."""
    rows = [quote_of(text, *row.span()) for row in ROW.finditer(text, *card.below)]
    rows = [row for row in rows if row.text]
    for row in rows:
        mark = TAGS.fullmatch(row.text)
        if mark:
            return [quote_of(text, row.start + mark.start("tags"), row.end)]
    found: list[Quote] = []
    for row in rows:
        if found and "\n\n" in text[found[-1].end : row.start].replace(" ", ""):
            break
        if facts_of(row.text) or SURE_FOOT.fullmatch(row.text) or not is_tags(row.text):
            if found or not HEADED_TAGS.fullmatch(row.text):
                break
            continue
        if not (FOOT.fullmatch(row.text) or is_below(row.text)):
            found.append(row)
    return found
