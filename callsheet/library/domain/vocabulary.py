"""Words for one thing, words near each other, and words that say nothing: the tables in data/."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from callsheet.library.domain.words import Word, stem, words_of

SAME, NEAR = 0.95, 0.4  # how much a word of the same, or of a neighbouring, meaning counts
LONGEST_PHRASE = 3
LONGEST_ABBREVIATION = 4


@dataclass(frozen=True)
class Vocabulary:
    """What stands for what.

    same, near  stem -> the stems that mean the same, or something near it
    long_forms  stem of an abbreviation -> its words: "crm" -> "customer relationship management"
    phrases     stems in a row -> the key that stands for them in `same` and `near`
    speech, generic, person  stems of words that say nothing, little, or nothing a sample can show
    """

    same: Mapping[str, frozenset[str]]
    near: Mapping[str, frozenset[str]]
    phrases: Mapping[tuple[str, ...], str]
    long_forms: Mapping[str, str]
    speech: frozenset[str]
    generic: frozenset[str]
    person: frozenset[str]

    def others(self, key: str) -> dict[str, float]:
        """The stems that may stand for `key`, with how much each counts.

        What is near a word is near every word of the same meaning too.
        """
        same = self.same.get(key, frozenset())
        found: dict[str, float] = {}
        for each in (key, *same):
            found |= dict.fromkeys(self.near.get(each, ()), NEAR)
        found |= dict.fromkeys(same, SAME)
        found[key] = 1.0
        return found

    def knows(self, key: str) -> bool:
        """Whether the tables have the word: then it is no typing slip of another."""
        tables = (self.same, self.near, self.speech, self.generic)
        return any(key in table for table in tables)

    def phrases_in(self, words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
        """Half-open spans of words in a row that are one thing, each with its key."""
        stems = [word.stem for word in words]
        for start in range(len(stems)):
            for size in range(2, LONGEST_PHRASE + 1):
                key = self.phrases.get(tuple(stems[start : start + size]))
                if key is not None and start + size <= len(stems):
                    yield start, start + size, key


@cache
def vocabulary() -> Vocabulary:
    """The tables of data/synonyms.txt and data/plain_words.txt, read on first use."""
    lines = data_lines("synonyms.txt")
    groups = list(synonym_groups(lines))
    members = {part for _, group in groups for part in group if len(part) > 1}
    plain = plain_words(data_lines("plain_words.txt"))
    return Vocabulary(
        same=linked(group for sign, group in groups if sign == "="),
        near=linked(group for sign, group in groups if sign == "~"),
        phrases={part: "_".join(part) for part in members},
        long_forms=dict(abbreviations(lines)),
        speech=plain["speech"],
        generic=plain["generic"],
        person=plain["person"],
    )


def data_lines(name: str) -> list[str]:
    """The lines of a table that are no comment."""
    text = (files("callsheet.library") / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def synonym_groups(lines: Sequence[str]) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """Each group's sign with its members as stems."""
    for line in lines:
        sign, *members = line.split()
        parts = (tuple(word.stem for word in words_of(each.replace("_", " "))) for each in members)
        yield sign, [part for part in parts if part]


def abbreviations(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The stem of each abbreviation of a "=" group with the group's first longer name, as words."""
    for line in lines:
        sign, *members = line.split()
        long = next((each for each in members if len(each) > LONGEST_ABBREVIATION), "")
        if sign == "=" and long:
            short = (each for each in members if len(each) <= LONGEST_ABBREVIATION)
            yield from ((stem(each), long.replace("_", " ")) for each in short)


def linked(groups: Iterator[list[tuple[str, ...]]]) -> dict[str, frozenset[str]]:
    """Every member's key with the keys of the other members of its groups."""
    found: dict[str, set[str]] = {}
    for group in groups:
        keys = {"_".join(part) for part in group}
        for key in keys:
            found.setdefault(key, set()).update(keys - {key})
    return {key: frozenset(others) for key, others in found.items()}


def plain_words(lines: Sequence[str]) -> dict[str, frozenset[str]]:
    """The stems under each [heading]."""
    found: dict[str, set[str]] = {}
    part: set[str] = set()
    for line in lines:
        if line.startswith("["):
            part = found.setdefault(line.strip("[] "), set())
        else:
            part.update(stem(word) for word in line.split())
    return {name: frozenset(stems) for name, stems in found.items()}
