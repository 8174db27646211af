"""A company read from words that a person pasted: an about page, a profile, a brochure."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.core.pages import Block, ParsedPage
from callsheet.prep.domain.company.mission import HEADING
from callsheet.prep.domain.company.offering import CUSTOMERS, PRODUCTS, VALUES

HOME = "pasted"  # stands where a page's address would
LONGEST = 100_000
LONGEST_BLOCK = 5_000
BULLET = re.compile(r"^\s*(?:[-*•·–]|\d{1,2}[.)])\s+")
HEADING_LETTERS = 60
LABELLED = re.compile("|".join(f"(?:{form.pattern})" for form in (
    HEADING, VALUES, PRODUCTS, CUSTOMERS)), re.IGNORECASE)  # fmt: skip
ITEM_END = re.compile(r"[,;]\s+(?:and\s+)?|\s+(?:·|•)\s+")


def page_of(text: str) -> ParsedPage:
    """The pasted words as a page: a line of few words without an end is a heading, `-` an item.

    text  at most 100,000 letters are looked at
    """
    lines = [line.strip() for line in text[:LONGEST].splitlines()]
    blocks = [block for line in lines if line for block in blocks_of(line)]
    return ParsedPage(HOME, title=blocks[0].text if blocks and blocks[0].kind == "h2" else "",
                      blocks=tuple(blocks))  # fmt: skip


def blocks_of(line: str) -> list[Block]:
    """One line as its blocks: `Our values: care, time, no plastic` is a heading with its items,
    `Our mission: …` one with its words."""
    label, colon, rest = line.partition(":")
    rest = rest.strip()
    if not (colon and rest and LABELLED.match(label)):
        return [block_of(line)]
    if HEADING.match(label):
        return [Block("h2", label.strip()), Block("p", rest)]
    items = [item.strip(" .") for item in ITEM_END.split(rest)]
    return [Block("h2", label.strip()), *(Block("li", item) for item in items if item)]


def block_of(line: str) -> Block:
    """One line as a block."""
    plain = " ".join(line.lstrip("#").split())[:LONGEST_BLOCK]
    if BULLET.match(line):
        return Block("li", BULLET.sub("", plain))
    ends = plain[-1:] in ".!?,;:"
    heading = line.startswith("#") or (len(plain) <= HEADING_LETTERS and not ends and not
                                       any(c.isdigit() for c in plain))  # fmt: skip
    return Block("h2" if heading and len(plain.split()) <= 8 else "p", plain)
