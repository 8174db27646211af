"""Years written in words or in Roman numerals, as a digit year: "nineteen ninety-four", MCMXCVI."""

from __future__ import annotations

from callsheet.core import lazy_re as re

UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
CENTURIES = {"sixteen": 1600, "seventeen": 1700, "eighteen": 1800, "nineteen": 1900, "twenty": 2000}
UNIT = rf"(?:{'|'.join(UNITS)})"
IN_WORDS = re.compile(
    rf"\b(?P<century>{'|'.join(CENTURIES)}|two thousand)(?P<join>[ -](?:hundred[ -])?(?:and[ -])?)"
    rf"(?:(?P<tens>{'|'.join(TENS)})(?:[ -](?P<unit>{UNIT}))?|(?:oh[ -])?(?P<alone>{UNIT}))\b",
    re.IGNORECASE,
)
ROMAN = re.compile(r"\bM{1,2}(?:CM|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\b")
LETTERS = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
LEAST_LETTERS, FIRST, LAST = 4, 1500, 2029


def with_digits(text: str) -> str:
    """The words with such years as digits; the words themselves when there are none."""
    text = ROMAN.sub(lambda found: roman(found.group()), text)
    return (
        IN_WORDS.sub(in_digits, text) if " and " in text or "-" in text or "teen" in text else text
    )


def in_digits(found: re.Match[str]) -> str:
    """One year in words as digits; the words when they are only a number: "twenty five"."""
    century = CENTURIES.get(found["century"].lower(), 2000)
    tens = (TENS.index(found["tens"].lower()) + 2) * 10 if found["tens"] else 0
    last = found["unit"] or found["alone"] or ""
    unit = UNITS.index(last.lower()) + 1 if last else 0
    # "twenty five", "nineteen six": no year unless the tens are told, and "twenty twenty" is one
    bare = (
        not tens and found["century"].lower() != "two thousand" and "hundred" not in found["join"]
    )
    if (bare and unit < 10) or (found["century"].lower() == "twenty" and not tens and unit < 10):
        return found.group()
    return str(century + tens + unit)


def roman(numeral: str) -> str:
    """A Roman numeral as digits where it is a year; itself where it is none."""
    values = [LETTERS[letter] for letter in numeral]
    after = [*values[1:], 0]
    year = sum(-a if a < b else a for a, b in zip(values, after, strict=True))
    return str(year) if len(numeral) >= LEAST_LETTERS and FIRST <= year <= LAST else numeral
