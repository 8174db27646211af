"""A promise as a sentence: "send the numbers by Friday" -> "I'll send the numbers by Friday."

The page beside the call says it the same way (static/callsheet/live/read-back.js).
"""

from __future__ import annotations

from callsheet.core import lazy_re as re

MINE = re.compile(r"^(?:i|i['’](?:ll|d|m|ve)|we|we['’](?:ll|d|re|ve))\s", re.IGNORECASE)
# what one promises to do; any other beginning is no verb ("numbers by Friday")
DO = frozenset(
    """add answer arrange ask book bring build call change check clarify come compare confirm
    connect contact correct deliver discuss do draft email estimate explain find finish fix follow
    forward get give go have help include introduce invite keep let list look mail make meet message
    move note open outline pay plan prepare propose provide put quote read record reply report
    review revise run schedule see send set share show sign sketch start suggest summarise summarize
    talk tell test think try update upload verify write""".split()
)
DAY_NAMED = re.compile(
    r"\b(?:by|on|until|before|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
AROUND = " \t\n\"'“”‘’«»„"


def plain(text: str) -> str:
    """The words on one line, without quotation marks around them."""
    return " ".join(text.split()).strip(AROUND)


def ended(text: str) -> str:
    """With a full stop, when it ends without a mark."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def capital(text: str) -> str:
    """With a capital letter."""
    return text[:1].upper() + text[1:]


def promise_said(text: str, due: str) -> str:
    """The promise as one says it to the client; "" for one without words.

    due  its day in words, "" when none was said
    """
    words = re.sub(r"^to\s+", "", plain(text), flags=re.IGNORECASE).rstrip(".! ")
    if not words:
        return ""
    said = f"I owe you: {words}"
    if MINE.match(words):
        said = capital(words)
    elif re.split(r"[\s,]", words)[0].lower() in DO:
        said = f"I'll {words[0].lower()}{words[1:]}"
    if not due:
        return ended(said)
    return f"{said} ({due})." if DAY_NAMED.search(said) else f"{said}, by {due}."
