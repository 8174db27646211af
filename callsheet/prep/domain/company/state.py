"""Whether there is a company's site at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from callsheet.core.pages import ParsedPage

# phrases of pages that are no company's site; the first that is found decides
SIGNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (state, re.compile(words, re.IGNORECASE))
    for state, words in (
        ("for_sale", r"domain (?:name )?(?:is |may be )?for sale|buy this domain|make (?:an |your "
         r")?offer (?:on|for) th(?:is|e) domain|this domain is (?:available|listed)|purchase this "
         r"domain|domain has been listed|get this domain"),
        ("parked", r"domain (?:is )?parked|parked (?:free|domain|page)|parking page|"
         r"related searches|sponsored listings|this (?:web ?page|domain) (?:was|is|has been) "
         r"(?:generated|registered|parked)|future home of|website is coming soon.{0,60}domain|"
         r"launching soon.{0,40}godaddy|hosting provider's default"),
        ("suspended", r"account (?:has been )?suspended|this account has been suspended|"
         r"site (?:is )?suspended|bandwidth limit exceeded"),
        ("blocked", r"attention required! ?\| ?cloudflare|just a moment\.\.\.|verify(?:ing)? (?:"
         r"that )?you are (?:a )?human|access denied|request blocked|enable cookies.{0,40}security|"
         r"checking your browser"),
        ("server_error", r"internal server error|bad gateway|service unavailable|database "
         r"connection|error establishing|web server is down|gateway time-?out|origin is "
         r"unreachable|fatal error|http error 5\d\d"),
        ("dead", r"(?:page|site|file|url) (?:you requested )?(?:was |could )?not (?:be )?found|"
         r"error 404|404 not found|there isn't a github pages site here|no such app|"
         r"repository not found|deployment not found|index of /"),
        ("placeholder", r"under construction|coming soon|opening soon|welcome to nginx|it works!|"
         r"apache2? (?:ubuntu |debian )?default page|just another wordpress site|hello world!|"
         r"default web site page|site is not published|password protected|enter store using "
         r"password|lorem ipsum dolor"),
        ("js_shell", r"(?:enable|turn on|requires?|need) javascript|javascript (?:is )?(?:disabled|"
         r"required|must be enabled)"),
    )
)  # fmt: skip
FEW_WORDS = 120  # a page with more words than this is a site whatever it says in passing
NO_WORDS = 25


def state_of(pages: Sequence[ParsedPage]) -> str:
    """The state of a site by its home page and what the others add; "ok" for a real one."""
    readable = [page for page in pages if page.blocks]
    if not readable:
        return "js_shell" if any(page.scripts for page in pages) else "empty"
    words = [word_count(page) for page in readable]
    home = readable[0]
    if sum(words) <= FEW_WORDS * len(words) or words[0] <= FEW_WORDS:
        everything = "\n".join([home.title, home.description, home.text])
        for state, sign in SIGNS:
            if sign.search(everything):
                return state
    if max(words) <= NO_WORDS:
        return shell_state(home)
    return "ok"


def shell_state(home: ParsedPage) -> str:
    """What a page with next to no words is."""
    if home.refresh:
        return "redirect_shell"
    if home.scripts:
        return "js_shell"
    return "placeholder"


def word_count(page: ParsedPage) -> int:
    """Words outside navigation and footer."""
    return sum(len(b.text.split()) for b in page.blocks if b.place not in ("nav", "footer"))
