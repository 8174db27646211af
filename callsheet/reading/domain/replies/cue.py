"""A cue: words that speak for an intent, or against it. The tables are `cues/*.toml`.

A pattern runs on one sentence in lower case with plain quotes and dashes.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from callsheet.reading.domain.replies.letters import alternatives, possible, ready
from callsheet.reading.domain.replies.sentences import Sentence

TABLES = Path(__file__).parent / "cues"
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
    """The pattern with its names written out, ready to use; made when first needed."""
    return ready(written_out(pattern, names()))


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


@cache
def forms() -> tuple[tuple[Cue, str], ...]:
    """The alternatives of every cue, each with its cue, in the order of the tables."""
    return tuple(
        (cue, form) for cue in all_cues() for form in alternatives(written_out(cue.any, names()))
    )


def hits_in(sentence: Sentence) -> list[Hit]:
    """What the cues find in one sentence, each cue once, in the order of the tables."""
    known, found = forms(), dict[int, tuple[Cue, re.Match[str]]]()
    for n in possible("cues", sentence.low):
        cue, form = known[n]
        match = ready(form).search(sentence.low)
        before = found.get(id(cue))
        # where two begin at one place the earlier alternative stands, as in a pattern of both
        if match and (before is None or match.start() < before[1].start()):
            found[id(cue)] = (cue, match)
    hits = [hit_of(sentence, cue, match) for cue, match in found.values()]
    return [hit for hit in hits if hit is not None]


def hit_of(sentence: Sentence, cue: Cue, match: re.Match[str]) -> Hit | None:
    """The hit of one cue in a sentence, None when another pattern silences it."""
    if cue.unless and compiled(cue.unless).search(sentence.low):
        return None
    start, end = sentence.start + match.start(), sentence.start + match.end()
    return Hit(cue.intent, cue.weight, cue.why, start, end, sentence)
