"""A cue: words that speak for an intent, or against it. The tables are `cues/*.toml`.

A pattern runs on one sentence in lower case with plain quotes and dashes.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path

from callsheet.reading.domain.replies.sentences import Sentence

TABLES = Path(__file__).parent / "cues"
NEEDED = TABLES / "needed.json"  # written by `make train`
LONGEST = 4  # letters of a stretch in it
WORD = re.compile(r"\w")


@dataclass(frozen=True)
class Cue:
    """`weight` adds up per intent over the message, 1.0 is enough; `why` is for people.

    `any` is the pattern; `unless`, found in the same sentence, silences the cue.
    """

    intent: str
    weight: float
    why: str
    any: str
    unless: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern ready to use."""
        return compiled(self.any)


@dataclass(frozen=True)
class Hit:
    """A cue found: half-open offsets into the text, in which sentence."""

    intent: str
    weight: float
    why: str
    start: int
    end: int
    sentence: Sentence


@cache
def names() -> Mapping[str, str]:
    """The patterns that other patterns may use in braces, fully written out."""
    with (TABLES / "names.toml").open("rb") as file:
        raw = tomllib.load(file)["names"]
    out: dict[str, str] = {}
    for name, pattern in raw.items():
        out[name] = written_out(pattern, out)
    return out


def written_out(pattern: str, known: Mapping[str, str]) -> str:
    """The pattern with the names in braces put in."""
    return re.sub(r"\{([A-Za-z_]+)\}", lambda found: known[found[1]], pattern)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern ready to use; made when a message first needs it."""
    return re.compile(written_out(pattern, names()))


def cue_of(row: Mapping[str, object]) -> Cue:
    """The cue of one table row."""
    weight = float(str(row.get("weight", 1.0)))
    either, unless = (joined(row.get(key, "")) for key in ("any", "unless"))
    return Cue(str(row["intent"]), weight, str(row["why"]), either, unless)


def joined(value: object) -> str:
    """One pattern of a pattern or a list of alternatives."""
    return "|".join(value) if isinstance(value, list) else str(value)


@cache
def all_cues() -> tuple[Cue, ...]:
    """Every cue of the tables."""
    rows: list[Mapping[str, object]] = []
    for path in sorted(TABLES.glob("*.toml")):
        with path.open("rb") as file:
            rows += tomllib.load(file).get("cue", [])
    return tuple(cue_of(row) for row in rows)


def hits_in_all(sentences: Iterable[Sentence]) -> list[Hit]:
    """What the cues find in the sentences, in their order.

    A sentence said before is not searched again, and one of signs alone says nothing: a page of
    them would take a second.
    """
    found: list[Hit] = []
    seen: dict[str, list[Hit]] = {}
    for sentence in sentences:
        if sentence.low in seen:
            found += [moved(hit, sentence) for hit in seen[sentence.low]]
        elif WORD.search(sentence.low):
            seen[sentence.low] = hits_in(sentence)
            found += seen[sentence.low]
    return found


def moved(hit: Hit, sentence: Sentence) -> Hit:
    """The same hit in another sentence of the same words."""
    by = sentence.start - hit.sentence.start
    return Hit(hit.intent, hit.weight, hit.why, hit.start + by, hit.end + by, sentence)


def hits_in(sentence: Sentence) -> list[Hit]:
    """What the cues find in one sentence, each cue once, in the order of the tables."""
    cues = all_cues()
    found = [hit_of(sentence, cues[n]) for n in possible("cues", sentence.low)]
    return [hit for hit in found if hit is not None]


@cache
def needed_by(
    kind: str,
) -> tuple[tuple[int, ...], Mapping[str, tuple[int, ...]], frozenset[str]]:
    """The patterns that are always searched, by stretch of letters those that need it, these."""
    rows: list[list[str]] = json.loads(NEEDED.read_text("utf-8"))[kind]
    always = tuple(n for n, row in enumerate(rows) if not row)
    by_letters: dict[str, list[int]] = {}
    for n, row in enumerate(rows):
        for letters in row:
            by_letters.setdefault(letters, []).append(n)
    rest = {letters: tuple(places) for letters, places in by_letters.items()}
    return always, rest, frozenset(rest)


def possible(kind: str, low: str) -> list[int]:
    """The places of the `cues` or `signs` whose letters are in a sentence, in order."""
    always, by_letters, known = needed_by(kind)
    found = set(always)
    for letters in known & stretches_of(low):
        found.update(by_letters[letters])
    return sorted(found)


@lru_cache(maxsize=64)
def stretches_of(low: str) -> frozenset[str]:
    """Every two, three and four letters in a row."""
    more = (low[1:], low[2:], low[3:])
    twos = map("".join, zip(low, more[0], strict=False))
    threes = map("".join, zip(low, *more[:2], strict=False))
    return frozenset((*twos, *threes, *map("".join, zip(low, *more, strict=False))))


def hit_of(sentence: Sentence, each: Cue) -> Hit | None:
    """The hit of one cue in a sentence, None when it is not there or silenced."""
    match = each.pattern.search(sentence.low)
    if match is None or (each.unless and compiled(each.unless).search(sentence.low)):
        return None
    start, end = sentence.start + match.start(), sentence.start + match.end()
    return Hit(each.intent, each.weight, each.why, start, end, sentence)
