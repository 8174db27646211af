"""How close two texts are in meaning, by the sentence model in data/ (loaded on first use)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from callsheet.core import lazy_re as re
from callsheet.core.meaning import MODEL, present, vector, vectors
from callsheet.library.domain.shelf import SampleText
from callsheet.library.domain.vocabulary import vocabulary
from callsheet.library.domain.words import words_of

if TYPE_CHECKING:
    from callsheet.core.meaning.encoder import Floats

__all__ = [
    "closeness",
    "packed",
    "passage_vectors",
    "passages",
    "passages_digest",
    "present",
    "question_vector",
    "unpacked",
    "vector",
    "vectors",
]

PASSAGE = 700  # letters of one passage: about 150 pieces
MOST_PIECES, MOST_SENTENCES = 3, 10
SHORTEST_SENTENCE, LONGEST_SENTENCE = 15, 200  # letters
LETTERS = re.compile(r"[^\W\d_]{2}")
SENTENCE_END = re.compile(r"[.!?;](?=\s)|\n")


def question_vector(question: str) -> Floats:
    """(384,) of a question, its abbreviations spelled out: the model has hardly read "ERP"."""
    return vector(spelled_out(question))


def spelled_out(question: str) -> str:
    """The question with what its abbreviations stand for added to it: "ERP" -> "ERP (enterprise
    resource planning)"."""
    known = vocabulary().long_forms
    found = [known[word.stem] for word in words_of(question) if word.stem in known]
    added = ", ".join(dict.fromkeys(each for each in found if each not in question.lower()))
    return f"{question} ({added})" if added else question


def passages(sample: SampleText) -> tuple[str, ...]:
    """What of a sample is compared: its head, its text in pieces of 700 letters, its sentences.

    Each piece begins with the title, so that none loses what it is about; a sentence alone finds
    what a long text blurs. At most 14.
    """
    head = ". ".join(part for part in (sample.title, sample.trade, ", ".join(sample.tools)) if part)
    text = sample.text[: PASSAGE * MOST_PIECES]
    line = " ".join(text.split()) if LETTERS.search(text) else ""
    pieces = [f"{sample.title}. {line[at : at + PASSAGE]}" for at in range(0, len(line), PASSAGE)]
    return (head, *pieces, *sentences(text)[:MOST_SENTENCES])


def sentences(text: str) -> list[str]:
    """The sentences and lines of a text that are long enough to say something."""
    parts = (" ".join(part.split())[:LONGEST_SENTENCE] for part in SENTENCE_END.split(text))
    return [part for part in parts if len(part) >= SHORTEST_SENTENCE and LETTERS.search(part)]


@lru_cache(maxsize=2048)
def passage_vectors(sample: SampleText) -> Floats:
    """(number of passages, 384) of one sample; those of the last 2,048 samples are kept."""
    found = vectors(passages(sample))
    found.setflags(write=False)
    return found


def passages_digest(sample: SampleText) -> str:
    """A fingerprint of what `passage_vectors` were made from: the words and the model."""
    words = "\x00".join((MODEL.name, *passages(sample)))
    return blake2b(words.encode("utf-8", "replace"), digest_size=20).hexdigest()


def packed(kept: Floats) -> bytes:
    """The vectors of one sample as they are stored: half precision, one after the other."""
    return kept.astype("float16").tobytes()


def unpacked(raw: bytes) -> Floats:
    """The vectors of one sample, (k, 384), as they were stored."""
    import numpy as np

    from callsheet.core.meaning.encoder import WIDTH

    return np.frombuffer(raw, np.float16).reshape(-1, WIDTH).astype(np.float32)


def closeness(question: Floats, kept: Mapping[str, Floats]) -> dict[str, float]:
    """For each id the mean cosine of its two closest passages with the question: one sentence
    that happens to sound alike weighs less than a sample that is about it.

    question (384,), kept (passages, 384) for each id, all of length 1
    """
    return {id_: float(nearest(rows @ question)) for id_, rows in kept.items() if len(rows)}


def nearest(cosines: Floats) -> float:
    """The mean of the two largest of them."""
    first = sorted(cosines.tolist(), reverse=True)[:2]
    return float(sum(first) / len(first))
