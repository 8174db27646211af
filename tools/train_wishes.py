"""The weights of a post's wishes, from the open cases of tests/cases/posts.

Each part of a sentence is out of every wish, or begins or goes on with one of three kinds; a
conditional random field over a post's parts, fitted by a fixed number of Adam steps with a penalty
and rounded to whole numbers: the same bytes again on the same machine. Of the cases that the rules
were written for, what the rules find is hidden, as they know those better than any to come. What
was fitted leans a little towards wishes, for people to come say theirs in words nobody has seen.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from callsheet.reading.domain.posts.examined import examined
from callsheet.reading.domain.posts.part_features import arounds, parts_of
from callsheet.reading.domain.posts.reader import description_of
from callsheet.reading.domain.posts.weighed import DATA, GOES_ON, KINDS, SCALE, STATES

Table = NDArray[np.float64]
Places = NDArray[np.int64]
CASES = Path(__file__).parents[1] / "tests/cases/posts"
LEAST = 3  # parts that have a feature that is weighed
PENALTY, STEPS, RATE = 4.0, 50, 0.15
# posts of hands that had no part in the rules: most like what is to come, so they count twice
OTHERS = ("venues-f-dev", "venues-g-dev", "venues-h-dev", "venues-i-dev", "venues-k-dev",
          "venues-l-dev", "venues-m-dev", "venues-n-dev")  # fmt: skip
NEVER = -1e4

NOT_KNOWN = ("venues-h", "venues-i", "venues-k", "venues-l", "venues-m", "venues-n")
# units of 1 / SCALE that a deliverable and a demand have ahead where they begin
LEAN = {1: 16, 3: 48}


@dataclass(frozen=True)
class Example:
    """A post's parts: the features and the right state of each, and whether it opens a sentence."""

    features: list[tuple[str, ...]]
    states: list[int]
    opens: list[bool]


@dataclass
class Model:
    """Weights of features (names, states) and of steps (states, states)."""

    names: list[str]
    features: Table
    within: Table
    between: Table


def cases() -> list[dict[str, Any]]:
    """The open posts whose wishes are labelled, those of other hands twice."""
    lines: list[str] = []
    for path in sorted(CASES.glob("*dev.jsonl")):
        lines += path.read_text("utf-8").splitlines() * (2 if path.stem in OTHERS else 1)
    return [case for case in map(json.loads, lines) if all(kind in case for kind in KINDS)]


def is_hidden(case: dict[str, Any]) -> bool:
    """Whether a case hides what the rules find in it: one that they were written for."""
    return case["split"] not in NOT_KNOWN


def example(case: dict[str, Any]) -> Example:
    """One post as it is weighed."""
    text = case["text"]
    start, end = description_of(text)
    seen = examined(text, start, end)
    ruled = {} if is_hidden(case) else seen.ruled
    rows, spans, opens = [], [], []
    for said, around in zip(seen.found, arounds(seen.found, seen.topics, seen.asked), strict=True):
        for at, (part, own) in enumerate(
            zip(said.parts, parts_of(said, around, ruled), strict=True)
        ):
            rows.append((*around.features, *own))
            spans.append((part.start + part.end) / 2)
            opens.append(not at)
    states = [0] * len(rows)
    for kind in reversed(KINDS):
        _label(states, spans, text, case[kind], (start, end), 2 * KINDS.index(kind) + 1)
    return Example(rows, states, opens)


def _label(
    states: list[int],
    middles: Sequence[float],
    text: str,
    wishes: Sequence[str],
    within: tuple[int, int],
    state: int,
) -> None:
    """Sets the states of the parts inside the wishes: the first begins, the others go on."""
    for wish in wishes:
        at = text.find(wish, *within)
        inside = [n for n, middle in enumerate(middles) if at <= middle < at + len(wish)]
        for place, n in enumerate(inside if at >= 0 else ()):
            states[n] = state + bool(place)


@dataclass(frozen=True)
class Batch:
    """All posts as tables: features in rows of columns, posts filled up to the longest."""

    rows: Places
    columns: Places
    at: Places  # (posts, longest) the part's row, -1 beyond a post's end
    opens: NDArray[np.bool_]
    right: Table  # (parts, states)
    within: Table  # how often each step is right
    between: Table


def batch(found: Sequence[Example], names: Sequence[str]) -> Batch:
    """The posts as arrays."""
    column = {name: place for place, name in enumerate(names)}
    every = [row for each in found for row in each.features]
    known = [[column[name] for name in row if name in column] for row in every]
    longest = max(len(each.states) for each in found)
    at = np.full((len(found), longest), -1)
    opens = np.zeros((len(found), longest), bool)
    within, between = np.zeros((STATES, STATES)), np.zeros((STATES, STATES))
    begin = 0
    for post, each in enumerate(found):
        size = len(each.states)
        at[post, :size] = np.arange(begin, begin + size)
        opens[post, :size] = each.opens
        begin += size
        for n in range(1, size):
            (between if each.opens[n] else within)[each.states[n - 1], each.states[n]] += 1
    states = [state for each in found for state in each.states]
    rows = np.repeat(np.arange(len(known)), [len(row) for row in known])
    columns = np.array([place for row in known for place in row])
    return Batch(rows, columns, at, opens, np.eye(STATES)[states], within, between)


