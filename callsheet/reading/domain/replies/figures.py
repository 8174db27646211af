"""Numbers as people write them: in digits with separators, or in words."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen"
        " fourteen fifteen"
        " sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "grand": 1000,
    "k": 1000,
    "lakh": 100_000,
    "mila": 1000,
    "million": 1_000_000,
    "mln": 1_000_000,
    "billion": 1_000_000_000,
}
ABROAD = {"mille": 1000, "duemila": 2000, "tremila": 3000, "quattromila": 4000, "cinquemila": 5000}
WORD = "|".join([*ONES, *TENS, *ABROAD, "hundred", "thousand", "grand"])


def number(figure: str, scale: str | None) -> Decimal | None:
    """The value of digits with separators and an optional scale; None when it is no number."""
    digits = figure.replace("'", "").replace(" ", "")
    if re.fullmatch(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?", digits):
        digits = digits.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits):
        digits = digits.replace(".", "").replace(",", ".")
    else:
        digits = digits.replace(",", ".")
    try:
        return Decimal(digits) * SCALES.get((scale or "").strip(), 1)
    except InvalidOperation:
        return None


def spelled_number(words: str) -> Decimal | None:
    """The value of a number in words: "twelve hundred", "two grand", "a hundred and fifty"."""
    total = part = 0
    for word in re.findall(r"[a-z]+", words):
        if word in ONES:
            part += ONES[word]
        elif word in ABROAD:
            part += ABROAD[word]
        elif word in TENS:
            part += TENS[word]
        elif word == "hundred":
            part = (part or 1) * 100
        elif word in SCALES:
            total += (part or 1) * SCALES[word]
            part = 0
    return Decimal(total + part) if total + part else None
