"""A company read from words that a person pasted: an about page, a profile, a brochure."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.core.pages import Block, ParsedPage

HOME = "pasted"  # stands where a page's address would
LONGEST = 100_000
LONGEST_BLOCK = 5_000
BULLET = re.compile(r"^\s*(?:[-*•·–]|\d{1,2}[.)])\s+")
HEADING_LETTERS = 60


def page_of(text: str) -> ParsedPage:
    """The pasted words as a page: a line of few words without an end is a heading, `-` an item.

    text  at most 100,000 letters are looked at
    """
    lines = [line.strip() for line in text[:LONGEST].splitlines()]
    blocks = [block_of(line) for line in lines if line]
    return ParsedPage(HOME, title=blocks[0].text if blocks and blocks[0].kind == "h2" else "",
                      blocks=tuple(blocks))  # fmt: skip


def block_of(line: str) -> Block:
    """One line as a block."""
    plain = " ".join(line.lstrip("#").split())[:LONGEST_BLOCK]
    if BULLET.match(line):
        return Block("li", BULLET.sub("", plain))
    ends = plain[-1:] in ".!?,;:"
    heading = line.startswith("#") or (len(plain) <= HEADING_LETTERS and not ends and not
                                       any(c.isdigit() for c in plain))  # fmt: skip
    return Block("h2" if heading and len(plain.split()) <= 8 else "p", plain)
