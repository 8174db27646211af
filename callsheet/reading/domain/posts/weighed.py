"""Which parts of a description's sentences are wishes, by weights that training made.

Each part is out of every wish, or begins or goes on with one of three kinds: what is to be made,
what is required, what is asked of the application. The weights of its features and of what may
follow what say how sure each is; the best row of them all is taken (the Viterbi algorithm). The
weights are made by `make train` from the open cases (`tools/train_wishes.py`).
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import repeat
from operator import add
from typing import NamedTuple

from callsheet.core import lazy_re as re
from callsheet.core.evidence import Quote
from callsheet.reading.domain.posts.part_features import arounds, parts_of
from callsheet.reading.domain.posts.parts import Part, Said

DATA = files("callsheet.reading") / "data" / "wishes.json"
KINDS = ("deliverables", "must_haves", "screening")
STATES = 7  # out; then for each kind: begins, goes on
SCALE = 64  # to one of a weight
GOES_ON = frozenset((2, 4, 6))
NEVER = -1_000_000_000
LEAD = re.compile(r"(?:(?:and|or|plus|also|then|but|so)\b|[,;:.()\s–—-])+\s*", re.I)
TAIL = re.compile(r"(?:[\s,;:]|\b(?:and|or|plus|but|so|with|for|to|as|because)\s*\Z)+\Z", re.I)
LEAST = 4  # letters of a wish
Row = tuple[int, ...]
FIELDS = struct.Struct(f"<{STATES}Q")
SILENT = repeat(0)  # of a feature without weights
LIFT = 1 << 62  # keeps every field above 0 while it is taken out
LIFTED = int.from_bytes(FIELDS.pack(*[LIFT] * STATES), "little")


class Weights(NamedTuple):
    """The weights of each feature for each state, and of each state after each other.

    features  the seven of each as one whole number, so that adding features up is one sum for all
    within    from one part to the next of the same sentence
    between   from the last part of a sentence to the first of the next
    """

    features: Mapping[str, int]
    within: tuple[Row, ...]
    between: tuple[Row, ...]


@cache
def weights() -> Weights:
    """The trained weights, SCALE to one."""
    found = json.loads(DATA.read_text("utf-8"))
    return Weights(
        {name: packed(row) for name, row in found["features"].items()},
        *(tuple(tuple(row) for row in found[name]) for name in ("within", "between")),
    )


def packed(row: Sequence[int]) -> int:
    """The weights of a feature as one whole number."""
    return int.from_bytes(FIELDS.pack(*[LIFT + each for each in row]), "little") - LIFTED


def unpacked(total: int) -> list[int]:
    """What a sum of them has for each state."""
    return [each - LIFT for each in FIELDS.unpack((total + LIFTED).to_bytes(FIELDS.size, "little"))]


def wished(
    text: str,
    found: Sequence[Said],
    topics: Mapping[int, str],
    asked: frozenset[int],
    ruled: Mapping[str, Sequence[Quote]],
) -> dict[str, list[Quote]]:
    """The wishes in the sentences, by kind and in order.

    topics, asked  what the rules say of the lines and sentences, as `arounds` takes them
    ruled          the wishes that the rules find, by kind
    """
    states = _best(_scores(found, topics, asked, ruled), found)
    parts = [(said, part) for said in found for part in said.parts]
    out: dict[str, list[Quote]] = {kind: [] for kind in KINDS}
    at = 0
    while at < len(parts):
        begin, state = at, states[at]
        at += 1
        if not state:
            continue
        goes_on = state + 1 if state % 2 else state
        while at < len(parts) and states[at] == goes_on and parts[at][0] is parts[begin][0]:
            at += 1
        quote = _trimmed(text, parts[begin][1], parts[at - 1][1])
        if len(quote.text) >= LEAST:
            out[KINDS[(state - 1) // 2]].append(quote)
    return out


def joined(
    weighed: Mapping[str, list[Quote]], ruled: Mapping[str, list[Quote]]
) -> dict[str, list[Quote]]:
    """The weighed wishes and those of the rules, in order: of two that meet the better one.

    Of what is required the rules know better where it ends; of all else the weights know.
    """
    taken = [quote for found in weighed.values() for quote in found]
    out = {}
    for kind, found in weighed.items():
        if kind == "must_haves":
            sure, more, others = ruled[kind], found, ruled[kind]
        else:
            sure, more, others = found, ruled[kind], taken
        free = [quote for quote in more if not any(quote.overlaps(other) for other in others)]
        out[kind] = sorted([*sure, *free], key=_start)
    return out


def _start(quote: Quote) -> int:
    return quote.start


def _scores(
    found: Sequence[Said],
    topics: Mapping[int, str],
    asked: frozenset[int],
    ruled: Mapping[str, Sequence[Quote]],
) -> list[list[int]]:
    known = weights().features.get
    out = []
    for said, around in zip(found, arounds(found, topics, asked), strict=True):
        shared = sum(map(known, around.features, SILENT))
        out += [
            unpacked(sum(map(known, own, SILENT), shared)) for own in parts_of(said, around, ruled)
        ]
    return out


def _best(scores: Sequence[Sequence[int]], found: Sequence[Said]) -> list[int]:
    """The best state of each part, all together."""
    if not scores:
        return []
    within, between = (tuple(zip(*steps, strict=True)) for steps in weights()[1:])
    opens = [not at for said in found for at in range(len(said.parts))]
    best = [NEVER if state in GOES_ON else scores[0][state] for state in range(STATES)]
    back: list[list[int]] = []
    for row, is_first in zip(scores[1:], opens[1:], strict=True):
        came, reached = [], []
        for state, steps in enumerate(between if is_first else within):
            if state not in GOES_ON:
                sums = list(map(add, best, steps))
                top = max(sums)
                came.append(sums.index(top))
            else:  # what goes on was begun in the same sentence
                begun, on = best[state - 1] + steps[state - 1], best[state] + steps[state]
                top = NEVER if is_first else max(begun, on)
                came.append(state - 1 if begun >= on else state)
            reached.append(top + row[state])
        best = reached
        back.append(came)
    states = [best.index(max(best))]
    for came in reversed(back):
        states.append(came[states[-1]])
    return states[::-1]


def _trimmed(text: str, first: Part, last: Part) -> Quote:
    words = text[first.start : last.end]
    lead = LEAD.match(words)
    start = first.start + (lead.end() if lead and lead.end() < len(words) else 0)
    bare = text[start : last.end]
    tail = TAIL.search(bare)
    bare = bare[: tail.start()] if tail and tail.start() else bare
    return Quote(bare, start, start + len(bare))
