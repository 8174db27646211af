"""How likely each intent is, by weights that `make train` makes from the labelled cases.

A sentence speaks for an intent by the weights of its features; a turn has it about as much as the
sentence that speaks loudest for it (log of the sum of exponentials), and what was open before and
what the sentences mean taken together add. Two tables: `words` by words alone, `meaning` beside the
sentence model's vectors. In each, one part says which intents a turn has and one which of them
comes first. The rows of both parts are kept as one whole number with a field for each value, so
that adding features up is one sum for all.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from callsheet.reading.domain.replies.features import Features
from callsheet.reading.domain.replies.values import INTENTS

DATA = files("callsheet.reading") / "data"
Row = Sequence[float]  # one value for each of INTENTS
HALF = len(INTENTS)
FIELDS = struct.Struct(f"<{2 * HALF}Q")
LIFT = 1 << 62  # keeps every field above 0 while it is taken out
LIFTED = int.from_bytes(FIELDS.pack(*[LIFT] * 2 * HALF), "little")
FINE = 1000  # to one of a feature's value
SILENT = [0] * HALF
EXACT = 9  # digits of a score; what differs beyond is the rounding of sums, no evidence


@dataclass(frozen=True)
class Scores:
    """For each of INTENTS: how much a turn `has` it, how much it comes `first`."""

    has: Row
    first: Row


@dataclass(frozen=True)
class Weights:
    """Packed rows by feature, `scale` to one; 384 rows for a sentence's vector and for the mean of
    a turn's, none by words alone.
    """

    scale: float
    sentence: Mapping[str, int]
    turn: Mapping[str, int]
    vectors: Mapping[str, Sequence[Row]]  # by part, `has` and `first`
    means: Mapping[str, Sequence[Row]]


@cache
def weights(name: str) -> Weights:
    """The table `words` or `meaning`."""
    raw: dict[str, Any] = json.loads((DATA / f"intents_{name}.json").read_text("utf-8"))
    has, first = raw["has"], raw["first"]
    return Weights(
        has["scale"],
        packed(has["sentence"], first["sentence"]),
        packed(has["turn"], first["turn"]),
        {part: raw[part]["vectors"] for part in raw},
        {part: raw[part]["means"] for part in raw},
    )


def packed(has: Mapping[str, list[int]], first: Mapping[str, list[int]]) -> dict[str, int]:
    """The rows of both parts by feature, each pair as one whole number."""
    names = [*has, *(name for name in first if name not in has)]
    fields = [
        LIFT + each
        for name in names
        for row in (has.get(name, SILENT), first.get(name, SILENT))
        for each in row
    ]
    blob = struct.pack(f"<{len(fields)}Q", *fields)
    rows = [blob[at : at + FIELDS.size] for at in range(0, len(blob), FIELDS.size)]
    numbers = [int.from_bytes(row, "little") - LIFTED for row in rows]
    return dict(zip(names, numbers, strict=True))


def unpacked(total: int) -> list[int]:
    """The fields of a sum of packed rows."""
    lifted = FIELDS.unpack((total + LIFTED).to_bytes(FIELDS.size, "little"))
    return [each - LIFT for each in lifted]


def summed(features: Features, rows: Mapping[str, int], scale: float) -> list[float]:
    """What features speak for each value of both parts; an unknown one is silent."""
    by_value: dict[float, list[int]] = {}
    for name, value in features.items():
        row = rows.get(name)
        if row is not None:
            if value in by_value:
                by_value[value].append(row)
            else:
                by_value[value] = [row]
    total = sum([round(FINE * value) * sum(found) for value, found in by_value.items()])
    return [each / (FINE * scale) for each in unpacked(total)]


def louder(scores: Iterable[Row]) -> list[float]:
    """For each value the log of the sum of exponentials over the sentences."""
    out, exp = [], math.exp
    for column in zip(*scores, strict=True):
        top = max(column)
        out.append(top + math.log(sum([exp(each - top) for each in column])))
    return out


def sentence_scores(
    table: Weights, sentences: Sequence[Features], meant: Sequence[Row | None]
) -> list[list[float]]:
    """What each sentence speaks for each value of both parts; `meant` is what its vector adds."""
    out = []
    for features, more in zip(sentences, meant, strict=True):
        own = summed(features, table.sentence, table.scale)
        out.append(own if more is None else [a + b for a, b in zip(own, more, strict=True)])
    return out


def whole_scores(table: Weights, turn: Features, together: Sequence[Row], size: int) -> list[float]:
    """What the turn as a whole speaks for each value of both parts.

    together   what each vector adds to the turn, which has their mean over its `size` sentences
    """
    own = summed(turn, table.turn, table.scale)
    if not together:
        return own
    means = (sum(column) / size for column in zip(*together, strict=True))
    return [a + b for a, b in zip(own, means, strict=True)]


def turn_scores(sentences: Sequence[Row], whole: Row) -> Scores:
    """What the turn speaks for each intent, 0 is even."""
    both = [round(a + b, EXACT) for a, b in zip(louder(sentences), whole, strict=True)]
    return Scores(both[:HALF], both[HALF:])


def chance(score: float) -> float:
    """A score as a share from 0 to 1."""
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, score))))
