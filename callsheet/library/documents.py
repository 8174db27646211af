"""Given files read: what kind they are, each in a limited child process."""

from __future__ import annotations

import base64
import binascii
import json
import re
import subprocess
import sys
import tempfile
import threading
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import IO, Any, Literal

from callsheet.core.errors import Refusal
from callsheet.core.pages import ParsedPage
from callsheet.library.domain.document import (
    Document,
    Piece,
    Shot,
    distinct,
    document_of_page,
)
from callsheet.outside.html import parse_pages

Kind = Literal["pdf", "docx", "html", "text", "picture"]
Progress = Callable[[int, int], None]

SECONDS = 120.0
MOST_BYTES = 40_000_000
MOST_HTML_BYTES = 8_000_000
LONGEST_LINE = 40_000_000
PICTURE_MARKS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
OLD_OFFICE, ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
HTML_START = re.compile(rb"\s{0,200}(?:<!--.{0,500}?-->\s{0,50})?<(?:!doctype html|html|head)\b",
                        re.IGNORECASE | re.DOTALL)  # fmt: skip
XML_START = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,200}<(?:\?xml|svg)\b", re.IGNORECASE)
DATA_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,", re.IGNORECASE)
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
SHOWS_ITS_CODE = 500  # bytes; of less, a guess at the encoding is mostly wrong
KILLED = "This file is made in a way that cannot be read safely, so nothing of it was kept."


class UnreadableDocument(Refusal):
    code = "unreadable_document"


def kind_of(name: str, raw: bytes) -> Kind:
    """What a file is, by what it begins with; its name only tells HTML from words.

    Raises UnreadableDocument with what to do: an old Word file, another archive, empty, too large.
    """
    shown = name[:80] or "This file"
    if not raw:
        raise UnreadableDocument(f"“{shown}” is empty.")
    if len(raw) > MOST_BYTES:
        raise UnreadableDocument(f"“{shown}” is larger than 40 MB. Save it smaller and try again.")
    if b"%PDF-" in raw[:1024]:
        return "pdf"
    if raw.startswith(PICTURE_MARKS) or (raw[:4] == b"RIFF" and raw[8:12] == b"WEBP"):
        return "picture"
    if raw.startswith(OLD_OFFICE):
        raise UnreadableDocument(f"“{shown}” is an old Office file. Save it as .docx or PDF.")
    if raw.startswith(ZIP):
        return zip_kind(shown, raw)
    if XML_START.match(raw) and b"<html" not in raw[:1000].lower():
        raise UnreadableDocument(
            f"“{shown}” is a drawing or data in XML. Save a drawing as PNG or PDF first."
        )
    if HTML_START.match(raw) or name.lower().endswith((".html", ".htm", ".xhtml")):
        return "html"
    return "text"


def zip_kind(shown: str, raw: bytes) -> Kind:
    """DOCX, or the sentence for any other archive."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        names = set()
    if "word/document.xml" in names:
        return "docx"
    raise UnreadableDocument(
        f"“{shown}” is an archive that holds no Word document, or a broken one. PDF, DOCX, HTML, "
        "Markdown and pictures can be read."
    )


def decoded(raw: bytes) -> str:
    """The letters of a text: UTF-8, else as a long enough one shows, else Western European."""
    try:
        return raw.decode("utf-16" if raw.startswith(UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes  # 3 MB: only for files in an old encoding

        best = from_bytes(raw).best() if len(raw) >= SHOWS_ITS_CODE else None
        return str(best) if best else raw.decode("cp1252", "replace")


def read_document(kind: Kind, raw: bytes, on_progress: Progress) -> Document:
    """The document of a PDF, DOCX or HTML file.

    on_progress  called with (done, planned) pages or parts
    raises       UnreadableDocument with the sentence to show; nothing is kept then
    """
    if kind == "html":
        return with_own_pictures(document_of_page(parsed_html(raw, None, "")))
    document = collected(child_lines(kind, raw), on_progress)
    if not document.pieces and not document.shots:
        raise UnreadableDocument("Nothing could be read: the file has neither words nor pictures.")
    return document


def parsed_html(raw: bytes, charset: str | None, url: str) -> ParsedPage:
    """One HTML page through the limited child. Raises UnreadableDocument."""
    if len(raw) > MOST_HTML_BYTES:
        raise UnreadableDocument("This page is larger than 8 MB. Save it as PDF instead.")
    page = parse_pages([(raw, charset)], [url])[0]
    if page.unreadable or not (page.blocks or page.images):
        raise UnreadableDocument(page.unreadable or "The page has no words that can be read.")
    return page


def with_own_pictures(document: Document) -> Document:
    """The document with the pictures that are written into the page itself."""
    shots = []
    for address, words in document.images:
        if head := DATA_PICTURE.match(address):
            try:
                data = base64.b64decode(address[head.end() :], validate=False)
            except (binascii.Error, ValueError):
                continue
            shots.append(Shot(data, words))
    return Document(document.title, document.pieces, distinct(shots), document.left_out)


def child_lines(kind: Kind, raw: bytes) -> Iterator[dict[str, Any]]:
    """What the child says of a file, one thing after the other; it is killed after two minutes."""
    with tempfile.TemporaryFile() as given:
        given.write(raw)
        given.seek(0)
        command = [sys.executable, "-m", "callsheet.library.document_child", kind]
        process = subprocess.Popen(  # noqa: S603  (our own module, no shell)
            command, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        clock = threading.Timer(SECONDS, process.kill)
        clock.start()
        try:
            assert process.stdout is not None
            yield from whole_lines(process.stdout)
        finally:
            clock.cancel()
            process.kill()
            process.wait()
            if process.stdout is not None:
                process.stdout.close()


def whole_lines(out: IO[bytes]) -> Iterator[dict[str, Any]]:
    """Each whole JSON line; a process that died in the middle of one leaves it out."""
    while (line := out.readline(LONGEST_LINE)).endswith(b"\n"):
        item: dict[str, Any] = json.loads(line)
        yield item


def collected(lines: Iterator[dict[str, Any]], on_progress: Progress) -> Document:
    """The document of the child's lines. Raises UnreadableDocument: refused, or the child died."""
    title, ended = "", False
    pieces: list[Piece] = []
    shots: list[Shot] = []
    left_out: list[str] = []
    for line in lines:
        match line["is"]:
            case "title":
                title = line["text"]
            case "picture":
                shots.append(Shot(base64.b64decode(line["data"]), line["text"]))
            case "progress":
                on_progress(line["done"], line["planned"])
            case "left_out":
                left_out.append(line["text"])
            case "unreadable":
                raise UnreadableDocument(line["text"])
            case "end":
                ended = True
            case kind:
                pieces.append(Piece(kind, line["text"]))
    if not ended:
        raise UnreadableDocument(KILLED)
    return Document(title, tuple(pieces), distinct(shots), tuple(dict.fromkeys(left_out)))
