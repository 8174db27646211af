"""A company reading as the lines of a call sheet, and a site's state in words."""

from __future__ import annotations

from callsheet.prep.domain.company import CompanyRead
from callsheet.prep.domain.sheet import FactLine

STATES = {
    "parked": "The address is parked: there is no company site behind it.",
    "for_sale": "The address is for sale: there is no company site behind it.",
    "placeholder": "The site is a placeholder; nothing is said about the company yet.",
    "js_shell": "The site shows its words only to a browser. Open it and paste its about page.",
    "blocked": "The site turned the request away. Open it and paste its about page.",
    "dead": "The site does not answer.",
    "suspended": "The site was suspended by its host.",
    "empty": "The pages hold no words to read.",
}
ORDER = ("mission", "summary", "founded", "location", "people", "products", "customers", "values",
         "news", "social")  # fmt: skip


def state_sentence(state: str) -> str:
    """What to say of a site's state; "" when it is ok."""
    if state == "ok":
        return ""
    return STATES.get(state, "The site could not be read. Open it and paste its about page.")


def fact_lines(read: CompanyRead) -> list[FactLine]:
    """Every fact of a reading, the mission first."""
    lines: list[FactLine] = []
    for name in ORDER:
        found = getattr(read, name, None)
        facts = found if isinstance(found, tuple) else (found,) if found is not None else ()
        lines += [FactLine(name, str(f.value), f.quote, f.url) for f in facts]
    return lines
