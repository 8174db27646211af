"""Which characters of a message are the client's own words.

Whatever does not speak is blanked in place, so every offset stays true.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

QUOTE_HEADS = re.compile(
    r"^[ \t]*(?:on\b[^\n]{4,120}\bwrote:|-{2,}[ ]?(?:original|forwarded) message[ ]?-{2,}"
    r"|_{8,}|begin forwarded message:)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
QUOTED_LINE = re.compile(r"^[ \t]*(?:>|&gt;)[^\n]*$", re.MULTILINE)
FOOTER = re.compile(
    r"^[ \t]*(?:sent (?:from|via|with) (?:my |mail|outlook|gmail|yahoo|proton|upwork"
    r"|the )[^\n]{0,60}"
    r"|get outlook for [^\n]{0,40}|this (?:e-?mail|message) (?:and any|is (?:confidential"
    r"|intended)|(?:was|has been) (?:checked|scanned|protected|secured))"
    r"[^\n]{0,600}|confidentiality notice[^\n]{0,600}|to unsubscribe[^\n]{0,200}"
    r"|(?:please )?(?:do not|don't) reply to this (?:e-?mail|message)[^\n]{0,200}"
    r"|(?:reply|respond) to this (?:e-?mail|message) (?:directly|or )[^\n]{0,200}"
    r"|you (?:are receiving|received) this (?:e-?mail|message)[^\n]{0,200}"
    r"|view (?:the )?(?:message|conversation|it) (?:on|in) [^\n]{0,80}"
    r"|(?:translated|message translated|auto-?translated)\b[^\n]{0,80}"
    r"|©[^\n]{0,200}|copyright (?:©|\(c\)|20)[^\n]{0,200})[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
SIGNATURE_RULE = re.compile(r"^--[ ]?$", re.MULTILINE)
CLOSING = re.compile(
    r"^[ \t]*(?:(?:kind|best|warm|many|with (?:best|kind))[ \t]+(?:regards|wishes|thanks)"
    r"|regards|best|cheers|sincerely|thanks|thank you|thx|br|kr|yours(?: truly| sincerely)?)"
    r"[ \t]*[,.!]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
# words taken from the post or the proposal: `you wrote "..."`
CITED = re.compile(
    r"\b(?:wrote|said|says|saying|mention(?:ed)?|stat(?:e|es|ed)|post|proposal|profile|claim(?:ed)?"
    r"|line|quote|sentence|mean by)\b[^\n\"“”]{0,30}([\"“](?:[^\s\"“”]+ ){3,40}[^\s\"“”]+[\"”])",
    re.IGNORECASE,
)
SIGNATURE_LINES = 8
NAME_LINE = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:[ \t]+[\w.,'’&|()-]+){0,4}[ \t]*")


@dataclass(frozen=True)
class Heard:
    """`words`: the text with all that does not speak blanked; `linkable` keeps the signature."""

    words: str
    linkable: str


def blanked(text: str, start: int, end: int) -> str:
    """The text with text[start:end] turned to blanks; line breaks stay."""
    gap = re.sub(r"[^\n]", " ", text[start:end])
    return text[:start] + gap + text[end:]


def without(text: str, pattern: re.Pattern[str], group: int = 0) -> str:
    """The text with every match of a group blanked, in one pass."""
    parts: list[str] = []
    at = 0
    for found in pattern.finditer(text):
        start, end = found.span(group)
        parts += [text[at:start], re.sub(r"[^\n]", " ", text[start:end])]
        at = end
    parts.append(text[at:])
    return "".join(parts)


def reply_part(text: str) -> str:
    """The text with quoted lines blanked.

    Below "On ... wrote:" lines marked `>` are the quote; when none is marked, all the rest is.
    """
    head = QUOTE_HEADS.search(text)
    if head and not QUOTED_LINE.search(text, head.end()):
        text = blanked(text, head.start(), len(text))
    return without(without(text, QUOTE_HEADS), QUOTED_LINE)


def looks_signed(rest: str) -> bool:
    """Whether the lines after a closing are a name with what follows a name."""
    lines = [line.strip() for line in rest[:2000].strip().splitlines() if line.strip()]
    if not lines:
        return True
    short = all(len(line) <= 80 and "?" not in line for line in lines)
    return short and len(lines) <= SIGNATURE_LINES and bool(NAME_LINE.fullmatch(lines[0]))


def signature_start(text: str) -> int:
    """Where the signature begins: after `--`, or at a closing line near the end."""
    rule = SIGNATURE_RULE.search(text)
    if rule:
        return rule.start()
    for closing in reversed(list(CLOSING.finditer(text, max(0, len(text) - 800)))):
        if looks_signed(text[closing.end() :]):
            return closing.start()
    return len(text)


def heard(text: str) -> Heard:
    """The client's own words of a message, with every offset kept."""
    linkable = without(reply_part(text), FOOTER) if text else text
    speaking = without(linkable, CITED, 1)
    start = signature_start(speaking)
    return Heard(words=blanked(speaking, start, len(speaking)), linkable=linkable)
