"""A company as its own site shows it: every fact word for word, null when it is not stated."""

from __future__ import annotations

import re
from collections.abc import Sequence

from callsheet.core.pages import ParsedPage
from callsheet.prep.domain.company.founded import founded_of
from callsheet.prep.domain.company.location import location_of
from callsheet.prep.domain.company.mission import mission_of
from callsheet.prep.domain.company.people import people_of, social_of
from callsheet.prep.domain.company.sentences import sentences
from callsheet.prep.domain.company.state import state_of
from callsheet.prep.domain.company.summary import summary_of
from callsheet.prep.domain.company.values import CompanyRead, Fact

__all__ = ["CompanyRead", "Fact", "read_company"]

BETWEEN_TITLE = re.compile(r"\s+[|–—·:-]\s+")
WITH_WORDS = frozenset({"ok", "js_shell"})  # a shell's meta tags may still say what they do


def read_company(pages: Sequence[ParsedPage], home: str, lang: str | None) -> CompanyRead:
    """What the pages say of the company.

    pages  the home page first
    home   its address
    lang   the site's language when it is known; only the page's own is looked at now
    gives  a state; facts only for a site that is there
    """
    state = state_of(pages)
    if state not in WITH_WORDS:
        return CompanyRead(state)
    found = list(sentences(pages, home))
    name = name_of(pages)
    return CompanyRead(
        state=state,
        name=name,
        mission=mission_of(found),
        summary=summary_of(found, name),
        founded=founded_of(found, pages),
        location=location_of(found, pages, home),
        people=people_of(pages, home),
        social=social_of(pages),
    )


def name_of(pages: Sequence[ParsedPage]) -> str:
    """The company's name: structured data's, else the part that the pages' titles share."""
    for page in pages:
        for item in page.json_ld:
            if str(item.get("@type")) in ("Organization", "LocalBusiness", "Corporation"):
                said = item.get("name")
                if isinstance(said, str) and said.strip():
                    return said.strip()[:120]
    parts = [set(BETWEEN_TITLE.split(page.title)) for page in pages if page.title]
    shared = set.intersection(*parts) if len(parts) > 1 else set()
    if shared:
        return min(shared, key=len)
    return BETWEEN_TITLE.split(pages[0].title)[0][:60] if pages and pages[0].title else ""
