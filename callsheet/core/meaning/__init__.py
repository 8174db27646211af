"""What a text means, as a vector of the sentence model in data/; loaded on first use."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from callsheet.core.meaning.encoder import Doubles, Encoder, Floats

# a text is a small product: several threads only wait for each other, which counts as CPU.
# The library reads it once, when numpy is imported; whoever set it already knows better.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

MODEL = files("callsheet.core") / "data" / "all-MiniLM-L6-v2.int8.npz"


def present() -> bool:
    """Whether the model's data is there."""
    return MODEL.is_file()


@cache
def model() -> Encoder:
    """The model, about half a second the first time. Raises FileNotFoundError without its data."""
    # numpy and the weights cost 60 MB: only for who asks for a meaning
    from callsheet.core.meaning.encoder import read_encoder

    with MODEL.open("rb") as file:
        return read_encoder(file)


def vectors(texts: Sequence[str]) -> Floats:
    """(n, 384) float32 unit vectors, one for each text; of each the first 256 pieces count."""
    return model().vectors(texts)


def exact_vectors(texts: Sequence[str]) -> Doubles:
    """As `vectors` in float64: for training, where another machine must come to the same weights.

    A sum taken in another order differs in the fifteenth digit then, not in the seventh.
    """
    # what the first table holds is the width of all that follows
    wide = replace(model(), places=model().places.astype("float64"))
    return wide.vectors(texts).astype("float64")


@lru_cache(maxsize=512)
def vector(text: str) -> Floats:
    """(384,) of one text; the last ones asked for are kept."""
    found: Floats = vectors([text])[0]
    found.setflags(write=False)
    return found


def in_context(texts: Sequence[str], *, layers: int = 6, most: int = 256) -> Floats:
    """(n, 384) float32 unit vectors of sentences that follow each other, read in one pass.

    layers  how many of the six are run: the fewer, the cheaper
    most    pieces that are read; a sentence after them gives zeros
    """
    return model().in_context(texts, layers, most)
