"""The sentence model: the vectors the original gives, whatever the text."""

from __future__ import annotations

import numpy as np
import pytest

from callsheet.core.meaning import exact_vectors, model
from callsheet.core.meaning.wordpiece import piece_numbers
from callsheet.library.domain import meaning
from callsheet.library.domain.match import SampleText

# cosines of the published all-MiniLM-L6-v2 for its own example sentences
PUBLISHED = [
    ("A man is eating food.", "A man is eating a piece of bread.", 0.7553),
    ("A man is eating food.", "The girl is carrying a baby.", -0.105),
]


@pytest.mark.parametrize(("one", "other", "cosine"), PUBLISHED, ids=["near", "far"])
def test_the_vectors_are_those_of_the_original(one: str, other: str, cosine: float) -> None:
    first, second = meaning.vectors([one, other])

    assert float(first @ second) == pytest.approx(cosine, abs=0.01)


def test_a_text_has_the_same_vector_alone_and_among_others() -> None:
    texts = ["espresso bar", "x " * 400, "", "日本語 🙂"]

    together = meaning.vectors(texts)

    alone = np.concatenate([meaning.vectors([text]) for text in texts])
    assert np.allclose(together, alone, atol=1e-5)
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)


def test_vectors_for_training_are_the_same_to_more_digits() -> None:
    texts = ["espresso bar", "日本語 🙂"]

    exact = exact_vectors(texts)

    assert np.allclose(exact, meaning.vectors(texts), atol=1e-5)
    assert np.allclose(np.linalg.norm(exact, axis=1), 1, atol=1e-14)


def test_only_the_first_256_pieces_count() -> None:
    first, second = meaning.vectors(["word " * 254, "word " * 254 + "entirely other things"])

    assert np.allclose(first, second, atol=1e-5)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param("unaffable", ["una", "##ffa", "##ble"], id="rare-word"),
        pytest.param("Café", ["cafe"], id="accent-and-capital"),
        pytest.param("don't", ["don", "'", "t"], id="apostrophe"),
        pytest.param("日本", ["日", "本"], id="ideographs"),
        pytest.param("a\u200bb\x00", ["ab"], id="invisible"),
        pytest.param("🙂", ["[UNK]"], id="unknown"),
        pytest.param("x" * 101, ["[UNK]"], id="too-long"),
    ],
)
def test_words_are_cut_as_bert_cuts_them(text: str, pieces: list[str]) -> None:
    vocabulary = model().vocabulary

    numbers = piece_numbers(text, vocabulary, 256)

    assert numbers == [vocabulary[each] for each in ("[CLS]", *pieces, "[SEP]")]


def test_vectors_are_kept_in_half_precision() -> None:
    kept = meaning.passage_vectors(SampleText("x", "Tin Can Coffee", "", (), "coffee " * 300))

    back = meaning.unpacked(meaning.packed(kept))

    assert back.shape == kept.shape
    assert np.allclose(back, kept, atol=1e-3)


def test_other_words_have_another_fingerprint() -> None:
    one = SampleText("x", "Tin Can Coffee")
    other = SampleText("x", "Tin Can Coffee", text="New words")

    assert meaning.passages_digest(one) != meaning.passages_digest(other)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("ERP", "ERP (enterprise resource planning)"),
        ("our CRM is a mess", "our CRM is a mess (customer relationship management)"),
        ("machine learning, so ML", "machine learning, so ML"),
        ("that café thing", "that café thing"),
    ],
)
def test_an_abbreviation_is_spelled_out_for_the_model(question: str, read: str) -> None:
    assert meaning.spelled_out(question) == read


def test_a_sample_that_is_about_it_is_closer_than_one_lucky_sentence() -> None:
    question = np.array([1.0, 0.0], np.float32)
    about = np.array([[0.6, 0.8], [0.6, 0.8]], np.float32)
    lucky = np.array([[0.8, 0.6], [0.0, 1.0]], np.float32)

    near = meaning.closeness(question, {"about": about, "lucky": lucky})

    assert near["about"] == pytest.approx(0.6)
    assert near["lucky"] == pytest.approx(0.4)
