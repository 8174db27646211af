"""A bakery's site, for tests of what is read on it."""

from __future__ import annotations

from callsheet.outside.html import parse_pages
from callsheet.prep.domain.company import CompanyRead, read_company

HOME = "https://lantern.example/"
BREAD = "Lantern is a bakery that makes rye bread for cafés and homes in town."
LONG = f"<h1>Lantern</h1><p>{BREAD}</p>"
OPEN = "<p>Tuesday to Friday</p><p>8 to 17</p><p>12 Mill Lane</p><p>Ring twice</p>"


def read(**pages: str) -> CompanyRead:
    """What a site says whose pages are given by their path, the home page as `home`."""
    bodies = [(body.encode(), None) for body in pages.values()]
    urls = [HOME if name == "home" else f"{HOME}{name.replace('_', '-')}" for name in pages]
    return read_company(parse_pages(bodies, urls), HOME, None)
