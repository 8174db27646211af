"""What one's own message asked, by the code of the point."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote

# tried at a sentence's beginning only: elsewhere a long text without a question mark is quadratic
SENTENCE = re.compile(r"(?<![^.?!\n])[^.?!\n]*+\?")
TOPICS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (code, re.compile(pattern, re.IGNORECASE))
    for code, pattern in (
        ("zone", r"\b(?:time ?)?zones?\b|\bwhere (?:in the world )?are you\b"
                 r"|\byour time or mine|\bmy time or yours|\bin whose time"
                 r"|\bwhich [A-Z]{2,4}\b.* mean"),
        ("ampm", r"\bam or pm\b|\bmorning or\b|\bin the (?:morning|afternoon|evening) or\b"
                 r"|\bor in the (?:evening|afternoon|morning)\b|\bmorning, afternoon"
                 r"|\b(?:is|was) (?:that|this|it) [^.?!\n]{0,12}"
                 r"\b(?:morning|afternoon|evening|[ap]m)\b"
                 r"|^(?:in the )?(?:morning|afternoon|evening|[ap]m)\b[^.?!\n]{0,20}\?$"),
        ("currency", r"\bcurrency\b|\b(?:dollars?|euros?|pounds|USD|EUR|GBP)\b"),
        ("budget", r"\bbudget\b|\bprice range\b|\bhow much (?:would|do|can|are|could|did) you"
                   r"|\bwhat (?:would|can|could) you (?:spend|pay)"),
        ("platform", r"\bzoom\b.*\bor\b|\bmeet\b.*\bor\b|\bor\b.*\b(?:zoom|google meet|teams)\b"
                     r"|\b(?:which|what) (?:platform|tool|app|channel)\b"
                     r"|\bwhere (?:shall|should|do) we (?:talk|meet|call)"
                     r"|\bhow would you like to (?:talk|meet)"),
        ("deadline", r"\bdeadline\b|\bwhen (?:do|would|did) you (?:need|want)|\bby when\b"
                     r"|\bwhen (?:is|should) (?:it|this|everything) (?:due|ready|be ready)"),
        ("length", r"\bhow long (?:should|shall|do|will|would|is)\b.{0,40}\b(?:call|plan|talk|need|"
                   r"meeting|chat|it)\b|\bhow many minutes\b|\b\d+ or \d+ min"),
        ("prep", r"\bprepare\b|\bbring (?:anything|something)\b|\bread up\b"),
    )
)  # fmt: skip


def asked_in(text: str) -> dict[str, Quote]:
    """The points that the questions of a message ask, each with its question."""
    out: dict[str, Quote] = {}
    for found in SENTENCE.finditer(text):
        words = found[0].strip()
        start = found.end() - len(found[0].lstrip())
        for code, pattern in TOPICS:
            if pattern.search(words):
                out.setdefault(code, Quote(words, start, start + len(words)))
    return out
