"""A mail file read: who really sent it, which kind it is, and its words.

Venues' layouts change; a mail that does not match a known one comes out whole as "other".
"""

from __future__ import annotations

import email
import email.errors
import email.header
import email.policy
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import Literal

from callsheet.core import lazy_re as re
from callsheet.reading.domain.markup import words_of

Kind = Literal["upwork_message", "upwork_invitation", "upwork_offer", "fiverr_message", "other"]

MAX_BYTES = 5_000_000
MAX_TEXT = 200_000
# The senders a venue mails from; anything else that claims to be one is not.
VENUE_DOMAINS = {
    "upwork": (
        "upwork.com", "e.upwork.com", "mail.upwork.com", "t.upwork.com",
        "notifications.upwork.com", "em.upwork.com",
    ),
    "fiverr": (
        "fiverr.com", "e.fiverr.com", "mail.fiverr.com", "announce.fiverr.com",
        "notifications.fiverr.com",
    ),
}  # fmt: skip
ALL_VENUES = frozenset(domain for domains in VENUE_DOMAINS.values() for domain in domains)
VENUE_WORD = re.compile(r"upwork|fiverr", re.I)
SUBJECTS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "upwork_message",
        re.compile(
            r"(?:you have |\d+ )?(?:an? )?(?:unread|new) messages?(?: about (?:the job )"
            r"?(?P<job>.+))?|you received a direct message.*",
            re.I,
        ),
    ),
    (
        "upwork_invitation",
        re.compile(
            r"invitation to interview(?: for)?:?\s*(?P<job>.*)|"
            r".*invited you to (?:interview|apply)(?: for)?:?\s*(?P<job2>.*)",
            re.I,
        ),
    ),
    (
        "upwork_offer",
        re.compile(r"(?:new |you(?:'|’)ve received an )?offer(?:\s*:\s*| for )(?P<job>.+)", re.I),
    ),
)
FIVERR = re.compile(
    r"you(?:'|’)?(?:ve| have)? (?:received|got) (?:an? )?(?:new )?messages? from (?P<who>.+)", re.I
)
VIA = re.compile(r"\s+(?:via|on|from) (?:upwork|fiverr)\s*$", re.I)
FOOTER = re.compile(
    r"^[ \t]*(?:(?:view|see|open|reply (?:to|in)?|respond|go to|read)\b[^\n]{0,40}(?:message|"
    r"conversation|upwork|fiverr|reply|proposal|offer|job)?[^\n]{0,20}\n?[ \t]*https?://.*|"
    r"Thanks,?\s*\n\s*(?:the )?Upwork(?: Team)?|© ?\d{4}.*|Upwork (?:Global|Inc).*|"
    r"You(?:'|’)?(?:re| are) receiving this.*|Unsubscribe.*|Privacy Policy.*|"
    r"(?:View|Reply to|Respond to|See) (?:this )?(?:message|conversation|job|offer|details|"
    r"invitation)[^\n]{0,30}|Reply|View|Edit notification settings.*)[ \t]*$",
    re.I | re.M,
)
STAMP_LINE = re.compile(
    r"^[ \t]*\d{1,2}:\d{2}\s?(?:[AP]M)?(?: [A-Z]{2,5})?,? \d{1,2} [A-Z][a-z]{2,8} \d{4}[ \t]*$",
    re.M,
)


@dataclass(frozen=True)
class Mail:
    """One mail. `genuine` is true only when a venue's kind came from that venue's own domain.

    sender_name   as shown, without "via Upwork"
    sender        the address; `sender_domain` its part after the @, lower case
    text          the client's words when the layout is known, else the whole body as plain text
    attachments   the names of the files, which are left unread
    warnings      sentences for the person: broken encoding, a sender that is not the venue's, …
    """

    kind: Kind
    sender_name: str
    sender: str
    sender_domain: str
    genuine: bool
    subject: str
    job_title: str | None
    client_name: str | None
    text: str
    sent_at: datetime | None
    attachments: tuple[str, ...]
    warnings: tuple[str, ...]


def read_mail(raw: bytes) -> Mail:
    """The mail of an .eml file.

    raw     the file's bytes, at most 5 MB; broken encodings are replaced and warned of
    raises  ValueError with a sentence when the bytes are no mail
    source  notification mails as received; addresses by RFC 5322, exact domains only
    """
    if len(raw) > MAX_BYTES:
        raise ValueError("This file is larger than 5 MB: paste the message's text instead.")
    message = _parsed(raw)
    subject = _header(message, "subject")
    name, address = _sender(message)
    domain = address.rpartition("@")[2].lower().rstrip(".")
    kind, job = _kind(subject, name, domain)
    venue = kind.partition("_")[0]
    genuine = domain in VENUE_DOMAINS.get(venue, ())
    body, broken = _body(message)
    client = _client(kind, subject, name)
    return Mail(
        kind=kind,
        sender_name=VIA.sub("", name).strip(),
        sender=address,
        sender_domain=domain,
        genuine=genuine,
        subject=subject,
        job_title=job or None,
        client_name=client,
        text=_words(body, kind, job, client),
        sent_at=_sent_at(message),
        attachments=tuple(_attachments(message)),
        warnings=tuple(_warnings(kind, venue, domain, name, body, broken=broken, genuine=genuine)),
    )


