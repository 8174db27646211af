"""Who signed a message."""

from __future__ import annotations

from callsheet.core import lazy_re as re

# the end of a text: a closing word, a dash or the end of a sentence, then one to three names
SIGNED = re.compile(
    r"(?:^|[.!?,…)\n–—-]|\b(?:regards|thanks|cheers|best|yours|wishes|sincerely))[ \t\n,–—-]{0,6}"
    r"((?:[A-Z][\w'’.-]{1,20})(?: [A-Z][\w'’.-]{0,20}){0,2})[ \t\n.!]{0,6}$"
)
NO_NAMES = frozenset(
    "thanks thank regards best cheers sincerely yours hi hello hey yes no ok okay please sorry "
    "great good bye team sent iphone android monday tuesday wednesday thursday friday saturday "
    "sunday today tomorrow upwork fiverr whatsapp telegram skype zoom est pst cst gmt utc et pt am "
    "pm asap january february march april may june july august september october november "
    "december kind warm warmly looking talk soon deal done perfect cool".split()
)
ENDING = 160  # characters at the end that are looked at


def signed_by(text: str) -> str:
    """The name a message is signed with ("Maya"), "" when the end is no name."""
    found = SIGNED.search(text.rstrip()[-ENDING:])
    if not found:
        return ""
    words = found.group(1).rstrip(".").split()
    if any(word.casefold().strip(".") in NO_NAMES for word in words):
        return ""
    return " ".join(words)
