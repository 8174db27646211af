"""What kind of call a client's words on preparing tell, by weights that `make train` makes.

The sentences on preparing speak by their signs and words, and by the mean of their vectors where
the sentence model saw them (`tools/train_prep.py`). Two tables as for intents: by words alone, and
beside the vectors.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from callsheet.reading.domain.replies.prep_signs import Features, is_nothing_asked, prep_features
from callsheet.reading.domain.replies.sentences import Sentence

DATA = files("callsheet.reading") / "data"
PREP_STYLES = ("casual", "strategy", "traditional")
EXACT = 6  # digits of a score; what differs beyond is the rounding of sums
Row = Sequence[float]  # one value for each of PREP_STYLES


@dataclass(frozen=True)
class StyleWeights:
    """Rows by feature, `scale` to one, and 384 rows for a vector, none by words alone."""

    scale: float
    features: dict[str, list[int]]
    vectors: list[list[int]]


@cache
def style_weights(name: str) -> StyleWeights:
    """The table `words` or `meaning`."""
    raw: dict[str, Any] = json.loads((DATA / "prep_styles.json").read_text("utf-8"))[name]
    return StyleWeights(raw["scale"], raw["features"], raw["vectors"])


def prep_style_in(sentences: Sequence[Sentence], seen: Sequence[Row] = ()) -> str:
    """casual, strategy or traditional: what takes most of the preparation; of equals the first.

    Where the client says that nothing at all is to be got ready, it is casual whatever follows.

    seen   what the vectors of these sentences speak for each, () without the sentence model
    """
    if is_nothing_asked(sentences):
        return "casual"
    table = style_weights("meaning" if seen else "words")
    own = spoken(table, prep_features(sentences))
    if seen:
        own = [
            a + sum(column) / len(seen)
            for a, column in zip(own, zip(*seen, strict=True), strict=True)
        ]
    scores = dict(zip(PREP_STYLES, (round(each, EXACT) for each in own), strict=True))
    return max(scores, key=lambda style: scores[style])


def spoken(table: StyleWeights, features: Features) -> list[float]:
    """What features speak for each style; an unknown one is silent."""
    known = [
        (table.features[name], value) for name, value in features.items() if name in table.features
    ]
    totals = [sum([row[n] * value for row, value in known]) for n in range(len(PREP_STYLES))]
    return [total / table.scale for total in totals]
