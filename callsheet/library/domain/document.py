"""A document as plain values: what the limited child process, or the HTML reader, gives of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

from callsheet.core import lazy_re as re
from callsheet.core.pages import ParsedPage

PieceKind = Literal["heading", "text", "item"]
LONGEST_TEXT = 100_000
HEADINGS = frozenset(("h1", "h2", "h3", "h4"))
OWN_PLACES = frozenset(("main", "quote", "address"))  # not menus, foot lines and notices
SITE_NAME = re.compile(r"\s+[|·–—-]\s+[^|·–—]{1,60}\Z")


@dataclass(frozen=True)
class Piece:
    """A run of words on its own: a heading, a paragraph, an item of a list."""

    kind: PieceKind
    text: str


@dataclass(frozen=True)
class Shot:
    """A picture of a document, or a page of it drawn; bytes as they came, not yet judged."""

    data: bytes
    caption: str = ""

    @property
    def digest(self) -> str:
        """A fingerprint by which a later import knows the picture again."""
        return blake2b(self.data, digest_size=16).hexdigest()


@dataclass(frozen=True)
class Document:
    """What was read of one file or page.

    title     as the document itself names it; "" when it does not
    left_out  a sentence for each thing that was not read
    images    (address, words) of pictures that stand elsewhere, still to be fetched
    """

    title: str = ""
    pieces: tuple[Piece, ...] = ()
    shots: tuple[Shot, ...] = ()
    left_out: tuple[str, ...] = ()
    images: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """The words as Markdown: headings with "##", items with "-"; at most 100,000 letters."""
        return written(self.pieces)

    @property
    def digest(self) -> str:
        """A fingerprint of the words and the pictures."""
        parts = (self.title, self.text, *(shot.digest for shot in self.shots))
        return blake2b("\x00".join(parts).encode("utf-8", "replace"), digest_size=20).hexdigest()


def written(pieces: Iterable[Piece]) -> str:
    """The pieces as Markdown, a blank line between them but not between items of one list."""
    out, before = "", ""
    for piece in pieces:
        mark = {"heading": "## ", "item": "- "}.get(piece.kind, "")
        gap = "" if not out else "\n" if before == piece.kind == "item" else "\n\n"
        out += f"{gap}{mark}{piece.text}"
        before = piece.kind
        if len(out) > LONGEST_TEXT:
            break
    return out[:LONGEST_TEXT]


def distinct(shots: Iterable[Shot]) -> tuple[Shot, ...]:
    """Each picture once, in the order of the first time it stands there."""
    return tuple({shot.digest: shot for shot in reversed(list(shots))}.values())[::-1]


def document_of_page(page: ParsedPage) -> Document:
    """The words of a web page outside its menus, and where its pictures stand.

    The title is the first <h1>, else the page's title without the site's name.
    """
    blocks = [block for block in page.blocks if block.place in OWN_PLACES and block.kind != "title"]
    first = next((block.text for block in blocks if block.kind == "h1"), "")
    pieces = [Piece(kind_of(block.kind), block.text) for block in blocks]
    return Document(
        title=(first or SITE_NAME.sub("", page.title))[:200],
        pieces=tuple(pieces),
        images=page.images,
    )


def kind_of(tag: str) -> PieceKind:
    """What a block of HTML is to a sample."""
    if tag in HEADINGS:
        return "heading"
    return "item" if tag == "li" else "text"
