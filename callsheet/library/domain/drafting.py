"""A draft of a sample out of a document; every field that was read keeps the words it stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from callsheet.core import lazy_re as re
from callsheet.library.domain.case_study import (
    LONGEST_TITLE,
    MOST_TOOLS,
    CaseStudy,
    title_of_file,
)
from callsheet.library.domain.document import Document, Piece, written

LABELS: dict[str, str] = {
    "trade": r"role|my role|your role|trade|discipline|position|profession",
    "tools": r"tools?(?: used)?|tool ?kit|stack|tech(?:nology|nologies)?(?: stack| used)?|"
    r"built with|made with|software(?: used)?|technologies and tools|tools and technologies",
    "result": r"results?|the results?|outcomes?|the outcome|impact|the impact",
    "client": r"client|the client|customer|client name",
    "link": r"link|live(?: site| at| link)?|website|url|see it live",
}
ANY = "|".join(LABELS.values())
LABEL = re.compile(rf"\s{{0,5}}({ANY})\s{{0,3}}[:–—]\s{{0,3}}(\S.{{0,600}})", re.IGNORECASE)
ALONE = re.compile(rf"\s{{0,5}}({ANY})\s{{0,3}}:?\s{{0,3}}", re.IGNORECASE)
# a name: a capital or a digit, then letters, digits and signs; up to three words of them
NAME = r"(?:[A-Z0-9][\w.+#/-]{0,30})(?:[ ](?:[A-Z0-9][\w.+#-]{0,30})){0,2}"
WITH = re.compile(
    rf"\b(?i:built|made|written|designed|done|coded|edited|drawn|created|developed|using|used|"
    rf"set up|recorded|mixed|animated|modelled|rendered)[ ](?:(?i:with|on)[ ])?"
    rf"({NAME}(?:(?:,[ ](?:and[ ])?|[ ]and[ ]|[ ]\+[ ]|[ ]&[ ]){NAME}){{0,7}})"
)
BETWEEN = re.compile(r"\s*(?:[,;|•·/]|\s\+\s|\s&\s|\band\b|\n)\s*")
WEB = re.compile(r"(?:https?://)?[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?:/\S{0,200})?\Z")
SENTENCE = re.compile(r".{1,300}?(?:[.!?](?=\s)|\Z)", re.DOTALL)
MADE_BY_PROGRAM = re.compile(
    r"\s*(?:microsoft (?:word|powerpoint)\s*-.*|untitled.*|document\s?\d*|presentation\s?\d*|"
    r"slide \d+|.*\.(?:docx?|pdf|pptx?|indd|ai|key|pages|html?))\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Draft:
    """A sample as a document says it. quotes: field -> the words it was read in."""

    case: CaseStudy
    quotes: Mapping[str, str]


def drafted(document: Document, *, name: str = "", link: str = "") -> Draft:
    """The draft of a document; what it does not say stays empty.

    name  of the file, for a document without a title
    link  where it was found, kept as the sample's link unless the document names another
    """
    title, pieces = title_and_rest(document, name)
    found = labelled(pieces)
    tools, tools_quote = tools_in(found, pieces)
    quotes = {field: quote for field, (_, quote) in found.items() if field != "tools"}
    if tools:
        quotes["tools"] = tools_quote
    value = {field: words for field, (words, _) in found.items()}
    case = CaseStudy(
        title=title[:200],
        text=written(piece for piece in unsaid(pieces, found) if not is_field(piece, found)),
        trade=value.get("trade", "")[:120].rstrip("."),
        tools=tools,
        link=(web_address(value.get("link", "")) or link)[:300],
        result=value.get("result", "")[:300],
        client=value.get("client", "")[:120].rstrip("."),
    )
    return Draft(case, {field: quote[:200] for field, quote in quotes.items()})


def unsaid(pieces: Sequence[Piece], found: Mapping[str, tuple[str, str]]) -> list[Piece]:
    """The pieces without a heading such as "Result" and the one paragraph below it that became the
    field as it stands: the page of a sample says the field by itself."""
    said = [
        at
        for at, piece in enumerate(pieces[:-1])
        if ALONE.fullmatch(piece.text)
        and (pieces[at + 1].text, pieces[at + 1].text) in found.values()
        and (at + 2 == len(pieces) or pieces[at + 2].kind == "heading")
    ]
    return [piece for at, piece in enumerate(pieces) if at not in said and at - 1 not in said]


def is_field(piece: Piece, found: Mapping[str, tuple[str, str]]) -> bool:
    """Whether the piece is nothing but labelled lines that became fields: none is said twice."""
    return all(is_all(line.strip(), found) for line in piece.text.split("\n"))


def is_all(line: str, found: Mapping[str, tuple[str, str]]) -> bool:
    """Whether a labelled line says no more than the field that was read in it."""
    said = LABEL.match(line)
    words = " ".join(said[2].split()) if said else ""
    return any(words == value for value, quote in found.values() if quote == line)


def title_and_rest(document: Document, name: str) -> tuple[str, list[Piece]]:
    """The title, and the pieces without it.

    The document's own title, unless a program wrote it; else the first heading, else a short first
    line, else the file's name.
    """
    pieces = list(document.pieces)
    own = " ".join(document.title.split())
    if MADE_BY_PROGRAM.fullmatch(own):
        own = ""
    first = pieces[0] if pieces else None
    early = next((piece for piece in pieces[:4] if piece.kind == "heading"), None)
    if not own and early is not None and not ALONE.fullmatch(early.text):
        own = early.text
    elif not own and first is not None and is_title(first.text):
        own = first.text
    rest = [p for at, p in enumerate(pieces) if at > 3 or p.text.casefold() != own.casefold()]
    return own or title_of_file(name) or "New sample", rest


def is_title(line: str) -> bool:
    """Whether a first line reads like a title: short, no sentence, no label."""
    short = 3 <= len(line) <= LONGEST_TITLE and line[-1] not in ".:;,"
    label = LABEL.match(line) or ALONE.fullmatch(line)
    return short and not label and any(letter.isalpha() for letter in line)


def labelled(pieces: Sequence[Piece]) -> dict[str, tuple[str, str]]:
    """field -> (value, quote) for what the document names by a label: "Role: …", or a heading
    "Result" and the words under it. The first of each counts."""
    found: dict[str, tuple[str, str]] = {}
    for at, piece in enumerate(pieces):
        for line in piece.text.split("\n"):
            if said := LABEL.match(line):
                found.setdefault(field_of(said[1]), (value_of(said[1], said[2]), line.strip()))
        if (alone := ALONE.fullmatch(piece.text)) and at + 1 < len(pieces):
            below = under(pieces, at + 1)
            if below:
                found.setdefault(field_of(alone[1]), (value_of(alone[1], below), below))
    return {field: pair for field, pair in found.items() if pair[0]}


def under(pieces: Sequence[Piece], at: int) -> str:
    """The words under a heading: the items of a list with commas between, else one paragraph."""
    items = []
    for piece in pieces[at : at + MOST_TOOLS]:
        if piece.kind != "item":
            break
        items.append(piece.text)
    if items:
        return ", ".join(items)
    return "" if pieces[at].kind == "heading" else pieces[at].text


def field_of(label: str) -> str:
    """Which field a label names."""
    return next(f for f, words in LABELS.items() if re.fullmatch(words, label, re.IGNORECASE))


def value_of(label: str, words: str) -> str:
    """What counts of the words after a label: of a result the first sentence, else the line."""
    words = " ".join(words.split())
    if field_of(label) != "result":
        return words if len(words) <= 300 else ""
    first = SENTENCE.match(words)
    return first.group().strip() if first else ""


def tools_in(
    found: Mapping[str, tuple[str, str]], pieces: Sequence[Piece]
) -> tuple[tuple[str, ...], str]:
    """The tools named by a label, else those after "built with" and the like; with their quote."""
    if "tools" in found:
        words, quote = found["tools"]
        return names_in(words), quote
    for piece in pieces:
        if said := WITH.search(piece.text):
            return names_in(said[1]), said.group()
    return (), ""


def names_in(words: str) -> tuple[str, ...]:
    """Short names out of a list with commas, "and", bars or dots between; each once."""
    names = (part.strip(" .()") for part in BETWEEN.split(words))
    short = (name for name in names if name and len(name) <= 40 and len(name.split()) <= 4)
    return tuple(dict.fromkeys(short))[:MOST_TOOLS]


def web_address(words: str) -> str:
    """The words when they are one web address, else ""."""
    first = words.strip().rstrip(".,;")
    return first if WEB.fullmatch(first) else ""
