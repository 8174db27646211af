"""One mail, one attempt, and what became of it, against a real server."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from callsheet.core.errors import ServiceError
from callsheet.outside.mail import MaybeSent, OutMail, parse_email_url, send
from tests.outside.mailbox import Mailbox, mailbox
from tests.ports import free_port

MAIL = OutMail(
    to="maya@example.test",
    subject="Our call: Fri 27 Nov",
    text="Hi Maya,\n\n.a line with a dot\nAna",
    message_id="confirmed.0.b1@callsheet",
    sender_name="Ana Duarte",
    calendar=b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n",
    method="REQUEST",
)


@pytest.fixture
def box() -> Iterator[Mailbox]:
    with mailbox() as found:
        yield found


def nothing() -> None:
    """No mark before the data."""


def test_a_mail_arrives_once_with_words_and_invitation(box: Mailbox) -> None:
    send(MAIL, parse_email_url(box.url), before_data=nothing)

    (mail,) = box.mails
    parts = {part.get_content_type(): part for part in mail.walk()}
    assert mail["Message-ID"] == "<confirmed.0.b1@callsheet>"
    assert mail["From"] == "Ana Duarte <ana@example.test>"
    assert ".a line with a dot" in parts["text/plain"].get_content()
    assert parts["text/calendar"].get_param("method") == "REQUEST"
    assert parts["application/ics"].get_filename() == "invite.ics"


def test_the_mark_is_made_after_the_receiver_was_taken_and_before_the_mail(box: Mailbox) -> None:
    seen: list[int] = []

    send(MAIL, parse_email_url(box.url), before_data=lambda: seen.append(len(box.mails)))

    assert seen == [0]


@pytest.mark.parametrize(
    ("answer", "permanent"), [("550 no such user", True), ("451 later", False)], ids=["5xx", "4xx"]
)
def test_a_refused_receiver_is_said_and_nothing_was_marked(
    box: Mailbox, answer: str, permanent: bool
) -> None:
    box.refuse_receiver = answer
    marks: list[int] = []

    with pytest.raises(ServiceError, match=answer[:3]) as failure:
        send(MAIL, parse_email_url(box.url), before_data=lambda: marks.append(1))

    assert failure.value.permanent is permanent
    assert marks == []


def test_a_refused_mail_is_no_maybe(box: Mailbox) -> None:
    box.refuse_data = "554 spam"

    with pytest.raises(ServiceError) as failure:
        send(MAIL, parse_email_url(box.url), before_data=nothing)

    assert not isinstance(failure.value, MaybeSent)


def test_a_line_that_drops_after_the_last_byte_is_a_maybe(box: Mailbox) -> None:
    box.drop_after_data = True

    with pytest.raises(MaybeSent):
        send(MAIL, parse_email_url(box.url), before_data=nothing)


def test_no_server_is_a_passing_failure() -> None:
    server = parse_email_url(f"smtp://127.0.0.1:{free_port()}/?from=a@b.test")

    with pytest.raises(ServiceError) as failure:
        send(MAIL, server, before_data=nothing)

    assert failure.value.permanent is False


def test_a_name_adds_no_header(box: Mailbox) -> None:
    evil = replace(MAIL, sender_name="Ana\r\nBcc: evil@example.test", subject="Hi\r\nX-Evil: 1")

    send(evil, parse_email_url(box.url), before_data=nothing)

    assert box.mails[0]["Bcc"] is None
    assert box.mails[0]["X-Evil"] is None


def test_an_address_that_is_none_is_refused_before_any_connection() -> None:
    server = parse_email_url(f"smtp://127.0.0.1:{free_port()}/?from=a@b.test")

    with pytest.raises(ServiceError, match="cannot be written to") as failure:
        send(replace(MAIL, to="maya@example.test\r\nX: 1"), server, before_data=nothing)

    assert failure.value.permanent is True


@pytest.mark.parametrize("url", ["", "http://x", "smtp://", "smtp://host", "smtp://me:p@host"])
def test_a_setting_that_is_no_server_says_how_to_write_it(url: str) -> None:
    with pytest.raises(ValueError, match="Write it like"):
        parse_email_url(url)


def test_the_password_is_in_no_representation() -> None:
    assert "secret" not in repr(parse_email_url("smtps://me%40b.test:secret@host"))
