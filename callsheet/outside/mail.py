"""Mail out over SMTP: one mail, one attempt, and a clear word on what became of it.

ServiceError
└── MaybeSent     the connection broke after the last byte: it may have arrived
"""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from urllib.parse import parse_qs, unquote, urlsplit

from callsheet.core import lazy_re as re
from callsheet.core.errors import ServiceError

SECONDS = 15.0
PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
ADDRESS = re.compile(r"[^\s@<>\"(),:;\\\x00-\x1f]{1,64}@[^\s@<>\"(),:;\\\x00-\x1f]{1,190}")
LINE_ENDS = re.compile(r"[\r\n\x00\x0b\x0c\x85\u2028\u2029]+")
HOW = "Write it like smtp+tls://name:password@mail.example.com:587/?from=me@example.com"


class MaybeSent(ServiceError):
    """Nobody knows whether it arrived; sending again could send it twice."""


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed in, and as whom."""

    scheme: str
    host: str
    port: int
    sender: str
    username: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True)
class OutMail:
    """One mail; `calendar` goes along as an invitation with `method`."""

    to: str
    subject: str
    text: str
    message_id: str
    sender_name: str = ""
    reply_to: str = ""
    calendar: bytes | None = None
    method: str = ""


def parse_email_url(url: str) -> MailServer:
    """The server of `CALLSHEET_EMAIL_URL`. Raises ValueError with the form to write."""
    parts = urlsplit(url)
    if parts.scheme not in PORTS or not parts.hostname:
        raise ValueError(f"That is no mail server. {HOW}")
    username = unquote(parts.username or "")
    sender = parse_qs(parts.query).get("from", [username])[0]
    if not ADDRESS.fullmatch(sender):
        raise ValueError(f"The sender's address is missing. {HOW}")
    return MailServer(
        parts.scheme,
        parts.hostname,
        parts.port or PORTS[parts.scheme],
        sender,
        username,
        unquote(parts.password or ""),
    )


def one_line(value: str, most: int = 200) -> str:
    """A header's words: nothing in them begins another header."""
    return LINE_ENDS.sub(" ", value).strip()[:most]


def message_of(mail: OutMail, server: MailServer) -> EmailMessage:
    """The mail as it goes out. Raises ServiceError for an address that is none."""
    if not ADDRESS.fullmatch(mail.to):
        raise ServiceError("That e-mail address cannot be written to.", permanent=True)
    message = EmailMessage()
    message["From"] = formataddr((one_line(mail.sender_name, 100), server.sender))
    message["To"] = mail.to
    message["Subject"] = one_line(mail.subject)
    message["Message-ID"] = f"<{one_line(mail.message_id)}>"
    message["Date"] = format_datetime(datetime.now(UTC))
    message["Auto-Submitted"] = "auto-generated"
    if mail.reply_to and ADDRESS.fullmatch(mail.reply_to):
        message["Reply-To"] = mail.reply_to
    message.set_content(mail.text)
    if mail.calendar is not None:
        add_invitation(message, mail.calendar, mail.method)
    return message


def add_invitation(message: EmailMessage, calendar: bytes, method: str) -> None:
    """The invitation as the part that mail programs read, and as a file."""
    message.add_alternative(
        calendar.decode(), subtype="calendar", charset="utf-8", params={"method": method}
    )
    message.add_attachment(calendar, maintype="application", subtype="ics", filename="invite.ics")


def send(mail: OutMail, server: MailServer, *, before_data: Callable[[], None]) -> None:
    """Hands the mail in, once.

    before_data  called when the server has taken sender and receiver, right before the mail
                 itself goes over: what it saves tells a restart that the mail may have gone
    raises       ServiceError: permanent when the server refuses it for good (5xx, a bad
                 certificate), passing for 4xx and connections; MaybeSent after the last byte
    """
    message = message_of(mail, server)
    with connected(server) as smtp:
        handed = False
        try:
            accept(smtp.mail(server.sender))
            accept(smtp.rcpt(mail.to))
            before_data()
            handed = True
            accept(smtp.data(message.as_bytes(policy=SMTP)))
        except smtplib.SMTPDataError as error:
            accept((error.smtp_code, said_bytes(error.smtp_error)))
        except (smtplib.SMTPServerDisconnected, OSError) as error:
            if handed:
                raise MaybeSent(
                    "The connection to the mail server broke while the mail went over: it may "
                    "have been sent.",
                    permanent=True,
                ) from error
            raise unreachable(error) from error


def said_bytes(words: bytes | str) -> bytes:
    """The server's words, whatever the package made of them."""
    return words if isinstance(words, bytes) else words.encode()


def accept(answer: tuple[int, bytes]) -> None:
    """Nothing for a yes. Raises ServiceError for a no, with the server's words."""
    code, words = answer
    if code >= 400:
        said = words.decode("utf-8", "replace")[:200]
        raise ServiceError(f"The mail server refused it: {code} {said}", permanent=code >= 500)


def connected(server: MailServer) -> smtplib.SMTP:
    """A connection that has said hello and signed in. Raises ServiceError."""
    context = ssl.create_default_context()
    try:
        if server.scheme == "smtps":
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, timeout=SECONDS, context=context
            )
        else:
            smtp = smtplib.SMTP(server.host, server.port, timeout=SECONDS)
        if server.scheme == "smtp+tls":
            smtp.starttls(context=context)
        smtp.ehlo_or_helo_if_needed()
        if server.username:
            smtp.login(server.username, server.password)
    except ssl.SSLCertVerificationError as error:
        raise ServiceError("The mail server's certificate is not valid.", permanent=True) from error
    except smtplib.SMTPAuthenticationError as error:
        raise ServiceError(
            "The mail server refused the name or password.", permanent=True
        ) from error
    except smtplib.SMTPNotSupportedError as error:
        raise ServiceError(
            "The mail server offers no encryption; nothing was sent.", permanent=True
        ) from error
    except (smtplib.SMTPException, OSError) as error:
        raise unreachable(error) from error
    return smtp


def unreachable(error: Exception) -> ServiceError:
    """The passing failure of a connection."""
    return ServiceError(
        f"The mail server could not be reached ({type(error).__name__}).", permanent=False
    )
