"""Who may use the line server: a token signed with the data folder's own key, for some hours."""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime, timedelta

from callsheet.core.errors import Refusal

LASTS = timedelta(hours=12)
PURPOSE = b"callsheet line check"


class WrongToken(Refusal):
    code = "wrong_line_token"


def token_for(key: str, *, now: datetime) -> str:
    """A token that ends in 12 hours: its end in epoch seconds, a dot, the signature."""
    ends = int((now + LASTS).timestamp())
    return f"{ends}.{signature(key, ends)}"


def check_token(token: str, key: str, *, now: datetime) -> None:
    """Nothing for a token of this key that has not ended. Raises WrongToken."""
    ends, _, signed = token.partition(".")
    fresh = ends.isdecimal() and len(ends) < 12 and int(ends) >= now.timestamp()
    if not fresh or not hmac.compare_digest(signature(key, int(ends)), signed):
        raise WrongToken("The line check needs a fresh token: open its page again for one.")


def signature(key: str, ends: int) -> str:
    """The signature of an end, 128 bits in hex."""
    return hmac.new(key.encode(), PURPOSE + str(ends).encode(), hashlib.sha256).hexdigest()[:32]
