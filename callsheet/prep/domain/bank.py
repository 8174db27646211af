"""Which questions of a client are worth having an answer for again."""

from __future__ import annotations

from callsheet.core import lazy_re as re

LONGEST, SHORTEST = 200, 4  # characters; words
ONCE = re.compile(
    r"\b(?:call|zoom|skype|whatsapp|telegram|phone|today|tomorrow|tonight"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|o'clock|[ap]m|calendar|invite|link|e-?mail|number|nda|contract|offer|attach\w*|https?|www|"
    r"this (?:week|weekend|month)|next week)\b|\d{1,2}:\d{2}|@|[$€£]\s?\d",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"^(?:(?:hi|hello|hey|thanks|great|ok|okay|also|and|so|but|one more thing)\b"
    r"[\s\w]{0,20}[,!:.-]+\s*)+",
    re.IGNORECASE,
)


def bank_words(question: str) -> str:
    """The question as the bank keeps it, "" for one that belongs to its moment only.

    A time, a sum, a channel or a link makes a question one of this job; three words are too few.
    """
    words = " ".join(GREETING.sub("", question.strip()).split())
    if not words.endswith("?") or len(words) > LONGEST or ONCE.search(words):
        return ""
    if len(words.split()) < SHORTEST:
        return ""
    return words[:1].upper() + words[1:]
