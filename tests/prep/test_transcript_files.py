"""A transcript's file as a service gives it: Word of Teams and Meet, text in any encoding."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from docx import Document

from callsheet.prep.actions.rehearsal import speaker, words_of_file
from callsheet.prep.domain.transcripts import NoTranscript, read_transcript
from callsheet.prep.models import PastedTranscript
from tests import make
from tests.library import files


def teams_file() -> bytes:
    document, out = Document(), BytesIO()
    document.add_paragraph("Call with Ana-20261126_140200-Meeting Transcript")
    document.add_paragraph("November 26, 2026, 2:02PM")
    for who, at, said in [
        ("Lind, Maya (Fjellhjul)", "0:03", "How many of these have you done?"),
        ("Reis, Ana (Guest)", "0:12", "Eleven."),
    ]:
        paragraph = document.add_paragraph()
        paragraph.add_run(who).bold = True
        paragraph.add_run(f"   {at}").add_break()
        paragraph.add_run(said)
    document.save(out)
    return out.getvalue()


def meet_file() -> bytes:
    document, out = Document(), BytesIO()
    document.add_heading("Fjellhjul x Ana - Transcript", 2)
    document.add_heading("00:00:00", 3)
    document.add_paragraph("Lind, Maya (Fjellhjul): Hi, Ana.")
    document.add_paragraph("Lind, Maya (Fjellhjul): How many of these have you done?")
    document.add_paragraph("Reis, Ana (Guest): Eleven.")
    document.add_paragraph("Reis, Ana (Guest): The last in May.")
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("raw", [teams_file(), meet_file()], ids=["teams", "meet"])
def test_the_word_file_of_a_service_is_read(raw: bytes) -> None:
    read = read_transcript(words_of_file("call.docx", raw))

    assert read.speakers == ("Lind, Maya (Fjellhjul)", "Reis, Ana (Guest)")
    assert read.turns[1].text.startswith("Eleven.")
    assert speaker(read.speakers, "Ana Reis") == "Reis, Ana (Guest)"


def test_a_text_is_read_in_its_own_encoding() -> None:
    assert words_of_file("a.txt", "Inês: Olá".encode("utf-16")) == "Inês: Olá"


def test_another_kind_of_file_is_refused_with_what_is_read() -> None:
    with pytest.raises(NoTranscript, match=r"\.docx"):
        words_of_file("a.pdf", files.case_pdf(pages=1))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("where", ["rehearsal", "after"])
def test_the_word_file_is_taken_by_both_pages(client: Client, where: str) -> None:
    row = make.interview("Hi Ana, can we talk Friday at 10am? Maya")
    client.force_login(row.owner)
    call = row.calls.first()
    path = f"/interviews/{row.uid}/rehearsal/transcripts/"
    if where == "after":
        assert call is not None
        path = f"/calls/{call.uid}/transcript/"

    client.post(path, {"file": SimpleUploadedFile("call.docx", teams_file())})

    kept = PastedTranscript.objects.get()
    assert "Eleven." in kept.text
    assert (kept.call_id is not None) == (where == "after")
