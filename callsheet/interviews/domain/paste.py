"""What a person pastes, cleaned and judged before anything is kept."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from hashlib import blake2b

from callsheet.core import lazy_re as re
from callsheet.core.errors import Refusal
from callsheet.reading.domain.threads import Turn

MOST_BYTES = 1_000_000
INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\ufeff]")


class NothingPasted(Refusal):
    code = "nothing_pasted"


class TooLong(Refusal):
    code = "too_long"


class NotText(Refusal):
    code = "not_text"


class LooksLikePost(Refusal):
    code = "looks_like_post"


class WhoAreYou(Refusal):
    """Two people speak and neither is known to be oneself; `names` are theirs."""

    code = "who_are_you"

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__("Two people speak here. Which one are you?")
        self.names = names


def certain_turns(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """The turns whose speaker is known. Raises WhoAreYou when two speak and neither is oneself."""
    unknown = [turn for turn in turns if turn.speaker == "unknown"]
    names = tuple(dict.fromkeys(turn.name for turn in unknown if turn.name))
    if len(names) > 1:
        raise WhoAreYou(names)
    return tuple(turn for turn in turns if turn.speaker != "unknown") or turns


@dataclass(frozen=True)
class Paste:
    """One paste; only `reply` is required. Every text as typed, cleaned by `cleaned`."""

    reply: str
    written: str = ""  # when the reply was written, in words or as a stamp
    post: str = ""
    proposal: str = ""
    site: str = ""
    venue: str = ""  # uid, "" to leave it to the words
    interview: str = ""  # uid when the person said which one it belongs to
    new: bool = False  # the person said it belongs to none
    me: str = ""  # which of the thread's names is oneself, when it had to be asked


def cleaned(text: str, *, what: str = "message") -> str:
    """The text without control characters, line ends as "\\n", blank edges off.

    Raises TooLong over 1 MB, NotText when it is mostly not characters (a binary file).
    """
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise TooLong(
            f"This {what} is longer than 1 MB. Paste only the part that belongs to this job."
        )
    plain = INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    lost = len(text) - len(plain) - text.count("\r\n") + plain.count("\ufffd")
    if len(text) > 20 and lost > len(text) / 10:
        raise NotText(
            f"This {what} is not readable text. Copy the words themselves, or give a .txt or .eml."
        )
    return unicodedata.normalize("NFC", plain).strip()


def required(text: str) -> str:
    """The client's words, cleaned. Raises NothingPasted when there are none."""
    reply = cleaned(text)
    if not reply:
        raise NothingPasted("Paste what the client wrote; the box was empty.")
    return reply


def digest(text: str) -> str:
    """A short fingerprint of the words alone: case and blanks make no difference."""
    words = " ".join(text.casefold().split())
    return blake2b(words.encode(), digest_size=16).hexdigest()
