"""PDF, DOCX and HTML read in limited processes: what is found, and what hostile files come to."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable

import pytest
from docx import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st

from callsheet.core.errors import Refusal
from callsheet.library import documents
from callsheet.library.documents import UnreadableDocument, decoded, kind_of, read_document
from callsheet.library.domain.document import Document, Piece
from callsheet.library.domain.drafting import drafted
from tests.library import files


def read(name: str, raw: bytes) -> Document:
    return read_document(kind_of(name, raw), raw, lambda done, planned: None)


def test_a_pdf_gives_its_words_and_a_picture_of_each_page() -> None:
    found = read("case.pdf", files.case_pdf(pages=3))

    assert [piece.text for piece in found.pieces if piece.kind == "heading"] == [
        "Tin Can Coffee", "Result", "More 2",
    ]  # fmt: skip
    assert len(found.shots) == 3


def test_a_line_that_is_wrapped_in_a_pdf_is_one_paragraph() -> None:
    found = read("case.pdf", files.case_pdf())

    assert any(
        piece.text.startswith("Monthly bean") and piece.text.endswith("six weeks.")
        for piece in found.pieces
    )


def test_the_draft_of_a_pdf_says_where_each_field_was_read() -> None:
    draft = drafted(read("case.pdf", files.case_pdf()), name="case.pdf")

    case = draft.case
    assert (case.title, case.trade, case.client) == (
        "Tin Can Coffee", "Shopify developer", "Tin Can Ltd",
    )  # fmt: skip
    assert case.tools == ("Shopify", "Liquid", "Recharge")
    assert case.result == "Cancellations fell from 9% to 5%."
    assert draft.quotes["tools"] == "Tools: Shopify, Liquid and Recharge"


def test_a_word_document_gives_headings_lists_tables_and_pictures() -> None:
    found = read("kilim.docx", files.case_docx())
    draft = drafted(found, name="kilim.docx").case

    assert [piece.text for piece in found.pieces if piece.kind == "item"] == [
        "WooCommerce", "Elementor",
    ]  # fmt: skip
    assert "Prices · three currencies" in found.text
    assert len(found.shots) == 1
    assert (draft.title, draft.tools) == ("Kilim & Co store", ("WooCommerce", "Elementor"))
    assert draft.result == "30 countries served in the first month."


def test_the_words_under_a_picture_of_a_word_document_are_its_caption() -> None:
    document, out = WordDocument(), io.BytesIO()
    document.add_picture(io.BytesIO(files.png("#33a")))
    document.add_paragraph("Figure 1: the wall screen", style="Caption")
    document.add_picture(io.BytesIO(files.png("#a33")))
    document.add_paragraph("Below.")
    document.add_paragraph("No picture above", style="Caption")
    document.save(out)

    found = read("a.docx", out.getvalue())

    assert [shot.caption for shot in found.shots] == ["the wall screen", ""]
    assert [piece.text for piece in found.pieces] == ["Below.", "No picture above"]


def test_a_result_under_its_heading_is_said_once() -> None:
    kinds = "heading text heading text heading text text".split()
    result = "Late repairs fell from 22 to 5."
    texts = ["Board", "What.", "Result", result, "Result", result, "And more."]
    pieces = map(Piece, kinds, texts)  # type: ignore[arg-type]

    case = drafted(Document(pieces=tuple(pieces))).case

    assert case.result == "Late repairs fell from 22 to 5."
    assert case.text == "What.\n\n## Result\n\nLate repairs fell from 22 to 5.\n\nAnd more."


def test_a_saved_page_gives_its_words_and_the_pictures_inside_it() -> None:
    src = "data:image/png;base64," + base64.b64encode(files.png()).decode()

    found = read("volta.html", files.CASE_HTML.replace("{src}", src).encode())
    draft = drafted(found).case

    assert (draft.title, draft.trade) == ("Volta invoicing move", "Backend developer")
    assert draft.tools == ("Python", "PostgreSQL")
    assert "Home" not in found.text
    assert [shot.caption for shot in found.shots] == ["The old and the new bill"]


def test_pages_are_counted_while_they_are_read() -> None:
    told: list[tuple[int, int]] = []

    read_document("pdf", files.case_pdf(pages=3), lambda done, of: told.append((done, of)))

    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_pdf_of_too_many_pages_is_read_to_a_point_and_that_is_said() -> None:
    found = read("long.pdf", files.case_pdf(pages=64))

    assert len(found.shots) <= 60
    assert found.left_out == ("Only the first 60 of 64 pages were read.",)


def zip_of(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, body in parts.items():
            archive.writestr(name.replace("__", "/"), body)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "made", "says"),
    [
        pytest.param("a.pdf", lambda: b"", "is empty", id="empty"),
        pytest.param("a.pdf", lambda: b"%PDF-1.7\n" + b"\x00\xff" * 5_000, "broken", id="junk-pdf"),
        pytest.param("a.pdf", lambda: files.case_pdf()[:900], "broken", id="cut-pdf"),
        pytest.param("a.pdf", files.locked_pdf, "password", id="locked-pdf"),
        pytest.param("a.docx", lambda: files.case_docx()[:9_000], "archive", id="cut-docx"),
        pytest.param("a.docx", lambda: zip_of(word__document="x"), "archive", id="no-word-inside"),
        pytest.param(
            "a.docx", lambda: zip_of(**{"word__document.xml": "<a/>"}), "broken", id="half-a-docx"
        ),
        pytest.param("a.docx", files.entities_docx, "broken", id="xml-entities"),
        pytest.param("a.docx", files.bomb_docx, "unpacks", id="zip-bomb"),
        pytest.param(
            "a.doc", lambda: b"\xd0\xcf\x11\xe0" + b"\x00" * 99, "old Office", id="old-word"
        ),
        pytest.param("a.html", lambda: b"<html><body></body></html>", ".", id="html-without-words"),
    ],
)
def test_a_hostile_or_broken_file_ends_as_a_sentence(
    name: str, made: Callable[[], bytes], says: str
) -> None:
    with pytest.raises(UnreadableDocument, match=says) as caught:
        read(name, made())

    assert str(caught.value).endswith(".")


def test_a_file_that_never_ends_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "SECONDS", 0.01)

    with pytest.raises(UnreadableDocument, match="cannot be read safely"):
        read("case.pdf", files.case_pdf())


def test_the_name_does_not_decide_what_a_file_is() -> None:
    assert kind_of("case.md", files.case_pdf()) == "pdf"
    assert kind_of("case.txt", files.png()) == "picture"
    assert kind_of("page.txt", b"<!DOCTYPE html><p>x") == "html"
    assert kind_of("words.pdf", b"# A title") == "text"


@settings(max_examples=150)
@given(st.binary(max_size=400), st.sampled_from(["a.md", "a.pdf", "a.docx", "a.html", ""]))
def test_any_bytes_are_a_kind_or_a_refusal(raw: bytes, name: str) -> None:
    try:
        kind = kind_of(name, raw)
    except Refusal:
        return

    assert kind in ("pdf", "docx", "html", "text", "picture")
    assert isinstance(decoded(raw), str)


@settings(max_examples=12)
@given(st.integers(0, 4_000), st.binary(min_size=1, max_size=30))
def test_a_damaged_document_is_read_or_refused(at: int, junk: bytes) -> None:
    for name, whole in (("a.pdf", files.case_pdf()), ("a.docx", files.case_docx())):
        raw = whole[:at] + junk + whole[at + len(junk) :]
        try:
            assert read(name, raw) is not None
        except Refusal as refusal:
            assert str(refusal).endswith(".")
