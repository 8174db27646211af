"""A company as its own site shows it: every fact word for word, null when it is not stated."""

from __future__ import annotations

from collections.abc import Sequence

from callsheet.core.pages import ParsedPage
from callsheet.prep.domain.company.founded import founded_of
from callsheet.prep.domain.company.links import languages_of, social_of
from callsheet.prep.domain.company.location import location_of
from callsheet.prep.domain.company.mission import mission_of
from callsheet.prep.domain.company.names import Names, names_of
from callsheet.prep.domain.company.news import news_of
from callsheet.prep.domain.company.offering import customers_of, products_of, values_of
from callsheet.prep.domain.company.pasted import page_of
from callsheet.prep.domain.company.people import people_of
from callsheet.prep.domain.company.sentences import sentences
from callsheet.prep.domain.company.state import state_of
from callsheet.prep.domain.company.summary import summary_of
from callsheet.prep.domain.company.values import CompanyRead, Fact

__all__ = ["CompanyRead", "Fact", "read_about", "read_company"]

WITH_WORDS = frozenset({"ok", "js_shell"})  # a shell's meta tags may still say what they do


def read_company(pages: Sequence[ParsedPage], home: str, lang: str | None) -> CompanyRead:
    """What the pages say of the company.

    pages  the home page first
    home   its address
    lang   the site's language when it is known; only the page's own is looked at now
    gives  a state; facts only for a site that is there
    """
    state = state_of(pages, home)
    return facts_of(pages, home, state) if state in WITH_WORDS else CompanyRead(state)


def read_about(text: str) -> CompanyRead:
    """What words that a person pasted say of a company; every fact's url is "pasted"."""
    page = page_of(text)
    return facts_of([page], page.url, "ok" if page.blocks else "empty")


def facts_of(pages: Sequence[ParsedPage], home: str, state: str) -> CompanyRead:
    """Every fact of a site that is there."""
    found = list(sentences(pages, home))
    names = names_of(pages, home)
    return CompanyRead(
        state=state,
        name=names.shown,
        named=named(pages, names),
        mission=mission_of(found, names),
        summary=summary_of(found, pages, home, names),
        founded=founded_of(found, pages, home, names),
        location=location_of(found, pages, home, names),
        people=people_of(pages, home, found, names),
        products=products_of(pages, home),
        customers=customers_of(pages, home, found, names),
        values=values_of(pages, home),
        news=news_of(pages, home),
        social=social_of(pages),
        languages=languages_of(pages),
    )


def named(pages: Sequence[ParsedPage], names: Names) -> Fact | None:
    """The company's name where a page's title or structured data has it word for word."""
    for page in pages:
        told = (page.title, page.site_name, *(str(item.get("name", "")) for item in page.json_ld))
        if names.shown and any(names.shown in words for words in told):
            return Fact(names.shown, page.url, names.shown)
    return None
