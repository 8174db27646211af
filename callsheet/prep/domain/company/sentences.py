"""The sentences of pages, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callsheet.core.pages import Block, ParsedPage

END = re.compile(r"(?<=[.!?…])[\"”’)]?\s+(?=[\"“‘(]?[A-Z0-9ÁÉÍÓÚÀÂÊÔÃÕÄÖÜØÅ])")
ABBREVIATION = re.compile(
    r"\b(?:Inc|Ltd|Co|Corp|Mr|Mrs|Ms|Dr|St|No|vs|e\.g|i\.e|U\.S|U\.K|Jr|Sr|est|Est)\.$"
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(frozen=True)
class Sentence:
    """One sentence: its page, its block's kind and place, the last heading before it."""

    text: str
    url: str
    role: str  # of the page, from its address: home, about, mission, careers, news, …
    kind: str
    place: str
    heading: str
    at: int  # its order on the page
    block: str


ROLES = (
    ("mission", re.compile(r"mission|purpose|vision|values", re.I)),
    ("about", re.compile(r"about|who-we-are|story|company|history|quem|sobre|ueber", re.I)),
    ("careers", re.compile(r"career|jobs|join|hiring|vacanc", re.I)),
    ("news", re.compile(r"news|blog|press|article|stories|customer|case|insight|\d{4}/", re.I)),
    ("team", re.compile(r"team|people|staff|leadership", re.I)),
    ("contact", re.compile(r"contact|locations?|find-us", re.I)),
    ("legal", re.compile(r"privacy|terms|cookie|legal|policy", re.I)),
)  # fmt: skip


def role_of(url: str, home: str) -> str:
    """What a page is, by its address."""
    path = re.sub(r"^https?://[^/]+", "", url).strip("/")
    if not path or url.rstrip("/") == home.rstrip("/") or path.startswith("index."):
        return "home"
    return next((role for role, words in ROLES if words.search(path)), "other")


def split(text: str) -> list[str]:
    """A block's sentences; abbreviations do not end one."""
    found: list[str] = []
    for piece in END.split(text):
        if found and (ABBREVIATION.search(found[-1]) or len(found[-1]) < 3):
            at = text.index(piece, text.index(found[-1]) + len(found[-1]))
            start = text.index(found[-1])
            found[-1] = text[start : at + len(piece)]
        else:
            found.append(piece)
    return [piece.strip() for piece in found if piece.strip()]


def sentences(pages: Sequence[ParsedPage], home: str) -> Iterator[Sentence]:
    """Every sentence of every page, the meta descriptions first."""
    for page in pages:
        role = role_of(page.url, home)
        if page.description:
            for piece in split(page.description):
                yield Sentence(piece, page.url, role, "meta", "meta", "", -1, page.description)
        yield from page_sentences(page.blocks, page.url, role)


def page_sentences(blocks: Sequence[Block], url: str, role: str) -> Iterator[Sentence]:
    """The sentences of one page's blocks under their headings."""
    heading, since = "", 0
    for at, block in enumerate(blocks):
        if block.kind in HEADINGS or is_like_heading(block):
            heading, since = block.text, 0
        elif since > 6:
            heading = ""
        since += 1
        if block.kind in ("title", "option", "label", "select"):
            continue
        for piece in split(block.text):
            yield Sentence(piece, url, role, block.kind, block.place, heading, at, block.text)


def is_like_heading(block: Block) -> bool:
    """Whether a block that is no heading stands like one: short, without an end."""
    return len(block.text) <= 40 and block.text[-1:] not in ".!?,;:" and block.kind != "a"
