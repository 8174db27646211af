"""A real SMTP server on 127.0.0.1 that keeps what arrives and can be told to fail."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.ports import free_port


class Mailbox:
    """Handler of the server; `mails` as parsed; the next answers may be set."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.refuse_receiver = ""
        self.refuse_data = ""
        self.drop_after_data = False
        self.url = ""

    async def handle_RCPT(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: object
    ) -> str:
        """A yes, or the refusal that was set."""
        if self.refuse_receiver:
            return self.refuse_receiver
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:
        """The mail kept, or refused; the line may drop before the answer."""
        if self.refuse_data:
            return self.refuse_data
        content = envelope.content
        assert isinstance(content, bytes)
        parsed = message_from_bytes(content, policy=default)
        assert isinstance(parsed, EmailMessage)
        self.mails.append(parsed)
        if self.drop_after_data and server.transport is not None:
            server.transport.abort()
        return "250 kept"


@contextmanager
def mailbox() -> Iterator[Mailbox]:
    """A running server."""
    box, port = Mailbox(), free_port()
    controller = Controller(box, hostname="127.0.0.1", port=port, server_hostname="test")
    controller.start()
    box.url = f"smtp://127.0.0.1:{port}/?from=ana@example.test"
    try:
        yield box
    finally:
        controller.stop()
