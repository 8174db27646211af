"""The PDF of a sample: it opens, says what it may, and is never over 2 MB."""

from __future__ import annotations

import io
import random
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from callsheet.library import pictures
from callsheet.library.domain.sending import Shown
from callsheet.library.pdf import MOST_BYTES, make_pdf

NOW = datetime(2026, 11, 23, 13, 41, tzinfo=UTC)


@pytest.fixture(autouse=True)
def stored(settings: object, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"  # type: ignore[attr-defined]


def read(image: Image.Image) -> pictures.Picture:
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return pictures.read_picture(SimpleUploadedFile("p.png", out.getvalue()))


def kept(image: Image.Image) -> str:
    return pictures.keep(read(image), "test")


@cache
def noise(seed: int, side: int = 900) -> pictures.Picture:
    rough = random.Random(seed).randbytes(side * side * 3)
    return read(Image.frombytes("RGB", (side, side), rough))


def text_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_it_says_what_was_done_the_result_and_the_captions() -> None:
    words = Shown(
        "Tin Can Coffee", "Developer", ("Shopify",), "## Work\n\nA shop — with œ.\n\n- one",
        "From 9% to 5%", "https://tincan.example", ("The basket",),
    )  # fmt: skip

    made = make_pdf(words, [kept(Image.new("RGBA", (800, 500), (9, 9, 9, 90)))], now=NOW)

    said = text_of(made.data)
    for part in ("Tin Can Coffee", "Shopify", "A shop — with œ.", "• one", "From 9% to 5%",
                 "https://tincan.example", "The basket"):  # fmt: skip
        assert part in said
    assert (made.pictures, made.lost) == (1, 0)


def test_it_names_neither_program_nor_person_but_the_title() -> None:
    found = pypdfium2.PdfDocument(make_pdf(Shown("Work for a client"), [], now=NOW).data)

    assert found.get_metadata_dict(skip_empty=True) == {
        "Title": "Work for a client", "Producer": "Callsheet",
        "CreationDate": "D:20261123134100Z",
    }  # fmt: skip


@pytest.mark.parametrize("count", [1, 12, 40])
def test_it_is_never_over_two_megabytes(count: int) -> None:
    names = [pictures.keep(noise(seed), "test") for seed in range(3)]

    made = make_pdf(Shown("Noise", captions=("x",) * count), (names * 20)[:count], now=NOW)

    assert len(made.data) <= MOST_BYTES
    assert made.pictures == count or count == 40
    assert len(pypdfium2.PdfDocument(made.data)) >= 1


def test_letters_of_other_scripts_are_set_and_those_without_a_typeface_counted() -> None:
    made = make_pdf(Shown("Łódź, Київ, Ωραία", text="咖啡 ok"), [], now=NOW)

    assert "Łódź, Київ, Ωραία" in text_of(made.data)
    assert made.lost == 2


def test_a_tall_picture_and_a_long_text_fit_their_pages() -> None:
    words = Shown("Long", text="word " * 4_000 + "\n" + "x" * 3_000, captions=("tall", "wide"))
    names = [kept(Image.new("RGB", (200, 1600))), kept(Image.new("RGB", (1600, 40)))]

    made = make_pdf(words, names, now=NOW)

    assert len(pypdfium2.PdfDocument(made.data)) > 3


def test_two_wide_pictures_share_a_page() -> None:
    names = [kept(Image.new("RGB", (1600, 1132), colour)) for colour in ("red", "blue", "tan")]

    made = make_pdf(Shown("Board", captions=("One", "Two", "Three")), names, now=NOW)

    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made.data)]
    assert len(pages) == 2
    assert "Two" in pages[1] and "Three" in pages[1]
