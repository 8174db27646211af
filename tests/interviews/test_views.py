"""The paste box takes bad input with a sentence and loses nothing."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from callsheet.interviews.domain.example import example_paste
from callsheet.interviews.models import Interview
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed_in(client: Client) -> Client:
    """A client of the one freelancer."""
    client.force_login(make.freelancer())
    return client


def said(signed_in: Client, **fields: object) -> str:
    """The page after pasting; no interview may have come of it."""
    response = signed_in.post("/", fields)
    assert response.status_code == 200
    assert not Interview.objects.exists()
    return response.content.decode()


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (SimpleUploadedFile("shot.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50), "is not text"),
        (SimpleUploadedFile("brief.pdf", b"%PDF-1.7 " + b"x" * 50), "is not text"),
        (SimpleUploadedFile("empty.txt", b" "), "Paste what the client wrote"),
    ],
    ids=["picture", "document", "empty"],
)
def test_a_file_that_is_no_words_gets_a_sentence(
    signed_in: Client, file: SimpleUploadedFile, sentence: str
) -> None:
    assert sentence in said(signed_in, file=file)


def test_a_megabyte_gets_a_sentence(signed_in: Client) -> None:
    assert "longer than 1 MB" in said(signed_in, reply="word " * 210_000)


def test_a_post_in_the_reply_box_is_moved_to_its_own(signed_in: Client) -> None:
    page = said(signed_in, reply=example_paste().post)

    assert "reads like a job post" in page
    assert "Activity on this job" in page


@pytest.mark.parametrize(
    "reply",
    [
        "😀🎉🎉",
        "<script>alert(1)</script> hello",
        "مرحبا، هل يمكننا التحدث غدا؟",
        "ok",
        "\u202eabc",
    ],
    ids=["emoji", "script", "right to left", "short", "override"],
)
def test_unusual_words_are_read_and_shown_escaped(signed_in: Client, reply: str) -> None:
    response = signed_in.post("/", {"reply": reply}, follow=True)

    assert response.status_code == 200
    assert b"<script>alert" not in response.content
    assert Interview.objects.count() == 1


def test_broken_utf8_in_a_file_is_still_words(signed_in: Client) -> None:
    file = SimpleUploadedFile("reply.txt", "Can we talk, José?".encode("latin-1") + b"\xff")

    response = signed_in.post("/", {"file": file}, follow=True)

    assert response.status_code == 200
    assert Interview.objects.count() == 1


def test_two_strangers_in_a_thread_are_asked_which_one_one_is(signed_in: Client) -> None:
    thread = "Tom Reed\n8:41 AM\nCan we talk?\n\nPriya Nair\n8:50 AM\nSure, Friday at 10am?\n"

    page = said(signed_in, reply=thread)
    assert "I am Tom Reed" in page
    signed_in.post("/", {"reply": thread, "me": "Priya Nair"})

    assert Interview.objects.get().client.name == "Tom Reed"


def test_an_eml_with_an_attachment_is_read(signed_in: Client) -> None:
    mail = (
        b"From: Tom <tom@mail.example>\r\nSubject: Your offer\r\n"
        b"Date: Mon, 23 Nov 2026 08:41:00 -0500\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'
        b"Content-Type: text/plain; charset=utf-8\r\n\r\nCan we talk on Friday at 10am?\r\n--b\r\n"
        b'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="b.pdf"\r\n'
        b"Content-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--b--\r\n"
    )

    signed_in.post("/", {"file": SimpleUploadedFile("mail.eml", mail)})

    assert "Friday at 10am" in Interview.objects.get().messages.get().text


def test_a_change_nobody_knows_is_not_found(signed_in: Client) -> None:
    row = make.interview()

    assert signed_in.post(f"/interviews/{row.uid}/change/nonsense/").status_code == 404


def test_a_stage_that_is_none_gets_a_sentence(signed_in: Client) -> None:
    row = make.interview()

    page = signed_in.post(f"/interviews/{row.uid}/change/stage/", {"stage": "x"}, follow=True)

    assert b"Choose one of the stages" in page.content


def test_the_first_page_of_all_offers_the_venues(client: Client) -> None:
    client.force_login(make.freelancer())

    page = client.get("/").content.decode()

    for name in ("Upwork", "Direct e-mail", "Read from the words"):
        assert name in page
