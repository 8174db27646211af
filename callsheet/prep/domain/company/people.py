"""People with their roles, links to social pages, and other things a site names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from callsheet.core.pages import ParsedPage
from callsheet.prep.domain.company.sentences import role_of
from callsheet.prep.domain.company.values import Fact

NAME = re.compile(r"(?:Dr\.? |Prof\.? )?[A-Z][a-zà-ÿ'’-]+(?: [A-Z]\.?)?(?: (?:van|von|de|da|del|"
                  r"der|la|le|bin|al))?(?: [A-Z][\wà-ÿ'’-]+){1,2}")  # fmt: skip
ROLE = re.compile(
    r"\b(?:founder|co-?founder|chief|ceo|cto|cfo|coo|cmo|president|director|head of|vp|"
    r"vice president|manager|partner|owner|principal|lead|chair(?:man|woman|person)?|officer|"
    r"engineer|designer|"
    r"architect|dentist|doctor|nurse|chef|producer|editor|consultant)\b",
    re.IGNORECASE,
)
BOTH = re.compile(rf"^({NAME.pattern})\s?[,–—|-]\s?(.{{3,60}})$")
SOCIAL = ("linkedin.com", "twitter.com", "x.com", "facebook.com", "instagram.com", "youtube.com",
          "github.com", "tiktok.com", "mastodon.social", "bsky.app")  # fmt: skip
MOST_PEOPLE = 8


def people_of(pages: Sequence[ParsedPage], home: str) -> tuple[Fact, ...]:
    """People with a role, in the order of the pages that are about the company."""
    found: dict[str, Fact] = {}
    for page in pages:
        if role_of(page.url, home) not in ("team", "about", "mission", "contact"):
            continue
        for block, after in zip(page.blocks, page.blocks[1:], strict=False):
            person = named(block.text, after.text)
            if person and person[0] not in found:
                quote = block.text
                found[person[0]] = Fact(quote, page.url, f"{person[0]}, {person[1]}")
    return tuple(found.values())[:MOST_PEOPLE]


def named(text: str, after: str) -> tuple[str, str] | None:
    """(name, role) when a block is a name and the next its role, or one block holds both."""
    both = BOTH.match(text)
    if both and ROLE.search(both.group(2)) and not ROLE.search(both.group(1)):
        return both.group(1), both.group(2).strip()
    if NAME.fullmatch(text) and len(after) <= 80 and ROLE.search(after) and not ROLE.search(text):
        return text, after
    return None


def social_of(pages: Sequence[ParsedPage]) -> tuple[Fact, ...]:
    """Links to the company's own social pages, one for each network; the words are the link's."""
    found: dict[str, Fact] = {}
    for page in pages:
        for href, words in page.links:
            host = (urlsplit(href).hostname or "").removeprefix("www.")
            if host in SOCIAL and host not in found and words and "share" not in href:
                found[host] = Fact(words, page.url, href)
    return tuple(found.values())
