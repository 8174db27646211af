"""A company reading as the lines of a call sheet, and a site's state in words."""

from __future__ import annotations

from callsheet.prep.domain.company import CompanyRead
from callsheet.prep.domain.company_notes import ORDER, FactLine

PASTE_IT = "Open it and paste its about page."
STATES = {
    "parked": "The address is parked: there is no company site behind it.",
    "for_sale": "The address is for sale: there is no company site behind it.",
    "placeholder": "The site is a placeholder; nothing is said about the company yet.",
    "js_shell": f"The site shows its words only to a browser. {PASTE_IT}",
    "redirect_shell": f"The address only leads on to another one. {PASTE_IT}",
    "blocked": f"The site turned the request away. {PASTE_IT}",
    "dead": "There is no site at that address.",
    "server_error": "The site shows an error instead of its pages; it may work later.",
    "suspended": "The site was suspended by its host, or its domain expired.",
    "hacked": "The site seems to be hacked: strangers' advertising stands in its place.",
    "closed": "The site says that the business has closed.",
    "empty": "The pages hold no words to read.",
}


def state_sentence(state: str) -> str:
    """What to say of a site's state; "" when it is ok."""
    if state == "ok":
        return ""
    return STATES.get(state, f"The site could not be read. {PASTE_IT}")


def fact_lines(read: CompanyRead) -> list[FactLine]:
    """Every fact of a reading, in the order of the sheet."""
    lines: list[FactLine] = []
    for name in ORDER:
        found = read.named if name == "name" else getattr(read, name, None)
        facts = found if isinstance(found, tuple) else (found,) if found is not None else ()
        lines += [FactLine(name, str(f.value), f.quote, f.url) for f in facts]
    return lines
