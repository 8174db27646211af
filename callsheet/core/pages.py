"""A web page as plain values: what the limited child process gives back of its HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Block:
    """A run of text between block elements.

    kind   the tag it stands in: h1 … h6, p, li, td, div, …
    place  "nav", "header", "footer", "aside", "address" when inside one, "quote" in somebody
           else's words, "consent" in a cookie notice, else "main"
    """

    kind: str
    text: str
    place: str = "main"


@dataclass(frozen=True)
class ParsedPage:
    """One page. `links` are absolute (href, words), `images` absolute or data: (address, words),
    those of menus left out, `logos` the words of pictures in a header or footer and of logos in a
    menu; `unreadable` says why nothing was read."""

    url: str
    title: str = ""
    lang: str = ""
    description: str = ""
    links: tuple[tuple[str, str], ...] = ()
    images: tuple[tuple[str, str], ...] = ()
    blocks: tuple[Block, ...] = ()
    json_ld: tuple[dict[str, Any], ...] = ()
    scripts: int = 0
    refresh: str = ""  # where a meta refresh leads
    unreadable: str = ""
    site_name: str = ""  # as its meta tags call the site
    languages: tuple[str, ...] = ()  # that it says it is there in (hreflang)
    logos: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Every block, one a line."""
        return "\n".join(block.text for block in self.blocks)
