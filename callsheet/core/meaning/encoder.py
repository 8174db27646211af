"""all-MiniLM-L6-v2 in numpy: pieces of a text to one unit vector.

Six layers of BERT (12 heads, 384 wide, 1,536 inside), mean of the last layer, length 1. Weights are
int8 with scales; the word table stays so, the rest is expanded once.
Source: sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0); Devlin et al. 2018 for the layers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from callsheet.core.meaning.wordpiece import CLS, SEP, piece_numbers

Floats = NDArray[np.floating[Any]]  # of one width throughout: 32 bits, or 64 for training
Doubles = NDArray[np.float64]
WIDTH, HEADS, LAYERS, MOST_PIECES = 384, 12, 6, 256
EPSILON = 1e-12
GROUP = 32  # weights of a row that share a scale
GELU_ROWS = 16
MOST_AT_ONCE = 512  # pieces in one pass: bounds the memory of a long list


@dataclass(frozen=True)
class Linear:
    """`x @ weight + bias`; weight is (in, out)."""

    weight: Floats
    bias: Floats

    def __call__(self, x: Floats) -> Floats:
        """(n, in) to (n, out)."""
        return np.asarray(x @ self.weight + self.bias, x.dtype)


@dataclass(frozen=True)
class Norm:
    """Layer normalisation over the last axis."""

    weight: Floats
    bias: Floats

    def __call__(self, x: Floats) -> Floats:
        """The rows with mean 0 and variance 1, then scaled and moved."""
        centred = x - x.mean(axis=-1, keepdims=True)
        spread = np.sqrt(np.square(centred).mean(axis=-1, keepdims=True) + EPSILON)
        return np.asarray(centred / spread * self.weight + self.bias, x.dtype)


@dataclass(frozen=True)
class Layer:
    """One layer of BERT."""

    qkv: Linear
    attended: Linear
    attended_norm: Norm
    inside: Linear
    outside: Linear
    outside_norm: Norm

    def __call__(self, x: Floats, spans: Sequence[slice]) -> Floats:
        """(n, 384) of all texts one after the other; `spans` are the rows of each."""
        mixed = self.qkv(x)
        seen = np.concatenate([attention(mixed[span]) for span in spans])
        x = self.attended_norm(x + self.attended(seen))
        return self.outside_norm(x + self.outside(gelu(self.inside(x))))


@dataclass(frozen=True)
class Encoder:
    """The model: word table (int8 with a scale a row), places, first norm, layers."""

    vocabulary: Mapping[str, int]
    words: NDArray[np.int8]
    word_scales: Floats
    places: Floats
    first_norm: Norm
    layers: tuple[Layer, ...]

    def vectors(self, texts: Sequence[str]) -> Floats:
        """(len(texts), 384) unit vectors; of each text the first 256 pieces count."""
        numbers = [piece_numbers(text, self.vocabulary, MOST_PIECES) for text in texts]
        found = np.zeros((len(texts), WIDTH), self.places.dtype)
        for batch in batches(numbers):
            found[batch] = self.pooled([numbers[place] for place in batch])
        return found

    def in_context(self, texts: Sequence[str], layers: int, most: int) -> Floats:
        """(len(texts), 384) unit vectors of stretches of one text, read together in one pass.

        layers  how many of the six are run; most is how many pieces are read, the rest gives zeros
        """
        numbers = [piece_numbers(text, self.vocabulary, most)[1:-1] for text in texts]
        ends = np.cumsum([0, *(len(each) for each in numbers)]) + 1
        flat = [self.vocabulary[CLS], *(piece for each in numbers for piece in each)][: most - 1]
        x = self.through([*flat, self.vocabulary[SEP]], layers)
        found = np.zeros((len(texts), WIDTH), self.places.dtype)
        for place, (start, end) in enumerate(pairwise(ends.tolist())):
            if start < min(end, most - 1):
                mean = x[start : min(end, most - 1)].mean(axis=0)
                found[place] = mean / np.linalg.norm(mean)
        return found

    def through(self, numbers: Sequence[int], layers: int) -> Floats:
        """(len(numbers), 384) of one run of pieces after so many layers."""
        flat = np.asarray(numbers)
        x = self.words[flat].astype(self.places.dtype) * self.word_scales[flat, None]
        x = self.first_norm(x + self.places[: len(flat)])
        for layer in self.layers[:layers]:
            x = layer(x, [slice(0, len(flat))])
        return x

    def pooled(self, numbers: Sequence[Sequence[int]]) -> Floats:
        """The unit vectors of texts given as pieces."""
        flat = np.concatenate([np.asarray(each) for each in numbers])
        at = np.concatenate([np.arange(len(each)) for each in numbers])
        ends = np.cumsum([len(each) for each in numbers]).tolist()
        spans = [slice(end - len(each), end) for each, end in zip(numbers, ends, strict=True)]
        x = (
            self.words[flat].astype(self.places.dtype) * self.word_scales[flat, None]
            + self.places[at]
        )
        x = self.first_norm(x)
        for layer in self.layers:
            x = layer(x, spans)
        means = np.stack([x[span].mean(axis=0) for span in spans])
        return np.asarray(means / np.linalg.norm(means, axis=1, keepdims=True), x.dtype)


def batches(numbers: Sequence[Sequence[int]]) -> list[list[int]]:
    """Places of the texts in groups of about 512 pieces."""
    groups: list[list[int]] = []
    size = 0
    for place, pieces in enumerate(numbers):
        if not groups or size + len(pieces) > MOST_AT_ONCE:
            groups.append([])
            size = 0
        groups[-1].append(place)
        size += len(pieces)
    return groups


def attention(mixed: Floats) -> Floats:
    """(n, 3 * 384) queries, keys and values of one text to (n, 384)."""
    n = len(mixed)
    query, key, value = mixed.reshape(n, 3, HEADS, WIDTH // HEADS).transpose(1, 2, 0, 3)
    scores = query @ key.transpose(0, 2, 1) / mixed.dtype.type(np.sqrt(WIDTH // HEADS))
    scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
    scores /= scores.sum(axis=-1, keepdims=True)
    return np.asarray((scores @ value).transpose(1, 0, 2).reshape(n, WIDTH), mixed.dtype)


def gelu(x: Floats) -> Floats:
    """x * Phi(x), with Abramowitz and Stegun 7.1.26 for the error function (1.5e-7 off at most).

    A few rows at a time and in place: what is worked on stays in the processor's cache.
    """
    given = np.empty_like(x)
    room = [np.empty((GELU_ROWS, x.shape[1]), x.dtype) for _ in range(3)]
    for start in range(0, len(x), GELU_ROWS):
        rows, out = x[start : start + GELU_ROWS], given[start : start + GELU_ROWS]
        half, t, tail = (part[: len(rows)] for part in room)
        np.abs(rows, out=half)
        half *= np.float32(0.7071067811865476)
        np.multiply(half, np.float32(0.3275911), out=t)
        np.divide(np.float32(1), np.add(t, np.float32(1), out=t), out=t)
        tail.fill(0)
        for term in (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592):
            tail += np.float32(term)
            tail *= t
        np.exp(np.negative(np.square(half, out=half), out=half), out=half)
        tail *= np.float32(0.5)
        tail *= half
        tail *= rows
        np.subtract(rows, tail, out=out)
        np.copyto(out, tail, where=rows <= 0)
    return given


def read_encoder(file: IO[bytes]) -> Encoder:
    """The encoder out of the `.npz` that tools/build_meaning.py writes."""
    with np.load(file, allow_pickle=False) as data:
        lines = bytes(data["vocabulary"]).decode("utf-8").split("\n")
        return Encoder(
            vocabulary={piece: number for number, piece in enumerate(lines)},
            words=data["words.q"],
            word_scales=data["words.s"],
            places=data["places"].astype(np.float32),
            first_norm=norm(data, "first_norm"),
            layers=tuple(layer(data, f"{number}.") for number in range(LAYERS)),
        )


def layer(data: Mapping[str, Any], name: str) -> Layer:
    """One layer out of the file's arrays."""
    return Layer(
        qkv=linear(data, f"{name}qkv"),
        attended=linear(data, f"{name}attended"),
        attended_norm=norm(data, f"{name}attended_norm"),
        inside=linear(data, f"{name}inside"),
        outside=linear(data, f"{name}outside"),
        outside_norm=norm(data, f"{name}outside_norm"),
    )


def linear(data: Mapping[str, Any], name: str) -> Linear:
    """A linear step, its int8 rows expanded."""
    whole, scales = data[f"{name}.q"], data[f"{name}.s"].astype(np.float32)
    rows = whole.astype(np.float32).reshape(*scales.shape, GROUP) * scales[:, :, None]
    return Linear(np.ascontiguousarray(rows.reshape(whole.shape).T), data[f"{name}.b"])


def norm(data: Mapping[str, Any], name: str) -> Norm:
    """A normalisation."""
    return Norm(data[f"{name}.w"], data[f"{name}.b"])
