"""Sentences of a stretch of text, without cutting "e.g.", "Next.js", "$1.5K" or addresses."""

from __future__ import annotations

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.lines import quote_of

END = re.compile(
    r"(?:[.!?…]+|(?<=\s)[:;]-?[)D](?!\w))[\"”’')"
    r"\]]{0,2}(?=\s+[\"“„«¿¡'‘(\[]*[A-ZÀ-Þ0-9a-zà-ÿ*$£€→-]|\s*$)|"
    r"\n[ \t]*\n"
)
ABBREVIATIONS = (
    "e.g", "i.e", "etc", "vs", "approx", "inc", "u.s", "u.k", "mr", "mrs", "ms", "dr", "no",
    "st", "ltd", "co", "esp", "incl", "a.m", "p.m", "eg", "ie", "fig", "min", "max", "est",
)  # fmt: skip


MONTH = re.compile(
    r" (?:Jan|Feb|Mär|Mar|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec|januar|februar|mars|april|"
    r"maj|juni|juli|august|"
    r"september|oktober|november|december)"
)
LONG_NUMBER = 3  # digits
MAX_RUN = 12_000
MAX_SENTENCE = 800


def sentences(text: str, start: int, end: int) -> list[Quote]:
    """The sentences of `text[start:end]` in order, each verbatim with its closing mark.

    A run of more than 12,000 characters is nobody's line: what is beyond is left out, and a
    sentence of more than 800 is cut there.
    """
    out: list[Quote] = []
    at = start
    end = min(end, start + MAX_RUN)
    for mark in END.finditer(text, start, end):
        if _is_abbreviation(text, at, mark, end):
            continue
        quote = quote_of(text, at, mark.end())
        if quote.text:
            out.append(quote)
        at = mark.end()
    rest = quote_of(text, at, end)
    return [_bounded(text, quote) for quote in (*out, rest) if quote.text]


def _bounded(text: str, quote: Quote) -> Quote:
    return (
        quote
        if len(quote.text) <= MAX_SENTENCE
        else quote_of(text, quote.start, quote.start + MAX_SENTENCE)
    )


def _is_abbreviation(text: str, start: int, mark: re.Match[str], end: int) -> bool:
    if not mark[0].startswith(".") or mark.end() >= end:
        return False
    tail = text[max(start, mark.start() - 8) : mark.start()].lower()
    word = re.split(r"[\s(]", tail)[-1]
    if word.isdigit() and len(word) < LONG_NUMBER and MONTH.match(text, mark.end()):
        return True  # "am 2. April"
    if text[mark.start() - len(word) : mark.start()] == "EST":
        return False  # the zone, "est." is an estimate
    following = text[mark.end() : mark.end() + 3].strip()[:1]
    if word in ABBREVIATIONS:
        return word not in ("etc", "no", "co", "max", "min") or not following.isupper()
    return following.islower() and len(mark[0]) == 1 and len(word) <= 2 and bool(word)