def _barred() -> tuple[Table, Table]:
    """What cannot follow what: a wish goes on only in its sentence and with its own kind."""
    within, between = np.zeros((STATES, STATES)), np.zeros((STATES, STATES))
    between[:, [*GOES_ON]] = NEVER
    for state in GOES_ON:
        within[[n for n in range(STATES) if n not in (state - 1, state)], state] = NEVER
    return within, between


def _summed(table: Table, axis: int) -> Table:
    """The logarithm of the sum of exponentials along an axis."""
    top = table.max(axis=axis, keepdims=True)
    total: Table = top + np.log(np.exp(table - top).sum(axis=axis, keepdims=True))
    return total.squeeze(axis)


def slopes(model: Model, data: Batch) -> tuple[Table, Table, Table]:
    """How the loss changes with each weight, the penalty left out."""
    scores = np.zeros((len(data.right), STATES))
    for state in range(STATES):
        weight = model.features[data.columns, state]
        scores[:, state] = np.bincount(data.rows, weight, minlength=len(scores))
    there = data.at >= 0
    row = np.where(there[:, :, None], scores[data.at], 0.0)
    barred_within, barred_between = _barred()
    step_within, step_between = model.within + barred_within, model.between + barred_between
    posts, longest = data.at.shape
    ahead = np.zeros((posts, longest, STATES))
    ahead[:, 0] = row[:, 0]
    ahead[:, 0, [*GOES_ON]] += NEVER
    for n in range(1, longest):
        steps = np.where(data.opens[:, n, None, None], step_between, step_within)
        ahead[:, n] = _summed(ahead[:, n - 1][:, :, None] + steps, 1) + row[:, n]
    last = there.sum(1) - 1
    total = _summed(ahead[np.arange(posts), last], 1)
    behind = np.zeros_like(ahead)
    within, between = -data.within, -data.between
    for n in range(longest - 2, -1, -1):
        steps = np.where(data.opens[:, n + 1, None, None], step_between, step_within)
        on = steps + (row[:, n + 1] + behind[:, n + 1])[:, None, :]
        behind[:, n] = np.where(there[:, n + 1, None], _summed(on, 2), 0.0)
        with np.errstate(over="ignore"):
            pair = np.exp(ahead[:, n][:, :, None] + on - total[:, None, None])
        pair = np.where(there[:, n + 1, None, None], pair, 0.0)
        opens = data.opens[:, n + 1]
        between = between + pair[opens].sum(0)
        within = within + pair[~opens].sum(0)
    sure = np.exp(ahead + behind - total[:, None, None])
    wrong = np.zeros_like(scores)
    wrong[data.at[there]] = sure[there]
    wrong -= data.right
    columns = [
        np.bincount(data.columns, wrong[data.rows, state], minlength=len(model.names))
        for state in range(STATES)
    ]
    return np.stack(columns, axis=1), within, between


def fit(found: Sequence[Example]) -> Model:
    """The weights, by Adam."""
    counts = Counter(name for each in found for row in each.features for name in {*row})
    names = sorted(name for name, count in counts.items() if count >= LEAST)
    data = batch(found, names)
    zeros = np.zeros((STATES, STATES))
    model = Model(names, np.zeros((len(names), STATES)), zeros, zeros.copy())
    tables = (model.features, model.within, model.between)
    first, second = [np.zeros_like(t) for t in tables], [np.zeros_like(t) for t in tables]
    for step in range(1, STEPS + 1):
        for n, slope in enumerate(slopes(model, data)):
            grown = slope + PENALTY * tables[n]
            first[n] = 0.9 * first[n] + 0.1 * grown
            second[n] = 0.99 * second[n] + 0.01 * grown * grown
            pace = RATE / (np.sqrt(second[n] / (1 - 0.99**step)) + 1e-8)
            tables[n][...] -= pace * first[n] / (1 - 0.9**step)
    return model


def whole(table: Table) -> list[list[int]]:
    """The weights in units of 1 / SCALE."""
    return [[int(value) for value in row] for row in np.rint(table * SCALE)]


def leaning(table: Table) -> list[list[int]]:
    """The weights of steps (states, states) in units of 1 / SCALE, with the lean."""
    return [[value + LEAN.get(n, 0) for n, value in enumerate(row)] for row in whole(table)]


def as_json(model: Model) -> str:
    """The weights as they are read; a feature whose weights are all nothing is left out."""
    rows = zip(model.names, whole(model.features), strict=True)
    features = {name: row for name, row in rows if any(row)}
    parts = {"features": features, "within": leaning(model.within)}
    parts["between"] = leaning(model.between)
    lines = (f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(row)}" for name, row in
             features.items())  # fmt: skip
    steps = (f"{json.dumps(name)}: {json.dumps(parts[name])}" for name in ("within", "between"))
    return '{"features": {\n' + ",\n".join(lines) + "\n},\n" + ",\n".join(steps) + "\n}\n"


def main() -> int:
    """Writes the weights; 0."""
    found = [each for each in map(example, cases()) if each.states]
    words = as_json(fit(found))
    Path(str(DATA)).write_text(words, "utf-8")
    size = len(words.encode())
    print(f"{Path(str(DATA)).name}: {size:,} bytes from {len(found)} posts, some of them twice")
    return 0
