"""A given file: an .eml is a mail, everything else must be text."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile

from callsheet.core.errors import Refusal
from callsheet.reading.domain.mails import Mail, read_mail

MOST_BYTES = 5_000_000
BINARY = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0")


class UnreadableFile(Refusal):
    code = "unreadable_file"


def mail_or_text(file: UploadedFile | None) -> tuple[Mail | None, str | None]:
    """The mail of an .eml or the text of any other file; (None, None) without a file.

    Raises UnreadableFile with what to do: too large, a picture or document, not a mail.
    """
    if file is None:
        return None, None
    if (file.size or 0) > MOST_BYTES:
        raise UnreadableFile("This file is larger than 5 MB. Paste the words instead.")
    raw: bytes = file.read()
    if raw.startswith(BINARY) or b"\x00" in raw[:1000]:
        raise UnreadableFile(
            f"“{file.name}” is not text. Open it, copy the words and paste them here."
        )
    if (file.name or "").lower().endswith(".eml"):
        return as_mail(raw), None
    from charset_normalizer import from_bytes  # 3 MB: only for files

    best = from_bytes(raw).best()
    return None, str(best) if best else raw.decode("utf-8", "replace")


def as_mail(raw: bytes) -> Mail:
    """The mail of an .eml file. Raises UnreadableFile for what is none."""
    try:
        return read_mail(raw)
    except ValueError as error:
        raise UnreadableFile(str(error)) from error
