"""Parses untrusted HTML in a process of its own with little CPU and memory.

Reads one JSON line for each page, {"url", "charset", "body": base64}, and writes one for each.
Run as `python -m callsheet.outside.html_child`; nothing but the standard library, lxml and
charset-normalizer is imported.
"""

from __future__ import annotations

import base64
import html
import json
import re
import resource
import sys
from collections import Counter
from itertools import islice
from typing import Any
from urllib.parse import urljoin

from charset_normalizer import from_bytes
from lxml import etree

CPU_SECONDS = 20
MEMORY_BYTES = 1_500_000_000
MOST_BLOCKS = 4000
MOST_ALIKE = 40  # rows of the same words on a page; another one tells nothing new
MOST_LINKS = 500
MOST_IMAGES, LONGEST_DATA = 60, 4_000_000
MOST_LOGOS = 6
MOST_TEXT = 600_000
LONGEST_BLOCK = 5_000
LEAST_CELL = 2  # letters; single ones side by side are a word in motion
BLOCKS = frozenset(
    "address article aside blockquote body br button caption dd div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p pre "
    "section select table tbody td textarea tfoot th thead title tr ul".split()
)
SKIPPED = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object"})
PLACES = frozenset({"nav", "header", "footer", "aside", "address"})
# what an element's class, id or role says of the words in it
MARKED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (place, re.compile(words, re.IGNORECASE))
    for place, words in (
        ("quote", r"testimonial|(?<![a-z])(?:customer-)?reviews?(?![a-z])|"
         r"(?<![a-z])(?:pull-?|block)?quotes?(?![a-z-])"),
        ("consent", r"cookie[\w-]*(?:banner|consent|notice|bar|pop|modal|law|overlay)|"
         r"(?<![a-z])consent|gdpr|ccpa|onetrust|cookiebot"),
        ("footer", r"(?:^|[\s_]|(?<!not)-)(?:site-|page-|main-)?footer(?:$|\s)|contentinfo"),
        ("nav", r"(?:^|\s)(?:navbar|navigation|mega-?menu|breadcrumbs?)(?:$|[\s_-])"),
    )
)  # fmt: skip
LONGEST_MARK = 200
STICKY = frozenset({"quote", "consent"})  # a heading or a list inside one is still theirs
META_CHARSET = re.compile(rb"charset=[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF))  # soft hyphens and blanks without width
ENCODED = re.compile(
    r"&(?:#\d{2,5}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});"
)  # "&amp;amp;", encoded twice
MOJIBAKE = re.compile("[ÃÂâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")


def limit() -> None:
    """CPU and memory of this process, for good."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def decoded(body: bytes, charset: str | None) -> str:
    """The text of a page: by its BOM, UTF-8, the header, the meta tag, else detected."""
    if body.startswith(b"\xef\xbb\xbf"):
        return body[3:].decode("utf-8", "replace")
    said = META_CHARSET.search(body[:4096])
    names = ["utf-8", charset, said.group(1).decode("ascii", "ignore") if said else None]
    for name in filter(None, names):
        try:
            return repaired(body.decode(name))
        except (UnicodeDecodeError, LookupError):
            continue
    best = from_bytes(body[:200_000]).best()
    return repaired(body.decode(best.encoding if best else "cp1252", "replace"))


def repaired(text: str) -> str:
    """UTF-8 that was read as cp1252 once too often, set right where that is certain."""
    if len(list(islice(MOJIBAKE.finditer(text), 3))) < 3:
        return text
    try:
        return as_bytes(text).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return MOJIBAKE_RUN.sub(repaired_run, text)


def as_bytes(text: str) -> bytes:
    """The bytes that were misread: as latin-1 where it has the letter, else as cp1252."""
    return b"".join(c.encode("latin-1" if ord(c) < 256 else "cp1252") for c in text)


MOJIBAKE_RUN = re.compile(r"[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,12}")


def repaired_run(found: re.Match[str]) -> str:
    """One run of characters, repaired when it is valid UTF-8 underneath."""
    try:
        return as_bytes(found.group()).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return found.group()


def parsed(url: str, body: bytes, charset: str | None) -> dict[str, Any]:
    """One page as the fields of core.pages.ParsedPage."""
    text = decoded(body, charset)
    if not text.strip():
        return {"url": url, "unreadable": "The page is empty."}
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True, no_network=True
    )
    root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    if root is None:
        return {"url": url, "unreadable": "The page is no HTML."}
    return {
        "url": url,
        "title": squeezed(str(root.xpath("string(//title)")))[:300],
        "lang": (root.get("lang") or "")[:12],
        "description": meta(root, ("description", "og:description", "twitter:description")),
        "site_name": meta(root, ("og:site_name", "application-name"))[:120],
        "languages": alternates(root),
        "links": links(root, url),
        "images": images(root, url),
        "logos": logos(root),
        "blocks": [list(block) for block in (*blocks(root), *without_frames(root, parser))],
        "json_ld": json_ld(root),
        "scripts": sum(1 for _ in root.iter("script")),
        "refresh": refresh(root),
    }


def squeezed(text: str) -> str:
    """One line with single blanks, what was encoded twice once more decoded."""
    decoded = html.unescape(text) if ENCODED.search(text) else text
    return " ".join(decoded.translate(UNSEEN).split())


def meta(root: Any, names: tuple[str, ...]) -> str:
    """The content of the first meta tag of these names that has any."""
    for name in names:
        for tag in root.iter("meta"):
            if (tag.get("name") or tag.get("property") or "").lower() == name:
                content = squeezed(tag.get("content") or "")
                if content:
                    return content[:1000]
    return ""


def refresh(root: Any) -> str:
    """Where a meta refresh leads, "" when there is none."""
    for tag in root.iter("meta"):
        if (tag.get("http-equiv") or "").lower() == "refresh":
            return (tag.get("content") or "")[:300]
    return ""


def links(root: Any, url: str) -> list[list[str]]:
    """Absolute addresses with the words they stand under."""
    base = next((tag.get("href") for tag in root.iter("base") if tag.get("href")), "")
    start = urljoin(url, base) if base else url
    found = []
    for tag in root.iter("a", "frame"):
        href = (tag.get("href") or tag.get("src") or "").strip()
        if not href or href.startswith(("#", "javascript:", "mailto:", "tel:", "data:")):
            continue
        words = squeezed("".join(tag.itertext()))[:120] or (tag.get("aria-label") or "")[:120]
        try:
            found.append([urljoin(start, href)[:1000], words])
        except ValueError:
            continue
        if len(found) == MOST_LINKS:
            break
    return found


def images(root: Any, url: str) -> list[list[str]]:
    """Addresses of the pictures outside menus, absolute or data:, with their alternative words."""
    found: list[list[str]] = []
    for tag in root.iter("img"):
        src = (tag.get("src") or tag.get("data-src") or "").strip()
        if not src or any(above.tag in PLACES for above in tag.iterancestors()):
            continue
        if len(src) > (LONGEST_DATA if src.startswith("data:") else 1000):
            continue
        try:
            found.append([src if src.startswith("data:") else urljoin(url, src),
                          squeezed(tag.get("alt") or "")[:200]])  # fmt: skip
        except ValueError:
            continue
        if len(found) == MOST_IMAGES:
            break
    return found


def logos(root: Any) -> list[str]:
    """The alternative words of pictures in headers and footers, and of menus' logos, each once."""
    found: dict[str, None] = {}
    for tag in islice(root.iter("img"), MOST_IMAGES):
        words = squeezed(tag.get("alt") or "")[:200]
        above = {each.tag for each in tag.iterancestors()} if words else set()
        named = "logo" in f"{tag.get('src') or ''} {tag.get('class') or ''}".lower()
        if above & {"header", "footer"} or ("nav" in above and named):
            found[words] = None
    return list(found)[:MOST_LOGOS]


def unescaped(item: dict[str, Any]) -> dict[str, Any]:
    """An object of structured data with its words decoded: some sites write "Rest &amp; Sons"."""
    return {name: html.unescape(v) if isinstance(v, str) else v for name, v in item.items()}


def json_ld(root: Any) -> list[dict[str, Any]]:
    """The page's JSON-LD objects, lists and graphs opened."""
    found: list[dict[str, Any]] = []
    for tag in root.iter("script"):
        if "json" not in (tag.get("type") or "") or len(found) > 40:
            continue
        try:
            data = json.loads("".join(tag.itertext())[:200_000], object_hook=unescaped)
        except (ValueError, RecursionError):
            continue
        for item in data if isinstance(data, list) else [data]:
            if isinstance(item, dict):
                graph = item.get("@graph")
                found += (
                    [x for x in graph if isinstance(x, dict)] if isinstance(graph, list) else []
                )
                found.append(item)
    return found[:40]


class Splitter:
    """Collects runs of text between block elements, by events: no recursion, no depth to fear."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str, str]] = []
        self._alike: Counter[str] = Counter()
        self._kinds, self._places = ["body"], ["main"]
        self._words: list[str] = []
        self._skipping = self._size = 0
        self._beside = ""  # the inline element that just closed, nothing after it yet

    @property
    def full(self) -> bool:
        """Whether enough of the page was read."""
        return len(self.found) >= MOST_BLOCKS or self._size >= MOST_TEXT

    def start(self, name: str, text: str, mark: str = "") -> None:
        """An element opens; `text` stands before its first child, `mark` is its class and id."""
        if name in SKIPPED:
            self._skipping += 1
        elif not self._skipping:
            if name in BLOCKS:
                self._flush()
                if name != "br":
                    self._kinds.append(name)
                    self._places.append(self._place(name, mark))
            elif self._beside and text:
                self._part(name, text)
            if text or name in BLOCKS:
                self._beside = ""
            self._words.append(text)

    def end(self, name: str, tail: str) -> None:
        """An element closes; `tail` stands after it."""
        if name in SKIPPED:
            self._skipping -= 1
        elif not self._skipping and name in BLOCKS:
            self._flush()
            if name != "br" and len(self._kinds) > 1:
                self._kinds.pop()
                self._places.pop()
            self._beside = ""
        elif not self._skipping and not tail:
            self._beside = name
        if tail:
            self._beside = ""
        if not self._skipping:
            self._words.append(tail)

    def _part(self, name: str, text: str) -> None:
        """Two elements side by side with no blank between: cells as a style sheet shows them,
        "Founded" and "2014", unless they spell one word, as "mud" and "club" do."""
        before = next((words for words in reversed(self._words) if words), "")
        if before.endswith(":"):
            self._words.append(" ")
        elif (name == self._beside == "a" and before.strip()) or is_apart(before, text):
            self._flush()

    def _place(self, name: str, mark: str) -> str:
        """Where the words of an element stand, by its name, its marks and what it lies in."""
        outer = self._places[-1]
        if outer in STICKY:
            return outer
        if name == "blockquote":
            return "quote"
        if name in PLACES:
            return name
        if mark and name != "body":
            return next((place for place, words in MARKED if words.search(mark)), outer)
        return outer

    def _flush(self) -> None:
        if text := squeezed("".join(self._words)):
            self._alike[text] += 1
            if self._alike[text] <= MOST_ALIKE:
                self.found.append((self._kinds[-1], text[:LONGEST_BLOCK], self._places[-1]))
            self._size += len(text)
        self._words = []


def is_apart(before: str, after: str) -> bool:
    """Whether a word ends and another begins where two runs of letters touch."""
    if min(len(before), len(after)) < LEAST_CELL or not (after[0].isupper() or after[0].isdigit()):
        return False
    if before[-1].isupper():
        return after[0].isupper() and after[1].islower()
    return before[-1].isalnum() or before[-1] in ").!?"


def without_frames(root: Any, parser: Any) -> list[tuple[str, str, str]]:
    """What a page of frames says to who has none."""
    said = next((tag.text for tag in root.iter("noframes") if tag.text), "")
    inner = etree.fromstring(said.encode("utf-8", "replace"), parser) if said.strip() else None
    return blocks(inner) if inner is not None else []


def marks(tag: Any) -> str:
    """The class, id and role of an element, cut to a length that no pattern minds."""
    said = (tag.get("class"), tag.get("id"), tag.get("role"), tag.get("itemprop"))
    return " ".join(filter(None, said))[:LONGEST_MARK]


def alternates(root: Any) -> list[str]:
    """The languages that the page says it is there in (link rel=alternate hreflang)."""
    found = [
        (tag.get("hreflang") or "")[:12]
        for tag in root.iter("link")
        if "alternate" in (tag.get("rel") or "").lower() and tag.get("hreflang")
    ]
    return list(dict.fromkeys(found))[:40]


def blocks(root: Any) -> list[tuple[str, str, str]]:
    """(kind, text, place) of every run of text."""
    splitter = Splitter()
    for event, tag in etree.iterwalk(root, events=("start", "end")):
        name = tag.tag if isinstance(tag.tag, str) else ""
        if event == "start":
            splitter.start(name, tag.text or "", marks(tag) if name in BLOCKS else "")
        else:
            splitter.end(name, tag.tail or "")
        if splitter.full:
            break
    return splitter.found


def main() -> None:
    """One answer line for each page line; a page that lxml refuses is said to be unreadable."""
    limit()
    for line in sys.stdin:
        item = json.loads(line)
        body = base64.b64decode(item["body"])
        try:
            page = parsed(item["url"], body, item.get("charset"))
        except (etree.LxmlError, ValueError, MemoryError, RecursionError):
            page = {"url": item["url"], "unreadable": "The page could not be parsed."}
        sys.stdout.write(json.dumps(page) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
