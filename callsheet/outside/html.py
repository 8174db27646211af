"""HTML parsed in a limited child process, started by subprocess and never forked."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from collections.abc import Sequence

from callsheet.core.pages import Block, ParsedPage

SECONDS = 30.0
UNREADABLE = "The page is made in a way that cannot be read safely."


def parse_pages(pages: Sequence[tuple[bytes, str | None]], urls: Sequence[str]) -> list[ParsedPage]:
    """Each page parsed, in order; one child for all, a new one after a page that killed it.

    pages  body and the charset that the header named
    urls   the address of each, for its links
    """
    found: list[ParsedPage] = []
    while len(found) < len(pages):
        at = len(found)
        answered = run_child(pages[at:], urls[at:])
        found += answered
        if len(found) < len(pages):
            found.append(ParsedPage(urls[len(found)], unreadable=UNREADABLE))
    return found


def run_child(pages: Sequence[tuple[bytes, str | None]], urls: Sequence[str]) -> list[ParsedPage]:
    """What one child gives before it ends or is killed; fewer than asked when it was."""
    lines = [
        json.dumps({"url": url, "charset": charset, "body": base64.b64encode(body).decode()})
        for (body, charset), url in zip(pages, urls, strict=True)
    ]
    command = [sys.executable, "-m", "callsheet.outside.html_child"]
    try:
        done = subprocess.run(  # noqa: S603  (our own module, no shell)
            command, input="\n".join(lines), capture_output=True, text=True, timeout=SECONDS,
            check=False,
        )  # fmt: skip
        out = done.stdout
    except subprocess.TimeoutExpired as expired:
        out = expired.stdout.decode() if isinstance(expired.stdout, bytes) else ""
    return [page_of(line) for line in out.split("\n")[:-1]]


def page_of(line: str) -> ParsedPage:
    """One answer line of the child."""
    item = json.loads(line)
    return ParsedPage(
        url=item["url"],
        title=item.get("title", ""),
        lang=item.get("lang", ""),
        description=item.get("description", ""),
        site_name=item.get("site_name", ""),
        languages=tuple(item.get("languages", ())),
        logos=tuple(item.get("logos", ())),
        links=tuple((href, words) for href, words in item.get("links", ())),
        images=tuple((src, words) for src, words in item.get("images", ())),
        blocks=tuple(Block(*block) for block in item.get("blocks", ())),
        json_ld=tuple(item.get("json_ld", ())),
        scripts=item.get("scripts", 0),
        refresh=item.get("refresh", ""),
        unreadable=item.get("unreadable", ""),
    )


def links_of(body: bytes, charset: str | None) -> list[tuple[str, str]]:
    """The (href, words) of one page's links; hrefs stay relative, for no address is known here."""
    return list(parse_pages([(body, charset)], [""])[0].links)
