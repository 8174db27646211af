"""The words of a piece of HTML as plain text."""

from __future__ import annotations

from html.parser import HTMLParser

BREAKS = frozenset(
    {
        "p",
        "div",
        "br",
        "li",
        "tr",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "blockquote",
        "section",
        "hr",
        "td",
    }
)
SILENT = frozenset({"script", "style", "head", "title", "template", "noscript"})
MAX_HTML = 800_000
MAX_PIECES = 50_000


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self.silent += 1
        elif tag in BREAKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in BREAKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent and len(self.pieces) < MAX_PIECES:
            self.pieces.append(" ".join(data.split(" ")).replace("\n", " "))


def words_of(html: str) -> str:
    """The text of `html` without tags, scripts and styles; one line for each block.

    html    at most 800,000 characters are read; broken markup is read as far as it goes
    """
    reader = _Words()
    reader.feed(html[:MAX_HTML].replace("<![", "<! ["))
    reader.close()
    lines = [" ".join(line.split()) for line in "".join(reader.pieces).split("\n")]
    text = "\n".join(lines)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip()
