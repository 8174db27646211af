from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.reading.domain.mails import read_mail

HEAD = (
    "From: Maya Lindqvist via Upwork <notifications@upwork.com>\n"
    "Date: Mon, 23 Nov 2026 08:41:00 -0500\n"
)
BODY = """Subscription box for a bakery

Maya Lindqvist

12:47 PM EEST, 27 Jun 2021

Hi Ana, can we talk tomorrow?
I have two questions.

View message
https://www.upwork.com/ab/messages/rooms/room_1
"""


def mail(subject: str, body: str = BODY, head: str = HEAD) -> bytes:
    return f"{head}Subject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n{body}".encode()


def test_a_message_notification_gives_job_client_and_words() -> None:
    read = read_mail(mail("You have unread messages about the job Subscription box for a bakery"))

    assert read.kind == "upwork_message"
    assert read.job_title == "Subscription box for a bakery"
    assert read.client_name == "Maya Lindqvist"
    assert read.text == "Hi Ana, can we talk tomorrow?\nI have two questions."


def test_the_time_of_sending_is_utc() -> None:
    assert read_mail(mail("Hello")).sent_at == datetime(2026, 11, 23, 13, 41, tzinfo=UTC)


KINDS = {
    "You have unread messages about the job Logo": ("upwork_message", "Logo"),
    "You received a direct message from a client": ("upwork_message", None),
    "Invitation to Interview for Logo design": ("upwork_invitation", "Logo design"),
    "Offer: Logo design": ("upwork_offer", "Logo design"),
    "Your weekly summary": ("other", None),
}


@pytest.mark.parametrize("subject", KINDS)
def test_the_subject_tells_the_kind(subject: str) -> None:
    read = read_mail(mail(subject))

    assert (read.kind, read.job_title) == KINDS[subject]


def test_a_fiverr_message_names_its_sender() -> None:
    head = "From: Fiverr <noreply@e.fiverr.com>\n"

    read = read_mail(mail("You've received messages from oliver_k", "Hello", head))

    assert (read.kind, read.client_name, read.genuine) == ("fiverr_message", "oliver_k", True)


@pytest.mark.parametrize(
    "address",
    [
        "n@upwork.com.evil.test",
        "n@evilupwork.com",
        "upwork.com@evil.test",
        "n@upwork.com@evil.test",
        "",
    ],
)
def test_a_lookalike_sender_is_not_genuine(address: str) -> None:
    head = f"From: Maya via Upwork <{address}>\n"

    read = read_mail(mail("You have unread messages about the job Logo", BODY, head))

    assert read.genuine is False
    assert read.warnings


def test_an_address_hidden_in_the_name_does_not_make_it_genuine() -> None:
    head = 'From: "Upwork <n@upwork.com>" <n@evil.test>\n'

    read = read_mail(mail("Offer: Logo", BODY, head))

    assert (read.sender_domain, read.genuine) == ("evil.test", False)


def test_a_mail_of_no_venue_comes_out_whole() -> None:
    read = read_mail(
        mail("Project", "Hi Ana,\n\nView message\nplease", "From: Bo <bo@shop.example>\n")
    )

    assert (read.kind, read.client_name) == ("other", "Bo")
    assert read.text == "Hi Ana,\n\nView message\nplease"


def test_an_html_only_mail_loses_its_tags_and_scripts() -> None:
    raw = (
        b"From: Bo <bo@shop.example>\nSubject: x\nContent-Type: text/html; charset=utf-8\n\n"
        b"<html><head><title>t</title></head><body><script>bad()</script><p>Hi&nbsp;Ana</p>"
        b"<div>3pm &amp; later?</div></body>"
    )

    assert read_mail(raw).text == "Hi Ana\n\n3pm & later?"


def test_an_attachment_is_named_and_left() -> None:
    raw = (
        b"From: Bo <b@c.example>\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/mixed; boundary="x"\n\n'
        b"--x\nContent-Type: text/plain\n\nSee the brief.\n--x\nContent-Type: application/pdf\n"
        b'Content-Disposition: attachment; filename="brief.pdf"\n\n%PDF-1.4\n--x--\n'
    )

    read = read_mail(raw)

    assert (read.text, read.attachments) == ("See the brief.", ("brief.pdf",))


def test_a_broken_encoding_is_read_as_far_as_it_goes_and_warned_of() -> None:
    raw = b"From: Bo <b@c.example>\nContent-Type: text/plain; charset=utf-8\n\nCaf\xe9 at 3pm?\n"

    read = read_mail(raw)

    assert read.text == "Café at 3pm?"
    assert any("could not be read" in warning for warning in read.warnings)


def test_an_unknown_charset_does_not_stop_the_reading() -> None:
    raw = b"From: Bo <b@c.example>\nContent-Type: text/plain; charset=klingon\n\nHello\n"

    assert read_mail(raw).text == "Hello"


def test_an_encoded_name_and_subject_are_decoded() -> None:
    head = "From: =?utf-8?q?Ren=C3=A9e?= <r@c.example>\n"

    read = read_mail(mail("=?utf-8?b?Q2Fmw6k=?=", "x", head))

    assert (read.sender_name, read.subject) == ("Renée", "Café")


@pytest.mark.parametrize("raw", [b"", b"just some words", b"\x00\x01\x02", "🙂".encode()])
def test_what_is_no_mail_is_refused_with_a_sentence(raw: bytes) -> None:
    with pytest.raises(ValueError, match="not a mail"):
        read_mail(raw)


def test_a_file_too_large_is_refused_with_a_sentence() -> None:
    with pytest.raises(ValueError, match="larger than 5 MB"):
        read_mail(b"From: a@b.c\n\n" + b"x" * 5_000_001)


HEADERS = st.sampled_from(
    [b"From: ", b"Subject: =?utf-8?q?", b"?=", b"Date: ",
     b"Content-Type: multipart/mixed; boundary=x\n",
     b"Content-Type: text/html; charset=utf-7\n",
     b"Content-Transfer-Encoding: base64\n", b"\n\n--x\n",
     b"\n", b"a@b.c", b"<![CDATA[", b"<p", b"=?x?b?!!?=", b'filename*=utf-9\'\'%ff"', b"\xff\xfe"]
)  # fmt: skip


@given(st.lists(st.one_of(HEADERS, st.binary(max_size=20)), max_size=14).map(b"".join))
def test_no_bytes_raise_anything_but_a_sentence(raw: bytes) -> None:
    try:
        read = read_mail(b"Subject: x\n" + raw)
    except ValueError as error:
        assert str(error).startswith("This ")
    else:
        assert isinstance(read.text, str)
