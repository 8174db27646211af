"""The words of a sentence and their pairs, with what differs from case to case made one word."""

from __future__ import annotations

import re
from itertools import pairwise

from callsheet.reading.domain.replies.letters import possible

KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("xurl", re.compile(r"https?://\S+|www\.\S+|\b[\w-]+\.(?:example|com|net|org|co\.uk|io)\S*")),
    ("xmoney", re.compile(
        r"(?:us|a|c)?[$€£₹] ?\d[\d.,]*k?|\b\d[\d.,]*k? ?(?:usd|eur|gbp|dollars?|euros?|pounds?"
        r"|bucks|quid|rupees|zł|aud|cad|kroner|naira)\b")),
    ("xclock", re.compile(r"\b\d{1,2}(?::\d\d)? ?(?:am|pm)\b|\b\d{1,2}:\d\d\b")),
    ("xday", re.compile(r"\b(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sun)(?:day)?s?\b")),
    ("xmonth", re.compile(
        r"\b(?:jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|june?|july?|aug(?:ust)?"
        r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b")),
    ("xnum", re.compile(r"\d[\d.,]*k?")),
)  # fmt: skip
WORD = re.compile(r"[a-zà-ÿ']+|\?|!")


def grams_of(low: str) -> set[str]:
    """The words of a lower-case sentence and its pairs of words, `^` and `$` at its ends."""
    for kind, pattern in [KINDS[n] for n in possible("kinds", low)]:
        low = pattern.sub(f" {kind} ", low)
    words = WORD.findall(low)
    ends = pairwise(["^", *words, "$"])
    return {*words, *(f"{first} {second}" for first, second in ends)}