def _parsed(raw: bytes) -> Message:
    message = email.message_from_bytes(raw, policy=email.policy.compat32)
    if not any(message.get(name) for name in ("from", "subject", "date", "message-id", "received")):
        raise ValueError("This is not a mail: it has no sender, subject or date.")
    return message


def _header(message: Message, name: str) -> str:
    """A header as people read it; what cannot be decoded is kept as it stands."""
    value = message.get(name)
    if value is None:
        return ""
    parts = []
    try:
        for words, charset in email.header.decode_header(str(value)):
            parts.append(
                words if isinstance(words, str) else _decoded(words, charset or "ascii")[0]
            )
    except (email.errors.HeaderParseError, ValueError):
        return " ".join(str(value).split())
    return " ".join("".join(parts).split())


def _sender(message: Message) -> tuple[str, str]:
    """Name and address; the address is taken from the raw header, so that no decoded name fakes "
    "it."""
    raw = message.get("from")
    name, address = parseaddr(" ".join(str(raw).split())) if raw is not None else ("", "")
    header = _header(message, "from")
    shown = header.rpartition("<")[0].strip().strip('"') if "<" in header else name
    return shown or name, address


def _kind(subject: str, name: str, domain: str) -> tuple[Kind, str | None]:
    bare = re.sub(r"^(?:\s*(?:re|fwd?|fw)\s*:\s*)+", "", subject, flags=re.I).strip()
    claims_upwork = "upwork" in name.lower() or "upwork" in domain
    for kind, pattern in SUBJECTS if claims_upwork else ():
        mark = pattern.fullmatch(bare)
        if mark:
            job = next((value for value in mark.groupdict().values() if value), None)
            return kind, job.strip(' "“”') if job else None
    if ("fiverr" in name.lower() or "fiverr" in domain) and FIVERR.match(bare):
        return "fiverr_message", None
    return "other", None


def _client(kind: Kind, subject: str, name: str) -> str | None:
    if kind == "fiverr_message":
        mark = FIVERR.search(subject)
        return mark["who"].strip(" .!") if mark else None
    shown = VIA.sub("", name).strip()
    if kind != "other" and shown.lower() in (
        "upwork",
        "upwork notification",
        "upwork team",
        "fiverr",
        "upwork messages",
    ):
        return None
    return shown or None


def _parts(message: Message) -> Iterator[Message]:
    for index, part in enumerate(message.walk()):
        if index > 200:
            return
        if not part.is_multipart():
            yield part


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or (
        bool(_file_name(part)) and not part.get_content_type().startswith("text/")
    )


def _file_name(part: Message) -> str:
    try:
        return " ".join(str(part.get_filename() or "").split())
    except (LookupError, ValueError):
        return ""


def _attachments(message: Message) -> Iterator[str]:
    for part in _parts(message):
        if _is_attached(part):
            yield _file_name(part) or "unnamed"


def _body(message: Message) -> tuple[str, bool]:
    """The plain body, else the HTML one without its tags; and whether its encoding was broken."""
    for kind in ("text/plain", "text/html"):
        for part in _parts(message):
            if part.get_content_type() != kind or _is_attached(part):
                continue
            payload = part.get_payload(decode=True)
            raw = payload if isinstance(payload, bytes) else str(payload or "").encode()
            words, broken = _decoded(raw[: MAX_TEXT * 4], part.get_content_charset() or "utf-8")
            words = words_of(words) if kind == "text/html" else words
            if words.strip():
                return words.replace("\r\n", "\n").replace("\r", "\n")[:MAX_TEXT].strip(), broken
    return "", False


def _decoded(raw: bytes, charset: str) -> tuple[str, bool]:
    for name in (charset, "utf-8"):
        try:
            return raw.decode(name), name.lower() != charset.lower()
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return raw.decode("cp1252", errors="replace"), True


def _words(body: str, kind: Kind, job: str | None, client: str | None) -> str:
    """The client's own words of a known layout: below the title, the name and the time."""
    if kind == "other":
        return body
    stamp = STAMP_LINE.search(body)
    start = stamp.end() if stamp else _after_names(body, job, client)
    rest = body[start:]
    footer = FOOTER.search(rest)
    words = rest[: footer.start()] if footer and footer.start() > 0 else rest
    return words.strip() or body


def _after_names(body: str, job: str | None, client: str | None) -> int:
    at = 0
    for line in re.finditer(r"[^\n]*(?:\n|$)", body[:600]):
        bare = line[0].strip()
        known = (
            not bare
            or bare == job
            or (client and bare in (client, f"{client}:"))
            or re.match(r"you have \w+ messages?|hi \w+,$", bare, re.I)
        )
        if not known or line.start() == line.end():
            break
        at = line.end()
    return at


def _sent_at(message: Message) -> datetime | None:
    value = message.get("date")
    if value is None:
        return None
    try:
        at = parsedate_to_datetime(str(value))
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _warnings(
    kind: Kind, venue: str, domain: str, name: str, body: str, *, broken: bool, genuine: bool
) -> Iterator[str]:
    origin = domain or "no address"
    if kind != "other" and not genuine:
        yield f"This mail says it is from {venue.title()} but was sent from {origin}."
    elif kind == "other" and VENUE_WORD.search(f"{name} {domain}") and domain not in ALL_VENUES:
        yield f"This mail names a venue but was sent from {origin}."
    if broken:
        yield "Some characters of this mail could not be read."
    if not body:
        yield "This mail has no text."
