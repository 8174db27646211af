"""Parses an untrusted PDF or DOCX in a process of its own with little CPU and memory.

Reads the file from standard input, writes one JSON line for each thing found ("is": title, heading,
text, item, picture, progress, left_out, unreadable) and "end" last: a parent that misses it knows
that the process died. Run as `python -m callsheet.library.document_child pdf|docx`; nothing but the
standard library, pypdfium2, python-docx and Pillow is imported.
"""

from __future__ import annotations

import base64
import io
import json
import resource
import sys
import zipfile
from collections.abc import Iterator
from typing import Any

from callsheet.core import lazy_re as re

CPU_SECONDS = 60
MEMORY_BYTES = 1_500_000_000
MOST_PAGES = 60
MOST_LINES = 4_000
MOST_PICTURES = 60
LONGEST_SIDE = 1_600
MOST_ZIP_BYTES, MOST_ZIP_PART, MOST_ZIP_PARTS = 300_000_000, 60_000_000, 4_000
MOST_PICTURE_BYTES = 20_000_000
LONGEST_LINE = 4_000
TITLE_SIZE = 1.25  # a line this much taller than the usual one is a heading
BULLET = re.compile(r"\s*(?:[•●▪◦‣–*-]|\d{1,2}[.)])\s+(?=\S)")
NUMBERED = re.compile(
    r"\A(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|picture|image)\s*\d{1,3}\s*[:.–-]?\s*", re.I
)
BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
LOCKED = "This PDF is locked with a password. Save it without one and add it again."
BROKEN = "This file is broken or is not what its name says, so nothing was read."
TOO_BIG = "This file unpacks to far more than a document holds, so it was not opened."
PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"}


def limit() -> None:
    """CPU, memory and files of this process, for good: it can write nothing."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def say(what: str, text: str = "", **more: object) -> None:
    """One line to the parent."""
    sys.stdout.write(json.dumps({"is": what, "text": text, **more}) + "\n")
    sys.stdout.flush()


# -- PDF


def read_pdf(raw: bytes) -> None:
    """Every page drawn, at most 1,600 px, and its words."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(raw)
        pages = len(document)
    except pypdfium2.PdfiumError as error:
        say("unreadable", LOCKED if "assword" in str(error) else BROKEN)
        return
    say("title", document.get_metadata_value("Title")[:200])
    if pages > MOST_PAGES:
        say("left_out", f"Only the first {MOST_PAGES} of {pages} pages were read.")
    lost = 0
    for number in range(min(pages, MOST_PAGES)):
        try:
            read_page(document, number)
        except (pypdfium2.PdfiumError, ValueError, MemoryError):
            lost += 1
        say("progress", done=number + 1, planned=min(pages, MOST_PAGES))
    if lost == min(pages, MOST_PAGES):
        say("unreadable", BROKEN)
    elif lost:
        say("left_out", f"{lost} of the pages could not be read.")


def read_page(document: Any, number: int) -> None:
    """The words and the picture of one page; no picture of a page with nothing on it."""
    page = document[number]
    for kind, text in paragraphs(page_lines(page)):
        say(kind, text[:LONGEST_LINE])
    longest = max(page.get_size())
    if longest <= 0:
        raise ValueError("a page without a size")
    picture = page.render(scale=min(LONGEST_SIDE / longest, 4.0)).to_pil().convert("RGB")
    if any(low != high for low, high in picture.getextrema()):
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=93, subsampling=0)
        say("picture", data=base64.b64encode(out.getvalue()).decode())


def page_lines(page: Any) -> list[tuple[str, float]]:
    """The lines of a page, each with the height of its first letter in points."""
    import pypdfium2.raw

    words = page.get_textpage()
    text = words.get_text_range() if words.count_chars() else ""
    found, start = [], 0
    for line in text.split("\r\n")[:MOST_LINES]:
        height = 0.0
        if line.strip():
            at = min(start + len(line) - len(line.lstrip()), words.count_chars() - 1)
            box = pypdfium2.raw.FS_RECTF()
            pypdfium2.raw.FPDFText_GetLooseCharBox(words, at, box)
            height = abs(box.top - box.bottom)
        found.append((line.replace("\x00", ""), height))
        start += len(line) + 2
    return found


def paragraphs(lines: list[tuple[str, float]]) -> Iterator[tuple[str, str]]:
    """Lines joined to paragraphs: (kind, text). A line is a heading when it is clearly taller."""
    usual = usual_height(lines)
    longest = max((len(line) for line, _ in lines), default=0)
    kind, words = "text", ""
    for line, height in lines:
        plain = " ".join(line.split())
        big = height > usual * TITLE_SIZE and len(plain) <= 120
        new = "heading" if big else "item" if BULLET.match(line) else "text"
        goes_on = new == "text" and kind != "heading" and words and plain
        if goes_on and not ends(words) and len(words.rpartition("\n")[2]) > longest * 0.5:
            words = glued(words, plain)
            continue
        if big and kind == "heading" and plain:
            words = f"{words} {plain}".strip()
            continue
        if words:
            yield kind, words.replace("\n", " ")
        kind, words = new, BULLET.sub("", line).strip() if new == "item" else plain
    if words:
        yield kind, words.replace("\n", " ")


