"""Which letters a pattern cannot match without: `cues/needed.json`, read beside the patterns.

A sentence that has none of them need not be searched, which is three searches of four. Kept in a
file because taking the patterns apart costs a second; a test holds the file against the patterns.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from callsheet.reading.domain.replies.cue import (
    LONGEST,
    NEEDED,
    all_cues,
    names,
    stretches_of,
    written_out,
)
from callsheet.reading.domain.replies.sentences import sentences
from callsheet.reading.domain.replies.signs import PATTERNS

SRE: Any = import_module("re._parser")  # how Python itself takes a pattern apart
CASES = Path(__file__).parents[1] / "tests/cases/replies/dev.jsonl"
MOST, LEAST = 1500, 2  # stretches of a pattern, letters of each


def needed(pattern: str) -> list[str]:
    """Letters of which every match has at least one stretch; [] when nothing is sure."""
    return sorted({each[:LONGEST] for each in best(list(SRE.parse(pattern))) or ()})


def best(items: Sequence[Any]) -> set[str] | None:
    """The set that says most, of every place in the sequence."""
    found = [each for at in range(len(items)) if (each := at_place(items, at))]
    return max(found, key=worth) if found else None


def worth(stretches: set[str]) -> float:
    """The more, the fewer sentences of the cases have one of the stretches."""
    return -sum(shares().get(each, 0) + 1 for each in {each[:LONGEST] for each in stretches})


@cache
def shares() -> Counter[str]:
    """In how many sentences of the cases a stretch of two to four letters is."""
    found: Counter[str] = Counter()
    for line in CASES.read_text("utf-8").splitlines():
        for sentence in sentences(json.loads(line)["text"]):
            found.update(stretches_of(sentence.low))
    return found


def at_place(items: Sequence[Any], at: int) -> set[str] | None:
    """A needed set that begins with one item."""
    kind, value = str(items[at][0]), items[at][1]
    spelled, _ = spell(items[at:])
    if len(spelled) <= MOST and all(len(each) >= LEAST for each in spelled):
        return spelled
    if kind == "SUBPATTERN":
        return best(list(value[3]))
    if kind == "MAX_REPEAT" and value[0] >= 1:
        return best(list(value[2]))
    if kind == "BRANCH":
        each = [best(list(branch)) for branch in value[1]]
        whole = set().union(*(one or set() for one in each))
        return whole if all(each) and len(whole) <= MOST else None
    return None


def spell(items: Iterable[Any]) -> tuple[set[str], bool]:
    """The strings with which the items begin, and whether they are all of it."""
    out = {""}
    for kind, value in items:
        more, whole = spell_one(str(kind), value)
        if len(out) * len(more) > MOST:
            return out, False
        out = {first + second for first in out for second in more}
        if not whole:
            return out, False
    return out, True


def spell_one(kind: str, value: Any) -> tuple[set[str], bool]:
    """The strings with which one item begins, and whether they are all of it."""
    if kind == "LITERAL":
        return {chr(value)}, True
    if kind in ("AT", "ASSERT", "ASSERT_NOT"):
        return {""}, True
    if kind == "SUBPATTERN":
        return spell(value[3])
    if kind == "IN" and len(value) <= 6 and all(str(each[0]) == "LITERAL" for each in value):
        return {chr(each[1]) for each in value}, True
    if kind == "MAX_REPEAT" and tuple(value[:2]) == (0, 1):
        inner, whole = spell(value[2])
        return inner | {""}, whole
    if kind == "BRANCH":
        parts = [spell(branch) for branch in value[1]]
        return set().union(*(strings for strings, _ in parts)), all(whole for _, whole in parts)
    return {""}, False


def table() -> dict[str, list[list[str]]]:
    """The needed stretches of the cues and of the signs, in their order."""
    return {
        "cues": [needed(written_out(each.any, names())) for each in all_cues()],
        "signs": [needed(each) for each in PATTERNS.values()],
    }


def text() -> str:
    """The file's content, a pattern a line."""
    return json.dumps(table(), ensure_ascii=False).replace("], [", "],\n[") + "\n"


def main() -> int:
    """Writes the file; 0."""
    NEEDED.write_text(text(), "utf-8")
    print(f"{NEEDED.name}: {NEEDED.stat().st_size:,} bytes")
    return 0
