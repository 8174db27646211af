"""A sample out of pasted words or a Markdown file: front matter, a title, what was done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import unquote

import yaml

from callsheet.core import lazy_re as re

FRONT = re.compile(r"\A---[ \t]*\n(.{0,8000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
PAIR = re.compile(r"([A-Za-z _-]{1,30}):[ \t]{0,20}(\S.{0,1000})")
HEADING = re.compile(r"#{1,3}[ \t]{1,20}(\S.{0,300}?)[ \t]{0,20}#{0,6}\Z")
LONGEST_TITLE = 90
MOST_TOOLS = 40
IMAGE = re.compile(r"!\[([^\]\n]{0,300})\]\(\s{0,5}<?([^)\s>]{1,500})>?(?:\s[^)\n]{0,300})?\)")
PERMISSIONS = {
    "public": "public", "yes": "public",
    "on_call": "on_call", "on call": "on_call", "call": "on_call", "on a call only": "on_call",
    "unnamed": "unnamed", "client unnamed": "unnamed", "anonymous": "unnamed",
}  # fmt: skip
# what cameras, screens and scanners call a picture by themselves
NO_NAME = re.compile(
    r"(?:img|image|dsc|dscn|pxl|photo|picture|pic|untitled|unnamed|screen ?shot|screen ?capture|"
    r"scan|clipboard|download|file|snip|bildschirmfoto|captura|whatsapp image|frame|slide|page)"
    r"(?![^\W\d_])[\d ]*(?:(?:de|at|vom|um|am|pm|pantalla)\b[\d ]*){0,4}",
    re.IGNORECASE,
)
VERSION = re.compile(r"\s+(?:\(?\d{1,3}\)?|v\d{1,3}|copy|final|edited|large|small|2x)\Z", re.I)


@dataclass(frozen=True)
class CaseStudy:
    """The fields of a sample as its words give them; "" and () for what they don't say."""

    title: str
    text: str
    trade: str = ""
    tools: tuple[str, ...] = ()
    link: str = ""
    permission: str = "public"
    result: str = ""
    client: str = ""


def read_case_study(text: str, *, file_name: str = "") -> CaseStudy:
    """The sample that the words describe.

    text       Markdown or plain, "\\n" line ends; YAML front matter may lead (title, trade, tools,
               link, permission, result, client). A permission nobody knows counts as private.
    file_name  gives the title when the words have none
    """
    found = FRONT.match(text)
    said = front_matter(found.group(1)) if found else {}
    body = text[found.end() :].strip() if found else text.strip()
    title, rest = titled(body, plain_line=not said and not file_name)
    named = word(said, "title")
    permission = word(said, "permission").lower()
    return CaseStudy(
        title=(named or title or title_of_file(file_name) or "New sample")[:200],
        text=without_pictures(rest if title and (not named or named == title) else body),
        trade=word(said, "trade")[:120],
        tools=tools_of(said.get("tools")),
        link=word(said, "link")[:300],
        permission=PERMISSIONS.get(permission, "private") if permission else "public",
        result=word(said, "result")[:300],
        client=word(said, "client")[:120],
    )


def without_pictures(text: str) -> str:
    """The Markdown without the marks of its pictures, which become steps."""
    return re.sub(r"\n{3,}", "\n\n", IMAGE.sub("", text)).strip() if "![" in text else text


def local_pictures(text: str) -> list[tuple[str, str]]:
    """(path, words) of the pictures that Markdown shows, those on the web left out."""
    found = ((unquote(image[2]), " ".join(image[1].split())) for image in IMAGE.finditer(text))
    return [(path, words) for path, words in found if "://" not in path and "\x00" not in path]


def front_matter(block: str) -> dict[str, object]:
    """The keys of a YAML block in lower case; read line by line when it is no valid YAML."""
    try:
        found = yaml.safe_load(block)
    except (yaml.YAMLError, ValueError, RecursionError):
        found = {pair[1]: pair[2] for line in block.splitlines() if (pair := PAIR.match(line))}
    if not isinstance(found, dict):
        return {}
    return {str(key).strip().lower(): value for key, value in found.items() if is_plain(key)}


def is_plain(value: object) -> bool:
    """Whether it is one word or number; anything nested may be as deep as its writer liked."""
    return isinstance(value, str | int | float)


def word(said: Mapping[str, object], key: str) -> str:
    """The value of one key on one line, "" when it is absent or no plain value."""
    value = said.get(key)
    return " ".join(str(value).split()).strip("\"'") if is_plain(value) else ""


def tools_of(value: object) -> tuple[str, ...]:
    """Names of tools, from a list or from one line with commas, each once."""
    parts = value if isinstance(value, list) else str(value).strip("[]").split(",")
    if value is None or isinstance(value, dict):
        return ()
    names = (" ".join(str(part).split()).strip("\"'")[:60] for part in parts if is_plain(part))
    return tuple(dict.fromkeys(name for name in names if name))[:MOST_TOOLS]


def titled(body: str, *, plain_line: bool) -> tuple[str, str]:
    """Title and rest: the first heading when it leads, else (when allowed) a short first line.

    A first line too long for a title gives its beginning, and stays in the rest.
    """
    first, _, rest = body.partition("\n")
    if heading := HEADING.match(first.strip()):
        return heading.group(1), rest.strip()
    if not plain_line or not first.strip():
        return "", body
    line = " ".join(first.split())
    if len(line) <= LONGEST_TITLE:
        return line.strip("*_ "), rest.strip() or body
    return f"{line[:LONGEST_TITLE].rsplit(' ', 1)[0]} …", body


def title_of_file(name: str) -> str:
    """A title out of a file's name: `tin-can-coffee_1.png` -> "Tin can coffee".

    "" when the name is a camera's or a screen's own (IMG_2041, Screenshot 2026-11-20).
    """
    stem = PurePath(unquote(name[:300]).replace("\\", "/")).stem
    words = " ".join(re.sub(r"[-_.+,]+", " ", stem).split())[:120]
    while (shorter := VERSION.sub("", words)) != words:
        words = shorter
    if not any(letter.isalpha() for letter in words) or NO_NAME.fullmatch(words):
        return ""
    return words[0].upper() + words[1:]