def usual_height(lines: list[tuple[str, float]]) -> float:
    """The height of a page's letters in the middle of them all, so that many short headings do not
    count as the usual; 0 for a page without one."""
    letters = sum(len(line) for line, _ in lines)
    for line, height in sorted(lines, key=lambda each: each[1]):
        letters -= 2 * len(line)
        if letters <= 0 and line.strip():
            return height
    return 0.0


def ends(words: str) -> bool:
    """Whether a paragraph may end here."""
    return words.rstrip().endswith((".", "!", "?", ":"))


def glued(words: str, more: str) -> str:
    """A line and the next one; PDFium writes U+0002 or U+FFFE for a hyphen at a line's end."""
    if words.endswith(("\x02", "\ufffe", "\xad")):
        return words[:-1] + more
    return f"{words}\n{more}"


# -- DOCX


def read_docx(raw: bytes) -> None:
    """Paragraphs, tables and pictures in the order of the document."""
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError
    from lxml import etree

    try:
        if not is_sober(raw):
            say("unreadable", TOO_BIG)
            return
        document = Document(io.BytesIO(raw))
        say("title", (document.core_properties.title or "")[:200])
        read_body(document)
    except (
        PackageNotFoundError, zipfile.BadZipFile, etree.LxmlError, KeyError, ValueError,
        AttributeError, NotImplementedError, RecursionError, EOFError, OSError, IndexError,
        TypeError, MemoryError, RuntimeError,
    ):  # fmt: skip
        say("unreadable", BROKEN)


def is_sober(raw: bytes) -> bool:
    """Whether the archive unpacks to what a document may hold; judged by its own list first."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        sizes = [each.file_size for each in archive.infolist()]
    return (
        len(sizes) <= MOST_ZIP_PARTS
        and sum(sizes) <= MOST_ZIP_BYTES
        and max(sizes, default=0) <= MOST_ZIP_PART
    )


def read_body(document: Any) -> None:
    """Each part of the body: a paragraph with its pictures, or a table's rows."""
    seen: set[str] = set()
    parts = list(document.iter_inner_content())[:MOST_LINES]
    for at, part in enumerate(parts):
        if hasattr(part, "rows"):
            for row in part.rows:
                cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
                if line := " · ".join(cell for cell in cells if cell):
                    say("text", line[:LONGEST_LINE])
        elif not is_caption(parts, at):
            read_paragraph(part)
        below = plain(parts[at + 1].text) if is_caption(parts, at + 1) else ""
        read_pictures(document, part._element, seen, NUMBERED.sub("", below))
        if at % 50 == 0 or at + 1 == len(parts):
            say("progress", done=at + 1, planned=len(parts))


def is_caption(parts: list[Any], at: int) -> bool:
    """Whether a part is the words that Word puts under the picture right above it."""
    if not 0 < at < len(parts) or hasattr(parts[at], "rows"):
        return False
    above = parts[at - 1]._element.iter(BLIP)
    return style_of(parts[at]).lower() == "caption" and next(iter(above), None) is not None


def style_of(paragraph: Any) -> str:
    """The name of a paragraph's style."""
    return (paragraph.style.name if paragraph.style is not None else "") or ""


def plain(text: str) -> str:
    """The words with one blank between, rows kept."""
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()


def read_paragraph(paragraph: Any) -> None:
    """The words of a paragraph as what its style says it is."""
    text = plain(paragraph.text)
    if not text:
        return
    style = style_of(paragraph)
    heading = style == "Title" or style.startswith("Heading")
    item = style.startswith("List") or bool(BULLET.match(text))
    kind = "heading" if heading else "item" if item else "text"
    say(kind, (BULLET.sub("", text) if item else text)[:LONGEST_LINE])


def read_pictures(document: Any, element: Any, seen: set[str], below: str) -> None:
    """The pictures inside an element, with the words below them, else those their writer gave for
    a screen reader."""
    for blip in element.iter(BLIP):
        key = blip.get(
            "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed", ""
        )
        part = document.part.related_parts.get(key)
        if part is None or key in seen or len(seen) >= MOST_PICTURES:
            continue
        seen.add(key)
        if part.content_type not in PICTURES or len(part.blob) > MOST_PICTURE_BYTES:
            say("left_out", f"A picture of the kind {part.content_type[:40]} was left out.")
            continue
        say("picture", below[:200] or described(blip), data=base64.b64encode(part.blob).decode())


def described(blip: Any) -> str:
    """The alternative words of a picture, "" when it has none."""
    for above in blip.iterancestors():
        for name in above.iterchildren("{*}docPr"):
            return " ".join((name.get("descr") or "").split())[:200]
    return ""


def main() -> None:
    """Reads the one file on standard input."""
    limit()
    raw = sys.stdin.buffer.read()
    (read_pdf if sys.argv[1:] == ["pdf"] else read_docx)(raw)
    say("end")


if __name__ == "__main__":
    main()
