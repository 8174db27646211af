"""Documents to search in: passages of the project's own cases, with rare names strewn in.

The words that people write come from the cases (some 4,000 of them); a name of syllables in each
document makes the vocabulary grow with the number of documents as it does in life.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CASES = Path("tests/cases")
KINDS = ("sample", "answer", "note", "fact")
SYLLABLES = (
    "ba co den fi gra hol in jo kel lum mar nor ost pe qui ras sol ti ur ven wex yar zo".split()
)
SENTENCE = re.compile(r"(?<=[.?!])\s+|\n+")


def sentences() -> list[str]:
    """Every sentence of the cases, once, in a fixed order."""
    found: dict[str, None] = {}
    for path in sorted(CASES.glob("*/*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            for text in long_texts(json.loads(line)):
                for sentence in SENTENCE.split(text):
                    if len(sentence.strip()) > 25:
                        found.setdefault(sentence.strip())
    return list(found)


def long_texts(value: Any) -> Iterator[str]:
    """The strings of a case that are more than a label."""
    if isinstance(value, str):
        if len(value) > 60:
            yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from long_texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from long_texts(each)


def documents(count: int, *, seed: int = 5) -> Iterator[dict[str, Any]]:
    """`count` documents as the call pack holds them, the same for the same seed."""
    chance = random.Random(seed)
    pool = sentences()
    for number in range(count):
        chosen = chance.choices(pool, k=chance.randint(3, 9))
        yield {
            "id": str(number),
            "kind": KINDS[number % len(KINDS)],
            "title": " ".join(chosen[0].split()[:7]),
            "text": " ".join((*chosen[1:], name(chance))),
            "private": number % 4 == 2,
        }


def name(chance: random.Random) -> str:
    """A name nobody else may have."""
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).title()


def slips() -> list[dict[str, str]]:
    """The measured set: what was typed, the word that was meant, what kind of slip."""
    lines = (CASES / "slips" / "typed.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def random_slips(words: list[str], count: int, *, seed: int = 7) -> list[dict[str, str]]:
    """As many words with one slip (two of three) or two (the rest), made by chance."""
    chance = random.Random(seed)
    made: list[dict[str, str]] = []
    known = set(words)
    while len(made) < count:
        meant = chance.choice(words)
        slip_count = 1 if len(made) % 3 else 2
        typed = meant
        for _ in range(slip_count):
            typed = slipped(typed, chance)
        if typed not in known and typed != meant:
            made.append({"typed": typed, "meant": meant, "kind": f"chance {slip_count}"})
    return made


def slipped(word: str, chance: random.Random) -> str:
    """The word with one letter swapped, left out, doubled, wrong or too many."""
    at = chance.randrange(len(word))
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    return chance.choice(
        (
            word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + letter + word[at:],
        )
    )


def common_words(least: int = 6) -> list[str]:
    """The words of the cases with so many letters or more, in alphabetical order."""
    found = {word for line in sentences() for word in re.findall(r"[a-z]+", line.lower())}
    return sorted(word for word in found if len(word) >= least)
